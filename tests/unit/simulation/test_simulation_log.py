"""A log is read as people export it, and every mistake in it is told at once."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.errors import LogInvalid
from responder.simulation.log import Row, decode, read_log

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HEADER = "id,arrived_at,first_answer_at,left_at,priority,account,topic\n"


def read(text: str) -> list[Row]:
    return read_log(text, AMSTERDAM, "log.csv")


def problems(text: str) -> list[str]:
    with pytest.raises(LogInvalid) as caught:
        read(text)
    return [str(each) for each in caught.value.problems]


NINE = datetime(2026, 3, 2, 8, tzinfo=UTC)  # nine in Amsterdam


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-02T09:00:00+01:00", NINE),
        ("2026-03-02T08:00:00Z", NINE),
        ("2026-03-02 08:00:00+00:00", NINE),
        ("2026-03-02T09:00:00", NINE),
        ("2026-03-02 09:00", NINE),
        ("20260302T090000", NINE),
        ("1772438400", NINE),
        ("1772438400.25", NINE + timedelta(seconds=0.25)),
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("2026-10-25T02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # shown twice: the first
        ("2026-03-29T02:30", datetime(2026, 3, 29, 1, tzinfo=UTC)),  # skipped: the first moment after
    ],
)
def test_times_are_iso_8601_or_seconds_since_1970(text: str, moment: datetime) -> None:
    [row] = read(f"id,arrived_at,first_answer_at\n1,{text},\n")

    assert row == Row(id="1", arrived_at=moment, first_answer_at=None)


def test_all_columns() -> None:
    [row] = read(HEADER + "7,2026-03-02T09:00,2026-03-02T09:10,2026-03-02T09:20,2,shop,billing\n")

    assert row == Row(
        id="7",
        arrived_at=NINE,
        first_answer_at=NINE + timedelta(minutes=10),
        left_at=NINE + timedelta(minutes=20),
        priority=2,
        account="shop",
    )


@pytest.mark.parametrize(
    "text",
    [
        "id,arrived_at,first_answer_at\na,60,120\n",
        "\ufeffid,arrived_at,first_answer_at\r\na,60,120\r\n",
        "First_Answer_At , ARRIVED_AT,agent,Id\n120,60,Kim,a\n",
        "id;arrived_at;first_answer_at\na;60;120\n",
        "id\tarrived_at\tfirst_answer_at\na\t60\t120\n",
        '"id","arrived_at","first_answer_at","text"\n"a"," 60 ","120","two\nlines, and a comma"\n',
        "\nid,arrived_at,first_answer_at\n\n,,\na,60,120\n\n",
        "id,arrived_at,first_answer_at,priority\na,60,120\n",
    ],
)
def test_the_same_log_in_many_shapes(text: str) -> None:
    [row] = read(text)

    assert (row.id, row.arrived_at.timestamp(), row.answered) == ("a", 60, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_files_in_the_encodings_of_spreadsheets(encoding: str) -> None:
    data = "id,arrived_at,first_answer_at,account\r\na,60,120,caf\u00e9\r\n".encode(encoding)

    [row] = read(decode(data))

    assert (row.id, row.answered) == ("a", True)
    assert row.account == ("caf\u00e9" if encoding != "latin-1" else "caf\ufffd")


def test_rows_come_by_arrival() -> None:
    rows = read("id,arrived_at,first_answer_at\nb,120,\na,60,\nc,120,\n")

    assert [row.id for row in rows] == ["a", "b", "c"]


def test_one_id_may_stand_in_two_accounts() -> None:
    assert len(read("id,arrived_at,first_answer_at,account\n1,60,,shop\n1,60,,chat\n")) == 2


@pytest.mark.parametrize(
    ("answer", "left", "answered", "ended"),
    [
        ("", "", False, None),
        ("90", "", True, 90),
        ("", "80", False, 80),
        ("90", "80", False, 80),
        ("80", "80", True, 80),
    ],
)
def test_what_comes_first_ends_the_wait(answer: str, left: str, answered: bool, ended: float | None) -> None:
    [row] = read(f"id,arrived_at,first_answer_at,left_at\n1,60,{answer},{left}\n")

    assert row.answered is answered
    assert (row.ended_at and row.ended_at.timestamp()) == ended


TIME = "expected a time such as 2026-03-02T09:15:00+01:00, or seconds since 1970"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("1,soon,,,,,", f'arrived_at: found "soon", {TIME}; export the times as ISO 8601'),
        ("1,2026-03-02,,,,,", f'arrived_at: found "2026-03-02", {TIME}; add the time of the day'),
        (
            "1,1772438400000,,,,,",
            f'arrived_at: found "1772438400000", {TIME}; divide it by 1000 if it counts milliseconds',
        ),
        ("1,99999999999999999,,,,,", f'arrived_at: found "99999999999999999", {TIME}; write seconds'),
        ("1,0001-01-01T00:00+01:00,,,,,", f'arrived_at: found "0001-01-01T00:00+01:00", {TIME}; write a time between'),
        ("1,1969-12-31T00:00Z,,,,,", f'arrived_at: found "1969-12-31T00:00Z", {TIME}; write a time between'),
        ("1,,60,,,,", "arrived_at: found nothing, expected when the message came; leave out messages without a time"),
        ("1,60,never,,,,", f'first_answer_at: found "never", {TIME}'),
        ("1,60,50,,,,", 'first_answer_at: found "50", expected no time before arrived_at, "60"; look at the zones'),
        ("1,60,,50,,,", 'left_at: found "50", expected no time before arrived_at, "60"; look at the zones'),
        ("1,60,,,high,,", 'priority: found "high", expected a whole number; write 0 for an ordinary message'),
        (",60,,,,,", "id: found nothing, expected an id; number the rows"),
    ],
)
def test_a_bad_cell(cells: str, told: str) -> None:
    [problem] = problems(f"{HEADER}{cells}\n")

    assert problem.startswith(f"log.csv:2: {told}")


def test_an_id_that_stands_twice_names_the_first_line() -> None:
    [problem] = problems(f"{HEADER}a,60,,,,,\na,90,,,,,\n")

    assert problem.startswith('log.csv:3: id: found "a", expected an id that is new; line 2 has this one')


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "log.csv:1: id: found the columns"),
        ("id,arrived_at\n1,60\n", "log.csv:1: first_answer_at: found the columns"),
        ("id,id,arrived_at,first_answer_at\n", "log.csv:1: id: found two columns of that name, expected one"),
        ("id,arrived_at,first_answer_at\n", "log.csv:2: found no message, expected at least one row"),
        (f"id,arrived_at,first_answer_at\n{'x' * 200_000},60,\n", "log.csv:2: found field larger than field limit"),
    ],
)
def test_no_table(text: str, told: str) -> None:
    assert problems(text)[0].startswith(told)


def test_all_mistakes_are_told_at_once_with_their_lines() -> None:
    found = problems(f'{HEADER}1,soon,later,,,,"a\nb"\n2,60,,,,,\n,60,50,,x,,\n')

    assert [line.split(": ")[:2] for line in found] == [
        ["log.csv:3", "arrived_at"],
        ["log.csv:3", "first_answer_at"],
        ["log.csv:5", "first_answer_at"],
        ["log.csv:5", "id"],
        ["log.csv:5", "priority"],
    ]


moments = st.integers(86_400, 4_102_272_000).flatmap(
    lambda seconds: st.sampled_from([UTC, AMSTERDAM, timezone(timedelta(hours=-9))]).map(
        lambda zone: datetime.fromtimestamp(seconds, zone)
    )
)


@given(
    st.lists(st.tuples(moments, st.timedeltas(timedelta(), timedelta(days=1)), st.booleans()), min_size=1, max_size=8)
)
def test_whatever_was_written_is_read_again(messages: list[tuple[datetime, timedelta, bool]]) -> None:
    messages = [(at.astimezone(UTC), wait, answered) for at, wait, answered in messages]
    lines = [
        f"{n},{at.isoformat()},{(at + wait).isoformat() if ok else ''}" for n, (at, wait, ok) in enumerate(messages)
    ]

    rows = read("id,arrived_at,first_answer_at\n" + "\n".join(lines))

    wanted = [(str(n), at, at + wait if ok else None) for n, (at, wait, ok) in enumerate(messages)]
    assert [(r.id, r.arrived_at, r.first_answer_at) for r in rows] == sorted(wanted, key=lambda each: each[1])


@given(st.text(max_size=200), st.booleans())
def test_anything_is_read_or_refused_in_words(text: str, headed: bool) -> None:
    found: Sequence[object] = ()
    try:
        rows = read(HEADER + text if headed else text)
    except LogInvalid as refused:
        rows, found = [], refused.problems

    assert rows or found
    assert all(str(each).startswith("log.csv:") for each in found)

"""Every figure, computed by hand on a few messages."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from responder.config.settings import Hours
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation import figures as f
from responder.simulation.judge import Run, Verdict
from responder.simulation.log import Row
from responder.simulation.predictors import Guess
from responder.simulation.said import said
from responder.simulation.table import as_json, hours, outline

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


def verdict(wait: float, promise: float, *, point: float | None = None, hour: int | None = 9) -> Verdict:
    """Return one answered message, in seconds."""
    row = Row(id="m", arrived_at=START, first_answer_at=START + timedelta(seconds=wait))
    guess = Guess(promise if point is None else point, promise)
    return Verdict(row=row, hour=hour, wait=wait, guess=guess, kept=wait <= promise)


FOUR = [
    verdict(100, 200, point=150),
    verdict(300, 200, point=150),
    verdict(200, 400, point=300),
    verdict(0, 30, point=30),
]  # mean wait 150


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        (f.kept, 3 / 4),
        (f.ratio, (2 + 1) / 2),  # 2, 2/3, 2, and 60/60, both being at least a minute: the middle two are 1 and 2
        (f.over, (200 + 200 + 400 + 30) / 4 / 150),
        (f.pinball, (0.1 * 100 + 0.9 * 100 + 0.1 * 200 + 0.1 * 30) / 4 / 150),
        (f.rrase, ((50**2 + 150**2 + 100**2 + 30**2) / 4) ** 0.5 / 150),
        (f.worst_hour, None),
        (f.worst_stretch, None),
    ],
)
def test_figures_of_four_messages(figure: object, value: float | None) -> None:
    assert figure(FOUR) == pytest.approx(value)  # type: ignore[operator]


@pytest.mark.parametrize("figure", [f.kept, f.ratio, f.over, f.pinball, f.rrase, f.worst_hour, f.worst_stretch])
def test_nothing_to_judge_is_no_figure(figure: object) -> None:
    assert figure([]) is None  # type: ignore[operator]


def test_a_desk_without_any_wait_has_no_relative_figure() -> None:
    assert f.pinball([verdict(0, 10)]) is None


def test_the_shortest_span_of_the_ratio_can_be_set() -> None:
    assert f.ratio([verdict(10, 2)], timedelta(seconds=5)) == 0.5


def some(kept: int, broken: int, hour: int | None) -> list[Verdict]:
    return [verdict(10, 20, hour=hour)] * kept + [verdict(30, 20, hour=hour)] * broken


@pytest.mark.parametrize(
    ("verdicts", "worst"),
    [
        (some(27, 3, 9) + some(20, 20, 10), 0.5),
        (some(27, 3, 9) + some(0, 29, 10), 0.9),  # too few in that hour
        (some(27, 3, 9) + some(15, 15, None), 0.5),  # all that came while closed
        (some(29, 0, 9), None),
    ],
)
def test_the_worst_hour_has_at_least_thirty_messages(verdicts: list[Verdict], worst: float | None) -> None:
    assert f.worst_hour(verdicts) == worst


def test_the_worst_hundred_in_a_row() -> None:
    assert f.worst_stretch(some(150, 0, 9) + some(10, 30, 9) + some(150, 0, 9)) == 0.7
    assert f.worst_stretch(some(100, 0, 9) + some(0, 1, 9)) == 0.99


@pytest.mark.parametrize(("messages", "judged"), [(0, 0), (1, 1), (20, 20), (21, 1), (100, 80), (101, 1), (250, 150)])
def test_what_is_left_out_while_a_predictor_learns(messages: int, judged: int) -> None:
    verdicts = [verdict(n, n) for n in range(messages)]

    assert f.judged_of(verdicts) == verdicts[messages - judged :]


def test_all_figures_and_the_line_for_machines() -> None:
    cold = [verdict(60, 120)] * 19 + [verdict(240, 120)]
    found = f.figures(Run([*cold, *some(80, 0, 9), *some(30, 10, 9)], 12.5))

    assert as_json("ours", found) == {
        "predictor": "ours",
        "n": 40,
        "kept": 0.75,
        "worst_hour": 0.75,
        "ratio": 1.0,
        "pinball": pytest.approx((30 * 1 + 10 * 9) / 40 / 15),
        "rrase": pytest.approx(10 / 15),
        "cold_kept": 0.95,
        "cold_ratio": 2.0,
        "us_per_event": 12.5,
    }


def test_the_table_by_hour_ends_with_the_closed_hours() -> None:
    verdicts = [verdict(60, 120, hour=hour) for hour in (None, 14, 9, 9)]

    lines = [line.split() for line in hours(verdicts, f.LEAST).splitlines()[1:]]

    assert lines == [
        ["09:00", "2", "1.000", "1.0", "min", "2.0", "min", "2.00"],
        ["14:00", "1", "1.000", "1.0", "min", "2.0", "min", "2.00"],
        ["closed", "1", "1.000", "1.0", "min", "2.0", "min", "2.00"],
    ]


def rows(answered: int, left: int = 0, waiting: int = 0) -> list[Row]:
    ends = [(START, None)] * answered + [(None, START)] * left + [(None, None)] * waiting
    return [Row(id="m", arrived_at=START, first_answer_at=at, left_at=gone) for at, gone in ends]


@pytest.mark.parametrize(
    ("log", "told"),
    [
        (rows(250), "150 answered messages judged, the first 100 are left out, mean wait 1.0 opening minutes."),
        (rows(30), "That is few: take the figures as a hint."),
        (rows(30), "10 answered messages judged, the first 20 are left out"),
        (rows(1), "1 message: 1 answered, 0 gave up, 0 without an answer."),
        (rows(0, left=2, waiting=1), "Nothing to judge: the log has no answered message."),
        (rows(5, waiting=1), "Messages without an answer stay in the line until the log ends"),
    ],
)
def test_what_a_log_holds_is_told_in_words(log: list[Row], told: str) -> None:
    verdicts: Sequence[Verdict] = [verdict(60, 60)] * sum(row.answered for row in log)

    assert told in "\n".join(outline(log, verdicts))


def test_what_customers_hear_is_rounded_up_and_at_least_five_minutes() -> None:
    always = BusinessCalendar.of(Hours(), "UTC")
    told = [verdict(290, 60), verdict(310, 60), verdict(1_400, 1_260)]  # heard: 9:05, 9:05, 9:25

    found = said(told, always, f.LEAST)

    assert found is not None
    assert found.kept == pytest.approx(2 / 3)
    assert found.ratio == pytest.approx(300 / 290)
    assert said([], always, f.LEAST) is None

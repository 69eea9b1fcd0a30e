"""The sums: opening time, spreads, and breakdowns that add up, whatever happened."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.clock import from_micros, to_micros
from responder.config.settings import Hours
from responder.flow.promise import BusinessCalendar
from responder.report.cases import Case
from responder.report.columns import columns_of, fate_of, outcomes, seen, three_digits
from responder.report.figures import Promises
from responder.report.spread import Spread, share, spread
from responder.report.tally import OTHERS, Tallies
from responder.report.time import LocalHours, OpenTime

ZONE = "Europe/Amsterdam"
MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)  # 9:00 in Amsterdam
WEEKDAYS = BusinessCalendar.of(Hours.model_validate({"mon-fri": ["09:00-12:00", "13:00-17:00"]}), ZONE)
START, END = MONDAY - timedelta(days=30), MONDAY + timedelta(days=60)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def case(at: datetime = MONDAY, wait: timedelta | None = HOUR, due: timedelta = 2 * HOUR, **fields: Any) -> Case:
    known: dict[str, Any] = {
        "account": "mail",
        "topic": None,
        "asked_at": to_micros(at),
        "made_at": to_micros(at),
        "due_at": to_micros(at + due),
        "last_due_at": to_micros(at + due),
        "answered_at": None if wait is None else to_micros(at + wait),
        "ended_at": None,
        "moved": 0,
        "retold": 0,
        "told": True,
        "acknowledged_at": to_micros(at) + 1_500_000,
    }
    return Case(**(known | fields))


def tallies(*cases: Case, now: datetime = END, calendar: BusinessCalendar = WEEKDAYS) -> Tallies:
    found = Tallies(to_micros(now), LocalHours(ZONE), OpenTime(calendar, START, END))
    found.take(cases)
    return found


def test_ten_answers_counted_by_hand() -> None:
    """Ten questions of Monday 9:00, promised 11:00, answered after 30, 40, ... 120 minutes; the last two are late."""
    waits = [30, 40, 50, 60, 70, 80, 90, 120, 121, 150]
    total = tallies(*(case(wait=m * MINUTE) for m in waits)).total.figures()

    assert (total.made, total.kept, total.late, total.broken, total.kept_share) == (10, 8, 2, 2, 0.8)
    assert total.waited == total.waited_clock == Spread(10, 70 * 60, 121 * 60)  # 7,260 s has three digits
    assert total.promised == Spread(10, 7200, 7200)
    assert total.used == Spread(10, 583, 1010)  # 70 of 120 minutes; 121 of 120 minutes
    assert total.late_by == Spread(2)  # one and thirty minutes: too few to tell


def test_lunch_and_night_are_no_opening_time() -> None:
    """Asked Monday 11:30, promised Monday 14:30 (two open hours), answered Tuesday 9:30: five open hours."""
    at = MONDAY + 2.5 * HOUR
    total = tallies(*[case(at, wait=22 * HOUR, due=3 * HOUR)] * 10).total.figures()

    assert total.waited.median == 5 * 3600  # half an hour before lunch, four after it, half an hour on Tuesday
    assert total.waited_clock.median == 22 * 3600 // 100 * 100
    assert (total.promised.median, total.promised_clock.median) == (2 * 3600, 3 * 3600)
    assert (total.late_by.median, total.late_by_clock.median) == (3 * 3600, 19 * 3600)
    assert total.used.median == 2500


@pytest.mark.parametrize(
    ("wait", "place"),
    [
        (0, 0),
        (12, 0),
        (13, 1),
        (60, 4),
        (61, 5),
        (120, 9),
        (121, 10),
        (132, 10),
        (133, 11),
        (239, 14),
        (300, 19),
        (600, 20),
    ],
)
def test_the_histogram_has_late_answers_right_of_the_line_and_only_those(wait: int, place: int) -> None:
    used = tallies(case(wait=wait * MINUTE)).total.used()

    assert [i for i, count in enumerate(used) if count] == [place]


def test_a_late_answer_while_closed_is_late_all_the_same() -> None:
    """Promised for closing time, answered an hour later: no opening time has passed, but the promise is broken."""
    used = tallies(case(MONDAY + 7 * HOUR, wait=2 * HOUR, due=HOUR)).total.used()

    assert (sum(used[:10]), used[10]) == (0, 1)


def test_hours_and_weeks_go_by_the_companys_clock() -> None:
    """Sunday 23:30 UTC is Monday half past midnight in Amsterdam; so is 22:30 UTC in summer."""
    winter, summer = datetime(2026, 11, 8, 23, 30, tzinfo=UTC), datetime(2026, 10, 11, 22, 30, tzinfo=UTC)
    found = tallies(case(winter), case(summer))

    assert set(found.weeks) == {date(2026, 11, 9), date(2026, 10, 12)}
    assert [i for i, tally in enumerate(found.hours) if tally.figures().made] == [0]


def test_the_longest_wait_past_its_time_is_named() -> None:
    found = tallies(
        case(wait=None, due=3 * HOUR),
        case(wait=None, due=2 * HOUR),
        case(wait=None, due=HOUR, ended_at=to_micros(MONDAY + 2 * HOUR)),
        now=MONDAY + 4 * HOUR,
    )

    assert found.overdue_since == to_micros(MONDAY + 2 * HOUR)
    assert found.total.figures().unanswered == 3


def test_acknowledgements_are_counted_to_the_millisecond() -> None:
    sent = [case(acknowledged_at=to_micros(MONDAY) + ms * 1000) for ms in range(1, 101)]
    found = tallies(*sent, case(acknowledged_at=None)).total.acknowledgements()

    assert (found.sent, found.not_sent, found.milliseconds) == (100, 1, Spread(100, 50, 90, 99))


def test_so_many_topics_are_told_apart_and_the_rest_together() -> None:
    found = tallies(*(case(topic=f"t{i}") for i in range(250)))

    assert len(found.topics) == 201
    assert found.topics[OTHERS].figures().made == 50


_MOMENTS = st.integers(0, 80 * 24 * 60).map(lambda m: START + m * MINUTE)
_SPANS = st.integers(0, 9 * 24 * 60).map(lambda m: m * MINUTE)
_CASES = st.builds(
    lambda at, wait, due, more, fields: case(at, wait, due, last_due_at=to_micros(at + due + more), **fields),
    _MOMENTS,
    _SPANS | st.none(),
    _SPANS,
    _SPANS,
    st.fixed_dictionaries(
        {
            "account": st.sampled_from(["mail", "chat"]),
            "topic": st.sampled_from([None, "returns", "hours"]),
            "told": st.booleans(),
            "retold": st.integers(0, 2),
            "moved": st.integers(0, 1),
            "ended_at": st.none() | _MOMENTS.map(to_micros),
            "acknowledged_at": st.none() | _MOMENTS.map(to_micros),
        }
    ),
)
_ADD_UP = [
    "made",
    "kept",
    "late",
    "unanswered",
    "open",
    "cancelled",
    "untold",
    "retold",
    "moved",
    "last_kept",
    "last_broken",
]


@settings(deadline=None)
@given(st.lists(_CASES, max_size=40), _MOMENTS)
def test_every_breakdown_adds_up_to_the_total(cases: list[Case], now: datetime) -> None:
    found = tallies(*cases, now=now)
    total = found.total.figures()

    assert total.made == len(cases)
    assert total.made == total.judged + total.open + total.cancelled + total.untold
    assert total.waited.count == sum(found.total.used()) >= total.late
    assert total.late_by.count == total.late == sum(found.total.used()[10:])
    for groups in (found.accounts.values(), found.weeks.values(), found.topics.values(), found.hours):
        figures: list[Promises] = [tally.figures() for tally in groups]
        assert {name: sum(getattr(p, name) for p in figures) for name in _ADD_UP} == {
            name: getattr(total, name) for name in _ADD_UP
        }


def one_by_one(one: Case, now: datetime) -> dict[str, float]:
    """What is counted of one case, worked out alone and by the calendar itself."""
    at, due = from_micros(one.made_at), from_micros(one.due_at)
    outcome, told = one.outcome(one.due_at, to_micros(now)), WEEKDAYS.between(at, due)
    found: dict[str, float] = {"fate": outcome}
    if one.acknowledged_at is not None:
        found["acknowledged"] = max(0, one.acknowledged_at - one.asked_at) / 1000
    if not one.told:
        return found
    found |= {"promised": told.total_seconds(), "promised_clock": max(0, (due - at).total_seconds())}
    if one.answered_at is None:
        return found
    answered = from_micros(one.answered_at)
    waited = WEEKDAYS.between(at, answered)
    found |= {"waited": waited.total_seconds(), "waited_clock": (answered - at).total_seconds()}
    used = waited / told * 1000 if told else 0
    found["used"] = max(used, 1010) if answered > due else min(used, 1000)
    if answered > due:
        found["late_by"] = WEEKDAYS.between(due, answered).total_seconds()
        found["late_by_clock"] = (answered - due).total_seconds()
    return found


@settings(deadline=None)
@given(st.lists(_CASES, min_size=1, max_size=20), _MOMENTS)
def test_many_cases_together_are_counted_as_each_alone(cases: list[Case], now: datetime) -> None:
    columns = columns_of(cases)
    open_time = OpenTime(WEEKDAYS, START, END + timedelta(days=40))
    found = seen(columns, outcomes(columns, columns.due, to_micros(now)), to_micros(now), open_time)
    pairs = {name: dict(zip(c.places.tolist(), c.values.tolist(), strict=True)) for name, c in found.items()}

    for place, one in enumerate(cases):
        told = {name: values[place] for name, values in pairs.items() if place in values}
        fate = fate_of(told["fate"])
        assert fate.last == one.outcome(one.last_due_at, to_micros(now))
        assert (fate.retold, fate.moved) == (one.retold, one.moved)
        assert told | {"fate": fate.first} == pytest.approx(one_by_one(one, now), rel=0.006, abs=1)


@pytest.mark.parametrize(
    "hours",
    [
        {"mon-fri": ["09:00-12:00", "13:00-17:00"], "sat": ["22:00-02:00"]},
        {"mon": ["00:00-24:00"], "tue": ["00:00-01:00"]},
        {},
        {"mon-fri": ["09:00-17:00"], "on": {"2026-11-04": {"open": []}}},
        {"mon": []},
    ],
    ids=["lunch and a night", "over midnight", "always open", "a closed day", "never open"],
)
@settings(deadline=None)
@given(_MOMENTS, _SPANS)
def test_opening_time_is_the_calendars(hours: dict[str, Any], at: datetime, span: timedelta) -> None:
    calendar = BusinessCalendar.of(Hours.model_validate(hours), ZONE)
    never = calendar.next_opening(START) is None
    open_time = OpenTime(calendar, START, END + timedelta(days=40))
    expected = span if never else calendar.between(at, at + span)

    begins, ends = open_time.until(np.array([to_micros(at), to_micros(at + span)]))
    assert ends - begins == expected // timedelta(microseconds=1)


@settings(deadline=None)
@given(st.integers(0, 10**12))
def test_three_digits_are_near(value: int) -> None:
    [kept] = three_digits(np.array([value])).tolist()

    assert abs(kept - value) * 200 <= value
    assert three_digits(np.array([kept])).tolist() == [kept]
    assert len(str(kept).rstrip("0")) <= 3


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (range(1, 10), Spread(9)),
        (range(1, 11), Spread(10, 5, 9)),
        (range(1, 12), Spread(11, 6, 10)),
        ([7] * 50, Spread(50, 7, 7)),
        ([1] * 99 + [500], Spread(100, 1, 1, 1)),
        ([1] * 98 + [500] * 2, Spread(100, 1, 1, 500)),
        ([], Spread(0)),
    ],
)
def test_a_spread_is_the_nearest_rank_or_nothing(values: Any, expected: Spread) -> None:
    counts: dict[int, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1

    assert spread(counts) == expected


def test_a_share_of_too_few_is_none() -> None:
    assert (share(9, 9), share(9, 10)) == (None, 0.9)

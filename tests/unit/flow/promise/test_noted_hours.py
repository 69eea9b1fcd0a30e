"""What newer opening hours do to a promise, as a table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.clock import to_micros
from responder.config.settings import Hours
from responder.flow.promise import BusinessCalendar
from responder.flow.promise.calendar import Span
from responder.flow.promise.noted_hours import DAYS, Effect, NotedHours

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WEEK = [(day * 24 + 9.0, day * 24 + 17.0) for day in range(5)]  # Monday to Friday, nine to five
NOW = 14.0  # Monday, two o'clock


def at(hours: float) -> datetime:
    return MONDAY + hours * HOUR


def noted(spans: list[tuple[float, float]], account: str = "a") -> NotedHours:
    micros: tuple[Span, ...] = tuple((to_micros(at(start)), to_micros(at(end))) for start, end in spans)
    return NotedHours(to_micros(MONDAY), to_micros(MONDAY + DAYS * DAY), {account: micros})


def without(spans: list[tuple[float, float]], start: float, end: float) -> list[tuple[float, float]]:
    pieces = [piece for s, e in spans for piece in ((s, min(e, start)), (max(s, end), e))]
    return [(s, e) for s, e in pieces if s < e]


TUESDAY = without(WEEK, 24, 48)


@pytest.mark.parametrize(
    ("case", "newer", "due", "effect"),
    [
        ("nothing has changed", WEEK, 35, "nothing"),
        ("closed on the day of the promise", TUESDAY, 35, "takes"),
        ("closed on the day before it", TUESDAY, 24 * 2 + 10, "takes"),
        ("closed for two of the many hours before it", without(WEEK, 33, 35), 24 * 2 + 10, "nothing"),
        ("closed on the day after it", without(WEEK, 48, 72), 35, "nothing"),
        ("closed from then on", without(WEEK, 35, 48), 35, "nothing"),
        ("closed a minute earlier than that", without(WEEK, 35 - 1 / 60, 48), 35, "takes"),
        ("open again just then", without(WEEK, 33, 35), 35, "takes"),
        ("today closes earlier, after the promise", without(WEEK, 16, 17), 15.5, "nothing"),
        ("today closes earlier", without(WEEK, 15, 17), 15.5, "takes"),
        ("closed until now", without(WEEK, 9, 14), 15.5, "nothing"),
        ("opens earlier", [*WEEK[:1], (24 + 7.0, 24 + 17.0), *WEEK[2:]], 35, "gives"),
        ("closed then, but more time before it", [(0.0, 34.0), *WEEK[2:]], 35, "gives"),
        ("a promise by hand for a time that was closed", TUESDAY, 24 * 2 - 2, "nothing"),
        ("nothing is open any more", [], 35, "takes"),
        ("further than is known", TUESDAY, (DAYS + 1) * 24 + 12, "nothing"),
    ],
)
def test_what_newer_hours_do_to_a_promise(case: str, newer: list[tuple[float, float]], due: float, effect: str) -> None:
    assert noted(WEEK).effect(noted(newer), "a", at(NOW), at(due)).value == effect, case


def test_of_an_account_that_was_not_known_nothing_is_said() -> None:
    assert noted(WEEK, "b").effect(noted(TUESDAY), "a", at(NOW), at(35)) is Effect.NOTHING
    assert not noted(WEEK, "b").differs(noted(TUESDAY), at(NOW))


@pytest.mark.parametrize(
    ("newer", "now", "differs"),
    [(WEEK, NOW, False), (TUESDAY, NOW, True), (TUESDAY, 48.0, False), (without(WEEK, 9, 13), NOW, False)],
    ids=["the same", "a day is closed", "that day is past", "a morning that is past"],
)
def test_only_what_lies_ahead_counts_as_a_change(newer: list[tuple[float, float]], now: float, differs: bool) -> None:
    assert noted(WEEK).differs(noted(newer), at(now)) is differs


def test_days_later_the_same_hours_are_no_change() -> None:
    calendar = BusinessCalendar.of(
        Hours.model_validate({"mon-fri": ["09:00-17:00"], "holidays": "NL"}), "Europe/Berlin"
    )
    first, later = (NotedHours.of({"a": calendar}, MONDAY + days * DAY) for days in (0, 40))

    assert first != later
    assert not first.differs(later, MONDAY + 40 * DAY)
    assert not NotedHours.of({"a": calendar}, MONDAY - 300 * DAY).differs(later, MONDAY + 40 * DAY)


def test_what_is_noted_is_read_again_and_anything_else_is_nothing() -> None:
    calendars = {name: BusinessCalendar.of(Hours(), "Europe/Amsterdam") for name in "ab"}
    one = NotedHours.of({**calendars, "c": calendars["a"]}, MONDAY)

    assert NotedHours.load(one.dump()) == one
    assert NotedHours.load(noted(WEEK).dump()) == noted(WEEK)
    assert [NotedHours.load(text) for text in ("", "[]", "{}", '{"since": "x"}', "nonsense")] == [None] * 5


@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), max_size=8),
    st.integers(0, 100),
    st.integers(0, 100),
)
def test_longer_hours_never_take_and_closures_never_give(cuts: list[tuple[int, int]], now: int, wait: int) -> None:
    fewer = WEEK
    for start, length in cuts:
        fewer = without(fewer, start / 2, (start + length) / 2)

    assert noted(fewer).effect(noted(WEEK), "a", at(now), at(now + wait)) is not Effect.TAKES
    assert noted(WEEK).effect(noted(fewer), "a", at(now), at(now + wait)) is not Effect.GIVES

"""Levels after a miss: in business time, each later than the one before, and then no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from responder.config.settings import Hours
from responder.config.staff import Level, Staff
from responder.flow.follow_up import MISSED, STAFF_BEFORE
from responder.flow.follow_up.levels import FIRST, STAFF_LATE, level_of, next_level
from responder.flow.promise.calendar import BusinessCalendar

HOURS = Hours.model_validate({"mon-fri": ["09:00-17:00"]})
CALENDAR = BusinessCalendar.of(HOURS, "UTC")
STAFF = Staff()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def chain(staff: Staff, missed: str, block: int = 0, back: str = "") -> list[tuple[int, str]]:
    """All levels after a miss that is worked off at once, or when we are back, each fired when it is due."""
    promised, now = at(missed), at(back or missed)
    kind, number, found = MISSED, block * 10 + 1, []
    while planned := next_level(staff, CALENDAR, promised, now, kind, number):
        found.append((planned.number, f"{planned.due:%a %H:%M}"))
        kind, number, now = planned.kind, planned.number, planned.due
    return found


@pytest.mark.parametrize(
    ("levels", "missed", "expected"),
    [
        (None, "2026-11-23T10:00", ["Mon 10:30", "Mon 12:00", "Tue 10:00"]),  # 8 h: seven on Monday, one on Tuesday
        (None, "2026-11-27T16:50", ["Mon 09:20", "Mon 10:50", "Mon 16:50"]),  # Friday evening: nobody is called
        (["miss"], "2026-11-23T10:00", []),
        (["before", "1h"], "2026-11-23T10:00", ["Mon 11:00"]),
        ([], "2026-11-23T10:00", []),
    ],
)
def test_when_colleagues_hear_of_a_miss(levels: list[str] | None, missed: str, expected: list[str]) -> None:
    staff = STAFF if levels is None else Staff.model_validate({"levels": levels})

    assert [when for _, when in chain(staff, missed)] == expected


def test_each_promise_of_an_episode_has_numbers_of_its_own() -> None:
    numbers = [number for block in range(4) for number, _ in chain(STAFF, "2026-11-23T10:00", block)]

    assert len(set(numbers)) == len(numbers) == 12
    assert min(numbers) == FIRST


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        ("2026-11-25T10:00", ["Wed 10:30", "Wed 12:00", "Thu 10:00"]),
        ("2026-11-25T03:00", ["Wed 09:30", "Wed 11:00", "Wed 17:00"]),
        ("2026-11-23T10:45", ["Mon 11:15", "Mon 12:00", "Tue 10:00"]),
    ],
    ids=["two days later", "at night", "a quarter of an hour after the first of them"],
)
def test_levels_that_passed_while_we_were_away_keep_their_pauses(back: str, expected: list[str]) -> None:
    assert [when for _, when in chain(STAFF, "2026-11-23T10:00", back=back)] == expected


def test_a_level_that_runs_late_is_never_planned_in_the_past() -> None:
    at_once = Staff.model_validate({"levels": ["miss", "0s"]})
    now = at("2026-11-25T10:00")
    planned = next_level(at_once, CALENDAR, at("2026-11-23T10:00"), now, MISSED, 1)

    assert planned is not None
    assert planned.due == now + timedelta(minutes=1)


@pytest.mark.parametrize(
    ("kind", "number", "expected"),
    [
        (STAFF_BEFORE, 0, "before"),
        (MISSED, 11, "miss"),
        (STAFF_LATE, FIRST, "30 min"),
        (STAFF_LATE, FIRST + 12, "8h"),
        (STAFF_LATE, FIRST + 3, None),  # ops took the level away after it was planned
        ("retell", 2, "miss"),  # the word could not be told: the window had closed
    ],
)
def test_which_level_a_reminder_stands_for(kind: str, number: int, expected: str | None) -> None:
    found = level_of(STAFF, kind, number)

    assert (found.at if found else None) == expected


def test_who_hears_a_level() -> None:
    staff = Staff.model_validate({"levels": ["miss", {"at": "2h", "to": ["room"]}]})

    assert staff.levels == (Level(at="miss"), Level(at="2h", to=("room",)))

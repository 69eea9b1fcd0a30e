"""Levels: colleagues hear of a missed promise again and again, with the pauses that ops configured. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from responder.config.staff import Level, Staff
from responder.flow.follow_up.plan import MISSED, RETELL, STAFF_BEFORE, STRIDE, Planned
from responder.flow.promise.calendar import BusinessCalendar

STAFF_LATE = "staff-late"
FIRST = 1000  # numbers of level reminders begin here, STRIDE of them for each promise of an episode
_SOONEST = timedelta(minutes=1)


def level_of(staff: Staff, kind: str, number: int) -> Level | None:
    """Return the level that a reminder stands for; None where ops configured none."""
    wanted = {STAFF_BEFORE: "before", MISSED: "miss", RETELL: "miss"}.get(kind)
    if wanted is not None:
        return next((level for level in staff.levels if level.at == wanted), None)
    late = _late(staff)
    place = number % STRIDE
    return late[place] if kind == STAFF_LATE and place < len(late) else None


def next_level(
    staff: Staff, calendar: BusinessCalendar, promised: datetime, now: datetime, kind: str, number: int
) -> Planned | None:
    """Return what follows the reminder `kind`, `number` of a promise that was missed at `promised`; None: no more.

    A level that has passed, since we were away, keeps its pause after the one of now: they do not come all at once.
    """
    block = (number - FIRST if kind == STAFF_LATE else number) // STRIDE
    place = number % STRIDE + 1 if kind == STAFF_LATE else 0
    due = level_due(staff, calendar, promised, place)
    if due is not None and due <= now:
        pause = _pause(_late(staff), place)
        due = calendar.add(now, pause) or now + pause
    return None if due is None else Planned(FIRST + block * STRIDE + place, STAFF_LATE, max(due, now + _SOONEST))


def level_due(staff: Staff, calendar: BusinessCalendar, promised: datetime, place: int) -> datetime | None:
    """Return when the level at this place after the miss at `promised` is due; None: there is none."""
    late = _late(staff)
    if place >= len(late):
        return None
    after = late[place].after or timedelta(0)
    return calendar.add(promised, after) or promised + after


def _pause(late: Sequence[Level], place: int) -> timedelta:
    """Return the opening time between a level and the one before it, or the miss."""
    ends = [level.after or timedelta(0) for level in late[: place + 1]]
    return ends[-1] - ends[-2] if place else ends[0]


def _late(staff: Staff) -> list[Level]:
    return [level for level in staff.levels if level.after is not None]

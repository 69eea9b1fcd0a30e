"""Rounds the moment of a promise up to one that people say, so that what is stored is what is said."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

_MINUTE = timedelta(minutes=1)
_STEPS = (  # up to so far away, in steps of so many minutes
    (timedelta(hours=1), 5),
    (timedelta(hours=2), 15),
    (timedelta(hours=4), 30),
    (timedelta.max, 60),
)


def round_up(due: datetime, now: datetime, zone: tzinfo, closes: datetime | None) -> datetime:
    """Return the first moment from `due` on that people say, in UTC.

    Five minutes within the hour, quarter hours within two, half hours within four, full hours beyond, by the wall
    clock of `zone`. `closes`: when the open period that `due` lies in ends; a step over it stops there.
    """
    step = next(minutes for within, minutes in _STEPS if due - now <= within)
    said = _up_to_step(due, zone, step)
    return min(said, closes) if closes is not None and closes >= due else said


def _up_to_step(due: datetime, zone: tzinfo, step: int) -> datetime:
    """Go up to a full step of the wall clock, past hours that the clock shows for the second time.

    The instant is moved and the wall clock read again, since the clocks may change in between.
    """
    while True:
        local = due.astimezone(zone)
        past = timedelta(minutes=local.minute % step, seconds=local.second, microseconds=local.microsecond)
        if not past and not local.fold:
            return due
        due += step * _MINUTE - past

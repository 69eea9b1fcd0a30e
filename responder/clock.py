"""The one clock: everything that needs the time asks it, so a test can move it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AFTER = datetime(2160, 1, 1, tzinfo=UTC)  # our ids end three years later (see store/ids.py)
_MICROSECOND = timedelta(microseconds=1)
_SECOND = timedelta(seconds=1)


class Clock(Protocol):
    """What all code asks for the time."""

    def now(self) -> datetime:
        """Return the present moment, aware and in UTC."""

    def monotonic(self) -> float:
        """Return seconds that never jump, for measuring waits."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return seconds that never jump."""
        return time.monotonic()


class MovableClock:
    """A clock that stands still until it is moved; for tests, `explain` and `rehearse`."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)
        self._monotonic = 0.0

    def now(self) -> datetime:
        """Return the moment the clock was set to, in UTC."""
        return self._now

    def monotonic(self) -> float:
        """Return the seconds the clock was moved ahead in all."""
        return self._monotonic

    def move(self, **by: float) -> None:
        """Move ahead by so much; takes the keywords of `timedelta`."""
        self.move_to(self._now + timedelta(**by))

    def move_to(self, moment: datetime) -> None:
        """Move to `moment`; moving back leaves the monotonic seconds as they are."""
        self._monotonic += max(0.0, (moment - self._now).total_seconds())
        self._now = moment.astimezone(UTC)


def to_micros(moment: datetime) -> int:
    """Return whole microseconds since 1970 in UTC: how the store keeps instants. `moment` must be aware."""
    return (moment - EPOCH) // _MICROSECOND


@lru_cache(maxsize=64)
def known_micros(moment: datetime) -> int:
    """Return what `to_micros` does: a batch is decided at one moment, which ten columns of each of its messages say."""
    return to_micros(moment)


def from_micros(micros: int) -> datetime:
    """Return the instant, aware and in UTC, of whole microseconds since 1970."""
    return EPOCH + micros * _MICROSECOND


def is_of_our_time(moment: datetime) -> bool:
    """Tell whether a clock may be moved to `moment`, which is aware: people and forgers write any year."""
    return EPOCH <= moment < _AFTER


@lru_cache(maxsize=64)
def begun_minute(moment: datetime) -> datetime:
    """Return the beginning of the minute that a moment lies in; all messages of a batch ask for that of one moment."""
    return moment.replace(second=0, microsecond=0)


def as_text(moment: datetime, timespec: str = "auto") -> str:
    """Return a moment as `isoformat` writes it; one in UTC is written once for all messages of a batch."""
    return _in_utc(moment, timespec) if moment.tzinfo is UTC else moment.isoformat(timespec=timespec)


@lru_cache(maxsize=256)
def _in_utc(moment: datetime, timespec: str) -> str:
    return moment.isoformat(timespec=timespec)


def first_moment(wall: datetime, zone: tzinfo) -> datetime:
    """Return the first instant, in UTC, at which the clocks in `zone` show `wall` (naive) or a later time.

    A wall time that exists twice is its first; one that is skipped is the first instant after the gap.
    How `fold` tells the two apart: PEP 495.
    """
    after = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if _shown(after, zone) == wall:
        return after
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    while after - before > _SECOND:  # zones change on whole seconds
        middle = before + (after - before) // _SECOND // 2 * _SECOND
        if _shown(middle, zone) >= wall:
            after = middle
        else:
            before = middle
    return after


def _shown(moment: datetime, zone: tzinfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)

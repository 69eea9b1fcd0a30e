"""Quiet hours: the part of the day in which no follow-up reaches a customer."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from responder.clock import first_moment
from responder.errors import ConfigInvalid

_WRITTEN = re.compile(r"(\d{1,2}):(\d{2})\s*[-\N{EN DASH}]\s*(\d{1,2}):(\d{2})")
_EXPECTED = 'expected quiet hours such as "21:00-08:00", or "" for none'
_ONE_DAY = timedelta(days=1)


class QuietHours:
    """Quiet hours by the wall clock of one IANA zone, such as "21:00-08:00"; "" is none.

    A local time that does not exist is the first valid instant after it; one that exists twice is its first.
    Raises ConfigInvalid for anything else than two times of the day that differ.
    """

    def __init__(self, hours: str, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        self._hours = _read(hours.strip())
        self._on = lru_cache(maxsize=64)(self._quiet_on)

    def contains(self, at: datetime) -> bool:
        """Tell whether `at` lies in quiet hours."""
        return self._span(at) is not None

    def end(self, at: datetime) -> datetime:
        """Return the first moment from `at` on that is not quiet, in UTC; `at` itself when it is not quiet."""
        while span := self._span(at):
            at = span[1]
        return at

    def start(self, at: datetime) -> datetime:
        """Return when the quiet hours that `at` lies in began, in UTC; `at` itself when it is not quiet."""
        span = self._span(at)
        return at if span is None else span[0]

    def _span(self, at: datetime) -> tuple[datetime, datetime] | None:
        if self._hours is None:
            return None
        today = at.astimezone(self._zone).date()
        # Clocks set back over midnight can show yesterday's date again after today has begun.
        spans = (self._on(day) for day in (today - _ONE_DAY, today, today + _ONE_DAY))
        return next((span for span in spans if span[0] <= at < span[1]), None)

    def _quiet_on(self, day: date) -> tuple[datetime, datetime]:
        start, end = self._hours or (0, 0)
        midnight = datetime.combine(day, time())
        first, last = (first_moment(midnight + timedelta(minutes=each), self._zone) for each in (start, end))
        return first, last


class QuietEverywhere:
    """The quiet hours of one setting, on the clock of whoever is to hear something."""

    def __init__(self, hours: str, zone: str) -> None:
        self.here = QuietHours(hours, zone)
        self._in = lru_cache(maxsize=64)(lambda other: self.here if other == zone else QuietHours(hours, other))

    def of(self, zone: str | None) -> QuietHours:
        """Return the quiet hours of a person in this IANA zone; the company's where their clock is not known."""
        return self.here if zone is None else self._in(zone)


def _read(hours: str) -> tuple[int, int] | None:
    """Minutes after midnight of the start and the end; an end before the start lies on the next day."""
    if not hours:
        return None
    found = _WRITTEN.fullmatch(hours)
    if found is None:
        raise ConfigInvalid(f"reminders.quiet: found {hours!r}, {_EXPECTED}")
    numbers = [int(each) for each in found.groups()]
    start, end = numbers[0] * 60 + numbers[1], numbers[2] * 60 + numbers[3]
    if max(start, end) > 1440 or max(numbers[1], numbers[3]) > 59:
        raise ConfigInvalid(f"reminders.quiet: found {hours!r}, which has a time that no day has; {_EXPECTED}")
    if start % 1440 == end % 1440:
        raise ConfigInvalid(f"reminders.quiet: found {hours!r}, which leaves no hour for anybody; {_EXPECTED}")
    return (start, end) if start < end else (start, end + 1440)

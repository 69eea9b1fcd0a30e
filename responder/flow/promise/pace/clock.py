"""Business time as one number: the open seconds that have passed, and back to the wall clock."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from responder.clock import from_micros, to_micros
from responder.flow.promise.calendar import BusinessCalendar, Span

_DAY = 86_400_000_000
_HOUR = 3_600_000_000
_SECOND = 1_000_000
_MOST_DAYS = 3_700  # ten years ahead, and no further
_KEPT_DAYS = 800

Piece = tuple[float, float, int]  # from, until (business seconds), local hour


class BusinessClock:
    """Turns moments into business seconds and back, in O(log days).

    `day` is the UTC day, counted from 1970, at whose start `passed` business seconds are over. A moment before that
    day counts as its start, one more than ten years later as that end. Where nothing opens, every second is a
    business second (`plain`).
    """

    def __init__(self, calendar: BusinessCalendar, day: int, passed: float = 0.0) -> None:
        self._calendar = calendar
        self._zone = ZoneInfo(calendar.zone)
        self._day = day
        self._passed = [passed]  # at the start of each day
        self.plain = calendar.next_opening(from_micros(day * _DAY)) is None
        self._pieces = lru_cache(maxsize=64)(self._cut)

    def seconds(self, at: datetime) -> float:
        """Return the business seconds that are over at this moment."""
        moment = to_micros(at)
        day = moment // _DAY
        if day < self._day:
            return self._passed[0]
        if day > self._day + _MOST_DAYS:
            return self._start_of(self._day + _MOST_DAYS)
        open_ = sum(min(end, moment) - start for start, end in self._spans(day) if start < moment)
        return self._start_of(day) + open_ / _SECOND

    def moment(self, seconds: float) -> datetime:
        """Return the first moment at which so many business seconds are over; at most ten years are looked at."""
        day = self._day_of(seconds)
        left = round((seconds - self._start_of(day)) * _SECOND)
        at = day * _DAY
        for start, end in self._spans(day):
            at = min(start + max(left, 0), end)
            if left <= end - start:
                break
            left -= end - start
        return from_micros(at)

    def is_open(self, at: datetime) -> bool:
        """Tell whether business time passes at this moment."""
        return self.plain or self._calendar.is_open(at)

    def hour(self, at: datetime) -> int:
        """Return the local hour; 24 while closed."""
        return at.astimezone(self._zone).hour if self.is_open(at) else 24

    def date(self, at: datetime) -> int:
        """Return the local date as a number."""
        return at.astimezone(self._zone).toordinal()

    def pieces(self, seconds: float) -> Iterator[Piece]:
        """Yield the open pieces of time from here on, each within one local hour."""
        day = bisect_right(self._passed, seconds) - 1 + self._day
        if day == self._day + len(self._passed) - 1:
            day = self._day_of(seconds)
        for each in range(day, self._day + _MOST_DAYS):
            for begin, end, hour in self._pieces(each):
                if end > seconds:
                    yield (begin if begin > seconds else seconds), end, hour  # `max` would cost more than all the rest

    def forget_before(self, at: datetime) -> None:
        """Let go of days that are long over."""
        old = to_micros(at) // _DAY - _KEPT_DAYS // 2 - self._day
        if old > _KEPT_DAYS // 2 and old < len(self._passed):
            del self._passed[:old]
            self._day += old

    def anchor(self, at: datetime) -> tuple[int, float]:
        """Return a day some weeks back and the business seconds at its start, from which the clock can be rebuilt."""
        day = max(self._day, to_micros(at) // _DAY - 28)
        return day, self._start_of(day)

    def _spans(self, day: int) -> tuple[Span, ...]:
        return ((day * _DAY, (day + 1) * _DAY),) if self.plain else self._calendar.open_spans(day)

    def _start_of(self, day: int) -> float:
        while len(self._passed) <= day - self._day:
            self._one_more_day()
        return self._passed[day - self._day]

    def _day_of(self, seconds: float) -> int:
        """The day on which so many seconds are reached."""
        last = len(self._passed) + _MOST_DAYS
        while self._passed[-1] < seconds and len(self._passed) < last:
            self._one_more_day()
        return max(0, bisect_left(self._passed, seconds) - 1) + self._day

    def _one_more_day(self) -> None:
        spans = self._spans(self._day + len(self._passed) - 1)
        self._passed.append(self._passed[-1] + sum(end - start for start, end in spans) / _SECOND)

    def _cut(self, day: int) -> tuple[Piece, ...]:
        """The open time of one UTC day, cut at the full hours of the local clock."""
        found: list[Piece] = []
        at = self._start_of(day)
        for start, end in self._spans(day):
            moment = start
            while moment < end:
                local = from_micros(moment).astimezone(self._zone)
                shift = ((local.utcoffset() or timedelta()) // timedelta(microseconds=1)) % _HOUR
                stop = min(end, ((moment + shift) // _HOUR + 1) * _HOUR - shift)
                found.append((at, at + (stop - moment) / _SECOND, local.hour))
                at += (stop - moment) / _SECOND
                moment = stop
        return tuple(found)

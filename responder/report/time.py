"""Time as a report counts it, fast enough for a million cases: opening time, and the company's local hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from responder.clock import from_micros, to_micros
from responder.flow.promise import BusinessCalendar

Ints = NDArray[np.int64]
HOURS = 168  # of a week, from Monday 0:00
_QUARTER = 900_000_000  # microseconds: every zone's clocks change on a quarter of an hour
_LONG = timedelta(days=14)


class OpenTime:
    """Opening time between any two moments of a span, from sums made once.

    Where nothing ever opens it is plain time, as the promise is (see docs/explanation/promise.md).
    """

    def __init__(self, calendar: BusinessCalendar, start: datetime, end: datetime) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = []  # opening time up to each start
        total, at = 0, start
        while at < end and (opening := calendar.next_opening(at)) is not None and opening < end:
            at = calendar.closes_at(opening) or opening + _LONG
            self._starts.append(to_micros(opening))
            self._ends.append(to_micros(at))
            self._before.append(total)
            total += self._ends[-1] - self._starts[-1]

    def until(self, at: Ints) -> Ints:
        """Return the opening time from the start of the span up to each of these moments; all of it in microseconds.

        The difference of two is the opening time between them.
        """
        if not self._starts:
            return at
        starts, ends, before = (np.array(each, dtype=np.int64) for each in (self._starts, self._ends, self._before))
        place = np.searchsorted(starts, at, side="right") - 1
        return np.where(place < 0, 0, before[place] + np.minimum(at, ends[place]) - starts[place])


class LocalHours:
    """The hour of the week and the week itself, by the wall clock of one zone."""

    def __init__(self, zone: str) -> None:
        self._zone = ZoneInfo(zone)
        self._known: dict[int, tuple[int, date]] = {}  # by quarter of an hour: 35,000 a year

    def of(self, at: int) -> tuple[int, date]:
        """Return the hour of the week, 0 to 167 from Monday 0:00 on, and the Monday of the week."""
        quarter = at // _QUARTER
        found = self._known.get(quarter)
        if found is None:
            local = from_micros(quarter * _QUARTER).astimezone(self._zone)
            monday = local.date() - timedelta(days=local.weekday())
            found = self._known[quarter] = (local.weekday() * 24 + local.hour, monday)
        return found

    def of_each(self, at: Ints) -> tuple[Ints, Ints]:
        """Return the hours of the week of many moments, and the ordinals of the Mondays of their weeks."""
        quarters, which = np.unique(at // _QUARTER, return_inverse=True)
        found = [self.of(quarter * _QUARTER) for quarter in quarters.tolist()]
        hours, mondays = np.array([(hour, monday.toordinal()) for hour, monday in found]).T
        return hours[which], mondays[which]

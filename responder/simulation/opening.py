"""Business time as plain numbers: how much opening lies before a moment of a log, and back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.clock import from_micros, to_micros
from responder.flow.promise.calendar import BusinessCalendar

_LONG = timedelta(days=14)  # a period that does not close is taken in pieces
_MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the log: on the clock, and as the opening seconds that passed since the log began."""

    at: datetime
    open: float


class Opening:
    """The opening hours of one log, laid out once so that each question is a search and no walk over the days.

    Where nothing ever opens, plain time counts, as in the daemon.
    """

    def __init__(self, calendar: BusinessCalendar, first: datetime, last: datetime) -> None:
        self.calendar = calendar
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = []  # opening before each span
        self._passed: list[int] = []  # opening up to its end
        total = 0
        for start, end in _spans(calendar, first, last):
            self._starts.append(start)
            self._ends.append(end)
            self._before.append(total)
            total += end - start
            self._passed.append(total)

    def moment(self, at: datetime) -> Moment:
        """Return the moment with the opening seconds before it."""
        return Moment(at, self._open_before(to_micros(at)) / _MICRO)

    def is_open(self, at: datetime) -> bool:
        """Tell whether somebody is there."""
        micros = to_micros(at)
        span = bisect_right(self._starts, micros) - 1
        return span >= 0 and micros < self._ends[span]

    def due(self, moment: Moment, seconds: float) -> datetime | None:
        """Return when so many opening seconds have passed since `moment`; None: after the end of the log.

        Nothing at all while closed is the next opening, as in BusinessCalendar.add.
        """
        target = round(moment.open * _MICRO) + max(0, round(seconds * _MICRO))
        span = max(bisect_right(self._ends, to_micros(moment.at)), bisect_left(self._passed, target))
        if span >= len(self._ends):
            return None
        return from_micros(self._starts[span] + target - self._before[span])

    def _open_before(self, micros: int) -> int:
        span = bisect_right(self._starts, micros) - 1
        if span < 0:
            return 0
        return self._before[span] + min(micros, self._ends[span]) - self._starts[span]


def _spans(calendar: BusinessCalendar, first: datetime, last: datetime) -> Iterator[tuple[int, int]]:
    """The open spans that begin in the log, in microseconds since 1970."""
    at = first
    while at <= last:
        opens = calendar.next_opening(at)
        if opens is None:
            yield to_micros(at), to_micros(last) + 1
            return
        at = calendar.closes_at(opens) or opens + _LONG
        yield to_micros(opens), to_micros(at)

"""Days that differ from the week: dates of their own, planned closures. What decides first stands first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from responder.clock import from_micros, to_micros
from responder.config.say import Say, begins, ends
from responder.config.settings import Closure
from responder.flow.promise.hours import Minutes

Cut = tuple[int, int]  # nobody is there from, until: microseconds since 1970


class Special(Protocol):
    """A source of days that differ."""

    @property
    def speaks(self) -> bool:
        """Whether it ever says something."""

    def minutes_on(self, day: date) -> Minutes | None:
        """Return the periods that start on this date, () where it is closed; None where it is a day like any other."""

    def say_on(self, day: date) -> Say:
        """Return what is to be said about this date, or ""."""

    def cuts(self, low: int, high: int) -> Sequence[Cut]:
        """Return the hours between two instants in which nobody is there, whatever the periods of the day."""


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates with periods of their own, `[hours.on]`."""

    minutes: Mapping[date, Minutes]
    says: Mapping[date, Say] = field(default_factory=dict)

    @property
    def speaks(self) -> bool:
        """Whether a date has a sentence."""
        return any(self.says.values())

    def minutes_on(self, day: date) -> Minutes | None:
        """Return the date's own periods."""
        return self.minutes.get(day)

    def say_on(self, day: date) -> Say:
        """Return the date's own sentence."""
        return self.says.get(day, "")

    def cuts(self, low: int, high: int) -> Sequence[Cut]:  # noqa: ARG002
        """Return nothing: a date has its periods."""
        return ()


@dataclass(frozen=True, slots=True)
class _Closed:
    first: date
    last: date
    say: Say
    cut: Cut | None  # None: whole dates


class Closures:
    """Planned closures, `[[hours.closed]]`: whole dates, or from one minute to another by the clocks of `zone`."""

    def __init__(self, closures: Sequence[Closure], zone: ZoneInfo) -> None:
        self._closed = [_closed(each, zone) for each in closures]
        self._cuts = [each.cut for each in self._closed if each.cut is not None]
        self.speaks = any(each.say for each in self._closed)

    def minutes_on(self, day: date) -> Minutes | None:
        """Return () for a date that is closed."""
        closed = any(each.cut is None and each.first <= day <= each.last for each in self._closed)
        return () if closed else None

    def say_on(self, day: date) -> Say:
        """Return the sentence of the first closure that this date lies in."""
        return next((each.say for each in self._closed if each.say and each.first <= day <= each.last), "")

    def cuts(self, low: int, high: int) -> Sequence[Cut]:
        """Return the closures by the minute that reach into this time."""
        return [cut for cut in self._cuts if cut[0] < high and low < cut[1]]


def _closed(closure: Closure, zone: ZoneInfo) -> _Closed:
    since, until = begins(closure.since, zone), ends(closure.until, zone)
    if not isinstance(closure.since, datetime) and not isinstance(closure.until, datetime):
        return _Closed(closure.since, closure.until, closure.say, None)
    last = (until - datetime.resolution).astimezone(zone).date()
    return _Closed(since.astimezone(zone).date(), last, closure.say, (to_micros(since), to_micros(until)))


def without(spans: Sequence[Cut], cuts: Sequence[Cut]) -> tuple[Cut, ...]:
    """Return what is left of open spans when the cuts are taken out."""
    left = list(spans)
    for start, end in cuts:
        pieces = [(s, min(e, start)) for s, e in left] + [(max(s, end), e) for s, e in left]
        left = sorted(piece for piece in pieces if piece[0] < piece[1])
    return tuple(left)


def year_of(micros: int) -> int:
    """Return the year, in UTC, of an instant; the first or the last one there is, beyond them."""
    try:
        return from_micros(micros).year
    except OverflowError:
        return MINYEAR if micros < 0 else MAXYEAR

"""The opening hours by which promises were told, noted: what newer ones take away from a promise can be seen. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from responder.clock import to_micros
from responder.flow.promise.calendar import BusinessCalendar, Span

DAYS = 100  # from the day of the note on; no promise reaches further, but by hand
_DAY = 86_400_000_000
_SECOND = 1_000_000


class Effect(Enum):
    """What newer opening hours do to one promise."""

    NOTHING = "nothing"
    TAKES = "takes"  # nobody is there any more when it ends, or for half of the time that was left
    GIVES = "gives"  # there is more time than before


@dataclass(frozen=True, slots=True)
class NotedHours:
    """When each account is open from the start of one UTC day to the start of another, in microseconds."""

    since: int
    until: int
    spans: Mapping[str, tuple[Span, ...]]

    @classmethod
    def of(cls, calendars: Mapping[str, BusinessCalendar], now: datetime) -> NotedHours:
        """Note the hours of accounts."""
        first = to_micros(now) // _DAY
        known = {id(calendar): _spans(calendar, first) for calendar in calendars.values()}
        spans = {account: known[id(calendar)] for account, calendar in calendars.items()}
        return cls(first * _DAY, (first + DAYS) * _DAY, spans)

    def differs(self, other: NotedHours, now: datetime) -> bool:
        """Tell whether an account that both know is open at other times from `now` on, as far as both reach."""
        since, until = to_micros(now), min(self.until, other.until)
        return any(
            _within(spans, since, until) != _within(other.spans[account], since, until)
            for account, spans in self.spans.items()
            if account in other.spans
        )

    def effect(self, newer: NotedHours, account: str, now: datetime, due: datetime) -> Effect:
        """Return what `newer` hours do to a promise that was told by these.

        One that never ended while somebody was there, as a colleague may promise by hand, loses nothing.
        """
        before, after = self.spans.get(account), newer.spans.get(account)
        at, end = to_micros(now), to_micros(due)
        if before is None or after is None or end > min(self.until, newer.until):
            return Effect.NOTHING
        had, has = _open_time(before, at, end), _open_time(after, at, end)
        if has > had:
            return Effect.GIVES
        if has == had or not _ends_open(before, end):
            return Effect.NOTHING
        return Effect.TAKES if not _ends_open(after, end) or 2 * has <= had else Effect.NOTHING

    def dump(self) -> str:
        """Return it as text; accounts with the same hours share them."""
        shared = list(dict.fromkeys(self.spans.values()))
        return json.dumps(
            {
                "since": self.since // _DAY,
                "until": self.until // _DAY,
                "hours": [[moment // _SECOND for span in spans for moment in span] for spans in shared],
                "of": {account: shared.index(spans) for account, spans in self.spans.items()},
            },
            separators=(",", ":"),
        )

    @classmethod
    def load(cls, text: str) -> NotedHours | None:
        """Return what `dump` wrote; None for anything else, such as nothing at all."""
        try:
            kept = json.loads(text)
            shared = [tuple(zip(*[iter(s * _SECOND for s in seconds)] * 2, strict=True)) for seconds in kept["hours"]]
            spans = {account: shared[place] for account, place in kept["of"].items()}
            return cls(kept["since"] * _DAY, kept["until"] * _DAY, spans)
        except (LookupError, TypeError, ValueError):
            return None


def _spans(calendar: BusinessCalendar, first: int) -> tuple[Span, ...]:
    """Return when it is open, from this UTC day on; days that follow each other without a pause are one span."""
    joined: list[Span] = []
    for start, end in (span for day in range(first, first + DAYS) for span in calendar.open_spans(day)):
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _within(spans: Iterable[Span], since: int, until: int) -> list[Span]:
    """Return the parts of spans between two moments, to the second."""
    cut = ((max(start, since), min(end, until)) for start, end in spans)
    return [(start // _SECOND, end // _SECOND) for start, end in cut if start < end]


def _open_time(spans: Iterable[Span], since: int, until: int) -> int:
    return sum(end - start for start, end in _within(spans, since, until))


def _ends_open(spans: Iterable[Span], end: int) -> bool:
    """Tell whether somebody is there just before this moment."""
    return any(start < end <= closes for start, closes in spans)

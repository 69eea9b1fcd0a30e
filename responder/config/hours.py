"""Checks opening hours as written: days, spans of days and periods. Minutes count from midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from responder.config.positions import Loc
from responder.config.problems import Fault
from responder.config.words import near

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_PATTERN = r"^({0})(-({0}))?$".format("|".join(DAYS))
PERIOD_PATTERN = r"^([01]?\d|2[0-3]):[0-5]\d-(([01]?\d|2[0-3]):[0-5]\d|24:00)$"
HOLIDAY_PATTERN = r"^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$"
_PERIOD = re.compile(PERIOD_PATTERN)
_PERIOD_EXAMPLES = 'a period such as "09:00-12:30", "22:00-02:00" or "00:00-24:00"'
_DAY = 24 * 60

Span = tuple[int, int]


def period(text: str) -> Span | None:
    """Return the minutes of "22:00-02:00" as (1320, 1560), or None where it is no period."""
    if not _PERIOD.match(text):
        return None
    start, end = (int(t.split(":")[0]) * 60 + int(t.split(":")[1]) for t in text.split("-"))
    if start == end:
        return None
    return start, end if end > start else end + _DAY


def _days_of(key: str) -> tuple[int, ...]:
    """Return the days of "mon-fri" as numbers, monday 0; empty where it is no day or span."""
    names = key.lower().split("-")
    if len(names) > 2 or any(name not in DAYS for name in names):
        return ()
    first, last = DAYS.index(names[0]), DAYS.index(names[-1])
    return tuple((first + step) % 7 for step in range((last - first) % 7 + 1))


def check_periods(loc: Loc, periods: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong in the periods of one day."""
    spans: list[tuple[Span, str]] = []
    for index, text in enumerate(periods):
        if span := period(text):
            spans.append((span, text))
        else:
            yield (*loc, index), f'"{text[:40]}"', _PERIOD_EXAMPLES, "write start and end, 24 hours"
    spans.sort()
    for (before, first), (after, second) in pairwise(spans):
        if after[0] < before[1]:
            yield loc, f'"{first}" and "{second}"', "periods that do not overlap", "join them, or end one earlier"


def check_week(
    days: Mapping[str, Sequence[str]], table: Loc = ("hours",), settings: Sequence[str] = ()
) -> Iterator[Fault]:
    """Yield what is wrong in the days, their periods, and how they meet at midnight.

    table: where they stand. settings: the names that may stand beside the days.
    """
    owner: dict[int, str] = {}
    spans = sorted(((key, _days_of(key)) for key in days), key=lambda s: -len(s[1]))
    for key, span in spans:
        if not span:
            meant = near(key.lower(), (*DAYS, *settings))
            mend = f"did you mean {meant}?" if meant else "write mon, tue, wed, thu, fri, sat or sun"
            yield (*table, key), f"the unknown key {key}", 'a day ("thu") or a span ("mon-fri")', mend
        for day in span:
            rival = owner.get(day)
            if rival is not None and len(_days_of(rival)) == len(span):
                found = f"{DAYS[day]} in {rival} and in {key}"
                yield (*table, key), found, "one of them to be narrower", f"give {DAYS[day]} a line of its own"
            owner[day] = key
    faults = [fault for key, span in spans if span for fault in check_periods((*table, key), days[key])]
    yield from faults
    if not faults:
        yield from _midnight(days, owner, table)


def _midnight(days: Mapping[str, Sequence[str]], owner: Mapping[int, str], table: Loc) -> Iterator[Fault]:
    """A period over midnight must end before the next day's first one starts."""
    for day in sorted(owner):
        tomorrow = owner.get((day + 1) % 7)
        over = [p for text in days[owner[day]] if (p := period(text)) and p[1] > _DAY]
        first = min((p[0] for text in days[tomorrow] if (p := period(text))), default=_DAY) if tomorrow else _DAY
        if over and over[-1][1] - _DAY > first:
            found = f"hours that run into those of {DAYS[(day + 1) % 7]}"
            yield (*table, owner[day]), found, "periods that do not overlap", "end this one earlier"
            return

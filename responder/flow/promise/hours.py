"""Reads the opening hours as written ("mon-fri", "22:00-02:00") into minutes of the day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from responder.errors import ConfigInvalid

Minutes = tuple[tuple[int, int], ...]
"""Periods as minutes after midnight, (opens, closes), sorted and apart; over 1440 is the next day."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL_DAY: Minutes = ((0, 1440),)

_PERIOD = re.compile(r"\s*(\d{1,2}):(\d{2})\s*[-\N{EN DASH}]\s*(\d{1,2}):(\d{2})\s*")
_EXPECTED_DAY = 'expected a day ("thu") or a span of days ("mon-fri")'
_EXPECTED_PERIOD = 'expected a period such as "09:00-12:30", "22:00-02:00" or "00:00-24:00"'


def read_week(days: Mapping[str, Sequence[str]], table: str = "hours") -> tuple[Minutes, ...]:
    """Return the periods of monday to sunday; with no days given every day is open all day.

    Where a day stands in several spans the shorter span wins, so that "thu" wins over "mon-fri".
    Raises ConfigInvalid, naming the key below `table`.
    """
    if not days:
        return (ALL_DAY,) * 7
    spans = [(_read_span(key, table), read_periods(periods, f"{table}.{key}")) for key, periods in days.items()]
    week: list[Minutes] = [()] * 7
    for span, periods in sorted(spans, key=lambda each: -len(each[0])):
        for day in span:
            week[day] = periods
    return tuple(week)


def read_periods(periods: Sequence[str], key: str) -> Minutes:
    """Return the periods of one day, joined where they touch or overlap; raises ConfigInvalid, naming `key`."""
    joined: list[tuple[int, int]] = []
    for opens, closes in sorted(read_period(period, key) for period in periods):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return tuple(joined)


def read_period(period: str, key: str) -> tuple[int, int]:
    """Return one period in minutes after midnight; an end before its start lies on the next day."""
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise ConfigInvalid(f"{key}: found {period!r}, {_EXPECTED_PERIOD}")
    opens, closes = (_minutes(found[i], found[i + 1], period, key) for i in (1, 3))
    if opens in (closes, 1440):
        raise ConfigInvalid(f"{key}: found {period!r}, a period without length, {_EXPECTED_PERIOD}")
    return (opens, closes) if opens < closes else (opens, closes + 1440)


def _minutes(hours: str, minutes: str, period: str, key: str) -> int:
    total = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or total > 1440:
        raise ConfigInvalid(f"{key}: found {period!r}, {hours}:{minutes} is no time of the day, {_EXPECTED_PERIOD}")
    return total


def _read_span(key: str, table: str) -> tuple[int, ...]:
    names = [name.strip() for name in key.lower().split("-")]
    if len(names) > 2 or any(name not in DAYS for name in names):
        raise ConfigInvalid(f"{table}.{key}: found {key!r}, {_EXPECTED_DAY}; the days are {', '.join(DAYS)}")
    first, last = DAYS.index(names[0]), DAYS.index(names[-1])
    return tuple((first + step) % 7 for step in range((last - first) % 7 + 1))

"""Says a moment in the words of a language: which day, which part of it, which hour."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from responder.flow.promise.locales.language import Language

_YEAR_GOES_WITHOUT_SAYING = 300  # days
_DAWN, _NOON = 6, 12  # hours
_ONE_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Spoken:
    """Says times in one language; all moments are local."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def few_minutes(self) -> str:
        """Return "within a few minutes"."""
        return self._language.few_minutes

    def before(self, local: datetime, today: datetime) -> str:
        """Return "today before 3 pm"; midnight is the end of the day that goes."""
        words = self._language
        if (local.hour, local.minute) == (0, 0):
            return words.until_midnight.format(day=self._day(local - _ONE_DAY, today))
        clock = words.clock(local.hour, local.minute)
        return words.until.format(day=self._part(local, today) or self._day(local, today), clock=clock)

    def at(self, local: datetime, today: datetime) -> str:
        """Return "tomorrow at 9 am"."""
        words = self._language
        return words.at.format(day=self._day(local, today), clock=words.clock(local.hour, local.minute))

    def duration(self, span: timedelta) -> str:
        """Return "1 hour and 30 minutes", rounded up to minutes; from a day on "2 days and 3 hours"."""
        minutes = max(0, math.ceil(span / _MINUTE))
        if span < _MINUTE:
            return self._language.moment
        if minutes < 1440:
            return self._pair(minutes // 60, 1, minutes % 60)
        hours = math.ceil(minutes / 60)
        return self._pair(hours // 24, 0, hours % 24)

    def _pair(self, many: int, unit: int, rest: int) -> str:
        """So many of one unit, and the rest in the next smaller one."""
        first, second = self._count(many, unit), self._count(rest, unit + 1)
        if many and rest:
            return self._language.both.format(first=first, second=second)
        return first if many else second

    def _count(self, number: int, unit: int) -> str:
        one, many = self._language.units[unit]
        return f"{number} {one if number == 1 else many}"

    def _part(self, local: datetime, today: datetime) -> str:
        """The part of tomorrow that is said: its morning, and its night, which people count to this evening.

        The afternoon is not: "tomorrow before 3 pm" may well be the morning.
        """
        if _days(local, today) != 1 or today.hour < _DAWN:
            return ""
        if local.hour < _DAWN:
            return self._language.coming_night
        return self._language.tomorrow_morning if local.hour < _NOON else ""

    def _day(self, local: datetime, today: datetime) -> str:
        words, away = self._language, _days(local, today)
        weekday = words.weekdays[local.weekday()]
        if away == 1 and today.hour < _DAWN:  # "tomorrow" before one slept may mean today
            return weekday
        near = {-1: words.yesterday, 0: words.today, 1: words.tomorrow}.get(away)
        if near is not None:
            return near
        if 1 < away < 7:
            return weekday
        date = words.date if abs(away) < _YEAR_GOES_WITHOUT_SAYING else words.date_with_year
        return date.format(weekday=weekday, day=local.day, month=words.months[local.month - 1], year=local.year)


def _days(local: datetime, today: datetime) -> int:
    return (local.date() - today.date()).days

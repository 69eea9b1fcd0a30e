"""Says a moment in the words of a language: which day, which part of it, which hour."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from responder.flow.promise.locales.language import Language, Theirs

_YEAR_GOES_WITHOUT_SAYING = 300  # days
_DAWN, _MORNING, _NOON = 6, 9, 12  # hours
_ONE_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class Spoken:
    """Says times in one language; all moments are local."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def few_minutes(self) -> str:
        """Return "within a few minutes"."""
        return self._language.few_minutes

    def before(self, local: datetime, today: datetime, theirs: Theirs | None = None) -> str:
        """Return "today before 3 pm"; midnight is the end of the day that goes."""
        words = self._language
        near, night = _alike(today, theirs), _night(today, theirs)
        if (local.hour, local.minute) == (0, 0):
            said = words.until_midnight.format(day=self._day(local - _ONE_DAY, today, near=near, night=night))
            return said if theirs is None else self._both(said, local - _ONE_DAY, theirs, near=near)
        clock = words.clock(local.hour, local.minute)
        part = self._part(local, today) if near and not night else ""
        said = words.until.format(day=part or self._day(local, today, near=near, night=night), clock=clock)
        return said if theirs is None else self._both(said, local, theirs, near=near)

    def at(self, local: datetime, today: datetime, theirs: Theirs | None = None) -> str:
        """Return "tomorrow at 9 am"."""
        words = self._language
        near, night = _alike(today, theirs), _night(today, theirs)
        if words.at_midnight and (local.hour, local.minute) == (0, 0):
            local -= _ONE_DAY
            said = words.at_midnight.format(day=self._day(local, today, near=near, night=night))
        else:
            day = self._day(local, today, near=near, night=night)
            said = words.at.format(day=day, clock=words.clock(local.hour, local.minute))
        return said if theirs is None else self._both(said, local, theirs, near=near)

    def _both(self, said: str, local: datetime, theirs: Theirs, *, near: bool) -> str:
        """Add the reader's own time, with the day where it is another one than the day just named.

        near: it is the same date in both places now, so that "tomorrow" is the same day for both.
        """
        words, there = self._language, theirs.moment
        clock = words.clock(there.hour, there.minute)
        named = {local.date()}
        if (there.hour, there.minute) == (0, 0):  # it lies between two days: either will do
            clock, there = words.midnight, there - _ONE_DAY
            named.add((local - _ONE_DAY).date())
        if there.date() not in named:
            day = self._day(there, theirs.now, near=near, night=_night(theirs.now, None))
            clock = words.their_day.format(day=day, clock=clock)
        return words.our_time.format(said=said, theirs=words.your_time[theirs.formal].format(theirs=clock))

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
        if _days(local, today) != 1:
            return ""
        if local.hour < _DAWN:
            return self._language.coming_night
        if local.hour < _MORNING and self._language.tomorrow_early:
            return self._language.tomorrow_early
        return self._language.tomorrow_morning if local.hour < _NOON else ""

    def _day(self, local: datetime, today: datetime, *, near: bool, night: bool) -> str:
        """The day by its name; `near`: today and its neighbours may go by "today", "tomorrow", "yesterday"."""
        words, away = self._language, _days(local, today)
        weekday = words.weekdays[local.weekday()]
        if away == 1 and night:  # "tomorrow" before one slept may mean today
            return weekday
        close = {-1: words.yesterday, 0: words.today, 1: words.tomorrow}.get(away)
        if near and close is not None:
            return close
        if -2 < away < 7:
            return weekday
        date = words.date if abs(away) < _YEAR_GOES_WITHOUT_SAYING else words.date_with_year
        day = words.first if local.day == 1 else local.day
        return date.format(weekday=weekday, day=day, month=words.months[local.month - 1], year=local.year)


def _days(local: datetime, today: datetime) -> int:
    return (local.date() - today.date()).days


def _alike(today: datetime, theirs: Theirs | None) -> bool:
    """Tell whether it is the same date for both, so that "tomorrow" is the same day."""
    return theirs is None or theirs.now.date() == today.date()


def _night(today: datetime, theirs: Theirs | None) -> bool:
    """Tell whether it is the night, before one slept: where we are, or where the reader is."""
    return today.hour < _DAWN or (theirs is not None and theirs.now.hour < _DAWN)

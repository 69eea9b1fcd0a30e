"""The business calendar: when somebody is there, and what so many opening hours from now is on the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

from responder.clock import first_moment, from_micros, to_micros
from responder.config.say import Say, said_in
from responder.config.settings import Week
from responder.flow.promise.hours import Minutes, read_periods, read_week
from responder.flow.promise.special import Closures, Dates, Special, without

_DAY = 86_400_000_000  # microseconds
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_MICROSECOND = timedelta(microseconds=1)
_LOOK_AHEAD = 370  # days without any opening after which we say that nothing opens
_FARTHEST = 3_700  # days one sum may run over
_TOLD_AHEAD = 60  # days whose sentences are looked at
_SENTENCES = 2  # at most, about the days to come

Span = tuple[int, int]  # open from, closed from: microseconds since 1970


class BusinessCalendar:
    """Opening hours on the time line.

    A period belongs to the date it starts on. A local time that does not exist is the first valid instant after it;
    one that exists twice is its first. Business time is the real time that passes inside open periods.
    """

    def __init__(
        self, week: tuple[Minutes, ...], zone: str, *, special: Sequence[Special] = (), language: str = ""
    ) -> None:
        """Take the periods of monday to sunday, and what differs by date: the first that knows a date decides.

        language: what is said where a sentence is missing in the customer's own.
        """
        self.zone = zone
        self._zone = ZoneInfo(zone)
        self._week = week
        self._special = tuple(special)
        self._speaking = any(each.speaks for each in special)
        self._language = language
        self._on = lru_cache(maxsize=1024)(self._periods_on)
        self._open_in = lru_cache(maxsize=1024)(self._cut_day)
        self._first_from = lru_cache(maxsize=1024)(self._search)
        self._notes = lru_cache(maxsize=256)(self._notes_of)
        self._asked: tuple[datetime | None, bool] = None, False  # the last answer to `is_open`

    @classmethod
    def of(cls, hours: Week, zone: str, *, language: str = "", table: str = "hours") -> Self:
        """Build from the settings; raises ConfigInvalid, naming the key that is wrong, below `table`."""
        week = read_week(hours.days, table)
        return cls(week, zone, special=special_days(hours, zone, table), language=language)

    def is_open(self, at: datetime) -> bool:
        """Tell whether somebody is there at this moment."""
        asked = self._asked
        if asked[0] is not at:  # all messages of a batch are asked about at the same one
            moment = to_micros(at)
            asked = self._asked = at, any(start <= moment < end for start, end in self._open_in(moment // _DAY))
        return asked[1]

    def open_spans(self, day: int) -> tuple[Span, ...]:
        """Return the open spans inside one UTC day, counted from 1970-01-01, in microseconds since then, in order."""
        return self._open_in(day)

    def next_opening(self, at: datetime) -> datetime | None:
        """Return the first open moment: `at` itself when open, None when nothing opens in the next 370 days."""
        opening = self._opening(to_micros(at))
        return None if opening is None else from_micros(opening)

    def closes_at(self, at: datetime) -> datetime | None:
        """Return when the period that `at` lies in, or ends at, closes.

        None when closed at `at`, and when it does not close within two weeks.
        """
        moment = to_micros(at)
        end = next((e for s, e in self._open_in((moment - 1) // _DAY) if s < moment <= e), None)
        later = next((e for s, e in self._open_in(moment // _DAY) if s <= moment < e), None)
        end = later or end
        if end is None:
            return None
        while end % _DAY == 0 and (more := self._open_in(end // _DAY)) and more[0][0] == end:
            end = more[0][1]
            if end - moment > 14 * _DAY:
                return None
        return from_micros(end)

    def add(self, at: datetime, span: timedelta) -> datetime | None:
        """Return the moment when `span` of business time has passed since `at`; below zero counts as zero.

        A moment outside opening is never returned: nothing at all, while closed, is the next opening. None when
        nothing opens in the next 370 days, or the span would take more than ten years.
        """
        left = max(0, span // _MICROSECOND)
        moment = self._opening(to_micros(at))
        last = 0 if moment is None else moment // _DAY + _FARTHEST
        while moment is not None and moment // _DAY < last:
            day = moment // _DAY
            for start, end in self._open_in(day):
                begin = max(start, moment)
                if begin < end and left <= end - begin:
                    return from_micros(begin + left)
                left -= max(0, end - begin)
            moment = self._opening((day + 1) * _DAY)
        return None

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return the business time from `start` to `end`; never negative, at most ten years are looked at."""
        first, last = to_micros(start), to_micros(end)
        total = 0
        for day in range(first // _DAY, min(last // _DAY, first // _DAY + _FARTHEST) + 1):
            for opens, closes in self._open_in(day):
                total += max(0, min(closes, last) - max(opens, first))
        return total * _MICROSECOND

    def last_open(self, at: datetime, since: datetime) -> datetime | None:
        """Return the last moment up to `at` until which somebody is there; None where nobody is from `since` on."""
        last, first = to_micros(at), to_micros(since)
        for day in range((last - 1) // _DAY, first // _DAY - 1, -1):
            end = next((min(e, last) for s, e in reversed(self._open_in(day)) if s < last), None)
            if end is not None:
                return from_micros(end) if end > first else None
        return None

    def note(self, at: datetime, until: datetime | None = None, locale: str = "") -> str:
        """Return what is to be said about today and the days up to the next opening, or `until`; or "".

        At most two sentences, for a reader of `locale`, about the first 60 days.
        """
        if not self._speaking:
            return ""
        opening = self.next_opening(at) or at + timedelta(days=7)
        first = at.astimezone(self._zone).date()
        last = max(opening, until or at).astimezone(self._zone).date()
        return self._notes(first, min((last - first).days, _TOLD_AHEAD), locale)

    def note_on(self, at: datetime, locale: str = "") -> str:
        """Return what is to be said about the date of this moment alone, or ""."""
        return self._notes(at.astimezone(self._zone).date(), 0, locale) if self._speaking else ""

    def _notes_of(self, first: date, days: int, locale: str) -> str:
        said: dict[str, None] = {}
        for step in range(days + 1):
            said |= dict.fromkeys(said_in(say, locale, self._language) for say in self._says(first + timedelta(step)))
            if len(said) >= _SENTENCES:
                break
        return " ".join(list(said)[:_SENTENCES])

    def _says(self, day: date) -> Iterator[Say]:
        """Yield what is said about one date, by whatever decides it and whatever cuts it."""
        for each in self._special:
            if say := each.say_on(day):
                yield say
            if each.minutes_on(day) is not None:
                return

    def _opening(self, moment: int) -> int | None:
        """The first open microsecond from `moment` on."""
        day = moment // _DAY
        for start, end in self._open_in(day):
            if end > moment:
                return max(start, moment)
        opening = self._first_from(day + 1)
        return opening if opening is not None and opening - moment <= _LOOK_AHEAD * _DAY else None

    def _search(self, day: int) -> int | None:
        """The first opening from the start of this UTC day on."""
        days = (self._open_in(each) for each in range(day, day + _LOOK_AHEAD + 1))
        return next((spans[0][0] for spans in days if spans), None)

    def _cut_day(self, day: int) -> tuple[Span, ...]:
        """The open spans inside one UTC day.

        A local date starts at most a day beside the UTC day of that date and its periods last until the end of the
        next one, so the dates from two before to one after can reach into this day.
        """
        low, high = day * _DAY, (day + 1) * _DAY
        spans = sorted(span for date_ in range(day - 2, day + 2) for span in self._on(date_))
        cut: list[Span] = []
        for start, end in ((max(start, low), min(end, high)) for start, end in spans):
            if start >= end:
                continue
            if cut and start <= cut[-1][1]:
                cut[-1] = (cut[-1][0], max(cut[-1][1], end))
            else:
                cut.append((start, end))
        return tuple(cut)

    def _periods_on(self, day: int) -> tuple[Span, ...]:
        """The periods that start on one local date, counted from 1970-01-01; none outside the years 1 to 9999."""
        try:
            local = date.fromordinal(day + _EPOCH_ORDINAL)
            minutes, cutting = self._minutes_of(local)
            spans = tuple((self._instant(local, o), self._instant(local, c)) for o, c in minutes)
        except (OverflowError, ValueError):
            return ()
        if not spans:
            return ()
        cuts = [cut for each in cutting for cut in each.cuts(spans[0][0], spans[-1][1])]
        return without(spans, cuts) if cuts else spans

    def _minutes_of(self, day: date) -> tuple[Minutes, Sequence[Special]]:
        """The periods of a date as written, and the sources before the one that decided: their hours may cut it."""
        for number, each in enumerate(self._special):
            if (minutes := each.minutes_on(day)) is not None:
                return minutes, self._special[:number]
        return self._week[day.weekday()], self._special

    def _instant(self, day: date, minutes: int) -> int:
        wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
        return to_micros(first_moment(wall, self._zone).astimezone(UTC))


def special_days(hours: Week, zone: str, table: str) -> list[Special]:
    """Return all that differs from the week, what decides first standing first; raises ConfigInvalid."""
    days = {day: read_periods(each.open, f"{table}.on.{day}") for day, each in hours.on.items()}
    special: list[Special] = []
    if days:
        special.append(Dates(days, {day: each.say for day, each in hours.on.items()}))
    if hours.closed:
        special.append(Closures(hours.closed, ZoneInfo(zone)))
    if hours.ical is not None:
        from responder.flow.promise.ical import IcalClosures  # noqa: PLC0415 - only if configured

        special.append(IcalClosures(hours.ical, ZoneInfo(zone), table))
    if hours.holidays:
        from responder.flow.promise.public_holidays import PublicHolidays  # noqa: PLC0415 - only if configured

        differ = {
            name: (read_periods(each.open, f"{table}.on_holiday.{name}"), each.say)
            for name, each in hours.on_holiday.items()
        }
        special.append(PublicHolidays(hours.holidays, ordinary=hours.no_holiday, differ=differ, table=table))
    return special

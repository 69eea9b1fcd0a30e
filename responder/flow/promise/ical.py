"""Closures from an iCalendar file. Source of the format: RFC 5545; it is read by the libraries icalendar and dateutil.

Every event that is not cancelled is a time in which nobody is there. A summary that is a sentence ("We are closed on
Monday.") is said to customers; anything else is a label for colleagues and is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from responder.clock import first_moment, from_micros, to_micros
from responder.config.problems import found_text
from responder.errors import ConfigInvalid
from responder.flow.promise.hours import Minutes
from responder.flow.promise.special import Cut, year_of

if TYPE_CHECKING:
    from icalendar.cal import Component

LARGEST = 1024 * 1024  # bytes
MOST = 5_000  # events
_LONGEST = timedelta(days=800)
_EARLIEST = 1970
_ONE_DAY = timedelta(days=1)
_RULES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_TOO_FINE = ("BYHOUR", "BYMINUTE", "BYSECOND")
_MAY_NEVER_MATCH = ("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")  # day by day dateutil would look until 9999


class _NotUnderstood(Exception):
    """An event that we would have to guess at: what was found, what is expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Closure:
    """One event by its own clock. start: naive. zone None: whole dates."""

    start: datetime
    length: timedelta
    zone: tzinfo | None
    say: str
    rule: Mapping[str, Any] | None = None
    more: frozenset[datetime] = frozenset()
    never: frozenset[datetime] = frozenset()

    def starts(self, first: datetime, last: datetime) -> list[datetime]:
        """Return when it happens from `first` to `last`, naive."""
        found = {self.start, *self.more}
        if self.rule is not None:
            found.update(_repeated(self.rule, self.start, first, last))
        return [each for each in sorted(found - self.never) if first <= each <= last]


@dataclass(frozen=True, slots=True)
class _Year:
    dates: Mapping[date, str]
    cuts: tuple[Cut, ...]
    says: Mapping[date, str]


class IcalClosures:
    """The closures of one file; times without a zone are by the clocks of `zone`.

    Raises ConfigInvalid for a file that cannot be read, and for an event whose times would have to be guessed.
    """

    def __init__(self, path: Path, zone: ZoneInfo, table: str = "hours") -> None:
        self._zone = zone
        self._closures = _read(path, zone, f"{table}.ical")
        self._year = lru_cache(maxsize=16)(self._expand)
        self.speaks = any(each.say for each in self._closures)

    def minutes_on(self, day: date) -> Minutes | None:
        """Return () for a date that is closed."""
        return () if day in self._year(day.year).dates else None

    def say_on(self, day: date) -> str:
        """Return the sentence of an event of this date, or ""."""
        year = self._year(day.year)
        return year.dates.get(day) or year.says.get(day, "")

    def cuts(self, low: int, high: int) -> Sequence[Cut]:
        """Return the hours between two instants in which nobody is there."""
        years = sorted({year_of(low), year_of(high)})
        return [cut for year in years for cut in self._year(year).cuts if cut[0] < high and low < cut[1]]

    def is_within(self, year: int) -> bool:
        """Tell whether any event lies in this year."""
        found = self._year(year)
        return any(day.year == year for day in found.dates) or any(year_of(cut[0]) == year for cut in found.cuts)

    def _expand(self, year: int) -> _Year:
        """Work out all that reaches into one year, by any clock."""
        dates: dict[date, str] = {}
        says: dict[date, str] = {}
        cuts: list[Cut] = []
        if not _EARLIEST < year < 9999:
            return _Year(dates, (), says)
        first, last = datetime(year - 1, 12, 30), datetime(year + 1, 1, 2)  # noqa: DTZ001 - by each event's own clock
        for each in self._closures:
            for start in each.starts(first - each.length, last):
                if each.zone is None:
                    dates |= {start.date() + step * _ONE_DAY: each.say for step in range(each.length // _ONE_DAY)}
                    continue
                cut = _instants(start, each.length, each.zone)
                cuts.append(cut)
                if each.say:
                    says |= dict.fromkeys(self._dates_of(cut), each.say)
        return _Year(dates, tuple(sorted(cuts)), says)

    def _dates_of(self, cut: Cut) -> list[date]:
        first, last = (from_micros(each).astimezone(self._zone).date() for each in (cut[0], cut[1] - 1))
        return [first + step * _ONE_DAY for step in range((last - first).days + 1)]


def _instants(start: datetime, length: timedelta, zone: tzinfo) -> Cut:
    return to_micros(first_moment(start, zone)), to_micros(first_moment(start + length, zone))


def _repeated(rule: Mapping[str, Any], start: datetime, first: datetime, last: datetime) -> Iterator[datetime]:
    """Yield the repetitions from `first` to `last`."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only with a file that repeats
    from icalendar.prop import vRecur  # noqa: PLC0415

    given = dict(rule)
    if "COUNT" not in given:
        given["UNTIL"] = [min([last, *given.get("UNTIL", ())])]
        if given["UNTIL"][0] < start:
            return
    text = vRecur(given).to_ical().decode()  # type: ignore[no-untyped-call]
    for each in rrulestr(text, dtstart=start):
        if each > last:
            return
        if each >= first:
            yield each


def _read(path: Path, zone: ZoneInfo, key: str) -> list[_Closure]:
    expected = "expected an iCalendar file that can be read"
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigInvalid(
            f"{key}: found {error.strerror or 'no file'} ({path}), {expected}; put it there, or remove the line"
        ) from error
    if len(data) > LARGEST:
        raise ConfigInvalid(f"{key}: found {path.name} with over 1 MiB, {expected}; leave out what is past")
    from icalendar import Calendar  # noqa: PLC0415 - 15 MiB and 150 ms, only where there is such a file

    try:
        events = Calendar.from_ical(data).walk("VEVENT")
    except (ValueError, IndexError, KeyError) as error:
        raise ConfigInvalid(f"{key}: found {path.name}: {_one_line(error)}, {expected}; export it again") from error
    if len(events) > MOST:
        raise ConfigInvalid(f"{key}: found {len(events)} events, expected at most {MOST}; leave out what is past")
    closures = []
    for event in events:
        if event.get("STATUS") == "CANCELLED":
            continue
        try:
            closures.append(_closure(event, events, zone))
        except _NotUnderstood as why:
            name = found_text(str(event.get("SUMMARY") or event.get("UID") or "an event without a name"))
            raise ConfigInvalid(f"{key}: found {name} in {path.name} {why}; write it in [[hours.closed]]") from why
    return closures


def _closure(event: Component, events: Sequence[Component], zone: ZoneInfo) -> _Closure:
    """Read one event; raises _NotUnderstood."""
    start = _moment(event, "DTSTART")
    rule = _rule(event)
    whole = not isinstance(start, datetime)
    own = None if whole else _zone_of(start, zone)
    begin = _naive(start, own)
    if begin.year <= _EARLIEST:
        raise _NotUnderstood(f"that begins in {begin.year}, expected a year after {_EARLIEST}")
    length = _length(event, begin, own)
    if not timedelta(0) < length <= _LONGEST:
        raise _NotUnderstood("that takes no time, or years, expected an end after its start")
    if rule is not None and "UNTIL" in rule:
        rule = {**rule, "UNTIL": [_until(rule["UNTIL"][0], own)]}
    moved = [each for each in events if each.get("RECURRENCE-ID") and each.get("UID") == event.get("UID")]
    if event.get("RECURRENCE-ID") is not None:
        moved, rule = [], None
    return _Closure(
        start=begin,
        length=length,
        zone=own,
        say=_sentence(event),
        rule=rule,
        more=frozenset(_naive(each, own) for each in _listed(event, "RDATE")),
        never=frozenset(
            _naive(each, own)
            for each in (*_listed(event, "EXDATE"), *(_moment(other, "RECURRENCE-ID") for other in moved))
        ),
    )


def _moment(event: Component, name: str) -> date:
    """Return a date or a time of an event; raises _NotUnderstood."""
    prop = event.get(name)
    try:
        found = prop.dt
    except (AttributeError, ValueError) as error:
        raise _NotUnderstood(f"with a {name} that cannot be read, expected a date or a time") from error
    if not isinstance(found, date):
        raise _NotUnderstood(f"with a {name} that is no date, expected a date or a time")
    if isinstance(found, datetime) and found.tzinfo is None and prop.params.get("TZID"):
        zone = found_text(str(prop.params["TZID"]))
        raise _NotUnderstood(f"in the time zone {zone}, expected one that is known, such as Europe/Amsterdam")
    if prop.params.get("RANGE"):
        raise _NotUnderstood("that changes all later ones, expected each change as an event of its own")
    return found


def _length(event: Component, begin: datetime, own: tzinfo | None) -> timedelta:
    if event.get("DTEND") is not None:
        end = _moment(event, "DTEND")
        if isinstance(end, datetime) is (own is None):
            raise _NotUnderstood("that begins with a date and ends with a time, expected two of a kind")
        return _naive(end, own) - begin
    if event.get("DURATION") is not None:
        length = getattr(event["DURATION"], "dt", None)
        if not isinstance(length, timedelta) or (own is None and length % _ONE_DAY):
            raise _NotUnderstood("with a DURATION that cannot be read, expected one such as PT2H, or P3D")
        return length
    return _ONE_DAY if own is None else timedelta(0)


def _rule(event: Component) -> Mapping[str, Any] | None:
    rule = event.get("RRULE")
    if rule is None:
        return None
    if isinstance(rule, list) or event.get("EXRULE") is not None:
        raise _NotUnderstood("with several rules, expected one RRULE")
    often = str(next(iter(rule.get("FREQ", ())), ""))
    if often not in _RULES or any(name in rule for name in _TOO_FINE):
        raise _NotUnderstood("that repeats within a day, expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
    if often in {"DAILY", "WEEKLY"} and any(name in rule for name in _MAY_NEVER_MATCH):
        raise _NotUnderstood(f"with {often} and days of the month or the year, expected MONTHLY or YEARLY with them")
    return dict(rule)


def _listed(event: Component, name: str) -> Iterator[date]:
    """Yield the dates of EXDATE or RDATE; raises _NotUnderstood."""
    props = event.get(name)
    for prop in props if isinstance(props, list) else [props] if props is not None else []:
        for each in getattr(prop, "dts", ()):
            if not isinstance(each.dt, date):
                raise _NotUnderstood(f"with periods in {name}, expected dates or times")
            yield each.dt


def _zone_of(moment: date, zone: ZoneInfo) -> tzinfo:
    return (moment.tzinfo if isinstance(moment, datetime) else None) or zone


def _naive(moment: date, own: tzinfo | None) -> datetime:
    """Return a moment by the event's own clock."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    if own is None or moment.tzinfo is None:
        return moment.replace(tzinfo=None)
    return moment.astimezone(own).replace(tzinfo=None)


def _until(moment: date, own: tzinfo | None) -> datetime:
    """Return the last moment of a rule; a date means all of it."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time.max)
    return _naive(moment, own)


def _sentence(event: Component) -> str:
    summary = " ".join(str(event.get("SUMMARY", "")).split())
    return summary if summary.endswith((".", "!")) and len(summary) <= 300 else ""


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:80] or type(error).__name__

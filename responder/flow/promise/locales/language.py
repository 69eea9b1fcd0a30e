"""What a language must bring to say times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

Clock = Callable[[int, int], str]  # hour, minute


class Theirs(NamedTuple):
    """A moment and the present one by the reader's own clock, and how that reader is addressed."""

    moment: datetime
    now: datetime
    formal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words for days and times, as they stand in the middle of a sentence.

    weekdays: from monday. date and date_with_year: {weekday}, {day}, {month}, {year}. until and at: {day}, {clock}.
    until_midnight: {day}, the day that then ends. clock: the time of the day, after "before" and
    "at". units: one and many of days, hours and minutes. both: {first}, {second}. moment: less than a minute.
    our_time and your_time: said where two clocks are named, {said} and {theirs}; the second informal and formal.
    their_day: {day}, {clock}, where the reader's day is another one. midnight: as a time of the reader's day.
    first: the first day of a month. tomorrow_early: tomorrow before nine, where its morning begins only then.
    at_midnight: {day}, the day that ends, where 0:00 could be taken for noon.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    yesterday: str
    today: str
    tomorrow: str
    tomorrow_morning: str
    coming_night: str
    few_minutes: str
    date: str
    date_with_year: str
    until: str
    until_midnight: str
    at: str
    clock: Clock
    units: tuple[tuple[str, str], tuple[str, str], tuple[str, str]]
    both: str
    moment: str
    our_time: str
    your_time: tuple[str, str]
    their_day: str
    midnight: str
    first: str = "1"
    tomorrow_early: str = ""
    at_midnight: str = ""

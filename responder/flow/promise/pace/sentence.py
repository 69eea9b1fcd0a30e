"""The one sentence that tells ops where a promise comes from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from functools import lru_cache
from zoneinfo import ZoneInfo

from responder.flow.promise.pace.history import NEWEST


@dataclass(frozen=True, slots=True)
class Reasons:
    """What went into one forecast; spans in business seconds."""

    keep: float
    ahead: int
    an_hour: float  # answers an hour at this hour
    level: float
    point: float
    times: float  # what `keep` of such messages took at most, by the point
    correction: float  # a factor
    promise: float
    known: int  # answers
    needed: int
    first: bool = False  # it is answered before those who wait their turn


def by_pace(why: Reasons, at: datetime, due: datetime, zone: str) -> str:
    """Return the sentence of a promise that the pace made."""
    level = "as usual today" if 0.95 < why.level < 1.05 else f"today {why.level:.1f} of normal"
    return (
        f"{_ahead(why)}, {_number(why.an_hour)} answers an hour at this hour, {level}: about {spell(why.point)}; "
        f"{share(why.keep)} like this took at most {why.times:.1f} x; {_end(why, at, due, zone)}"
    )


def by_history(why: Reasons, at: datetime, due: datetime, zone: str) -> str:
    """Return the sentence of a promise that the waits themselves made."""
    return (
        f"{_ahead(why)}; by the waits of the past: {share(why.keep)} of the last {min(why.known, NEWEST)} answers "
        f"took at most {spell(why.promise / why.correction)} at this hour; {_end(why, at, due, zone)}"
    )


def _ahead(why: Reasons) -> str:
    return f"answered first: {why.ahead} ahead" if why.first else f"{why.ahead} ahead"


def spell(seconds: float) -> str:
    """Return a span as ops read it, rounded up to minutes: "1 h 52 min"."""
    hours, minutes = divmod(math.ceil(seconds / 60 - 1e-9), 60)
    parts = [f"{hours} h"] * (hours > 0) + [f"{minutes} min"] * (minutes > 0 or hours == 0)
    return " ".join(parts)


@lru_cache(maxsize=8)
def share(keep: float) -> str:
    """Return a share as people say it: "9 of 10", else as a percentage."""
    fraction = Fraction(keep).limit_denominator(20)
    if abs(float(fraction) - keep) > 1e-9:
        return f"{keep:.1%}"
    return f"{fraction.numerator} of {fraction.denominator}"


def _end(why: Reasons, at: datetime, due: datetime, zone: str) -> str:
    change = round(100 * (why.correction - 1))
    corrected = f"correction {change:+d} %; " if change else ""
    place = ZoneInfo(zone)
    there, said = due.astimezone(place), at.astimezone(place)
    clock = f"{there:%H:%M}" if there.date() == said.date() else f"{there:%Y-%m-%d %H:%M}"
    thin = f"; {why.known} of the {why.needed} answers needed are known" if why.known < why.needed else ""
    return f"{corrected}promise {spell(why.promise)} -> {clock}{thin}"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"

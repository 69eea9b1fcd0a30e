"""When customers write: by the hour of the day, the day of the week, some days more than others, and in outages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
START = datetime(2026, 1, 26, tzinfo=ZONE)  # a Monday; the clocks change on 29 March, Easter Monday is 6 April

# Messages in each local hour of a working day, relative to each other.
OFFICE = (1, 1, 0.5, 0.5, 0.5, 1, 2, 4, 6, 11, 12, 11, 9, 10, 11, 10, 9, 6, 4, 4, 4, 4, 3, 2)
CHAT = (0, 0, 0, 0, 0, 0, 0, 1, 3, 11, 12, 11, 9, 10, 11, 10, 9, 6, 2, 2, 2, 2, 1, 0)


def arrivals(
    random: Random,
    days: int,
    daily: float,
    *,
    hours: Sequence[float] = OFFICE,
    weekend: float = 0.25,
    swell: Callable[[float], float] = lambda _: 1.0,
) -> list[datetime]:
    """Return when messages come in over so many days from START, as local times, sorted.

    daily: messages on a working day. weekend: the share of that on a Saturday or Sunday. swell: a factor on top for
    how far the period has gone, 0 to 1. A day has its own luck of about 15 %.
    """
    total = sum(hours)
    found: list[datetime] = []
    for day in range(days):
        midnight = START + timedelta(days=day)
        rate = daily * random.lognormvariate(-0.01, 0.15) * swell(day / days)
        rate *= weekend if midnight.weekday() >= 5 else 1.0
        for hour, weight in enumerate(hours):
            if weight and rate:
                begin = midnight + timedelta(hours=hour)
                found += _in_one_hour(random, begin, rate * weight / total)
    return sorted(found)


def outages(random: Random, days: int, count: int, size: float, hours: Sequence[float]) -> list[datetime]:
    """Return the messages of `count` outages on working days, each of about `size` messages within the hour."""
    working = [day for day in range(days) if (START + timedelta(days=day)).weekday() < 5]
    found: list[datetime] = []
    for day in random.sample(working, count):
        hour = random.choices(range(24), weights=hours)[0]
        begin = START + timedelta(days=day, hours=hour, minutes=random.uniform(0, 60))
        callers = max(5, round(random.gauss(size, size / 6)))
        found += [begin + timedelta(minutes=min(random.expovariate(1 / 15), 90)) for _ in range(callers)]
    return sorted(found)


def _in_one_hour(random: Random, begin: datetime, mean: float) -> list[datetime]:
    """A Poisson stream of this mean within the hour."""
    found: list[datetime] = []
    at = random.expovariate(mean)
    while at < 1:
        found.append(begin + timedelta(hours=at))
        at += random.expovariate(mean)
    return found

"""Further desks, apart from those the constants were chosen on: what holds on the eight has to hold here too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from random import Random

from benchmarks.waits.arrivals import ZONE, arrivals
from benchmarks.waits.desks import DAYS, gone, office
from benchmarks.waits.log import Log
from benchmarks.waits.queue import Desk, Shop
from responder.config.settings import Hours
from responder.flow.promise.calendar import BusinessCalendar


def twelve(seed: int) -> Log:
    """Twelve agents, and a night in which more customers write than all of them answer in an hour."""
    random = Random(f"twelve {seed}")
    desk = Desk(office(), lambda _: 12, minutes=20)
    return Shop(desk, random).run(arrivals(random, DAYS, 230))


def late(seed: int) -> Log:
    """Open from eight to eight and on Saturdays: five agents until two, three after that; a third writes at night."""
    random = Random(f"late {seed}")
    hours = Hours.model_validate({"mon-fri": ["08:00-20:00"], "sat": ["10:00-16:00"], "holidays": "NL"})
    desk = Desk(
        BusinessCalendar.of(hours, "Europe/Amsterdam"),
        lambda at: 5 if at.astimezone(ZONE).hour < 14 else 3,
        minutes=10,
    )
    return Shop(desk, random).run(arrivals(random, DAYS, 200, hours=(4,) * 7 + (7,) * 17, weekend=0.5))


def flu(seed: int) -> Log:
    """Six agents; three are ill for six days, later two for three days, and at the end three more join."""
    random = Random(f"flu {seed}")
    desk = Desk(office(), _staff, minutes=12)
    return Shop(desk, random).run(arrivals(random, DAYS, 190))


def _staff(at: datetime) -> int:
    away = 3 if 0.3 <= gone(at) < 0.4 else 2 if 0.6 <= gone(at) < 0.65 else -3 if gone(at) >= 0.8 else 0
    return 6 - away


def fridays(seed: int) -> Log:
    """Four agents, two of whom do not work on Fridays."""
    random = Random(f"fridays {seed}")
    desk = Desk(office(), lambda at: 2 if at.astimezone(ZONE).weekday() == 4 else 4, minutes=10)
    return Shop(desk, random).run(arrivals(random, DAYS, 135))


UNSEEN: dict[str, Callable[[int], Log]] = {each.__name__: each for each in (twelve, late, flu, fridays)}

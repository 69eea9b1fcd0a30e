"""The eight desks, each of another kind; the same seed gives the same log. See docs/explanation/wait-simulator.md."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random

from benchmarks.waits.arrivals import CHAT, OFFICE, START, ZONE, arrivals, outages
from benchmarks.waits.log import Log, Row
from benchmarks.waits.queue import Desk, Shop
from responder.config.settings import Hours
from responder.flow.promise.calendar import BusinessCalendar

__all__ = ["DESKS", "Log", "Row"]

DAYS = 70


def office() -> BusinessCalendar:
    """Return nine to half past five on working days, and one Wednesday without anybody."""
    hours = Hours.model_validate({"mon-fri": ["09:00-17:30"], "holidays": "NL", "on": {"2026-03-04": {"open": []}}})
    return BusinessCalendar.of(hours, "Europe/Amsterdam")


def gone(at: datetime) -> float:
    """Return how much of the seventy days is over."""
    return (at - START) / timedelta(days=DAYS)


def chat(seed: int) -> Log:
    """Three agents who answer as soon as they take a chat up; busy all day, more so on Monday."""
    random = Random(f"chat {seed}")
    desk = Desk(office(), lambda _: 3, minutes=7.8)
    return Shop(desk, random).run(arrivals(random, DAYS, 136))


def mail(seed: int) -> Log:
    """Two agents whose answer is the end of the work; mail comes at night; 12 % are complaints and go first."""
    random = Random(f"mail {seed}")
    desk = Desk(office(), lambda _: 2, minutes=12.2, spread=1.0, answers_at_end=True)
    return Shop(desk, random).run(arrivals(random, DAYS, 60), urgent=0.12)


def shifts(seed: int) -> Log:
    """Two to four agents by the hour, two at lunch."""
    random = Random(f"shifts {seed}")

    def staff(at: datetime) -> int:
        hour = at.astimezone(ZONE).hour
        return 2 if hour in (12, 13) or hour >= 16 else 4 if hour in (10, 11) else 3

    desk = Desk(office(), staff, minutes=7.9)
    return Shop(desk, random).run(arrivals(random, DAYS, 131))


def step(seed: int) -> Log:
    """Four agents; at 60 % of the time two leave, at 85 % they are back."""
    random = Random(f"step {seed}")
    desk = Desk(office(), lambda at: 2 if 0.6 <= gone(at) < 0.85 else 4, minutes=9.1)
    return Shop(desk, random).run(arrivals(random, DAYS, 110, hours=CHAT, weekend=0.1))


def bursts(seed: int) -> Log:
    """Three agents and fourteen outages, in which about 45 customers write within the hour."""
    random = Random(f"bursts {seed}")
    desk = Desk(office(), lambda _: 3, minutes=8.8)
    calm = arrivals(random, DAYS, 98)
    return Shop(desk, random).run(calm + outages(random, DAYS, 14, 45, OFFICE))


def mixed(seed: int) -> Log:
    """Two agents who pick three of ten messages at random."""
    random = Random(f"mixed {seed}")
    desk = Desk(office(), lambda _: 2, minutes=6.4, picked_at_random=0.3)
    return Shop(desk, random).run(arrivals(random, DAYS, 106))


def tiny(seed: int) -> Log:
    """One person who works the mailbox three times a day until it is empty; six or seven messages a day."""
    random = Random(f"tiny {seed}")
    calendar = office()
    times = [at.astimezone(UTC) for at in arrivals(random, 120, 8.0)]
    answers: list[datetime] = []
    for session in _sessions(random, calendar, 135):
        now = session
        while len(answers) < len(times) and times[len(answers)] <= now:
            now += timedelta(minutes=random.lognormvariate(0.7, 0.6))
            answers.append(now)
    rows = [Row(f"m{n}", at, answers[n] if n < len(answers) else None, None, 0) for n, at in enumerate(times)]
    return Log(rows, calendar)


def _sessions(random: Random, calendar: BusinessCalendar, days: int) -> list[datetime]:
    found = []
    for day in range(days):
        for minutes, luck in ((9 * 60 + 5, 15), (12 * 60, 20), (15 * 60, 20)):
            wall = START + timedelta(days=day, minutes=minutes + abs(random.gauss(0, luck)))
            if calendar.is_open(wall.astimezone(UTC)):
                found.append(wall.astimezone(UTC))
    return found


def growth(seed: int) -> Log:
    """A chat desk of two whose load grows past what they can do; customers who wait too long leave."""
    random = Random(f"growth {seed}")
    desk = Desk(office(), lambda _: 2, minutes=9.0, patience=60)
    coming = arrivals(random, DAYS, 108, hours=CHAT, weekend=0.05, swell=lambda gone: 0.55 + 0.9 * gone)
    return Shop(desk, random).run(coming)


DESKS: dict[str, Callable[[int], Log]] = {
    each.__name__: each for each in (chat, mail, shifts, step, bursts, mixed, tiny, growth)
}

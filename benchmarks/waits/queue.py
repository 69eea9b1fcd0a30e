"""Agents work off a queue: the discrete events of one desk, in UTC."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

from benchmarks.waits.log import Log, Row
from responder.flow.promise.calendar import BusinessCalendar

_QUARTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Desk:
    """How a desk works. `staff` tells how many agents are there at a moment of the period, while it is open."""

    calendar: BusinessCalendar
    staff: Callable[[datetime], int]
    minutes: float  # mean handling time, lognormal
    spread: float = 0.8  # its sigma
    moods: float = 0.12  # sigma of what a day makes of it
    answers_at_end: bool = False  # the answer is the end of the work, not its beginning
    picked_at_random: float = 0.0  # share of messages not taken in their turn
    patience: float | None = None  # mean minutes until a waiting customer leaves, while open


@dataclass(slots=True)
class _Message:
    id: str
    arrived: datetime
    priority: int
    answered: datetime | None = None
    left: datetime | None = None


@dataclass(slots=True)
class Shop:
    """The state of one simulated desk."""

    desk: Desk
    random: Random
    waiting: list[_Message] = field(default_factory=list)
    busy: list[datetime] = field(default_factory=list)  # heap: when each agent at work is free again
    leaving: list[tuple[datetime, int, _Message]] = field(default_factory=list)
    today: date | None = None
    mood: float = 0.0  # some days are slower than others

    def run(self, arrivals: list[datetime], urgent: float = 0.0) -> Log:
        """Let these customers come; `urgent` is the share that goes first. Work ends ten days after the last."""
        messages = [
            _Message(f"m{n}", at.astimezone(UTC), int(self.random.random() < urgent))
            for n, at in enumerate(sorted(at.astimezone(UTC) for at in arrivals))
        ]
        end = messages[-1].arrived + timedelta(days=10)
        coming = iter(messages)
        following = next(coming, None)
        now = messages[0].arrived
        tick = now
        while now < end:
            self._leave(now)
            while following is not None and following.arrived <= now:
                self._come(following)
                following = next(coming, None)
            self._start_work(now)
            while tick <= now:
                tick += _QUARTER
            times = [tick, end]
            times += [following.arrived] if following else []
            times += self.busy[:1]
            times += [each[0] for each in self.leaving[:1]]
            now = min(time for time in times if time > now)
        rows = [Row(each.id, each.arrived, each.answered, each.left, each.priority) for each in messages]
        return Log(rows, self.desk.calendar)

    def _come(self, message: _Message) -> None:
        at = len(self.waiting)
        while at and self.waiting[at - 1].priority < message.priority:
            at -= 1
        self.waiting.insert(at, message)
        if self.desk.patience is not None:
            span = timedelta(minutes=self.random.expovariate(1 / self.desk.patience))
            until = self.desk.calendar.add(message.arrived, span)
            if until is not None:
                heapq.heappush(self.leaving, (until, int(message.id[1:]), message))

    def _leave(self, now: datetime) -> None:
        while self.leaving and self.leaving[0][0] <= now:
            message = heapq.heappop(self.leaving)[2]
            if message.answered is None:
                message.left = now
                self.waiting.remove(message)

    def _start_work(self, now: datetime) -> None:
        while self.busy and self.busy[0] <= now:
            heapq.heappop(self.busy)
        if not self.waiting or not self.desk.calendar.is_open(now):
            return
        while self.waiting and len(self.busy) < self.desk.staff(now):
            odd = self.random.random() < self.desk.picked_at_random
            message = self.waiting.pop(self.random.randrange(len(self.waiting)) if odd else 0)
            done = now + timedelta(minutes=self._minutes(now))
            heapq.heappush(self.busy, done)
            message.answered = done if self.desk.answers_at_end else now

    def _minutes(self, now: datetime) -> float:
        """How long one message takes."""
        if now.date() != self.today:
            self.today = now.date()
            self.mood = self.random.gauss(0, self.desk.moods)
        mean = math.log(self.desk.minutes) - self.desk.spread**2 / 2
        return self.random.lognormvariate(mean + self.mood, self.desk.spread)

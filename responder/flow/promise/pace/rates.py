"""How quickly answers come while customers wait: by local hour under load, and apart from that with few waiting."""

from __future__ import annotations

import math
from typing import Any

from responder.flow.promise.pace.clock import BusinessClock

LOADED = 3  # so many waiting keep everybody busy
_HOUR_MEMORY = 30 * 3600.0  # busy seconds after which what one local hour showed counts 1/e
_MEMORY = 100 * 3600.0
_LEFT_MEMORY = 400 * 3600.0  # seconds of waiting
_SHRINK = 2 * 3600.0  # every hour is mixed with so many busy seconds of all hours
_PATIENT = 20 * 3600.0  # seconds of waiting without anybody leaving that are assumed
_WALK = 60  # pieces of time walked one by one


class Rates:
    """Answers per business second, exponentially forgotten; idle time counts nowhere.

    gap: seconds between two answers as guessed before any is known. trust: answers that this guess is worth.
    """

    def __init__(self, gap: float, trust: float) -> None:
        self._gap = gap
        self._trust = trust
        self._all = [0.0, 0.0]  # answers, busy seconds
        self._few = [0.0, 0.0]
        self._left = [0.0, 0.0]  # customers who left, seconds that all of them waited
        self._hours = [[0.0, 0.0] for _ in range(24)]

    def spend(self, hour: int, seconds: float, waiting: int) -> float:
        """Count time that passed while so many waited; return the answers expected in it."""
        if self._left[0]:
            _spend(self._left, seconds * waiting, _LEFT_MEMORY)
        if waiting < LOADED:
            expected = self.light() * seconds
            _spend(self._few, seconds, _MEMORY)
            return expected
        expected = self.loaded(hour) * seconds
        _spend(self._all, seconds, _MEMORY)
        _spend(self._hours[hour], seconds, _HOUR_MEMORY)
        return expected

    def count(self, hour: int, waiting: int) -> None:
        """Count one answer given while so many waited."""
        if waiting < LOADED:
            self._few[0] += 1
            return
        self._all[0] += 1
        self._hours[hour][0] += 1

    def leave(self) -> None:
        """Count one customer who left without an answer."""
        self._left[0] += 1

    def overall(self) -> float:
        """Answers a second under load, at any hour."""
        return (self._all[0] + self._trust) / (self._all[1] + self._trust * self._gap)

    def loaded(self, hour: int) -> float:
        """Answers a second under load in this local hour, shrunk to all hours."""
        answers, seconds = self._hours[hour]
        return (answers + _SHRINK * self.overall()) / (seconds + _SHRINK)

    def light(self) -> float:
        """Answers a second while one or two wait."""
        return (self._few[0] + self._trust) / (self._few[1] + self._trust / self.overall())

    def guessed(self, ahead: int) -> float:
        """Return the business seconds behind so many by the first guess alone."""
        return (ahead + 1) * self._gap

    def walk(self, clock: BusinessClock, now: float, ahead: int, level: float) -> float:
        """Return the business seconds until a message behind so many has its answer, at `level` times the pace."""
        need = self._staying(ahead + 1, level)
        if need < LOADED:
            return need / self.light()
        overall = self.overall()
        left, at = need / level, now
        rates: dict[int, float] = {}
        for count, (begin, end, hour) in enumerate(clock.pieces(now)):
            if count == _WALK:
                break
            rate = rates.get(hour)
            if rate is None:
                answers, seconds = self._hours[hour]
                rate = rates[hour] = (answers + _SHRINK * overall) / (seconds + _SHRINK)
            if left <= rate * (end - begin):
                return begin - now + left / rate
            left -= rate * (end - begin)
            at = end
        return at - now + left / overall

    def _staying(self, need: float, level: float) -> float:
        """How many answers it takes when some of those ahead leave before theirs.

        With pace p and each of n leaving at rate r the queue falls by p + r n: it is empty after ln(1 + r n / p) / r.
        """
        rate = self._left[0] / (self._left[1] + _PATIENT)
        if rate <= 0:
            return need
        pace = self.overall() * level
        return pace / rate * math.log1p(rate * need / pace)

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {name.strip("_"): value for name, value in vars(self).items()}

    @classmethod
    def load(cls, state: dict[str, Any]) -> Rates:
        """Take up a dumped state."""
        rates = cls(state["gap"], state["trust"])
        rates._all, rates._few, rates._left = list(state["all"]), list(state["few"]), list(state["left"])
        rates._hours = [list(each) for each in state["hours"]]
        return rates


def _spend(entry: list[float], seconds: float, memory: float) -> None:
    keep = math.exp(-seconds / memory)
    entry[0] *= keep
    entry[1] = entry[1] * keep + seconds

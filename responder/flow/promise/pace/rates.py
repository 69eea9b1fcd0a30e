"""How quickly answers come while customers wait: by local hour under load, and apart from that with few waiting."""

from __future__ import annotations

import math
from typing import Any

from responder.flow.promise.pace.clock import BusinessClock

LOADED = 3  # so many waiting keep everybody busy
_HOUR_MEMORY = 30 * 3600.0  # busy seconds of one local hour after which a weight is 1/e
_MEMORY = 100 * 3600.0
_SHRINK = 2 * 3600.0
_PRIOR = 3.0  # answers that the first guess is worth
FEW = 0.0
_PATIENCE = 20 * 3600.0
_MEMORY_LEFT = 400 * 3600.0
_WALK = 60  # pieces of time walked one by one


class Rates:
    """Answers per business second, exponentially forgotten; idle time counts nowhere.

    `gap`: seconds between two answers as guessed before any is known; `trust`: answers that the guess is worth.
    """

    def __init__(self, gap: float, trust: float = _PRIOR) -> None:
        self._gap = gap
        self._trust = trust
        self._all = [0.0, 0.0]  # answers, busy seconds
        self._few = [0.0, 0.0]
        self._left = [0.0, 0.0]
        self._hours = [[0.0, 0.0] for _ in range(24)]

    def spend(self, hour: int, seconds: float, waiting: int) -> float:
        """Count time that passed with so many waiting; return the answers expected in it."""
        if self._left[0]:
            _spend(self._left, seconds * waiting, _MEMORY_LEFT)
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

    def overall(self) -> float:
        """Answers a second under load, at any hour."""
        return (self._all[0] + self._trust) / (self._all[1] + self._trust * self._gap)

    def loaded(self, hour: int) -> float:
        """Answers a second under load in this local hour, shrunk to all hours by two busy ones."""
        answers, seconds = self._hours[hour]
        return (answers + _SHRINK * self.overall()) / (seconds + _SHRINK)

    def light(self) -> float:
        """Answers a second while one or two wait."""
        return (self._few[0] + self._trust) / (self._few[1] + self._trust / self.overall())

    def walk(self, clock: BusinessClock, now: float, need: float, level: float) -> float:
        """Return the business seconds until so many answers are given, at `level` times the usual pace."""
        need = self._staying(need, level)
        if need < LOADED:
            return need / (self.light() * level**FEW)
        left = need / level
        at = now
        overall = self.overall()
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

    def leave(self) -> None:
        self._left[0] += 1

    def _staying(self, need: float, level: float) -> float:
        theta = self._left[0] / (self._left[1] + _PATIENCE)
        if theta <= 0.0:
            return need
        pace = self.overall() * level
        return pace / theta * math.log1p(theta * need / pace)

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {"gap": self._gap, "trust": self._trust, "all": self._all, "few": self._few, "hours": self._hours}

    @classmethod
    def load(cls, state: dict[str, Any]) -> Rates:
        """Take up a dumped state."""
        rates = cls(state["gap"], state["trust"])
        rates._all, rates._few, rates._hours = state["all"], state["few"], state["hours"]
        return rates


def _spend(entry: list[float], seconds: float, memory: float) -> None:
    keep = math.exp(-seconds / memory)
    entry[0] *= keep
    entry[1] = entry[1] * keep + seconds

"""Is today as usual? A belief over levels of the pace, moved by every answer, and by every one that stays away."""

from __future__ import annotations

import math
from typing import Any

_LOGS = tuple(0.14 * each for each in range(-12, 9))  # of the levels looked at: 0.19 to 3.1 of the usual pace
_LEVELS = tuple(map(math.exp, _LOGS))
_NEAR, _FAR = 0.14, 0.5  # how far a usual day is from its mean, and another one, by the logarithm
_AT_FIRST = 0.1  # how likely the first day is another one
_NEW_DAY, _NEW_DAY_FAR = 0.5, 0.3  # overnight so much of the belief is forgotten; what replaces it may be far off
_HAZARD, _HAZARD_FAR = 1 / 300, 0.5  # the same with every answer, given or expected
_PROVEN = 0.35  # so far from the last proven level, by the logarithm, a change is proven
_BLOCK = 12  # answers whose time is compared with the expected one to see how evenly they come
_EVENLY = 1.2  # the first guess: variance by that of a Poisson stream
_BLOCK_STEP = 0.05
_TRUST = 0.995
_DOUBT = 3.0


def _bell(width: float) -> list[float]:
    heights = [math.exp(-((log / width) ** 2) / 2) for log in _LOGS]
    return [height / sum(heights) for height in heights]


def _days(far: float) -> list[float]:
    """How likely each level is where so many days are not usual ones."""
    return [(1 - far) * near + far * wide for near, wide in zip(_bell(_NEAR), _bell(_FAR), strict=True)]


_DAY, _MOMENT = _days(_NEW_DAY_FAR), _days(_HAZARD_FAR)


class Level:
    """How quickly answers come now, by how quickly they usually come at this hour.

    A hidden level that may jump at any moment, and more easily overnight (a Bayesian filter; after Adams and MacKay,
    "Bayesian online changepoint detection", 2007, with levels instead of run lengths). Answers are Poisson counts,
    whose weight is divided by how much less evenly they come here than that. It believes less where earlier levels
    made the forecasts worse. `value` is the geometric mean of the belief, `unsure` the squared relative error of a
    wait that is computed with it.
    """

    def __init__(self) -> None:
        self.value = 1.0
        self.unsure = 0.0
        self.changes = 0  # proven so far
        self.quicker = False  # the last of them
        self.rises = 0  # of so much, proven or not
        self._turn = 0.0  # logarithm of the level at the last rise or fall of so much
        self._belief = _days(_AT_FIRST)
        self._proven = 0.0  # logarithm of the level proven last
        self._pending = 0.0  # answers expected since the last one
        self._spread = _EVENLY
        self._block = [0, 0.0]  # answers, and those expected meanwhile
        self._errors = [0.0, 0.0]  # of forecasts with this level, and without any
        self._sum_up(self._belief)

    def spend(self, expected: float) -> None:
        """Let time pass in which so many answers were to be expected."""
        self._pending += expected

    def look(self) -> None:
        """Bring `value` and `unsure` up to now; looking more often changes nothing else."""
        if self._pending:
            self._sum_up(self._after(0))

    def answer(self) -> None:
        """Take in one answer."""
        self._block[0] += 1
        self._block[1] += self._pending * self.value
        if self._block[0] >= _BLOCK:
            self._compare_block()
        changed = 1 - math.exp(-_HAZARD * (self._pending + 1) / 2)
        self._believe(_blend(self._after(1), _MOMENT, changed))

    def new_day(self) -> None:
        """Let a night pass, after which other colleagues may be there."""
        self._believe(_blend(self._after(0), _DAY, _NEW_DAY))

    def learn(self, wait: float, leveled: float, plain: float) -> None:
        """Take in a wait, and what was forecast for it with this level and without any."""
        total = wait + leveled + plain + 60
        self._errors[0] = self._errors[0] * _TRUST + abs(wait - leveled) / total
        self._errors[1] = self._errors[1] * _TRUST + abs(wait - plain) / total

    def _after(self, given: int) -> list[float]:
        """The belief after so many answers in the time that is pending."""
        expected, weight = self._pending, 1 / (max(1.0, self._spread) * self._harm())
        return [
            known * math.exp((given * log - level * expected) * weight)
            for known, log, level in zip(self._belief, _LOGS, _LEVELS, strict=True)
        ]

    def _harm(self) -> float:
        """What evidence is divided by: more where levels did harm, a little less where they helped."""
        ratio = (self._errors[0] + _DOUBT) / (self._errors[1] + _DOUBT)
        return min(4.0, max(0.65, ratio**3))

    def _believe(self, belief: list[float]) -> None:
        self._belief = belief
        self._pending = 0.0
        self._sum_up(belief)

    def _sum_up(self, belief: list[float]) -> None:
        total = sum(belief)
        log = sum(share * each for share, each in zip(belief, _LOGS, strict=True)) / total
        slowness = sum(share / level for share, level in zip(belief, _LEVELS, strict=True)) / total
        square = sum(share / level**2 for share, level in zip(belief, _LEVELS, strict=True)) / total
        self.value = math.exp(log)
        self.unsure = square / slowness**2 - 1
        if abs(log - self._turn) > _PROVEN:
            self.rises += log > self._turn
            self._turn = log
        if abs(log - self._proven) > _PROVEN and self._harm() <= 1:
            self.quicker = log > self._proven
            self._proven = log
            self.changes += 1

    def _compare_block(self) -> None:
        """Track the spread as a 70 % quantile: a change, being rare, moves it little."""
        expected = max(self._block[1], 0.1)
        off = (_BLOCK - expected) ** 2 / min(expected, _BLOCK)
        self._spread *= math.exp(_BLOCK_STEP * (0.7 if off > self._spread else -0.3))
        self._block = [0, 0.0]

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {name.strip("_"): value for name, value in vars(self).items()}

    @classmethod
    def load(cls, state: dict[str, Any]) -> Level:
        """Take up a dumped state."""
        level = cls()
        level.value, level.unsure, level.changes = state["value"], state["unsure"], state["changes"]
        level.quicker, level.rises, level._turn = state["quicker"], state["rises"], state["turn"]
        level._belief, level._proven, level._pending = list(state["belief"]), state["proven"], state["pending"]
        level._spread, level._block, level._errors = state["spread"], list(state["block"]), list(state["errors"])
        return level


def _blend(belief: list[float], other: list[float], share: float) -> list[float]:
    """Return a belief of which so much is replaced by another one; the parts add up to 1."""
    keep = (1 - share) / sum(belief)
    return [keep * known + share * new for known, new in zip(belief, other, strict=True)]

"""How much longer or shorter the wait is than the pace alone says, by backlog class."""

from __future__ import annotations

from typing import Any

from responder.flow.promise.pace.residuals import CLASSES

_KEEP = 0.995
_SHRINK = 8


class Bias:
    """Mean wait by mean point of each class, shrunk to 1: with nobody ahead an agent may be free at once."""

    def __init__(self) -> None:
        self._sums = [[0.0, 0.0, 0.0] for _ in range(2 * CLASSES)]  # waits, points, how many

    def learn(self, group: int, wait: float, raw: float) -> None:
        """Take in a wait and what the pace alone said."""
        sums = self._sums[group]
        sums[0] = sums[0] * _KEEP + wait
        sums[1] = sums[1] * _KEEP + raw
        sums[2] = sums[2] * _KEEP + 1

    def factor(self, group: int) -> float:
        """Return what a point of this class is to be multiplied with."""
        waits, points, known = self._sums[group]
        return (known * waits / points + _SHRINK) / (known + _SHRINK) if known else 1.0

    def dump(self) -> list[Any]:
        """Return the state as plain numbers."""
        return self._sums

    @classmethod
    def load(cls, state: list[Any]) -> Bias:
        """Take up a dumped state."""
        bias = cls()
        bias._sums = [list(each) for each in state]
        return bias

"""The correction that every kept and every broken promise makes."""

from __future__ import annotations

import math
from typing import Any

_STEP = 0.06
_LONGEST = 4  # breaks in a row that count
_MOST = 2.5
_SLOW = 0.01
_RESET = 0.5
_LEAK = 0.02
_SMOOTH = 0.05


class Correction:
    """The exponent on a promise: up when one breaks, down a little when one is kept, so that `keep` of them hold.

    After Gibbs and Candes, "Adaptive conformal inference under distribution shift" (NeurIPS 2021). Breaks in a row
    move it further each. Messages that came behind many others speak of the same event, so they move it less.
    """

    def __init__(self, keep: float) -> None:
        self.value = 0.0
        self._keep = keep
        self._slow = 0.0
        self._streak = 0
        self._usual = 1.0  # streak at a break, smoothed

    def reset(self) -> None:
        self.value = min(self.value, self._slow + _RESET * (self.value - self._slow))
        self._streak = 0

    def kept(self, ahead: int, weight: float = 1.0) -> None:
        """A promise was kept."""
        self._streak = 0
        self._move(-_STEP * (1 - self._keep) * math.sqrt(self._usual) * weight / math.sqrt(1 + ahead))

    def broken(self, ahead: int, weight: float = 1.0) -> None:
        """A promise was broken."""
        self._streak = min(_LONGEST, self._streak + 1)
        self._usual += _SMOOTH * (self._streak - self._usual)
        self._move(_STEP * self._keep * self._streak * weight / math.sqrt(1 + ahead))

    def _move(self, by: float) -> None:
        self._slow += _SLOW * (self.value - self._slow)
        self.value = min(_MOST, max(-_MOST, self.value + by + _LEAK * (self._slow - self.value)))

    def dump(self) -> list[float]:
        """Return the state as plain numbers."""
        return [self.value, self._streak, self._usual]

    @classmethod
    def load(cls, state: list[Any], keep: float) -> Correction:
        """Take up a dumped state."""
        correction = cls(keep)
        correction.value, correction._streak, correction._usual = state
        return correction

"""The correction that every kept and every broken promise makes."""

from __future__ import annotations

import math
from typing import Any

_STEP = 0.06
_LONGEST = 4  # breaks in a row that count
_USUAL = 0.05  # how quickly the usual length of a streak is learned
_BALANCE = 0.9  # how far kept promises make up for streaks; 1 would be wholly, were breaks and streaks independent
_EAGER, _EAGER_FOR = 3, 40  # after the pace has become quicker, so many kept promises count so many times
_MOST = 2.5
_SLOW = 0.01
_LEAK = 0.02


class Correction:
    """The exponent on a promise: up when one breaks, down a little when one is kept, so that `keep` of them hold.

    After Gibbs and Candes, "Adaptive conformal inference under distribution shift" (NeurIPS 2021). Breaks in a row
    move it further each. Messages that came behind many others speak of the same event, so they move it less. It leans
    towards its own slow mean, so that the fright of one bad day is over soon.
    """

    def __init__(self, keep: float) -> None:
        self.value = 0.0
        self._keep = keep
        self._mean = 0.0
        self._streak = 0
        self._usual = 1.0  # streak at a break
        self._eager = 0  # kept promises that still count more

    def kept(self, ahead: int) -> None:
        """A promise with so many ahead was kept."""
        self._streak = 0
        times = _EAGER if self._eager else 1
        self._eager = max(0, self._eager - 1)
        self._move(-times * _STEP * (1 - self._keep) * self._usual**_BALANCE / math.sqrt(1 + ahead))

    def broken(self, ahead: int) -> None:
        """A promise with so many ahead was broken."""
        self._eager = 0
        self._streak = min(_LONGEST, self._streak + 1)
        self._usual += _USUAL * (self._streak - self._usual)
        self._move(_STEP * self._keep * self._streak / math.sqrt(1 + ahead))

    def explained(self, *, quicker: bool) -> None:
        """The breaks have found another explanation, another pace: half of what they did is taken back.

        quicker: than before. What was learned while it was slow then promises too much, and kept promises count more
        until one breaks.
        """
        self._streak = 0
        self._eager = _EAGER_FOR if quicker else 0
        if self.value > self._mean:
            self.value = (self.value + self._mean) / 2

    def _move(self, by: float) -> None:
        self._mean += _SLOW * (self.value - self._mean)
        self.value = min(_MOST, max(-_MOST, self.value + by + _LEAK * (self._mean - self.value)))

    def dump(self) -> list[float]:
        """Return the state as plain numbers."""
        return [self.value, self._mean, self._streak, self._usual, self._eager]

    @classmethod
    def load(cls, state: list[Any], keep: float) -> Correction:
        """Take up a dumped state."""
        correction = cls(keep)
        correction.value, correction._mean, correction._streak, correction._usual, correction._eager = state
        return correction

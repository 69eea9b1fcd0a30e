"""Adaptive conformal inference on top of any predictor."""

from __future__ import annotations

from responder.simulation.opening import Moment
from responder.simulation.past import Sorted
from responder.simulation.predictors import Guess, Predictor

_LEAST = 60.0  # opening seconds: a guess below this is no measure for a wait
_WINDOW = 200
_STEP = 0.02
_START = 2.5  # times the point, before anything is known


class Adaptive:
    """Multiplies a point by a high quantile of past wait / point, whose level moves with every hit and miss.

    The level: a = a + step * (1 - keep - missed), Gibbs and Candès, "Adaptive conformal inference under distribution
    shift" (NeurIPS 2021). Above one it is the greatest ratio known, and half as much again.
    """

    def __init__(self, base: Predictor, keep: float) -> None:
        self._base = base
        self._keep = keep
        self._miss = 1 - keep
        self._ratios = Sorted(_WINDOW)
        self._open: dict[str, tuple[float, Guess]] = {}

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:
        """Return the point of the predictor below, and what would have covered so many of its waits."""
        point = self._base.arrived(message, at, priority).point
        guess = Guess(point, max(point, _LEAST) * self._factor())
        self._open[message] = at.open, guess
        return guess

    def answered(self, message: str, at: Moment) -> None:
        """Move the level."""
        self._base.answered(message, at)
        since, guess = self._open.pop(message)
        wait = at.open - since
        self._ratios.add(wait / max(guess.point, _LEAST))
        self._miss += _STEP * ((1 - self._keep) - (wait > guess.promise))

    def left(self, message: str, at: Moment) -> None:
        """Forget the message."""
        self._base.left(message, at)
        del self._open[message]

    def _factor(self) -> float:
        if not self._ratios:
            return _START
        if self._miss <= 0:
            return 1.5 * self._ratios.quantile(1)
        return self._ratios.quantile(max(0.0, 1 - self._miss))

"""Predictors that look at past waits only: what most help desks tell their customers."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from bisect import bisect_left, insort
from collections import deque
from datetime import datetime, timedelta

from responder.simulation.opening import Moment
from responder.simulation.predictors import SHORT, Guess


class Past(ABC):
    """Remembers when each message came, and learns its wait when it is answered."""

    def __init__(self) -> None:
        self._since: dict[str, float] = {}

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:  # noqa: ARG002
        """Return the guess for a message that comes now."""
        self._since[message] = at.open
        return self.guess(at)

    def answered(self, message: str, at: Moment) -> None:
        """Learn from a wait that is over."""
        self.learn(at.open - self._since.pop(message), at)

    def left(self, message: str, at: Moment) -> None:  # noqa: ARG002
        """Forget a customer who gave up: how long the answer would have taken is not known."""
        self._since.pop(message)

    @abstractmethod
    def guess(self, at: Moment) -> Guess:
        """Return the guess from what was learnt."""

    @abstractmethod
    def learn(self, wait: float, at: Moment) -> None:
        """Take in one wait, in opening seconds, that ended now."""


class Sorted:
    """The newest numbers, kept in order, so that a quantile is one look."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._newest: deque[float] = deque()
        self._sorted: list[float] = []

    def __len__(self) -> int:
        return len(self._sorted)

    def add(self, number: float) -> None:
        """Take in one number; the oldest one over the most is forgotten."""
        if len(self._newest) == self._most:
            self.drop()
        self._newest.append(number)
        insort(self._sorted, number)

    def drop(self) -> None:
        """Forget the oldest number."""
        del self._sorted[bisect_left(self._sorted, self._newest.popleft())]

    def median(self) -> float:
        """Return the middle, of an even number the mean of the two in the middle."""
        middle = len(self._sorted) // 2
        if len(self._sorted) % 2:
            return self._sorted[middle]
        return (self._sorted[middle - 1] + self._sorted[middle]) / 2

    def quantile(self, share: float) -> float:
        """Return the conformal quantile: of n numbers the ceil((n + 1) * share)-th, at most the greatest."""
        rank = math.ceil((len(self._sorted) + 1) * share - 1e-9)
        return self._sorted[min(max(rank, 1), len(self._sorted)) - 1]


class Fixed(Past):
    """The same text for everybody."""

    def __init__(self, span: timedelta) -> None:
        super().__init__()
        self._said = Guess(span.total_seconds(), span.total_seconds())

    def guess(self, at: Moment) -> Guess:  # noqa: ARG002
        """Return the fixed wait."""
        return self._said

    def learn(self, wait: float, at: Moment) -> None:
        """Learn nothing."""


class LastToEnterService(Past):
    """LES: what the one answered last has waited (Ibrahim and Whitt, M&SOM 11, 2009)."""

    def __init__(self) -> None:
        super().__init__()
        self._last = SHORT

    def guess(self, at: Moment) -> Guess:  # noqa: ARG002
        """Return the last known wait."""
        return Guess(self._last, self._last)

    def learn(self, wait: float, at: Moment) -> None:  # noqa: ARG002
        """Remember the last wait."""
        self._last = wait


class MedianOfLast(Past):
    """The median of the last ten waits, as Gorgias documents its dynamic wait time (docs.gorgias.com)."""

    def __init__(self, most: int = 10) -> None:
        super().__init__()
        self._waits = Sorted(most)

    def guess(self, at: Moment) -> Guess:  # noqa: ARG002
        """Return the median."""
        said = self._waits.median() if self._waits else SHORT
        return Guess(said, said)

    def learn(self, wait: float, at: Moment) -> None:  # noqa: ARG002
        """Take in one wait."""
        self._waits.add(wait)


class MedianOfDays(Past):
    """The median of the waits that ended in the past seven days, as Intercom documents its dynamic reply time.

    Source: intercom.com/help, articles 732390 and 3305941. The seven days are days of the clock.
    """

    def __init__(self, span: timedelta = timedelta(days=7)) -> None:
        super().__init__()
        self._span = span
        self._ends: deque[datetime] = deque()
        self._waits = Sorted(1_000_000)

    def guess(self, at: Moment) -> Guess:
        """Return the median."""
        while self._ends and self._ends[0] < at.at - self._span:
            self._ends.popleft()
            self._waits.drop()
        said = self._waits.median() if self._waits else SHORT
        return Guess(said, said)

    def learn(self, wait: float, at: Moment) -> None:
        """Take in one wait."""
        self._ends.append(at.at)
        self._waits.add(wait)


class MovingQuantile(Past):
    """The quantile at the wanted share of the last fifty waits; its point is their median."""

    def __init__(self, keep: float, most: int = 50) -> None:
        super().__init__()
        self._keep = keep
        self._waits = Sorted(most)

    def guess(self, at: Moment) -> Guess:  # noqa: ARG002
        """Return median and quantile."""
        if not self._waits:
            return Guess(SHORT, SHORT)
        return Guess(self._waits.median(), self._waits.quantile(self._keep))

    def learn(self, wait: float, at: Moment) -> None:  # noqa: ARG002
        """Take in one wait."""
        self._waits.add(wait)


class MovingMean(Past):
    """EWMA + 2 deviations: the exponentially moving mean, and twice the moving standard deviation on top.

    Each new wait weighs one tenth (Finch, "Incremental calculation of weighted mean and variance", 2009, section 9).
    Before the first wait both are ten minutes.
    """

    def __init__(self, weight: float = 0.1) -> None:
        super().__init__()
        self._weight = weight
        self._mean = SHORT
        self._variance = SHORT**2

    def guess(self, at: Moment) -> Guess:  # noqa: ARG002
        """Return the mean, and the mean with two deviations."""
        return Guess(self._mean, self._mean + 2 * math.sqrt(self._variance))

    def learn(self, wait: float, at: Moment) -> None:  # noqa: ARG002
        """Move mean and variance."""
        off = wait - self._mean
        step = self._weight * off
        self._mean += step
        self._variance = (1 - self._weight) * (self._variance + off * step)

"""How many sends of an account are under way, and how many more may start."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import inf

HANGS = 5.0  # seconds without an answer


class Places:
    """The places of every account; all times are monotonic seconds.

    A send that hangs while the platform answers others lends its place, where the account has spare ones. Else a few
    requests of a hundred that hang would soon hold all places, and everybody would wait for them.
    """

    def __init__(self) -> None:
        self._taken: Counter[str] = Counter()
        self._left: defaultdict[str, dict[int, float]] = defaultdict(dict)  # when each delivery left, the oldest first
        self._answered: defaultdict[str, float] = defaultdict(lambda: -inf)  # when the youngest answered one left

    def free(self, name: str, most: int, spare: int, now: float) -> int:
        """Return how many more sends may start; below 0: more than that are under way.

        most: places of the account. spare: places for others while as many hang.
        """
        taken = self._taken[name]
        return most - taken if taken < most else most - taken + self._lent(name, spare, now)

    def take(self, name: str) -> None:
        """Take a place for a delivery that will leave."""
        self._taken[name] += 1

    def give_back(self, name: str) -> None:
        """Return a place."""
        self._taken[name] -= 1

    def leaves(self, name: str, delivery: int, now: float) -> None:
        """Note that a delivery leaves."""
        self._left[name][delivery] = now

    def ends(self, name: str, delivery: int, *, answered: bool) -> None:
        """Note that a delivery is no longer under way. answered: the platform took it."""
        left = self._left[name].pop(delivery, -inf)
        if answered and left > self._answered[name]:
            self._answered[name] = left

    def _lent(self, name: str, spare: int, now: float) -> int:
        """Return how many hang although one that left later was answered."""
        lent, latest = 0, min(now - HANGS, self._answered[name])
        for left in self._left[name].values():
            if left > latest or lent == spare:
                break
            lent += left < self._answered[name]
        return lent

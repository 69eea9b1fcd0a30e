"""How values spread, in little memory: they are kept to three digits, and counted."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

FEWEST = 10  # below so many, a share or a median tells of chance and not of the work
_FOR_P99 = 100


@dataclass(frozen=True, slots=True)
class Spread:
    """How many values there are and where they lie; None where there are too few to tell.

    The p90 is the least value that nine of ten do not exceed (nearest rank), to three digits.
    """

    count: int
    median: int | None = None
    p90: int | None = None
    p99: int | None = None


class Counts:
    """Takes in values of zero and above; `spread` tells of them."""

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        self._counts: defaultdict[int, int] = defaultdict(int)

    def add(self, value: int) -> None:
        """Take in one value, to three digits: 12,345 counts as 12,300."""
        if value >= 1000:
            step = 10
            while value >= step * 1000:
                step *= 10
            value = (value + step // 2) // step * step
        self._counts[value] += 1

    def spread(self) -> Spread:
        """Return where the values lie."""
        count = sum(self._counts.values())
        if count < FEWEST:
            return Spread(count)
        ranks = [math.ceil(count * share / 100) for share in (50, 90, 99)]
        found: list[int] = []
        seen = 0
        for value in sorted(self._counts):
            seen += self._counts[value]
            while len(found) < len(ranks) and seen >= ranks[len(found)]:
                found.append(value)
        return Spread(count, found[0], found[1], found[2] if count >= _FOR_P99 else None)


def share(part: int, whole: int) -> float | None:
    """Return the share, None where there are too few to tell."""
    return part / whole if whole >= FEWEST else None

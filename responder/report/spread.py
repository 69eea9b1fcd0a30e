"""How values spread, in little memory: they are kept to three digits, and counted."""

from __future__ import annotations

import math
from collections.abc import Mapping
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


def spread(counts: Mapping[int, int]) -> Spread:
    """Return where values lie, from how often each of them came."""
    values = sorted(counts.items())
    total = sum(count for _, count in values)
    if total < FEWEST:
        return Spread(total)
    ranks = [math.ceil(total * share / 100) for share in (50, 90, 99)]
    found: list[int] = []
    seen = 0
    for value, count in values:
        seen += count
        while len(found) < len(ranks) and seen >= ranks[len(found)]:
            found.append(value)
    return Spread(total, found[0], found[1], found[2] if total >= _FOR_P99 else None)


def share(part: int, whole: int) -> float | None:
    """Return the share, None where there are too few to tell."""
    return part / whole if whole >= FEWEST else None

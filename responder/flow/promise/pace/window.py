"""The newest so many numbers, kept sorted."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import deque
from collections.abc import Iterable


class Window:
    """The newest `size` numbers; O(log n) to find the quantile of."""

    __slots__ = ("_new", "_size", "_sorted")

    def __init__(self, size: int, values: Iterable[float] = ()) -> None:
        self._size = size
        self._new: deque[float] = deque(values)
        self._sorted = sorted(self._new)

    def __len__(self) -> int:
        return len(self._new)

    def add(self, value: float) -> None:
        """Take in one; the oldest goes when there are too many."""
        if len(self._new) >= self._size:
            del self._sorted[bisect_left(self._sorted, self._new.popleft())]
        self._new.append(value)
        insort(self._sorted, value)

    def amend(self, old: float, new: float) -> None:
        """Put another number in the place of one; nothing happens when that one is gone."""
        at = bisect_left(self._sorted, old)
        if at < len(self._sorted) and self._sorted[at] == old:
            del self._sorted[at]
            insort(self._sorted, new)
            self._new[self._new.index(old)] = new

    def quantile(self, share: float) -> float:
        """Return the conformal quantile, the ceil((n + 1) * share)-th smallest; the largest of few."""
        rank = math.ceil((len(self._sorted) + 1) * share - 1e-9)
        return self._sorted[min(rank, len(self._sorted)) - 1]

    def values(self) -> list[float]:
        """Return the numbers, the oldest first."""
        return list(self._new)

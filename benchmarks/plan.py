"""How much is measured: the short form for every push, the full form for releases."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from benchmarks.figure import Figure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plan:
    """Short or full, the folder to work in, and a counter that keeps the ids of runs apart."""

    short: bool
    folder: Path
    wanted: frozenset[str] = frozenset()
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def of(self, short: T, full: T) -> T:
        """Choose by form."""
        return short if self.short else full

    @property
    def rounds(self) -> int:
        """How many interleaved rounds a ratio is the median of."""
        return self.of(2, 5)

    def number(self) -> int:
        """Return a number that no other run of this process had (below 1,000)."""
        return next(self._numbers)

    def room(self, name: str) -> Path:
        """Return an empty folder for one experiment."""
        folder = self.folder / f"{name}-{self.number()}"
        folder.mkdir(parents=True)
        return folder

    def wants(self, *ids: str) -> bool:
        """Tell whether any of these figures is asked for."""
        return not self.wanted or bool(self.wanted & set(ids))


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that one experiment yields. `measure` may run again when one of them misses by far."""

    ids: tuple[str, ...]
    measure: Callable[[Plan], Sequence[Figure]]

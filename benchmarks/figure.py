"""One measured figure, and whether it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, Literal

TOLERANCE = 0.6  # a shared machine is noisy: only what misses this share of a floor fails


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A ratio (or a count) with its floor and its stretch goal.

    `ours` and `yardstick` are in `unit`; `ratio` is what `floor` and `stretch` are compared with.
    exact: a count that has no noise; it fails as soon as it is worse than the floor.
    """

    id: str
    what: str
    ours: float
    yardstick: float
    ratio: float
    floor: float
    stretch: float
    unit: str
    better: Literal["higher", "lower"] = "higher"
    exact: bool = False
    note: str = ""

    def reaches(self, goal: float) -> bool:
        """Tell whether the ratio is as good as `goal`."""
        return self.ratio >= goal if self.better == "higher" else self.ratio <= goal

    @property
    def fails(self) -> bool:
        """Tell whether it is so far off that it cannot be noise."""
        if self.exact:
            return not self.reaches(self.floor)
        slack = TOLERANCE if self.better == "higher" else 1 / TOLERANCE
        return not self.reaches(self.floor * slack)

    @property
    def verdict(self) -> str:
        """Say in one word how it stands."""
        if self.fails:
            return "FAILS"
        if self.reaches(self.stretch):
            return "stretch"
        return "floor" if self.reaches(self.floor) else "below"

    def as_json(self) -> dict[str, Any]:
        """Return all fields and the verdict."""
        return {**asdict(self), "verdict": self.verdict}


def ratio_of(ours: Sequence[float], yardstick: Sequence[float]) -> float:
    """Return the median of the ratios of rounds that ran next to each other."""
    pairs = [a / b for a, b in zip(ours, yardstick, strict=True) if b]
    return median(pairs) if pairs else float("nan")


def better_of(one: Figure, other: Figure) -> Figure:
    """Return the better of two attempts at the same figure; of exact counts the worse one, they have no luck."""
    one_wins = one.reaches(other.ratio)
    return one if one_wins is not one.exact else other


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines for people."""
    head = ("id", "what", "ours", "yardstick", "unit", "ratio", "floor", "stretch", "verdict", "note")
    rows = [head, *(_row(f) for f in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head) - 1)]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in rows
    )


def _row(figure: Figure) -> tuple[str, ...]:
    sign = ">=" if figure.better == "higher" else "<="
    return (
        figure.id,
        figure.what,
        _short(figure.ours),
        _short(figure.yardstick),
        figure.unit,
        _short(figure.ratio),
        f"{sign} {_short(figure.floor)}",
        f"{sign} {_short(figure.stretch)}",
        figure.verdict,
        figure.note,
    )


def _short(value: float) -> str:
    if value != value or abs(value) >= 100:  # noqa: PLR0124 - not a number
        return f"{value:,.0f}"
    return f"{value:.3g}"

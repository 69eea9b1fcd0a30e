"""The charts of a report, drawn as SVG. Pure geometry: 360 units wide, as a phone is, so that words stay readable.

Colours stand in the page's style sheet. Blue is good and orange is not, which people with any of the usual kinds of
colour blindness can tell apart (Okabe and Ito, "Color Universal Design", 2008); lines differ by dash and mark too,
and an hour below the goal also carries a dot.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from responder.report.svg import el, line, picture, words

WIDTH = 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 14, 150  # the edges of the field of a line chart or histogram
_HEIGHT = 190
_MOST_LABELS = 6


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name, its class ("one", "two", "three": each has a colour, a dash and a mark), and its values.

    None is a gap: too few cases to tell.
    """

    name: str
    class_: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A vertical axis from `low` to `high`; `told` writes a value."""

    low: float
    high: float
    step: float
    told: Callable[[float], str]

    def y(self, value: float) -> float:
        """Return where a value stands."""
        place = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low or 1)
        return _BOTTOM - place * (_BOTTOM - _TOP)

    def drawn(self) -> list[Markup]:
        """Return the axis: a line and its value at each step."""
        steps = round((self.high - self.low) / self.step)
        values = [self.low + self.step * i for i in range(steps + 1)]
        lines = [line(_LEFT, self.y(v), WIDTH - _RIGHT, self.y(v), "grid") for v in values]
        return lines + [words(_LEFT - 5, self.y(v) + 3.5, self.told(v), "end") for v in values]


def lines(
    name: str,
    title: str,
    told: str,
    labels: Sequence[str],
    series: Sequence[Series],
    scale: Scale,
    *,
    goal: tuple[float, str] | None = None,
) -> Markup:
    """Return a line chart; `goal` is a value and its name, drawn as a dashed line across."""
    parts = scale.drawn()
    xs = _places(len(labels))
    every = max(1, -(-len(labels) // _MOST_LABELS))
    for i in range(0, len(labels), every):
        parts.append(words(xs[i], _BOTTOM + 14, labels[i], "middle"))
    if goal is not None:
        y = scale.y(goal[0])
        parts += [line(_LEFT, y, WIDTH - _RIGHT, y, "goal"), words(WIDTH - _RIGHT, y - 4, goal[1], "end goal-word")]
    for one in series:
        parts += _drawn(one, xs, scale)
    parts += _legend([(one.name, one.class_) for one in series]) if len(series) > 1 else []
    return picture(name, WIDTH, _HEIGHT, title, told, *parts)


def _places(count: int) -> list[float]:
    room = WIDTH - _RIGHT - _LEFT - 24
    return [_LEFT + 12 + (room * i / (count - 1) if count > 1 else room / 2) for i in range(count)]


def _drawn(one: Series, xs: Sequence[float], scale: Scale) -> list[Markup]:
    parts = []
    points = [(x, scale.y(v)) if v is not None else None for x, v in zip(xs, one.values, strict=True)]
    for known, run in groupby(points, lambda p: p is not None):
        found = [p for p in run if p is not None]
        if known and len(found) > 1:
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in found)
            parts.append(el("polyline", points=path, class_=f"line {one.class_}"))
    if len(points) <= 60:
        parts += [_mark(p[0], p[1], one.class_) for p in points if p is not None]
    return parts


def _mark(x: float, y: float, class_: str) -> Markup:
    if class_ == "two":
        return el("rect", x=x - 2.5, y=y - 2.5, width=5, height=5, class_=f"mark {class_}")
    if class_ == "three":
        return el("path", d=f"M{x:.1f} {y - 3.5:.1f}l3.5 6h-7z", class_=f"mark {class_}")
    return el("circle", cx=x, cy=y, r=2.8, class_=f"mark {class_}")


def _legend(names: Sequence[tuple[str, str]]) -> list[Markup]:
    parts: list[Markup] = []
    room = (WIDTH - 12) / len(names)
    for i, (name, class_) in enumerate(names):
        x, y = 8 + room * i, _BOTTOM + 32
        parts += [line(x, y, x + 18, y, f"line {class_}"), _mark(x + 9, y, class_), words(x + 23, y + 3.5, name)]
    return parts


def bars(
    name: str, title: str, told: str, counts: Sequence[int], labels: Sequence[tuple[int, str]], scale: Scale
) -> Markup:
    """Return a histogram of which the first ten bars are in time; `labels` are (left edge of bar, text)."""
    width = (WIDTH - _RIGHT - _LEFT) / len(counts)
    parts = scale.drawn()
    for i, count in enumerate(counts):
        y = scale.y(count)
        class_ = "bar one" if i < 10 else "bar two"
        parts.append(
            el("rect", x=_LEFT + width * i + 1, y=y, width=width - 2, height=max(0.0, _BOTTOM - y), class_=class_)
        )
    parts.append(line(_LEFT + width * 10, _TOP - 8, _LEFT + width * 10, _BOTTOM, "goal"))
    parts += [words(_LEFT + width * i, _BOTTOM + 14, text, "middle") for i, text in labels]
    return picture(name, WIDTH, _BOTTOM + 22, title, told, *parts)


_CELL, _DAYS, _HEAD = 13.5, 30, 16


def heat(
    name: str,
    title: str,
    told: str,
    days: Sequence[str],
    cells: Sequence[tuple[str, str]],
    legend: Sequence[tuple[str, str]],
) -> Markup:
    """Return the map of a week: 168 (class, words) from Monday 0:00 on; `legend`: (class, what it means)."""
    parts = [words(_DAYS + _CELL * h, 11, str(h), "start") for h in range(0, 24, 3)]
    parts += [words(_DAYS - 4, _HEAD + _CELL * d + 10.5, day, "end") for d, day in enumerate(days)]
    for i, (class_, what) in enumerate(cells):
        x, y = _DAYS + _CELL * (i % 24), _HEAD + _CELL * (i // 24)
        parts.append(_cell(x, y, class_, what))
    y = _HEAD + _CELL * 7 + 8
    x = float(_DAYS)
    for class_, what in legend:
        parts += [_cell(x, y, class_, ""), words(x + _CELL + 3, y + 10.5, what)]
        x += _CELL + (11 + 5.6 * len(what) if what else 0)
    return picture(name, WIDTH, round(y + _CELL + 6), title, told, *parts)


def _cell(x: float, y: float, class_: str, what: str) -> Markup:
    size = _CELL - 1.5
    square = el(
        "rect", *([el("title", what)] if what else []), x=x, y=y, width=size, height=size, rx=2, class_=f"cell {class_}"
    )
    if class_ in ("k0", "k1", "k2"):
        return square + el("circle", cx=x + size / 2, cy=y + size / 2, r=1.6, class_=f"dot {class_}")
    return square

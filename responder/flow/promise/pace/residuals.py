"""How far off the points were: the conformal quantile of the errors, by backlog."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from responder.flow.promise.pace.rates import LOADED
from responder.flow.promise.pace.window import Window

_EDGES = (1, LOADED, 7, 15, 31)  # backlog classes: 0, 1-2, 3-6, 7-14, 15-30, 31 and more
CLASSES = len(_EDGES) + 1
_LIGHT = 2  # classes in which hardly anybody is ahead
_EVERY = (1, 1, 2, 4, 8, 16)  # who waits together errs together: one of so many is remembered
_SHRINK = (15.0, 21.0, 30.0, 42.0, 60.0, 85.0)  # remembered errors from which a class speaks for itself
_NEWEST, _NEWEST_LIGHT = 150, 40
_NEWEST_OF_ALL = 300
_FIRST = 1.7  # the quantile before anything is known
_TRUST = 10


def tops_below(ahead: int) -> list[int]:
    """Return the most that are ahead in each lower class with a queue: those without one say nothing about it."""
    return [edge - 1 for edge in _EDGES[_LIGHT:] if edge <= ahead]


def class_of(ahead: int, *, urgent: bool) -> int:
    """Return the backlog class; urgent messages have their own."""
    return bisect_right(_EDGES, ahead) + CLASSES * urgent


class Residuals:
    """Past (wait - point) / scale: by class, and of all classes with a queue, or all without one.

    With nobody ahead an agent is free at once or not, behind a queue the pace is right or not: neither says anything
    about the other. Of messages that wait together few are remembered, so that one bad night is one night, and a
    class remembers many of them. Without a queue only the newest count: there it is soon seen that agents are free.
    """

    def __init__(self, keep: float) -> None:
        self._keep = keep
        self._all = [Window(_NEWEST_OF_ALL), Window(_NEWEST_OF_ALL)]  # without a queue, with one
        self._of = [Window(_size(group)) for group in range(2 * CLASSES)]
        self._passed = [0] * (2 * CLASSES)  # since one was remembered

    def add(self, group: int, value: float) -> None:
        """Take in one error."""
        self._passed[group] += 1
        if self._passed[group] >= _EVERY[group % CLASSES]:
            self._passed[group] = 0
            self._alike(group).add(value)
            self._of[group].add(value)

    def amend(self, group: int, old: float, new: float) -> None:
        """Correct an error that was known as a lower bound only."""
        self._alike(group).amend(old, new)
        self._of[group].amend(old, new)

    def quantile(self, group: int) -> float:
        """Return the error that `keep` of the messages of this class stay within, shrunk to the classes alike."""
        alike = self._alike(group)
        known = len(alike)
        if not known:
            return _FIRST
        of_all = (known * alike.quantile(self._keep) + _TRUST * _FIRST) / (known + _TRUST)
        window = self._of[group]
        if not len(window):
            return of_all
        share = len(window) / (len(window) + _SHRINK[group % CLASSES])
        return share * window.quantile(self._keep) + (1 - share) * of_all

    def _alike(self, group: int) -> Window:
        return self._all[group % CLASSES >= _LIGHT]

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        all_, of = ([window.values() for window in windows] for windows in (self._all, self._of))
        return {"all": all_, "of": of, "passed": self._passed}

    @classmethod
    def load(cls, state: dict[str, Any], keep: float) -> Residuals:
        """Take up a dumped state."""
        residuals = cls(keep)
        residuals._all = [Window(_NEWEST_OF_ALL, values) for values in state["all"]]
        residuals._of = [Window(_size(group), values) for group, values in enumerate(state["of"])]
        residuals._passed = list(state["passed"])
        return residuals


def _size(group: int) -> int:
    return _NEWEST_LIGHT if group % CLASSES < _LIGHT else _NEWEST

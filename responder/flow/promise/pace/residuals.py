"""How far off the points were: the conformal quantile of the errors, by backlog."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from responder.flow.promise.pace.window import Window

_EDGES = (1, 3, 7, 15, 31)  # backlog classes: 0, 1-2, 3-6, 7-14, 15-30, 31 and more
CLASSES = len(_EDGES) + 1
_LEAST_AHEAD = (1, 2, 4, 8, 16, 32)  # of each class, and the new one: who waits together errs together
_NEWEST = 150
_NEWEST_OF_ALL = 300
_SHRINK = 15
_FIRST = 1.7  # the quantile before anything is known
_TRUST = 10


def class_of(ahead: int, *, urgent: bool) -> int:
    """Return the backlog class; urgent messages have their own."""
    return bisect_right(_EDGES, ahead) + CLASSES * urgent


class Residuals:
    """Past (wait - point) / scale: by class, and of all classes."""

    def __init__(self, keep: float) -> None:
        self._keep = keep
        self._all = Window(_NEWEST_OF_ALL)
        self._of = [Window(_NEWEST) for _ in range(2 * CLASSES)]

    def add(self, group: int, value: float) -> None:
        """Take in one error."""
        self._all.add(value)
        self._of[group].add(value)

    def amend(self, group: int, old: float, new: float) -> None:
        """Correct an error that was known as a lower bound only."""
        self._all.amend(old, new)
        self._of[group].amend(old, new)

    def quantile(self, group: int) -> float:
        """Return the error that `keep` of the messages of this class stay within, shrunk to all classes."""
        known = len(self._all)
        if not known:
            return _FIRST
        of_all = self._all.quantile(self._keep)
        of_all = (known * of_all + _TRUST * _FIRST) / (known + _TRUST)
        window = self._of[group]
        if not len(window):
            return of_all
        share = len(window) / (len(window) + _SHRINK * _LEAST_AHEAD[group % CLASSES])
        return share * window.quantile(self._keep) + (1 - share) * of_all

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {"all": self._all.values(), "of": [window.values() for window in self._of]}

    @classmethod
    def load(cls, state: dict[str, Any], keep: float) -> Residuals:
        """Take up a dumped state."""
        residuals = cls(keep)
        residuals._all = Window(_NEWEST_OF_ALL, state["all"])
        residuals._of = [Window(_NEWEST, values) for values in state["of"]]
        return residuals

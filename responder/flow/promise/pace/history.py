"""The second expert: what the waits themselves say, whatever the queue does."""

from __future__ import annotations

from typing import Any

from responder.flow.promise.pace.window import Window

NEWEST = 150
_NEWEST_OF_HOUR = 60
_SHRINK = 20


class History:
    """The quantile of the last waits, mixed with that of the last ones of the same local hour (24: closed)."""

    def __init__(self) -> None:
        self._all = Window(NEWEST)
        self._of = [Window(_NEWEST_OF_HOUR) for _ in range(25)]

    def __len__(self) -> int:
        return len(self._all)

    def add(self, hour: int, wait: float) -> None:
        """Take in one wait."""
        self._all.add(wait)
        self._of[hour].add(wait)

    def amend(self, hour: int, old: float, new: float) -> None:
        """Correct a wait that was known as a lower bound only."""
        self._all.amend(old, new)
        self._of[hour].amend(old, new)

    def longest(self) -> float:
        """Return the longest wait that is known; there must be one."""
        return self._all.quantile(1.0)

    def quantile(self, hour: int, share: float) -> float:
        """Return the wait that this share of those of this hour stayed within; 0 when none is known."""
        if not len(self._all):
            return 0.0
        of_all = self._all.quantile(share)
        window = self._of[hour]
        if not len(window):
            return of_all
        weight = len(window) / (len(window) + _SHRINK)
        return weight * window.quantile(share) + (1 - weight) * of_all

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        return {"all": self._all.values(), "of": [window.values() for window in self._of]}

    @classmethod
    def load(cls, state: dict[str, Any]) -> History:
        """Take up a dumped state."""
        history = cls()
        history._all = Window(NEWEST, state["all"])
        history._of = [Window(_NEWEST_OF_HOUR, values) for values in state["of"]]
        return history

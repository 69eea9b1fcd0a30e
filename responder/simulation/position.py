"""The mean wait at the same position of the line, as Zendesk documents it."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

from responder.simulation.opening import Moment
from responder.simulation.predictors import SHORT, Guess

_FRESH = (timedelta(minutes=10), timedelta(hours=2))
_LONGEST = timedelta(weeks=3)


class QueuePosition:
    """Of the waits that began at the same position: the mean of the newest span that has any.

    The spans are 10 minutes, 2 hours and 3 weeks of the clock. A position that was not seen in three weeks gets the
    wait of the nearest one before it. Source: support.zendesk.com, articles 8009787999514 and 8945071149210.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, tuple[int, float]] = {}  # message: position, since
        self._at: dict[int, _Waits] = {}

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:  # noqa: ARG002
        """Return the mean wait at this position."""
        position = len(self._waiting) + 1
        self._waiting[message] = position, at.open
        said = next((mean for p in range(position, 0, -1) if (mean := self._mean(p, at.at)) is not None), SHORT)
        return Guess(said, said)

    def answered(self, message: str, at: Moment) -> None:
        """Learn the wait of a position."""
        position, since = self._waiting.pop(message)
        self._at.setdefault(position, _Waits()).add(at.at, at.open - since)

    def left(self, message: str, at: Moment) -> None:  # noqa: ARG002
        """Take the message out of the line."""
        del self._waiting[message]

    def _mean(self, position: int, now: datetime) -> float | None:
        waits = self._at.get(position)
        return waits.mean(now) if waits else None


class _Waits:
    """The waits of one position, the newest last."""

    def __init__(self) -> None:
        self._ended: deque[tuple[datetime, float]] = deque()
        self._total = 0.0

    def add(self, at: datetime, wait: float) -> None:
        self._ended.append((at, wait))
        self._total += wait

    def mean(self, now: datetime) -> float | None:
        while self._ended and self._ended[0][0] < now - _LONGEST:
            self._total -= self._ended.popleft()[1]
        if not self._ended:
            return None
        for span in _FRESH:
            if self._ended[-1][0] >= now - span:
                return self._mean_since(now - span)
        return max(0.0, self._total / len(self._ended))

    def _mean_since(self, oldest: datetime) -> float:
        total, count = 0.0, 0
        for at, wait in reversed(self._ended):
            if at < oldest:
                break
            total, count = total + wait, count + 1
        return total / count

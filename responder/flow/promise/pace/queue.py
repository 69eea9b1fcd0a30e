"""Who waits, and how many of them are served before a new one."""

from __future__ import annotations

import heapq
from dataclasses import astuple, dataclass
from typing import Any

MOST = 600  # messages followed one by one; the oldest beyond that are let go unjudged


@dataclass(slots=True)
class Waiting:
    """One message that has no answer yet. Moments and spans are business seconds."""

    id: str
    arrived: float
    priority: int
    ahead: int
    hour: int
    group: int
    raw: float  # the point before its bias was taken out
    point: float
    scale: float
    due: float
    by_pace: float  # what each expert would have promised
    by_history: float
    epoch: int
    plain: float | None
    expert: int
    noted: float | None = None  # the lower bound of the error that went into the books when the promise ran out


class Queue:
    """The messages that wait, by id; O(log n) each, with a counter per priority."""

    def __init__(self) -> None:
        self._waiting: dict[str, Waiting] = {}  # in the order of arrival
        self._counts: dict[int, int] = {}
        self._due: list[tuple[float, str]] = []  # a heap; answered ones are skipped when they come up

    def __len__(self) -> int:
        return len(self._waiting)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._waiting

    def ahead_of(self, priority: int) -> int:
        """Return how many wait that are served before a new message of this priority."""
        return sum(count for each, count in self._counts.items() if each >= priority)

    def add(self, message: Waiting) -> None:
        """Let one more wait."""
        if len(self._waiting) >= MOST:
            self.take(next(iter(self._waiting)))
        self._waiting[message.id] = message
        self._counts[message.priority] = self._counts.get(message.priority, 0) + 1
        heapq.heappush(self._due, (message.due, message.id))
        if len(self._due) > 2 * len(self._waiting) + 50:
            self._due = [(each.due, each.id) for each in self._waiting.values() if each.noted is None]
            heapq.heapify(self._due)

    def take(self, id_: str) -> Waiting | None:
        """Let one leave the queue; None when it does not wait."""
        message = self._waiting.pop(id_, None)
        if message is not None:
            self._counts[message.priority] -= 1
            if not self._counts[message.priority]:
                del self._counts[message.priority]
        return message

    def move(self, id_: str, due: float) -> None:
        """Set another end of the promise."""
        message = self._waiting.get(id_)
        if message is not None and message.noted is None:
            message.due = due
            heapq.heappush(self._due, (due, id_))

    def overdue(self, now: float) -> Waiting | None:
        """Return the next message whose promise has run out and which was not returned before, or None."""
        while self._due and self._due[0][0] < now:
            due, id_ = heapq.heappop(self._due)
            message = self._waiting.get(id_)
            if message is not None and message.due == due and message.noted is None:
                return message
        return None

    def dump(self) -> list[tuple[Any, ...]]:
        """Return the state as plain values."""
        return [astuple(message) for message in self._waiting.values()]

    @classmethod
    def load(cls, rows: list[list[Any]]) -> Queue:
        """Take up a dumped state."""
        queue = cls()
        for row in rows:
            queue.add(Waiting(*row))
        return queue

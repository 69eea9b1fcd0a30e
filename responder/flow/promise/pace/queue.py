"""Who waits, and how many of them are served before a new one."""

from __future__ import annotations

import heapq
import math
from dataclasses import asdict, dataclass
from typing import Any

from responder.flow.promise.pace.residuals import class_of

FOLLOWED = 350  # messages whose promise is watched
COUNTED = 1_000  # further ones that are only counted
_PACE_UNSURE = 0.2
_ASLEEP = 100  # of those, messages that nobody seems to work on
_OVERTAKEN, _OVERTAKEN_LEAST = 1.5, 40  # so many times those ahead, and so many more, left the queue since


@dataclass(slots=True)
class Waiting:
    """One message that has no answer yet, and what was forecast for it. Moments and spans are business seconds."""

    id: str
    arrived: float
    priority: int
    ahead: int
    hour: int
    raw: float  # the wait by the pace alone
    point: float  # the same after the usual bias of its class is taken out
    plain: float | None  # as `raw` at the usual level, where the level is another one now
    by_pace: float  # what each expert would promise
    by_history: float
    expert: int  # whose promise was told: 0 the pace's, 1 the history's
    due: float
    unsure: float = 0.0  # squared relative error of the level then
    served: int = 0  # how many had left the queue before it came
    broken: float | None = None  # the wait at which the promise ran out

    @property
    def group(self) -> int:
        """The class of its errors."""
        return class_of(self.ahead, urgent=self.priority > 0)

    @property
    def scale(self) -> float:
        """How far off such a point usually is: k + 1 gaps average out, the pace is known to 20 %, its level as far as
        the level says."""
        return self.point * math.sqrt(1 / (self.ahead + 1) + _PACE_UNSURE**2 + self.unsure)


class Queue:
    """The messages that wait, by id; O(log n) each, with a counter per priority.

    A message that many others overtook, such as spam that nobody answers, falls asleep: it is ahead of nobody, and
    still judged should its answer come.
    """

    def __init__(self) -> None:
        self._followed: dict[str, Waiting] = {}  # in the order of arrival
        self._asleep: dict[str, Waiting] = {}
        self._counted: dict[str, int] = {}  # id: priority
        self._served = 0
        self._counts: dict[int, int] = {}
        self._due: list[tuple[float, str]] = []  # a heap; answered ones are skipped when they come up

    def __len__(self) -> int:
        """Return how many wait and are awake."""
        return len(self._followed) + len(self._counted)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._followed or id_ in self._counted or id_ in self._asleep

    def ahead_of(self, priority: int) -> int:
        """Return how many wait that are served before a new message of this priority."""
        return sum(count for each, count in self._counts.items() if each >= priority)

    def longest(self, now: float) -> float:
        """Return how long the oldest that is awake has waited; 0 where nobody waits."""
        oldest = next(iter(self._followed.values()), None)
        return 0.0 if oldest is None else now - oldest.arrived

    def priority_of(self, id_: str) -> int:
        """Return the priority of a message that waits; 0 where it is not known."""
        message = self._followed.get(id_) or self._asleep.get(id_)
        return message.priority if message is not None else self._counted.get(id_, 0)

    def before(self, id_: str, priority: int) -> int:
        """Return how many are served before a message that waits: those of higher priority, and of its own that came
        before it; all of them where it is not followed.
        """
        before = 0
        for each, message in self._followed.items():
            if each == id_:
                return before + sum(m.priority > priority for m in self._followed.values())
            before += message.priority == priority
        return self.ahead_of(priority)

    def add(self, message: Waiting) -> None:
        """Let one more wait."""
        if self.crowded():
            self.count(message.id, message.priority)
            return
        message.served = self._served
        self._followed[message.id] = message
        self._watch(message)
        self._count(message.priority, 1)

    def crowded(self) -> bool:
        """Tell whether a further message can only be counted."""
        self._let_sleep()
        return len(self._followed) + len(self._asleep) >= FOLLOWED

    def count(self, id_: str, priority: int) -> None:
        """Let one more wait whose promise is not watched."""
        if len(self._counted) >= COUNTED:
            self._count(self._counted.pop(next(iter(self._counted))), -1)
        self._counted[id_] = priority
        self._count(priority, 1)

    def take(self, id_: str) -> Waiting | None:
        """Let one leave the queue; None when it does not wait or was only counted."""
        self._served += 1
        if id_ in self._asleep:
            return self._asleep.pop(id_)
        message = self._followed.pop(id_, None)
        priority = message.priority if message is not None else self._counted.pop(id_, None)
        if priority is not None:
            self._count(priority, -1)
        return message

    def move(self, id_: str, due: float) -> None:
        """Set another end of the promise."""
        message = self._followed.get(id_)
        if message is not None and message.broken is None:
            message.due = due
            self._watch(message)

    def overdue(self, now: float) -> Waiting | None:
        """Return the next message whose promise has run out and that is not marked broken yet, or None."""
        while self._due and self._due[0][0] < now:
            due, id_ = heapq.heappop(self._due)
            message = self._followed.get(id_)
            if message is not None and message.due == due and message.broken is None:
                return message
        return None

    def _let_sleep(self) -> None:
        """Look whether the oldest that is awake has been overtaken by many."""
        oldest = next(iter(self._followed.values()), None)
        if oldest is None or oldest.broken is None:
            return
        if self._served - oldest.served > _OVERTAKEN * oldest.ahead + _OVERTAKEN_LEAST:
            del self._followed[oldest.id]
            self._count(oldest.priority, -1)
            self._served += 1
            self._asleep[oldest.id] = oldest
            if len(self._asleep) > _ASLEEP:
                del self._asleep[next(iter(self._asleep))]

    def _watch(self, message: Waiting) -> None:
        heapq.heappush(self._due, (message.due, message.id))
        if len(self._due) > 2 * FOLLOWED:
            self._due = [(each.due, each.id) for each in self._followed.values() if each.broken is None]
            heapq.heapify(self._due)

    def _count(self, priority: int, by: int) -> None:
        left = self._counts.get(priority, 0) + by
        if left:
            self._counts[priority] = left
        else:
            del self._counts[priority]

    def dump(self) -> dict[str, Any]:
        """Return the state as plain values."""
        return {
            "followed": [asdict(each) for each in self._followed.values()],
            "asleep": [asdict(each) for each in self._asleep.values()],
            "counted": dict(self._counted),
            "served": self._served,
        }

    @classmethod
    def load(cls, state: dict[str, Any]) -> Queue:
        """Take up a dumped state."""
        queue = cls()
        queue._served = state["served"]
        queue._asleep = {row["id"]: Waiting(**row) for row in state["asleep"]}
        for row in state["followed"]:
            message = queue._followed[row["id"]] = Waiting(**row)
            queue._count(message.priority, 1)
            if message.broken is None:
                queue._watch(message)
        for id_, priority in state["counted"].items():
            queue._counted[id_] = priority
            queue._count(priority, 1)
        return queue

"""Two experts promise side by side: the pace of the queue, and the history of waits. Who loses less is told."""

from __future__ import annotations

import math
from typing import Any

from responder.flow.promise.pace.correction import Correction
from responder.flow.promise.pace.queue import Waiting
from responder.flow.promise.pace.rates import LOADED

PACE, HISTORY = 0, 1
_LIGHT = 2  # the correction of the pace where hardly anybody is ahead
_BETTER = 0.9  # history takes over when its loss is below that share of the pace's
_KNOWN = 30
_MEMORY = 0.99
_LATELY, _WORSE = 0.93, 3.0  # of the last dozen messages history may lose so many times what the pace loses, no more
_MOST = 2.5


class Experts:
    """The loss of both (pinball loss at `keep`, decayed), and what each learns from its own promises.

    Waits of the past are the last to hear that colleagues are back: so history is not told while it loses far more
    than the pace over the last few messages, and what was forecast before a proven change is no proof for either.

    The pace learns apart from those who hardly have anybody ahead: there are many of them, their promises are easy to
    keep, and what they teach would break those of the next long night.
    """

    def __init__(self, keep: float) -> None:
        self._keep = keep
        self._loss = [0.0, 0.0]
        self._lately = [0.0, 0.0]
        self._since = 0.0  # the last proven change, in business seconds
        self.judged = 0
        self.corrections = (Correction(keep), Correction(keep), Correction(keep))

    def factor(self, expert: int, message: Waiting | None = None) -> float:
        """Return what the expert's promise is multiplied with; the pace's the less, the surer it is of its point."""
        value = self.corrections[self._whose(expert, message)].value
        if expert == PACE and message is not None:
            value *= message.scale / message.point
        return math.exp(min(_MOST, value))

    def _whose(self, expert: int, message: Waiting | None) -> int:
        light = expert == PACE and message is not None and message.ahead < LOADED
        return _LIGHT if light else expert

    def explained(self, now: float, *, quicker: bool) -> None:
        """The pace has changed, which explains its breaks; and what waits were before says nothing any more."""
        self._since = now
        self.corrections[PACE].explained(quicker=quicker)
        self.corrections[_LIGHT].explained(quicker=quicker)
        self.quicker()

    def quicker(self) -> None:
        """The pace may have become quicker: the waits of the past have to show again that they are better."""
        self._loss[HISTORY] = max(self._loss[HISTORY], self._loss[PACE])

    def chosen(self, waits_known: bool) -> int:  # noqa: FBT001
        """Return whose promise is told; history's too when nothing else was ever taught."""
        if not self.judged:
            return HISTORY if waits_known else PACE
        better = self.judged > _KNOWN and self._loss[HISTORY] < _BETTER * self._loss[PACE]
        return HISTORY if better and self._lately[HISTORY] < _WORSE * self._lately[PACE] else PACE

    def overdue(self, message: Waiting) -> None:
        """The promise told ran out while the message still waits."""
        self.corrections[self._whose(message.expert, message)].broken(message.ahead)

    def answered(self, message: Waiting, wait: float) -> None:
        """The message has its answer; what was overdue before has been counted then."""
        self.judged += 1
        for expert, promise in enumerate((message.by_pace, message.by_history)):
            over = wait - promise
            loss = self._keep * over if over > 0 else (self._keep - 1) * over
            self._lately[expert] = self._lately[expert] * _LATELY + loss
            if message.arrived >= self._since:
                self._loss[expert] = self._loss[expert] * _MEMORY + loss
            kept = message.broken is None if expert == message.expert else over <= 0
            if kept:
                self.corrections[self._whose(expert, message)].kept(message.ahead)
            elif expert != message.expert:
                self.corrections[self._whose(expert, message)].broken(message.ahead)

    def dump(self) -> dict[str, Any]:
        """Return the state as plain numbers."""
        corrections = [each.dump() for each in self.corrections]
        lost = {"loss": self._loss, "lately": self._lately, "since": self._since}
        return {**lost, "judged": self.judged, "corrections": corrections}

    @classmethod
    def load(cls, state: dict[str, Any], keep: float) -> Experts:
        """Take up a dumped state."""
        experts = cls(keep)
        experts._loss, experts._lately, experts.judged = list(state["loss"]), list(state["lately"]), state["judged"]
        experts._since = state["since"]
        first, second, third = (Correction.load(each, keep) for each in state["corrections"])
        experts.corrections = (first, second, third)
        return experts

"""Predictors that look at who is waiting now."""

from __future__ import annotations

from collections import OrderedDict

from responder.simulation.opening import Moment
from responder.simulation.predictors import SHORT, Guess

_FORGET = 1 - 1 / 500  # weight that an answer keeps with each later one


class HeadOfLine:
    """HOL: what the one who has waited longest has waited so far (Ibrahim and Whitt, M&SOM 11, 2009).

    With nobody waiting it says: no wait at all.
    """

    def __init__(self) -> None:
        self._since: OrderedDict[str, float] = OrderedDict()  # the oldest first

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:  # noqa: ARG002
        """Return the wait of the head of the line."""
        said = at.open - next(iter(self._since.values())) if self._since else 0.0
        self._since[message] = at.open
        return Guess(said, said)

    def answered(self, message: str, at: Moment) -> None:  # noqa: ARG002
        """Take the message out of the line."""
        del self._since[message]

    def left(self, message: str, at: Moment) -> None:
        """Take the message out of the line."""
        self.answered(message, at)


class QueueLength:
    """QL: one more than those ahead, times the mean time between two answers while somebody waits.

    Ibrahim and Whitt (M&SOM 11, 2009) take the rate of service as known; here it is what was seen so far, the last
    five hundred answers or so weighing most. Ahead are those of the same or a higher priority.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, int] = {}  # message: priority
        self._now = 0.0
        self._gap = 0.0  # busy seconds since the last answer
        self._busy = 0.0
        self._answers = 0.0

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:
        """Return the time that the answers to those ahead, and its own, will take."""
        self._pass(at)
        ahead = sum(each >= priority for each in self._waiting.values())
        self._waiting[message] = priority
        said = (ahead + 1) * (self._busy / self._answers if self._answers else SHORT)
        return Guess(said, said)

    def answered(self, message: str, at: Moment) -> None:
        """Count an answer."""
        self._pass(at)
        del self._waiting[message]
        self._answers = self._answers * _FORGET + 1
        self._busy = self._busy * _FORGET + self._gap
        self._gap = 0.0

    def left(self, message: str, at: Moment) -> None:
        """Take the message out of the line."""
        self._pass(at)
        del self._waiting[message]

    def _pass(self, at: Moment) -> None:
        if self._waiting:
            self._gap += at.open - self._now
        self._now = at.open

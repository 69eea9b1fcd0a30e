"""Our own promise, as the daemon makes it, before the moment is rounded to one that people say."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from responder.flow.promise.estimate import Estimator
from responder.simulation.opening import Moment
from responder.simulation.predictors import Guess, Setup

_SECOND = timedelta(seconds=1)


class Ours:
    """The estimator of one account."""

    def __init__(self, setup: Setup) -> None:
        self._estimator = Estimator(setup.settings, setup.calendar)
        self._waiting: OrderedDict[str, datetime] = OrderedDict()

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:  # noqa: ARG002
        """Return what the daemon would promise."""
        waiting = tuple(self._waiting.values())
        self._waiting[message] = at.at
        span = self._estimator.estimate(at.at, backlog=len(waiting), waiting=waiting).span / _SECOND
        return Guess(span, span)

    def answered(self, message: str, at: Moment) -> None:
        """Learn from the answer."""
        self._estimator.learn(self._waiting.pop(message), at.at)

    def left(self, message: str, at: Moment) -> None:  # noqa: ARG002
        """Take the message out of the line."""
        del self._waiting[message]

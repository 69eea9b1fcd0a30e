"""Our own promise, as the daemon makes it, before the moment is rounded to one that people say."""

from __future__ import annotations

from datetime import timedelta

from responder.flow.promise.pace import Pace
from responder.simulation.opening import Moment
from responder.simulation.predictors import Guess, Setup

_SECOND = timedelta(seconds=1)


class Ours:
    """The estimator of one account.

    Without what the daemon adds: at least five minutes, and at least `until_known` while history is thin.
    """

    def __init__(self, setup: Setup) -> None:
        known = setup.settings
        self._pace = Pace(
            setup.calendar,
            keep=known.keep,
            start=known.until_known,
            agents=known.agents or None,
            handling=known.handling or None,
            history=known.history,
        )

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:
        """Return what the daemon would promise."""
        forecast = self._pace.arrived(message, at.at, priority=priority)
        return Guess(forecast.point / _SECOND, forecast.promise / _SECOND)

    def answered(self, message: str, at: Moment) -> None:
        """Learn from the answer."""
        self._pace.answered(message, at.at)

    def left(self, message: str, at: Moment) -> None:
        """Take the message out of the line."""
        self._pace.left(message, at.at)

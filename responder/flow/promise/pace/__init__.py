"""The estimator of one account's waits."""

from responder.flow.promise.pace.clock import BusinessClock
from responder.flow.promise.pace.estimator import Pace
from responder.flow.promise.pace.forecast import Forecast

__all__ = ["BusinessClock", "Forecast", "Pace"]

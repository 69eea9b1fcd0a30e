"""What says how long a customer waits: one protocol for ours and for those it is compared with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from responder.config.settings import PromiseSettings
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.opening import Moment

SHORT = 600.0  # opening seconds: what a predictor without any history says, "a few minutes"


@dataclass(frozen=True, slots=True)
class Guess:
    """What is said to one customer, in opening seconds: the likely wait, and the wait that is promised."""

    point: float
    promise: float


class Predictor(Protocol):
    """Hears what happens on one account, in the order in which it happens, and guesses at each arrival."""

    def arrived(self, message: str, at: Moment, priority: int) -> Guess:
        """Return the guess for a message that comes now; a higher priority is answered first."""

    def answered(self, message: str, at: Moment) -> None:
        """Take in that a person answered now."""

    def left(self, message: str, at: Moment) -> None:
        """Take in that the customer gave up now."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a predictor may know before the first message."""

    calendar: BusinessCalendar
    settings: PromiseSettings

    @property
    def keep(self) -> float:
        """The share of promises that must hold."""
        return self.settings.keep


Maker = Callable[[Setup], Predictor]


def predictors() -> dict[str, Maker]:
    """Return all predictors by their stable names, ours first."""
    from responder.simulation import adaptive, ours, past, position, queue  # noqa: PLC0415 - they import this file

    les, ql, week = past.LastToEnterService, queue.QueueLength, past.MedianOfDays
    return {
        "ours": ours.Ours,
        "fixed-10m": lambda _: past.Fixed(timedelta(minutes=10)),
        "fixed-3h": lambda _: past.Fixed(timedelta(hours=3)),
        "fixed-8h": lambda _: past.Fixed(timedelta(hours=8)),
        "median-7d": lambda _: week(),
        "median-last-10": lambda _: past.MedianOfLast(),
        "queue-position": lambda _: position.QueuePosition(),
        "les": lambda _: les(),
        "hol": lambda _: queue.HeadOfLine(),
        "ql": lambda _: ql(),
        "moving-quantile": lambda setup: past.MovingQuantile(setup.keep),
        "ewma": lambda _: past.MovingMean(),
        "les-aci": lambda setup: adaptive.Adaptive(les(), setup.keep),
        "ql-aci": lambda setup: adaptive.Adaptive(ql(), setup.keep),
        "median-7d-aci": lambda setup: adaptive.Adaptive(week(), setup.keep),
    }

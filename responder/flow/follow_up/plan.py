"""What is planned with a promise: a warning to staff before it passes, and what happens when it is missed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.config.settings import Reminders

STAFF_BEFORE = "staff-before"
MISSED = "missed"
RETELL = "retell"
STRIDE = 10  # numbers of reminders kept for each promise of an episode
_SOONEST = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """A follow-up to write down: its number within the episode, its kind and its time."""

    number: int
    kind: str
    due: datetime


def share_gone(settings: Reminders) -> float:
    """Return the share of the promised time after which staff are warned: 0.75 for staff_before = "25%"."""
    return 1 - int(settings.staff_before.rstrip("%")) / 100


def plan(promised: datetime, now: datetime, warn_at: datetime, *, told: int = 0) -> tuple[Planned, ...]:
    """Return the follow-ups of a promise made now: staff hear at `warn_at`, and at the miss.

    `told`: how many promises this episode has had before.
    """
    before = max(now + _SOONEST, warn_at)
    missed = Planned(told * STRIDE + 1, MISSED, promised)
    if before >= promised:
        return (missed,)
    return (Planned(told * STRIDE, STAFF_BEFORE, before), missed)


def retell_at(number: int, when: datetime) -> Planned:
    """Return the follow-up that tells the customer later, because it is night there now."""
    return Planned(number - number % STRIDE + 2, RETELL, when)


def told(number: int) -> int:
    """Return how many new times the customer has heard before the promise of this reminder."""
    return number // STRIDE

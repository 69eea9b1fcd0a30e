"""What is planned with a promise, and with a question of ours: kinds, numbers and times. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from responder.config.settings import FollowUp, Reminders
from responder.flow.follow_up.quiet import QuietHours
from responder.store.records import NewReminder
from responder.values import quick, replace

DANGER = "staff-danger"  # somebody names danger
STAFF_BEFORE = "staff-before"
MISSED = "missed"
RETELL = "retell"  # the new time, later than at the miss: it was night, or too many were due at once
EARLY = "retell-early"  # the new time, before the miss
CLOSED = "retell-closed"  # the new time, since nobody is there any more at the one promised
WINDOW = "window"  # the standing promise once more, before the platform lets us say nothing
HELPED = "did-this-help"
WAITING = "waiting"  # a colleague asked the customer something
CLOSING = "closing"

STRIDE = 10  # numbers of reminders kept for each promise of an episode
_CLOSED, _DANGER, _WINDOW, _EARLY, _HELPED = 5, 6, 7, 8, 9
_QUESTIONS = 1_000_000  # numbers from here on belong to questions of ours; below them are the levels of staff
_SOONEST = timedelta(minutes=1)
_WINDOW_MARGIN = timedelta(minutes=45)
_WORTH_IT = timedelta(minutes=15)


@quick
@dataclass(frozen=True, slots=True)
class Planned:
    """A follow-up to write down: its number within the episode, its kind and its time."""

    number: int
    kind: str
    due: datetime


@dataclass(slots=True)
class Plans:
    """What was planned with promises at one moment: by account, end, whether an article was given, and those before."""

    at: datetime | None = None
    found: dict[tuple[str, datetime, bool, int], tuple[Planned, ...]] = field(default_factory=dict)


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


def early(promised: datetime, now: datetime, settings: Reminders, *, told: int = 0) -> tuple[Planned, ...]:
    """Return when the customer hears of the new time, where that is to be before the miss."""
    at = promised - settings.retell_before
    if not settings.retell_before or at <= now + _SOONEST or told >= settings.retell:
        return ()
    return (Planned(told * STRIDE + _EARLY, EARLY, at),)


def helped(promised: datetime, at: datetime | None) -> tuple[Planned, ...]:
    """Return when we ask whether the article helped: only while the promise stands."""
    return (Planned(_HELPED, HELPED, at),) if at is not None and at < promised else ()


def danger(now: datetime) -> Planned:
    """Return the call to colleagues when danger is named, whatever the hour. An episode has one number for it."""
    return Planned(_DANGER, DANGER, now)


def window(closes: datetime, now: datetime, quiet: QuietHours, *, told: int) -> tuple[Planned, ...]:
    """Return the last word before the reply window `closes`, for a promise that lies beyond it."""
    at = before_window(closes, quiet)
    return (Planned(told * STRIDE + _WINDOW, WINDOW, at),) if at > now + _WORTH_IT else ()


def before_window(closes: datetime, quiet: QuietHours) -> datetime:
    """Return the last good moment before the reply window closes: a while before, and not in the night."""
    at = closes - _WINDOW_MARGIN
    return quiet.start(at) - _SOONEST if quiet.contains(at) else at


def waiting(asked_at: datetime, version: int, settings: FollowUp) -> tuple[Planned, ...]:
    """Return the reminders of a colleague's question, and the closing word.

    version: the conversation's, which grows with every change and so keeps the numbers of questions apart.
    """
    first = _QUESTIONS + version * STRIDE
    steps = [Planned(first + i, WAITING, asked_at + after) for i, after in enumerate(settings.waiting)]
    if steps and settings.close_after:
        steps.append(Planned(first + len(steps), CLOSING, asked_at + max(settings.close_after, settings.waiting[-1])))
    return tuple(steps)


def retell_at(number: int, when: datetime) -> Planned:
    """Return the follow-up that tells the customer later, because now is not the time."""
    return Planned(number - number % STRIDE + 2, RETELL, when)


def closed_at(missed: NewReminder, when: datetime) -> NewReminder:
    """Return the follow-up that tells a new time since opening hours have changed; a promise has one number for it."""
    return replace(missed, number=missed.number - missed.number % STRIDE + _CLOSED, kind=CLOSED, due=when)


def told(number: int) -> int:
    """Return how many new times the customer has heard before the promise of this reminder."""
    return number // STRIDE

"""Step 7: what to do with a reminder whose time has come. Pure; the caller renders, writes and sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from responder.flow.follow_up import asking, closed, danger, retell
from responder.flow.follow_up.asking import asks
from responder.flow.follow_up.limits import not_wanted
from responder.flow.follow_up.plan import (
    CLOSED,
    CLOSING,
    DANGER,
    EARLY,
    HELPED,
    MISSED,
    RETELL,
    STAFF_BEFORE,
    WAITING,
    WINDOW,
    Planned,
    plan,
    retell_at,
    share_gone,
    told,
)
from responder.flow.follow_up.step import Around, Step
from responder.model import ReminderState
from responder.store.records import DueReminder

__all__ = [
    "CLOSED",
    "CLOSING",
    "DANGER",
    "EARLY",
    "HELPED",
    "MISSED",
    "ORDER",
    "RETELL",
    "STAFF_BEFORE",
    "WAITING",
    "WINDOW",
    "Around",
    "Planned",
    "Step",
    "asks",
    "decide",
    "plan",
    "recheck",
    "retell_at",
    "share_gone",
    "told",
]

# The kinds, the most urgent first: of several words due to one person, the first is said.
KINDS: Mapping[str, Callable[[DueReminder, Around], Step]] = {
    DANGER: danger.named,
    STAFF_BEFORE: retell.before,
    MISSED: retell.missed,
    RETELL: retell.missed,
    CLOSED: closed.closed,
    EARLY: retell.early,
    WINDOW: retell.window,
    HELPED: asking.helped,
    WAITING: asking.waiting,
    CLOSING: asking.waiting,
}
ORDER = {kind: place for place, kind in enumerate(KINDS)}


def recheck(due: DueReminder) -> str | None:
    """Return why a due reminder must not fire any more, or None."""
    conversation, reminder = due.conversation, due.reminder
    if reminder.kind == DANGER:
        return danger.settled(due)
    if reminder.kind in (WAITING, CLOSING):
        return asking.no_longer_asked(due)
    if conversation.episode != reminder.episode or conversation.opened_at is None:
        return "human-answered"
    if unwanted := not_wanted(due):
        return unwanted
    if reminder.promise is not None and conversation.promise_id != reminder.promise:
        return "promise-moved"
    return None


def decide(due: DueReminder, around: Around) -> Step:
    """Decide about one due reminder."""
    if reason := recheck(due):
        return Step(state=ReminderState.CANCELLED, reason=reason)
    return KINDS[due.reminder.kind](due, around)

"""Somebody names danger: colleagues are called at once, day and night, whatever else is decided. Pure."""

from __future__ import annotations

from responder.flow.follow_up.plan import DANGER
from responder.flow.follow_up.step import Around, Step
from responder.model import ReminderState
from responder.store.records import DueReminder


def named(due: DueReminder, around: Around) -> Step:  # noqa: ARG001 -- no hour is quiet, and nothing is too late
    """Colleagues hear of it now."""
    return Step(state=ReminderState.FIRED, reason="danger-named", staff=DANGER)


def settled(due: DueReminder) -> str | None:
    """Return why the call is needless: a colleague has answered since it was named. Else None."""
    answered = due.conversation.answered_at
    return "human-answered" if answered is not None and answered >= due.reminder.due else None

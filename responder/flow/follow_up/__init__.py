"""Step 7: what to do with a reminder whose time has come. Pure; the caller renders, writes and sends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from responder.config.settings import Reminders
from responder.flow.follow_up.plan import MISSED, RETELL, STAFF_BEFORE, Planned, plan, retell_at, share_gone, told
from responder.flow.follow_up.quiet import QuietHours
from responder.model import ReminderState
from responder.store.records import DueReminder

__all__ = ["MISSED", "RETELL", "STAFF_BEFORE", "Planned", "Step", "plan", "recheck", "share_gone", "step_for", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happens now: the reminder's new state, who hears something, and what is planned next."""

    state: ReminderState
    reason: str
    staff: str = ""  # the situation of the notice to staff
    customer: str = ""  # the situation of the text to the customer
    then: tuple[Planned, ...] = ()


def recheck(due: DueReminder) -> str | None:
    """Return why a due reminder must not fire any more, or None."""
    conversation, reminder = due.conversation, due.reminder
    if conversation.episode != reminder.episode or conversation.opened_at is None:
        return "human-answered"
    if due.contact.opted_out_at is not None:
        return "opted-out"
    if due.contact.dead_until is not None and due.contact.dead_until > reminder.due:
        return "bounced"
    if reminder.promise is not None and conversation.promise_id != reminder.promise:
        return "promise-moved"
    return None


def step_for(due: DueReminder, now: datetime, settings: Reminders, quiet: QuietHours, window: timedelta | None) -> Step:
    """Decide about one due reminder. `window`: the channel's reply window, where it has no template beyond it."""
    if reason := recheck(due):
        return Step(state=ReminderState.CANCELLED, reason=reason)
    kind, number = due.reminder.kind, due.reminder.number
    if kind == STAFF_BEFORE:
        if now >= (due.promise_due or now):
            return Step(state=ReminderState.SKIPPED, reason="promise-passed")
        return Step(state=ReminderState.FIRED, reason="promise-at-risk", staff="staff-before")
    staff = "staff-missed" if kind == MISSED else ""
    if told(number) >= settings.retell:
        return Step(state=ReminderState.FIRED, reason="promise-missed", staff=staff)
    if quiet.contains(now):
        later = (retell_at(number, quiet.end(now)),)
        return Step(state=ReminderState.FIRED, reason="quiet-hours", staff=staff, then=later)
    if now - due.reminder.due > settings.grace:
        return Step(state=ReminderState.FIRED, reason="too-late-for-the-customer", staff=staff)
    last = due.conversation.last_customer_at
    if window is not None and last is not None and now - last > window:
        return Step(state=ReminderState.FIRED, reason="reply-window-closed", staff="staff-missed")
    return Step(state=ReminderState.FIRED, reason="promise-missed", staff=staff, customer="retold")

"""A promise that is missed, or about to be: staff hear of it, and the customer hears a new time. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from responder.flow.follow_up.limits import over_cap, window_closed
from responder.flow.follow_up.plan import EARLY, MISSED, RETELL, before_window, retell_at, told
from responder.flow.follow_up.step import Around, Step, moved, says, skipped
from responder.model import ReminderState
from responder.store.recheck import Word
from responder.store.records import DueReminder
from responder.values import replace

ANOTHER_HANDLE = "by-another-handle"
_WORD_WAITS = timedelta(minutes=5)
_WORD_LOST = timedelta(days=1)  # a word is given up long before: delivery.max_age
_FORGOTTEN = timedelta(days=7)  # after so long only a person's own word will do


def before(due: DueReminder, around: Around) -> Step:
    """Staff are warned while there is time."""
    if around.now >= (due.promise_due or around.now):
        return skipped("promise-passed")
    return Step(state=ReminderState.FIRED, reason="promise-at-risk", staff="staff-before")


def missed(due: DueReminder, around: Around) -> Step:
    """The promise has passed: staff hear it now, the customer as soon as it is a fit moment.

    One that its own word has moved, because it left late, is looked at again then. Of one that its word has not told
    yet nothing more is said, and where that word never left the customer knows of no promise.
    """
    if due.promise_due is not None and due.promise_due > around.now:
        return moved("told-late", due.promise_due)
    if due.word is Word.LEFT:
        return _missed(due, around)
    first = due.reminder.kind == MISSED
    if due.word is Word.LOST:
        return Step(state=ReminderState.FIRED, reason="never-told", staff="staff-missed" if first else "")
    later = around.now + _WORD_WAITS
    if not first:
        over = due.promise_due is not None and around.now - due.promise_due > _WORD_LOST
        return skipped("too-late") if over else moved("word-waits", later)
    then = (retell_at(due.reminder.number, later),)
    return Step(state=ReminderState.FIRED, reason="word-waits", staff="staff-missed", then=then)


def _missed(due: DueReminder, around: Around) -> Step:
    now, number = around.now, due.reminder.number
    staff = "staff-missed" if due.reminder.kind == MISSED else ""
    if told(number) - due.unheard >= around.reminders.retell:  # a new time that never left was told to nobody
        return Step(state=ReminderState.FIRED, reason="promise-missed", staff=staff)
    if is_late(due, now, around.reminders.grace):
        return _long_after(due, around, staff)
    if around.quiet.contains(now):
        morning = around.quiet.end(now)
        if due.reminder.kind == RETELL:  # quiet hours or zone data have changed since, or its turn came late
            return moved("quiet-hours", morning)
        later = (retell_at(number, morning),)
        return Step(state=ReminderState.FIRED, reason="quiet-hours", staff=staff, then=later)
    closed = window_closed(due, around) and not around.template
    by = around.other if closed else None
    if closed and by is None:
        return Step(state=ReminderState.FIRED, reason="reply-window-closed", staff="staff-missed")
    if cap := over_cap(due, around, by):
        return Step(state=ReminderState.FIRED, reason=cap, staff="staff-missed")
    reason = "promise-missed" if by is None else ANOTHER_HANDLE
    return Step(state=ReminderState.FIRED, reason=reason, staff=staff, customer="retold", by=by)


def is_late(due: DueReminder, now: datetime, grace: timedelta) -> bool:
    """Tell whether we were away when the customer was to hear that a promise has passed."""
    return now >= (due.promise_due or now) and now - due.reminder.due > grace


def _long_after(due: DueReminder, around: Around, staff: str) -> Step:
    """We were away when the promise passed: colleagues hear of it first.

    They may have answered where we saw nothing of it, and have a while to say so. Then whoever still waits hears a new
    time, unless the promise is so old that a program's word comes too late.
    """
    now, number = around.now, due.reminder.number
    if window_closed(due, around) and not around.template and around.other is None:
        return Step(state=ReminderState.FIRED, reason="reply-window-closed", staff="staff-missed")
    if now - (due.promise_due or due.reminder.due) > _FORGOTTEN:
        return Step(state=ReminderState.FIRED, reason="too-late-for-the-customer", staff=staff)
    then = around.quiet.end(around.after_colleagues or now + _WORD_WAITS)
    if due.reminder.kind == RETELL:
        return moved("colleagues-first", then)
    return Step(state=ReminderState.FIRED, reason="colleagues-first", staff=staff, then=(retell_at(number, then),))


def new_time(due: DueReminder, around: Around) -> Step:
    """Tell the new time of a promise that stands, or say why not now; colleagues hear nothing of it."""
    step = _missed(replace(due, reminder=replace(due.reminder, kind=RETELL)), around)
    return step if step.customer or step.moved is not None else skipped(step.reason)


def early(due: DueReminder, around: Around) -> Step:
    """The promise is about to pass and nobody has answered: the customer hears the new time before the miss."""
    if around.now >= (due.promise_due or around.now):
        return skipped("promise-passed")
    if due.word is not Word.LEFT:
        return skipped("word-waits")
    step = _missed(due, around)
    if due.reminder.kind == EARLY and not step.customer:
        return skipped(step.reason)  # at the miss it is all looked at again
    return replace(step, reason="promise-at-risk") if step.by is None else step


def window(due: DueReminder, around: Around) -> Step:
    """The reply window closes before the promised time: the promise is told once more while that is allowed."""
    last = due.conversation.last_customer_at
    if around.window is None or last is None or due.promise_due is None:
        return skipped("window-stays-open")
    closes = last + around.window
    if due.promise_due <= closes:
        return skipped("promise-within-window")
    if due.word is not Word.LEFT:
        return skipped("word-waits")
    later = before_window(closes, around.quiet)
    if later > around.now:
        return moved("customer-wrote", later)
    if around.now >= closes:
        return skipped("reply-window-closed")
    if around.quiet.contains(around.now):
        return skipped("quiet-hours")
    cap = over_cap(due, around)
    return skipped(cap) if cap else says("window", "window-closes")

"""Nobody is there any more when a promise ends: the customer hears the new time before that. Pure."""

from __future__ import annotations

from responder.flow.follow_up.plan import told
from responder.flow.follow_up.retell import new_time
from responder.flow.follow_up.step import Around, Step, moved, skipped
from responder.store.recheck import Word
from responder.store.records import DueReminder
from responder.values import replace

CLOSED_THEN = "closed-then"
NOT_TOLD_YET = "not-told-yet"


def closed(due: DueReminder, around: Around) -> Step:
    """Opening hours have changed since the promise was told: its new time is told at once, but not at night.

    What cannot be said now is looked at again at the miss, when colleagues hear of it too. Of a promise whose word has
    not left the customer knows nothing yet: that word tells the new time.
    """
    promised = due.promise_due
    if promised is None or around.now >= promised:
        return skipped("promise-passed")
    if due.word is Word.LOST:
        return skipped("never-told")
    if due.word is Word.WAITS:
        return moved(NOT_TOLD_YET, promised)
    if told(due.reminder.number) >= around.reminders.retell:
        return skipped("told-often-enough")
    step = new_time(due, around)
    return replace(step, reason=CLOSED_THEN) if step.customer and step.by is None else step

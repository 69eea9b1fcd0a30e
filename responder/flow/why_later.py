"""Why a promise does not hold, in the words of a template: opening hours that have changed, or we are long past it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from responder.flow.follow_up.plan import CLOSED
from responder.flow.tools import Tools
from responder.store.records import DueReminder

_LONG_PAST = timedelta(hours=1)


def why_later(tools: Tools, due: DueReminder, now: datetime, locale: str) -> dict[str, Any]:
    """Return what a new time is told with: how hours have changed, and what ops say of that day; or `overdue`."""
    if due.promise_due is None:
        return {}
    if due.reminder.kind != CLOSED:
        return {"overdue": now - due.promise_due > _LONG_PAST}
    calendar = tools.promiser.calendar_of(due.conversation.account)
    if calendar.last_open(due.promise_due, now) == due.promise_due:
        return {"hours_changed": "fewer"}
    return {"hours_changed": "closed", "note": calendar.note_on(due.promise_due, locale)}

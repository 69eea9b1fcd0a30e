"""After a closed reply window: another handle of the same person, on an account that may still write to them. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from responder.accounts import FAILED, Account
from responder.flow.case import OtherHandle
from responder.flow.tools import Tools
from responder.store.records import DueReminder
from responder.values import replace

ASKED_AS = "asked_as"  # in the reply: the contact that asked, whose wish to hear no more holds for this word too
HEARD_AT = "heard_at"  # in the reply: when they last wrote to the other handle, for the reply window there


def open_handle(tools: Tools, handles: Iterable[OtherHandle], now: datetime) -> OtherHandle | None:
    """Return the handle they wrote from last, of those that we may write to now; None where there is none."""
    return next((one for one in handles if _may_write(tools.accounts.get(one.contact.account), one, now)), None)


def _may_write(account: Account | None, one: OtherHandle, now: datetime) -> bool:
    if account is None or not account.settings.enabled or account.state == FAILED or account.held or account.paused:
        return False
    if one.contact.opted_out_at is not None or (one.contact.dead_until is not None and one.contact.dead_until > now):
        return False
    return account.abilities.hears(one.heard_at, now)


def carried_by(tools: Tools, due: DueReminder, by: OtherHandle | None) -> DueReminder:
    """Return the reminder as if the other handle had asked; the case, its promise and its number stay.

    A mail begins a thread of its own: the last one may have been about something else.
    """
    if by is None:
        return due
    threads = tools.accounts[by.contact.account].abilities.threads
    reply_to = {} if threads else by.reply_to
    return replace(due, contact=by.contact, reply_to=reply_to, subject="", proven=True, last_message=None)


def marks(due: DueReminder, by: OtherHandle | None) -> dict[str, object]:
    """Return what the reply keeps of the handle that carries it, for the checks when it is claimed and sent."""
    return {} if by is None else {ASKED_AS: due.contact.id, HEARD_AT: by.heard_at.isoformat()}

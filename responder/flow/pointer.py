"""The quicker way: another channel that is open now and where an answer comes much sooner. Offered, never required."""

from __future__ import annotations

from datetime import datetime, timedelta

from responder.accounts import Account
from responder.config.say import said_in
from responder.flow.case import Case
from responder.flow.tools import Tools
from responder.model import Mood, Promise

_NONE = timedelta(0)


def quicker(tools: Tools, case: Case, promise: Promise, account: Account) -> tuple[Account, datetime] | None:
    """Return the account that answers soonest, and when, if that is sooner by the configured factor; else None.

    Not to somebody who is owed a person first, nor where others read along, nor to one who wrote elsewhere already.
    """
    offering = tools.accounts.offering()
    if not offering or not (factor := tools.settings.pointer.factor) or _a_person_first(tools, case):
        return None
    found = [(_due(tools, each, case.now), each) for each in offering if _may_offer(tools, each, account, case.now)]
    if not found:
        return None
    due, best = min(found, key=lambda each: (each[0], each[1].name))
    wait = due - case.now
    return (best, due) if wait > _NONE and promise.due - case.now >= wait * factor else None


def offered(account: Account, locale: str, default: str) -> str:
    """Return what the channel is called and where it is: "our chat (https://example.nl/chat)"."""
    name, where = said_in(account.settings.offer_as, locale, default), account.settings.offer
    return f"{name} ({where})" if name else where


def _a_person_first(tools: Tools, case: Case) -> bool:
    understanding, after = case.understanding, tools.settings.conversation.offer_human_after
    if case.message.public or case.elsewhere or understanding.danger or understanding.wants_human:
        return True
    if understanding.mood in (Mood.COMPLAINT, Mood.ANGRY):
        return True
    return bool(after) and case.contact.machine_only >= after


def _may_offer(tools: Tools, other: Account, account: Account, now: datetime) -> bool:
    """Only another account, of the same enabled kind of state: it takes messages, sends, and is open now."""
    return other.name != account.name and other.may_send(now) and tools.promiser.is_open(now, other.name)


def _due(tools: Tools, other: Account, now: datetime) -> datetime:
    return tools.promiser.promise(other.name, now, start=other.settings.until_known).due

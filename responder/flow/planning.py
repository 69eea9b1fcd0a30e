"""What is planned with a promise, and with a question of a colleague's, as an account has it. Pure."""

from __future__ import annotations

from datetime import datetime

from responder.accounts import Account
from responder.flow.case import Case
from responder.flow.follow_up import Planned, asks, plan, share_gone
from responder.flow.follow_up.plan import early, helped, waiting, window
from responder.flow.tools import Tools
from responder.model import Promise


def warn_at(tools: Tools, account: str, now: datetime, promise: Promise) -> datetime:
    """Return when staff are warned: when so much of the opening time up to the promise is gone."""
    return tools.promiser.part_of(now, promise.due, share_gone(tools.settings.reminders), account)


def planned_with(
    tools: Tools,
    account: Account | None,
    promise: Promise,
    now: datetime,
    *,
    last: datetime | None,
    handle: str = "",
    article: bool = False,
    told: int = 0,
) -> tuple[Planned, ...]:
    """Return everything that is planned with a promise.

    last: when the customer, reached as `handle`, wrote last. article: an article of the FAQ was given.
    told: promises before this one. account: None while it is switched off; it may come back, so the miss is planned.
    """
    if account is None:
        return plan(promise.due, now, promise.due, told=told)
    plans, key = tools.plans, (account.name, promise.due, article, told)
    if plans.at != now:
        plans.at, plans.found = now, {}
    found = plans.found.get(key)
    if found is None:
        found = plans.found[key] = _planned_at(tools, account.name, promise, now, article=article, told=told)
    abilities = account.abilities
    if abilities.reply_window is None or last is None or abilities.template_outside_window:
        return found
    closes = last + abilities.reply_window
    if promise.due > closes:
        found += window(closes, now, tools.quiet.of(account.zone_of(handle)), told=told)
    return found


def _planned_at(
    tools: Tools, account: str, promise: Promise, now: datetime, *, article: bool, told: int
) -> tuple[Planned, ...]:
    """Return what is planned with every promise of an account that is made now and ends at the same time."""
    settings = tools.settings
    found = plan(promise.due, now, warn_at(tools, account, now, promise), told=told)
    found += early(promise.due, now, settings.reminders, told=told)
    if article and settings.follow_up.helped_after and not told:
        found += helped(promise.due, tools.promiser.later(now, settings.follow_up.helped_after, account))
    return found


def planned_for_question(tools: Tools, case: Case) -> tuple[Planned, ...]:
    """Return what is planned where a colleague's message asks the customer something; nothing unless ops want it."""
    settings, message = tools.settings.follow_up, case.message
    if not settings.waiting or not (message.reply_to.get("waiting_for") == "customer" or asks(message.text)):
        return ()
    return waiting(min(message.sent_at, case.now), case.conversation.version, settings)

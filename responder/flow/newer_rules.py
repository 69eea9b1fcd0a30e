"""Newer time zone rules: what was promised by the clock is another instant now, and what is planned moves with it.

"Before 15:00" stays 15:00. The store keeps the instant, the zone, and what its clocks were to show then; so the moment
that was meant is known even when the old rules are gone. Spans that are real time (a reply window, "after two days")
stay as they are.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from responder.clock import first_moment, to_micros
from responder.desk import Log
from responder.flow.change import reminder_after
from responder.flow.follow_up import EARLY, HELPED, MISSED, RETELL, STAFF_BEFORE, told
from responder.flow.follow_up.levels import STAFF_LATE, level_due
from responder.flow.follow_up.plan import STRIDE
from responder.flow.planning import planned_with
from responder.flow.tools import Tools
from responder.model import Promise, ReminderState
from responder.store import Store
from responder.store.records import Change, Plan, Shifted
from responder.store.rules import key_of
from responder.values import replace
from responder.zones import fingerprint, offset_of

_PAGE, _BREATH = 50, 0.01  # reminders, and seconds between two pages: nobody waits for this as for an answer
_BY_THE_CLOCK = (STAFF_BEFORE, MISSED, EARLY, HELPED)
_WITH_ITS_PROMISE = (MISSED, STAFF_LATE)


async def follow_rules(tools: Tools, store: Store, now: datetime, log: Log) -> int:
    """Plan anew what is planned where the rules have changed since; return how many reminders have moved.

    Reads through all that is planned, a page at a time, and only then. Raises StoreUnavailable.
    """
    ours = fingerprint(tools.settings.company.timezone, now)
    theirs = await store.zone_rules()
    if theirs == ours:
        return 0
    moved = await _all_that_is_planned(tools, store, now) if theirs else 0
    await store.zone_rules(keep=ours)
    if theirs:
        log.info("time zone rules have changed", before=theirs, now=ours, moved=moved, step="follow-up")
    return moved


async def _all_that_is_planned(tools: Tools, store: Store, now: datetime) -> int:
    moved, after = 0, (to_micros(now), 0, 0, 0)
    while page := await store.planned(after, _PAGE):
        changes = [change for plan in page if (change := change_of(tools, plan, now)) is not None]
        moved += sum(await store.apply(changes)) if changes else 0  # what is stale has been planned by the new rules
        after = key_of(page[-1].due.reminder)
        await asyncio.sleep(_BREATH)
    return moved


def change_of(tools: Tools, plan: Plan, now: datetime) -> Change | None:
    """Return what changes for one planned reminder, or None. A miss, or a level after it, takes its promise with it."""
    reminder, promised = plan.due.reminder, meant(plan)
    due = _new_due(tools, plan, promised, now)
    shifted = promised != plan.due.promise_due and reminder.kind in _WITH_ITS_PROMISE
    if due is None or (due == reminder.due and not shifted):
        return None
    conversation = plan.due.conversation
    stands = shifted and conversation.promise_id == reminder.promise
    return Change(
        conversation=replace(conversation, promise_due=promised) if stands else None,
        reminder=reminder_after(reminder, ReminderState.PLANNED, "zone-rules", due),
        shifted=_shifted(plan, promised) if shifted else None,
    )


def meant(plan: Plan) -> datetime:
    """Return the instant at which the clocks show, by the rules of now, what was promised."""
    assert plan.due.promise_due is not None
    if offset_of(plan.due.promise_due, plan.zone) == plan.utc_offset:
        return plan.due.promise_due
    wall = (plan.due.promise_due + timedelta(seconds=plan.utc_offset)).replace(tzinfo=None)
    return first_moment(wall, ZoneInfo(plan.zone))


def _shifted(plan: Plan, promised: datetime) -> Shifted | None:
    promise = plan.due.reminder.promise
    if promise is None:
        return None
    return Shifted(promise=promise, due=promised, utc_offset=offset_of(promised, plan.zone))


def _new_due(tools: Tools, plan: Plan, promised: datetime, now: datetime) -> datetime | None:
    """Return when the reminder is due by the rules of now; None where they do not touch it."""
    reminder = plan.due.reminder
    account = tools.accounts.get(plan.due.contact.account)
    if account is None or plan.due.promise_due is None:
        return None
    if reminder.kind == RETELL:
        quiet = tools.quiet.of(account.zone_of(plan.due.contact.handle))
        return quiet.end(now) if quiet.contains(now) else quiet.end(reminder.due)
    if reminder.kind == STAFF_LATE:
        calendar, place = tools.promiser.calendar_of(account.name), reminder.number % STRIDE
        at = level_due(tools.settings.staff, calendar, promised, place)
        return reminder.due if at is None or at <= now else at  # what would be past comes when it was to come
    if reminder.kind not in _BY_THE_CLOCK or promised <= now:
        return promised if reminder.kind == MISSED else None
    handle, number = plan.due.contact.handle, reminder.number
    promise = Promise(due=promised, basis="", made_at=plan.made_at, zone=plan.zone)
    planned = planned_with(
        tools,
        account,
        promise,
        plan.made_at,
        last=None,
        handle=handle,
        article=reminder.kind == HELPED,
        told=told(number),
    )
    return next((each.due for each in planned if each.number == number and each.due > now), None)

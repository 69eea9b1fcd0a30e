"""What colleagues hear of a promise: one delivery for each of those whom the level names."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from responder.config.staff import Group, Staff
from responder.flow import later_speech
from responder.flow.change import reminders_of
from responder.flow.follow_up import DANGER, MISSED, STAFF_BEFORE, Step
from responder.flow.follow_up.levels import STAFF_LATE, level_of, next_level
from responder.flow.tools import Tools
from responder.model import ReminderState
from responder.staff.links import Verb
from responder.store.records import Change, DueReminder, NewDelivery

WEBHOOK = "staff:webhook"  # the account that carries the webhook; no account of the configuration can have this name
_EACH = 100  # numbers of deliveries kept for each reminder: one for each colleague
_EVENTS = {
    DANGER: "danger.named",
    "staff-before": "promise.at_risk",
    "staff-missed": "promise.missed",
    "staff-late": "promise.late",
}


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who hears of promises: an address on an account, and the key in config.toml that names it."""

    group: Group
    account: str
    to: str
    key: str


def recipients(staff: Staff) -> Iterator[Recipient]:
    """Yield everybody who is configured to hear of promises, always in the same order."""
    if staff.account:
        keys = dict.fromkeys(staff.mail, "staff.mail") | {staff.to: "staff.to"}
        for to in dict.fromkeys((staff.to, *staff.mail)):
            if to:
                yield Recipient("mail", staff.account, to, keys[to])
    if staff.room.account and staff.room.to:
        yield Recipient("room", staff.room.account, staff.room.to, "staff.room.to")
    if staff.webhook.url:
        yield Recipient("webhook", WEBHOOK, staff.webhook.url, "staff.webhook.url")


def carriers(staff: Staff, accounts: Container[str]) -> set[str]:
    """Return the accounts that carry calls to colleagues."""
    return {one.account for one in recipients(staff) if one.group in staff.danger and one.account in accounts}


def late_step(reason: str | None) -> Step:
    """Decide about a level after the miss; `reason`: why the reminder must not fire any more."""
    if reason:
        return Step(state=ReminderState.CANCELLED, reason=reason)
    return Step(state=ReminderState.FIRED, reason="promise-missed", staff=STAFF_LATE)


def hushed(step: Step, due: DueReminder) -> Step:
    """Return what is left of a step when a colleague has taken the conversation: staff hear no more of it.

    But they hear of danger: it may have been named since.
    """
    if due.taken_by is None or not step.staff or due.reminder.kind == DANGER:
        return step
    if due.reminder.kind in (STAFF_BEFORE, STAFF_LATE):
        return Step(state=ReminderState.CANCELLED, reason="taken")
    return replace(step, staff="")


def with_notices(
    tools: Tools, change: Change, due: DueReminder, step: Step, now: datetime, new_id: Callable[[], int]
) -> Change:
    """Add to a change what colleagues hear now, and when they hear it next."""
    reminder = due.reminder
    told = tuple(_notices(tools, due, step, now, new_id)) if step.staff else ()
    change = replace(change, deliveries=(*change.deliveries, *told))
    goes_on = reminder.kind in (MISSED, STAFF_LATE) and step.staff and not step.customer
    if not goes_on or not any(True for _ in recipients(tools.settings.staff)):
        return change
    calendar = tools.promiser.calendar_of(due.contact.account)
    promised = due.promise_due or now
    then = next_level(tools.settings.staff, calendar, promised, now, reminder.kind, reminder.number)
    if then is None:
        return change
    later = reminders_of(reminder.conversation, reminder.episode, (then,), reminder.promise)
    return replace(change, reminders=(*change.reminders, *later))


def _notices(
    tools: Tools, due: DueReminder, step: Step, now: datetime, new_id: Callable[[], int]
) -> Iterator[NewDelivery]:
    reminder, situation = due.reminder, step.staff
    untold = step.reason == "reply-window-closed"
    groups = _groups(tools.settings.staff, reminder.kind, reminder.number)
    if not groups:
        return
    links = links_for(tools, due, now)
    for place, one in enumerate(recipients(tools.settings.staff)):
        if one.group not in groups or one.account not in tools.accounts:
            continue
        notice = later_speech.staff_notice(tools, due, situation, now, one.account, one.to, links, untold=untold)
        if one.group == "webhook":
            notice["reply_to"] = {"event": event_of(due, situation, now, links)}
        yield NewDelivery(
            id=new_id(),
            account=one.account,
            conversation=reminder.conversation,
            contact=due.contact.id,
            episode=reminder.episode,
            purpose=situation,
            number=reminder.number * _EACH + place,
            due=now,
            reply=notice,
            created_at=now,
        )


def _groups(staff: Staff, kind: str, number: int) -> tuple[Group, ...]:
    """Return who hears of a reminder."""
    if kind == DANGER:
        return staff.danger
    level = level_of(staff, kind, number)
    return () if level is None else level.to


def links_for(tools: Tools, due: DueReminder, now: datetime) -> dict[str, str]:
    """Return the address for each thing a colleague can say; none where the world cannot reach us."""
    promise = due.reminder.promise
    if tools.links is None or promise is None:
        return {}
    return {verb.value: tools.links.make(verb, promise, now) for verb in Verb}


def event_of(due: DueReminder, situation: str, now: datetime, links: Mapping[str, str]) -> dict[str, Any]:
    """Return what a program hears; the payload's form is that of the Standard Webhooks specification."""
    conversation = due.conversation
    promised, since = due.promise_due, conversation.opened_at
    return {
        "type": _EVENTS[situation],
        "timestamp": now.isoformat(timespec="seconds"),
        "data": {
            "conversation": str(conversation.id),
            "account": conversation.account,
            "contact": due.contact.handle,
            "name": due.contact.name,
            "promise": str(due.reminder.promise) if due.reminder.promise else None,
            "promised": promised.isoformat(timespec="seconds") if promised else None,
            "waiting_since": since.isoformat(timespec="seconds") if since else None,
            "links": dict(links),
        },
    }

"""What a due reminder changes: the notice to staff, the new time for the customer. Pure but for the ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from responder.flow import speech
from responder.flow.follow_up import Planned, Step, plan, recheck, share_gone, step_for, told
from responder.flow.follow_up.levels import STAFF_LATE
from responder.flow.noticing import hushed, late_step, with_notices
from responder.flow.tools import Tools
from responder.model import Promise, PromiseState, ReminderState
from responder.store.records import (
    Change,
    DueReminder,
    NewDelivery,
    NewPromise,
    NewReminder,
    PromiseSettled,
    ReminderSettled,
)


def warn_at(tools: Tools, account: str, now: datetime, promise: Promise) -> datetime:
    """Return when staff are warned: when so much of the opening time up to the promise is gone."""
    return tools.promiser.part_of(now, promise.due, share_gone(tools.settings.reminders), account)


def remind(tools: Tools, due: DueReminder, now: datetime, new_id: Callable[[], int]) -> tuple[Step, Change]:
    """Decide about one due reminder and return all that it changes."""
    account = tools.accounts.get(due.contact.account)
    window = None
    if account is not None and not account.abilities.template_outside_window:
        window = account.abilities.reply_window
    if due.reminder.kind == STAFF_LATE:
        step = late_step(recheck(due))
    else:
        step = step_for(due, now, tools.settings.reminders, tools.quiet, window)
    step = hushed(step, due)
    change = _settled(due, step)
    if account is not None:
        change = with_notices(tools, change, due, step, now, new_id)
    if step.customer and account is not None:
        change = _retell(tools, change, due, step.customer, now, new_id)
    return step, change


def _settled(due: DueReminder, step: Step) -> Change:
    reminder = due.reminder
    return Change(
        reminder=ReminderSettled(
            conversation=reminder.conversation,
            episode=reminder.episode,
            number=reminder.number,
            was_due=reminder.due,
            state=step.state,
            reason=step.reason,
        ),
        # writing the conversation back makes the change stale if a human answers at this very moment
        conversation=due.conversation if step.state is ReminderState.FIRED else None,
        reminders=_reminders(due, step.then, reminder.promise),
    )


def _reminders(due: DueReminder, planned: tuple[Planned, ...], promise: int | None) -> tuple[NewReminder, ...]:
    reminder = due.reminder
    return tuple(
        NewReminder(
            conversation=reminder.conversation,
            episode=reminder.episode,
            number=p.number,
            kind=p.kind,
            due=p.due,
            promise=promise,
        )
        for p in planned
    )


def _retell(
    tools: Tools, change: Change, due: DueReminder, situation: str, now: datetime, new_id: Callable[[], int]
) -> Change:
    """Tell the customer a new time: a new promise takes the place of the old one, with reminders of its own."""
    conversation, account = due.conversation, tools.accounts[due.contact.account]
    promise = tools.promiser.promise(account.name, now, start=account.settings.until_known)
    promise_id = new_id()
    reply = speech.follow_up_for(tools, due, situation, now, account, promise)
    plans = plan(promise.due, now, warn_at(tools, account.name, now, promise), told=told(due.reminder.number) + 1)
    before = conversation.promise_id
    return replace(
        change,
        conversation=replace(conversation, promise_id=promise_id, promise_due=promise.due),
        settled=None if before is None else PromiseSettled(id=before, state=PromiseState.RETOLD, at=now),
        promise=NewPromise(
            id=promise_id,
            account=account.name,
            conversation=conversation.id,
            episode=conversation.episode,
            made_at=now,
            due=promise.due,
            basis=promise.basis,
            zone=promise.zone,
        ),
        reminders=_reminders(due, plans, promise_id),
        deliveries=(*change.deliveries, _delivery(due, situation, account.name, reply, now, new_id())),
    )


def _delivery(
    due: DueReminder, purpose: str, account: str, reply: Mapping[str, Any], now: datetime, row: int
) -> NewDelivery:
    return NewDelivery(
        id=row,
        account=account,
        conversation=due.conversation.id,
        contact=due.contact.id,
        episode=due.reminder.episode,
        purpose=purpose,
        number=due.reminder.number,
        due=now,
        reply=reply,
        created_at=now,
    )

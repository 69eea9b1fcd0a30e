"""What follow-ups change: those planned with a promise or a question, and what a due one does. Pure but for the ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from responder.flow import later_speech
from responder.flow.case import Contact
from responder.flow.change import moved_to, promise_of, reminder_after, reminders_of
from responder.flow.ending import given_up
from responder.flow.follow_up import (
    CLOSED,
    CLOSING,
    DANGER,
    EARLY,
    HELPED,
    MISSED,
    RETELL,
    WINDOW,
    Around,
    Planned,
    Step,
    recheck,
    retell_at,
    told,
)
from responder.flow.follow_up import decide as decide_step
from responder.flow.follow_up.closed import NOT_TOLD_YET
from responder.flow.follow_up.levels import STAFF_LATE
from responder.flow.follow_up.limits import UNWANTED
from responder.flow.follow_up.retell import is_late
from responder.flow.follow_up.step import moved, skipped
from responder.flow.noticing import hushed, late_step, with_notices
from responder.flow.other_handle import carried_by, marks, open_handle
from responder.flow.person import moved_beside
from responder.flow.planning import planned_with
from responder.flow.tolls import resting_on_day
from responder.flow.tools import Tools
from responder.model import Promise, PromiseState, ReminderState
from responder.store.records import (
    Change,
    DueReminder,
    NewDelivery,
    NewReminder,
    PromiseSettled,
)
from responder.values import replace

Ids = Callable[[], int]
_AGAIN = timedelta(minutes=5)
_KEPT = 20  # follow-ups that a contact remembers
_NEW_TIMES = (MISSED, RETELL, EARLY, CLOSED)
_HEAD_START = timedelta(hours=1)  # of opening time, that colleagues have before a customer hears of a miss long past


def step_of(tools: Tools, due: DueReminder, now: datetime, paid_cap: str = "") -> Step:
    """Decide about one due reminder, as its account and its customer's clock have it.

    paid_cap: the cap that its word to the customer would go over, where messages are paid for.
    """
    if due.reminder.kind == STAFF_LATE:
        return hushed(late_step(recheck(due)), due)
    account = tools.accounts.get(due.contact.account)
    if account is None and due.reminder.kind != DANGER:
        return _account_off(tools, due, now)
    abilities = account.abilities if account is not None else None
    around = Around(
        now=now,
        quiet=tools.quiet.of(account.zone_of(due.contact.handle) if account is not None else None),
        reminders=tools.settings.reminders,
        follow_up=tools.settings.follow_up,
        window=abilities.reply_window if abilities else None,
        template=bool(abilities and abilities.template_outside_window),
        other=open_handle(tools, due.handles, now),
        paid_cap=paid_cap,
        after_colleagues=_after_colleagues(tools, due, now),
    )
    step = hushed(decide_step(due, around), due)
    if due.public and step.customer:  # others read along: one answer of ours is enough there
        return replace(step, customer="", reason="public", by=None)
    if step.customer and hears_elsewhere(due):
        return replace(step, customer="", reason="told-elsewhere", by=None)
    if due.reminder.kind == CLOSED:
        return _closed_step(tools, due, step, now)
    if due.reminder.kind == EARLY and step.customer and not _is_later(tools, due, now):
        return skipped("promise-may-hold")
    return step


def _after_colleagues(tools: Tools, due: DueReminder, now: datetime) -> datetime | None:
    """Return when a customer hears of a miss that was long past when we came back; None where this was none."""
    if due.reminder.kind not in (MISSED, RETELL) or not is_late(due, now, tools.settings.reminders.grace):
        return None
    return tools.promiser.later(now, _HEAD_START, due.contact.account)


def _closed_step(tools: Tools, due: DueReminder, step: Step, now: datetime) -> Step:
    """Return the step of a promise at whose end nobody is there any more, once the estimator has been asked.

    Where the answer may come before that all the same, it is looked at again when the last of us leaves.
    """
    if not step.customer and step.reason != NOT_TOLD_YET:
        return step
    assert due.promise_due is not None
    new = _new_promise(tools, due, now).due
    if new <= due.promise_due:
        last = tools.promiser.calendar_of(due.conversation.account).last_open(due.promise_due, now)
        return moved("promise-may-hold", due.promise_due if last is None else last)
    return step if step.customer else replace(step, moved=new, anew=new)


def _account_off(tools: Tools, due: DueReminder, now: datetime) -> Step:
    """The account was taken out of the configuration: for a while it may come back, and then is not too late."""
    if reason := recheck(due):
        return Step(state=ReminderState.CANCELLED, reason=reason)
    if due.promise_due is not None and now - due.promise_due < tools.settings.reminders.grace:
        return moved("account-off", now + _AGAIN)
    return Step(state=ReminderState.FIRED, reason="account-off")


def needs_handles(due: DueReminder, step: Step) -> bool:
    """Tell whether the customer would hear a new time if we knew where else we may write to them."""
    return step.reason == "reply-window-closed" and due.reminder.kind in _NEW_TIMES and bool(due.contact.identities)


def hears_elsewhere(due: DueReminder) -> bool:
    """Tell whether an older question of the same person waits under another handle: they hear of it all there."""
    own = due.conversation
    return own.opened_at is not None and any(
        other.opened_at is not None and (other.opened_at, other.id) < (own.opened_at, own.id)
        for other in (one.conversation for one in due.elsewhere)
    )


async def get_ready(tools: Tools, due: DueReminder, step: Step) -> None:
    """Have the texts of a step compiled, beside the event loop."""
    if step.customer:
        await tools.renderer.ready(step.customer, later_speech.locale_of(tools, due))
    if step.staff:
        await tools.renderer.ready(step.staff, tools.settings.company.languages[0])


def later(due: DueReminder, step: Step, turn: datetime) -> Step:
    """Return the step without its word to the customer, for which a turn comes later; staff hear theirs now."""
    if due.reminder.kind == MISSED:
        then = (retell_at(due.reminder.number, turn),)
        return replace(step, customer="", reason="many-at-once", then=then, by=None)
    return Step(state=ReminderState.PLANNED, reason="many-at-once", moved=turn)


def new_time(tools: Tools, theirs: Iterable[tuple[DueReminder, Step]], now: datetime) -> Promise | None:
    """Return the promise that one word tells for all that it stands for: the latest of them. None: it tells none."""
    found = [_new_promise(tools, due, now) for due, step in theirs if step.customer == "retold"]
    return max(found, key=lambda promise: promise.due, default=None)


def change_of(
    tools: Tools,
    due: DueReminder,
    step: Step,
    now: datetime,
    new_id: Ids,
    *,
    promise: Promise | None = None,
    others: int = 0,
) -> Change:
    """Return all that a step changes.

    promise: the new time that its word tells. others: how many more follow-ups to this person it stands for.
    """
    account = tools.accounts.get(due.contact.account)
    change = _settled(due, step)
    if step.state is ReminderState.CANCELLED and step.reason in UNWANTED:
        return _given_up(change, due, step.reason, now, new_id)
    if step.anew is not None:
        return _made_anew(tools, change, due, step.anew)
    if account is not None:
        change = with_notices(tools, change, due, step, now, new_id)
    if step.customer and account is not None:
        return _tell(tools, change, due, step, now, new_id, new=promise, others=others)
    return change


def merged_change(
    tools: Tools, due: DueReminder, step: Step, now: datetime, new_id: Ids, promise: Promise | None
) -> Change:
    """Return what a step changes whose word another one to the same person, at the same moment, stands for.

    promise: the new time that this word tells.
    """
    quiet = replace(step, customer="", reason="merged", by=None)
    change = change_of(tools, due, quiet, now, new_id)
    if step.customer == "retold" and promise is not None:
        return _with_promise(tools, change, due, promise, now, new_id(), new_id)
    return change


def _settled(due: DueReminder, step: Step) -> Change:
    reminder, conversation = due.reminder, due.conversation
    if step.state is ReminderState.FIRED and reminder.kind == CLOSING:
        conversation = replace(conversation, asked="")
    return Change(
        reminder=reminder_after(reminder, step.state, step.reason, step.moved),
        # writing the conversation back makes the change stale if a human answers at this very moment
        conversation=conversation if step.state is ReminderState.FIRED else None,
        reminders=_reminders(due, step.then, reminder.promise),
    )


def _given_up(change: Change, due: DueReminder, reason: str, now: datetime, new_id: Ids) -> Change:
    """They said so in another conversation: what they were promised in this one ends as well."""
    promise = due.reminder.promise
    if promise is None or promise != due.conversation.promise_id:
        return change
    # writing the contact makes the change stale if they come back at this very moment
    return replace(change, contact=due.contact, **given_up(due.conversation, reason, now, new_id))


def _made_anew(tools: Tools, change: Change, due: DueReminder, until: datetime) -> Change:
    """Nobody has heard of the promise: it gets another moment, and its word tells that one when it leaves."""
    conversation = due.conversation
    assert conversation.promise_id is not None
    later = moved_to(conversation, conversation.promise_id, until, tools.settings.company.timezone)
    return replace(change, conversation=later.conversation, shifted=later.shifted)


def _reminders(due: DueReminder, planned: tuple[Planned, ...], promise: int | None) -> tuple[NewReminder, ...]:
    return reminders_of(due.reminder.conversation, due.reminder.episode, planned, promise)


def _tell(
    tools: Tools,
    change: Change,
    due: DueReminder,
    step: Step,
    now: datetime,
    new_id: Ids,
    *,
    new: Promise | None,
    others: int,
) -> Change:
    """Say something to the customer; a new time takes the place of the old promise."""
    situation, conversation = step.customer, change.conversation or due.conversation
    promise_id = conversation.promise_id
    promise = _standing_promise(tools, due, now)
    if situation == "retold":
        promise, promise_id = new or _new_promise(tools, due, now), new_id()
        change = _with_promise(tools, change, due, promise, now, promise_id, new_id)
    elif situation == HELPED:
        change = replace(change, conversation=replace(conversation, asked=HELPED))
    to = carried_by(tools, due, step.by)
    account, contact = tools.accounts[to.contact.account], to.contact
    reply = later_speech.follow_up_for(tools, to, situation, now, account, promise, others=others) | marks(due, step.by)
    if situation in ("retold", WINDOW):
        reply["promise"] = promise_id  # a promise that has moved since takes the word with it
    free_at = max(now, contact.next_send_at or now)
    gap = account.abilities.min_gap
    word = _delivery(to, situation, account.name, reply, now, new_id(), at=free_at)
    toll = tools.tolls.of(account.name, contact.handle, contact.aliases, now, reply["text"])
    told = replace(
        change,
        # writing the contact makes the change stale if they opt out, or hear something else, at this very moment
        contact=replace(
            contact,
            followed_up=_told_them(contact, due, now),
            next_send_at=free_at + gap if gap else contact.next_send_at,
            said=contact.said + 1,
        ),
        deliveries=(*change.deliveries, replace(word, toll=toll)),
        beside=change.beside if step.by is None else (*change.beside, _heard_elsewhere(due, now)),
    )
    return told if step.counts is None else resting_on_day(told, toll, step.counts)


def _told_them(contact: Contact, due: DueReminder, now: datetime) -> tuple[tuple[datetime, int, int], ...]:
    return (*contact.followed_up[1 - _KEPT :], (now, due.conversation.id, due.reminder.episode))


def _heard_elsewhere(due: DueReminder, now: datetime) -> Change:
    """Return what the contact that asked remembers of a word by another handle; it is stale too if they opt out now."""
    return Change(contact=replace(due.contact, followed_up=_told_them(due.contact, due, now)))


def _standing_promise(tools: Tools, due: DueReminder, now: datetime) -> Promise:
    return Promise(due=due.promise_due or now, basis="", made_at=now, zone=tools.settings.company.timezone)


def _new_promise(tools: Tools, due: DueReminder, now: datetime) -> Promise:
    account = tools.accounts[due.contact.account]
    return tools.promiser.again(account.name, due.conversation.id, now, start=account.settings.until_known)


def _is_later(tools: Tools, due: DueReminder, now: datetime) -> bool:
    """Tell whether the new time would be later than the one told: else that one may well hold."""
    if due.contact.account not in tools.accounts or due.promise_due is None:
        return True
    return _new_promise(tools, due, now).due > due.promise_due


def _with_promise(
    tools: Tools, change: Change, due: DueReminder, promise: Promise, now: datetime, promise_id: int, new_id: Ids
) -> Change:
    """A new promise takes the place of the old one, with reminders of its own."""
    conversation, account = due.conversation, tools.accounts[due.contact.account]
    following = planned_with(
        tools,
        account,
        promise,
        now,
        last=conversation.last_customer_at,
        handle=due.contact.handle,
        told=told(due.reminder.number) + 1,
    )
    before = conversation.promise_id
    return replace(
        change,
        conversation=replace(conversation, promise_id=promise_id, promise_due=promise.due),
        settled=None if before is None else PromiseSettled(id=before, state=PromiseState.RETOLD, at=now),
        promise=promise_of(conversation, promise, promise_id, again=True),
        reminders=_reminders(due, following, promise_id),
        beside=moved_beside(tools, due.elsewhere, promise, now, new_id),
    )


def _delivery(
    due: DueReminder,
    purpose: str,
    account: str,
    reply: Mapping[str, Any],
    now: datetime,
    row: int,
    at: datetime | None = None,
) -> NewDelivery:
    return NewDelivery(
        id=row,
        account=account,
        conversation=due.conversation.id,
        contact=due.contact.id,
        episode=due.reminder.episode,
        purpose=purpose,
        number=due.reminder.number,
        due=at or now,
        reply=reply,
        created_at=now,
    )

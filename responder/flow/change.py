"""What a decision changes in the store: the new contact, conversation, promise, delivery and reminders, as values.

Pure: the caller hands in the ids, the rendered reply and the promise, and commits the change whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from responder.flow.case import QUESTION, Case, Contact, Conversation, Toll
from responder.flow.contacts import contact_after, met
from responder.flow.ending import Covers, close_episode, given_up
from responder.flow.follow_up.plan import WAITING, Planned
from responder.flow.told import facts_after
from responder.model import Action, Author, Decision, Promise, PromiseState, ReminderState
from responder.store.claims import Claim
from responder.store.records import (
    Cancel,
    Change,
    Decided,
    NewDelivery,
    NewPromise,
    NewReminder,
    PromiseSettled,
    ReminderSettled,
    Revised,
    Shifted,
)
from responder.values import copier, maker, quick, replace
from responder.zones import offset_of

DEAD = timedelta(days=60)  # how long a hard bounce keeps us from writing again
SPEAKS = (Action.ACKNOWLEDGE, Action.SHORT)
# What is asked for with every message: Python looks for the member of an enum through all of its class.
_AGENT, _CUSTOMER = Author.AGENT, Author.CUSTOMER
# What is made for every message, in half of the time.
_change, _decided, _delivery, _promise = maker(Change), maker(Decided), maker(NewDelivery), maker(NewPromise)
_reminder, _claim = maker(NewReminder), maker(Claim)
_goes_on = copier(
    Conversation,
    *("id", "contact_id", "episode", "opened_at", "acknowledged_at", "last_customer_at", "promise_id", "promise_due"),
    *("locale", "asked", "facts"),
)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What we are about to say: the promise, the reply as JSON, and when it may leave."""

    promise: Promise
    reply: Mapping[str, Any]
    due: datetime
    min_gap: timedelta
    domain: str
    token: str | None
    delivery: int
    reminders: tuple[Planned, ...]
    toll: Toll | None = None


def change_for(
    case: Case,
    row: int,
    decision: Decision,
    trace: Mapping[str, Any],
    *,
    over: bool,
    said: Said | None,
    new_id: Callable[[], int],
    asks: Callable[[Case], tuple[Planned, ...]] = lambda _: (),
    covers: Covers = Covers.ALL,
) -> Change:
    """Return everything that one decided message changes. `over`: the conversation's last episode has ended.

    Of a colleague's message, asks: what is planned where it asks the customer something; covers: what it answered.
    """
    author = case.message.author
    if author is _AGENT:
        return _answered(case, row, decision, trace, new_id, asks(case) if covers is Covers.ALL else (), covers)
    if author is not _CUSTOMER:
        return _machine(case, row, decision, trace, new_id)
    contact = case.contact.id or new_id()
    if decision.reason == "opted-out" and case.theirs:
        return opted_out(case, row, decision, trace, contact_after(case, contact), new_id)
    conversation = case.conversation.id or new_id()
    decided = _decided(row=row, author=author, conversation=conversation, decision=decision, trace=trace)
    if said is None or decision.action not in SPEAKS or case.pending is not None:
        begins = over and case.conversation.promise_id is None  # else somebody still has to answer, and is reminded
        return _change(
            decided=decided,
            contact=contact_after(case, contact),
            conversation=_after_a_greeting(
                conversation_after(case, conversation, contact, over=begins, asks=said is not None), decision
            ),
            threads=_threads(case),
            revised=_revised(case, decision, said),
            cancel=_heard(case),
        )
    return _acknowledged(case, decided, said, contact, conversation, new_id(), over=over)


def _revised(case: Case, decision: Decision, said: Said | None) -> Revised | None:
    """The answer to the first part of a burst has not left: it takes in this part."""
    if said is None or case.pending is None or decision.action not in SPEAKS:
        return None
    return Revised(delivery=case.pending.delivery, due=said.due, reply=said.reply)


def _heard(case: Case) -> Cancel | None:
    """A colleague's question waited for an answer: with any word of the customer's its reminders end."""
    before = case.conversation
    if before.asked != WAITING:
        return None
    return Cancel(conversation=before.id, episode=before.episode, reason="customer-wrote")


def _replaced(case: Case) -> PromiseSettled | None:
    """The episode fell silent without an answer: what was promised in it gives way to what is promised now."""
    before = case.conversation.promise_id
    return None if before is None else PromiseSettled(id=before, state=PromiseState.RETOLD, at=case.now)


def _forgotten(case: Case) -> Cancel | None:
    """What is planned with a promise that gives way ends with it."""
    before = case.conversation
    if before.promise_id is None:
        return None
    return Cancel(conversation=before.id, episode=before.episode, reason="promise-moved")


def _acknowledged(
    case: Case, decided: Decided, said: Said, contact_id: int, conversation_id: int, promise_id: int, *, over: bool
) -> Change:
    contact = contact_after(case, contact_id, said.due, said.min_gap, conversation_id)
    conversation = conversation_after(
        case, conversation_id, contact_id, over=over, said=said, promise=promise_id, asks=True
    )
    return _change(
        decided=decided,
        contact=contact,
        conversation=_after_a_greeting(conversation, decided.decision),
        threads=_threads(case),
        cancel=_heard(case) or _forgotten(case),
        settled=_replaced(case),
        promise=promise_of(conversation, said.promise, promise_id),
        deliveries=(
            _delivery(
                id=said.delivery,
                account=contact.account,
                conversation=conversation_id,
                contact=contact_id,
                episode=conversation.episode,
                purpose="acknowledgement",
                due=said.due,
                reply=said.reply,
                created_at=case.now,
                token=said.token,
                message=decided.row,
                text_hash=case.text_hash,
                domain=said.domain,
                new_contact=not case.contact.said,
                toll=said.toll,
            ),
        ),
        reminders=reminders_of(conversation_id, conversation.episode, said.reminders, promise_id),
    )


def promise_of(conversation: Conversation, promise: Promise, row: int, *, again: bool = False) -> NewPromise:
    """Return a promise as it is written down; `again`: it takes the place of an earlier one of the same question."""
    return _promise(
        id=row,
        account=conversation.account,
        conversation=conversation.id,
        episode=conversation.episode,
        made_at=promise.made_at,
        due=promise.due,
        basis=promise.basis,
        zone=promise.zone,
        utc_offset=offset_of(promise.due, promise.zone),
        again=again,
        priority=promise.priority,
    )


def conversation_after(
    case: Case,
    own_id: int,
    contact: int,
    *,
    over: bool,
    said: Said | None = None,
    promise: int | None = None,
    asks: bool = False,
) -> Conversation:
    """Return the conversation after this message, in a new episode where the last is `over`.

    `said` and `promise`: what is acknowledged now, and under which promise. asks: what is missing is asked for now.
    """
    sent_at, before = case.message.sent_at, case.conversation
    last = before.last_customer_at
    acknowledged_at, promise_due, locale = before.acknowledged_at, before.promise_due, before.locale
    if said is not None:
        acknowledged_at, promise_due, locale = case.now, said.promise.due, case.understanding.locale
    elif over:
        acknowledged_at = promise_due = None
    else:
        promise = before.promise_id
    return _goes_on(
        before,
        id=own_id,
        contact_id=contact,
        episode=before.episode + 1 if over else before.episode,
        opened_at=sent_at if over else before.opened_at,
        acknowledged_at=acknowledged_at,
        last_customer_at=sent_at if last is None else max(last, sent_at),
        promise_id=promise,
        promise_due=promise_due,
        locale=locale,
        asked=QUESTION if said is None and not over and _still_to_come(case) else "",
        facts=facts_after(case, over=over, asks=asks),
    )


def _still_to_come(case: Case) -> bool:
    """Tell whether what they want is still to come, or no article knew it."""
    return case.conversation.asked == QUESTION and not case.understanding.topics


def _after_a_greeting(conversation: Conversation, decision: Decision) -> Conversation:
    """Note, of an answer that waits for the rest of a burst, that it speaks to a greeting alone."""
    return replace(conversation, asked=QUESTION) if decision.wait else conversation


def _threads(case: Case) -> tuple[str, ...]:
    thread = case.message.thread_id
    return (thread,) if thread else ()


def _answered(
    case: Case,
    row: int,
    decision: Decision,
    trace: Mapping[str, Any],
    new_id: Callable[[], int],
    asked: tuple[Planned, ...],
    covers: Covers,
) -> Change:
    """A human answered: every promise and reminder of what that can have answered ends in this same change."""
    message = case.message
    contact = replace(case.contact, id=case.contact.id or new_id())
    before = case.conversation
    at = min(message.sent_at, case.now)
    threads = (*_threads(case), *message.references[:20])
    conversation = replace(
        before,
        id=before.id or new_id(),
        contact_id=before.contact_id or contact.id,
        answered_at=max(at, before.answered_at or at),
    )
    decided = Decided(row=row, author=Author.AGENT, conversation=conversation.id, decision=decision, trace=trace)
    change = Change(
        decided=decided,
        contact=met(contact) if contact.version == 0 or contact.machine_only else None,
        conversation=conversation,
        threads=threads,
    )
    if covers is Covers.NOTHING or before.version == 0:
        return change
    conversation = replace(conversation, asked=WAITING if asked else "")
    return replace(
        change,
        **close_episode(before, conversation, at, new_id, covers),
        reminders=reminders_of(before.id, before.episode, asked, None),
    )


def reminders_of(
    conversation: int, episode: int, planned: tuple[Planned, ...], promise: int | None
) -> tuple[NewReminder, ...]:
    """Return what is planned as reminders of one episode."""
    return tuple(
        [
            _reminder(
                conversation=conversation,
                episode=episode,
                number=each.number,
                kind=each.kind,
                due=each.due,
                promise=promise,
            )
            for each in planned
        ]
    )


def moved_to(conversation: Conversation, promise: int, due: datetime, zone: str) -> Change:
    """Return a standing promise at another moment: nothing new is promised, and no word of its own leaves."""
    return Change(
        conversation=replace(conversation, promise_due=due),
        shifted=Shifted(promise=promise, due=due, utc_offset=offset_of(due, zone)),
    )


def reminder_after(
    reminder: NewReminder, state: ReminderState, reason: str, due: datetime | None = None
) -> ReminderSettled:
    """Return what becomes of a reminder, stale unless it is still planned for that moment; due: where it moves to."""
    return ReminderSettled(
        conversation=reminder.conversation,
        episode=reminder.episode,
        number=reminder.number,
        was_due=reminder.due,
        state=state,
        reason=reason,
        due=due,
    )


def _machine(case: Case, row: int, decision: Decision, trace: Mapping[str, Any], new_id: Callable[[], int]) -> Change:
    """A machine's message changes nothing but what it reports: a dead address, a new handle."""
    message, contact = case.message, case.contact
    decided = Decided(row=row, author=message.author, conversation=None, decision=decision, trace=trace)
    if contact.version == 0:
        return Change(decided=decided)
    if message.reply_to.get("dead") and case.conversation.contact_id == contact.id:  # else a report about a stranger
        dead = replace(contact, dead_until=case.now + DEAD)
        return Change(decided=decided, contact=dead, **given_up(case.conversation, "bounced", case.now, new_id))
    if decision.reason == "handle-changed" and message.handle not in (contact.handle, *contact.aliases):
        return Change(decided=decided, contact=replace(contact, aliases=(*contact.aliases, message.handle)))
    return Change(decided=decided)


def opted_out(
    case: Case,
    row: int,
    decision: Decision,
    trace: Mapping[str, Any],
    contact: Contact,
    new_id: Callable[[], int],
) -> Change:
    """Return what changes when somebody wants to hear no more from us."""
    known = case.conversation.id if case.conversation.version else None
    decided = Decided(row=row, author=Author.CUSTOMER, conversation=known, decision=decision, trace=trace)
    gone = replace(contact, opted_out_at=case.now)
    return Change(decided=decided, contact=gone, **given_up(case.conversation, "opted-out", case.now, new_id))


def claim_for(delivery: NewDelivery, token: str, conversation: Conversation | None, now: datetime) -> Claim:
    """Return the claim of a delivery that was written as claimed, to be sent at once."""
    return _claim(
        delivery=delivery.id,
        account=delivery.account,
        conversation=delivery.conversation,
        contact=delivery.contact,
        episode=delivery.episode,
        purpose=delivery.purpose,
        token=token,
        tries=0,
        reply=delivery.reply,
        created_at=delivery.created_at,
        claimed_at=now,
        last_customer_at=conversation.last_customer_at if conversation else None,
    )

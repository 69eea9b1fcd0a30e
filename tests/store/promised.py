"""Puts promises, and what came of them, into a store, as the flow does: for the tests of the report."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from responder.clock import MovableClock
from responder.flow.case import Contact, Conversation
from responder.model import Action, Author, Decision, DeliveryState, Message, PromiseState
from responder.store import Store
from responder.store.claims import Result
from responder.store.ids import new_token
from responder.store.records import Change, Decided, NewDelivery, NewPromise, PromiseSettled, Recorded
from responder.zones import offset_of

_ZONE = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: when it came, what was promised, and what became of it.

    retold: (when, new time) for each new time that was told. sent: what became of the acknowledgement, and how long
    after the question it left. action: SILENT and HELD promise nothing.
    """

    at: datetime
    due: datetime | None = None
    account: str = "support"
    who: str = "anna"
    text: str = "Where is my parcel?"
    subject: str = ""
    topic: str | None = None
    answered: datetime | None = None
    cancelled: datetime | None = None
    retold: tuple[tuple[datetime, datetime], ...] = ()
    sent: DeliveryState | None = DeliveryState.SENT
    after: timedelta = timedelta(seconds=2)
    action: Action = Action.ACKNOWLEDGE
    reason: str = "first-message"
    author: Author = Author.CUSTOMER


@dataclass(slots=True)
class _Told:
    asked: Asked
    conversation: Conversation
    promise: int
    due: datetime
    deliveries: list[Result] = field(default_factory=list)


async def put(store: Store, clock: MovableClock, questions: Sequence[Asked]) -> None:
    """Put the questions in, in the order of their time; many share a commit."""
    questions = sorted(questions, key=lambda asked: asked.at)
    recorded = await asyncio.gather(*(_record(store, clock, n, asked) for n, asked in enumerate(questions)))
    people: dict[tuple[str, str], int] = {}
    changes: list[Change] = []
    told: list[_Told] = []
    for one, asked in zip(recorded, questions, strict=True):
        clock.move_to(asked.at)
        change, found = _tell(store, one, asked, people)
        changes.append(change)
        told += [found] if found else []
    assert all(await store.apply(changes))
    await store.results([result for one in told for result in one.deliveries])
    await _retell(store, clock, told)
    ended = [end for one in told if (end := _end(one))]
    assert all(await store.apply(ended))


async def _record(store: Store, clock: MovableClock, number: int, asked: Asked) -> Recorded:
    clock.move_to(asked.at)
    message = Message(
        account=asked.account,
        id=f"{asked.at.isoformat()}/{number}",
        handle=asked.who,
        sent_at=asked.at,
        author=asked.author,
        text=asked.text,
        subject=asked.subject,
    )
    (one,) = await store.record([message], asked.at)
    assert one is not None
    return one


def _tell(store: Store, one: Recorded, asked: Asked, people: dict[tuple[str, str], int]) -> tuple[Change, _Told | None]:
    decision = Decision(action=asked.action, reason=asked.reason, rule="built in")
    trace: dict[str, Any] = {"locale": "en"}
    if asked.topic is not None:
        trace["topics"] = [{"id": asked.topic, "score": 0.9}, {"id": "second", "score": 0.6}]
    person = asked.account, asked.who
    new = person not in people
    contact = people.setdefault(person, store.new_id())
    conversation = Conversation(
        id=store.new_id(),
        account=asked.account,
        contact_id=contact,
        key=one.message.id,
        episode=1,
        opened_at=asked.at,
        acknowledged_at=asked.at,
        last_customer_at=asked.at,
        locale="en",
    )
    decided = Decided(row=one.row, author=asked.author, conversation=conversation.id, decision=decision, trace=trace)
    change = Change(
        decided=decided,
        contact=Contact(id=contact, account=asked.account, handle=asked.who) if new else None,
        conversation=conversation,
    )
    if asked.due is None:
        return change, None
    promise, delivery = store.new_id(), store.new_id()
    told = _Told(asked, replace(conversation, promise_id=promise, promise_due=asked.due, version=1), promise, asked.due)
    reply = _reply(asked, one, told.conversation, delivery)
    if asked.sent is not None and reply.token is not None:
        left = asked.at + asked.after
        told.deliveries = [Result(delivery=delivery, token=reply.token, state=asked.sent, at=left)]
    return replace(
        change,
        conversation=replace(told.conversation, version=0),
        promise=_promise(told, asked.at),
        deliveries=(reply,),
    ), told


def _reply(asked: Asked, one: Recorded, conversation: Conversation, delivery: int) -> NewDelivery:
    return NewDelivery(
        id=delivery,
        account=asked.account,
        conversation=conversation.id,
        contact=conversation.contact_id,
        episode=1,
        purpose="acknowledgement",
        due=asked.at,
        reply={"to": asked.who, "text": "Thank you."},
        created_at=asked.at,
        token=new_token(delivery),
        message=one.row,
    )


def _promise(told: _Told, at: datetime) -> NewPromise:
    conversation = told.conversation
    return NewPromise(
        id=told.promise,
        account=conversation.account,
        conversation=conversation.id,
        episode=1,
        made_at=at,
        due=told.due,
        basis="the start value",
        zone=_ZONE,
        utc_offset=offset_of(told.due, _ZONE),
    )


async def _retell(store: Store, clock: MovableClock, told: Sequence[_Told]) -> None:
    for one in told:
        for at, due in one.asked.retold:
            clock.move_to(at)
            before, one.promise, one.due = one.promise, store.new_id(), due
            moved = replace(one.conversation, promise_id=one.promise, promise_due=due)
            change = Change(
                conversation=moved,
                settled=PromiseSettled(id=before, state=PromiseState.RETOLD, at=at),
                promise=_promise(one, at),
            )
            assert await store.apply([change]) == [True]
            one.conversation = replace(moved, version=moved.version + 1)


def _end(told: _Told) -> Change | None:
    """Return what a person's answer, or the end of all hope, changes."""
    at = told.asked.answered or told.asked.cancelled
    if at is None:
        return None
    state = PromiseState.KEPT if at <= told.due else PromiseState.MISSED
    if told.asked.cancelled:
        state = PromiseState.CANCELLED
    after = replace(told.conversation, promise_id=None, promise_due=None, opened_at=None)
    if told.asked.answered:
        after = replace(after, answered_at=at)
    return Change(conversation=after, settled=PromiseSettled(id=told.promise, state=state, at=at))

"""Makes what the tests put into a store, with as few words as possible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from responder.flow.case import Contact, Conversation
from responder.model import Action, Author, Decision, DeliveryState, Message
from responder.store import Store
from responder.store.claims import Claim, Result
from responder.store.records import (
    Audit,
    Change,
    Decided,
    NewDelivery,
    NewPromise,
    NewReminder,
    Question,
    Recorded,
    Situation,
)
from responder.store.sql import SqlStore
from responder.store.statement import Link, Row

from .conftest import START

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
ACCOUNT = "support"


async def first_responses(store: Store, account: str) -> list[tuple[datetime | None, datetime]]:
    """Return (arrived, answered) of an account, as its estimator hears it."""
    events = await store.pace_events(0, 1000)
    return [(e.arrived_at, e.at) for e in events if e.account == account and e.arrived_at and not e.left]


def message(n: int | str = 1, **fields: Any) -> Message:
    known: dict[str, Any] = {
        "account": ACCOUNT,
        "id": f"m{n}",
        "handle": f"customer{n}",
        "sent_at": START,
        "text": "Where is my parcel?",
        "conversation": f"chat{n}",
        "reply_to": {"thread": n},
    }
    return Message(**(known | fields))


def question(recorded: Recorded, **fields: Any) -> Question:
    m = recorded.message
    known: dict[str, Any] = {
        "row": recorded.row,
        "account": m.account,
        "handle": m.handle,
        "aliases": m.aliases,
        "conversation": m.conversation,
        "thread_id": m.thread_id,
        "references": m.references,
        "deliveries": (),
        "text_hash": "hash",
        "domain": "example.org",
    }
    return Question(**(known | fields))


async def recorded(store: Store, n: int | str = 1, **fields: Any) -> Recorded:
    (one,) = await store.record([message(n, **fields)], START)
    assert one is not None
    return one


def decided(one: Recorded, conversation: int | None, author: Author = Author.CUSTOMER) -> Decided:
    decision = Decision(action=Action.ACKNOWLEDGE, reason="first-message", rule="built in", detail="new")
    return Decided(row=one.row, author=author, conversation=conversation, decision=decision, trace={"step": 1})


def acknowledgement(store: Store, one: Recorded, at: datetime = START, **delivery: Any) -> Change:
    """The change of a first message: everything new, and a reply that is due at once."""
    m = one.message
    contact, conversation, promise = store.new_id(), store.new_id(), store.new_id()
    known: dict[str, Any] = {
        "id": store.new_id(),
        "account": m.account,
        "conversation": conversation,
        "contact": contact,
        "episode": 1,
        "purpose": "acknowledgement",
        "due": at,
        "reply": {"to": m.handle, "text": "Thank you.", "about": m.text},
        "created_at": at,
        "message": one.row,
        "text_hash": "hash",
        "domain": "example.org",
        "new_contact": True,
    }
    return Change(
        decided=decided(one, conversation),
        contact=Contact(id=contact, account=m.account, handle=m.handle, name="Jo", aliases=m.aliases),
        conversation=Conversation(
            id=conversation,
            account=m.account,
            contact_id=contact,
            key=m.conversation or m.thread_id or m.id,
            episode=1,
            opened_at=at,
            acknowledged_at=at,
            last_customer_at=m.sent_at,
            promise_id=promise,
            promise_due=at + HOUR,
            locale="en",
        ),
        promise=NewPromise(
            id=promise,
            account=m.account,
            conversation=conversation,
            episode=1,
            made_at=at,
            due=at + HOUR,
            basis="the start value",
            zone="Europe/Amsterdam",
            utc_offset=3600,
        ),
        deliveries=(NewDelivery(**(known | delivery)),),
        reminders=tuple(
            NewReminder(
                conversation=conversation,
                episode=1,
                number=i,
                kind=kind,
                due=at + HOUR - (2 - i) * 15 * MINUTE,
                promise=promise,
            )
            for i, kind in enumerate(("staff-before", "staff-missed"), 1)
        ),
        threads=(m.thread_id,) if m.thread_id else (),
    )


async def acknowledged(store: Store, n: int | str = 1, at: datetime = START, **delivery: Any) -> Change:
    """A message that was recorded and acknowledged; its delivery is due."""
    fields = delivery.pop("fields", {})
    change = acknowledgement(store, await recorded(store, n, **fields), at, **delivery)
    assert await store.apply([change]) == [True]
    return change


async def situation(store: Store, change: Change, now: datetime = START) -> Situation:
    assert change.contact is not None
    assert change.conversation is not None
    q = Question(
        row=0,
        account=change.contact.account,
        handle=change.contact.handle,
        aliases=(),
        conversation=change.conversation.key,
        thread_id=None,
        references=(),
        deliveries=(),
        text_hash="hash",
        domain="example.org",
    )
    (found,) = await store.situations([q], now)
    return found


async def conversation_of(store: Store, change: Change) -> Conversation:
    found = (await situation(store, change)).conversation
    assert found is not None
    return found


async def answered(store: Store, change: Change, at: datetime) -> Conversation:
    """The conversation as a human's answer at `at` leaves it, not yet applied."""
    return replace(
        await conversation_of(store, change),
        answered_at=at,
        opened_at=None,
        acknowledged_at=None,
        promise_id=None,
        promise_due=None,
    )


async def claim_one(store: Store, now: datetime = START) -> Claim:
    (claim,) = await store.claim(now, 10, {ACCOUNT: 10})
    return claim


def result(claim: Claim, state: DeliveryState, at: datetime = START, **fields: Any) -> Result:
    return Result(delivery=claim.delivery, token=claim.token, state=state, at=at, **fields)


async def delivery(store: Store, change: Change) -> dict[str, Any]:
    """The row of a change's first delivery, as ops see it."""
    assert change.decided is not None
    story = await store.story(str(change.decided.row))
    assert story is not None
    (row,) = (d for d in story.deliveries if d["id"] == change.deliveries[0].id)
    return dict(row)


async def lines(store: Store) -> list[tuple[str, str, str]]:
    """What people did, oldest first: the verb, who, and what with."""

    def read(link: Link, calls: Sequence[None]) -> list[list[Row]]:
        return [link.plain("SELECT verb, who, detail FROM audit ORDER BY id")] * len(calls)

    assert isinstance(store, SqlStore)
    return [(verb, who, detail) for verb, who, detail in await store.read(read, None)]


def line(store: Store, verb: str, **detail: Any) -> Audit:
    return Audit(id=store.new_id(), at=START, verb=verb, who="Jan", via="api", account=ACCOUNT, detail=detail)


def counted_statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that every statement is added to when it runs."""
    asked: list[str] = []

    def counted(method: Any) -> Any:
        def run(self: Link, statement: Any, *values: Any) -> Any:
            asked.append(statement.text)
            return method(self, statement, *values)

        return run

    for name in ("rows", "many", "run"):
        monkeypatch.setattr(Link, name, counted(getattr(Link, name)))
    return asked

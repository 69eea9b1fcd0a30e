"""What the store knows about a message before it is decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from responder.flow.case import Conversation, Counts
from responder.model import DeliveryState
from responder.store.records import Change, Recorded
from responder.store.sql import SqlStore
from responder.store.statement import Link

from .conftest import START
from .made import (
    HOUR,
    MINUTE,
    SECOND,
    acknowledged,
    acknowledgement,
    claim_one,
    delivery,
    message,
    question,
    recorded,
    result,
    situation,
)


async def ask(store: SqlStore, n: int | str, now: Any = START, **fields: Any) -> Any:
    one = await recorded(store, f"asked-{n}")
    (found,) = await store.situations([question(one, **fields)], now)
    return found


async def test_nothing_is_known_of_a_stranger(store: SqlStore) -> None:
    found = await ask(store, 1)

    assert (found.contact, found.conversation, found.pending, found.counts) == (None, None, None, Counts())


async def test_contact_and_conversation_come_back_as_they_were_applied(store: SqlStore) -> None:
    one = await recorded(store, 1)
    change = acknowledgement(store, one)
    assert change.contact is not None
    assert change.conversation is not None
    contact = replace(
        change.contact,
        locale="nl",
        aliases=("+31600000001",),
        acknowledged=((START, "hash"), (START - HOUR, "other")),
        opted_out_at=START,
        dead_until=START + HOUR,
        next_send_at=START + MINUTE,
        machine_only=3,
        cases=(17, change.conversation.id),
    )
    conversation = replace(change.conversation, answered_at=START - HOUR, facts={"order": "20331", "frame": ""})
    assert await store.apply([replace(change, contact=contact, conversation=conversation)]) == [True]

    found = await situation(store, change)

    assert found.contact == replace(contact, version=1)
    assert found.conversation == replace(conversation, version=1)


@pytest.mark.parametrize(
    ("handle", "aliases"),
    [
        ("customer1", ()),
        ("+31600000001", ()),  # the handle is an alias of the contact
        ("unknown", ("customer1",)),  # an alias is the contact's handle
        ("unknown", ("nobody", "+31600000001")),
    ],
)
async def test_a_contact_is_found_by_any_of_its_handles(store: SqlStore, handle: str, aliases: tuple[str, ...]) -> None:
    change = await acknowledged(store, 1, fields={"aliases": ("customer1", "+31600000001")})
    assert change.contact is not None

    found = await ask(store, 2, handle=handle, aliases=aliases)

    assert found.contact is not None
    assert found.contact.id == change.contact.id


async def test_the_own_handle_wins_over_an_alias(store: SqlStore) -> None:
    await acknowledged(store, 1, fields={"aliases": ("customer2",)})
    second = await acknowledged(store, 2)
    assert second.contact is not None

    found = await ask(store, 3, handle="customer2", aliases=("customer1",))

    assert found.contact.id == second.contact.id


async def test_a_contact_of_another_account_is_a_stranger(store: SqlStore) -> None:
    await acknowledged(store, 1)

    found = await ask(store, 2, handle="customer1", conversation="chat1", account="other")

    assert (found.contact, found.conversation) == (None, None)


async def mail(store: SqlStore, n: int) -> Change:
    return await acknowledged(store, n, fields={"conversation": None, "thread_id": f"<m{n}@example.org>"})


@pytest.mark.parametrize(
    "how",
    [
        {"references": ("<unknown@example.org>", "<m1@example.org>")},
        {"thread_id": "<m1@example.org>"},
        {"references": ("<m1@example.org>", "<m2@example.org>")},  # the nearer one first
    ],
)
async def test_a_mail_finds_its_conversation_by_reference(store: SqlStore, how: dict[str, Any]) -> None:
    first, _ = await mail(store, 1), await mail(store, 2)
    assert first.conversation is not None

    found = await ask(store, 3, conversation=None, **how)

    assert found.conversation is not None
    assert found.conversation.id == first.conversation.id


async def test_a_mail_that_answers_our_delivery_belongs_to_its_conversation(store: SqlStore) -> None:
    first = await mail(store, 1)
    await mail(store, 2)
    assert first.conversation is not None

    found = await ask(
        store, 3, conversation=None, references=("<m2@example.org>",), deliveries=(first.deliveries[0].id,)
    )
    elsewhere = await ask(store, 4, conversation=None, account="other", deliveries=(first.deliveries[0].id,))

    assert found.conversation.id == first.conversation.id
    assert elsewhere.conversation is None


async def test_a_conversation_is_found_by_its_key_among_references(store: SqlStore) -> None:
    change = await acknowledged(store, 1)  # a key without a thread
    assert change.conversation is not None

    found = await ask(store, 2, conversation=None, references=("chat1",))

    assert found.conversation.id == change.conversation.id


async def test_a_due_acknowledgement_is_pending_until_it_is_claimed(store: SqlStore) -> None:
    change = await acknowledged(store, 1)

    pending = (await situation(store, change)).pending
    await claim_one(store)

    assert pending is not None
    assert (pending.delivery, pending.due, pending.text) == (
        change.deliveries[0].id,
        START,
        "Where is my parcel?",
    )
    assert (await situation(store, change)).pending is None


async def test_the_same_text_is_counted_for_an_hour(store: SqlStore, clock: Any) -> None:
    await acknowledged(store, 1, domain="example.org")
    await acknowledged(store, 2, domain="example.net")
    await acknowledged(store, 3, text_hash="other")

    async def counts(after: Any, **fields: Any) -> tuple[int, int]:
        found = await ask(store, f"{after}{fields}", START + after, **fields)
        return found.counts.same_text_hour, found.counts.same_text_domain_hour

    assert await counts(0 * SECOND) == (2, 1)
    assert await counts(0 * SECOND, domain="example.com") == (2, 0)
    assert await counts(0 * SECOND, text_hash="third") == (0, 0)
    assert await counts(59 * MINUTE) == (2, 1)
    assert await counts(61 * MINUTE) == (0, 0)


@pytest.mark.parametrize("state", [DeliveryState.REFUSED, DeliveryState.CANCELLED])
async def test_what_was_not_said_is_not_counted(store: SqlStore, state: DeliveryState) -> None:
    change = await acknowledged(store, 1)
    await store.results([result(await claim_one(store), state)])

    assert (await delivery(store, change))["state"] == state.value
    assert (await situation(store, change)).counts.same_text_hour == 0


async def test_only_acknowledgements_count_for_the_text(store: SqlStore) -> None:
    change = await acknowledged(store, 1, purpose="kept")

    assert (await situation(store, change)).counts.same_text_hour == 0


async def test_messages_of_an_account_are_counted_for_a_minute(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    await acknowledged(store, 2, START + 30 * SECOND, new_contact=False)
    await acknowledged(store, 3, purpose="staff-before")
    await acknowledged(store, 4, fields={"account": "other"})

    async def counts(after: Any) -> tuple[int, int]:
        found = (await situation(store, change, START + after)).counts
        return found.account_minute, found.new_contacts_minute

    assert await counts(30 * SECOND) == (2, 1)
    assert await counts(60 * SECOND) == (2, 1)
    assert await counts(61 * SECOND) == (1, 0)
    assert await counts(91 * SECOND) == (0, 0)


async def test_any_number_of_questions_takes_the_same_number_of_queries(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    rows = Link.rows

    def count(self: Link, statement: Any, *values: Any) -> Any:
        asked.append(statement.text)
        return rows(self, statement, *values)

    for n in range(20):
        await acknowledged(store, n)
    many = [question(await recorded(store, f"q{n}", handle=f"customer{n}", conversation=f"chat{n}")) for n in range(20)]
    monkeypatch.setattr(Link, "rows", count)

    await store.situations(many[:1], START)
    for_one = len(asked)
    found = await store.situations(many, START)

    assert len(asked) == 2 * for_one
    assert [s.contact.handle for s in found if s.contact] == [f"customer{n}" for n in range(20)]
    assert [s.conversation.key for s in found if s.conversation] == [f"chat{n}" for n in range(20)]
    assert all(s.pending for s in found)


async def test_no_question_has_no_answer(store: SqlStore) -> None:
    assert await store.situations([], START) == []


async def another_case(store: SqlStore, change: Change, opened: datetime, *, waits: bool) -> int:
    """One more conversation of the same contact, with a promise that is open, or settled."""
    assert change.contact is not None
    row = store.new_id()
    conversation = Conversation(
        id=row,
        account=change.contact.account,
        contact_id=change.contact.id,
        key=f"thread {row}",
        episode=1,
        opened_at=opened,
        promise_id=store.new_id() if waits else None,
    )
    assert await store.apply([Change(conversation=conversation)]) == [True]
    return row


@pytest.mark.parametrize(
    ("others", "since"),
    [
        ((), None),
        (((2, True),), 2),
        (((2, False),), None),
        (((1, True), (3, True)), 3),
        (((1, True), (3, False)), 1),
    ],
)
async def test_since_when_another_case_of_the_same_person_waits(
    store: SqlStore, others: tuple[tuple[int, bool], ...], since: int | None
) -> None:
    change = await acknowledged(store)
    cases = [await another_case(store, change, START - hours * HOUR, waits=waits) for hours, waits in others]
    contact = (await situation(store, change)).contact
    assert contact is not None
    assert change.conversation is not None
    assert await store.apply([Change(contact=replace(contact, cases=(*cases, change.conversation.id)))]) == [True]
    await acknowledged(store, 2)  # somebody else, who waits too

    found = await situation(store, change)
    assert found.open_since == (None if since is None else START - since * HOUR)


@pytest.mark.parametrize("many", [1, 3, 17, 32, 33, 70])
async def test_a_batch_of_any_size_finds_who_is_known(store: SqlStore, many: int) -> None:
    """Whatever number of rows the text of a query has room for: neither one more nor one less."""
    for n in range(0, many, 2):
        await acknowledged(store, n)

    asked = [Recorded(n, message(n), START) for n in range(many)]
    found = await store.situations([question(one) for one in asked], START + MINUTE)

    known = [None if s.contact is None else s.contact.handle for s in found]
    assert known == [f"customer{n}" if n % 2 == 0 else None for n in range(many)]
    assert [s.conversation is not None for s in found] == [n % 2 == 0 for n in range(many)]

"""One person: all that is kept of them, and forgetting it."""

from __future__ import annotations

import json
from dataclasses import replace

from responder.model import DeliveryState, Receipt, ReceiptState, Unreadable
from responder.store import Store
from responder.store.known import known_accounts
from responder.store.records import Audit, Change, FirstResponse
from responder.store.sql import SqlStore

from .conftest import START
from .made import ACCOUNT, MINUTE, acknowledged, claim_one, first_responses, recorded, result, situation

SECRETS = ("customer1", "phone-1", "Where is my parcel?", "wamid", "Jo", "chat1")


async def known_person(store: Store) -> Change:
    """Somebody with a message, a sent reply, a reply that is due, reminders, a promise and an alias."""
    change = await acknowledged(store, fields={"aliases": ("phone-1",), "thread_id": "thread-1"})
    claim = await claim_one(store)
    await store.results([result(claim, DeliveryState.SENT, platform_id="wamid.1", keep_id=True)])
    answer = FirstResponse(id=store.new_id(), account=ACCOUNT, arrived_at=START, answered_at=START + MINUTE)
    assert await store.apply([Change(answer=answer)]) == [True]
    await recorded(store, "homeless", handle="customer1", conversation=None)
    await store.quarantine([Unreadable(account=ACCOUNT, id="q1", raw=b"to customer1", error="broken")], START)
    return change


async def test_everything_is_shown(store: Store) -> None:
    await known_person(store)
    kept = await store.export(ACCOUNT, "phone-1")  # by an alias

    assert kept is not None
    json.dumps(kept)
    assert kept["contact"]["handle"] == "customer1"
    assert [m["body"]["text"] for m in kept["messages"]] == ["Where is my parcel?"]
    assert [m["text"] for m in kept["other_messages"]] == ["Where is my parcel?"]
    assert [r["body"]["text"] for r in kept["replies"]] == ["Thank you."]
    assert len(kept["reminders"]) == 2
    assert [p["state"] for p in kept["promises"]] == ["open"]


async def test_it_tells_on_which_accounts_somebody_is_known(store: Store) -> None:
    assert isinstance(store, SqlStore)
    assert await known_accounts(store) == []
    for n, account in enumerate(("shop", "mail", "shop")):
        await acknowledged(store, n, fields={"account": account})

    assert await known_accounts(store) == ["mail", "shop"]


async def test_an_address_is_found_however_it_is_typed(store: Store) -> None:
    await acknowledged(store, fields={"handle": "lena@post.example"})
    await acknowledged(store, 2, fields={"handle": "@Jan:shop.example"})

    assert await store.export(ACCOUNT, "Lena@Post.example")
    assert await store.export(ACCOUNT, "@Jan:shop.example")
    assert await store.export(ACCOUNT, "lena\0@post.example") is None
    assert await store.erase(ACCOUNT, "Lena@Post.example", START)
    assert await store.export(ACCOUNT, "lena@post.example") is None


async def test_what_somebody_told_us_is_shown_and_forgotten(store: Store) -> None:
    change = await known_person(store)
    contact, conversation = (found := await situation(store, change)).contact, found.conversation
    assert contact is not None
    assert conversation is not None
    told = replace(conversation, facts={"order": "SECRET-20331", "frame": ""})
    known = replace(contact, machine_only=2, cases=(conversation.id,))
    assert await store.apply([Change(contact=known, conversation=told)]) == [True]

    kept = await store.export(ACCOUNT, "customer1")
    assert kept is not None
    assert kept["conversations"][0]["facts"] == {"order": "SECRET-20331", "frame": ""}
    assert (kept["contact"]["cases"], kept["contact"]["machine_only"]) == ([conversation.id], 2)

    await store.erase(ACCOUNT, "customer1", START)
    left = await store.export(ACCOUNT, f"erased-{contact.id}")
    assert left is not None
    assert "SECRET" not in json.dumps(left)
    assert (left["contact"]["cases"], left["contact"]["machine_only"]) == ([], 0)


async def test_nothing_is_left_but_the_counts(store: Store) -> None:
    change = await known_person(store)
    await acknowledged(store, 2)  # somebody else
    assert await store.erase(ACCOUNT, "customer1", START + MINUTE)

    assert await store.export(ACCOUNT, "customer1") is None
    assert await store.export(ACCOUNT, "phone-1") is None
    assert change.contact is not None
    left = json.dumps(await store.export(ACCOUNT, f"erased-{change.contact.id}"))
    assert [secret for secret in SECRETS if f'"{secret}' in left] == []
    assert await store.delivery_of(ACCOUNT, ["wamid.1"]) == {}
    assert await first_responses(store, ACCOUNT) == [(START, START + MINUTE)]
    status = await store.status()
    assert status["reminders"]["cancelled"] == 2
    assert status["reminders"]["planned"] == 2  # the other one's
    assert status["promises"]["cancelled"] == 1
    assert status["quarantine"] == 0
    assert await store.undecided(9) == []
    other = await store.export(ACCOUNT, "customer2")
    assert other is not None
    assert other["messages"][0]["body"]["text"] == "Where is my parcel?"


async def test_what_was_still_to_be_sent_is_not(store: Store) -> None:
    change = await acknowledged(store)
    claim = await claim_one(store)
    assert await store.erase(ACCOUNT, "customer1", START)
    await store.results([result(claim, DeliveryState.DUE, due=START)])

    assert await store.claim(START + MINUTE, 10, {ACCOUNT: 10}) == []
    await store.receipts([Receipt(account=ACCOUNT, state=ReceiptState.READ, at=START, token=claim.token)])
    assert (await store.status())["deliveries"]["cancelled"] == 1
    assert change.deliveries


async def test_who_erased_somebody_stays_without_whom(store: Store) -> None:
    change = await acknowledged(store)
    assert change.contact is not None
    assert change.conversation is not None
    row = change.conversation.id
    audit = Audit(
        id=store.new_id(), at=START, verb="erased", who="Jan", via="command", account=ACCOUNT, conversation=row
    )
    assert await store.erase(ACCOUNT, "nobody", START, audit) is None
    assert await store.audits(row) == []
    erased = await store.erase(ACCOUNT, "customer1", START, audit)
    assert erased is not None
    assert erased.contact == change.contact.id
    assert await store.audits(row) == [audit]


async def test_nobody_waits_for_an_answer_to_who_was_erased(store: Store) -> None:
    """The estimator hears of it at once and at the next start: else the question stood ahead of others for days."""
    change = await acknowledged(store)
    assert change.conversation is not None
    erased = await store.erase(ACCOUNT, "customer1", START + MINUTE)

    assert erased is not None
    assert [(wait.conversation, wait.answered_at) for wait in erased.ended] == [(change.conversation.id, None)]
    ends = [event for event in await store.pace_events(0, 1000) if event.arrived_at]
    assert [(event.conversation, event.left) for event in ends] == [(change.conversation.id, True)]
    again = await store.erase(ACCOUNT, f"erased-{erased.contact}", START + MINUTE)
    assert again is not None
    assert again.ended == ()

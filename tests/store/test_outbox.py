"""Claims, results, receipts: nothing is said twice, nothing is lost, nothing goes backwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from responder.model import DeliveryState, Receipt, ReceiptState
from responder.store.claims import LEASE
from responder.store.ids import delivery_in
from responder.store.recheck import CALL, STAFF
from responder.store.records import Change
from responder.store.sql import SqlStore

from .conftest import START, Opener
from .made import (
    HOUR,
    MINUTE,
    SECOND,
    acknowledged,
    answered,
    claim_one,
    conversation_of,
    delivery,
    result,
)

ROOM = {"support": 10, "other": 10}
DUE, SENT, UNKNOWN, HELD = DeliveryState.DUE, DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.HELD


async def test_claims_are_oldest_first_and_happen_once(store: SqlStore) -> None:
    late, soon = await acknowledged(store, 1, due=START + SECOND), await acknowledged(store, 2)
    await acknowledged(store, 3, due=START + HOUR)

    claims = await store.claim(START + SECOND, 10, ROOM)

    assert [c.delivery for c in claims] == [soon.deliveries[0].id, late.deliveries[0].id]
    assert await store.claim(START + SECOND, 10, ROOM) == []


async def test_a_claim_carries_all_that_sending_needs(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    given = change.deliveries[0]

    claim = await claim_one(store, START + SECOND)

    assert (claim.delivery, claim.account, claim.conversation) == (given.id, "support", given.conversation)
    assert (claim.contact, claim.episode, claim.purpose, claim.tries) == (given.contact, 1, "acknowledgement", 0)
    assert (claim.reply, claim.created_at) == (given.reply, START)
    assert (claim.claimed_at, claim.last_customer_at) == (START + SECOND, START)
    assert delivery_in(claim.token) == given.id
    assert (await delivery(store, change))["token"] == claim.token


@pytest.mark.parametrize(
    ("limit", "room", "expected"),
    [
        (10, {"support": 10, "other": 10}, 5),
        (10, {"support": 2, "other": 10}, 4),
        (10, {"support": 10}, 3),
        (10, {"support": 0, "other": 1}, 1),
        (3, {"support": 10, "other": 10}, 3),
        (10, {}, 0),
        (0, {"support": 10}, 0),
    ],
)
async def test_claims_keep_to_room_and_limit(store: SqlStore, limit: int, room: dict[str, int], expected: int) -> None:
    for n in range(5):
        await acknowledged(store, n, fields={"account": "support" if n % 2 == 0 else "other"})

    assert len(await store.claim(START, limit, room)) == expected


async def test_what_colleagues_hear_can_be_claimed_alone(store: SqlStore) -> None:
    for n, purpose in enumerate(("acknowledgement", "staff-danger", "retold", "staff-late")):
        await acknowledged(store, n, purpose=purpose)

    alone = await store.claim(START, 10, ROOM, only=STAFF)

    assert [claim.purpose for claim in alone] == ["staff-danger", "staff-late"]
    assert [claim.purpose for claim in await store.claim(START, 10, ROOM)] == ["acknowledgement", "retold"]


async def test_calls_to_colleagues_can_be_claimed_before_all_else(store: SqlStore) -> None:
    for n, purpose in enumerate(("acknowledgement", "staff-before", "staff-danger")):
        await acknowledged(store, n, START + n * SECOND, purpose=purpose)

    first = await store.claim(START + MINUTE, 1, {"support": 1}, only=CALL)

    assert [claim.purpose for claim in first] == [CALL]
    assert await store.claim(START + MINUTE, 10, ROOM, only=CALL) == []


async def test_a_delivery_without_room_stays_due(store: SqlStore) -> None:
    await acknowledged(store, 1)

    assert await store.claim(START, 10, {"other": 5}) == []
    assert len(await store.claim(START, 10, ROOM)) == 1


@pytest.mark.parametrize(
    ("purpose", "answered_after", "ends", "expected"),
    [
        ("acknowledgement", 1 * SECOND, True, "cancelled"),
        ("staff-before", 1 * SECOND, True, "cancelled"),
        ("kept", 1 * SECOND, True, "claimed"),
        ("acknowledgement", -1 * SECOND, True, "cancelled"),
        ("acknowledgement", -1 * SECOND, False, "claimed"),  # news of an earlier episode
    ],
)
async def test_what_a_human_answered_is_called_off_when_it_is_claimed(
    store: SqlStore, purpose: str, answered_after: timedelta, ends: bool, expected: str
) -> None:
    change = await acknowledged(store, 1, purpose=purpose)
    before, at = await conversation_of(store, change), START + answered_after
    after = await answered(store, change, at) if ends else replace(before, answered_at=at)
    assert await store.apply([Change(conversation=after)]) == [True]  # without a cancel: it was claimed just then

    claims = await store.claim(START + MINUTE, 10, ROOM)

    assert len(claims) == (1 if expected == "claimed" else 0)
    assert (await delivery(store, change))["state"] == expected
    assert await store.next_due() == change.reminders[0].due


@pytest.mark.parametrize("kept", [False, True])
async def test_a_mail_keeps_its_token_and_others_get_a_new_one(store: SqlStore, kept: bool) -> None:
    await acknowledged(store, 1, reply={"to": "x", "text": "y", "keep_token": kept})
    first = await claim_one(store)
    await store.results([result(first, DUE, due=START + MINUTE)])

    second = await claim_one(store, START + MINUTE)

    assert (second.token == first.token) is kept
    assert second.tries == 1


async def test_a_result_is_written(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)

    await store.results([result(claim, SENT, START + SECOND, platform_id="wamid.1\x00")])

    row = await delivery(store, change)
    assert (row["state"], row["platform_id"], row["tries"]) == ("sent", "wamid.1\ufffd", 1)
    assert (row["sent_at"], row["due_at"]) == ((START + SECOND).isoformat(), None)


@pytest.mark.parametrize("order", [1, -1])
async def test_of_two_results_of_one_delivery_the_first_is_written(store: SqlStore, order: int) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)

    await store.results([result(claim, SENT), result(claim, DUE, due=START)][::order])

    assert (await delivery(store, change))["state"] == ("sent" if order == 1 else "due")


async def test_a_result_with_an_old_token_is_not_written(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    first = await claim_one(store)
    await store.results([result(first, DUE, due=START)])
    await claim_one(store)

    await store.results([result(first, SENT)])

    assert (await delivery(store, change))["state"] == "claimed"


@pytest.mark.parametrize("final", [SENT, DeliveryState.REFUSED, DeliveryState.CANCELLED])
async def test_what_has_ended_stays_ended(store: SqlStore, final: DeliveryState) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, final)])

    for state in DeliveryState:
        await store.results([result(claim, state, due=START)])

    assert (await delivery(store, change))["state"] == final.value
    assert await store.claim(START + HOUR, 10, ROOM) == []


async def test_a_try_may_be_given_back_without_counting(store: SqlStore) -> None:
    await acknowledged(store, 1)
    await store.results([result(await claim_one(store), DUE, due=START + MINUTE, count_try=False, error="paused")])

    assert await store.next_due() == START + MINUTE
    assert (await claim_one(store, START + MINUTE)).tries == 0


async def test_an_unknown_is_looked_at_when_it_is_time(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, UNKNOWN, due=START + MINUTE, error="time-out")])

    assert await store.unknown(START, ROOM) == []
    (found,) = await store.unknown(START + MINUTE, ROOM)
    assert (found.token, found.delivery, found.claimed_at) == (claim.token, claim.delivery, START)
    assert await store.claim(START + HOUR, 10, ROOM) == []

    await store.results([result(found, HELD, error="nobody can tell")])
    assert await store.unknown(START + HOUR, ROOM) == []
    (held,) = await store.held(10)
    assert (held["id"], held["state"], held["error"]) == (change.deliveries[0].id, "held", "nobody can tell")


async def test_unknowns_are_taken_within_room_and_come_again_after_a_minute(store: SqlStore) -> None:
    for n in range(3):
        await acknowledged(store, n)
    claims = await store.claim(START, 10, ROOM)
    await store.results([result(claim, UNKNOWN, due=START + n * SECOND) for n, claim in enumerate(claims)])
    taken_at = START + HOUR

    assert await store.unknown(taken_at, {"other": 10}) == []
    first = await store.unknown(taken_at, {"support": 2, "other": 10})
    second = await store.unknown(taken_at, ROOM)
    assert [one.delivery for one in (*first, *second)] == [claim.delivery for claim in claims]
    assert await store.unknown(taken_at, ROOM) == []
    assert await store.unknown(taken_at + LEASE - SECOND, ROOM) == []
    assert len(await store.unknown(taken_at + LEASE, ROOM)) == 3


async def test_what_cannot_be_looked_up_now_is_not_due_next(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    await store.results([result(await claim_one(store), UNKNOWN, due=START + SECOND)])

    assert await store.next_due(asked=["support"]) == START + SECOND
    assert await store.next_due() == START + SECOND
    assert await store.next_due(asked=["other"]) == change.reminders[0].due


async def test_lazy_results_return_at_once_and_are_written_with_the_next_work(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    commits = store.commits

    await store.results([result(claim, SENT, platform_id="p1", keep_id=True)], lazy=True)
    assert store.commits == commits

    assert await store.delivery_of("support", ["p1", "p2"]) == {"p1": change.deliveries[0].id}
    assert store.commits == commits + 1


@pytest.mark.parametrize("url", ["file", "postgres"], indirect=True)
async def test_closing_writes_lazy_results(opener: Opener) -> None:
    store = await opener()
    change = await acknowledged(store, 1)
    await store.results([result(await claim_one(store), SENT)], lazy=True)
    await store.close()

    assert (await delivery(await opener(), change))["state"] == "sent"


@pytest.mark.parametrize("url", ["file", "memory"], indirect=True)
async def test_at_the_start_claimed_rows_become_unknown(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    await acknowledged(store, 2, due=START + HOUR)
    claim = await claim_one(store)

    assert await store.recover(START + SECOND, MINUTE) == 1
    assert await store.recover(START + SECOND, MINUTE) == 0

    assert await store.unknown(START + MINUTE, ROOM) == []
    (found,) = await store.unknown(START + MINUTE + SECOND, ROOM)
    assert (found.delivery, found.token) == (change.deliveries[0].id, claim.token)


# --- receipts ---------------------------------------------------------------------------------------------------------

TAKEN = [ReceiptState.SENT, ReceiptState.DELIVERED, ReceiptState.READ]


def receipt(state: ReceiptState, token: str | None = None, **fields: Any) -> Receipt:
    return Receipt(account="support", state=state, at=START + SECOND, token=token, **fields)


@pytest.mark.parametrize("state", TAKEN)
@pytest.mark.parametrize("was", [None, UNKNOWN, HELD, DUE])
async def test_a_receipt_proves_that_a_delivery_was_taken(
    store: SqlStore, state: ReceiptState, was: DeliveryState | None
) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    if was:
        await store.results([result(claim, was, due=START + MINUTE)])

    await store.receipts([receipt(state, claim.token, platform_id="p1")])

    row = await delivery(store, change)
    assert (row["state"], row["receipt"], row["platform_id"]) == ("sent", state.value, "p1")
    assert row["sent_at"] == (START + SECOND).isoformat()
    assert await store.claim(START + HOUR, 10, ROOM) == []
    assert await store.unknown(START + HOUR, ROOM) == []


@pytest.mark.parametrize(
    ("news", "kept"),
    [
        (["sent", "delivered", "read"], "read"),
        (["read", "delivered", "sent"], "read"),
        (["delivered", "delivered"], "delivered"),
        (["sent", "failed", "read"], "failed"),
    ],
)
async def test_receipts_never_go_backwards(store: SqlStore, news: list[str], kept: str) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, SENT)])

    for state in news:
        await store.receipts([receipt(ReceiptState(state), claim.token)])

    assert (await delivery(store, change))["receipt"] == kept


async def test_a_failed_receipt_keeps_the_error_and_the_state(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, SENT)])

    await store.receipts([receipt(ReceiptState.FAILED, claim.token, error="undeliverable", error_code="131026")])

    row = await delivery(store, change)
    assert (row["state"], row["receipt"], row["error"]) == ("sent", "failed", "131026 undeliverable")


async def test_a_receipt_finds_its_delivery_by_the_platform_id(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    await store.results([result(await claim_one(store), SENT, platform_id="p1", keep_id=True)])

    await store.receipts([receipt(ReceiptState.READ, platform_id="p1")])

    assert (await delivery(store, change))["receipt"] == "read"


@pytest.mark.parametrize("token", ["", "x", "zz.1", "1" * 40 + ".a", "-1.a", "ffffffffffffffff.a", "1.\x00", ".a"])
async def test_a_receipt_of_something_else_is_let_go(store: SqlStore, token: str) -> None:
    change = await acknowledged(store, 1)
    await claim_one(store)

    await store.receipts([receipt(ReceiptState.READ, token), receipt(ReceiptState.READ, platform_id="unknown")])

    assert (await delivery(store, change))["state"] == "claimed"


async def test_a_receipt_with_a_wrong_token_proves_nothing(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)

    await store.receipts([receipt(ReceiptState.READ, claim.token[:-1] + "!")])

    assert (await delivery(store, change))["receipt"] is None


@pytest.mark.parametrize(
    ("sent_at", "key", "told"),
    [(START, "", "read"), (START + SECOND, "", "read"), (START + MINUTE, "", None), (START, "x", None)],
    ids=["before", "at that moment", "after", "another chat"],
)
async def test_a_receipt_tells_of_all_that_was_sent_to_a_chat_until_a_moment(
    store: SqlStore, sent_at: datetime, key: str, told: str | None
) -> None:
    change = await acknowledged(store, 1)
    await store.results([replace(result(await claim_one(store), SENT), at=sent_at)])
    assert change.conversation is not None
    chat = key or change.conversation.key

    await store.receipts([receipt(ReceiptState.READ, conversation=chat)])
    await store.receipts([receipt(ReceiptState.DELIVERED, conversation=chat)])

    assert (await delivery(store, change))["receipt"] == told


async def test_a_receipt_of_a_chat_whose_key_no_database_takes_hurts_nothing(store: SqlStore) -> None:
    await store.receipts([receipt(ReceiptState.READ, conversation="\0\ud800")])


async def test_what_was_not_sent_was_not_read(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    await claim_one(store)
    assert change.conversation is not None

    await store.receipts([receipt(ReceiptState.READ, conversation=change.conversation.key)])

    row = await delivery(store, change)
    assert (row["state"], row["receipt"]) == ("claimed", None)


async def test_platform_ids_are_kept_only_on_request(store: SqlStore) -> None:
    await acknowledged(store, 1)
    await store.results([result(await claim_one(store), SENT, platform_id="p1")])

    assert await store.delivery_of("support", ["p1"]) == {}
    assert await store.delivery_of("support", []) == {}

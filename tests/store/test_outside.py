"""What failed since the reply window had closed leaves once more, outside the window; nothing else does."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from responder.model import DeliveryState, Receipt, ReceiptState
from responder.store.claims import OUTSIDE, Claim
from responder.store.records import Change
from responder.store.sql import SqlStore

from .conftest import START
from .made import HOUR, MINUTE, SECOND, acknowledged, answered, claim_one, delivery, result

SENT, UNKNOWN, HELD, REFUSED = (DeliveryState(x) for x in ("sent", "unknown", "held", "refused"))


def failed(token: str) -> Receipt:
    return Receipt(account="support", state=ReceiptState.FAILED, at=START + MINUTE, token=token, window_closed=True)


async def lost(store: SqlStore, state: DeliveryState = SENT, **reply: Any) -> tuple[Change, Claim]:
    """An acknowledgement that left, and that did not arrive as the platform says a minute later."""
    more: dict[str, Any] = {"reply": reply} if reply else {}
    change = await acknowledged(store, 1, **more)
    claim = await claim_one(store)
    await store.results([result(claim, state, due=START + HOUR)])
    await store.receipts([failed(claim.token)])
    return change, claim


@pytest.mark.parametrize("state", [SENT, UNKNOWN, HELD])
async def test_it_is_due_again_with_a_new_token_and_says_so(store: SqlStore, state: DeliveryState) -> None:
    change, claim = await lost(store, state)

    assert await store.go_outside([(claim.delivery, claim.token)], START) == [claim.delivery]

    row = await delivery(store, change)
    assert (row["state"], row["receipt"], row["token"]) == ("due", None, None)
    again = await claim_one(store, START + MINUTE)
    assert again.token != claim.token
    assert again.reply == {**claim.reply, OUTSIDE: True}


async def test_once_is_enough_whatever_the_platform_tells_twice(store: SqlStore) -> None:
    _, claim = await lost(store)
    late = [(claim.delivery, claim.token)]
    assert await store.go_outside(late, START) == [claim.delivery]
    assert await store.go_outside(late, START) == []

    again = await claim_one(store, START + MINUTE)
    await store.results([result(again, SENT)])
    await store.receipts([failed(claim.token), failed(again.token)])

    assert await store.go_outside([(claim.delivery, again.token), (claim.delivery, "")], START) == []


async def test_news_of_the_first_try_says_nothing_of_the_second(store: SqlStore) -> None:
    change, claim = await lost(store)
    await store.go_outside([(claim.delivery, claim.token)], START)
    again = await claim_one(store, START + MINUTE)
    await store.results([result(again, SENT)])

    await store.receipts([failed(claim.token)])
    await store.receipts([Receipt(account="support", state=ReceiptState.READ, at=START, token=again.token)])

    assert (await delivery(store, change))["receipt"] == "read"


@pytest.mark.parametrize(
    ("token", "since", "goes"),
    [("", START, True), ("another", START, False), (None, START, True), (None, START + SECOND, False)],
    ids=["named by the platform's id", "of another claim", "ours", "sent too long ago"],
)
async def test_it_goes_only_where_it_is_ours_and_young(
    store: SqlStore, token: str | None, since: datetime, goes: bool
) -> None:
    _, claim = await lost(store)

    gone = await store.go_outside([(claim.delivery, claim.token if token is None else token)], since)

    assert bool(gone) is goes


@pytest.mark.parametrize("state", [REFUSED, DeliveryState.CANCELLED, DeliveryState.DUE])
async def test_what_did_not_leave_cannot_have_failed(store: SqlStore, state: DeliveryState) -> None:
    _, claim = await lost(store, state)

    assert await store.go_outside([(claim.delivery, claim.token)], START) == []


async def test_what_colleagues_hear_never_goes_as_a_template(store: SqlStore) -> None:
    _, claim = await lost(store, text="A customer waits.", to="them", written_at=START.isoformat(), automatic=False)

    assert await store.go_outside([(claim.delivery, claim.token)], START) == []


async def test_what_arrived_stays_sent(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, SENT)])
    await store.receipts([Receipt(account="support", state=ReceiptState.READ, at=START, token=claim.token)])

    assert await store.go_outside([(claim.delivery, claim.token)], START) == []
    assert (await delivery(store, change))["state"] == "sent"


async def test_a_human_who_answers_meanwhile_wins(store: SqlStore) -> None:
    change, claim = await lost(store)
    await store.go_outside([(claim.delivery, claim.token)], START)
    ours = await answered(store, change, START + MINUTE)
    await store.apply([Change(conversation=ours)])

    assert await store.claim(START + HOUR, 10, {"support": 10}) == []
    row = await delivery(store, change)
    assert (row["state"], row["error"]) == ("cancelled", "human-answered")

"""What must still hold when a delivery is claimed, as a table; and that the claim asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from responder.store import Store
from responder.store.recheck import Facts, call_off
from responder.store.records import Change

from .conftest import START
from .made import ACCOUNT, MINUTE, acknowledged, conversation_of, delivery, situation

FACTS = Facts(
    purpose="retold", created_at=100, episode=1, reply='{"promise": 7}', due_at=100, answered_at=None, its_episode=1,
    opened_at=50, asked="", promise=7, opted_out_at=None, dead_until=None,
)  # fmt: skip
HELPED = FACTS._replace(purpose="did-this-help", asked="did-this-help", reply="{}")


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (FACTS, ""),
        (FACTS._replace(answered_at=101), "human-answered"),
        (FACTS._replace(answered_at=99), ""),
        (FACTS._replace(answered_at=99, opened_at=None), "human-answered"),
        (FACTS._replace(answered_at=99, its_episode=2), "human-answered"),
        (FACTS._replace(purpose="staff-missed", answered_at=99, opened_at=None), ""),
        (FACTS._replace(purpose="waiting", asked="waiting", answered_at=99, opened_at=None), ""),
        (FACTS._replace(opted_out_at=101), "opted-out"),
        (FACTS._replace(opted_out_at=99), "opted-out"),
        (FACTS._replace(dead_until=500), "bounced"),
        (FACTS._replace(dead_until=150), ""),
        (FACTS._replace(promise=8), "promise-moved"),
        (FACTS._replace(promise=None), "promise-moved"),
        (FACTS._replace(purpose="window", promise=8), "promise-moved"),
        (FACTS._replace(reply="{}", promise=8), ""),
        (HELPED, ""),
        (HELPED._replace(asked=""), "customer-wrote"),
        (HELPED._replace(its_episode=2), "customer-wrote"),
        (FACTS._replace(purpose="waiting", asked="waiting"), ""),
        (FACTS._replace(purpose="waiting"), "customer-wrote"),
        (FACTS._replace(purpose="closing", opened_at=None), ""),
        (FACTS._replace(purpose="closing"), "customer-wrote"),
        (FACTS._replace(purpose="closed", answered_at=101), ""),
        (FACTS._replace(purpose="kept", opted_out_at=101), "opted-out"),
        (FACTS._replace(purpose="staff-missed", opted_out_at=101, dead_until=500), ""),
        (FACTS._replace(purpose="staff-missed", answered_at=101), "human-answered"),
        (FACTS._replace(purpose="acknowledgement", opted_out_at=101), "opted-out"),
        (FACTS._replace(purpose="opted-out", opted_out_at=101), ""),
        (FACTS._replace(purpose="opted-out", opted_out_at=101, answered_at=101), ""),
        (FACTS._replace(purpose="opted-out", dead_until=500), "bounced"),
        (FACTS._replace(purpose="noted"), ""),
        (FACTS._replace(purpose="noted", answered_at=101), "human-answered"),
        (FACTS._replace(purpose="noted", promise=8), "promise-moved"),
    ],
)
def test_what_is_called_off(facts: Facts, reason: str) -> None:
    assert call_off(facts, 200) == reason


@pytest.mark.parametrize(
    ("purpose", "due_at", "reason"),
    [
        ("acknowledgement", 50, "too-old"),
        ("acknowledgement", 60, ""),
        ("closed", 50, "too-old"),
        ("staff-late", 50, ""),
    ],
)
def test_customers_hear_nothing_that_comes_too_late(purpose: str, due_at: int, reason: str) -> None:
    assert call_off(FACTS._replace(purpose=purpose, due_at=due_at), 200, oldest=60) == reason


async def test_the_claim_asks_what_the_person_wants(store: Store) -> None:
    change = await acknowledged(store, due=START + MINUTE)
    contact = (await situation(store, change)).contact
    assert contact is not None
    opted_out = replace(contact, opted_out_at=START + MINUTE)
    assert await store.apply([Change(contact=opted_out)]) == [True]

    assert await store.claim(START + 2 * MINUTE, 10, {ACCOUNT: 10}) == []
    row = await delivery(store, change)
    assert (row["state"], row["error"]) == ("cancelled", "opted-out")


async def test_the_claim_asks_what_we_still_wait_for(store: Store) -> None:
    change = await acknowledged(store, purpose="did-this-help")
    assert (await conversation_of(store, change)).asked == ""

    assert await store.claim(START, 10, {ACCOUNT: 10}) == []
    assert (await delivery(store, change))["error"] == "customer-wrote"


async def test_what_we_asked_and_told_is_kept(store: Store) -> None:
    change = await acknowledged(store)
    found = await situation(store, change)
    assert found.contact is not None
    assert found.conversation is not None
    told = ((START, found.conversation.id, 1), (START + MINUTE, found.conversation.id, 1))
    after = Change(
        contact=replace(found.contact, followed_up=told), conversation=replace(found.conversation, asked="waiting")
    )
    assert await store.apply([after]) == [True]

    found = await situation(store, change)
    assert found.contact is not None
    assert found.contact.followed_up == told
    assert (await conversation_of(store, change)).asked == "waiting"

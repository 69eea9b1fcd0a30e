"""What comes back without a mark: our own words are told from a colleague's, whenever they come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import pytest

from responder.accounts import Account
from responder.channels import Abilities
from responder.flow.echoes import tell_apart
from responder.flow.receive import Received
from responder.model import Author, DeliveryState, Kind, Message
from responder.store.claims import Claim
from responder.store.sql import SqlStore

from .conftest import START
from .made import MINUTE, acknowledged, claim_one, delivery, result

ECHOING = Abilities(longest=1000, names_by_id=True, echoes_humans=True)


def echo(claim: Claim, **fields: object) -> Message:
    """What the platform shows of a message of ours."""
    shown = Message(
        account="support",
        id="p1",
        handle=claim.reply["to"],
        sent_at=START,
        author=Author.AGENT,
        text=f"  {claim.reply['text']}\n",
    )
    return replace(shown, **fields)  # type: ignore[arg-type]


@dataclass
class Named:
    """All of an account that is looked at here."""

    abilities: Abilities = ECHOING
    name: str = "support"


async def told(store: SqlStore, message: Message, abilities: Abilities = ECHOING) -> Received:
    received = Received(messages=[message])
    await tell_apart(received, cast("Account", Named(abilities)), store)
    return received


async def test_a_message_known_by_its_id_is_our_own_and_no_news(store: SqlStore) -> None:
    await acknowledged(store, 1)
    claim = await claim_one(store)
    await store.results([result(claim, DeliveryState.SENT, platform_id="p1", keep_id=True)], lazy=True)

    found = await told(store, echo(claim, text="whatever the platform made of it"))

    assert (found.messages, found.receipts) == ([], [])
    assert [one.reason for one in found.ignored] == ["own-echo"]


@pytest.mark.parametrize("was", [None, DeliveryState.UNKNOWN, DeliveryState.HELD])
async def test_an_echo_before_the_answer_to_the_send_proves_that_it_left(
    store: SqlStore, was: DeliveryState | None
) -> None:
    """Under way, lost in a crash, or held since nobody could tell."""
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    if was is not None:
        await store.results([result(claim, was, due=START + MINUTE)])

    found = await told(store, echo(claim))
    await store.receipts(found.receipts)

    assert [one.author for one in found.messages] == [Author.US]
    row = await delivery(store, change)
    assert (row["state"], row["platform_id"]) == ("sent", "p1")


@pytest.mark.parametrize(
    "fields", [{"text": "Jo here, it is ready."}, {"handle": "somebody else"}, {"text": "", "kind": Kind.IMAGE}]
)
async def test_other_words_another_person_or_none_at_all_are_a_colleague_s(
    store: SqlStore, fields: dict[str, object]
) -> None:
    await acknowledged(store, 1)
    message = echo(await claim_one(store), **fields)

    found = await told(store, message)

    assert (found.messages, found.receipts, found.ignored) == ([message], [], [])


async def test_in_public_the_words_alone_tell(store: SqlStore) -> None:
    """A post of ours does not name the person."""
    await acknowledged(store, 1)

    found = await told(store, echo(await claim_one(store), handle="the thread", public=True))

    assert [one.author for one in found.messages] == [Author.US]


async def test_what_has_not_left_is_not_under_way(store: SqlStore) -> None:
    """The same words from a colleague before ours left are his."""
    await acknowledged(store, 1)

    assert await store.under_way("support") == []
    assert await store.under_way("other") == []


@pytest.mark.parametrize(
    ("fields", "abilities"),
    [
        ({"author": Author.CUSTOMER}, ECHOING),
        ({"author": Author.MACHINE}, ECHOING),
        ({"about": "p0", "kind": Kind.EDIT}, ECHOING),
        ({}, replace(ECHOING, names_by_id=False)),
        ({}, replace(ECHOING, echoes_humans=False)),
    ],
)
async def test_only_a_colleague_s_words_on_such_a_platform_are_looked_at(
    store: SqlStore, fields: dict[str, object], abilities: Abilities
) -> None:
    await acknowledged(store, 1)
    message = echo(await claim_one(store), **fields)

    assert (await told(store, message, abilities)).messages == [message]

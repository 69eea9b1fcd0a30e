"""An answer that we notice only after the customer has written again ends what it can have answered, and no more."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from responder.flow.ending import called_off
from responder.model import Author, Kind
from responder.store.records import Change
from responder.testing import open_shop
from responder.testing.shop import Customer, Shop
from responder.values import replace

from .world import SUPPORT, World, world

SHOP = """
[conversation]
quiet_after_human = "{quiet}"

[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = {{ env = "X" }}
burst = "0s"
"""
LENA = "lena@post.example"
SEVERAL_MINUTES, HOUR = timedelta(minutes=5), timedelta(hours=1)


async def late_answer(shop: Shop, customer: Customer, at: datetime) -> None:
    answer = customer._message("It comes tomorrow.", Author.AGENT, Kind.TEXT)
    await shop.takes_message(replace(answer, sent_at=at))


async def conversation_of(shop: Shop, customer: Customer) -> Any:
    story = await shop._scratch.story(customer.wrote[0])
    assert story.message is not None
    standing = await shop._scratch.store.standing(story.message["conversation_id"])
    assert standing is not None
    return standing.conversation


async def states(shop: Shop, what: str) -> dict[str, int]:
    found = (await shop._scratch.store.status())[what]
    return {state: n for state, n in found.items() if n}


@pytest.mark.parametrize(
    ("quiet", "minutes", "promise", "follow_ups"),
    [
        ("1d", 10, "kept", False),  # as if it had been noticed in time: the next question is the person's
        ("1h", 90, "open", True),  # it was long past by then: what was promised stands for the next question
    ],
)
def test_what_was_asked_after_it_still_waits(quiet: str, minutes: int, promise: str, follow_ups: bool) -> None:
    async def story() -> None:
        async with open_shop(SHOP.format(quiet=quiet)) as shop:
            noor = shop.customer("shop", "noor")
            await noor.says("Where is my order 48213?")
            answered_at = shop.clock.now() + SEVERAL_MINUTES
            shop.clock.move(minutes=minutes)
            again = await noor.says("And can I still change the address?")
            shop.clock.move(minutes=1)
            await late_answer(shop, noor, answered_at)

            left = await conversation_of(shop, noor)
            assert (left.opened_at, left.answered_at) == (again.sent_at, answered_at)
            assert (left.promise_id is not None) is follow_ups
            assert await states(shop, "promises") == {promise: 1}
            assert ("planned" in await states(shop, "reminders")) is follow_ups
            answered = [e for e in await shop._scratch.store.pace_events(0, 99) if e.arrived_at]
            assert [event.at for event in answered] == [answered_at]
            said = {reply.purpose for reply in await shop.said(within=HOUR * 20)}
            assert ("retold" in said) is follow_ups

    asyncio.run(story())


def test_an_answer_that_quotes_the_newest_words_answers_them() -> None:
    async def story() -> None:
        async with open_shop(SHOP.format(quiet="1d")) as shop:
            noor = shop.customer("shop", "noor")
            await noor.says("Where is my order 48213?")
            answered_at = shop.clock.now() + SEVERAL_MINUTES
            shop.clock.move(minutes=10)
            again = await noor.says("And can I still change the address?")
            answer = noor._message("Yes, you can.", Author.AGENT, Kind.TEXT)
            await shop.takes_message(replace(answer, sent_at=answered_at, references=(again.id,)))

            left = await conversation_of(shop, noor)
            assert (left.opened_at, left.promise_id) == (None, None)

    asyncio.run(story())


def test_an_answer_to_what_was_answered_already_opens_nothing() -> None:
    async def story() -> None:
        async with open_shop(SHOP.format(quiet="1d")) as shop:
            noor = shop.customer("shop", "noor")
            await noor.says("Where is my order 48213?")
            shop.clock.move(minutes=10)
            await noor.says("And can I still change the address?")
            shop.clock.move(minutes=5)
            await noor.is_answered()

            await late_answer(shop, noor, shop.clock.now() - timedelta(minutes=7))

            left = await conversation_of(shop, noor)
            assert (left.opened_at, left.promise_id, left.asked) == (None, None, "")

    asyncio.run(story())


async def mail_answer(w: World, asked: dict[str, Any], at: datetime) -> None:
    headers = {"Date": format_datetime(at)}
    await w.mails("Ja, morgen.", sender=SUPPORT, to=LENA, answers=asked["message_id"], folder="Sent", headers=headers)


async def two_questions(w: World) -> tuple[dict[str, Any], datetime, dict[str, Any]]:
    """The first is answered, a day later the second comes in the same thread and is promised an answer."""
    first = await w.mails("Waar blijft mijn bestelling 48213?")
    await w.passes(minutes=5)
    await mail_answer(w, first, w.now)
    await w.passes(minutes=5)
    unseen = w.now
    await w.passes(hours=25)
    second = await w.mails("Kan ik mijn adres nog wijzigen?", answers=first["message_id"])
    assert second["promise"]
    return first, unseen, second


@pytest.mark.parametrize("names_the_newest", [False, True])
def test_a_mail_found_late_leaves_a_newer_question_open_unless_it_names_it(
    tmp_path: Path, names_the_newest: bool
) -> None:
    """Mail programs have clocks of their own: what answers the newest mail by its headers does, whatever its date."""

    async def story() -> None:
        async with world(tmp_path) as w:
            first, unseen, second = await two_questions(w)
            await w.passes(minutes=5)

            await mail_answer(w, second if names_the_newest else first, unseen)

            still_open = not names_the_newest
            status = await w.states()
            assert status["promises"].get("open", 0) == still_open
            assert ("planned" in status["reminders"]) is still_open

    asyncio.run(story())


def test_words_about_a_newer_question_are_not_called_off(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        async with open_shop(SHOP.format(quiet="0s")) as shop:
            noor = shop.customer("shop", "noor")
            await noor.says("Where is my order 48213?")
            long_ago = shop.clock.now() + SEVERAL_MINUTES
            shop.clock.move(minutes=10)
            await noor.is_answered()
            shop.clock.move(minutes=10)
            await noor.says("And can I still change the address?")
            changes: list[Change] = []
            apply = shop._scratch.store.apply

            async def noted(given: Sequence[Change]) -> list[bool]:
                changes.extend(given)
                return await apply(given)

            monkeypatch.setattr(shop._scratch.store, "apply", noted)
            await late_answer(shop, noor, long_ago)

            assert [list(called_off(change)) for change in changes] == [[]]

    asyncio.run(story())

"""The whole daemon in memory: our own echo ends nothing, a colleague's ends the wait."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import orjson

from responder import Message, RawEvent
from responder.testing import open_shop, payload

from .test_instagram_payloads import NORA, PAYLOADS, SHOP, webhook

HOUR = timedelta(hours=1)


def test_our_own_echo_is_no_colleague_s_answer() -> None:
    """Instagram shows it like a colleague's; it is known by its id."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            nora = shop.customer("contract", NORA)
            await shop.takes("contract", webhook("aW01", "Do you ship to Graz?", at=shop.clock.now()))
            said = await nora.hears()
            own_id = f"rehearsed-{said.delivery:x}"
            await shop.takes("contract", webhook(own_id, said.text, echo=True, at=shop.clock.now()))

            assert (await nora.hears(within=4 * HOUR)).purpose == "retold"  # the promise still stands

    asyncio.run(story())


def test_a_colleague_s_echo_ends_the_wait() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            nora = shop.customer("contract", NORA)
            await shop.takes("contract", webhook("aW01", "Do you ship to Graz?", at=shop.clock.now()))
            await nora.hears()
            await shop.takes("contract", webhook("aWJO", "Jo here: yes, 3 to 5 days.", echo=True, at=shop.clock.now()))

            await nora.hears_nothing(within=24 * HOUR)

    asyncio.run(story())


def test_a_comment_is_answered_once_and_a_colleague_s_comment_below_it_ends_the_wait() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            (first,) = await shop.takes("contract", payload(PAYLOADS / "comment.json"))
            reply = (await shop.said(within=timedelta(minutes=1)))[0]
            again = orjson.loads((PAYLOADS / "comment.json").read_bytes())
            again["entry"][0]["changes"][0]["value"] |= {"id": "17950000000000099", "text": "Hello? The price?"}
            (second,) = await shop.takes("contract", RawEvent("webhook", orjson.dumps(again)))
            (third,) = await shop.takes("contract", payload(PAYLOADS / "comment_of_colleague.json"))

            assert reply.reply_to == {"comment": "17950000000000051"}
            assert await shop.said(within=24 * HOUR) == []
            assert isinstance(first, Message)
            assert isinstance(second, Message)
            assert isinstance(third, Message)
            assert [await shop.why(one) for one in (first, second, third)] == [
                "first-message", "already-acknowledged", "human-answered",
            ]  # fmt: skip

    asyncio.run(story())


def test_while_another_app_holds_the_conversation_we_are_silent() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            (message,) = await shop.takes("contract", payload(PAYLOADS / "standby_text.json"))
            assert isinstance(message, Message)
            assert await shop.said(within=HOUR) == []
            assert await shop.why(message) == "standby"

    asyncio.run(story())

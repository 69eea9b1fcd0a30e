"""The whole daemon in memory: our own echo ends nothing, a colleague's ends the wait."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

import orjson

from responder import Channel, Message, OutcomeUnknown, RawEvent, Reply, Sent
from responder.accounts import Account
from responder.store.shown import Wanted
from responder.testing import NOON, open_shop, payload
from responder.testing.shop import Shop

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


@dataclass
class Early:
    """A platform that shows our message before it answers the send, and whose answer is lost."""

    shop: Shop
    shown: bool = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["channel"], name)

    async def send(self, reply: Reply) -> Sent:
        self.shown = True
        echo = self.channel.parse(webhook("aWOUT1", reply.text, echo=True, at=self.shop.clock.now()))
        await self.shop._scratch.flow.take("contract", echo)
        raise OutcomeUnknown("the connection broke")

    def stand_in_for(self, account: Account) -> None:
        """Take the place of the account's channel."""
        self.channel = account.channel
        account.channel = cast("Channel[Any]", self)


def test_an_echo_before_the_answer_to_the_send_settles_it() -> None:
    """Nothing is held for ops, nothing is sent twice, and the promise still stands."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            early = Early(shop)
            early.stand_in_for(shop._scratch.accounts["contract"])
            await shop.takes("contract", webhook("aW01", "Do you ship to Graz?", at=shop.clock.now()))
            assert early.shown
            store = shop._scratch.store
            await shop.said(within=timedelta(minutes=10))
            assert (await store.under_way("contract"), await store.held(9)) == ([], [])
            (conversation,) = await store.conversations(Wanted(before=None, since=NOON - HOUR, limit=9))
            assert (conversation["answered_at"], conversation["promise_id"] is None) == (None, False)

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
            assert len(reply.text.encode()) < 300  # one line, for all to see
            assert await shop.said(within=24 * HOUR) == []
            assert isinstance(first, Message)
            assert isinstance(second, Message)
            assert isinstance(third, Message)
            assert [await shop.why(one) for one in (first, second, third)] == [
                "first-message", "public-once", "human-answered",
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

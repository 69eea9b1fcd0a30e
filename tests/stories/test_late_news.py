"""News that reaches us late: a colleague's answer, by the platform's time, lies before the words it makes needless."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from responder.errors import TryLater
from responder.model import Author, Kind, Reply, Sent
from responder.testing import open_shop
from responder.values import replace

SHOP = """
[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = { env = "X" }
burst = "0s"
"""


@pytest.mark.parametrize("writes_again", [False, True])
def test_an_answer_while_the_first_try_fails_calls_off_the_second(writes_again: bool) -> None:
    """WhatsApp tells the time in whole seconds, and a mail in the Sent folder is found when it is looked for."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            outbox, account = shop._scratch.outbox, shop._scratch.accounts["shop"]
            takes, fails, drain, tries = account.channel.send, asyncio.Event(), outbox.drain, []

            async def fails_at_first(reply: Reply) -> Sent:
                tries.append(reply)
                if len(tries) == 1:
                    await fails.wait()
                    raise TryLater("down for a moment")
                return await takes(reply)

            account.channel.send = fails_at_first  # type: ignore[method-assign]
            outbox.drain = _a_moment  # type: ignore[method-assign]
            noor = shop.customer("shop", "noor")
            asked = noor.message("Where is my order 48213?")
            shop.clock.move(seconds=2)
            await shop.takes_message(asked)
            answer = noor._message("It comes tomorrow.", Author.AGENT, Kind.TEXT)
            await shop.takes_message(replace(answer, sent_at=answer.sent_at - timedelta(seconds=1)))
            if writes_again:
                shop.clock.move(seconds=1)
                await noor.says("Then I will stay at home.")
            outbox.drain = drain  # type: ignore[method-assign]
            fails.set()
            await drain(5)

            assert len(tries) == 1
            assert await shop.said(within=timedelta(hours=3)) == []

    asyncio.run(story())


async def _a_moment(limit: float) -> None:
    for _ in range(20):
        await asyncio.sleep(0)

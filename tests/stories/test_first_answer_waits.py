"""The first answer has not left yet, and the customer writes on: they are told one time, which we keep."""

from __future__ import annotations

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

from responder.model import Message
from responder.testing import open_shop
from responder.testing.shop import Shop

SHOP = """
[company]
name = "The Shop"
languages = ["en"]
timezone = "Europe/Amsterdam"

[promise]
until_known = "2h"

[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = { env = "X" }
burst = "0s"
"""


def test_who_writes_on_is_told_the_time_that_was_noted() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            account = shop._scratch.accounts["shop"]
            account.held = "paused by Jan"
            await noor.says("Where is my order 48213?")
            shop.clock.move(minutes=50)

            again = await noor.says("I would like to have it on Friday.")
            account.held = ""
            said = (await noor.hears()).text

            assert await shop.why(again) == "burst-joined"
            assert "before 3 pm" in said
            assert await promised(shop, again) == ["15:00"]

    asyncio.run(story())


def test_who_writes_on_after_that_time_is_told_a_new_one_that_is_noted() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            account = shop._scratch.accounts["shop"]
            account.held = "paused by Jan"
            await noor.says("Where is my order 48213?")
            shop.clock.move(hours=2, minutes=30)

            again = await noor.says("I would like to have it on Friday.")
            account.held = ""
            said = (await noor.hears()).text

            assert "before 5:30 pm" in said
            assert await promised(shop, again) == ["17:30"]

    asyncio.run(story())


async def promised(shop: Shop, message: Message) -> list[str]:
    """The times of the promises that stand, by the shop's clock."""
    zone = ZoneInfo("Europe/Amsterdam")
    stand = [one for one in (await shop._scratch.story(message)).promises if one["state"] == "open"]
    return [f"{datetime.fromisoformat(one['due_at']).astimezone(zone):%H:%M}" for one in stand]


def test_whose_answer_was_given_up_is_answered_when_they_write_again() -> None:
    """Nobody has told them anything: they are not met with the silence of who knows that we are on it."""

    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            account = shop._scratch.accounts["shop"]
            account.held = "paused by Jan"
            await noor.says("Where is my order 48213?")
            shop.clock.move(hours=5)
            account.held = ""
            await noor.hears_nothing()

            again = await noor.says("Where is my order 48213?")

            assert await shop.why(again) == "new-episode"
            assert (await noor.hears()).purpose == "acknowledgement"
            assert len(await promised(shop, again)) == 1
            shop.clock.move(minutes=5)
            assert await shop.why(await noor.says("It is a bell.")) == "already-acknowledged"

    asyncio.run(story())

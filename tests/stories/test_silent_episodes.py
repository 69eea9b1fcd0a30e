"""An episode that fell silent without an answer: what was promised in it is not forgotten, nor left open for ever."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from responder.testing import open_shop
from responder.testing.shop import Shop

SHOP = """
[company]
name = "The Shop"
languages = ["en"]

[hours]
mon-fri = ["09:00-17:00"]

[promise]
until_known = "8h"

[staff]
account = "shop"
to = "team"

[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = { env = "X" }
burst = "0s"
"""
FRIDAY = timedelta(days=4, hours=2)  # from Monday noon to Friday, 14:00


def test_thanks_at_the_weekend_do_not_end_what_colleagues_are_reminded_of() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            shop.clock.move(seconds=FRIDAY.total_seconds())
            asked = await noor.says("Can you repair my grandmother's bicycle?")
            await shop.said(within=timedelta(hours=30))  # it is Saturday, and nobody has answered

            thanks = await noor.says("Thanks!")

            assert await shop.why(asked) == "first-message"
            assert await shop.why(thanks) == "thanks-only"
            heard = [reply.purpose for reply in await shop.said(within=timedelta(days=3))]
            assert heard[:3] == ["staff-before", "staff-missed", "retold"]

    asyncio.run(story())


def test_a_promise_that_gives_way_to_that_of_a_new_episode_has_ended() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            shop.clock.move(seconds=FRIDAY.total_seconds())
            await noor.says("Can you repair my grandmother's bicycle?")
            await shop.said(within=timedelta(hours=30))

            again = await noor.says("And how long would a repair of the brakes take?")

            assert await shop.why(again) == "new-episode"
            assert await promises(shop) == {"retold": 1, "open": 1}
            await noor.is_answered()
            assert await promises(shop) == {"retold": 1, "kept": 1}

    asyncio.run(story())


def test_a_question_after_the_thanks_is_told_a_new_time() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            shop.clock.move(seconds=FRIDAY.total_seconds())
            await noor.says("Can you repair my grandmother's bicycle?")
            await shop.said(within=timedelta(hours=30))
            await noor.says("Thanks!")

            again = await noor.says("How long would a repair of the brakes take?")

            assert await shop.why(again) == "new-episode"
            assert await promises(shop) == {"retold": 1, "open": 1}
            await noor.is_answered()
            assert await promises(shop) == {"retold": 1, "kept": 1}

    asyncio.run(asyncio.wait_for(story(), 60))


async def promises(shop: Shop) -> dict[str, int]:
    states = (await shop._scratch.store.status())["promises"]
    return {state: count for state, count in states.items() if count}

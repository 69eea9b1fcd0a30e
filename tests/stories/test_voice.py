"""What nobody has listened to yet is not answered with an article."""

from __future__ import annotations

import asyncio

import pytest

from responder.model import Kind
from responder.testing import open_shop

SHOP = """
[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = { env = "X" }

[[faq]]
id = "order"
title = "Where is my order?"
answer = "The link in the mail about your parcel shows where it is."
examples = ["where is my parcel", "when does my order arrive"]
"""


@pytest.mark.parametrize(
    ("said", "kind", "has_article"),
    [("", Kind.VOICE, False), ("My number is 48213.", Kind.TEXT, True)],
)
def test_a_voice_message_that_joins_a_question_takes_its_article_away(said: str, kind: Kind, has_article: bool) -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            noor = shop.customer("shop", "noor")
            await noor.says("Hi")
            await noor.says("Where is my parcel? When does my order arrive?")
            last = await noor.says(said, kind=kind)

            heard = await noor.hears()
            assert await shop.why(last) == "burst-joined"
            assert ("The link in the mail" in heard.text) is has_article
            await noor.hears_nothing()

    asyncio.run(story())

"""Where a channel does not take the whole text, its short form is said; nothing is cut off its end."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from responder.testing import open_shop

SHOP = """
[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = {{ env = "X" }}
burst = "0s"
longest = {longest}
"""


def heard(longest: int) -> str:
    async def story() -> str:
        async with open_shop(SHOP.format(longest=longest)) as shop:
            customer = shop.customer("shop", "noor")
            await customer.says("Can somebody tell me whether the blue lamp comes with a bulb?")
            return (await customer.hears()).text

    return asyncio.run(story())


def test_a_text_that_is_too_long_is_said_shortly() -> None:
    whole = heard(10_000)
    short = heard(len(whole) - 1)

    assert len(short) < len(whole)
    assert short.splitlines()[0] == whole.splitlines()[0]
    assert short.splitlines()[-1] == whole.splitlines()[-1]
    assert "automatic" in short.splitlines()[-1]
    assert heard(len(whole)) == whole


def test_where_there_is_no_room_one_sentence_says_who_answers_and_when() -> None:
    tiny = heard(150)

    assert len(tiny) <= 150
    assert "Automatic" in tiny
    assert "\n" not in tiny


ARTICLE = """
[[faq]]
id = "lamp"
title = "Does the blue lamp come with a bulb?"
answer = "Yes, a bulb is in the box."
examples = ["Can somebody tell me whether the blue lamp comes with a bulb?", "does the lamp come with a bulb"]
"""


@pytest.mark.parametrize(("longest", "said"), [(10_000, True), (220, True), (150, False)])
def test_an_article_that_was_left_out_is_not_asked_about(longest: int, said: bool) -> None:
    async def story() -> tuple[str, list[str]]:
        async with open_shop(SHOP.format(longest=longest) + ARTICLE) as shop:
            customer = shop.customer("shop", "noor")
            await customer.says("Can somebody tell me whether the blue lamp comes with a bulb?")
            first = (await customer.hears()).text
            return first, [reply.purpose for reply in await shop.said(timedelta(hours=4))]

    text, later = asyncio.run(story())
    assert ("in the box" in text) is said
    assert ("did-this-help" in later) is said

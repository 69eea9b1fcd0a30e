"""Where a channel does not take the whole text, its short form is said; nothing is cut off its end."""

from __future__ import annotations

import asyncio

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

"""A quicker channel that is open now is offered, with its own figure; nobody is sent away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from responder.testing import Customer, Shop, open_shop
from responder.testing.scripted import NOON

CONFIG = """\
[company]
name = "The Shop"
team = "the service team"
languages = ["en", "nl"]
{pointer}

[hours]
mon-sun = ["00:00-24:00"]

[hours.teams.chat]
mon-sun = ["09:00-17:00"]

[channels.mail]
plugin = "email"
address = "support@shop.example"
until_known = "8h"
imap = {{ host = "127.0.0.1", tls = "none", password = {{ env = "X" }} }}
smtp = {{ host = "127.0.0.1", tls = "none" }}

[channels.chat]
plugin = "http"
url = "https://chat.example/replies"
secret = {{ env = "X" }}
proven = true
until_known = "30 min"
hours = "chat"
{offer}
"""
OFFER = 'offer = "https://shop.example/chat"\noffer_as = { en = "our chat", nl = "onze chat" }'
QUESTION = "I would like to know more about my bill of last month, please."
EVENING = NOON + timedelta(hours=8)


def play(
    story: Callable[[Shop, Customer], Awaitable[None]],
    *,
    pointer: str = "",
    offer: str = OFFER,
    start: datetime = NOON,
) -> None:
    async def run() -> None:
        async with open_shop(CONFIG.format(pointer=pointer, offer=offer), start) as shop:
            await story(shop, shop.customer("mail", "lena@post.example", name="Lena Dekker"))

    asyncio.run(run())


def test_the_quicker_channel_is_offered_with_its_figure() -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says(QUESTION)
        said = (await lena.hears()).text

        assert "answer you today before 8 pm" in said  # the case stays, with its own promise
        assert "our chat (https://shop.example/chat)" in said
        assert "today before 12:30 pm" in said

    play(story)


def test_it_is_called_by_its_name_in_the_customers_language() -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says("Goedemiddag, ik wil graag weten waarom mijn rekening zo hoog is.")

        assert "onze chat (https://shop.example/chat)" in (await lena.hears()).text

    play(story)


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"pointer": "[pointer]\nfactor = 0"}, id="turned off"),
        pytest.param({"pointer": "[pointer]\nfactor = 40"}, id="not so much quicker"),
        pytest.param({"offer": ""}, id="no address to give"),
        pytest.param({"start": EVENING}, id="nobody is there now"),
    ],
)
def test_nothing_is_offered(given: dict[str, object]) -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says(QUESTION)

        assert "chat" not in (await lena.hears()).text

    play(story, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "This is unacceptable! I have called three times and nobody helps me, I want to complain.",
        "There is a smell of gas in the house, what shall I do?",
        "I want to speak to a real person, please.",
    ],
)
def test_whoever_is_owed_a_person_is_sent_nowhere_else(text: str) -> None:
    async def story(_: Shop, lena: Customer) -> None:
        await lena.says(text)

        assert "shop.example/chat" not in (await lena.hears()).text

    play(story)


def test_a_paused_channel_is_not_offered() -> None:
    async def story(shop: Shop, lena: Customer) -> None:
        shop._scratch.flow.tools.accounts["chat"].held = "paused by Jan"
        await lena.says(QUESTION)

        assert "chat" not in (await lena.hears()).text

    play(story)


def test_nobody_is_pointed_to_where_they_write_already() -> None:
    async def story(shop: Shop, _: Customer) -> None:
        lena = shop.customer("chat", "lena", name="Lena")
        await lena.says(QUESTION)

        assert "shop.example/chat" not in (await lena.hears()).text

    play(story)

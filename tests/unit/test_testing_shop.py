"""The daemon in memory of the kit: people write, time passes, and what is said can be heard."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from pathlib import Path

import pytest

from responder import RawEvent
from responder.testing import Shop, open_shop

CONFIG = """\
[company]
name = "The Shop"
languages = ["en"]

[promise]
until_known = "2h"

[channels.app]
plugin = "whatsapp"
phone_number_id = "109000000000001"
access_token = { env = "X" }
app_secret = { env = "X" }
"""


PLUGIN = """\
from responder import Abilities, Channel, ChannelSettings, hookimpl

class Counter(Channel[ChannelSettings]):
    kind, title, settings_type, abilities = "counter", "Counter", ChannelSettings, Abilities(longest=2000)

    def parse(self, raw):
        return []

    async def send(self, reply):
        raise NotImplementedError

@hookimpl
def responder_channels():
    return [Counter]
"""


def play(story: Callable[[Shop], Awaitable[None]]) -> None:
    async def run() -> None:
        async with open_shop(CONFIG) as shop:
            await story(shop)

    asyncio.run(run())


def test_a_customer_hears_a_promise_and_later_that_it_will_not_hold() -> None:
    async def story(shop: Shop) -> None:
        lena = shop.customer("app", "lena", name="Lena")
        await lena.says("Hello, where is my parcel? It should have come on Friday.")
        first = await lena.hears()
        assert first.purpose == "acknowledgement"
        assert "Lena" in first.text

        shop.clock.move(hours=2)
        assert (await lena.hears()).purpose == "retold"

    play(story)


def test_after_a_colleague_s_answer_nothing_follows() -> None:
    async def story(shop: Shop) -> None:
        lena = shop.customer("app", "lena")
        await lena.says("Hello, where is my parcel? It should have come on Friday.")
        await lena.hears()
        await lena.is_answered()

        await lena.hears_nothing(timedelta(days=2))

    play(story)


@pytest.mark.parametrize(
    ("account", "words"),
    [("pidgeon", "pidgeon: no such account"), ("other", "other: its plugin pigeon: no plugin brings pigeon")],
)
def test_an_account_that_no_plugin_carries_is_told_in_words(account: str, words: str) -> None:
    async def run() -> None:
        async with open_shop('[channels.other]\nplugin = "pigeon"\n') as shop:
            await shop.takes(account, RawEvent("webhook", b"{}"))

    with pytest.raises(AssertionError, match=words):
        asyncio.run(run())


def test_two_people_hear_only_their_own() -> None:
    async def story(shop: Shop) -> None:
        lena, noor = shop.customer("app", "lena"), shop.customer("app", "noor")
        await lena.says("Where is my parcel? It should have come on Friday.")
        await noor.says("My bicycle squeaks, may I come by today?")

        assert [(await each.hears()).to for each in (noor, lena)] == ["noor", "lena"]
        assert await shop.said() == []

    play(story)


def test_who_hears_nothing_is_told_why() -> None:
    async def story(shop: Shop) -> None:
        lena = shop.customer("app", "lena")
        await lena.says("Thank you, goodbye!")
        with pytest.raises(AssertionError, match="the last decision: thanks-only"):
            await lena.hears()

    play(story)


def test_the_fixture_opens_a_shop(shop: Callable[[str], AbstractAsyncContextManager[Shop]]) -> None:
    async def run() -> None:
        async with shop(CONFIG) as open_one:
            assert await open_one.said() == []

    asyncio.run(run())


def test_a_shop_uses_the_plugins_of_a_deployment_and_leaves_its_configuration_alone(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("their own")
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "counter.py").write_text(PLUGIN)

    async def run() -> None:
        async with open_shop('[channels.counter]\nplugin = "counter"\n', folder=tmp_path) as shop:
            lena = shop.customer("counter", "lena")
            await lena.says("Where is my parcel? It should have come on Friday.")
            assert (await lena.hears()).text

    asyncio.run(run())

    assert (tmp_path / "config.toml").read_text() == "their own"
    assert {path.name for path in tmp_path.iterdir()} == {"config.toml", "plugins"}

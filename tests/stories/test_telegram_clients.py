"""Our stand-in of the Bot API, judged by aiogram and python-telegram-bot: their models refuse what is malformed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import pytest

from benchmarks.machine import free_port
from responder.demo.telegram_standin import TelegramStandIn
from responder.demo.telegram_updates import ApiError
from tests.real.telegram import Client, client, python, until

CLIENTS = ("aiogram", "ptb")
Story = Callable[[TelegramStandIn, Client], Awaitable[None]]
pytestmark = pytest.mark.real


def play(name: str, story: Story, *, more: Callable[[], tuple[str, ...]] = tuple) -> None:
    python()

    async def run() -> None:
        standin = TelegramStandIn()
        url = await standin.start()
        async with AsyncExitStack() as stack:
            stack.push_async_callback(standin.stop)
            bot = await stack.enter_async_context(client(name, url, standin.token, *more()))
            assert (await bot.tells(me="acme_bot"))["business"] is True
            await story(standin, bot)

    asyncio.run(run())


@pytest.mark.parametrize("name", CLIENTS)
def test_people_are_heard_answered_and_their_taps_too(name: str) -> None:
    async def story(standin: TelegramStandIn, bot: Client) -> None:
        lena = standin.town.person(7001)
        asked = lena.says("Where is \U0001f6b2 8841?")
        seen = await bot.tells(saw="message", text="Where is \U0001f6b2 8841?")
        assert (seen["chat"], seen["name"], seen["at"]) == ("private", "Lena", asked["date"])
        sent = await bot.tells(text="Echo \U0001f6b2 page", answers=asked["message_id"])
        assert (sent["kinds"], sent["shown"]) == (["bold", "text_link"], ["Echo", "page"])
        assert lena.heard[0]["entities"][1]["url"] == "https://x.example/?a=1&b=2"
        tap = lena.taps(lena.heard[0], "helped-yes")
        await bot.tells(saw="callback_query", data="helped-yes", under=sent["sent"])
        await until(lambda: standin.town.answered == [tap], "the tap is answered")
        assert standin.town.typed[0]["action"] == "typing"
        lena.edits(asked, "Where is 8842?")
        await bot.tells(saw="edited_message", text="Where is 8842?")
        lena.blocks()
        await bot.tells(saw="my_chat_member", status="kicked")
        await until(lambda: standin.updates.pending == 0, "everything is acknowledged by the next offset")

    play(name, story)


@pytest.mark.parametrize("name", CLIENTS)
def test_business_chats_are_understood(name: str) -> None:
    async def story(standin: TelegramStandIn, bot: Client) -> None:
        owner, lena = standin.town.person(500, "Acme"), standin.town.person(7001)
        shop = standin.town.business("Bc9x", owner)
        await bot.tells(saw="business_connection", owner=500, enabled=True, reply=True)
        shop.hears(lena, "Is my bike ready?")
        await bot.tells(saw="business_message", sender=7001, bot=None)
        await bot.tells(business="Bc9x")
        await bot.tells(saw="business_message", sender=500, bot=4001)
        shop.answers(lena, "Yes, it is.")
        await bot.tells(saw="business_message", sender=500, bot=None, text="Yes, it is.")
        assert [m["text"] for m in shop.said_to(lena)] == ["In the name of the company."]
        assert not lena.heard
        shop.disconnects()
        await bot.tells(saw="business_connection", enabled=False)

    play(name, story)


REFUSED = {"aiogram": ("TelegramBadRequest", "TelegramForbiddenError"), "ptb": ("BadRequest", "Forbidden")}


@pytest.mark.parametrize("name", CLIENTS)
def test_refusals_are_known_by_their_names(name: str) -> None:
    async def story(standin: TelegramStandIn, bot: Client) -> None:
        bad, forbidden = REFUSED[name]
        lena, other = standin.town.person(7001), standin.town.person(7002, "Ada")
        lena.says("long")
        assert "too long" in (await bot.tells(refused=bad))["words"]
        lena.says("send 7001 <p>no such element</p>")
        assert "parse entities" in (await bot.tells(refused=bad))["words"]
        lena.says("send 404 Hello")
        assert "chat not found" in (await bot.tells(refused=bad))["words"].lower()
        lena.says("send 7002 Hello")
        assert "initiate" in (await bot.tells(refused=forbidden))["words"]
        other.says("Hello")
        await bot.tells(text="Hello")
        other.blocks()
        lena.says("send 7002 Hello")
        assert "blocked by the user" in (await bot.tells(refused=forbidden))["words"]
        standin.methods.refuse.append(ApiError(429, "Too Many Requests: retry after 3", retry_after=3))
        lena.says("send 7001 Hello")
        await bot.tells(refused="too-many", after=3)
        standin.town.group(-100, "Old").moved_to = -1007
        lena.says("send -100 Hello")
        await bot.tells(refused="moved", to=-1007)

    play(name, story)


@pytest.mark.parametrize("name", CLIENTS)
def test_of_two_pollers_one_hears_of_the_conflict(name: str) -> None:
    async def story(standin: TelegramStandIn, bot: Client) -> None:
        async with client("aiogram", *_address(standin)) as second:
            await second.tells(me="acme_bot")
            await until(lambda: standin.updates.conflicts > 1, "a conflict")
            await until(lambda: b"onflict" in bot.problems + second.problems, "told")

    play(name, story)


def _address(standin: TelegramStandIn) -> tuple[str, str]:
    return standin.url, standin.token


def test_a_group_heeds_privacy_mode() -> None:
    async def story(standin: TelegramStandIn, bot: Client) -> None:
        lena, group = standin.town.person(7001), standin.town.group(-1001)
        group.says(lena, "Nice weather")
        group.says(lena, "\U0001f6b2 @acme_bot hello")
        seen = await bot.tells(saw="message")
        assert (seen["chat"], seen["text"]) == ("supergroup", "\U0001f6b2 @acme_bot hello")

    play("aiogram", story)


def test_a_webhook_brings_the_secret_word() -> None:
    """aiogram's own server answers 401 to what comes without it."""
    port = free_port()

    async def story(standin: TelegramStandIn, bot: Client) -> None:
        await bot.tells(webhook=f"http://127.0.0.1:{port}/hook", pending=0)
        lena = standin.town.person(7001)
        lena.says("Hello")
        await bot.tells(saw="message", text="Hello")
        await until(lambda: standin.updates.answers == [200], "delivered")
        standin.updates.webhook.secret = "another"
        lena.says("Hello again")
        await until(lambda: standin.updates.answers[1:3] == [401, 401], "refused, and tried again")
        standin.updates.webhook.secret = "s3cret_word"
        await bot.tells(saw="message", text="Hello again")
        await until(lambda: standin.updates.pending == 0, "delivered in the end")

    play("aiogram", story, more=lambda: (str(port), "s3cret_word"))

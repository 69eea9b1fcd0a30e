"""The stand-in of the Bot API keeps the platform's rules; in tests/stories/test_telegram_clients.py others judge it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from responder import Message, ReplyWindowClosed, Secret
from responder.clock import MovableClock
from responder.demo.telegram_standin import TelegramStandIn
from responder.demo.telegram_text import parse_html
from responder.demo.telegram_updates import ApiError
from responder.http import Http
from responder.model import Reply
from responder.testing import make_desk
from responder_telegram import Telegram, TelegramSettings

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
Call = Callable[..., Awaitable[tuple[int, Any]]]


def play(story: Callable[[TelegramStandIn, Call, MovableClock], Awaitable[None]]) -> None:
    async def run() -> None:
        clock = MovableClock(NOON)
        standin = TelegramStandIn(clock=clock)
        url = await standin.start()
        async with aiohttp.ClientSession() as session:

            async def call(method: str, token: str = standin.token, **request: Any) -> tuple[int, Any]:
                async with session.post(f"{url}/bot{token}/{method}", **request) as answer:
                    return answer.status, await answer.json()

            try:
                await story(standin, call, clock)
            finally:
                await standin.stop()

    asyncio.run(run())


def test_an_offset_acknowledges_and_a_negative_one_keeps_the_last() -> None:
    async def story(standin: TelegramStandIn, call: Call, _: MovableClock) -> None:
        for text in ("One", "Two", "Three", "Four"):
            standin.town.person(7001).says(text)

        async def texts(**given: Any) -> list[str]:
            _, answer = await call("getUpdates", json=given)
            return [update["message"]["text"] for update in answer["result"]]

        assert await texts(limit=2) == ["One", "Two"]
        assert await texts() == ["One", "Two", "Three", "Four"]
        assert await texts(offset=910_003) == ["Three", "Four"]
        assert await texts(offset=-1) == ["Four"]
        assert await texts(offset=910_005) == []

    play(story)


def test_what_the_bot_does_not_want_is_not_kept() -> None:
    async def story(standin: TelegramStandIn, call: Call, _: MovableClock) -> None:
        lena = standin.town.person(7001)
        await call("getUpdates", json={"allowed_updates": ["message"]})
        lena.blocks()
        lena.says("Hello")
        await call("getUpdates", json={})
        assert standin.updates.pending == 1
        await call("getUpdates", json={"allowed_updates": []})
        lena.blocks(again=True)
        assert standin.updates.pending == 2

    play(story)


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"chat_id": 7001, "text": "Hi", "reply_parameters": {"message_id": 1}}},
        {"data": {"chat_id": "7001", "text": "Hi", "reply_parameters": '{"message_id": 1}'}},
        {"params": {"chat_id": "7001", "text": "Hi"}, "data": {"reply_parameters": '{"message_id": 1}'}},
    ],
    ids=["json", "form", "query"],
)
def test_parameters_come_in_each_form(request_: dict[str, Any]) -> None:
    async def story(standin: TelegramStandIn, call: Call, _: MovableClock) -> None:
        standin.town.person(7001).says("Hello")
        status, answer = await call("SENDMESSAGE", **request_)
        assert (status, answer["result"]["reply_to_message"]["text"]) == (200, "Hello")

    play(story)


@pytest.mark.parametrize(
    ("method", "given", "status", "words"),
    [
        ("getThere", {}, 404, "method not found"),
        ("sendMessage", {"chat_id": 7001, "text": " "}, 400, "message text is empty"),
        ("sendMessage", {"chat_id": "x", "text": "Hi"}, 400, "invalid chat_id"),
        ("sendMessage", {"chat_id": 7001, "text": "Hi", "parse_mode": "Markdown"}, 400, "unsupported parse_mode"),
        ("sendMessage", {"chat_id": 7001, "text": "Hi", "business_connection_id": "x"}, 400, "CONNECTION_INVALID"),
        (
            "sendMessage",
            {
                "chat_id": 7001,
                "text": "Hi",
                "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]},
            },
            400,
            "BUTTON_DATA_INVALID",
        ),
        ("sendMessage", {"chat_id": 7001, "text": "Hi", "reply_parameters": {"message_id": 9}}, 400, "not found"),
        ("answerCallbackQuery", {"callback_query_id": "1"}, 400, "query is too old"),
        ("sendChatAction", {"chat_id": 7001, "action": "dancing"}, 400, "wrong parameter action"),
        ("setWebhook", {"url": "http://example.nl/hook"}, 400, "HTTPS URL must be provided"),
        ("setWebhook", {"url": "https://example.nl:8080/hook"}, 400, "ports 80, 88, 443 or 8443"),
        ("setWebhook", {"url": "https://example.nl/hook", "secret_token": "a b"}, 400, "unallowed characters"),
    ],
)
def test_mistakes_are_refused_in_the_platform_s_words(
    method: str, given: dict[str, Any], status: int, words: str
) -> None:
    async def story(standin: TelegramStandIn, call: Call, _: MovableClock) -> None:
        standin.town.person(7001).says("Hello")
        found, answer = await call(method, json=given)
        assert (found, answer["ok"], answer["error_code"]) == (status, False, status)
        assert words in answer["description"]

    play(story)


def test_a_wrong_token_and_a_body_that_is_no_json() -> None:
    async def story(_: TelegramStandIn, call: Call, __: MovableClock) -> None:
        assert (await call("getMe", token="4001:wrong"))[0] == 401
        assert (await call("getMe", data=b"{", headers={"Content-Type": "application/json"}))[0] == 400

    play(story)


@pytest.mark.parametrize(
    ("html", "text", "kinds"),
    [
        ("a &lt; b &amp; c & d", "a < b & c & d", []),
        ("<b>\U0001f6b2 <i>x</i></b>", "\U0001f6b2 x", [("bold", 0, 4), ("italic", 3, 1)]),
        ('<a href="https://x.e/?a&amp;b">x</a>', "x", [("text_link", 0, 1)]),
        ("&#x27;&quot;", "'\"", []),
        ("<b></b>", "", []),
        ("<B>x</b>", "x", [("bold", 0, 1)]),
    ],
)
def test_html_becomes_entities_in_utf_16(html: str, text: str, kinds: list[tuple[str, int, int]]) -> None:
    plain, entities = parse_html(html)

    assert plain == text
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == kinds


@pytest.mark.parametrize("html", ["<p>x</p>", "<b>x", "x</b>", "<b><i>x</b></i>", "1 < 2"])
def test_html_that_telegram_cannot_parse(html: str) -> None:
    with pytest.raises(ApiError, match="can't parse entities"):
        parse_html(html)


def test_our_channel_and_the_window_of_a_business_chat() -> None:
    async def story(standin: TelegramStandIn, _: Call, clock: MovableClock) -> None:
        town = standin.town
        shop = town.business("Bc9x", town.person(500, "Acme"))
        shop.hears(town.person(7001), "Is my bike ready?")
        http = Http()
        await http.start()
        given = TelegramSettings(
            plugin="telegram", token=Secret.of(standin.token), username="acme_bot", owners=(500,), api_url=standin.url
        )
        channel = Telegram("t", given, make_desk("t", http=http, clock=clock))
        try:
            batch = await channel.poll({})
            (asked,) = [event for event in batch.events if isinstance(event, Message)]
            answer = Reply(
                account="t",
                delivery=1,
                token="d1",
                to=asked.handle,
                text='See <a href="https://x.example/?a=1&amp;b=2">this</a>.',
                written_at=NOON,
                answers=asked.id,
                reply_to=asked.reply_to,
            )
            await channel.typing(answer)
            assert (await channel.send(answer)).id == "2"
            assert town.typed[0]["action"] == "typing"
            clock.move(hours=25)
            with pytest.raises(ReplyWindowClosed):
                await channel.send(answer)
            (said,) = shop.said_to(town.person(7001))
            assert said["text"] == "See this."
            assert said["reply_to_message"]["text"] == "Is my bike ready?"
            assert await channel.check() == []
        finally:
            await http.close()

    play(story)

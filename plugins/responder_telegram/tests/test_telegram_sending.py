"""What the channel says, and in whose name."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from responder import (
    Button,
    CredentialsRejected,
    Ignored,
    Message,
    OutcomeUnknown,
    RawEvent,
    Refused,
    Reply,
    Sent,
    TryLater,
    dump_json,
    load_json,
)
from responder.testing import ScriptedHttp
from responder_telegram.outgoing import as_plain

from .bot import BASE, OK, SENT, channel, connected, reply, sent
from .test_telegram_contract import PAYLOADS, failure


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (reply(), {"chat_id": 7001}),
        (
            reply(answers="7001:41"),
            {"chat_id": 7001, "reply_parameters": {"message_id": 41, "allow_sending_without_reply": True}},
        ),
        (reply(answers="callback:4382001"), {"chat_id": 7001}),
        (reply(to="-1009999999"), {"chat_id": -1009999999}),
        (reply(to="-1009999999/7"), {"chat_id": -1009999999, "message_thread_id": 7}),
        (reply(to="@acme_desk"), {"chat_id": "@acme_desk"}),
        (
            reply(reply_to={"chat": -1001234567, "thread": 7}),
            {"chat_id": -1001234567, "message_thread_id": 7},
        ),
        (
            reply(buttons=(Button("helped-yes", "Yes "), Button("x" * 65, "Too long"), Button("é" * 32, "64 bytes"))),
            {
                "chat_id": 7001,
                "reply_markup": {
                    "inline_keyboard": [
                        [{"text": "Yes", "callback_data": "helped-yes"}],
                        [{"text": "64 bytes", "callback_data": "é" * 32}],
                    ]
                },
            },
        ),
    ],
)
def test_a_reply_is_written_as_telegram_reads_it(given: Reply, expected: Mapping[str, Any]) -> None:
    (call,) = sent(given, SENT).calls

    assert (call.method, call.url) == ("POST", f"{BASE}/sendMessage")
    common = {"text": "Hi.", "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
    assert call.json == {**common, **expected}


def test_an_address_that_is_no_chat_is_refused_before_anything_leaves() -> None:
    with pytest.raises(Refused, match="is no chat"):
        asyncio.run(channel().send(reply(to="lena@post.example")))


def test_elements_that_telegram_cannot_read_go_out_as_plain_text_once() -> None:
    text = 'See <a href="https://x.example/?a=1&amp;b=2">the &amp; page</a>, 5 &lt; 6.'
    first, second = sent(reply(text=text), failure(400, "Bad Request: can't parse entities: x"), SENT).calls

    assert first.json["text"] == text
    assert "parse_mode" not in second.json
    assert second.json["text"] == "See the & page: https://x.example/?a=1&b=2, 5 < 6."
    assert as_plain({"text": '<a href="https://x.e/">https://x.e/</a>'})["text"] == "https://x.e/"


def test_a_group_that_has_moved_is_followed() -> None:
    moved = failure(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1007)
    _, second = sent(reply(to="-99"), moved, SENT).calls

    assert second.json["chat_id"] == -1007


@pytest.mark.parametrize(("to", "everyone"), [("7001", True), ("-1009999999", False)])
def test_too_many_in_a_group_is_that_group_s_own_limit(to: str, everyone: bool) -> None:
    http = ScriptedHttp([failure(429, "Too Many Requests: retry after 7", retry_after=7)])
    with pytest.raises(TryLater) as later:
        asyncio.run(channel(http).send(reply(to=to)))

    assert (later.value.after, later.value.everyone) == (timedelta(seconds=7), everyone)


IN_ITS_NAME = reply(reply_to={"connection": "Bc9x"}, answers="Bc9x:7001:86")


def test_in_the_company_s_name_once_it_is_known_to_allow_it() -> None:
    http = ScriptedHttp([connected(), SENT, SENT])
    telegram = channel(http)
    for _ in range(2):
        assert asyncio.run(telegram.send(IN_ITS_NAME)) == Sent("77")

    assert [call.url.rpartition("/")[2] for call in http.calls] == [
        "getBusinessConnection",
        "sendMessage",
        "sendMessage",
    ]
    assert http.calls[1].json["business_connection_id"] == "Bc9x"
    assert http.calls[1].json["reply_parameters"]["message_id"] == 86


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        (connected(owner=666), Refused, "none of `owners`"),
        (connected(enabled=False), Refused, "does not let the bot reply"),
        (connected(reply=False), Refused, "does not let the bot reply"),
        (failure(400, "Bad Request: business connection not found"), Refused, "taken the bot off"),
        (OutcomeUnknown("no answer"), TryLater, "no answer"),
        (failure(401, "Unauthorized"), CredentialsRejected, "token"),
    ],
)
def test_nothing_is_said_in_the_name_of_who_does_not_allow_it(given: Any, error: type[Exception], words: str) -> None:
    http = ScriptedHttp([given])
    with pytest.raises(error, match=words):
        asyncio.run(channel(http).send(IN_ITS_NAME))

    assert len(http.calls) == 1


def test_news_of_a_connection_are_heard_at_once() -> None:
    http = ScriptedHttp([SENT])
    telegram = channel(http)
    telegram.parse(RawEvent("webhook", (PAYLOADS / "business_connected.json").read_bytes()))
    asyncio.run(telegram.send(IN_ITS_NAME))
    telegram.parse(RawEvent("webhook", (PAYLOADS / "business_disconnected.json").read_bytes()))

    with pytest.raises(Refused):
        asyncio.run(telegram.send(IN_ITS_NAME))


def test_a_stranger_who_connects_our_bot_is_not_served() -> None:
    """Anybody with Telegram Premium may connect any bot; his customers are none of ours."""
    telegram = channel()
    news = load_json((PAYLOADS / "business_connected.json").read_bytes())
    news["business_connection"]["user"]["id"] = 666
    telegram.parse(RawEvent("webhook", dump_json(news)))

    found = telegram.parse(RawEvent("webhook", (PAYLOADS / "business_text.json").read_bytes()))
    assert found == [Ignored(reason="business-of-others")]


def test_typing_and_taps_are_told_to_telegram() -> None:
    http = ScriptedHttp([OK])
    telegram = channel(http)
    (tap,) = telegram.parse(RawEvent("webhook", (PAYLOADS / "tap.json").read_bytes()))
    assert isinstance(tap, Message)

    asyncio.run(telegram.tapped(tap))
    asyncio.run(telegram.typing(IN_ITS_NAME))

    assert http.calls[0].json == {"callback_query_id": "4382001"}
    assert http.calls[1].json == {"business_connection_id": "Bc9x", "chat_id": 7001, "action": "typing"}

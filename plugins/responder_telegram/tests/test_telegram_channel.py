"""How the channel asks, is called, and looks after itself."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from responder import (
    CredentialsRejected,
    HttpAnswer,
    Ignored,
    Message,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    Secret,
    TryLater,
    WebhookRequest,
    load_json,
)
from responder.testing import NOON, CapturedLog, MovableClock, ScriptedHttp, answer, make_desk
from responder_telegram import Telegram, wire
from responder_telegram.business import Connection

from .bot import BASE, OK, channel, connected, updates
from .test_telegram_contract import PAYLOADS, TOKEN, WORD, failure, settings

# --- polling --------------------------------------------------------------------------------------------------------


def poller(http: ScriptedHttp, **more: Any) -> Telegram:
    telegram = channel(http, mode="poll", **more)
    telegram._poller.pause = 0
    return telegram


def test_a_poll_confirms_what_the_cursor_says_and_brings_the_next_one() -> None:
    text = load_json((PAYLOADS / "text.json").read_bytes())
    http = ScriptedHttp([updates(text), updates()])
    telegram = poller(http, owners=())

    first = asyncio.run(telegram.poll({}))
    asyncio.run(telegram.poll(first.cursor))

    assert [event.text for event in first.events if isinstance(event, Message)] == [text["message"]["text"]]
    assert first.cursor["offset"] == str(text["update_id"] + 1)
    assert "offset" not in http.calls[0].json
    assert http.calls[1].json["offset"] == text["update_id"] + 1
    assert http.calls[1].json["allowed_updates"] == list(wire.HEARD)


def test_after_a_week_of_silence_the_numbers_begin_anew() -> None:
    clock = MovableClock(NOON)
    http = ScriptedHttp([updates()])
    telegram = Telegram("contract", settings(mode="poll"), make_desk("contract", http=http, clock=clock))
    cursor = {"offset": "910002", "at": NOON.isoformat()}

    for _ in range(2):
        assert asyncio.run(telegram.poll(cursor)).cursor == {}
        clock.move(days=7)

    assert ["offset" in call.json for call in http.calls] == [True, False]


CONFLICT = failure(409, "Conflict: terminated by other getUpdates request; make sure that only one bot is running")


def test_a_conflict_after_a_restart_is_borne() -> None:
    http = ScriptedHttp([*[CONFLICT] * 5, updates()])

    assert asyncio.run(poller(http).poll({})).events == ()
    assert len(http.calls) == 6


def test_a_conflict_that_stays_is_told_and_not_fought() -> None:
    http = ScriptedHttp([CONFLICT])
    telegram = poller(http)
    for calls in (6, 7):
        with pytest.raises(TryLater, match="Another program polls"):
            asyncio.run(telegram.poll({}))
        assert len(http.calls) == calls


def test_a_webhook_in_the_way_is_named() -> None:
    http = ScriptedHttp([failure(409, "Conflict: can't use getUpdates method while webhook is active")])
    with pytest.raises(TryLater, match="deleteWebhook"):
        asyncio.run(poller(http).poll({}))


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (failure(401, "Unauthorized"), CredentialsRejected),
        (failure(502, "Bad Gateway"), TryLater),
        (answer(502, b"<html>"), TryLater),
        (answer(200, b'{"ok": true, "result": [{"upd'), OutcomeUnknown),
        (answer(200, {"ok": True, "result": {}}), NotReadable),
    ],
)
def test_a_poll_that_fails_moves_no_cursor(given: HttpAnswer, error: type[Exception]) -> None:
    with pytest.raises(error):
        asyncio.run(poller(ScriptedHttp([given])).poll({}))


def test_a_poll_asks_whose_a_connection_is_before_it_reads_a_letter() -> None:
    business = load_json((PAYLOADS / "business_text.json").read_bytes())
    http = ScriptedHttp([updates(business), connected(owner=666)])

    assert asyncio.run(poller(http).poll({})).events == (Ignored(reason="business-of-others"),)


def test_strangers_who_connect_our_bot_again_and_again_fill_no_memory() -> None:
    api = channel(mode="poll")._api
    for n in range(1_500):
        api.learn(Connection(f"B{n}", 666 + n, may_reply=False))

    assert len(api.foreign()) == 1_000


def test_the_mode_says_who_calls_whom() -> None:
    assert (channel().called, channel().asks) == (True, False)
    assert (channel(mode="poll").called, channel(mode="poll").asks) == (False, True)


# --- webhooks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["", WORD[:-1], f"{WORD}x", WORD.upper(), "é"])
def test_another_word_is_not_authentic(word: str) -> None:
    with pytest.raises(NotAuthentic):
        channel().verify(WebhookRequest("POST", {"x-telegram-bot-api-secret-token": word}, {}, b"{}"))


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"token": Secret.of("nonsense")}, "another form than 123456:ABC"),
        ({"token": Secret.of(f"4001:{'A' * 35}/getMe")}, "another form"),
        ({"webhook_secret": Secret.of("two words")}, "other characters"),
    ],
)
def test_secrets_that_cannot_be_are_named_at_the_start(more: dict[str, Any], words: str) -> None:
    telegram = channel(**more)
    with pytest.raises(LookupError, match=words):
        asyncio.run(telegram.start())
    (problem,) = asyncio.run(telegram.check())
    assert words in problem


def test_the_webhook_is_registered_beside_the_start() -> None:
    http, url = ScriptedHttp([OK]), "https://example.nl/hooks/telegram"

    async def story() -> None:
        telegram = channel(http, webhook_url=url)
        await telegram.start()
        assert telegram._registering is not None
        await telegram._registering
        await telegram.stop()

    asyncio.run(story())
    (call,) = http.calls
    assert call.url == f"{BASE}/setWebhook"
    assert call.json == {"url": url, "secret_token": WORD, "allowed_updates": list(wire.HEARD)}


def test_a_webhook_that_cannot_be_registered_is_logged_without_the_token() -> None:
    log = CapturedLog()

    async def story() -> None:
        given = settings(webhook_url="https://example.nl/hooks/telegram")
        http = ScriptedHttp([failure(400, f"Bad Request: bad webhook {TOKEN}")])
        telegram = Telegram("contract", given, make_desk("contract", http=http, log=log))
        await telegram.start()
        for _ in range(20):
            await asyncio.sleep(0)
        await telegram.stop()

    asyncio.run(story())
    assert log.lines[0].event == "webhook not registered"
    assert TOKEN not in repr(log.lines)


ME = {"id": 4001, "is_bot": True, "username": "Acme_Bot", "can_connect_to_business": True}


@pytest.mark.parametrize(
    ("more", "me", "hook", "words"),
    [
        ({"mode": "poll"}, ME, {"url": ""}, []),
        ({"mode": "poll"}, ME, {"url": "https://old.example/bot-s3cret"}, ["a webhook at old.example is registered"]),
        ({"mode": "poll"}, {**ME, "username": "else_bot"}, {"url": ""}, ["'else_bot', username says 'acme_bot'"]),
        ({"mode": "poll"}, {**ME, "can_connect_to_business": False}, {"url": ""}, ["turn on Business Mode"]),
        ({}, ME, {"url": ""}, ["register it by hand"]),
        ({"webhook_url": "https://e.nl/h"}, ME, {"url": ""}, ["start the daemon"]),
        ({"webhook_url": "https://e.nl/h"}, ME, {"url": "https://e.nl/h"}, []),
        ({"webhook_url": "https://e.nl/h"}, ME, {"url": "https://f.nl/h"}, ["another one, at f.nl"]),
        (
            {},
            ME,
            {"url": "https://e.nl/h", "last_error_message": "Connection refused", "pending_update_count": 3},
            ["Connection refused (3 updates wait)"],
        ),
        ({"mode": "poll", "api_url": "http://api.example"}, ME, {"url": ""}, ["travels unprotected"]),
    ],
)
def test_check_says_what_is_wrong(more: dict[str, Any], me: Any, hook: Any, words: list[str]) -> None:
    http = ScriptedHttp([answer(200, {"ok": True, "result": found}) for found in (me, hook)])

    problems = asyncio.run(channel(http, **more).check())

    assert len(problems) == len(words)
    assert all(part in problem for part, problem in zip(words, problems, strict=True))


@pytest.mark.parametrize("given", [failure(401, "Unauthorized"), TryLater("no connection"), answer(200, b"<html>")])
def test_check_says_why_it_cannot_ask(given: Any) -> None:
    (problem,) = asyncio.run(channel(ScriptedHttp([given])).check())
    assert problem.startswith("The bot cannot be asked: ")


def test_an_answer_too_large_to_read_is_asked_for_in_smaller_pieces() -> None:
    """Else twenty long texts that answer long ones would make the bot deaf for a day."""
    large = answer(200, b'{"ok":true,"result":[' + b" " * 2**20)
    http = ScriptedHttp([large, large, updates({"update_id": 7})])

    batch = asyncio.run(channel(http).poll({}))

    assert batch.cursor["offset"] == "8"
    assert [call.json["limit"] for call in http.calls] == [20, 5, 1]

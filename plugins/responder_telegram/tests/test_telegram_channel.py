"""How the channel asks, is called, sends, and looks after itself; and what no input may do to it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder import (
    Author,
    Button,
    CredentialsRejected,
    HttpAnswer,
    Ignored,
    Message,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    RawEvent,
    Refused,
    Reply,
    Secret,
    Sent,
    TryLater,
    WebhookRequest,
    dump_json,
    load_json,
)
from responder.testing import NOON, CapturedLog, MovableClock, ScriptedHttp, answer, make_desk, open_shop
from responder_telegram import Telegram, wire
from responder_telegram.chats import without_address
from responder_telegram.outgoing import as_plain

from .test_telegram_contract import PAYLOADS, SHOP, TOKEN, WORD, failure, settings

BASE = f"https://api.telegram.org/bot{TOKEN}"
SENT = answer(200, {"ok": True, "result": {"message_id": 77}})
OK = answer(200, {"ok": True, "result": True})


def connected(owner: int = 500, *, enabled: bool = True, reply: bool = True) -> HttpAnswer:
    own = {"id": "Bc9x", "user": {"id": owner}, "is_enabled": enabled, "rights": {"can_reply": reply}}
    return answer(200, {"ok": True, "result": own})


def updates(*found: Mapping[str, Any]) -> HttpAnswer:
    return answer(200, {"ok": True, "result": list(found)})


def channel(http: ScriptedHttp | None = None, clock: MovableClock | None = None, **more: Any) -> Telegram:
    return Telegram("contract", settings(**more), make_desk("contract", http=http, clock=clock))


def reply(**more: Any) -> Reply:
    fields: dict[str, Any] = {"account": "contract", "delivery": 1, "token": "t", "to": "7001", "text": "Hi.", **more}
    return Reply(written_at=NOON, **fields)


def sent(given: Reply, *answers: HttpAnswer | Exception, **more: Any) -> ScriptedHttp:
    http = ScriptedHttp([*answers])
    assert asyncio.run(channel(http, **more).send(given)) == Sent("77")
    return http


# --- sending --------------------------------------------------------------------------------------------------------


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


# --- wild input -----------------------------------------------------------------------------------------------------

_NUMBERS = st.integers(-(1 << 63), (1 << 63) - 1) | st.floats()
_LEAVES = st.none() | st.booleans() | _NUMBERS | st.text(max_size=5) | st.sampled_from(["private", "supergroup"])
_NAMES = """
id chat from date text type message_id entities offset length is_bot data message business_connection_id
reply_to_message user photo edit_date reply_markup
"""
_KEYS = st.sampled_from(_NAMES.split())
_JSON = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6), max_leaves=20
)


@given(st.sampled_from([*wire.HEARD, "channel_post"]), _JSON)
def test_nothing_that_json_can_say_does_harm(kind: str, content: Any) -> None:
    found = channel().parse(
        RawEvent(
            "webhook",
            dump_json(
                {"update_id": 1, kind: content},
            ),
        )
    )
    assert len(found) == 1


_SPOILT = sorted(path.stem for path in PAYLOADS.iterdir() if path.stem != "batch")


@given(st.sampled_from(_SPOILT), st.data())
def test_a_field_that_is_missing_or_another_does_no_harm(name: str, data: st.DataObject) -> None:
    update = load_json((PAYLOADS / f"{name}.json").read_bytes())
    content = update[next(key for key in update if key != "update_id")]
    key = data.draw(st.sampled_from(sorted(content)))
    content[key] = data.draw(_JSON)

    assert len(channel().parse(RawEvent("webhook", dump_json(update)))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@acme_bot, are you there?", "are you there?"),
        ("Tell me, @ACME_bot.", "Tell me, ."),
        ("/hours@acme_bot now", "/hours now"),
        ("@acme_bots unite", "@acme_bots unite"),
        ("Nothing", "Nothing"),
        ("İ @acme_bot", "İ @acme_bot"),  # its small form is longer: left as it is
    ],
)
def test_our_name_is_taken_out_of_what_is_read(text: str, expected: str) -> None:
    assert without_address(text, "acme_bot") == expected


# --- in a shop ------------------------------------------------------------------------------------------------------


def test_a_colleague_in_the_business_account_calls_everything_off() -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            for name in ("business_text", "business_our_own"):
                await shop.takes("contract", RawEvent("webhook", (PAYLOADS / f"{name}.json").read_bytes()))
            lena = shop.customer("contract", "7001")
            first = await lena.hears()
            assert first.reply_to == {"connection": "Bc9x"}
            assert "Lena" in first.text
            await shop.takes("contract", RawEvent("webhook", (PAYLOADS / "business_colleague.json").read_bytes()))
            await lena.hears_nothing(timedelta(days=3))

    asyncio.run(story())


@pytest.mark.parametrize(
    ("name", "handle", "reason"),
    [
        ("business_away", "7001", "away-message"),
        ("business_other_bot", "7001", "bot-account"),
        ("from_bot", "4002", "bot-account"),
        ("group_anonymous", "1087968824", "bot-account"),
    ],
)
def test_machines_are_not_answered(name: str, handle: str, reason: str) -> None:
    async def story() -> None:
        async with open_shop(SHOP) as shop:
            (found,) = await shop.takes("contract", RawEvent("webhook", (PAYLOADS / f"{name}.json").read_bytes()))
            assert isinstance(found, Message)
            assert found.author is Author.MACHINE
            assert await shop.why(found) == reason
            await shop.customer("contract", handle).hears_nothing(timedelta(days=1))

    asyncio.run(story())

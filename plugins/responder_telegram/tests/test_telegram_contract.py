"""Telegram holds what every channel holds; what each payload means stands in one table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from responder import (
    UNTOLD,
    Author,
    BlockedByContact,
    CredentialsRejected,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    OutcomeUnknown,
    RawEvent,
    Refused,
    Reply,
    ReplyWindowClosed,
    Secret,
    TryLater,
    Unreadable,
    WebhookRequest,
    dump_json,
    load_json,
)
from responder.testing import NOON, ChannelContract, SendCase, answer
from responder_telegram import Telegram, TelegramSettings
from responder_telegram.business import OFFLINE
from responder_telegram.parts import BOT

PAYLOADS = Path(__file__).parent / "payloads"
TOKEN, WORD = "4001:" + "A" * 35, "a-secret_word"
IN_ITS_NAME: dict[str, Any] = {"reply_to": {"connection": "Bc9x"}, "conversation": "Bc9x:7001"}
GROUP: dict[str, Any] = {"conversation": "-1001234567:7001", "public": True, "reply_to": {"chat": -1001234567}}
TOPIC: dict[str, Any] = {
    "conversation": "-1001234567/7:7001",
    "public": True,
    "reply_to": {"chat": -1001234567, "thread": 7},
}
NAMELESS: dict[str, Any] = {"name": None, "locale": None}


def message(own: str, text: str = "", **more: Any) -> list[Inbound]:
    fields: dict[str, Any] = {
        "account": "contract",
        "id": own,
        "handle": "7001",
        "text": text,
        "sent_at": NOON,
        "name": "Lena Dekker",
        "conversation": "7001",
        "locale": "nl",
        "proven": True,
        **more,
    }
    return [Message(**fields)]


def ignored(reason: str, detail: str = "") -> list[Inbound]:
    return [Ignored(reason=reason, detail=detail)]


def unreadable(payload: str, number: int, error: str, index: int | None = None) -> Unreadable:
    update = load_json((PAYLOADS / f"{payload}.json").read_bytes())
    raw = dump_json(update if index is None else update["result"][index])
    return Unreadable(account="contract", id=f"update:{number}", raw=raw, error=error)


def bot(own: str, text: str, mark: Mark, **more: Any) -> list[Inbound]:
    return message(own, text, author=Author.MACHINE, marks=(mark,), **NAMELESS, **more)


CUSTOMERS: Mapping[str, Sequence[Inbound]] = {
    "numbers_and_texts": [*message("7001:41", "8841"), *message("7001:42", "Is it there?")],
    "parts_that_are_nothing": [
        *message("7001:41", "Broken here", kind=Kind.IMAGE),
        *message("7001:42", "Is it there?"),
        *message("7001:43:edit:1793620800", "Is it there?", kind=Kind.EDIT, about="7001:43"),
        *message("-1001234567:44", "is it there?", full_text="@acme_bot is it there?", **GROUP),
    ],
    "time_that_is_none": [*(m for n in (41, 42, 43) for m in message(f"7001:{n}", "Is it there?", sent_at=UNTOLD))],
    "text": message("7001:41", "Hallo, waar blijft bestelling 8841?"),
    "text_reply": message("7001:42", "Is that so?"),
    "text_forwarded": message("7001:43", "Do you know this?"),
    "text_via_bot": message("7001:44", "A gif"),
    "start": ignored("start"),
    "command_stop": message("7001:46", "stop", full_text="/stop"),
    "photo": message("7001:47", "Is this the right tyre?", kind=Kind.IMAGE),
    "photo_album": message("7001:48", kind=Kind.IMAGE),
    "voice": message("7001:49", kind=Kind.VOICE),
    "audio": message("7001:50", kind=Kind.VOICE),
    "video": message("7001:51", "Listen to the brake", kind=Kind.VIDEO),
    "video_note": message("7001:52", kind=Kind.VIDEO),
    "animation": message("7001:53", kind=Kind.VIDEO),
    "document": message("7001:54", "My invoice", kind=Kind.DOCUMENT),
    "sticker": message("7001:55", kind=Kind.STICKER),
    "location": message("7001:56", kind=Kind.LOCATION),
    "venue": message("7001:57", kind=Kind.LOCATION),
    "contact": message("7001:58", kind=Kind.CONTACT),
    "question_poll": message("7001:59", kind=Kind.OTHER),
    "dice": message("7001:60", kind=Kind.OTHER),
    "service_pinned": ignored("service-message"),
    "edited": message(
        "7001:62:edit:1793620860",
        "Hallo, waar blijft bestelling 8842?",
        kind=Kind.EDIT,
        about="7001:62",
        sent_at=NOON + timedelta(minutes=1),
    ),
    "tap": message("callback:4382001", "Yes, it did", kind=Kind.CHOICE, choice="helped-yes"),
    "tap_old": message("callback:4382002", kind=Kind.CHOICE, choice="helped-no"),
    "tap_business": message("callback:4382003", kind=Kind.CHOICE, choice="helped-yes", **IN_ITS_NAME),
    "tap_group": message("callback:4382004", kind=Kind.CHOICE, choice="helped-yes", **TOPIC),
    "tap_inline": ignored("foreign-button"),
}
OTHERS: Mapping[str, Sequence[Inbound]] = {
    "from_bot": bot("4002:63", "Hello, bot", BOT, handle="4002", conversation="4002"),
    "from_colleague": ignored("colleague"),
    "from_telegram": ignored("telegram-itself"),
    "tap_colleague": ignored("colleague"),
    "staff_room": ignored("staff-room"),
    "channel_post": ignored("channel-post"),
    "blocked": ignored("blocked"),
    "unblocked": ignored("unblocked"),
    "removed_from_group": ignored("group-membership", "left"),
    "reaction": ignored("unknown-update", "message_reaction"),
    "of_tomorrow": ignored("unknown-update", "telepathy"),
    "broken": [unreadable("broken", 910069, "NotReadable('an id that is no number')")],
    "batch": [
        *message("7001:99", "One"),
        unreadable("batch", 920002, "KeyError('type')", 1),
        *message("7001:100", "Two"),
    ],
}
GROUPS: Mapping[str, Sequence[Inbound]] = {
    "group_mention": message(
        "-1001234567:70", "\U0001f6b2 when do you open?", full_text="\U0001f6b2 @Acme_Bot when do you open?", **GROUP
    ),
    "group_text_mention": message("-1001234567:71", "Acme, when do you open?", **GROUP),
    "group_command": message("-1001234567:72", "hours on Sunday", full_text="/hours@acme_bot on Sunday", **GROUP),
    "group_command_other": ignored("not-addressed"),
    "group_command_bare": ignored("not-addressed"),
    "group_reply": message("-1001234567:75", "And on Sunday?", **TOPIC),
    "group_chatter": ignored("not-addressed"),
    "group_caption": message(
        "-1001234567:77", "which tyre is it?", full_text="@acme_bot which tyre is it?", kind=Kind.IMAGE, **GROUP
    ),
    "group_colleague_answers": message("-1001234567:79", "We open at nine.", author=Author.AGENT, **NAMELESS, **GROUP),
    "group_colleague_chats": ignored("colleague"),
    "group_anonymous": bot(
        "-1001234567:81",
        "@acme_bot hello",
        BOT,
        **GROUP | {"handle": "1087968824", "conversation": "-1001234567:1087968824"},
    ),
    "group_channel_forward": ignored("not-addressed"),
    "group_joined": ignored("service-message"),
    "group_moved": ignored("group-moved", "-1001234567 is now -1007777777"),
}
BUSINESS: Mapping[str, Sequence[Inbound]] = {
    "business_text": message("Bc9x:7001:86", "Is my bike ready?", **IN_ITS_NAME),
    "business_colleague": message(
        "Bc9x:7001:87", "Yes, come by after four.", author=Author.AGENT, **NAMELESS, **IN_ITS_NAME
    ),
    "business_our_own": message("Bc9x:7001:88", "We have your message.", author=Author.US, **NAMELESS, **IN_ITS_NAME),
    "business_other_bot": bot("Bc9x:7001:89", "Rate us!", BOT, **IN_ITS_NAME),
    "business_away": bot("Bc9x:7001:90", "We are closed.", OFFLINE, **IN_ITS_NAME),
    "business_their_away": bot("Bc9x:7001:91", "I am on holiday.", OFFLINE, **IN_ITS_NAME),
    "business_from_bot": bot(
        "Bc9x:4002:92", "Hello", BOT, **IN_ITS_NAME | {"handle": "4002", "conversation": "Bc9x:4002"}
    ),
    "business_login_code": ignored("telegram-itself"),
    "business_saved_messages": ignored("colleague"),
    "business_of_a_stranger": ignored("business-of-others"),
    "business_photo": message("Bc9x:7001:96", kind=Kind.IMAGE, **IN_ITS_NAME),
    "business_service": ignored("service-message"),
    "business_edited": message(
        "Bc9x:7001:98:edit:1793620805",
        "Is my e-bike ready?",
        kind=Kind.EDIT,
        about="Bc9x:7001:98",
        sent_at=datetime(2026, 11, 2, 12, 0, 5, tzinfo=UTC),
        **IN_ITS_NAME,
    ),
    "business_deleted": ignored("deleted"),
    "business_connected": ignored("business-connection", "may reply"),
    "business_disconnected": ignored("business-connection", "may not reply"),
}


EXPECTED: Mapping[str, Sequence[Inbound]] = {**CUSTOMERS, **OTHERS, **GROUPS, **BUSINESS}
SHOP = """\
[channels.contract]
plugin = "telegram"
username = "acme_bot"
owners = [500]
token = { env = "TOKEN" }
"""


def settings(**more: Any) -> TelegramSettings:
    given: dict[str, Any] = {
        "plugin": "telegram",
        "token": Secret.of(TOKEN),
        "username": "@acme_bot",
        "mode": "webhook",
        "webhook_secret": Secret.of(WORD),
        "owners": (500,),
        "colleagues": (9001,),
        "staff_rooms": (-1009999999,),
        **more,
    }
    return TelegramSettings(**given)


def failure(code: int, description: str, **parameters: int) -> Any:
    body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return answer(code, body)


BY_TELEGRAM = (
    SendCase(
        "too many",
        failure(429, "Too Many Requests: retry after 31", retry_after=31),
        TryLater,
        timedelta(seconds=31),
    ),
    SendCase("blocked", failure(403, "Forbidden: bot was blocked by the user"), BlockedByContact),
    SendCase("gone", failure(403, "Forbidden: user is deactivated"), BlockedByContact),
    SendCase("never started", failure(400, "Bad Request: chat not found"), BlockedByContact),
    SendCase("not there", failure(403, "Forbidden: bot is not a member of the supergroup chat"), BlockedByContact),
    SendCase("muted", failure(400, "Bad Request: not enough rights to send text messages"), BlockedByContact),
    SendCase("day is over", failure(400, "Bad Request: BUSINESS_PEER_USAGE_MISSING"), ReplyWindowClosed),
    SendCase("taken off", failure(400, "Bad Request: BUSINESS_CONNECTION_INVALID"), Refused),
    SendCase("never readable", failure(400, "Bad Request: can't parse entities: no"), Refused),
    SendCase("too long", failure(400, "Bad Request: message is too long"), Refused),
    SendCase("something else", failure(400, "Bad Request: MEDIA_TELEPATHY_INVALID"), Refused),
    SendCase("no words", answer(400, {"ok": False}), Refused),
    SendCase("revoked", failure(401, "Unauthorized"), CredentialsRejected),
    SendCase("wrong token", failure(404, "Not Found"), CredentialsRejected),
    SendCase("restarting", failure(500, "Internal Server Error: restart"), OutcomeUnknown),
    SendCase("a gateway", failure(502, "Bad Gateway"), OutcomeUnknown),
    SendCase("a gateway without words", answer(502, b"<html>"), OutcomeUnknown),
    SendCase("takes nothing now", answer(503, b"", retry_after="7"), TryLater, timedelta(seconds=7)),
    SendCase("takes it, names nothing", answer(200, {"ok": True, "result": {}}), OutcomeUnknown),
)


class TestTheContract(ChannelContract):
    channel = Telegram
    settings = settings()
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = (TOKEN, WORD)
    took = (answer(200, {"ok": True, "result": {"message_id": 77}}), "77")
    own_echoes = ("business_our_own", "business_colleague", "group_colleague_answers")
    signs_body = False
    send_cases = (*ChannelContract.send_cases, *BY_TELEGRAM)
    told_apart = (
        (Author.CUSTOMER, "text"),
        (Author.AGENT, "business_colleague"),
        (Author.MACHINE, "from_bot"),
        (Author.US, "business_our_own"),
    )
    shop = SHOP

    def signed(self, body: bytes) -> WebhookRequest:
        return WebhookRequest("POST", {"x-telegram-bot-api-secret-token": WORD}, {}, body)

    def reply(self) -> Reply:
        return replace(super().reply(), to="7001")

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        """Bots cannot write to bots; what an account of Telegram Business says to another one arrives like this."""
        said = {
            "message_id": number,
            "from": {"id": 7001, "is_bot": False, "first_name": "The other"},
            "chat": {"id": 7001, "type": "private", "first_name": "The other"},
            "date": int(NOON.timestamp()),
            "business_connection_id": "Bc9x",
            "text": reply.text,
        }
        return RawEvent("webhook", dump_json({"update_id": number, "business_message": said}))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"username": "acme bot"}, "username"),
        ({"webhook_secret": None}, "needs webhook_secret"),
        ({"webhook_url": "http://example.nl/hooks/telegram"}, "expected https"),
        ({"webhook_url": "https://example.nl:8080/hooks/telegram"}, "port 443, 80, 88 or 8443"),
        ({"webhook_url": "https://example.nl:99999/hooks/telegram"}, "port 443"),
        ({"api_url": "api.telegram.org"}, "expected an address"),
        ({"mode": "push"}, "mode"),
    ],
)
def test_settings_that_cannot_work_are_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        settings(**change)


@pytest.mark.parametrize(
    "url", ["", "https://example.nl/hooks/telegram", "https://e.nl:8443/h", "http://127.0.0.1:9/h"]
)
def test_addresses_that_telegram_reaches_are_taken(url: str) -> None:
    assert settings(webhook_url=url).webhook_url == url

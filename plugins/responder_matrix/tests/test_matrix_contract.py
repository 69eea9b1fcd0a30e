"""What a homeserver tells, read into nouns, and the contract that every channel holds."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from responder import (
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
    Receipt,
    ReceiptState,
    Refused,
    Reply,
    Secret,
    TryLater,
    Unreadable,
    dump_json,
)
from responder.testing import NOON, ChannelContract, SendCase, answer
from responder_matrix import Matrix, MatrixSettings
from responder_matrix.outgoing import content

PAYLOADS = Path(__file__).parent / "payloads"
US, LENA, TOM = "@help:shop.example", "@lena:post.example", "@tom:post.example"
DIRECT, MANY = "!direct:shop.example", "!many:shop.example"
AT = datetime.fromtimestamp(1_793_620_800, UTC)
SETTINGS: dict[str, Any] = {
    "plugin": "matrix",
    "api_url": "https://matrix.shop.example",
    "user": US,
    "access_token": Secret.of("syt_hush"),
    "colleagues": ("@jan:shop.example",),
    "bots": ("@bridge:*",),
    "staff_rooms": ("!staff:shop.example",),
}
ENCRYPTED = Mark("encrypted", "Matrix client-server API, m.room.encrypted", author=Author.CUSTOMER)
NOTICE = Mark("notice", "Matrix client-server API, m.notice: never answered by a program")


def message(text: str = "", *, event: str = "$e1", **more: Any) -> Message:
    fields = {
        "account": "contract",
        "id": event,
        "handle": LENA,
        "sent_at": AT,
        "name": "Lena Dekker",
        "conversation": DIRECT,
        "proven": True,
        "reply_to": {"room": DIRECT, "event": event},
        **more,
    }
    return Message(text=text, **fields)


def colleague(text: str = "", **more: Any) -> Message:
    return message(text, **{"author": Author.AGENT, "name": None, "proven": False, "reply_to": {}, **more})


def many(text: str, person: str = LENA, **more: Any) -> Message:
    where = {
        "room": MANY,
        "event": "$e1",
        **({"thread": more.pop("thread")} if "thread" in more else {}),
        "group": True,
    }
    return message(text, handle=person, conversation=f"{MANY}|{person}", public=True, reply_to=where, **more)


THREAD = {"room": DIRECT, "event": "$e1", "thread": "$root"}
REPLY = "> <@help:shop.example> We have your message.\n> You hear from us.\n\nThanks, and when?"
EXPECTED: Mapping[str, Sequence[Inbound]] = {
    "text": [message("Hello, where is my parcel?")],
    "emote": [message("waits for her parcel")],
    "thread": [message("And the second parcel?", reply_to=THREAD)],
    "reply": [message("Thanks, and when?", full_text=REPLY)],
    "edit": [message("Where is my parcel 8841?", event="$e2", kind=Kind.EDIT, about="$e1")],
    "redaction": [message(event="$e2", kind=Kind.REVOKE, about="$e1")],
    "redaction_old": [message(event="$e2", kind=Kind.REVOKE, about="$e1")],
    "redacted": [Ignored(reason="taken-back")],
    "reaction": [message("👍", event="$e2", kind=Kind.REACTION, about="$ours")],
    "image": [message(kind=Kind.IMAGE)],
    "image_caption": [message("The frame is cracked", kind=Kind.IMAGE)],
    "voice": [message(kind=Kind.VOICE)],
    "file": [message(kind=Kind.DOCUMENT)],
    "video": [message(kind=Kind.VIDEO)],
    "location": [message(kind=Kind.LOCATION)],
    "sticker": [message(kind=Kind.STICKER)],
    "blank": [message(kind=Kind.EMPTY, full_text=None)],
    "unknown_kind": [message("Which day?", kind=Kind.OTHER)],
    "encrypted": [message(kind=Kind.OTHER, marks=(ENCRYPTED,))],
    "encrypted_edit": [message(event="$e2", kind=Kind.EDIT, about="$e1")],
    "verification": [Ignored(reason="verification")],
    "program": [message("I am away until Monday.", author=Author.MACHINE, name=None, marks=(NOTICE,), reply_to={})],
    "bridge": [Ignored(reason="machine")],
    "server_notice": [Ignored(reason="notice")],
    "colleague": [colleague("It leaves today.", event="$c1", sent_at=AT + timedelta(seconds=100))],
    "colleague_encrypted": [colleague(kind=Kind.OTHER)],
    "colleague_edits": [Ignored(reason="edit-of-others")],
    "colleague_sticker": [colleague(kind=Kind.STICKER)],
    "our_own": [
        Receipt(
            account="contract",
            state=ReceiptState.SENT,
            at=AT,
            token="2a.0123456789abcdef",
            platform_id="$e1",
        )
    ],
    "our_own_elsewhere": [colleague("We have your message.", author=Author.US)],
    "our_account_by_hand": [colleague("This is Jan: it leaves today.")],
    "read_receipt": [
        Receipt(account="contract", state=ReceiptState.READ, at=AT + timedelta(seconds=5), platform_id="$ours")
    ],
    "came_and_left": [
        Ignored(reason="room-event", detail="m.room.member"),
        Ignored(reason="room-event", detail="m.room.topic"),
    ],
    "group_chatter": [Ignored(reason="not-addressed")],
    "group_mention": [many("where is my parcel?", thread="$root")],
    "group_old_client": [
        many("is the shop open?", TOM, name=None, full_text=None),
    ],
    "group_colleague": [
        colleague("Lena: it leaves today.", conversation=f"{MANY}|{LENA}", public=True),
    ],
    "group_colleague_talks": [Ignored(reason="colleague-to-nobody")],
    "group_program": [Ignored(reason="notice")],
    "group_encrypted": [Ignored(reason="encrypted")],
    "group_reaction": [Ignored(reason="reaction-of-others")],
    "staff_room": [Ignored(reason="staff-room"), Ignored(reason="staff-room")],
    "colleagues_only": [Ignored(reason="no-customer")],
    "invitation": [Ignored(reason="invitation")],
    "left": [Ignored(reason="left-room")],
    "nothing_new": [],
    "one_bad_in_a_batch": [
        Unreadable(
            account="contract",
            id="$bad",
            raw=dump_json(
                json.loads((PAYLOADS / "one_bad_in_a_batch.json").read_bytes())["rooms"]["join"][DIRECT]["timeline"][
                    "events"
                ][0]
            ),
            error="a message without a body",
        ),
        message("Hello?", event="$good"),
    ],
}
SHOP = f"""
[channels.contract]
plugin = "matrix"
api_url = "https://matrix.shop.example"
user = "{US}"
access_token = {{ env = "X" }}
"""


class TestTheContract(ChannelContract):
    channel = Matrix
    settings = MatrixSettings(**SETTINGS)
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = ("syt_hush",)
    own_echoes = (
        "our_own",
        "our_own_elsewhere",
        "our_account_by_hand",
        "colleague",
        "colleague_encrypted",
        "program",
        "bridge",
        "group_colleague",
    )
    send_cases = (
        SendCase(
            "slower, by the header",
            answer(429, {"errcode": "M_LIMIT_EXCEEDED"}, retry_after="7"),
            TryLater,
            timedelta(seconds=7),
        ),
        SendCase(
            "slower, by the older field",
            answer(429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2500}),
            TryLater,
            timedelta(milliseconds=2500),
        ),
        SendCase("slower, without words", answer(429, {}, retry_after="7"), TryLater, timedelta(seconds=7)),
        SendCase("a dead token", answer(401, {"errcode": "M_UNKNOWN_TOKEN", "soft_logout": True}), CredentialsRejected),
        SendCase("no token", answer(401, {"errcode": "M_MISSING_TOKEN"}), CredentialsRejected),
        SendCase("locked", answer(401, {"errcode": "M_USER_LOCKED"}), CredentialsRejected),
        SendCase("switched off", answer(403, {"errcode": "M_USER_DEACTIVATED"}), CredentialsRejected),
        SendCase("terms not accepted", answer(403, {"errcode": "M_CONSENT_NOT_GIVEN"}), CredentialsRejected),
        SendCase("not in the room", answer(403, {"errcode": "M_FORBIDDEN"}), BlockedByContact),
        SendCase("no such room", answer(404, {"errcode": "M_NOT_FOUND"}), Refused),
        SendCase("too large", answer(413, {"errcode": "M_TOO_LARGE"}), Refused),
        SendCase("not understood", answer(400, {"errcode": "M_BAD_JSON"}), Refused),
        SendCase("an unknown word", answer(400, {"errcode": "ORG.EXAMPLE.ODD"}), Refused),
        SendCase("a full server", answer(403, {"errcode": "M_RESOURCE_LIMIT_EXCEEDED"}), TryLater, timedelta(hours=1)),
        SendCase("another address", answer(404, b"<html>not here"), TryLater, timedelta(minutes=5)),
        SendCase("an unknown method", answer(405, {"errcode": "M_UNRECOGNIZED"}), TryLater, timedelta(minutes=5)),
        SendCase("a server error", answer(500, {"errcode": "M_UNKNOWN"}), TryLater),
        SendCase("a gateway error", answer(502, b"<html>"), TryLater),
        SendCase("a gateway that gave up", answer(504, b""), OutcomeUnknown),
        SendCase("a redirect", answer(302, b"", location="https://elsewhere.example/"), TryLater),
        SendCase("no connection", TryLater("no connection"), TryLater),
        SendCase("no answer", OutcomeUnknown("no answer"), OutcomeUnknown),
        SendCase("an empty answer", answer(200, b""), OutcomeUnknown),
        SendCase("an answer cut short", answer(200, b'{"even'), OutcomeUnknown),
        SendCase("no event named", answer(200, {}), OutcomeUnknown),
    )
    told_apart = (
        (Author.CUSTOMER, "text"),
        (Author.AGENT, "colleague"),
        (Author.MACHINE, "program"),
        (Author.US, "our_own"),
    )
    shop = SHOP

    def reply(self) -> Reply:
        return replace(
            super().reply(),
            token="1.00ff",
            to=LENA,
            text="<p>We are on it.</p>",
            reply_to={"room": DIRECT, "event": "$e1"},
        )

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        said = {
            "type": "m.room.message",
            "event_id": f"${number}",
            "sender": LENA,
            "origin_server_ts": int(NOON.timestamp() * 1000),
            "content": content(reply),
        }
        who = [
            {"type": "m.room.member", "state_key": user, "sender": user, "content": {"membership": "join"}}
            for user in (US, LENA)
        ]
        room = {"state": {"events": who}, "timeline": {"events": [said]}}
        return RawEvent("poll", dump_json({"next_batch": "s1", "rooms": {"join": {DIRECT: room}}}))

"""What every recorded payload means: the table, and the contract of all channels."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from responder import (
    UNTOLD,
    Author,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    RawEvent,
    Receipt,
    ReceiptState,
    Reply,
    Secret,
    Unreadable,
    WebhookRequest,
)
from responder.testing import ChannelContract, answer, make_desk
from responder_instagram import Instagram, InstagramSettings

PAYLOADS = Path(__file__).parent / "payloads"
SHOP_ID, NORA, IDA = "17841400000000042", "990100000000021", "990100000000022"
POST = "17960000000000061"
AT = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def nora(own_id: str, kind: Kind = Kind.TEXT, text: str = "", **more: Any) -> Message:
    """A message of the customer in nearly all payloads."""
    usual: dict[str, Any] = {"handle": NORA, "sent_at": AT} | more
    usual.setdefault("conversation", usual["handle"])
    return Message(account="contract", id=own_id, kind=kind, text=text, proven=True, **usual)


def colleague(own_id: str, kind: Kind = Kind.TEXT, text: str = "", **more: Any) -> Message:
    """What somebody wrote from the account; the host knows which of these are ours."""
    return nora(own_id, kind, text, author=Author.AGENT, sent_at=AT + timedelta(seconds=100), **more)


def below(own_id: str, text: str, person: str = IDA, **more: Any) -> Message:
    """A comment."""
    usual: dict[str, Any] = {"handle": person, "conversation": f"{POST}:{person}", "public": True, "thread_id": own_id}
    return nora(own_id, text=text, reply_to={"comment": own_id}, **(usual | more))


def nothing(reason: str, detail: str = "") -> Ignored:
    return Ignored(reason=reason, detail=detail)


def customer(rule: str, reason: str, detail: str = "") -> tuple[Mark, ...]:
    return (Mark(reason, rule, detail, author=Author.CUSTOMER),)


CHANGE = {"field": "comments", "value": {"id": "17950000000000057", "text": "?"}}
RAW = orjson.dumps(CHANGE)
REACTED = hashlib.sha256(f"aWOUT07\0{NORA}\0❤\0{1793620800000}".encode()).hexdigest()[:32]
COLLEAGUE_S: dict[str, Any] = {
    "handle": "17950000000000051",  # whose comment is answered leads to the conversation
    "conversation": None,
    "author": Author.AGENT,
    "references": ("17950000000000051",),
}

EXPECTED: dict[str, list[Inbound]] = {
    "text": [nora("aW01", text="Do you ship to Graz?")],
    "text_long_id": [nora("aWdfZAG1faXRlbToxOkludmVudGVk" * 8, text="My id is long")],
    "text_timestamp_as_text": [nora("aW01b", text="My clock writes")],
    "numbers_for_texts": [nora("aWnumber", text="8841")],
    "time_that_is_none": [nora("aWzero", text="Is it there?", sent_at=UNTOLD)],
    "other_product": [nothing("other-object", "page")],
    "text_reply": [nora("aW04", text="that one", references=("aWOUT07",))],
    "text_from_ad": [nora("aW11", text="in stock?")],
    "story_reply": [nora("aW03", text="love this")],
    "story_mention": [nora("aW05", Kind.OTHER, marks=customer("Instagram Platform: story_mention", "story-mention"))],
    "image": [nora("aW02", Kind.IMAGE)],
    "ephemeral": [nora("aW02b", Kind.IMAGE)],
    "voice": [nora("aW02c", Kind.VOICE)],
    "reel": [nora("aW06", Kind.VIDEO)],
    "shared_post": [nora("aW06b", Kind.OTHER)],
    "heart": [nora("aW06c", Kind.STICKER)],
    "quick_reply": [nora("aW07", Kind.CHOICE, "Size M", choice="SIZE_M")],
    "postback": [nora("aW10", Kind.CHOICE, "Track order", choice="TRACK")],
    "deleted": [nora("aW02:deleted", Kind.REVOKE, about="aW02")],
    "unsupported": [nora("aW08", Kind.UNSEEN)],
    "reaction": [nora(f"reaction:{REACTED}", Kind.REACTION, "❤", about="aWOUT07")],
    "reaction_removed": [nothing("reaction-removed")],
    "read": [Receipt(account="contract", state=ReceiptState.READ, at=AT, platform_id="aWOUT07")],
    "edit": [nora("aW01:edit:1", Kind.EDIT, "Do you ship to Linz?", about="aW01")],
    "to_itself": [nothing("self")],
    "echo": [colleague("aWOUT08", text="Hi, Jo from the shop.")],
    "echo_deleted": [colleague("aWOUT08:deleted", Kind.REVOKE, about="aWOUT08")],
    "standby_text": [
        nora(
            "aW13",
            text="And to Linz?",
            marks=customer("Messenger Platform: Conversation routing", "standby", "another app holds the conversation"),
        )
    ],
    "control_taken": [nothing("thread-control", "take_thread_control")],
    "comment": [below("17950000000000051", "Price please")],
    "comment_of_documentation": [below("17950000000000052", "Price please")],
    "comment_live": [below("17950000000000053", "Will you show the red one?")],
    "comment_below_comment": [
        below(
            "17950000000000054",
            "@ida I paid 40",
            NORA,
            references=("17950000000000051",),
            marks=customer("built in: who answers another comment talks to its author", "not-addressed-to-us"),
        )
    ],
    "comment_of_colleague": [below("17950000000000055", "Jo here: 49 euros.", **COLLEAGUE_S)],
    "comment_own_first": [nothing("own-comment")],
    "comment_without_media": [
        Unreadable(
            account="contract",
            id="sha256:" + hashlib.sha256(RAW).hexdigest()[:32],
            raw=RAW,
            error="'media' is missing",
        )
    ],
    "mention": [nothing("mention")],
    "field_of_tomorrow": [nothing("unknown-field", "thought_reading")],
    "test_of_the_dashboard": [nothing("other-account")],
    "test_of_the_dashboard_with_our_id": [nothing("test-event", "messages")],
}
TOKEN, APP_SECRET, INSTAGRAM_SECRET = "IGinventedToken", "invented-app-secret", "invented-instagram-secret"
SETTINGS = InstagramSettings(
    plugin="instagram",
    account_id=SHOP_ID,
    access_token=Secret.of(TOKEN),
    app_secret=(Secret.of(APP_SECRET), Secret.of(INSTAGRAM_SECRET)),
)
SHOP = f"""\
[channels.contract]
plugin = "instagram"
account_id = "{SHOP_ID}"
access_token = {{ env = "X" }}
app_secret = {{ env = "X" }}
"""


def webhook(own_id: str, text: str, *, echo: bool = False, at: datetime = AT) -> RawEvent:
    """A text of Nora, or one that the account wrote to her."""
    ends = [{"id": SHOP_ID}, {"id": NORA}] if echo else [{"id": NORA}, {"id": SHOP_ID}]
    message = {"mid": own_id, "text": text} | ({"is_echo": True} if echo else {})
    event = {
        "sender": ends[0], "recipient": ends[1], "timestamp": int(at.timestamp() * 1000), "message": message,
    }  # fmt: skip
    entry = {"id": SHOP_ID, "time": 1793620800000, "messaging": [event]}
    return RawEvent("webhook", orjson.dumps({"object": "instagram", "entry": [entry]}))


class TestTheContract(ChannelContract):
    channel = Instagram
    settings = SETTINGS
    payloads = PAYLOADS
    expected = EXPECTED
    secrets = (TOKEN, APP_SECRET, INSTAGRAM_SECRET)
    took = (answer(200, {"message_id": "aWOUT9"}), "aWOUT9")
    own_echoes = ("echo", "echo_deleted", "to_itself", "comment_of_colleague", "comment_own_first")
    told_apart = (
        (Author.CUSTOMER, "text"),
        (Author.AGENT, "echo"),
    )
    cannot_tell = (
        (Author.MACHINE, "an echo names no app, and no sender says that it is a program"),
        (Author.US, "an echo carries nothing of ours: the host knows it by its id (test_instagram_stories.py)"),
    )
    shop = SHOP

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        return webhook(f"aW{number}", reply.text)

    def signed(self, body: bytes) -> WebhookRequest:
        signature = hmac.new(INSTAGRAM_SECRET.encode(), body, hashlib.sha256).hexdigest()
        return WebhookRequest("POST", {"x-hub-signature-256": f"sha256={signature}"}, {}, body)

    def reply(self) -> Reply:
        return replace(super().reply(), to=NORA, answers="m")


@pytest.mark.parametrize("private", [False, True])
def test_a_comment_that_is_answered_in_private_is_not_public(private: bool) -> None:
    channel = Instagram("m", SETTINGS.model_copy(update={"private_replies": private}), make_desk())
    raw = RawEvent("webhook", (TestTheContract.payloads / "comment.json").read_bytes())

    assert channel.parse(raw) == [replace(below("17950000000000051", "Price please", public=not private), account="m")]

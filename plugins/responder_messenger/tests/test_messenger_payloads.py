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
from responder_messenger import Messenger, MessengerSettings

PAGE, LENA, IDA = "310000000000003", "6200000000000011", "6200000000000012"
POST = f"{PAGE}_77000"
AT = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
LATER = AT + timedelta(seconds=100)


def lena(own_id: str, kind: Kind = Kind.TEXT, text: str = "", **more: Any) -> Message:
    """A message of the customer in nearly all payloads."""
    usual: dict[str, Any] = {"handle": LENA, "sent_at": AT} | more
    usual.setdefault("conversation", usual["handle"])
    return Message(account="contract", id=own_id, kind=kind, text=text, proven=True, **usual)


def colleague(own_id: str, kind: Kind = Kind.TEXT, text: str = "", **more: Any) -> Message:
    """What somebody else wrote from the Page."""
    return lena(own_id, kind, text, author=Author.AGENT, sent_at=LATER, **more)


def below(own_id: str, person: str, text: str, **more: Any) -> Message:
    """A comment."""
    usual: dict[str, Any] = {
        "conversation": f"{POST}:{person}",
        "name": "Ida Roth",
        "public": True,
        "thread_id": f"{PAGE}_{own_id}",
    }
    return lena(
        f"{PAGE}_{own_id}", text=text, handle=person, reply_to={"comment": f"{PAGE}_{own_id}"}, **(usual | more)
    )


def news(state: ReceiptState, own_id: str, at: datetime, token: str | None = None) -> Receipt:
    return Receipt(account="contract", state=state, at=at, token=token, platform_id=own_id)


def all_until(state: ReceiptState) -> Receipt:
    """News of all that was sent until then."""
    return Receipt(account="contract", state=state, at=AT + timedelta(minutes=1), conversation=LENA)


def nothing(reason: str, detail: str = "", *, alert: bool = False) -> Ignored:
    return Ignored(reason=reason, detail=detail, alert=alert)


def aside(raw: object, error: str, own_id: str | None = None) -> Unreadable:
    body = orjson.dumps(raw)
    made = f"sha256:{hashlib.sha256(body).hexdigest()[:32]}"
    return Unreadable(account="contract", id=own_id or made, raw=body, error=error)


def sent_by_lena(**more: object) -> dict[str, object]:
    return {"sender": {"id": LENA}, "recipient": {"id": PAGE}, "timestamp": 1793620800000} | more


def derived(sort: str, *parts: str) -> str:
    return f"{sort}:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}"


STANDBY = Mark(
    "standby", "Messenger Platform: Conversation routing", "another app holds the conversation", author=Author.CUSTOMER
)
AMONG_THEM = Mark(
    "not-addressed-to-us", "built in: who answers another comment talks to its author", author=Author.CUSTOMER
)

EXPECTED: dict[str, list[Inbound]] = {
    "text": [lena("m_text", text="Are you open on Sunday?")],
    "text_blank": [lena("m_blank", Kind.EMPTY, " \n")],
    "text_with_nul": [lena("m_nul", text="beforeafter")],
    "text_seconds": [lena("m_seconds", text="My clock counts whole seconds")],
    "text_reply": [lena("m_reply", text="Yes, that one", references=("m_out7",))],
    "text_from_ad": [lena("m_ad", text="price?")],
    "quick_reply": [lena("m_quick", Kind.CHOICE, "A person, please", choice="human")],
    "postback": [lena("m_post", Kind.CHOICE, "Where is my parcel?", choice="PARCEL")],
    "postback_without_mid": [
        lena(derived("postback", LENA, "1793620800000", "PRICES"), Kind.CHOICE, "Prices", choice="PRICES")
    ],
    "get_started": [nothing("conversation-opened")],
    "image": [lena("m_image", Kind.IMAGE)],
    "image_with_text": [lena("m_image2", Kind.IMAGE, "The chain is broken here")],
    "audio": [lena("m_audio", Kind.VOICE)],
    "video": [lena("m_video", Kind.VIDEO)],
    "file": [lena("m_file", Kind.DOCUMENT)],
    "sticker": [lena("m_sticker", Kind.STICKER)],
    "sticker_as_image": [lena("m_sticker2", Kind.STICKER)],  # until August 2026
    "link": [lena("m_link", text="Your bikes")],
    "location": [lena("m_place", Kind.LOCATION)],
    "product": [lena("m_product", Kind.OTHER)],
    "type_of_tomorrow": [lena("m_hologram", Kind.OTHER)],
    "edit": [lena("m_text:edit:1", Kind.EDIT, "Are you open on Sunday morning?", about="m_text")],
    "deleted": [lena("m_text:deleted", Kind.REVOKE, about="m_text")],
    "reaction": [lena(derived("reaction", "m_out7", LENA, "❤", "1793620800000"), Kind.REACTION, "❤", about="m_out7")],
    "reaction_own": [nothing("own-reaction")],
    "reaction_removed": [nothing("reaction-removed")],
    "delivered": [
        news(ReceiptState.DELIVERED, "m_out7", AT + timedelta(minutes=1)),
        news(ReceiptState.DELIVERED, "m_out8", AT + timedelta(minutes=1)),
    ],
    "delivered_watermark": [all_until(ReceiptState.DELIVERED)],
    "read_watermark": [all_until(ReceiptState.READ)],
    "referral": [nothing("referral", "referral")],
    "optin": [nothing("optin", "optin")],
    "policy_enforcement": [nothing("account-restricted", "block", alert=True)],
    "feedback": [nothing("feedback", "response_feedback")],
    "event_of_tomorrow": [nothing("unknown-type", "thought_reading")],
    "echo_own": [news(ReceiptState.SENT, "m_out7", LATER, "token-7")],  # and an unknown outcome is settled
    "echo_inbox": [colleague("m_inbox", text="Hi, Jo here.")],
    "echo_phone": [colleague("m_phone", text="Jo again, from my phone.")],
    "echo_other_app": [colleague("m_desk", text="Hi, Jo from the desk.")],
    "echo_machine": [replace(colleague("m_away", text="We are away until Monday."), author=Author.MACHINE)],
    "echo_picture": [colleague("m_pic", Kind.IMAGE)],
    "standby_text": [lena("m_aside", text="And on Monday?", marks=(STANDBY,))],
    "standby_postback": [lena("m_aside2", Kind.CHOICE, "Talk to a person", marks=(STANDBY,))],
    "standby_echo": [colleague("m_aside3", text="Jo has it.")],
    "control_passed": [nothing("thread-control", "pass_thread_control")],
    "control_taken": [nothing("thread-control", "take_thread_control")],
    "control_asked_for": [nothing("thread-control", "request_thread_control")],
    "comment": [below("77001", IDA, "How much is it?")],
    "comment_below_comment": [
        below("77003", LENA, "Ida, I paid 40", name="Lena Vos", marks=(AMONG_THEM,), references=(f"{PAGE}_77001",))
    ],
    "comment_of_colleague": [
        below(
            "77002",
            f"{PAGE}_77001",  # whose comment is answered leads to the conversation
            "Jo here: 49 euros.",
            author=Author.AGENT,
            name=None,
            conversation=None,
            references=(f"{PAGE}_77001",),
        )
    ],
    "comment_own_first": [nothing("own-comment")],
    "comment_without_author": [nothing("comment-without-author")],
    "comment_picture": [replace(below("77006", IDA, ""), kind=Kind.OTHER)],
    "comment_removed": [nothing("comment-changed", "remove")],
    "feed_post": [nothing("feed", "status")],
    "field_of_tomorrow": [nothing("unknown-field", "thought_reading")],
    "other_page": [nothing("other-account")],
    "entry_empty": [],
    "numbers_for_texts": [lena("m_number", text="8841")],
    "parts_that_are_nothing": [
        lena("m_tap", Kind.CHOICE, "Track my order", choice="TRACK"),
        lena("m_plain", text="Is it there?"),
    ],
    "time_that_is_none": [lena(own, text="Is it there?", sent_at=UNTOLD) for own in ("m_zero", "m_none")],
    "other_product": [nothing("other-object", "instagram")],
    "batch_with_bad_ones": [  # each bad one alone is kept aside
        lena("m_b1", text="I am Lena"),
        aside(sent_by_lena(message={"mid": "m_bad", "text": [17]}), "expected a text, found list", "m_bad"),
        lena("m_late", text="Sent in the year 1970", sent_at=UNTOLD),
        aside(sent_by_lena(message={"text": "no id"}), "'mid' is missing"),
        aside("nonsense", "not the documented shape: 'str' object has no attribute 'get'"),
        lena("m_b2", text="And I am Ida", handle=IDA),
        aside({"id": PAGE, "time": 1793620800000}, "an entry without events"),
        aside("nothing", "not the documented shape: string indices must be integers, not 'str'"),
        lena("m_b3", text="Third"),
        lena("m_b4", text="Fourth", marks=(STANDBY,)),
    ],
}
TOKEN, APP_SECRET = "EAAinventedPageToken", "invented-app-secret"
SETTINGS = MessengerSettings(
    plugin="messenger",
    page_id=PAGE,
    access_token=Secret.of(TOKEN),
    app_secret=(Secret.of("an-older-secret"), Secret.of(APP_SECRET)),
    machines=("888000000000001",),
)
SHOP = f"""\
[channels.contract]
plugin = "messenger"
page_id = "{PAGE}"
access_token = {{ env = "X" }}
app_secret = {{ env = "X" }}
"""


class TestTheContract(ChannelContract):
    channel = Messenger
    settings = SETTINGS
    payloads = Path(__file__).parent / "payloads"
    expected = EXPECTED
    secrets = (TOKEN, APP_SECRET, "an-older-secret")
    took = (answer(200, {"message_id": "m_out"}), "m_out")
    own_echoes = (
        *("echo_own", "echo_inbox", "echo_phone", "echo_other_app", "echo_machine", "echo_picture", "standby_echo"),
        *("comment_of_colleague", "comment_own_first"),
    )
    told_apart = (
        (Author.CUSTOMER, "text"),
        (Author.AGENT, "echo_inbox"),
        (Author.MACHINE, "echo_machine"),
        (Author.US, "echo_own"),
    )
    shop = SHOP

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        event = sent_by_lena(message={"mid": f"m_{number}", "text": reply.text})
        entry = {"id": PAGE, "time": 1793620800000, "messaging": [event]}
        return RawEvent("webhook", orjson.dumps({"object": "page", "entry": [entry]}))

    def signed(self, body: bytes) -> WebhookRequest:
        signature = hmac.new(APP_SECRET.encode(), body, hashlib.sha256).hexdigest()
        return WebhookRequest("POST", {"x-hub-signature-256": f"sha256={signature}"}, {}, body)

    def reply(self) -> Reply:
        return replace(super().reply(), to=LENA, answers="m")


@pytest.mark.parametrize("private", [False, True])
def test_a_comment_that_is_answered_in_private_is_not_public(private: bool) -> None:
    channel = Messenger("m", SETTINGS.model_copy(update={"private_replies": private}), make_desk())
    raw = RawEvent("webhook", (TestTheContract.payloads / "comment.json").read_bytes())

    (message,) = channel.parse(raw)

    assert isinstance(message, Message)
    assert message.public is not private


def test_the_handshake_is_answered_by_the_word_alone() -> None:
    channel = Messenger("m", SETTINGS.model_copy(update={"verify_token": Secret.of("a-word")}), make_desk())
    asked = {"hub.mode": "subscribe", "hub.verify_token": "a-word", "hub.challenge": "1158201444"}

    answers = [
        channel.challenge(WebhookRequest("GET", {}, query, b""))
        for query in (asked, asked | {"hub.verify_token": "another"}, {})
    ]

    assert [(a and a.status, a and a.text) for a in answers] == [(200, "1158201444"), (403, ""), (403, "")]

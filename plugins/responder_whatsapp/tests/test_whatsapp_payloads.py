"""What every recorded payload means: the table, and the contract of all channels."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson

from responder import (
    UNTOLD,
    Author,
    HandleChanged,
    Ignored,
    Inbound,
    Kind,
    Message,
    RawEvent,
    Receipt,
    ReceiptState,
    Reply,
    Secret,
    Unreadable,
    WebhookRequest,
)
from responder.demo.whatsapp_wire import customer_text
from responder.testing import NOON, ChannelContract, answer, make_desk
from responder_whatsapp import WhatsApp, WhatsAppSettings

PHONE, USER, NEXT_USER = "15550142233", "NL.7Kq2inventedUser01", "NL.8Lr3inventedUser02"
BOTH = {"to": PHONE, "recipient": USER}
AT = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def mila(own_id: str, kind: Kind = Kind.TEXT, text: str = "", **more: Any) -> Message:
    """A message of the customer in nearly all payloads."""
    usual: dict[str, Any] = {"handle": USER, "aliases": (PHONE,), "name": "Mila Brandt", "reply_to": BOTH} | more
    usual.setdefault("conversation", usual["handle"])
    ids = (usual["handle"], *usual["aliases"])
    usual.setdefault("identities", tuple(f"tel:+{one}" for one in ids if one.isdigit()))
    return Message(account="contract", id=own_id, sent_at=AT, kind=kind, text=text, proven=True, **usual)


def colleague(own_id: str, kind: Kind = Kind.TEXT, text: str = "", **more: Any) -> Message:
    """An answer from the app on the same number."""
    written = mila(own_id, kind, text, name=None, **more)
    return replace(written, author=Author.AGENT, identities=(), sent_at=AT + timedelta(seconds=100))


def news(state: ReceiptState, **more: Any) -> Receipt:
    """News of our message."""
    usual = {"token": "token-7", "platform_id": "wamid.OUT.7"} | more
    return Receipt(account="contract", state=state, at=AT + MINUTE, **usual)


def moved(old: str, new: str) -> HandleChanged:
    return HandleChanged(account="contract", old=old, new=new)


def aside(raw: object, error: str, own_id: str | None = None) -> Unreadable:
    body = orjson.dumps(raw)
    made = f"sha256:{hashlib.sha256(body).hexdigest()[:32]}"
    return Unreadable(account="contract", id=own_id or made, raw=body, error=error)


def nothing(reason: str, detail: str = "", *, alert: bool = False) -> Ignored:
    return Ignored(reason=reason, detail=detail, alert=alert)


ABOUT: dict[str, Any] = {"references": ("wamid.OUT.3",)}
SENT_BY_MILA = {"from": PHONE, "from_user_id": USER}

EXPECTED: dict[str, list[Inbound]] = {
    "text": [mila("wamid.IN.TEXT", text="Hoi, is mijn fiets al klaar?")],
    "text_without_user_id": [
        mila("wamid.IN.OLD", text="Still the old shape", handle=PHONE, aliases=(), reply_to={"to": PHONE})
    ],
    "text_user_id_in_contact": [mila("wamid.IN.CONTACT", text="My id stands in the contact alone")],
    "text_without_phone": [
        mila("wamid.IN.NOPHONE", text="I have a username", aliases=(), name="mila.brandt", reply_to={"recipient": USER})
    ],
    "text_user_id_in_from": [
        mila("wamid.IN.BSUIDFROM", text="My user id stands in from", aliases=(), reply_to={"recipient": USER})
    ],
    "text_without_contacts": [mila("wamid.IN.NOCONTACT", text="Nobody named me", name=None)],
    "text_brazilian_ninth_digit": [  # answered at the id received, never at a rewritten number
        mila(
            "wamid.IN.NINTH",
            text="Oi",
            handle="551155501234",
            aliases=("5511955501234",),
            name="Rui Lobo",
            reply_to={"to": "551155501234"},
        )
    ],
    "text_blank": [mila("wamid.IN.BLANK", Kind.EMPTY, " \n")],
    "text_with_nul": [mila("wamid.IN.NUL", text="beforeafter")],
    "text_with_half_an_emoji": [mila("wamid.IN.HALF", text="Thanks \ufffd and \U0001f600 and \\ud83d")],
    "text_milliseconds": [mila("wamid.IN.MS", text="My clock counts finer")],
    "text_reply": [mila("wamid.IN.REPLY", text="Yes please", references=("wamid.OUT.1",))],
    "text_forwarded": [mila("wamid.IN.FORWARD", text="Look at this")],
    "text_forwarded_often": [mila("wamid.IN.OFTEN", text="Seen everywhere")],
    "text_about_product": [mila("wamid.IN.PRODUCT", text="Is it there in red?", references=("wamid.OUT.2",))],
    "text_from_ad": [mila("wamid.IN.AD", text="I saw your ad")],
    "text_group": [nothing("group")],
    "image": [mila("wamid.IN.IMAGE", Kind.IMAGE, "The chain is broken here")],
    "image_without_caption": [mila("wamid.IN.BAREIMAGE", Kind.IMAGE)],
    "voice": [mila("wamid.IN.AUDIO", Kind.VOICE)],
    "audio": [mila("wamid.IN.SONG", Kind.VOICE)],
    "voice_old_type": [mila("wamid.IN.VOICE", Kind.VOICE)],
    "video": [mila("wamid.IN.VIDEO", Kind.VIDEO, "Hear that noise?")],
    "document": [mila("wamid.IN.DOCUMENT", Kind.DOCUMENT, "My receipt")],
    "sticker": [mila("wamid.IN.STICKER", Kind.STICKER)],
    "location": [mila("wamid.IN.LOCATION", Kind.LOCATION)],
    "contacts": [mila("wamid.IN.CONTACTS", Kind.CONTACT)],
    "button_reply": [mila("wamid.IN.BUTTONREPLY", Kind.CHOICE, "A person, please", choice="human", **ABOUT)],
    "list_reply": [mila("wamid.IN.LISTREPLY", Kind.CHOICE, "Repair", choice="topic:repair", **ABOUT)],
    "form_reply": [
        mila(
            "wamid.IN.FORM",
            Kind.CHOICE,
            "Sent",
            choice="flow",
            full_text='{"flow_token":"f1","day":"2026-11-09"}',
            **ABOUT,
        )
    ],
    "interactive_broken": [mila("wamid.IN.NOBODY", Kind.UNSEEN, **ABOUT), nothing("platform-error", "131000")],
    "interactive_unknown": [nothing("unknown-type", "interactive call_permission_reply")],
    "template_button": [mila("wamid.IN.BUTTON", Kind.CHOICE, "Confirm", choice="CONFIRM-12", **ABOUT)],
    "template_button_without_context": [mila("wamid.IN.BUTTON2", Kind.CHOICE, "Stop", choice="STOP")],
    "reaction": [mila("wamid.IN.REACTION", Kind.REACTION, "\U0001f44d", about="wamid.OUT.3")],
    "reaction_removed": [nothing("reaction-removed")],
    "reaction_removed_without_emoji": [nothing("reaction-removed")],
    "order": [mila("wamid.IN.ORDER", Kind.ORDER, "Gift wrap, please")],
    "unsupported": [mila("wamid.IN.UNSUPPORTED", Kind.UNSEEN)],
    "revoke": [mila("wamid.IN.REVOKE", Kind.REVOKE, about="wamid.IN.TEXT")],
    "edit_text": [mila("wamid.IN.EDIT", Kind.EDIT, "Is my red bike ready?", about="wamid.IN.TEXT")],
    "edit_caption": [mila("wamid.IN.EDIT2", Kind.EDIT, "And the brake", about="wamid.IN.IMAGE")],
    "type_of_tomorrow": [nothing("unknown-type", "hologram")],
    "system_number_changed": [moved(PHONE, "15550142244")],
    "system_number_and_user_changed": [moved(USER, NEXT_USER), moved(PHONE, "15550142244")],
    "system_user_id_changed": [moved(USER, NEXT_USER)],
    "system_same_user": [nothing("system", "the same id")],
    "system_identity_changed": [nothing("system", "customer_identity_changed")],
    "status_sent": [news(ReceiptState.SENT)],
    "status_delivered": [news(ReceiptState.DELIVERED)],
    "status_read": [news(ReceiptState.READ)],
    "status_played": [news(ReceiptState.READ)],
    "status_failed": [
        news(ReceiptState.FAILED, error="Re-engagement message: too late", error_code="131047", window_closed=True)
    ],
    "status_of_another_tool": [news(ReceiptState.SENT, token=None)],
    "status_deleted": [nothing("unknown-status", "deleted")],
    "status_group": [nothing("group")],
    "echo_text": [colleague("wamid.APP.TEXT", text="Jo here, I will call you.")],
    "echo_edit": [colleague("wamid.APP.EDIT", Kind.EDIT, "Jo here, I will call you at ten.", about="wamid.APP.TEXT")],
    "echo_revoke_with_swapped_ends": [colleague("wamid.APP.REVOKE", Kind.REVOKE, about="wamid.APP.TEXT")],
    "marketing_stop": [nothing("marketing-preference", "stop")],
    "user_id_update": [moved(USER, NEXT_USER)],
    "account_restricted": [nothing("account-restricted", "ACCOUNT_RESTRICTION", alert=True)],
    "account_partner_added": [nothing("account-update", "PARTNER_ADDED")],
    "template_paused": [nothing("template-status", "still_on_it PAUSED", alert=True)],
    "template_now_marketing": [nothing("template-category", "still_on_it MARKETING", alert=True)],
    "number_quality": [nothing("number-quality", "FLAGGED")],
    "field_of_tomorrow": [nothing("unknown-field", "thought_reading")],
    "other_number": [nothing("other-number")],
    "platform_error": [nothing("platform-error", "131000")],
    "entry_empty": [],
    "numbers_for_texts": [mila("wamid.IN.NUMBER", text="8841", references=("77",))],
    "parts_that_are_nothing": [mila("wamid.IN.NOGROUP", text="Is it there?")],
    "time_that_is_none": [
        replace(mila(f"wamid.IN.{own_id}", text="Is it there?"), sent_at=UNTOLD)
        for own_id in ("TIMELESS", "1970", "NOTIME")
    ],
    "from_our_own_number": [nothing("self")],
    "form_reply_as_object": [
        mila("wamid.IN.FORM2", Kind.CHOICE, "Sent", choice="flow", full_text='{"day":"2026-11-09"}')
    ],
    "system_number_changed_older": [moved(PHONE, "15550142244")],
    "status_failed_in_odd_forms": [
        news(ReceiptState.FAILED, error="Undeliverable", error_code="131026"),
        news(ReceiptState.FAILED, error="no reason given", error_code="131026"),
        news(ReceiptState.FAILED, error="no reason given"),
        news(ReceiptState.FAILED, error="no reason given"),
    ],
    "other_product": [nothing("other-object", "page")],
    "batch_with_bad_ones": [  # each bad one alone is kept aside
        mila("wamid.IN.B1", text="I am Mila"),
        aside(
            SENT_BY_MILA | {"id": "wamid.IN.BAD", "timestamp": "1793620800", "type": "text", "text": {"body": [17]}},
            "expected a text, found list",
            "wamid.IN.BAD",
        ),
        replace(mila("wamid.IN.LATE", text="Sent in the year 1970"), sent_at=UNTOLD),
        aside(
            SENT_BY_MILA | {"timestamp": "1793620800", "type": "text", "text": {"body": "no id"}},
            "'id' is missing",
        ),
        mila(
            "wamid.IN.B2",
            text="And I am Sem",
            handle="NL.9Ms4inventedUser03",
            aliases=("15550142255",),
            name="Sem Vos",
            reply_to={"to": "15550142255", "recipient": "NL.9Ms4inventedUser03"},
        ),
        news(ReceiptState.SENT),
        aside({"id": "wamid.OUT.8"}, "'status' is missing"),
        aside("nonsense", "not the documented shape: string indices must be integers, not 'str'"),
        aside({"id": "102200000000031"}, "an entry without a list of changes"),
        mila("wamid.IN.B3", text="Third"),
    ],
}
TOKEN, APP_SECRET = "EAAinventedAccessToken", "invented-app-secret"


SHOP = """\
[channels.contract]
plugin = "whatsapp"
phone_number_id = "109000000000001"
access_token = { env = "X" }
app_secret = { env = "X" }
"""


class TestTheContract(ChannelContract):
    channel = WhatsApp
    settings = WhatsAppSettings(
        plugin="whatsapp",
        phone_number_id="104400000000077",
        access_token=Secret.of(TOKEN),
        app_secret=(Secret.of(APP_SECRET),),
    )
    payloads = Path(__file__).parent / "payloads"
    expected = EXPECTED
    secrets = (TOKEN, APP_SECRET)
    took = (answer(200, {"messages": [{"id": "wamid.OUT.1"}]}), "wamid.OUT.1")
    own_echoes = ("echo_text", "echo_edit", "echo_revoke_with_swapped_ends")
    told_apart = (
        (Author.CUSTOMER, "text"),
        (Author.AGENT, "echo_text"),
    )
    cannot_tell = (
        (Author.MACHINE, "no sender says that it is a program"),
        (Author.US, "the platform does not echo what was sent through the API"),
    )
    shop = SHOP

    def seen_by_the_other(self, reply: Reply, number: int) -> RawEvent:
        sender = "31600000001"
        return RawEvent("webhook", customer_text(reply.text, sender=sender, message_id=f"wamid.{number}", at=NOON))

    def signed(self, body: bytes) -> WebhookRequest:
        signature = hmac.new(APP_SECRET.encode(), body, hashlib.sha256).hexdigest()
        return WebhookRequest("POST", {"x-hub-signature-256": f"sha256={signature}"}, {}, body)

    def reply(self) -> Reply:
        return replace(super().reply(), to=USER, reply_to=BOTH)


def test_one_person_has_one_handle_whatever_the_payload_leaves_out() -> None:
    """BSUID where there is one; the phone is then an alias, so that the old handle is found."""
    channel = WhatsApp("contract", TestTheContract.settings, make_desk())
    seen = set()
    for name in ("text", "text_user_id_in_contact", "text_without_phone", "text_user_id_in_from"):
        raw = RawEvent("webhook", (TestTheContract.payloads / f"{name}.json").read_bytes())
        seen |= {event.handle for event in channel.parse(raw) if isinstance(event, Message)}

    assert seen == {USER}

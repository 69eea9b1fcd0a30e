"""Twilio's form to and from our nouns. Pure.

Source: Twilio documentation, "Twilio's request to your incoming message webhook URL", "Message status changes",
"Support for opt-out keywords", "Messages resource".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl

from responder import (
    Author,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    NotReadable,
    Receipt,
    ReceiptState,
    Reply,
    identity_of,
    plain_signs,
)

MOST_FIELDS = 200
LONGEST_TEXT = 1_600  # characters of `Body`
_STATES = {
    "sent": ReceiptState.SENT,
    "delivered": ReceiptState.DELIVERED,
    "read": ReceiptState.READ,
    "undelivered": ReceiptState.FAILED,
    "failed": ReceiptState.FAILED,
    "canceled": ReceiptState.FAILED,
}
_ON_THE_WAY = frozenset(("queued", "accepted", "scheduled", "sending", "receiving", "received", "partially_delivered"))
_MEDIA = {"image": Kind.IMAGE, "video": Kind.VIDEO, "audio": Kind.VOICE, "application": Kind.DOCUMENT}
# Words that the platform answers by itself, alone in a message.
_OPT_OUT = frozenset(
    ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "start", "unstop", "help", "info"]
)
# A name of letters, or a short code: programs write from these, and no person has one (E.164 numbers begin with a +).
_PROGRAM = re.compile(r"\d{3,8}|(?=[^:+]*[A-Za-z])[\w &'.-]{1,15}")
_ANSWERED = "Twilio documentation, Support for opt-out keywords"


def fields(body: bytes) -> dict[str, str]:
    """Read a form; a field that stands there twice counts as its last. Raises NotReadable for what is none."""
    try:
        text = body.decode("utf-8")
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise NotReadable(f"no form: {type(error).__name__}") from None
    return dict(pairs)


def read(body: bytes, account: str, now: datetime, *, platform_answers: bool) -> list[Inbound]:
    """Read one webhook. now: when it came, since the platform does not say when a message was written.

    platform_answers: the words STOP, START and HELP are answered by Twilio, so we stay silent.
    """
    form = fields(body)
    sid = form.get("MessageSid") or form.get("SmsSid") or ""
    if not sid:
        raise NotReadable("expected a form with MessageSid")
    state = form.get("MessageStatus") or form.get("SmsStatus") or ""
    if "Body" not in form and state:
        return [_receipt(form, account, sid, state, now)]
    sender = form.get("From", "")
    if not sender:
        raise NotReadable("a message without From")
    return [
        Message(
            account=account,
            id=sid,
            handle=sender,
            sent_at=now.astimezone(UTC),
            author=Author.MACHINE if _PROGRAM.fullmatch(sender) else Author.CUSTOMER,
            kind=_kind(form),
            text=form.get("Body", ""),
            conversation=sender,
            marks=_marks(form) if platform_answers else (),
            proven=True,
            identities=(identity,) if (identity := identity_of(f"tel:{sender}")) else (),
            reply_to={"from": form.get("To", "")},
        )
    ]


def _receipt(form: Mapping[str, str], account: str, sid: str, state: str, now: datetime) -> Inbound:
    known = _STATES.get(state)
    if known is None:
        return Ignored(reason="on-the-way" if state in _ON_THE_WAY else "unknown-status", detail=state[:40])
    return Receipt(
        account=account,
        state=known,
        at=now,
        platform_id=sid,
        error=form.get("ErrorMessage") or None,
        error_code=form.get("ErrorCode") or None,
    )


def _kind(form: Mapping[str, str]) -> Kind:
    if form.get("NumMedia", "0") in ("", "0"):
        return Kind.TEXT if form.get("Body", "").strip() else Kind.EMPTY
    return _MEDIA.get(form.get("MediaContentType0", "").partition("/")[0], Kind.OTHER)


def _marks(form: Mapping[str, str]) -> tuple[Mark, ...]:
    word = form.get("OptOutType") or form.get("Body", "").strip().strip(".!").lower()
    if form.get("OptOutType") or word in _OPT_OUT:
        return (Mark("platform-answers", _ANSWERED, word[:20], Author.CUSTOMER),)
    return ()


def outgoing(reply: Reply, sender: str, callback: str, validity: int) -> dict[str, str]:
    """Return the fields of a message: typographic signs made plain, so that they cost no more than others."""
    form = {
        "To": reply.to,
        "Body": plain_signs(reply.text)[:LONGEST_TEXT],
        "StatusCallback": callback,
        "ValidityPeriod": str(validity),
    }
    return form | {"MessagingServiceSid" if sender.startswith("MG") else "From": sender}

"""What each error of Twilio means for a message of ours.

Source: Twilio documentation, "Error and warning dictionary". Decided by `code`, never by the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from responder import (
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    NotReadable,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    Sent,
    TryLater,
    json_object,
    refusal,
    retry_after,
)

_CODES: Mapping[int, tuple[type[SendError], str]] = {
    20003: (CredentialsRejected, "the account's SID or token is not accepted"),
    20404: (CredentialsRejected, "no such account: look at account_sid"),
    20429: (TryLater, "too many calls"),
    21211: (Refused, "no number that can be reached"),
    21212: (CredentialsRejected, "the sender is no number of ours: look at sender"),
    21408: (Refused, "the account may not write to this country"),
    21606: (Refused, "the sender cannot write to that number: look at sender"),
    21610: (BlockedByContact, "the person has written STOP"),
    21611: (TryLater, "the sender's queue is full"),
    21612: (Refused, "there is no way from this sender to that number"),
    21614: (Refused, "no mobile number"),
    21617: (Refused, "the text is too long"),
    30003: (Refused, "the phone cannot be reached"),
    30005: (Refused, "the number is not known"),
    30006: (Refused, "a landline, or not reachable"),
    30007: (Refused, "held back by the network"),
    30008: (Refused, "the network says no more"),
    63016: (ReplyWindowClosed, "the person has not written within 24 hours (WhatsApp)"),
    63018: (TryLater, "too many messages (WhatsApp)"),
    63024: (Refused, "no number that can be reached (WhatsApp)"),
    30034: (CredentialsRejected, "the sender is not registered with the networks of the country"),
}


def outcome(answer: HttpAnswer, now: datetime) -> Sent:
    """Return what the platform took; raises what the table says for what it did not."""
    body = _object(answer)
    if 200 <= answer.status < 300:
        sid = body.get("sid")
        if isinstance(sid, str) and sid:
            return Sent(sid)
        raise OutcomeUnknown(f"Twilio answered {answer.status} without the SID of a message.")
    code = body.get("code")
    kind, words = _CODES.get(code, (None, "")) if isinstance(code, int) else (None, "")
    if kind is None:
        raise refusal(answer, now)
    said = f"Twilio: {words} (error {code})."
    if kind is TryLater:
        raise TryLater(said, after=retry_after(answer.headers.get("retry-after"), now), everyone=True)
    raise kind(said)


def _object(answer: HttpAnswer) -> dict[str, object]:
    try:
        return json_object(answer.body)
    except NotReadable:
        return {}

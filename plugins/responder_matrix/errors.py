"""What each error of a homeserver means for a message of ours: a table, and a few rules for what is not in it.

Source: Matrix client-server API, "Standard error response" and "Other error codes". Decided by `errcode`, never by the
words beside it, which may say anything back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from responder import (
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    NotReadable,
    Refused,
    SendError,
    TryLater,
    json_object,
    refusal,
    retry_after,
)

LONGEST_WAIT = timedelta(hours=6)
_MOST_MILLISECONDS = 86_400_000


class Rule(NamedTuple):
    """One line of the table. after: how long to wait at least, where the server does not say it."""

    error: type[SendError]
    words: str
    after: timedelta | None = None


RULES: Mapping[str, Rule] = {
    "M_LIMIT_EXCEEDED": Rule(TryLater, "too many requests"),
    "M_UNKNOWN_TOKEN": Rule(CredentialsRejected, "the access token has ended: log in again and store the new one"),
    "M_MISSING_TOKEN": Rule(CredentialsRejected, "the access token did not arrive: look at access_token"),
    "M_USER_DEACTIVATED": Rule(CredentialsRejected, "our account is switched off"),
    "M_USER_LOCKED": Rule(CredentialsRejected, "our account is locked"),
    "M_USER_SUSPENDED": Rule(CredentialsRejected, "our account is suspended"),
    "M_GUEST_ACCESS_FORBIDDEN": Rule(CredentialsRejected, "our account is a guest; it needs to be a registered one"),
    "M_CONSENT_NOT_GIVEN": Rule(
        CredentialsRejected, "our account has not accepted the server's terms: log in once by hand"
    ),
    "M_RESOURCE_LIMIT_EXCEEDED": Rule(TryLater, "the server has reached a limit of its own", timedelta(hours=1)),
    "M_USER_LIMIT_EXCEEDED": Rule(TryLater, "our account has reached a limit of the server", timedelta(hours=1)),
    "M_UNRECOGNIZED": Rule(TryLater, "no such method there: look at api_url", timedelta(minutes=5)),
    "M_FORBIDDEN": Rule(BlockedByContact, "we may not write in this room: not in it, or not allowed to speak"),
    "M_NOT_FOUND": Rule(Refused, "there is no such room"),
    "M_UNSUPPORTED_ROOM_VERSION": Rule(Refused, "the server does not know rooms of this version"),
    "M_TOO_LARGE": Rule(Refused, "the message is too large"),
    "M_BAD_JSON": Rule(Refused, "the message has a form that the server does not take"),
    "M_NOT_JSON": Rule(Refused, "the message was not understood"),
    "M_INVALID_PARAM": Rule(Refused, "a parameter is wrong"),
    "M_MISSING_PARAM": Rule(Refused, "a parameter is missing"),
    "M_DUPLICATE_ANNOTATION": Rule(Refused, "said already"),
}


def code(answer: HttpAnswer) -> str:
    """Return the errcode of an answer, or nothing."""
    try:
        found = json_object(answer.body).get("errcode")
    except NotReadable:
        return ""
    return found if isinstance(found, str) else ""


def failure(answer: HttpAnswer, now: datetime) -> SendError:
    """Return the error for an answer that says no."""
    found = code(answer)
    rule = RULES.get(found)
    if rule is None and answer.status == 404:
        rule, found = RULES["M_UNRECOGNIZED"], "HTTP 404"
    if rule is None or answer.status >= 500:
        return refusal(answer, now, repeatable=True)  # by its transaction id
    words = f"Matrix: {rule.words} ({found})."
    if rule.error is TryLater:
        asked = _asked(answer, now) or rule.after
        return TryLater(words, after=min(asked, LONGEST_WAIT) if asked else None, everyone=True)
    return rule.error(words)


def _asked(answer: HttpAnswer, now: datetime) -> timedelta | None:
    """Return the pause that the server asks for: the header, or the older field in the body."""
    asked = retry_after(answer.headers.get("retry-after"), now)
    if asked is not None:
        return asked
    try:
        given = json_object(answer.body).get("retry_after_ms")
    except NotReadable:
        return None
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not given > 0:
        return None
    return timedelta(milliseconds=min(given, _MOST_MILLISECONDS))

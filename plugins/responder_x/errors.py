"""What each error of X means for a call of ours.

Source: X documentation, "Response codes and errors": problems with a `type`, or the older `code`; both occur, beside
`data` too. Decided by these, and by two fixed words where X gives neither; X's own words are never passed on.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from responder import (
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    NotReadable,
    OutcomeUnknown,
    Refused,
    SendError,
    TryLater,
    json_object,
    refusal,
    retry_after,
)

_LONGEST = timedelta(hours=24)  # no window of X is longer


class Duplicate(Refused):
    """The account has posted this very text a short while ago."""


class Invalid(Refused):
    """X does not understand the request."""


_CODES: Mapping[int, tuple[type[SendError], str]] = {
    32: (CredentialsRejected, "the keys or tokens are not accepted"),
    64: (CredentialsRejected, "the account is suspended"),
    88: (TryLater, "too many calls"),
    89: (CredentialsRejected, "the access token has ended or was revoked"),
    93: (CredentialsRejected, "the app may not use direct messages: change its permissions, then make new tokens"),
    136: (BlockedByContact, "the person has blocked the account"),
    144: (Refused, "the post is gone"),
    150: (BlockedByContact, "the person takes no direct messages from the account"),
    185: (TryLater, "the day's posts are used up"),
    187: (Duplicate, "the same text was posted a short while ago"),
    226: (CredentialsRejected, "X takes the account for a misused robot: look at it in the app before anything else"),
    261: (CredentialsRejected, "the app may not write: change its permissions, then make new tokens"),
    326: (CredentialsRejected, "the account is locked: log in to unlock it"),
    349: (BlockedByContact, "the person takes no direct messages from the account"),
    385: (Refused, "the post is gone, or its author lets only some answer"),
    433: (Refused, "the author lets only some answer"),
}
_PROBLEMS: Mapping[str, tuple[type[SendError], str]] = {
    "usage-capped": (CredentialsRejected, "the credits or the month's share are used up: raise them in X's console"),
    "client-forbidden": (CredentialsRejected, "the app's access level or permissions do not allow this"),
    "unsupported-authentication": (CredentialsRejected, "this call needs the account's own tokens"),
    "client-disconnected": (TryLater, "X has ended the connection"),
    "rate-limit-exceeded": (TryLater, "too many calls"),
    "resource-not-found": (Refused, "gone, or hidden from the account"),
    "not-authorized-for-resource": (Refused, "hidden from the account"),
    "invalid-request": (Invalid, "X does not understand the request"),
}


def result(answer: HttpAnswer, now: datetime, *, repeatable: bool = False) -> dict[str, Any]:
    """Return the JSON object of a call that went well; errors beside data are left alone. Raises a SendError.

    repeatable: it only asks.
    """
    body = _object(answer)
    if 200 <= answer.status < 300:
        if body is None:
            raise OutcomeUnknown(f"X answered {answer.status} with something that cannot be read.")
        if "data" in body or "errors" not in body:
            return body
    raise _error(answer, body or {}, now, repeatable=repeatable)


def _error(answer: HttpAnswer, body: Mapping[str, Any], now: datetime, *, repeatable: bool) -> SendError:
    kind, words, named = _named(body)
    if kind is None and answer.status == 403:
        kind, words = _forbidden(body)
    if kind is None and answer.status == 400:
        kind, words = Invalid, "X does not understand the request"
    if kind is None and answer.status != 429:
        if 200 <= answer.status < 300:
            return Refused("X refused it and says no more.")
        return refusal(answer, now, repeatable=repeatable)
    said = f"X: {words or 'too many calls'} ({named or f'HTTP {answer.status}'})."
    if kind is None or kind is TryLater:
        return TryLater(said, after=wait(answer.headers, now) or timedelta(minutes=1), everyone=True)
    return kind(said)


def _named(body: Mapping[str, Any]) -> tuple[type[SendError] | None, str, str]:
    """Look the error up by its code, else by the end of its type."""
    listed = body.get("errors")
    found = [body, *(listed if isinstance(listed, list) else [])]
    for one in found:
        if not isinstance(one, dict):
            continue
        code, sort = one.get("code"), str(one.get("type", "")).rpartition("/")[2]
        if isinstance(code, int) and code in _CODES:
            return *_CODES[code], f"error {code}"
        if sort in _PROBLEMS:
            return *_PROBLEMS[sort], sort
    return None, "", ""


def _forbidden(body: Mapping[str, Any]) -> tuple[type[SendError], str]:
    """A bare 403 is about this one message: not summoned, blocked, closed, or said before."""
    if "duplicate content" in str(body.get("detail", "")).lower():
        return Duplicate, "the same text was posted a short while ago"
    return Refused, "not allowed: the person did not mention the account, takes no messages, or has blocked it"


def wait(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long X says to wait: Retry-After, else the latest reset of a share that is used up."""
    asked = retry_after(headers.get("retry-after"), now)
    if asked is not None:
        return min(asked, _LONGEST)
    resets = [_reset(headers, name, now) for name in headers if name.endswith("-reset")]
    used_up = [span for span, spent in resets if spent]
    spans = used_up or [span for span, _ in resets]
    longest = max(spans, default=timedelta(0))
    return min(longest, _LONGEST) if longest > timedelta(0) else None


def spent(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long to call no more, when this answer was the last of its share."""
    used_up = [span for name in headers if name.endswith("-reset") for span, out in [_reset(headers, name, now)] if out]
    longest = max(used_up, default=timedelta(0))
    return min(longest, _LONGEST) if longest > timedelta(0) else None


def _reset(headers: Mapping[str, str], name: str, now: datetime) -> tuple[timedelta, bool]:
    """Read a pair such as x-rate-limit-reset (seconds since 1970) and x-rate-limit-remaining."""
    try:
        span = datetime.fromtimestamp(int(headers[name][:11]), UTC) - now
    except (ValueError, OverflowError, OSError):
        return timedelta(0), False
    return span, headers.get(name.removesuffix("reset") + "remaining") == "0"


def _object(answer: HttpAnswer) -> dict[str, Any] | None:
    try:
        return json_object(answer.body)
    except NotReadable:
        return None

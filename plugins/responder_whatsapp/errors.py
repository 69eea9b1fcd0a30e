"""What each error of the platform means for a message of ours: a table, and the few rules for what is not in it.

Sources: Graph API documentation, "Handle errors"; WhatsApp documentation, "Error codes". Decided by `code` (and
subcode 33), never by the words: those change.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, NamedTuple

import orjson

from responder import (
    BlockedByContact,
    CredentialsRejected,
    HttpAnswer,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    Sent,
    TryLater,
    retry_after,
)


class Verdict(Enum):
    """What to do."""

    LATER = "later"
    FEW = "a few times, then refused"
    PAIR = "later, each time four times as late"
    REFUSED = "refused"
    WINDOW = "window closed"
    BLOCKED = "blocked"
    STOP = "stop the account"


class Rule(NamedTuple):
    """One line of the table. after: how long to wait at least, where the platform does not say it."""

    verdict: Verdict
    words: str
    after: timedelta | None = None


def _later(words: str, **after: float) -> Rule:
    return Rule(Verdict.LATER, words, timedelta(**after) if after else None)


def _few(words: str) -> Rule:
    return Rule(Verdict.FEW, words)


def _refused(words: str) -> Rule:
    return Rule(Verdict.REFUSED, words)


def _blocked(words: str) -> Rule:
    return Rule(Verdict.BLOCKED, words)


def _stop(words: str) -> Rule:
    return Rule(Verdict.STOP, words)


MOST_TRIES = 3
LONGEST_WAIT = timedelta(hours=6)

RULES: Mapping[int, Rule] = {
    0: _stop("the access token is not accepted: make a new one"),
    1: _few("unknown error"),
    2: _few("the service is down for a moment"),
    3: _stop("the app lacks a capability: look at the app's settings"),
    4: _later("too many calls of the app", minutes=1),
    10: _stop("a permission is missing: the token needs whatsapp_business_messaging"),
    33: _stop("the number is gone or not ours: look at phone_number_id"),
    100: _refused("a parameter is wrong"),
    190: _stop("the access token has expired or was revoked: make a new one"),
    368: _stop("the account is blocked for reasons of policy"),
    613: _later("too many calls", minutes=1),
    80007: _later("too many calls of the WhatsApp account", minutes=5),
    80008: _later("too many calls about templates", hours=1),
    130403: _blocked("the business has blocked this person"),
    130429: _later("too many messages a second from this number"),
    130472: _refused("the person is in an experiment of the platform"),
    130497: _blocked("the account may not write to this country"),
    131000: _few("unknown error"),
    131005: _stop("access denied: the token needs whatsapp_business_messaging"),
    131008: _refused("a parameter is missing"),
    131009: _refused("a parameter has a value that is not allowed"),
    131016: _later("the service is not available"),
    131021: _refused("sender and recipient are the same"),
    131026: _blocked("cannot be delivered: no WhatsApp, an old app, or the terms not accepted"),
    131030: _refused("a test number writes only to numbers on its list"),
    131031: _stop("the account is locked"),
    131037: _stop("the display name is not approved"),
    131042: _stop("the payment method does not work"),
    131045: _stop("the number's certificate is not valid: register it again"),
    131047: Rule(Verdict.WINDOW, "more than 24 hours since the person's last message"),
    131048: _later("restricted for spam: look at the number's quality", hours=1),
    131049: _refused("held back by the platform for the person's sake"),
    131050: _blocked("the person has stopped such messages"),
    131051: _refused("a type of message that is not supported"),
    131052: _refused("a medium could not be fetched"),
    131053: _refused("a medium could not be taken"),
    131055: _refused("a method that is not allowed"),
    131056: Rule(Verdict.PAIR, "too many messages to the same person"),
    131057: _later("the account is in maintenance", minutes=1),
    131062: _refused("this message needs a phone number, not a user id"),
    131063: _refused("marketing templates are switched off here"),
    131064: _refused("too many templates filed wrongly: look at their categories"),
    132000: _refused("the number of template parameters is wrong"),
    132001: _refused("the template does not exist in this language"),
    132005: _refused("the filled template is too long"),
    132007: _refused("the template breaks a policy"),
    132008: _refused("a template parameter has a value that is not allowed"),
    132012: _refused("a template parameter has the wrong form: names and numbers are not the same"),
    132015: _refused("the template is paused"),
    132016: _refused("the template is switched off for good"),
    132018: _refused("a template parameter is wrong"),
    132068: _refused("the flow is blocked"),
    132069: _later("the flow is throttled"),
    **dict.fromkeys(
        (133000, 133004, 133005, 133006, 133008, 133009, 133015, 133016),
        _stop("the number's registration or PIN has a problem: look at the console, and do not hurry"),
    ),
    133010: _stop("the number is not registered for the Cloud API: call /register"),
    134011: _stop("the terms of payment are not accepted"),
    135000: _few("unknown error with this message"),
    137000: _refused("the person's identity has changed and was not confirmed"),
}
_BY_STATUS: Mapping[int, Rule] = {
    401: _stop("the access token is not accepted"),
    403: _stop("access denied"),
    404: _later("nothing there: look at api_url and api_version"),
    408: _later("time-out"),
    425: _later("too early"),
    429: _later("too many calls"),
}


def outcome(answer: HttpAnswer, *, tries: int, now: datetime) -> Sent:
    """Return what the platform took; raises what the table says for what it did not."""
    body = _json(answer.body)
    error = body.get("error")
    if 200 <= answer.status < 300 and not error:
        return Sent(_id(body))
    raise failure(answer, error if isinstance(error, dict) else {}, tries=tries, now=now)


def failure(answer: HttpAnswer, error: Mapping[str, Any], *, tries: int, now: datetime) -> SendError:
    """Return the error for an answer that says no. tries: how often this message was tried before."""
    if answer.status == 504 and not error:
        return OutcomeUnknown("A gateway gave up waiting for the platform (504).")
    code = _number(error.get("code"))
    rule = _rule(code, _number(error.get("error_subcode")), answer.status, transient=error.get("is_transient") is True)
    named = f"HTTP {answer.status}" if code is None else f"error {code}"
    words = f"WhatsApp: {rule.words} ({named}{_details(error) if rule.verdict is not Verdict.STOP else ''})."
    if rule.verdict is Verdict.FEW:
        rule = rule._replace(verdict=Verdict.LATER if tries < MOST_TRIES else Verdict.REFUSED)
    if rule.verdict in {Verdict.LATER, Verdict.PAIR}:
        everyone = rule.verdict is Verdict.LATER and (answer.status == 429 or code in _WHOLE_ACCOUNT)
        return TryLater(words, after=_pause(answer.headers, rule, tries, now), everyone=everyone)
    return _FINAL[rule.verdict](words)


_WHOLE_ACCOUNT = {4, 613, 80007, 80008, 130429, 131048, 131057}  # limits that bind the number, not the message
_FINAL: Mapping[Verdict, type[SendError]] = {
    Verdict.REFUSED: Refused,
    Verdict.WINDOW: ReplyWindowClosed,
    Verdict.BLOCKED: BlockedByContact,
    Verdict.STOP: CredentialsRejected,
}


def _rule(code: int | None, subcode: int | None, status: int, *, transient: bool) -> Rule:
    known = RULES.get(33 if (code, subcode) == (100, 33) else code) if code is not None else None
    if known is not None:
        return known
    if code is not None and 200 <= code <= 299:
        return _stop("a permission was not granted: look at the app's review and the token's scope")
    if transient or status >= 500:
        return _later("the platform cannot take it now")
    if 300 <= status < 400:
        return _later("a redirect, which is not followed: look at api_url")
    return _BY_STATUS.get(status, _refused("refused"))


def _pause(headers: Mapping[str, str], rule: Rule, tries: int, now: datetime) -> timedelta | None:
    """Say how long to wait: as the platform asks, else as the table says; never longer than six hours."""
    asked = retry_after(headers.get("retry-after"), now) or _regained(headers)
    if asked is None and rule.verdict is Verdict.PAIR:
        asked = timedelta(seconds=4 ** min(tries + 1, 6))
    asked = asked or rule.after
    return min(asked, LONGEST_WAIT) if asked else None


def _regained(headers: Mapping[str, str]) -> timedelta | None:
    """Read the minutes until calls are allowed again (Graph API documentation, "Rate limits")."""
    usage = _json(headers.get("x-business-use-case-usage", "").encode())
    limits = [
        limit for value in usage.values() if isinstance(value, list) for limit in value if isinstance(limit, dict)
    ]
    minutes = max((_number(limit.get("estimated_time_to_regain_access")) or 0 for limit in limits), default=0)
    return timedelta(minutes=min(minutes, 1440)) if minutes > 0 else None


def _id(body: Mapping[str, Any]) -> str:
    """Return the id of the message that was taken: {"messages": [{"id": "wamid…"}]}."""
    messages = body.get("messages")
    first = messages[0] if isinstance(messages, list) and messages else None
    own_id = first.get("id") if isinstance(first, dict) else None
    if not isinstance(own_id, str) or not own_id:
        raise OutcomeUnknown("The platform answered 200 without the id of a message.")
    return own_id


def _details(error: Mapping[str, Any]) -> str:
    data = error.get("error_data")
    details = data.get("details") if isinstance(data, dict) else None
    return f": {details[:200]}" if isinstance(details, str) and details else ""


def _json(body: bytes) -> Mapping[str, Any]:
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return value if isinstance(value, dict) else {}


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value[:12])
    return value if isinstance(value, int) and not isinstance(value, bool) else None

"""What an error of the Graph API means for a message of ours: tables, and the few rules for what is in none.

Sources: Graph API documentation, "Handle errors" and "Rate limits". Decided by code and subcode, never by the words:
those change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, NamedTuple

import orjson

from responder.desk import HttpAnswer
from responder.errors import (
    BlockedByContact,
    CredentialsRejected,
    OutcomeUnknown,
    Refused,
    ReplyWindowClosed,
    SendError,
    TryLater,
)
from responder.wire import LONGEST_WAIT, retry_after

MOST_TRIES = 3
_GATEWAY = frozenset({502, 504})  # what a gateway says (RFC 9110 sections 15.6.3, 15.6.5), where Meta says nothing


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
    """One line of a table. after: how long to wait at least, where the platform does not say it."""

    verdict: Verdict
    words: str
    after: timedelta | None = None


def later(words: str, **after: float) -> Rule:
    """Try again, after so many `seconds`, `minutes` or `hours` at least."""
    return Rule(Verdict.LATER, words, timedelta(**after) if after else None)


def few(words: str) -> Rule:
    """Try a few times, then let it be."""
    return Rule(Verdict.FEW, words)


def refused(words: str) -> Rule:
    """This message is lost, others are not."""
    return Rule(Verdict.REFUSED, words)


def window(words: str) -> Rule:
    """The person has to write first."""
    return Rule(Verdict.WINDOW, words)


def blocked(words: str) -> Rule:
    """The person cannot be reached, or does not want to be."""
    return Rule(Verdict.BLOCKED, words)


def stop(words: str) -> Rule:
    """Nothing leaves until ops have looked."""
    return Rule(Verdict.STOP, words)


SHARED: Mapping[int, Rule] = {  # what a code means on all of Meta's platforms
    0: stop("the access token is not accepted: make a new one"),
    1: few("unknown error"),
    2: few("the service is down for a moment"),
    3: stop("the app lacks a capability: look at the app's settings"),
    4: later("too many calls of the app", minutes=1),
    100: refused("a parameter is wrong"),
    190: stop("the access token has expired or was revoked: make a new one"),
    368: stop("the account is blocked for reasons of policy"),
    613: later("too many calls", minutes=1),
}
_BY_STATUS: Mapping[int, Rule] = {
    401: stop("the access token is not accepted"),
    403: stop("access denied"),
    404: later("nothing there: look at api_url and api_version"),
    408: later("time-out"),
    425: later("too early"),
    429: later("too many calls"),
}
_FINAL: Mapping[Verdict, type[SendError]] = {
    Verdict.REFUSED: Refused,
    Verdict.WINDOW: ReplyWindowClosed,
    Verdict.BLOCKED: BlockedByContact,
    Verdict.STOP: CredentialsRejected,
}


@dataclass(frozen=True)
class Table:
    """The errors of one platform.

    codes, pairs: what its codes, and pairs of code and subcode, mean; a pair goes before its code, and what stands
    here before what all platforms share. everyone: codes that bind the account, not the one message.
    """

    platform: str
    codes: Mapping[int, Rule]
    pairs: Mapping[tuple[int, int], Rule] = field(default_factory=dict)
    everyone: frozenset[int] = frozenset({4, 613})

    def accepted(self, answer: HttpAnswer, *, tries: int, now: datetime) -> Mapping[str, Any]:
        """Return the object with which a message was taken; raises what the table says where it was not.

        tries: how often this message was tried before.
        """
        body = _json(answer.body)
        error = body.get("error")
        if 200 <= answer.status < 300 and not error:
            return body
        raise self.failure(answer, error if isinstance(error, dict) else {}, tries=tries, now=now)

    def failure(self, answer: HttpAnswer, error: Mapping[str, Any], *, tries: int, now: datetime) -> SendError:
        """Return the error for an answer that says no."""
        if answer.status in _GATEWAY and not error:
            return OutcomeUnknown(f"A gateway lost the platform, which may have taken it ({answer.status}).")
        code, subcode = _number(error.get("code")), _number(error.get("error_subcode"))
        rule = self._rule(code, subcode, answer.status, transient=error.get("is_transient") is True)
        named = f"HTTP {answer.status}" if code is None else f"error {code}"
        if (code, subcode) in self.pairs:
            named += f", {subcode}"
        words = f"{self.platform}: {rule.words} ({named}{_details(error) if rule.verdict is not Verdict.STOP else ''})."
        if rule.verdict is Verdict.FEW:
            rule = rule._replace(verdict=Verdict.LATER if tries < MOST_TRIES else Verdict.REFUSED)
        if rule.verdict in {Verdict.LATER, Verdict.PAIR}:
            everyone = rule.verdict is Verdict.LATER and (answer.status == 429 or code in self.everyone)
            return TryLater(words, after=_pause(answer.headers, rule, tries, now), everyone=everyone)
        return _FINAL[rule.verdict](words)

    def _rule(self, code: int | None, subcode: int | None, status: int, *, transient: bool) -> Rule:
        if code is not None:
            known = None if subcode is None else self.pairs.get((code, subcode))
            known = known or self.codes.get(code) or SHARED.get(code)
            if known is not None:
                return known
            if 200 <= code <= 299:
                return stop("a permission was not granted: look at the app's review and the token's scope")
        if transient or status >= 500:
            return later("the platform cannot take it now")
        if 300 <= status < 400:
            return later("a redirect, which is not followed: look at api_url")
        return _BY_STATUS.get(status, refused("refused"))


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

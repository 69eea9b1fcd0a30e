"""What each error of the AT Protocol means for us: a table by name, and the chat's own words.

Sources: the lexicons' `errors`; Bluesky documentation, "Rate limits"; for the words of the chat service, which names
most of its refusals InvalidRequest, the official app (`Convo.handleSendMessageFailure`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

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


class Rule(NamedTuple):
    """One line of the table."""

    error: type[SendError]
    words: str


def _stop(words: str) -> Rule:
    return Rule(CredentialsRejected, words)


def _refused(words: str) -> Rule:
    return Rule(Refused, words)


def _blocked(words: str) -> Rule:
    return Rule(BlockedByContact, words)


_GONE = "The account is suspended, deactivated or taken down: look at it in the app."
RULES: Mapping[str, Rule] = {
    "ExpiredToken": _stop("The session has ended and could not be renewed."),
    "InvalidToken": _stop(
        "The app password may not do this: make one with access to direct messages, or set chat = false."
    ),
    "AuthMissing": _stop("The server does not accept our session."),
    "AuthenticationRequired": _stop("The server knows no such account with this app_password."),
    "AuthFactorTokenRequired": _stop("The main password was given: make an app password, which needs no code by mail."),
    "AccountTakedown": _stop(_GONE),
    "AccountSuspended": _stop(_GONE),
    "AccountDeactivated": _stop(_GONE),
    "RepoTakendown": _stop(_GONE),
    "RepoDeactivated": _stop(_GONE),
    "MethodNotImplemented": _stop("The server does not know this request: look at api_url and chat_service."),
    "XRPCNotSupported": _stop("The server does not know this request: look at api_url and chat_service."),
    "InvalidSwap": _refused("Somebody changed the record meanwhile."),
    "InvalidRequest": _refused("The server finds the request wrong."),
    "InvalidConvo": _refused("The conversation does not exist any more."),
    "ConvoLocked": _refused("The conversation is locked."),
    "ReplyTargetNotFound": _refused("The message that was answered is gone."),
    "RecipientNotFound": _blocked("The person's account is gone."),
    "MessagesDisabled": _blocked("The person takes no direct messages."),
    "NotFollowedBySender": _blocked("The person takes messages only from those they follow."),
    "BlockedActor": _blocked("The person is blocked by this account."),
    "BlockedSubject": _blocked("The person has blocked this account."),
}
WORDS: Mapping[str, Rule] = {
    "block between recipient and sender": _blocked("One of the two has blocked the other."),
    "recipient requires incoming messages": RULES["NotFollowedBySender"],
    "recipient has disabled incoming messages": RULES["MessagesDisabled"],
    "recipient does not exist": RULES["RecipientNotFound"],
    "account does not exist": RULES["RecipientNotFound"],
    "account is disabled": _stop("Bluesky has switched off direct messages for this account."),
    "convo not found": RULES["InvalidConvo"],
}


def named(answer: HttpAnswer) -> tuple[str, str]:
    """Return the error's name and its words in lower case; both are empty where there are none."""
    try:
        body: Mapping[str, Any] = json_object(answer.body)
    except NotReadable:
        return "", ""
    name, words = body.get("error"), body.get("message")
    return (name if isinstance(name, str) else "", words.lower() if isinstance(words, str) else "")


def is_expired(answer: HttpAnswer) -> bool:
    """Tell whether the access token is not accepted (any more), so that the session is to be renewed.

    InvalidToken with "Bad token scope" or "Bad token method" is about the kind of app password: no renewal mends it.
    """
    name, words = named(answer) if answer.status == 400 else ("", "")
    return answer.status == 401 or name == "ExpiredToken" or (name == "InvalidToken" and "bad token" not in words)


def failure(answer: HttpAnswer, now: datetime, *, repeatable: bool) -> SendError:
    """Return the error that an answer other than 2xx stands for; the platform's own words are never repeated.

    repeatable: to ask again does no harm.
    """
    name, words = named(answer)
    if answer.status == 429 or name == "RateLimitExceeded":
        return TryLater("Too many requests (429).", after=_pause(answer, now), everyone=True)
    rule = next((r for said, r in WORDS.items() if said in words), None) if answer.status == 400 else None
    rule = rule or (RULES.get(name) if answer.status < 500 or answer.status == 501 else None)
    if rule is not None:
        return rule.error(f"{rule.words} ({name or 'HTTP'} {answer.status})")
    return refusal(answer, now, repeatable=repeatable)


def _pause(answer: HttpAnswer, now: datetime) -> timedelta | None:
    """Read Retry-After, else RateLimit-Reset: the second since 1970 at which counting begins anew."""
    asked = retry_after(answer.headers.get("retry-after"), now)
    reset = answer.headers.get("ratelimit-reset", "")
    if asked is None and reset.isascii() and reset.isdigit() and len(reset) <= 10:
        asked = max(datetime.fromtimestamp(int(reset), UTC) - now, timedelta(seconds=1))
    return None if asked is None else min(asked, LONGEST_WAIT)

"""What each answer of a server means for a status of ours.

Sources: Mastodon documentation, "Post a new status", "Rate limits"; GoToSocial documentation, "Throttling".
The server's own words are never repeated: they may say our text or our token back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from responder import (
    CredentialsRejected,
    HttpAnswer,
    OutcomeUnknown,
    Refused,
    SendError,
    Sent,
    TryLater,
    refusal,
    retry_after,
    taken,
)

LONGEST_WAIT = timedelta(hours=6)
_SOON = timedelta(seconds=5)
_RULES: Mapping[int, tuple[type[SendError], str]] = {
    401: (CredentialsRejected, "the token is not accepted, or was revoked: make a new one"),
    403: (CredentialsRejected, "the account may not do this: it is suspended, or the token lacks a scope"),
    404: (Refused, "the post is gone, hidden from us, or its author has blocked us"),
    410: (Refused, "the account or the post is gone"),
    413: (Refused, "the status is too large for this server"),
    422: (Refused, "the server finds the status not valid"),
}


def outcome(answer: HttpAnswer, now: datetime) -> Sent:
    """Return the id of the status that the server took; raises what the table says for what it did not take."""
    if not 200 <= answer.status < 300:
        raise failure(answer, now)
    own_id = taken(answer, now).get("id")
    if not isinstance(own_id, str) or not own_id:
        raise OutcomeUnknown("The server took it without telling its id.")
    return Sent(own_id)


def failure(answer: HttpAnswer, now: datetime) -> SendError:
    """Return the error that an answer other than 2xx stands for."""
    if answer.status == 429:
        return TryLater("Too many requests (HTTP 429).", after=_pause(answer.headers, now), everyone=True)
    if answer.status == 422 and b"dempotency" in answer.body:  # our first try is still being worked on
        return TryLater("The server is still busy with the first try (HTTP 422).", after=_SOON)
    rule = _RULES.get(answer.status)
    if rule is None:
        return refusal(answer, now, repeatable=True)  # by its Idempotency-Key
    error, words = rule
    return error(f"Mastodon: {words} (HTTP {answer.status}).")


def _pause(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Read Retry-After, else X-RateLimit-Reset: a date as ISO 8601 writes it, not a number."""
    asked = retry_after(headers.get("retry-after"), now)
    if asked is None:
        try:
            reset = datetime.fromisoformat(headers.get("x-ratelimit-reset", ""))
        except ValueError:
            return None
        asked = max(_in_utc(reset) - now, timedelta(seconds=1))
    return min(asked, LONGEST_WAIT)


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)

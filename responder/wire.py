"""What every channel does with JSON and HTTP: read with limits, and tell what an answer to a send means."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import orjson

from responder.desk import HttpAnswer
from responder.errors import CredentialsRejected, NotReadable, OutcomeUnknown, Refused, SendError, TryLater

DEEPEST = 64
MOST_OBJECTS = 100_000  # Meta sends at most 1,000 updates at once, some twenty objects each
LONGEST_WAIT = timedelta(hours=6)
UNTOLD = datetime.max.replace(tzinfo=UTC)  # the time of what names none that can be: the host takes it as of now
_EARLIEST, _LATEST = 1_230_768_000, 4_102_444_800  # 2009, before any of the platforms, and 2100
_FINER = 100_000_000_000  # seconds beyond the year 5000 are thousandths, or millionths
# 5xx that say that nothing was done: RFC 9110 section 15.6, and Cloudflare's "5xx errors" for an origin not reached
_NOT_DONE = frozenset({501, 503, 505, 521, 523, 525, 526})
_A_DAY = 86_400  # seconds
_HALF = re.compile(rb"\\u[dD][89a-fA-F]")
_ESCAPES = re.compile(  # backslashes in pairs, a whole pair of surrogates, or one alone
    rb"(?:\\\\)++|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}"
)
_LONE = 6  # bytes of one escape; a pair has twelve


def load_json(body: bytes) -> Any:
    """Parse `body`; raises NotReadable for what is no JSON, too deep or too much.

    Half an emoji (a lone surrogate) becomes U+FFFD: a person's cut text must not hold up a whole delivery.
    """
    objects = body.count(b"{") + body.count(b"[")
    if objects > MOST_OBJECTS:
        raise NotReadable(f"more than {MOST_OBJECTS} objects")
    try:
        payload = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        if _HALF.search(body) is None:
            raise NotReadable(f"no JSON: {error.msg}") from None
        payload = _load_mended(body)
    if objects > DEEPEST and _deeper(payload, DEEPEST):
        raise NotReadable(f"nested deeper than {DEEPEST}")
    return payload


def _load_mended(body: bytes) -> Any:
    try:
        return orjson.loads(_ESCAPES.sub(_mend, body))
    except orjson.JSONDecodeError as error:
        raise NotReadable(f"no JSON: {error.msg}") from None


def _mend(escape: re.Match[bytes]) -> bytes:
    found = escape[0]
    return b"\\ufffd" if len(found) == _LONE and found[1:2] == b"u" else found


def _deeper(payload: object, limit: int) -> bool:
    """Tell whether `payload` has more than `limit` levels, looking at one level after the other."""
    level = [payload]
    for _ in range(limit):
        inner: list[object] = []
        for outer in level:
            if isinstance(outer, dict):
                inner += outer.values()
            elif isinstance(outer, list):
                inner += outer
        if not inner:
            return False
        level = inner
    return any(isinstance(outer, (dict, list)) for outer in level)


def json_object(body: bytes) -> dict[str, Any]:
    """Parse `body` as `load_json` does; raises NotReadable for what is no object, too."""
    payload = load_json(body)
    if not isinstance(payload, dict):
        raise NotReadable("expected a JSON object")
    return payload


def dump_json(value: Any) -> bytes:
    """Return `value` as JSON in UTF-8."""
    return orjson.dumps(value)


def instant(value: object) -> datetime:
    """Return the instant of a timestamp; UNTOLD for what is none, or lies before 2009 or after 2100.

    Seconds since 1970, their thousandths or millionths, as a number or a text; or ISO 8601 with its offset. A person's
    message must not be lost for its time.
    """
    try:
        seconds = int(value) if isinstance(value, (int, str)) and not isinstance(value, bool) else None
    except ValueError:
        seconds = None
    if seconds is None and (seconds := _of_another_form(value)) is None:
        return UNTOLD
    while seconds > _FINER:
        seconds //= 1000
    return datetime.fromtimestamp(seconds, UTC) if _EARLIEST <= seconds < _LATEST else UNTOLD


def _of_another_form(value: object) -> int | None:
    """Read seconds with a fraction, or ISO 8601."""
    if not isinstance(value, (float, str)):
        return None
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        pass
    try:
        read = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return int(read.timestamp()) if read.tzinfo is not None else None


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """Read a Retry-After header, seconds or a date (RFC 9110 section 10.2.3); None when it says nothing."""
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return timedelta(seconds=min(int(value[:9]), _A_DAY))
    try:
        wait = parsedate_to_datetime(value) - now
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return wait if wait > timedelta(0) else None


def taken(answer: HttpAnswer, now: datetime, *, repeatable: bool = False) -> dict[str, Any]:
    """Return the JSON object with which a platform took a message.

    Raises what `refusal` says where it did not, and OutcomeUnknown where it answered 2xx and nobody can read what.
    """
    if not 200 <= answer.status < 300:
        raise refusal(answer, now, repeatable=repeatable)
    try:
        return json_object(answer.body)
    except NotReadable:
        raise OutcomeUnknown(f"HTTP {answer.status} with an answer that cannot be read.") from None


def refusal(answer: HttpAnswer, now: datetime, *, repeatable: bool = False) -> SendError:
    """Return the error that an HTTP status means where a platform says no more (RFC 9110 section 15).

    A platform that fails (500), or is lost behind its gateway (502), may have done what it was asked. repeatable: to
    ask again does no harm: nothing is done by it, or the request carries a key by which the platform knows it.
    The platform's own words are left out: they may say our secrets back.
    """
    named = f"HTTP {answer.status}"
    if answer.status in {401, 403}:
        return CredentialsRejected(f"The platform does not accept our credentials ({named}).")
    if answer.status == 504:
        return OutcomeUnknown(f"A gateway gave up waiting for the platform ({named}).")
    if answer.status >= 500 and answer.status not in _NOT_DONE and not repeatable:
        return OutcomeUnknown(f"The platform failed, and may have done it all the same ({named}).")
    if answer.status in {408, 425, 429} or answer.status >= 500 or 300 <= answer.status < 400:
        asked = retry_after(answer.headers.get("retry-after"), now)
        after = min(asked, LONGEST_WAIT) if asked else None
        words = "a redirect, which is not followed" if answer.status < 400 else "the platform cannot take it now"
        return TryLater(f"{words} ({named}).", after=after, everyone=answer.status == 429)
    return Refused(f"The platform refused it ({named}).")

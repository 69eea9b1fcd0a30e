"""Small readers of what Meta sends: texts, ids, timestamps; each raises one of MALFORMED for anything else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import orjson

from responder.model import Inbound, Unreadable

MALFORMED = (AttributeError, IndexError, KeyError, TypeError, ValueError)
_EARLIEST = 1_230_768_000  # 2009: before any of the platforms
_LATEST = 4_102_444_800  # 2100
_MILLISECONDS = 100_000_000_000  # seconds beyond the year 5000 are milliseconds
_LONGEST_ID = 200


class MalformedError(ValueError):
    """An event that is not what the documentation says; the words are for ops."""


def words(value: object) -> str:
    """Return the text `value`, nothing for None; U+0000 goes, since no database keeps it."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise MalformedError(f"expected a text, found {type(value).__name__}")
    return value.replace("\0", "") if "\0" in value else value


def an_id(value: object, longest: int = _LONGEST_ID) -> str | None:
    """Return `value` when it can be an id: a printable text of at most `longest` characters; else None."""
    if isinstance(value, str) and 0 < len(value) <= longest and value.isprintable() and value != "+":
        return value
    return None


def moment(value: object) -> datetime:
    """Return the instant of a timestamp: seconds, as text or number; milliseconds are understood."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise MalformedError(f"a timestamp is no {type(value).__name__}")
    seconds = int(value)
    if seconds > _MILLISECONDS:
        seconds //= 1000
    if not _EARLIEST <= seconds < _LATEST:
        raise MalformedError("a timestamp outside the years 2009 to 2100")
    return datetime.fromtimestamp(seconds, UTC)


def listed(value: object) -> list[Any]:
    """Return a list, the empty one for None."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise MalformedError(f"expected a list, found {type(value).__name__}")
    return value


def each(
    items: object,
    read_one: Callable[[Any], list[Inbound]],
    keep: Callable[[object, Exception], Unreadable],
    found: list[Inbound],
) -> None:
    """Read every item into `found`; one that cannot be read is kept aside by `keep` and leaves the others alone."""
    for item in listed(items):
        try:
            found += read_one(item)
        except MALFORMED as error:
            found.append(keep(item, error))


def unreadable(account: str, item: object, error: BaseException | str, known: str | None = None) -> Unreadable:
    """Keep aside an event that nobody could read, under `known` or an id that is the same at every delivery."""
    raw = orjson.dumps(item)
    own_id = known or "sha256:" + hashlib.sha256(raw).hexdigest()[:32]
    return Unreadable(account=account, id=own_id, raw=raw, error=_why(error)[:300])


def _why(error: BaseException | str) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing"
    if isinstance(error, (str, MalformedError)):
        return str(error)
    return f"not the documented shape: {error}"

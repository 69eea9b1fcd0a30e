"""Small readers of what Meta sends: texts, ids, timestamps; each raises one of MALFORMED for anything else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson

from responder.errors import NotReadable
from responder.model import Ignored, Inbound, Message, Unreadable
from responder.values import maker
from responder.wire import UNTOLD, instant, json_object

MALFORMED = (AttributeError, IndexError, KeyError, TypeError, ValueError)
_LONGEST_ID = 200
message_of = maker(Message)  # what calling the class does, in half of the time where no more than 15 values are named


class MalformedError(ValueError):
    """An event that is not what the documentation says; the words are for ops."""


def words(value: object) -> str:
    """Return the text `value`, nothing for None, a number as its digits; U+0000 goes, since no database keeps it."""
    if value is None:
        return ""
    if not isinstance(value, str):
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        raise MalformedError(f"expected a text, found {type(value).__name__}")
    return value.replace("\0", "") if "\0" in value else value


def an_id(value: object, longest: int = _LONGEST_ID) -> str | None:
    """Return `value` when it can be an id: a printable text of at most `longest` characters, or a number; else None."""
    if type(value) is int:
        value = str(value)
    if type(value) is str and 0 < len(value) <= longest and value.isprintable() and value != "+":
        return value
    return None


def moment(value: object) -> datetime:
    """Return the instant of a timestamp that something hangs on; a message takes `instant`, which never fails."""
    found = instant(value)
    if found is UNTOLD:
        raise MalformedError("no timestamp of the years 2009 to 2100")
    return found


def entries_of(body: bytes, sent_as: str, keep: Callable[[object, str], Unreadable], found: list[Inbound]) -> list[Any]:
    """Return the entries of one delivery; none, and why in `found`, for another product's, or where they are no list.

    A refusal would make Meta send it again for days, and end what the app is subscribed to. Raises NotReadable for
    what is no delivery of Meta's at all.
    """
    payload = json_object(body)
    product, entries = payload.get("object"), payload.get("entry")
    if not isinstance(product, str):
        raise NotReadable(f'expected a JSON object with "object": "{sent_as}"')
    if product != sent_as:
        found.append(Ignored(reason="other-object", detail=product[:40]))
    elif isinstance(entries, list):
        return entries
    elif entries is not None:
        found.append(keep(payload, 'expected a list under "entry"'))
    return []


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

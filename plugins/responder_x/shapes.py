"""What posts and direct messages have in common: ids, times, people, and who we are. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from responder import UNTOLD, Kind, Mark, Unreadable, dump_json

Json = Mapping[str, Any]
MALFORMED = (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = 1_288_834_974_657  # milliseconds since 1970 at which the ids of X begin
_LONGEST_ID = 19
_MEDIA = {"photo": Kind.IMAGE, "video": Kind.VIDEO, "animated_gif": Kind.VIDEO, "audio": Kind.VOICE}
AUTOMATED = "Automated"


@dataclass(frozen=True, slots=True)
class Scope:
    """Who we are. said: whether the channel knows a word of its journal, hence wrote the thing itself.

    now: the time of what X sends without one. mentions, messages: what ops want answered.
    """

    account: str
    me: str
    username: str
    app_id: str
    said: Callable[[str], bool]
    now: datetime
    mentions: bool = True
    messages: bool = True


def number(value: object) -> str:
    """Return an id of X, which JSON may hold as a text or as a number; raises ValueError."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"expected an id, found {type(value).__name__}")
    found = str(value)
    if not (found.isascii() and found.isdecimal() and len(found) <= _LONGEST_ID):
        raise ValueError("expected an id of at most 19 digits")
    return found


def told_at(value: object) -> datetime:
    """Return the time of a message; UNTOLD for what is none: nobody's message is lost for its time."""
    try:
        found = moment(value)
    except MALFORMED:
        return UNTOLD
    return found if found.timestamp() * 1000 >= _FIRST else UNTOLD


def moment(value: object) -> datetime:
    """Read a time: ISO 8601 as in version 2, milliseconds since 1970, or "Wed Oct 10 20:19:24 +0000 2018"."""
    if isinstance(value, int) or (isinstance(value, str) and value.isascii() and value.isdecimal()):
        return _EPOCH + timedelta(milliseconds=int(str(value)[:15]))
    if not isinstance(value, str):
        raise ValueError("expected a time")
    if value[:1].isalpha():
        return datetime.strptime(value, "%a %b %d %H:%M:%S %z %Y").astimezone(UTC)
    found = datetime.fromisoformat(value)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def id_at(when: datetime) -> int:
    """Return the smallest id that X can give at a moment: ids begin with their time in milliseconds."""
    return max((int((when - _EPOCH).total_seconds() * 1000) - _FIRST) << 22, 1)


def moment_of(own: int) -> datetime:
    """Return the moment at which X gave an id."""
    return _EPOCH + timedelta(milliseconds=(own >> 22) + _FIRST)


def text(value: object) -> str:
    """Return a text, the empty one for None; raises ValueError."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"expected a text, found {type(value).__name__}")
    return value


def people(includes: object) -> dict[str, Json]:
    """Return the people beside some items, by id."""
    listed = includes.get("users") if isinstance(includes, dict) else None
    if isinstance(listed, dict):  # the older form: by id already
        return {str(who): one for who, one in listed.items() if isinstance(one, dict)}
    return {str(one["id"]): one for one in (listed if isinstance(listed, list) else ()) if _has(one, "id")}


def kinds(includes: object) -> dict[str, Kind]:
    """Return the kind of each attached thing, by its key."""
    listed = includes.get("media") if isinstance(includes, dict) else None
    found = [one for one in (listed if isinstance(listed, list) else ()) if _has(one, "media_key")]
    return {str(one["media_key"]): _MEDIA.get(str(one.get("type")), Kind.OTHER) for one in found}


def media(sort: object) -> Kind:
    """Return the kind that X's word stands for."""
    return _MEDIA.get(str(sort), Kind.OTHER)


def name_of(person: Json) -> str | None:
    """Return the name that a person shows."""
    name = person.get("name")
    return name if isinstance(name, str) and name.strip() else None


def marks_of(person: Json) -> tuple[Mark, ...]:
    """Return the sign of an account that says by its label that a program writes there."""
    affiliation = person.get("affiliation")
    said = affiliation.get("description") if isinstance(affiliation, dict) else None
    if isinstance(said, str) and said.startswith(AUTOMATED):
        return (Mark("bot-account", "X: label Automated", said[:60]),)
    return ()


def unreadable(scope: Scope, item: object, error: object) -> Unreadable:
    """Keep one item aside under an id that is the same at every delivery."""
    raw = dump_json(item)
    mark = hashlib.blake2b(raw, digest_size=12).hexdigest()
    return Unreadable(account=scope.account, id=f"bad:{mark}", raw=raw, error=str(error)[:300])


def _has(one: object, key: str) -> bool:
    return isinstance(one, dict) and isinstance(one.get(key), str | int)

"""The shapes that posts and chats share: addresses of records, moments, profiles, labels."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from responder import Kind, Mark, Signer, Unreadable, dump_json

Json = Mapping[str, Any]

MALFORMED = (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError)
_DID = re.compile(r"did:[a-z]+:[A-Za-z0-9._:%-]{1,200}")
_POST = re.compile(r"at://(did:[a-z]+:[A-Za-z0-9._:%-]{1,200})/app\.bsky\.feed\.post/([A-Za-z0-9._:~-]{1,512})")
_LONGEST = 998
_MACHINES = {"bot": "machine", "spam": "spam", "!hide": "spam", "!takedown": "spam", "!suspend": "spam"}
_KINDS = {
    "app.bsky.embed.images": Kind.IMAGE,
    "app.bsky.embed.gallery": Kind.IMAGE,
    "app.bsky.embed.video": Kind.VIDEO,
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose events we read, and with what our own posts were signed."""

    account: str
    signer: Signer


def did(value: object) -> str:
    """Return a DID; raises ValueError for anything else."""
    if not isinstance(value, str) or _DID.fullmatch(value) is None:
        raise ValueError("expected a DID")
    return value


def post_uri(value: object) -> tuple[str, str, str]:
    """Return the address of a post, who wrote it, and its key; raises ValueError for anything else."""
    found = _POST.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError("expected the address of a post (at://…/app.bsky.feed.post/…)")
    return found[0], found[1], found[2]


def reference(value: Json) -> dict[str, str]:
    """Return the address and the content's hash of a post, as an answer to it names both."""
    uri, _, _ = post_uri(value["uri"])
    return {"uri": uri, "cid": short(value["cid"])}


def short(value: object) -> str:
    """Return an id; raises ValueError for what is empty, too long or no text."""
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST or not value.isprintable():
        raise ValueError("expected a short text")
    return value


def moment(value: object) -> datetime:
    """Return an instant; raises ValueError for what is none."""
    if not isinstance(value, str):
        raise ValueError("expected a time")
    at = datetime.fromisoformat(value)
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)


def text(value: object) -> str:
    """Return a text without NULs; nothing for what is none."""
    return value.replace("\0", "") if isinstance(value, str) else ""


def name(profile: object) -> str | None:
    """Return the name that a person shows, where there is one."""
    given = text(profile.get("displayName")) if isinstance(profile, dict) else ""
    return " ".join(given.split())[:_LONGEST] or None


def marks(profile: object) -> tuple[Mark, ...]:
    """Return the labels that forbid an answer: programs label themselves, moderators label spam."""
    labels = profile.get("labels") if isinstance(profile, dict) else None
    found = [
        _MACHINES[label["val"]]
        for label in (labels if isinstance(labels, list) else ())
        if isinstance(label, dict) and label.get("val") in _MACHINES and label.get("neg") is not True
    ]
    return tuple(Mark(reason, "Bluesky: labels of the profile", reason) for reason in sorted(set(found)))


def kind(embed: object) -> Kind:
    """Return what a post carries besides its text."""
    if not isinstance(embed, dict):
        return Kind.TEXT
    named = text(embed.get("$type")).removesuffix("#view")
    if named == "app.bsky.embed.recordWithMedia":
        return kind(embed.get("media"))
    return _KINDS.get(named, Kind.TEXT)


def unreadable(scope: Scope, item: object, error: BaseException) -> Unreadable:
    """Keep aside what nobody could read, under an id that is the same at every look."""
    raw = dump_json(item)
    why = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else f"not the documented shape: {error}"
    own_id = "sha256:" + hashlib.sha256(raw).hexdigest()[:32]
    return Unreadable(account=scope.account, id=own_id, raw=raw, error=why[:300])

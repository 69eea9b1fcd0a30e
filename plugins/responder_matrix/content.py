"""What one event says: kind and text, without the quoted part, and whether it addresses us. Pure.

Source: Matrix client-server API, "Instant messaging", "Rich replies", "Event replacements", "User and room mentions".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from responder import Kind

Json = Mapping[str, Any]
LONGEST_TEXT = 20_000  # characters; a whole event has at most 65,536 bytes
LONGEST_ID = 255  # bytes (Matrix, "Common identifier format")
_KINDS = {
    "m.text": Kind.TEXT,
    "m.emote": Kind.TEXT,
    "m.notice": Kind.TEXT,
    "m.server_notice": Kind.TEXT,
    "m.image": Kind.IMAGE,
    "m.video": Kind.VIDEO,
    "m.audio": Kind.VOICE,
    "m.file": Kind.DOCUMENT,
    "m.location": Kind.LOCATION,
}
_FILES = {Kind.IMAGE, Kind.VIDEO, Kind.VOICE, Kind.DOCUMENT}
_FALLBACK = re.compile(r"\A(?:> [^\n]*\n|>\n)+\n?")  # the quoted lines that older clients put before a reply
_BEFORE = re.compile(r"[\s,:;.!\u2013-]*")


class MalformedError(ValueError):
    """An event that is not what the specification says."""


class Relation(NamedTuple):
    """How an event refers to others; each is an event id or nothing."""

    replaces: str | None = None
    thread: str | None = None
    answers: str | None = None  # a real reply, no fallback of a thread


class Words(NamedTuple):
    """What was said. whole: with the quoted part, where there was one."""

    kind: Kind
    text: str
    whole: str | None


def an_object(value: object, name: str) -> Json:
    """Return an object; raises MalformedError for anything else."""
    if not isinstance(value, dict):
        raise MalformedError(f"{name} is no object")
    return value


def an_id(value: object, name: str) -> str:
    """Return an id; raises MalformedError for anything else."""
    if not isinstance(value, str) or not value.strip() or len(value.encode("utf-8", "replace")) > LONGEST_ID:
        raise MalformedError(f"{name} is no id")
    return value


def _maybe_id(value: object) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= LONGEST_ID else None


def relation(content: Json) -> Relation:
    """Return what an event refers to."""
    found = content.get("m.relates_to")
    if not isinstance(found, dict):
        return Relation()
    kind, about = found.get("rel_type"), found.get("event_id")
    event = _maybe_id(about)
    reply = found.get("m.in_reply_to")
    answers = _maybe_id(reply.get("event_id")) if isinstance(reply, dict) else None
    if kind == "m.replace":
        return Relation(replaces=event)
    if kind == "m.thread":
        return Relation(thread=event, answers=None if found.get("is_falling_back") is True else answers)
    return Relation(answers=answers)


def words(content: Json, *, reply: bool) -> Words:
    """Return kind and text of an m.room.message; `reply`: it answers another event."""
    kind = _KINDS.get(str(content.get("msgtype")), Kind.OTHER)
    body = content.get("body")
    if not isinstance(body, str):
        raise MalformedError("a message without a body")
    body = body[:LONGEST_TEXT]
    if kind in _FILES:
        name = content.get("filename")  # with a file name beside it, the body is a caption
        caption = body if isinstance(name, str) and name != body else ""
        return Words(kind, caption.strip(), None)
    if kind is Kind.LOCATION:
        return Words(kind, "", None)
    text = _FALLBACK.sub("", body) if reply else body
    return Words(kind if text.strip() else Kind.EMPTY, text.strip(), body if text != body else None)


def addresses(content: Json, us: str, name: str) -> bool:
    """Tell whether a message in a room of many is meant for us; `name`: our display name there."""
    mentions = content.get("m.mentions")
    if isinstance(mentions, dict):
        users = mentions.get("user_ids")
        return isinstance(users, list) and us in users
    shown = [str(content.get(key) or "").casefold() for key in ("body", "formatted_body")]
    return any(us.casefold() in text for text in shown) or bool(name and _named(name, shown[0]))


def _named(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text) is not None


def mentioned(content: Json) -> list[str]:
    """Return the users whom a message names."""
    mentions = content.get("m.mentions")
    users = mentions.get("user_ids") if isinstance(mentions, dict) else None
    return [user for user in users if isinstance(user, str)] if isinstance(users, list) else []


def without_us(text: str, us: str, name: str) -> str:
    """Return a text without our name at its beginning: "Help: where is it?" asks "where is it?"."""
    for own in (us, name, us[1:].partition(":")[0]):
        start = text.removeprefix("@")
        if own and start.casefold().startswith(own.removeprefix("@").casefold()):
            rest = start[len(own.removeprefix("@")) :]
            if not rest or not rest[0].isalnum():
                return rest[_BEFORE.match(rest).end() :] if rest else ""  # type: ignore[union-attr]
    return text

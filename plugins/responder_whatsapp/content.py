"""What a message says: one small reader for each type of WhatsApp message.

Source: WhatsApp documentation, "Messages webhook reference", one page for each type. A reader raises MalformedError,
KeyError, TypeError or AttributeError for a message that is not what its type says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from responder import Ignored, Kind, dump_json
from responder.graph import MalformedError, words

Json = Mapping[str, Any]
_TEXT = Kind.TEXT  # looked up once


class Said(NamedTuple):
    """The part of a message that its type decides."""

    kind: Kind
    text: str = ""
    choice: str | None = None
    about: str | None = None
    full_text: str | None = None


def _needed(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise MalformedError("the id of another message is missing")
    return value


def _text(message: Json) -> Said:
    text = words(message["text"]["body"])
    return Said(_TEXT if text.strip() else Kind.EMPTY, text)


def _media(kind: Kind) -> Callable[[Json], Said]:
    def read(message: Json) -> Said:
        return Said(kind, words(message[message["type"]].get("caption")))

    return read


def _bare(kind: Kind) -> Callable[[Json], Said]:
    said = Said(kind)
    return lambda _message: said


def _tap(message: Json) -> Said:
    """A tap on a quick reply of a template."""
    button = message["button"]
    return Said(Kind.CHOICE, words(button.get("text")), choice=words(button.get("payload")))


def _interactive(message: Json) -> Said | Ignored:
    """A tap on a button or a list of ours, or a form that was sent in."""
    answer = message.get("interactive")
    if answer is None:  # comes with an error of the platform beside it
        return Said(Kind.UNSEEN)
    sort = answer["type"]
    if sort in {"button_reply", "list_reply"}:
        row = answer[sort]
        return Said(Kind.CHOICE, words(row.get("title")), choice=words(row["id"]))
    if sort == "nfm_reply":
        form = answer[sort]
        told = form.get("response_json")
        full = words(dump_json(told).decode() if isinstance(told, (dict, list)) else told) or None
        return Said(Kind.CHOICE, words(form.get("body")), choice=words(form.get("name")) or None, full_text=full)
    return Ignored(reason="unknown-type", detail=f"interactive {words(sort)[:40]}")


def _reaction(message: Json) -> Said | Ignored:
    reaction = message["reaction"]
    about, emoji = _needed(reaction["message_id"]), words(reaction.get("emoji"))
    return Said(Kind.REACTION, emoji, about=about) if emoji else Ignored(reason="reaction-removed")


def _order(message: Json) -> Said:
    return Said(Kind.ORDER, words(message["order"].get("text")))


def _revoke(message: Json) -> Said:
    return Said(Kind.REVOKE, about=_needed(message["revoke"]["original_message_id"]))


def _edit(message: Json) -> Said:
    """The new text, or the new caption."""
    now = message["edit"]["message"]
    content = now.get(now["type"])
    text = content.get("body" if now["type"] == "text" else "caption") if isinstance(content, dict) else None
    return Said(Kind.EDIT, words(text), about=_needed(message["edit"]["original_message_id"]))


READERS: Mapping[str, Callable[[Json], Said | Ignored]] = {
    "text": _text,
    "image": _media(Kind.IMAGE),
    "video": _media(Kind.VIDEO),
    "document": _media(Kind.DOCUMENT),
    "sticker": _bare(Kind.STICKER),
    "audio": _bare(Kind.VOICE),
    "voice": _bare(Kind.VOICE),  # the old name of a voice note
    "location": _bare(Kind.LOCATION),
    "contacts": _bare(Kind.CONTACT),
    "interactive": _interactive,
    "button": _tap,
    "reaction": _reaction,
    "order": _order,
    "unsupported": _bare(Kind.UNSEEN),  # polls, some view-once media: a person wrote, we cannot see what
    "revoke": _revoke,
    "edit": _edit,
}

"""What a message says: text, a tap, an attachment.

Source: Messenger Platform documentation, "Webhook events: messages"; Instagram Platform documentation, "Webhooks".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from responder import Author, Kind, Mark
from responder.graph import listed, words

Json = Mapping[str, Any]


class Said(NamedTuple):
    """The part of a message that its content decides."""

    kind: Kind
    text: str = ""
    choice: str | None = None
    marks: tuple[Mark, ...] = ()


_MENTION = Mark("story-mention", "Instagram Platform: story_mention", author=Author.CUSTOMER)
_KINDS: Mapping[str, Kind] = {
    "image": Kind.IMAGE,
    "ephemeral": Kind.IMAGE,  # a picture that disappears; it comes without an address
    "audio": Kind.VOICE,
    "video": Kind.VIDEO,
    "reel": Kind.VIDEO,
    "ig_reel": Kind.VIDEO,
    "file": Kind.DOCUMENT,
    "sticker": Kind.STICKER,
    "like_heart": Kind.STICKER,
    "location": Kind.LOCATION,
}


def said(message: Json) -> Said:
    """Read what a person said; raises one of MALFORMED for what is not documented."""
    if message.get("is_unsupported"):
        return Said(Kind.UNSEEN)
    text = words(message.get("text"))
    tap = message.get("quick_reply")
    if tap is not None:
        return Said(Kind.CHOICE, text, choice=words(tap.get("payload")) or None)
    attachments = listed(message.get("attachments"))
    if attachments:
        return _attached(attachments, text)
    return Said(Kind.TEXT if text.strip() else Kind.EMPTY, text)


def _attached(attachments: list[Any], text: str) -> Said:
    """The first attachment decides; a link that is shown with its page is a text."""
    first = attachments[0]
    sort = words(first["type"])
    if sort == "fallback":
        shown = text or words(first.get("title")) or words(first.get("url"))
        return Said(Kind.TEXT if shown.strip() else Kind.OTHER, shown)
    payload = first.get("payload")
    sticker = isinstance(payload, dict) and payload.get("sticker_id") is not None
    kind = Kind.STICKER if sticker else _KINDS.get(sort, Kind.OTHER)
    return Said(kind, text, marks=(_MENTION,) if sort == "story_mention" else ())

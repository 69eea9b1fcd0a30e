"""What every message of Telegram has in common. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from responder import Author, Kind, Mark, Message, NotReadable, instant

Json = Mapping[str, Any]
SERVICE = 777000  # Telegram's own account: login codes and the like
_LONGEST_ID = 18  # digits
BOT = Mark("bot-account", "Bot API: User.is_bot", "the sender is a bot")

_KINDS = (  # the first that is there says what a message carries; an animation is a document too, a venue a location
    ("voice", Kind.VOICE),
    ("audio", Kind.VOICE),
    ("video_note", Kind.VIDEO),
    ("animation", Kind.VIDEO),
    ("video", Kind.VIDEO),
    ("live_photo", Kind.IMAGE),
    ("photo", Kind.IMAGE),
    ("document", Kind.DOCUMENT),
    ("sticker", Kind.STICKER),
    ("venue", Kind.LOCATION),
    ("location", Kind.LOCATION),
    ("contact", Kind.CONTACT),
    ("text", Kind.TEXT),
    *((name, Kind.OTHER) for name in ("rich_message", "paid_media", "story", "poll", "checklist", "dice", "game")),
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose events are read. foreign: connections of accounts that we do not serve. now: for events without a date."""

    account: str
    username: str
    now: datetime
    owners: frozenset[int] = frozenset()
    colleagues: frozenset[int] = frozenset()
    staff_rooms: frozenset[int] = frozenset()
    foreign: frozenset[str] = frozenset()

    def is_us(self, user: Any) -> bool:
        """Tell whether a User is our bot: names of bots are unique, whatever the case of the letters."""
        name = user.get("username") if isinstance(user, Mapping) else None
        return isinstance(name, str) and name.lower() == self.username.lower()

    def is_colleague(self, user: int) -> bool:
        """Tell whether a person is one of ours."""
        return user in self.colleagues or user in self.owners


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was written: the customer there, the conversation, and what brings an answer back."""

    handle: str
    conversation: str
    key: str  # begins the ids of messages there
    reply_to: Mapping[str, Any] = field(default_factory=dict)
    public: bool = False


def number(value: object) -> int | None:
    """Return an id, which JSON may hold as a text too; Telegram's have at most 52 bits."""
    if isinstance(value, str) and len(value) < _LONGEST_ID and value.isascii() and value.removeprefix("-").isdigit():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 53 else None


def id_of(thing: Json) -> int:
    """Return the id of a user or a chat. Raises NotReadable when it has none."""
    found = number(thing["id"])
    if found is None:
        raise NotReadable("an id that is no number")
    return found


def kind_of(message: Json) -> Kind | None:
    """Return what a message carries; None for a service message, such as a pinned one."""
    return next((kind for name, kind in _KINDS if message.get(name) is not None), None)


def text_of(message: Json) -> str:
    """Return the text, or the caption."""
    text = message.get("text")
    if text is None:
        text = message.get("caption") or ""
    if isinstance(text, (int, float)):
        return str(text)
    if not isinstance(text, str):
        raise NotReadable("a text that is no text")
    return text


def name_of(user: Json) -> str | None:
    """Return the name that a person gave."""
    parts = [user.get("first_name"), user.get("last_name")]
    return " ".join(part for part in parts if isinstance(part, str) and part) or None


def locale_of(user: Json) -> str | None:
    """Return the language of the person's app."""
    code = user.get("language_code")
    return code if isinstance(code, str) and len(code) <= 35 else None


def said(
    message: Json,
    scope: Scope,
    place: Place,
    *,
    author: Author = Author.CUSTOMER,
    kind: Kind | None = None,
    text: str | None = None,
    marks: tuple[Mark, ...] = (),
    edited: bool = False,
) -> Message:
    """Return the Message; the name and the language are the customer's, so only a customer's message has them."""
    whole, customer = text_of(message), author is Author.CUSTOMER
    shown = whole if text is None else text
    own_id = f"{place.key}:{id_of({'id': message['message_id']})}"
    at = (edited and message.get("edit_date")) or message.get("date")
    return Message(
        account=scope.account,
        id=f"{own_id}:edit:{at}" if edited else own_id,
        handle=place.handle,
        sent_at=instant(at),
        author=author,
        kind=Kind.EDIT if edited else kind or kind_of(message) or Kind.OTHER,
        text=shown,
        full_text=whole if shown != whole else None,
        name=name_of(message["from"]) if customer else None,
        conversation=place.conversation,
        marks=marks,
        proven=True,
        public=place.public,
        locale=locale_of(message["from"]) if customer else None,
        about=own_id if edited else None,
        reply_to=place.reply_to,
    )

"""One direct message, read into our nouns; in the form of version 2, or in the older one that webhooks carry. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from responder import Author, Ignored, Inbound, Kind, Message, Receipt, ReceiptState
from responder_x import texts
from responder_x.shapes import Json, Scope, kinds, marks_of, media, moment, name_of, number, people, text, told_at

PREFIX = "dm:"
_CREATED = ("MessageCreate", "message_create")


@dataclass(frozen=True, slots=True)
class Direct:
    """A direct message between two."""

    id: str
    sender: str
    both: tuple[str, str]
    at: Any
    text: str
    kind: Kind
    choice: str | None
    app: str | None
    person: Json


def read(item: Json, includes: object, scope: Scope) -> Inbound:
    """Read one event; raises one of MALFORMED. Whoever is in the chat and is not us is the customer."""
    sort = text(item.get("event_type") or item.get("type"))
    if sort not in _CREATED:
        return Ignored(reason="chat-event", detail=sort[:40])
    if "dm_conversation_id" in item and "-" not in text(item["dm_conversation_id"]):
        return Ignored(reason="group-chat")
    said = _of_version_2(item, includes) if "sender_id" in item else _of_version_1(item, includes)
    if scope.me not in said.both or said.sender not in said.both:
        return Ignored(reason="other-account")
    others = [who for who in said.both if who != scope.me]
    return _message(said, others[0], scope) if others else Ignored(reason="note-to-self")


def _message(said: Direct, other: str, scope: Scope) -> Message:
    conversation = conversation_with(scope.me, other)
    author, marks = Author.CUSTOMER, marks_of(said.person)
    if said.sender == scope.me:
        author, marks = _own(said, conversation, scope), ()
    elif marks:
        author = marks[0].author
    kind = Kind.EMPTY if said.kind is Kind.TEXT and not said.text else said.kind
    return Message(
        account=scope.account,
        id=PREFIX + said.id,
        handle=other,
        sent_at=told_at(said.at),
        author=author,
        kind=kind,
        text=said.text,
        name=name_of(said.person) if said.sender != scope.me else None,
        conversation=conversation,
        marks=marks,
        proven=True,
        choice=said.choice,
        reply_to={"dm": conversation, "user": other},
    )


def _own(said: Direct, conversation: str, scope: Scope) -> Author:
    """Ours by the journal or by our app's number; everything else that the account wrote is a colleague's."""
    by_our_app = bool(scope.app_id) and said.app == scope.app_id
    if by_our_app or scope.said(PREFIX + said.id) or scope.said(texts.fingerprint(conversation, said.text)):
        return Author.US
    return Author.AGENT


def conversation_with(me: str, other: str) -> str:
    """Return X's name for the chat of two: the smaller number first."""
    first, second = sorted((me, other), key=int)
    return f"{PREFIX}{first}-{second}"


def seen(item: Json, scope: Scope) -> Inbound:
    """Read the news that the customer has read up to one of our messages."""
    if number(item["sender_id"]) == scope.me:
        return Ignored(reason="read-by-us")
    last = PREFIX + number(item["last_read_event_id"])
    at = moment(item["created_timestamp"])
    return Receipt(account=scope.account, state=ReceiptState.READ, at=at, platform_id=last)


# --- the two forms ----------------------------------------------------------------------------------------------------


def _of_version_2(item: Json, includes: object) -> Direct:
    sender = number(item["sender_id"])
    one, _, two = text(item["dm_conversation_id"]).partition("-")
    keys = (item.get("attachments") or {}).get("media_keys") or []
    return Direct(
        id=number(item["id"]),
        sender=sender,
        both=(number(one), number(two)),
        at=item.get("created_at"),
        text=texts.readable(text(item.get("text")), texts.links_of(item)),
        kind=kinds(includes).get(str(keys[0]), Kind.OTHER) if keys else Kind.TEXT,
        choice=None,
        app=None,
        person=people(includes).get(sender, {}),
    )


def _of_version_1(item: Json, includes: object) -> Direct:
    created = item["message_create"]
    data, sender = created["message_data"], number(created["sender_id"])
    to = number(created["target"]["recipient_id"])
    attached, answer = data.get("attachment"), data.get("quick_reply_response") or {}
    kind = media((attached.get("media") or {}).get("type")) if attached else Kind.TEXT
    app = created.get("source_app_id")
    return Direct(
        id=number(item["id"]),
        sender=sender,
        both=(sender, to),
        at=item.get("created_timestamp"),
        text=texts.readable(text(data.get("text")), texts.links_of(data)),
        kind=Kind.CHOICE if answer else kind,
        choice=text(answer.get("metadata")) or None,
        app=None if app is None else str(app),
        person=people(includes).get(sender, {}),
    )

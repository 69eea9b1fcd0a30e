"""One event of a room, read into one noun. Pure; each reader raises MalformedError for what is no such event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from responder import Author, Ignored, Inbound, Kind, Mark, Message, Receipt, ReceiptState
from responder_matrix.content import Json, addresses, an_id, an_object, mentioned, relation, without_us, words
from responder_matrix.people import Room, Scope, real_name

NOTICES = {"m.notice", "m.server_notice"}
_NOTICE = Mark("notice", "Matrix client-server API, m.notice: never answered by a program")
_ENCRYPTED = Mark("encrypted", "Matrix client-server API, m.room.encrypted", author=Author.CUSTOMER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event with all that is known around it. token: our transaction id, if we sent it."""

    scope: Scope
    room_id: str
    room: Room
    id: str
    sender: str
    at: datetime
    content: Json
    redacts: Any = None
    token: str | None = None

    @property
    def notice(self) -> bool:
        """Whether a program says of itself that it wrote this."""
        return self.content.get("msgtype") in NOTICES

    @property
    def direct(self) -> bool:
        """Whether the sender is the only customer in the room."""
        return self.scope.is_direct(self.room, self.sender)

    @property
    def ours(self) -> bool:
        """Whether our account sent it."""
        return self.sender == self.scope.us

    @property
    def from_customer(self) -> bool:
        """Whether a customer sent it."""
        return self.scope.is_customer(self.sender)


def sorted_out(event: Event, reader: Callable[[Event], Inbound], *, gone: bool) -> Inbound:
    """Read an event, unless it is an echo of ours, from a room of colleagues, or was taken back. `gone`: it was."""
    if event.ours and event.token:
        return Receipt(
            account=event.scope.account, state=ReceiptState.SENT, at=event.at, token=event.token, platform_id=event.id
        )
    if event.room_id in event.scope.staff_rooms:
        return Ignored(reason="staff-room")
    if gone:
        return Ignored(reason="taken-back")
    return reader(event)


# --- the types --------------------------------------------------------------------------------------------------------


def message(event: Event) -> Inbound:
    """An m.room.message, an edit of one included."""
    if event.content.get("msgtype") == "m.key.verification.request":
        return Ignored(reason="verification")
    if event.ours and event.notice:
        return _from_us(event)
    if event.notice or event.sender in event.scope.bots:
        return _from_machine(event)
    found = relation(event.content)
    if found.replaces:
        new = event.content.get("m.new_content")
        said = words(new if isinstance(new, dict) else event.content, reply=True)
        return _change(event, Kind.EDIT, found.replaces, said.text)
    said = words(event.content, reply=bool(found.answers or found.thread))
    if not event.from_customer:
        return _from_colleague(event, said.kind, said.text)
    refused, text = _not_for_us(event), said.text
    if refused is not None:
        return refused
    if not event.direct:
        text = without_us(text, event.scope.us, event.room.members.get(event.scope.us, ""))
    return _from_customer(event, said.kind, text, full_text=said.whole)


def encrypted(event: Event) -> Inbound:
    """An m.room.encrypted: who wrote, and how it refers to others, is all that is known."""
    if event.sender in event.scope.bots:
        return Ignored(reason="encrypted")
    found = relation(event.content)
    if found.replaces:
        return _change(event, Kind.EDIT, found.replaces, "")
    if not event.from_customer:
        return _from_colleague(event, Kind.OTHER, "")
    if not event.direct:
        return Ignored(reason="encrypted")
    marks = () if event.scope.encrypted == "answer" else (_ENCRYPTED,)
    return _from_customer(event, Kind.OTHER, "", marks=marks)


def sticker(event: Event) -> Inbound:
    """An m.sticker."""
    if event.sender in event.scope.bots:
        return Ignored(reason="machine")
    if not event.from_customer:
        return _from_colleague(event, Kind.STICKER, "")
    return _not_for_us(event) or _from_customer(event, Kind.STICKER, "")


def reaction(event: Event) -> Inbound:
    """An m.reaction: one sign on another event."""
    about = an_object(event.content.get("m.relates_to"), "m.relates_to")
    key = about.get("key")
    return _change(event, Kind.REACTION, about.get("event_id"), key[:60] if isinstance(key, str) else "")


def redaction(event: Event) -> Inbound:
    """An m.room.redaction: an event is taken back."""
    return _change(event, Kind.REVOKE, event.redacts, "")


# --- by author --------------------------------------------------------------------------------------------------------


def _not_for_us(event: Event) -> Ignored | None:
    """Among several customers only who addresses us is heard."""
    if event.direct:
        return None
    if not event.scope.groups:
        return Ignored(reason="group")
    scope, content = event.scope, event.content
    name = event.room.members.get(scope.us, "")
    answered = relation(content).answers
    if addresses(content, scope.us, name) or (answered and scope.senders.get(answered) == scope.us):
        return None
    return Ignored(reason="not-addressed")


def _change(event: Event, kind: Kind, about: Any, text: str) -> Inbound:
    """An edit, a reaction or a redaction: only a customer's is worth recording, and only where he is alone with us."""
    own_id = an_id(about, "the event it is about")
    if not event.from_customer or not event.direct:
        return Ignored(reason=f"{kind.value}-of-others")
    return _from_customer(event, kind, text, about=own_id)


def _from_customer(
    event: Event,
    kind: Kind,
    text: str,
    *,
    full_text: str | None = None,
    about: str | None = None,
    marks: tuple[Mark, ...] = (),
) -> Message:
    direct, thread = event.direct, relation(event.content).thread
    reply_to: dict[str, Any] = {"room": event.room_id, "event": event.id}
    if thread:
        reply_to["thread"] = thread
    if not direct:
        reply_to["group"] = True
    return Message(
        account=event.scope.account,
        id=event.id,
        handle=event.sender,
        sent_at=event.at,
        kind=kind,
        text=text,
        full_text=full_text,
        name=real_name(event.sender, event.room.members.get(event.sender, "")),
        conversation=_key(event, event.sender, direct=direct),
        about=about,
        marks=marks,
        proven=True,  # the servers sign every event (Matrix server-server API, "Signing events")
        public=not direct,
        reply_to=reply_to,
    )


def _from_colleague(event: Event, kind: Kind, text: str) -> Inbound:
    """A colleague, or a person at our own account, answered somebody."""
    customers = event.scope.customers(event.room)
    if not customers:
        return Ignored(reason="no-customer")
    alone = len(customers) == 1 and event.room.known
    to = customers[0] if alone else _meant(event, customers)
    if to is None:
        return Ignored(reason="colleague-to-nobody")
    return Message(
        account=event.scope.account,
        id=event.id,
        handle=to,
        sent_at=event.at,
        author=Author.AGENT,
        kind=kind,
        text=text,
        conversation=_key(event, to, direct=alone),
        public=not alone,
    )


def _meant(event: Event, customers: list[str]) -> str | None:
    """Return whom a colleague answers in a room of many: by the reply, the thread, or a mention."""
    found = relation(event.content)
    senders = [event.scope.senders.get(about) for about in (found.answers, found.thread) if about]
    return next((user for user in [*senders, *mentioned(event.content)] if user in customers), None)


def _from_machine(event: Event) -> Inbound:
    """A notice where a customer would write is recorded; what other programs say in a room is only counted."""
    if relation(event.content).replaces or not (event.direct and event.from_customer):
        return Ignored(reason="notice" if event.notice else "machine")
    return Message(
        account=event.scope.account,
        id=event.id,
        handle=event.sender,
        sent_at=event.at,
        author=Author.MACHINE,
        text=words(event.content, reply=True).text,
        conversation=event.room_id,
        marks=(_NOTICE,),
        proven=True,
    )


def _from_us(event: Event) -> Message:
    """A notice of ours that another login of the account sent: ours by its type."""
    customers = event.scope.customers(event.room)
    to = customers[0] if len(customers) == 1 else event.sender
    return Message(
        account=event.scope.account,
        id=event.id,
        handle=to,
        sent_at=event.at,
        author=Author.US,
        text=words(event.content, reply=True).text,
        conversation=_key(event, to, direct=len(customers) == 1),
    )


def _key(event: Event, customer: str, *, direct: bool) -> str:
    """Return the conversation: the room, and in a room of many the customer too."""
    return event.room_id if direct else f"{event.room_id}|{customer}"

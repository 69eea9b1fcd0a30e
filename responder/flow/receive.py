"""Step 1: what a channel parsed is sorted, and tidied so that nothing in it can hurt a later step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from responder.model import (
    Author,
    Bounced,
    HandleChanged,
    Ignored,
    Inbound,
    Kind,
    Mark,
    Message,
    Receipt,
    Unreadable,
)
from responder.values import replace

LONGEST_TEXT = 65_536  # characters; what is longer is cut, the platform keeps the whole
LONGEST_FIELD = 998
LONGEST_ID = 2_000  # bytes of UTF-8; an index of PostgreSQL takes 2,704, the account's name among them
_WIDEST = 4  # bytes of one character
_IDS = ("id", "handle", "conversation", "thread_id")


@dataclass(slots=True)
class Received:
    """The events of one delivery, by what is done with them."""

    messages: list[Message] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)


def receive(account: str, events: Iterable[Inbound], now: datetime) -> Received:
    """Sort events; bounces and new handles become messages of a machine, so that they are recorded like any other.

    What a plugin must not give is kept aside as unreadable: it costs neither its neighbours nor the account.
    """
    received = Received()
    for event in events:
        try:
            _sort(event, received, now)
        except (TypeError, ValueError, AttributeError) as error:
            raw = repr(event)[:LONGEST_TEXT].encode("utf-8", "replace")
            key = f"event:{hashlib.sha256(raw).hexdigest()[:32]}"
            received.unreadable.append(Unreadable(account=account, id=key, raw=raw, error=f"from its plugin: {error}"))
    return received


def _sort(event: Inbound, received: Received, now: datetime) -> None:
    match event:
        case Message():
            if type(event.id) is not str or not event.handle or not event.id:
                raise ValueError("a message needs an id and a handle, both texts")
            _look_at_ids(event)
            received.messages.append(_tidy(event, now))
        case Receipt():
            if event.at.tzinfo is None:
                raise ValueError("a time needs its zone")
            received.receipts.append(event)
        case Unreadable():
            received.unreadable.append(event)
        case Ignored():
            received.ignored.append(event)
        case Bounced():
            received.messages.append(_bounce(event, now))
        case HandleChanged():
            received.messages.append(_moved(event, now))
        case _:
            raise TypeError(f"{type(event).__name__} is no event")


def _look_at_ids(message: Message) -> None:
    """Raise ValueError for an id that no index takes: it would fail with all that is recorded or decided with it."""
    for name in _IDS:
        own_id = getattr(message, name)
        if own_id is not None and not _fits(own_id):
            raise ValueError(f"{name}: more than {LONGEST_ID} bytes")


def _fits(own_id: str) -> bool:
    return len(own_id) * _WIDEST <= LONGEST_ID or len(own_id.encode("utf-8", "replace")) <= LONGEST_ID


def _tidy(message: Message, now: datetime) -> Message:
    if (
        len(message.text) <= LONGEST_TEXT
        and len(message.subject) <= LONGEST_FIELD
        and message.sent_at <= now
        and message.full_text is None
        and all(map(_fits, message.references))
        and all(map(_fits, message.aliases))
    ):
        return message
    full = message.full_text
    return replace(
        message,
        text=message.text[:LONGEST_TEXT],
        full_text=full[:LONGEST_TEXT] if full else None,
        subject=message.subject[:LONGEST_FIELD],
        sent_at=min(message.sent_at, now),
        references=tuple(filter(_fits, message.references)),
        aliases=tuple(filter(_fits, message.aliases)),
    )


def _bounce(event: Bounced, now: datetime) -> Message:
    return Message(
        account=event.account,
        id=event.id,
        handle=event.handle,
        sent_at=now,
        author=Author.MACHINE,
        kind=Kind.OTHER,
        conversation=None,
        references=event.about,
        marks=(Mark("delivery-report", "RFC 3464", event.status),),
        reply_to={"dead": event.permanent and bool(event.deliveries), "deliveries": list(event.deliveries)},
    )


def _moved(event: HandleChanged, now: datetime) -> Message:
    return Message(
        account=event.account,
        id=f"moved:{event.old}:{event.new}",
        handle=event.new,
        aliases=(event.old,),
        sent_at=now,
        author=Author.MACHINE,
        kind=Kind.OTHER,
        conversation=event.new,
        marks=(Mark("handle-changed", "the platform", "the same person has a new handle"),),
    )

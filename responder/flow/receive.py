"""Step 1: what a channel parsed is sorted, and tidied so that nothing in it can hurt a later step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

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
_FUTURE = timedelta(hours=24)


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


def _tidy(message: Message, now: datetime) -> Message:
    if (
        len(message.text) <= LONGEST_TEXT
        and len(message.subject) <= LONGEST_FIELD
        and message.sent_at <= now
        and message.full_text is None
    ):
        return message
    late = message.sent_at > now + _FUTURE
    full = message.full_text
    return replace(
        message,
        text=message.text[:LONGEST_TEXT],
        full_text=full[:LONGEST_TEXT] if full else None,
        subject=message.subject[:LONGEST_FIELD],
        sent_at=now if late or message.sent_at > now else message.sent_at,
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

"""Step 1: what a channel parsed is sorted, and tidied so that nothing in it can hurt a later step."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
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
    RawEvent,
    Receipt,
    Unreadable,
)
from responder.values import replace

LONGEST_TEXT = 65_536  # characters; what is longer is cut, the platform keeps the whole
LONGEST_FIELD = 998
FROM_PLUGIN = "from its plugin: "  # so begins an error that we found, and that holds nothing of what a person wrote
LONGEST_ID = 2_000  # bytes of UTF-8; an index of PostgreSQL takes 2,704, the account's name among them
LONGEST_EVENT = 32 * 1024 * 1024  # bytes of one that is kept whole
_PROOF = re.compile("auth|cookie|key|passw|secret|sign|token", re.IGNORECASE)
_SURELY_FITS = LONGEST_ID // 4  # characters, each of at most four bytes
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
            _sort(account, event, received, now)
        except (TypeError, ValueError, AttributeError) as error:
            raw = repr(event)[:LONGEST_TEXT].encode("utf-8", "replace")
            key = f"event:{hashlib.sha256(raw).hexdigest()[:32]}"
            received.unreadable.append(Unreadable(account=account, id=key, raw=raw, error=f"{FROM_PLUGIN}{error}"))
    return received


def kept_whole(unreadable: Sequence[Unreadable], came: RawEvent | None) -> list[Unreadable]:
    """Return what is kept: of parts the whole that they came in, once, so that it can be read again.

    Headers of an event may prove who sent it; those are left out.
    """
    parts = [each for each in unreadable if not each.kind]
    if came is None or not parts or len(came.body) > LONGEST_EVENT:
        return list(unreadable)
    more = f" (and {len(parts) - 1} more in the same event)" if len(parts) > 1 else ""
    headers = {name: value for name, value in came.headers.items() if not _PROOF.search(name)}
    whole = replace(parts[0], raw=came.body, error=f"{parts[0].error}{more}", kind=came.kind, headers=headers)
    return [*(each for each in unreadable if each.kind), whole]


def kept_aside(unreadable: Sequence[Unreadable]) -> str:
    """Say to ops how many events could not be read, and why where it is their plugin's fault."""
    many = "1 event" if len(unreadable) == 1 else f"{len(unreadable)} events"
    why = next((each.error for each in unreadable if each.error.startswith(FROM_PLUGIN)), "")
    return f"{many} could not be read, and kept aside" + (f"; {why}" if why else "")


def _sort(account: str, event: Inbound, received: Received, now: datetime) -> None:
    match event:
        case Message():
            if not (
                event.account == account
                and event.id
                and event.handle
                and type(event.id) is type(event.handle) is type(event.text) is str
                and type(event.author) is Author
                and type(event.kind) is Kind
                and event.sent_at.tzinfo is not None
            ):
                raise ValueError(_unfit(account, event))
            _look_at_ids(event)
            received.messages.append(_tidy(event, now))
        case Receipt():
            if event.at.tzinfo is None:
                raise ValueError("its time has no zone, expected one in UTC")
            received.receipts.append(event if event.at <= now else replace(event, at=now))
        case Unreadable():
            received.unreadable.append(event)
        case Ignored():
            received.ignored.append(event)
        case Bounced():
            _sort(account, _bounce(event, now), received, now)
        case HandleChanged():
            _sort(account, _moved(event, now), received, now)
        case _:
            raise TypeError(f"what is {_a(event)} is no event, expected a Message or another Inbound")


def _unfit(account: str, message: Message) -> str:
    """Say what a plugin must mend in its messages; the words of a person stay out of it."""
    for name, kind in (("id", str), ("handle", str), ("text", str), ("author", Author), ("kind", Kind)):
        value = getattr(message, name)
        if type(value) is not kind:
            what = "a text" if kind is str else f"one of {kind.__name__}"
            return f"the {name} of a message is {_a(value)}, expected {what}"
        if not value and name in {"id", "handle"}:
            return f"the {name} of a message is empty, expected a text"
    if message.account != account:
        return "the account of a message is another's, expected self.account"
    return "the time of a message has no zone, expected one in UTC"


def _a(value: object) -> str:
    return "None" if value is None else f"of type {type(value).__name__}"


def _look_at_ids(message: Message) -> None:
    """Raise ValueError for an id that no index takes: it would fail with all that is recorded or decided with it."""
    ids = (message.id, message.handle, message.conversation or "", message.thread_id or "")
    if len("".join(ids)) <= _SURELY_FITS:
        return
    for name, own_id in zip(_IDS, ids, strict=True):
        if not _fits(own_id):
            raise ValueError(f"{name}: more than {LONGEST_ID} bytes")


def _fits(own_id: str) -> bool:
    return len(own_id) <= _SURELY_FITS or len(own_id.encode("utf-8", "replace")) <= LONGEST_ID


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

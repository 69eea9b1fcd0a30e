"""Nouns to rows and back. Rows are plain tuples in the order of the columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import datetime
from operator import attrgetter
from typing import Any

import orjson

from responder.clock import from_micros, known_micros, to_micros
from responder.flow.case import Contact, Conversation
from responder.model import Author, Kind, Mark, Message, Unreadable
from responder.store.clean import clean, clean_text, to_json
from responder.store.records import Audit, NewReminder
from responder.values import maker

CONTACT = CONVERSATION = 16  # columns of these tables
REMINDER = 6  # columns of a reminder, as it is asked for

_NEEDED = ("account", "id", "handle", "sent_at")
# A field with its default is not written, so a default that changes changes what older rows say: see the test.
_DEFAULTS: dict[str, Any] = {
    f.name: f.default if f.default_factory is MISSING else f.default_factory()
    for f in fields(Message)
    if f.name not in _NEEDED
}
_NAMES = (*_NEEDED, *_DEFAULTS)
_USUAL = (*[object() for _ in _NEEDED], *_DEFAULTS.values())  # what is needed has no default: it is told always
_values_of = attrgetter(*_NAMES)
_contact, _conversation = maker(Contact), maker(Conversation)
_MARK_NUL = b"\\u0000"
_READ: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("author", Author),
    ("kind", Kind),
    ("aliases", tuple),
    ("identities", tuple),
    ("references", tuple),
    ("marks", lambda marks: tuple(Mark(m["reason"], m["rule"], m["detail"], Author(m["author"])) for m in marks)),
)


def micros(moment: datetime | None) -> int | None:
    """Return the instant as the store keeps it."""
    return None if moment is None else known_micros(moment)


def moment(micros: int | None) -> datetime | None:
    """Return the instant of a stored number."""
    return None if micros is None else from_micros(micros)


def iso(micros: int | None) -> str | None:
    """Return the instant as ISO 8601 text, for people and JSON."""
    return None if micros is None else from_micros(micros).isoformat()


def message_to_json(message: Message) -> tuple[Message, str]:
    """Return the message and its JSON, both without characters that a database refuses."""
    try:
        body = orjson.dumps(_told(message))
    except TypeError:
        body = b""
    if body and (b"\\" not in body or _MARK_NUL not in body):
        return message, body.decode()
    cleaned = to_json(clean(message))
    return message_from_json(cleaned), cleaned


def _told(message: Message) -> dict[str, Any]:
    """Return the fields that say something; those that are as by default, a sixth of the text, are not kept."""
    each = zip(_NAMES, _values_of(message), _USUAL, strict=True)
    return {name: value for name, value, usual in each if value is not usual and value != usual}


def message_from_json(body: str) -> Message:
    """Return the message that was recorded as `body`."""
    f: dict[str, Any] = orjson.loads(body)
    f["sent_at"] = datetime.fromisoformat(f["sent_at"])
    for name, read in _READ:
        if name in f:
            f[name] = read(f[name])
    return Message(**f)


def acknowledged_to_json(acknowledged: Sequence[tuple[datetime, str]]) -> str:
    """Return a contact's acknowledgements as JSON."""
    return to_json([(known_micros(at), text) for at, text in acknowledged]) if acknowledged else "[]"


def aliases_to_json(aliases: Sequence[str]) -> str:
    """Return a contact's aliases as JSON."""
    return to_json(list(aliases)) if aliases else "[]"


def followed_up_to_json(told: Sequence[tuple[datetime, int, int]]) -> str:
    """Return a contact's follow-ups as JSON."""
    return to_json([(known_micros(at), conversation, episode) for at, conversation, episode in told]) if told else "[]"


def followed_up_from_json(told: str) -> tuple[tuple[datetime, int, int], ...]:
    """Return a contact's follow-ups: when, conversation, episode."""
    return () if told == "[]" else tuple((from_micros(at), c, e) for at, c, e in orjson.loads(told))


def cases_to_json(cases: Sequence[int]) -> str:
    """Return the conversations of a contact as JSON; most have none to remember."""
    return to_json(list(cases)) if cases else ""


def identities_to_json(identities: Sequence[str]) -> str:
    """Return who a contact is beyond its account as JSON; most are nobody else."""
    return to_json(list(identities)) if identities else ""


def facts_to_json(facts: Mapping[str, str]) -> str:
    """Return what a customer told as JSON; most tell nothing."""
    return to_json(dict(facts)) if facts else ""


def contact_from_row(row: Sequence[Any]) -> Contact:
    """Return the contact of a whole row of its table."""
    aliases, acknowledged = row[5], row[6]
    return _contact(
        id=row[0],
        account=row[1],
        handle=row[2],
        name=row[3],
        locale=row[4],
        aliases=() if aliases == "[]" else tuple(orjson.loads(aliases)),
        acknowledged=()
        if acknowledged == "[]"
        else tuple((from_micros(at), text) for at, text in orjson.loads(acknowledged)),
        opted_out_at=moment(row[7]),
        dead_until=moment(row[8]),
        next_send_at=moment(row[9]),
        followed_up=followed_up_from_json(row[10]),
        said=row[11],
        version=row[12],
        machine_only=row[13],
        cases=tuple(orjson.loads(row[14])) if row[14] else (),
        identities=tuple(orjson.loads(row[15])) if row[15] else (),
    )


def conversation_from_row(row: Sequence[Any]) -> Conversation:
    """Return the conversation of a whole row of its table."""
    return _conversation(
        id=row[0],
        account=row[1],
        contact_id=row[2],
        key=row[3],
        episode=row[4],
        opened_at=moment(row[5]),
        acknowledged_at=moment(row[6]),
        answered_at=moment(row[7]),
        last_customer_at=moment(row[8]),
        promise_id=row[9],
        promise_due=moment(row[10]),
        locale=row[11],
        asked=row[12],
        version=row[14],
        facts=orjson.loads(row[15]) if row[15] else {},
    )


def unreadable_row(u: Unreadable, at: datetime) -> tuple[Any, ...]:
    """Return an event that nobody could read, as it is kept after its first try."""
    words = (clean_text(u.error), clean_text(u.kind), to_json(dict(u.headers)))
    return clean_text(u.account), clean_text(u.id), to_micros(at), 1, *words, u.raw


def audit_row(a: Audit) -> tuple[Any, ...]:
    """Return one line of what people did, as it is kept."""
    words = (a.verb, clean_text(a.who), a.via, a.account)
    return a.id, to_micros(a.at), *words, a.conversation, a.promise, to_json(dict(a.detail))


def reminder_from_row(row: Sequence[Any]) -> NewReminder:
    """Return a reminder from the first columns of a row: conversation, episode, number, kind, due, promise."""
    conversation, episode, number, kind, due, promise = row[:REMINDER]
    return NewReminder(
        conversation=conversation, episode=episode, number=number, kind=kind, due=from_micros(due), promise=promise
    )

"""A message is kept as JSON without what is as it is by default, and comes back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from responder.model import Author, Kind, Mark, Message
from responder.store.codec import message_from_json, message_to_json

PLAIN = Message(account="shop", id="m1", handle="a@example.com", sent_at=datetime(2026, 3, 2, 9, tzinfo=UTC))
FIELDS: dict[str, Any] = {
    "author": Author.AGENT,
    "kind": Kind.VOICE,
    "text": "Where is it?",
    "full_text": "Where is it?\n> Hello",
    "own_until": 3,
    "subject": "Order 20331",
    "name": "Nora",
    "aliases": ("319700100000100",),
    "identities": ("mailto:a@example.com",),
    "conversation": "c1",
    "thread_id": "t1",
    "references": ("r1", "r2"),
    "marks": (Mark("bounce", "RFC 3464", "5.1.1", Author.MACHINE),),
    "proven": True,
    "public": True,
    "locale": "nl",
    "choice": "yes",
    "about": "m0",
    "reply_to": {"to": "a@example.com", "deliveries": [1]},
}


def test_what_is_as_by_default_is_not_kept() -> None:
    _, body = message_to_json(PLAIN)

    assert set(orjson.loads(body)) == {"account", "id", "handle", "sent_at"}
    assert message_from_json(body) == PLAIN


def test_the_defaults_that_rows_rely_on_stay() -> None:
    """Rows leave these out: another default in `Message` would change what was said long ago."""
    old = message_from_json('{"account":"shop","id":"m1","handle":"h","sent_at":"2026-03-02T09:00:00+00:00"}')

    assert (old.author, old.kind, old.text, old.full_text, old.subject) == ("customer", "text", "", None, "")
    assert (old.aliases, old.identities, old.references, old.marks, old.reply_to) == ((), (), (), (), {})
    assert (old.name, old.conversation, old.thread_id, old.locale, old.choice, old.about) == (None,) * 6
    assert (old.proven, old.public) == (False, False)


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_comes_back(field: str) -> None:
    message = replace(PLAIN, **{field: FIELDS[field]})

    assert message_from_json(message_to_json(message)[1]) == message


def test_every_field_is_tried_here() -> None:
    assert {*FIELDS, "account", "id", "handle", "sent_at"} == set(Message.__dataclass_fields__)

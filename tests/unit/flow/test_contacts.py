"""What is remembered of a person after each of their messages."""

from __future__ import annotations

import pytest

from responder.flow.case import Case, Contact, Conversation, Counts
from responder.flow.contacts import contact_after
from responder.model import Message, Understanding
from responder.testing import NOON


@pytest.mark.parametrize(
    ("known", "handle", "aliases", "expected"),
    [
        ((), "lena", (), ()),
        ((), "lena", ("+316",), ("+316",)),
        (("+316",), "lena", ("+316",), ("+316",)),
        (("+316",), "lena-2", ("+317", "lena"), ("+316", "lena-2", "+317")),
        (tuple(map(str, range(20))), "lena", ("+316",), tuple(map(str, range(20)))),
    ],
)
def test_every_name_of_a_person_is_kept_once(
    known: tuple[str, ...], handle: str, aliases: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    case = Case(
        message=Message(account="chat", id="m1", handle=handle, aliases=aliases, sent_at=NOON),
        understanding=Understanding(locale="en"),
        contact=Contact(id=7, account="chat", handle="lena", aliases=known),
        conversation=Conversation(account="chat", key="k"),
        counts=Counts(),
        now=NOON,
        text_hash="",
    )

    assert contact_after(case, 7).aliases == expected

"""What a plugin must not give is kept aside with words for its author, and its neighbours go on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from responder.flow.receive import kept_aside, kept_whole, receive
from responder.model import Author, Inbound, Kind, Message, RawEvent, Receipt, ReceiptState, Unreadable
from responder.values import replace

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
NAIVE = NOW.replace(tzinfo=None)
GOOD = Message(account="shop", id="m1", handle="lena", sent_at=NOW, text="Where is my parcel?")


def test_of_parts_the_whole_event_is_kept_once_and_without_what_proves_its_sender() -> None:
    parts = [Unreadable(account="shop", id=name, raw=b"{}", error=f"no {name}") for name in ("a", "b")]
    whole = replace(parts[0], id="c", kind="mime", headers={"folder": "Sent"})
    came = RawEvent("webhook", b"[{}, {}]", {"x-hub-signature-256": "1", "Authorization": "2", "x-event": "3"})

    assert kept_whole([*parts, whole], came) == [
        whole,
        Unreadable(
            account="shop",
            id="a",
            raw=b"[{}, {}]",
            error="no a (and 1 more in the same event)",
            kind="webhook",
            headers={"x-event": "3"},
        ),
    ]
    assert kept_whole(parts, None) == parts


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"id": 7}, "the id of a message is of type int, expected a text"),
        ({"id": ""}, "the id of a message is empty, expected a text"),
        ({"handle": None}, "the handle of a message is None, expected a text"),
        ({"text": None}, "the text of a message is None, expected a text"),
        ({"author": "customer"}, "the author of a message is of type str, expected one of Author"),
        ({"kind": "text"}, "the kind of a message is of type str, expected one of Kind"),
        ({"account": "another"}, "the account of a message is another's, expected self.account"),
        ({"sent_at": NAIVE}, "the time of a message has no zone, expected one in UTC"),
    ],
)
def test_a_message_that_cannot_be_used_says_what_is_wrong_with_it(changed: dict[str, Any], words: str) -> None:
    received = receive("shop", [replace(GOOD, **changed), GOOD], NOW)

    assert received.messages == [GOOD]
    assert [(each.account, each.error) for each in received.unreadable] == [("shop", f"from its plugin: {words}")]
    assert kept_aside(received.unreadable) == (f"1 event could not be read, and kept aside; from its plugin: {words}")


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Receipt(account="shop", state=ReceiptState.READ, at=NAIVE), "its time has no zone, expected one in UTC"),
        ({"id": "m1"}, "what is of type dict is no event, expected a Message or another Inbound"),
        (None, "what is None is no event, expected a Message or another Inbound"),
    ],
)
def test_what_is_no_event_says_so(event: Inbound, words: str) -> None:
    assert [each.error for each in receive("shop", [event], NOW).unreadable] == [f"from its plugin: {words}"]


def test_every_author_and_kind_is_taken() -> None:
    messages = [replace(GOOD, author=author, kind=kind) for author in Author for kind in Kind]

    assert receive("shop", messages, NOW).messages == messages


def test_what_a_plugin_says_of_an_unreadable_event_is_not_told_since_it_may_hold_a_person_s_words() -> None:
    theirs = Unreadable(account="shop", id="1", raw=b"{}", error="ValueError('Where is my parcel?')")

    assert kept_aside([theirs, theirs]) == "2 events could not be read, and kept aside"

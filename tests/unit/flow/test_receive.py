"""Step 1: what a channel parsed is sorted and tidied, so that nothing in it can hurt a later step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from responder.flow.receive import LONGEST_FIELD, LONGEST_ID, LONGEST_TEXT, receive
from responder.model import Bounced, HandleChanged, Message, Receipt, ReceiptState
from responder.testing import NOON
from responder.wire import UNTOLD

TOO_LONG = "\N{SNOWMAN}" * (LONGEST_ID // 3 + 1)  # three bytes each


def message(**fields: Any) -> Message:
    known: dict[str, Any] = {"account": "social", "id": "m1", "handle": "lena@social.example", "sent_at": NOON}
    return Message(**(known | fields))


def tidied(**fields: Any) -> Message:
    (found,) = receive("social", [message(**fields)], NOON).messages
    return found


@pytest.mark.parametrize("name", ["id", "handle", "conversation", "thread_id"])
def test_an_id_that_no_index_takes_keeps_its_message_aside_and_no_other(name: str) -> None:
    received = receive("social", [message(**{name: TOO_LONG}), message(id="m2")], NOON)

    assert [m.id for m in received.messages] == ["m2"]
    assert [u.error for u in received.unreadable] == [f"from its plugin: {name}: more than {LONGEST_ID} bytes"]


@pytest.mark.parametrize(
    "event",
    [
        Bounced(account="social", id=TOO_LONG, handle="lena", permanent=True, status="5.1.1"),
        Bounced(account="social", id="b1", handle=TOO_LONG, permanent=True, status="5.1.1"),
        Bounced(account="social", id="b1", handle="", permanent=True, status="5.1.1"),
        Bounced(account="other", id="b1", handle="lena", permanent=True, status="5.1.1"),
        HandleChanged(account="social", old=TOO_LONG, new="lena"),
        HandleChanged(account="social", old="lena", new=TOO_LONG),
    ],
    ids=lambda event: type(event).__name__,
)
def test_a_bounce_or_a_new_handle_that_cannot_be_kept_is_kept_aside_and_no_other(
    event: Bounced | HandleChanged,
) -> None:
    received = receive("social", [event, message(id="m2")], NOON)

    assert [m.id for m in received.messages] == ["m2"]
    assert len(received.unreadable) == 1


def test_names_of_others_that_no_index_takes_are_left_out() -> None:
    found = tidied(references=("<a@example>", TOO_LONG), aliases=(TOO_LONG, "lena"))

    assert (found.references, found.aliases) == (("<a@example>",), ("lena",))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"text": "a" * (LONGEST_TEXT + 1)}, {"text": "a" * LONGEST_TEXT}),
        ({"subject": "a" * (LONGEST_FIELD + 1)}, {"subject": "a" * LONGEST_FIELD}),
        ({"full_text": "a" * (LONGEST_TEXT + 1)}, {"full_text": "a" * LONGEST_TEXT}),
        ({"full_text": ""}, {"full_text": None}),
        ({"sent_at": NOON + timedelta(days=400)}, {"sent_at": NOON}),
        ({"sent_at": NOON + timedelta(minutes=1)}, {"sent_at": NOON}),
        ({"sent_at": NOON - timedelta(days=400)}, {"sent_at": NOON - timedelta(days=400)}),
    ],
    ids=",".join,
)
def test_what_is_too_long_is_cut_and_nothing_is_written_in_the_future(
    fields: dict[str, Any], expected: dict[str, Any]
) -> None:
    found = tidied(**fields)

    assert {name: getattr(found, name) for name in expected} == expected


def test_a_time_that_nobody_told_is_now_and_no_news_is_from_the_future() -> None:
    news = Receipt(account="social", state=ReceiptState.READ, at=UNTOLD, platform_id="p1")
    received = receive("social", [message(sent_at=UNTOLD), news], NOON)

    assert [m.sent_at for m in received.messages] == [NOON]
    assert [r.at for r in received.receipts] == [NOON]


@pytest.mark.parametrize(
    "fields",
    [{"id": ""}, {"id": 7}, {"handle": ""}, {"sent_at": NOON.replace(tzinfo=None)}, {"text": None}],
    ids=str,
)
def test_what_a_plugin_must_not_give_is_kept_aside(fields: dict[str, Any]) -> None:
    received = receive("social", [message(**fields)], NOON)

    assert (received.messages, len(received.unreadable)) == ([], 1)

"""One person under several handles: whose promise holds, what an answer ends elsewhere, and who is who."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.flow.case import Contact, Conversation, Counts, Elsewhere
from responder.flow.elsewhere import message_by
from responder.flow.person import ended_beside, met_before, same_promise, stands_elsewhere
from responder.flow.question import identities_of
from responder.identities import LONGEST, identity_of
from responder.model import Author, Message, PromiseState
from responder.store.records import Question, Situation

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def waiting(row: int, due: timedelta | None, opened: timedelta = -HOUR, **fields: Any) -> Elsewhere:
    known: dict[str, Any] = {
        "id": row,
        "account": "mail",
        "key": f"case-{row}",
        "episode": 1,
        "opened_at": NOW + opened,
        "promise_id": None if due is None else 100 + row,
        "promise_due": None if due is None else NOW + due,
    }
    return Elsewhere(Conversation(**(known | fields)))


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        ([], None),
        ([waiting(1, None)], None),
        ([waiting(1, -HOUR)], None),  # missed: what is told now is the new time
        ([waiting(1, HOUR)], 1),
        ([waiting(1, 2 * HOUR), waiting(2, HOUR)], 1),  # moved since: the one told last
        ([waiting(1, -HOUR), waiting(2, HOUR)], 2),
        ([waiting(1, HOUR), waiting(2, HOUR)], 2),
    ],
)
def test_the_promise_that_holds(elsewhere: list[Elsewhere], expected: int | None) -> None:
    found = stands_elsewhere(elsewhere, NOW)

    assert (found.id if found else None) == expected


def test_it_is_told_once_more_as_the_same_moment() -> None:
    standing = waiting(1, HOUR).conversation
    promise = same_promise(standing, NOW, "Europe/Amsterdam")

    assert (promise.due, promise.made_at) == (standing.promise_due, NOW)
    assert "conversation 1" in promise.basis


def test_an_answer_ends_what_was_asked_before_it_and_nothing_else() -> None:
    ids = count(1000)
    later = waiting(3, HOUR, opened=timedelta(minutes=5))
    kept, missed = ended_beside([waiting(1, HOUR), waiting(2, -HOUR, -3 * HOUR), later], NOW, lambda: next(ids))

    for change, row, state in ((kept, 1, PromiseState.KEPT), (missed, 2, PromiseState.MISSED)):
        assert change.conversation is not None
        assert change.settled is not None
        assert change.cancel is not None
        assert change.answer is not None
        assert (change.conversation.id, change.conversation.promise_id, change.conversation.opened_at) == (
            row, None, None,
        )  # fmt: skip
        assert change.conversation.answered_at is None  # nobody has answered there, so nobody is hushed there
        assert (change.settled.id, change.settled.state) == (100 + row, state)
        assert change.cancel.conversation == row
        assert change.answer.answered_at is None


def asked(*identities: str, proven: bool = True) -> Question:
    return Question(
        row=1, account="mail", handle="h", aliases=(), conversation=None, thread_id=None, references=(), deliveries=(),
        text_hash="", domain="", identities=identities if proven else None,
    )  # fmt: skip


def of(*identities: str) -> Situation:
    contact = Contact(account="mail", handle="h", identities=identities) if identities else None
    return Situation(contact=contact, conversation=None, counts=Counts())


@pytest.mark.parametrize(
    ("batch", "later"),
    [
        ([(asked(), of()), (asked(), of())], set()),
        ([(asked("tel:+31600000001"), of()), (asked("tel:+31600000002"), of())], set()),
        ([(asked("tel:+31600000001"), of()), (asked("tel:+31600000001"), of())], {1}),
        ([(asked("a:1"), of("b:1")), (asked("b:1"), of()), (asked("a:1"), of())], {1, 2}),
        ([(asked(proven=False), of("a:1")), (asked("a:1"), of())], {1}),
    ],
)
def test_two_messages_of_one_person_are_not_decided_at_once(
    batch: list[tuple[Question, Situation]], later: set[int]
) -> None:
    assert met_before([q for q, _ in batch], [s for _, s in batch]) == later


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mailto:Lena@Post.Example", "mailto:lena@post.example"),
        ("MAILTO:lena@post.example", "mailto:lena@post.example"),
        ("tel:+31 6 0000-0001", "tel:+31600000001"),
        ("acct:lena@social.example", "acct:lena@social.example"),
        ("mailto:lena", ""),
        ("mailto:a@b@c", ""),
        ("tel:0600000001", ""),  # of which country?
        ("tel:+31", ""),
        ("lena@post.example", ""),
        ("same:12", ""),  # only a colleague's word makes these
        ("SAME:12", ""),
        ("", ""),
        ("mailto:" + "a" * LONGEST + "@post.example", ""),
    ],
)
def test_an_identity_is_written_in_one_way(text: str, expected: str) -> None:
    assert identity_of(text) == expected


@given(st.text(max_size=60) | st.from_regex(r"(mailto|tel|same|x):.{0,40}"))
def test_an_identity_is_found_again_as_it_is_kept(text: str) -> None:
    found = identity_of(text)

    assert identity_of(found) == found
    assert not found.startswith("same:")


def message(**fields: Any) -> Message:
    known: dict[str, Any] = {
        "account": "mail",
        "id": "1",
        "handle": "h",
        "sent_at": NOW,
        "proven": True,
        "identities": ("mailto:Lena@post.example", "rubbish", "mailto:lena@post.example"),
    }
    return Message(**(known | fields))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ("mailto:lena@post.example",)),
        ({"identities": ()}, ()),
        ({"proven": False}, None),
        ({"public": True}, None),
        ({"author": Author.MACHINE}, None),
        ({"author": Author.AGENT}, ()),  # looks for what it ends elsewhere, proves nothing itself
    ],
)
def test_only_what_is_proven_counts(fields: dict[str, Any], expected: tuple[str, ...] | None) -> None:
    assert identities_of(message(**fields)) == expected


@pytest.mark.parametrize(
    ("kind", "locale", "expected"),
    [
        ("email", "nl-BE", "mail"),
        ("whatsapp", "de", "WhatsApp-Nachricht"),
        ("sms", "fr", "SMS"),
        ("telegram", "es", "mensaje de Telegram"),
        ("http", "en", "other message"),
        ("whatsapp", "pt", "WhatsApp message"),
    ],
)
def test_what_customers_call_a_message_by_another_channel(kind: str, locale: str, expected: str) -> None:
    assert message_by(kind, locale) == expected

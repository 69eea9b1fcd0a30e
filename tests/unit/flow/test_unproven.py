"""One mailbox, many addresses: who writes a stranger's into From must not fill it through us."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from responder.flow.case import Counts
from responder.flow.unproven import Unproven, mailbox_of
from responder.model import Message

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def letter(handle: str, *, proven: bool = False) -> Message:
    return Message(account="mail", id="1", handle=handle, sent_at=NOW, proven=proven)


@pytest.mark.parametrize(
    ("handle", "mailbox"),
    [
        ("anna+1@post.example", "anna@post.example"),
        ("anna+1+2@post.example", "anna@post.example"),
        ("an.na@gmail.com", "anna@gmail.com"),
        ("a.n.n.a+shop@googlemail.com", "anna@googlemail.com"),
        ("anna.visser@post.example", ""),
        ("anna@post.example", ""),
        ("anna@gmail.com", ""),
        ("+31600000001", ""),
        ("+1@post.example", ""),
        ("@anna+1:server.example", ""),
    ],
)
def test_the_mailbox_behind_an_address(handle: str, mailbox: str) -> None:
    assert mailbox_of(handle) == mailbox


def test_what_goes_to_one_mailbox_by_many_addresses_is_counted_for_a_day() -> None:
    boxes = Unproven()
    for n in range(3):
        boxes.add(letter(f"anna+{n}@post.example"), NOW + timedelta(minutes=n))
    boxes.add(letter("anna+9@post.example", proven=True), NOW)
    boxes.add(letter("tom+1@post.example"), NOW)

    def count(handle: str, *, proven: bool = False, later: float = 1) -> int:
        return boxes.on_top(Counts(), letter(handle, proven=proven), NOW + timedelta(hours=later)).mailbox_day

    assert count("anna+7@post.example") == 3
    assert count("tom+7@post.example") == 1
    assert count("anna+7@post.example", proven=True) == 0
    assert count("anna@post.example") == 0
    assert count("anna+7@post.example", later=24.01) == 2


def test_a_million_mailboxes_fill_no_memory() -> None:
    boxes = Unproven()
    for n in range(10_050):
        boxes.add(letter(f"a{n}+1@post.example"), NOW)

    assert len(boxes._boxes) == 10_000


def test_what_goes_out_in_a_minute_is_counted_by_account() -> None:
    unproven = Unproven()
    for n in range(5):
        unproven.add(letter(f"a{n}@post.example"), NOW + timedelta(seconds=20 * n))
    unproven.add(letter("p@post.example", proven=True), NOW + timedelta(seconds=80))

    def count(later: float, *, proven: bool = False) -> int:
        message = letter("b@post.example", proven=proven)
        return unproven.on_top(Counts(), message, NOW + timedelta(seconds=later)).unproven_minute

    assert [count(80), count(80, proven=True), count(110), count(141)] == [3, 0, 2, 0]


def test_ops_hear_once_in_half_an_hour() -> None:
    unproven = Unproven()
    news = [unproven.is_news("mail", "answers", NOW + timedelta(minutes=m)) for m in (0, 1, 29, 31)]

    assert (news, unproven.is_news("other", "answers", NOW)) == ([True, False, False, True], True)


def test_forged_cries_for_help_call_thirty_times_a_minute_and_proven_ones_always() -> None:
    unproven = Unproven()
    stranger, known = letter("a@x.example"), letter("b@x.example", proven=True)

    assert sum(unproven.may_call(stranger, NOW) for _ in range(100)) == 30
    assert unproven.may_call(known, NOW)
    assert unproven.may_call(Message(account="other", id="1", handle="a@x.example", sent_at=NOW), NOW)
    assert not unproven.may_call(stranger, NOW + timedelta(seconds=59))
    assert unproven.may_call(stranger, NOW + timedelta(seconds=60))


def test_a_clock_that_is_put_back_silences_nobody_for_long() -> None:
    unproven = Unproven()
    for _ in range(30):
        unproven.may_call(letter("a@x.example"), NOW)

    assert unproven.may_call(letter("a@x.example"), NOW - timedelta(hours=1))

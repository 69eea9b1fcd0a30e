"""What an answer can have answered, by its time: a table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from responder.flow.case import Conversation
from responder.flow.ending import Covers, close_episode, covered_at
from responder.model import PromiseState

ASKED = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
AGAIN = ASKED + timedelta(minutes=90)
QUIET = timedelta(hours=1)
NOW = AGAIN + timedelta(hours=1)


def waiting(opened: datetime | None = ASKED, last: datetime | None = AGAIN) -> Conversation:
    return Conversation(
        id=1,
        account="a",
        contact_id=2,
        key="k",
        episode=3,
        opened_at=opened,
        acknowledged_at=opened,
        last_customer_at=last,
        promise_id=7 if opened else None,
        promise_due=ASKED + timedelta(hours=1) if opened else None,
    )


@pytest.mark.parametrize(
    ("minutes", "conversation", "covers"),
    [
        (95, waiting(), Covers.ALL),
        (90, waiting(), Covers.ALL),  # platforms tell whole seconds: the answer came in the same one
        (89, waiting(), Covers.FIRST),
        (31, waiting(), Covers.FIRST),
        (30, waiting(), Covers.PAST),
        (0, waiting(), Covers.PAST),
        (-1, waiting(), Covers.NOTHING),
        (89, waiting(opened=None), Covers.NOTHING),  # what they wrote last was answered
        (95, waiting(opened=None), Covers.ALL),
        (5, waiting(last=ASKED), Covers.ALL),
        (5, waiting(opened=None, last=None), Covers.ALL),
        (5, waiting(last=NOW + QUIET), Covers.ALL),  # the clock was put back since they wrote
    ],
)
def test_by_its_time(minutes: int, conversation: Conversation, covers: Covers) -> None:
    assert covered_at(conversation, ASKED + timedelta(minutes=minutes), QUIET, NOW) is covers


@pytest.mark.parametrize(
    ("covers", "episode", "opened", "promise", "cancelled"),
    [
        (Covers.ALL, 3, None, None, True),
        (Covers.FIRST, 4, AGAIN, None, True),
        (Covers.PAST, 3, AGAIN, 7, False),
    ],
)
def test_what_ends(covers: Covers, episode: int, opened: datetime | None, promise: int | None, cancelled: bool) -> None:
    before, ids = waiting(), count(100)

    parts = close_episode(before, before, ASKED + timedelta(minutes=20), lambda: next(ids), covers)

    after = parts["conversation"]
    assert (after.episode, after.opened_at, after.promise_id) == (episode, opened, promise)
    assert ("cancel" in parts) is cancelled
    assert not cancelled or parts["cancel"].episode == 3
    assert not cancelled or parts["settled"].state is PromiseState.KEPT
    assert (parts["answer"].arrived_at, parts["answer"].answered_at) == (ASKED, ASKED + timedelta(minutes=20))


@pytest.mark.parametrize(("minutes", "counts"), [(-1, False), (0, True)])
def test_an_answer_dated_before_its_question_ends_it_and_tells_nothing_of_the_wait(minutes: int, counts: bool) -> None:
    """A colleague's mail program is slow by its clock: it names the question, so that it answers it."""
    before, ids = waiting(last=ASKED), count(100)

    parts = close_episode(before, before, ASKED + timedelta(minutes=minutes), lambda: next(ids), Covers.ALL)

    assert parts["conversation"].promise_id is None
    assert parts["settled"].state is PromiseState.KEPT
    assert ("answer" in parts) is counts

"""What became of a promise: every case counted by hand, honest where it hurts."""

from __future__ import annotations

from typing import Any

import pytest

from responder.model import DeliveryState, PromiseState
from responder.report.cases import Case, Outcome, cases_of
from responder.store.codes import DELIVERY, PROMISE
from responder.store.report import PromiseRow

OPEN, KEPT, MISSED, RETOLD, CANCELLED, CLOSED = (PROMISE[state] for state in PromiseState)
SENT = DELIVERY[DeliveryState.SENT]
NOW = 1_000


def row(state: int, settled: int | None = None, **fields: Any) -> PromiseRow:
    """A promise made at 100 and due at 200 of a question asked at 90, told at 110; times are plain numbers."""
    known: dict[str, Any] = {
        "conversation": 1,
        "episode": 1,
        "account": "mail",
        "made_at": 100,
        "due_at": 200,
        "state": state,
        "settled_at": settled,
        "answered_at": None,
        "received_at": 90,
        "sent_state": SENT,
        "sent_at": 110,
        "topic": None,
    }
    return PromiseRow(**(known | fields))


def cases(*rows: PromiseRow, since: int = 0, until: int = NOW) -> list[Case]:
    return list(cases_of(rows, since, until))


def outcomes(*rows: PromiseRow, now: int = NOW) -> list[tuple[Outcome, Outcome]]:
    return [(case.outcome(case.due_at, now), case.outcome(case.last_due_at, now)) for case in cases(*rows)]


@pytest.mark.parametrize(
    ("told", "now", "expected"),
    [
        (row(KEPT, 150), NOW, Outcome.KEPT),
        (row(KEPT, 200), NOW, Outcome.KEPT),
        (row(MISSED, 201), NOW, Outcome.LATE),
        (row(OPEN), 200, Outcome.OPEN),
        (row(OPEN), 201, Outcome.UNANSWERED),
        (row(CANCELLED, 150), NOW, Outcome.CANCELLED),
        (row(CANCELLED, 300), NOW, Outcome.UNANSWERED),
        (row(CLOSED, 150), NOW, Outcome.CANCELLED),
        (row(OPEN, sent_state=DELIVERY[DeliveryState.REFUSED]), NOW, Outcome.UNTOLD),
        (row(KEPT, 150, sent_state=DELIVERY[DeliveryState.CANCELLED]), NOW, Outcome.UNTOLD),
        (row(OPEN, sent_state=DELIVERY[DeliveryState.UNKNOWN]), NOW, Outcome.UNANSWERED),
        (row(OPEN, sent_state=None), NOW, Outcome.UNANSWERED),
        (row(OPEN, answered_at=180), NOW, Outcome.KEPT),
        (row(OPEN, answered_at=99), NOW, Outcome.UNANSWERED),
    ],
    ids=[
        "answered before",
        "answered at the very moment",
        "answered after",
        "its time has not come",
        "past due without an answer is broken now",
        "nobody left to answer",
        "nobody left to answer, but its time had passed before",
        "the customer closed it: the article helped",
        "the reply was refused, so nothing was promised",
        "a person was faster than the reply",
        "nobody knows whether the reply left: it counts",
        "no reply is known: it counts",
        "open in the books, but the conversation was answered",
        "the conversation's answer is older than the promise",
    ],
)
def test_a_promise_told_once(told: PromiseRow, now: int, expected: Outcome) -> None:
    assert outcomes(told, now=now) == [(expected, expected)]


@pytest.mark.parametrize(
    ("first", "last", "expected", "moved"),
    [
        (row(RETOLD, 200), row(KEPT, 250, made_at=200, due_at=300), (Outcome.LATE, Outcome.KEPT), 0),
        (row(RETOLD, 200), row(MISSED, 350, made_at=200, due_at=300), (Outcome.LATE, Outcome.LATE), 0),
        (row(RETOLD, 200), row(OPEN, made_at=200, due_at=300), (Outcome.UNANSWERED, Outcome.UNANSWERED), 0),
        (row(RETOLD, 200), row(OPEN, made_at=200, due_at=2_000), (Outcome.UNANSWERED, Outcome.OPEN), 0),
        (row(RETOLD, 150), row(KEPT, 250, made_at=150, due_at=300), (Outcome.LATE, Outcome.KEPT), 1),
        (row(RETOLD, 150), row(KEPT, 180, made_at=150, due_at=300), (Outcome.KEPT, Outcome.KEPT), 1),
    ],
)
def test_a_new_time_does_not_mend_the_first(
    first: PromiseRow, last: PromiseRow, expected: tuple[Outcome, Outcome], moved: int
) -> None:
    (case,) = cases(first, last)

    assert outcomes(first, last) == [expected]
    assert (case.moved, case.retold) == (moved, 1 - moved)


def test_three_times_told_is_one_promise_with_two_new_times() -> None:
    rows = row(RETOLD, 150), row(RETOLD, 300, made_at=150, due_at=300), row(KEPT, 350, made_at=300, due_at=400)

    (case,) = cases(*rows)

    assert (case.made_at, case.due_at, case.last_due_at, case.moved, case.retold) == (100, 200, 400, 1, 1)


def test_an_answer_answers_what_fell_silent_before_it() -> None:
    """The customer wrote again after a silence, so a new episode began; the one answer came in time for both."""
    waiting = row(OPEN, due_at=900, answered_at=950)
    answered = row(KEPT, 500, episode=2, made_at=400, due_at=600)

    assert [case.answered_at for case in cases(waiting, answered)] == [500, 500]
    assert outcomes(waiting, answered) == [(Outcome.KEPT, Outcome.KEPT)] * 2


def test_an_earlier_answer_does_not_answer_what_came_after_it() -> None:
    rows = row(KEPT, 150), row(OPEN, episode=2, made_at=300, due_at=400, answered_at=150)

    assert outcomes(*rows) == [(Outcome.KEPT, Outcome.KEPT), (Outcome.UNANSWERED, Outcome.UNANSWERED)]


def test_conversations_are_kept_apart() -> None:
    rows = row(OPEN), row(KEPT, 150, conversation=2)

    assert outcomes(*rows) == [(Outcome.UNANSWERED,) * 2, (Outcome.KEPT,) * 2]


def test_only_promises_first_told_in_the_span_count() -> None:
    """The new time of an older promise is no promise of this span, and its answer settles the older one."""
    retold = row(RETOLD, 200), row(KEPT, 250, made_at=200, due_at=300)

    assert cases(*retold, since=150) == []
    assert [c.made_at for c in cases(*retold, since=100, until=101)] == [100]
    assert cases(*retold, since=0, until=100) == []


def test_the_wait_begins_when_the_question_came() -> None:
    assert cases(row(KEPT, 150))[0].asked_at == 90
    assert cases(row(KEPT, 150, received_at=None))[0].asked_at == 100
    assert cases(row(KEPT, 80))[0].answered_at == 90  # a platform's clock that is behind makes no wait below zero

"""From rows to cases: one case is what a customer was promised once, and what came of it. Pure.

All instants are whole microseconds since 1970, as the store keeps them: a report may read a million.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from responder.model import DeliveryState, PromiseState
from responder.store.codes import DELIVERY, NEVER_LEFT, PROMISE
from responder.store.report import PromiseRow

_ANSWERED = (PROMISE[PromiseState.KEPT], PROMISE[PromiseState.MISSED])
_ENDED = (PROMISE[PromiseState.CANCELLED], PROMISE[PromiseState.CLOSED])
_SENT = DELIVERY[DeliveryState.SENT]


class Outcome(IntEnum):
    """What became of a promise at the moment of the report; each has exactly one."""

    KEPT = 0  # a person answered in time
    LATE = 1  # a person answered, but later
    UNANSWERED = 2  # its time has passed and nobody has answered: broken now, not open
    OPEN = 3  # its time has not come
    CANCELLED = 4  # before its time came there was nobody left to answer: opted out, bounced, or the article helped
    UNTOLD = 5  # the reply that was to tell it never left, so nobody was promised anything


class Case(NamedTuple):
    """A promise by what was told first and told last; `new_times` were told in between.

    asked_at: when the question reached us. moved: new times that the customer heard before the one told earlier had
    passed; retold: those heard at the miss or after it. acknowledged_at: when the first reply left.
    """

    account: str
    topic: str | None
    asked_at: int
    made_at: int
    due_at: int
    last_due_at: int
    answered_at: int | None
    ended_at: int | None  # cancelled
    moved: int
    retold: int
    told: bool
    acknowledged_at: int | None

    def outcome(self, due_at: int, now: int) -> Outcome:
        """Return what became of the promise for `due_at`, the first or the last that was told."""
        if not self.told:
            return Outcome.UNTOLD
        if self.answered_at is not None:
            return Outcome.KEPT if self.answered_at <= due_at else Outcome.LATE
        if self.ended_at is not None:
            return Outcome.CANCELLED if self.ended_at <= due_at else Outcome.UNANSWERED
        return Outcome.OPEN if now <= due_at else Outcome.UNANSWERED


def cases_of(rows: Iterable[PromiseRow], since: int, until: int) -> Iterator[Case]:
    """Yield the cases whose first promise was made from `since` up to, but not including, `until`.

    `rows` come by conversation, and in the order in which the promises were made.
    """
    waiting: list[PromiseRow] = []
    for row in rows:
        if waiting and waiting[0][0] != row[0]:
            yield from _conversation(waiting, since, until)
            waiting = []
        waiting.append(row)
    if waiting:
        yield from _conversation(waiting, since, until)


def _conversation(promises: Sequence[PromiseRow], since: int, until: int) -> Iterator[Case]:
    """Yield the cases of one conversation, one for each episode; nearly all have one promise."""
    if len(promises) == 1:
        if since <= promises[0].made_at < until:
            yield _case(promises, None)[0]
        return
    later = None  # a person's answer answers all that still waits in the conversation
    cases = []
    for _, told in groupby(reversed(promises), lambda row: row.episode):
        case, later = _case([*told][::-1], later)
        cases.append(case)
    yield from (case for case in reversed(cases) if since <= case.made_at < until)


def _case(told: Sequence[PromiseRow], later: int | None) -> tuple[Case, int | None]:
    """Return the case of one episode, and its answer. `later`: the first answer in an episode after it."""
    first, last = told[0], told[-1]
    answered = _answer(last, later)
    asked_at = first.made_at if first.received_at is None else min(first.received_at, first.made_at)
    in_time, missed, last_due_at = _new_times(told) if told[1:] else (0, 0, first.due_at)
    case = Case(
        first.account,
        first.topic,
        asked_at,
        first.made_at,
        first.due_at,
        last_due_at,
        None if answered is None else max(answered, asked_at),
        last.settled_at if last.state in _ENDED else None,
        in_time,
        missed,
        first.sent_state not in NEVER_LEFT,
        first.sent_at if first.sent_state == _SENT else None,
    )
    return case, later if answered is None else answered


def _new_times(told: Sequence[PromiseRow]) -> tuple[int, int, int]:
    """Return how many new times were heard before the one told earlier had passed, how many after it, and the last."""
    in_time, heard = 0, [told[0]]
    for before, row in pairwise(told):
        if not row.lost:
            heard.append(row)
            in_time += before.settled_at is not None and before.settled_at < before.due_at
    return in_time, len(heard) - 1 - in_time, heard[-1].due_at


def _answer(last: PromiseRow, later: int | None) -> int | None:
    """Return when a person answered. An open promise of an episode that fell silent is answered with the next one.

    Where no later promise tells of that answer, the last answer of the conversation is taken: at worst it came sooner.
    """
    if last.state in _ANSWERED:
        return last.settled_at
    if last.state in _ENDED:
        return None
    if later is not None:
        return later
    known = last.answered_at
    return known if known is not None and known > last.made_at else None

"""What the estimators know, kept for the next start, and what happened since."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from responder.clock import from_micros
from responder.store.codec import moment
from responder.store.core import sa, t
from responder.store.ids import moment_of
from responder.store.records import PaceEvent
from responder.store.statement import Link, Row, Sql

_ENOUGH = 2_000  # promises from which an estimator that knows nothing learns


class Kept(NamedTuple):
    """The states by account, JSON texts, and the id up to which all of them have heard of everything."""

    states: Mapping[str, str]
    upto: int


class Paces:
    """Statements of the estimators."""

    def __init__(self, sql: Sql) -> None:
        p, f, e = t.promise, t.first_response, t.estimator
        after, most = sa.bindparam("after", type_=sa.BigInteger), sa.bindparam("most", type_=sa.BigInteger)
        self._promises = sql(
            sa.select(p.c.id, p.c.account, p.c.conversation_id, p.c.made_at, p.c.due_at, p.c.priority, p.c.again)
            .where(p.c.id > after)
            .order_by(p.c.id)
            .limit(most),
            *("after", "most"),
        )
        self._answers = sql(
            sa.select(f.c.id, f.c.account, f.c.conversation_id, f.c.arrived_at, f.c.answered_at)
            .where(f.c.id > after)
            .order_by(f.c.id)
            .limit(most),
            *("after", "most"),
        )
        self._kept = sql(sa.select(e.c.account, e.c.upto, e.c.state))
        self._keep = sql.upsert(e)
        self._horizon = sql(
            sa.select(p.c.id)
            .order_by(p.c.id.desc())
            .offset(sa.literal_column(str(_ENOUGH)))
            .limit(sa.literal_column("1"))
        )

    def events(self, link: Link, pages: Sequence[tuple[int, int]]) -> list[list[PaceEvent]]:
        """Return what happened after an id, in its order, and at most so much: (after, limit)."""
        return [self._events(link, *page) for page in pages]

    def _events(self, link: Link, after: int, most: int) -> list[PaceEvent]:
        made = [_made(row) for row in link.rows(self._promises, after, most) if not row[-1]]
        ended = [_ended(row) for row in link.rows(self._answers, after, most)]
        return list(heapq.merge(made, ended, key=attrgetter("id")))[:most]

    def keep(self, link: Link, calls: Sequence[Kept]) -> list[None]:
        """Keep the states; the newest call counts."""
        kept = calls[-1]
        link.many(self._keep, [(account, kept.upto, state) for account, state in sorted(kept.states.items())])
        return [None] * len(calls)

    def kept(self, link: Link, calls: Sequence[None]) -> list[Kept]:
        """Return the states that were kept last; without any, an id from which on there is enough to learn from."""
        rows = link.rows(self._kept)
        if rows:
            kept = Kept({account: state for account, _, state in rows}, max(upto for _, upto, _ in rows))
        else:
            far = link.rows(self._horizon)
            kept = Kept({}, far[0][0] if far else 0)
        return [kept] * len(calls)


def _made(row: Row) -> PaceEvent:
    id_, account, conversation, made_at, due_at, priority, _ = row
    return PaceEvent(
        id=id_,
        account=account,
        conversation=conversation,
        at=from_micros(made_at),
        due=from_micros(due_at),
        priority=priority,
    )


def _ended(row: Row) -> PaceEvent:
    id_, account, conversation, arrived_at, answered_at = row
    arrived, answered = from_micros(arrived_at), moment(answered_at)
    return PaceEvent(
        id=id_,
        account=account,
        conversation=conversation,
        at=answered or moment_of(id_),
        arrived_at=arrived,
        left=answered is None,
    )

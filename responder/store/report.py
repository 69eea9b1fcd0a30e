"""What a report reads: promises with what became of them, decisions by reason, questions that no article fits.

The statements are compiled when a report is asked for, not with the daemon. Rows are streamed: however many there are,
only a few thousand of them are in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple, TypeVar

from responder.clock import to_micros
from responder.model import Action, Author, PromiseState
from responder.store import codes
from responder.store.core import sa, t
from responder.store.ids import id_at
from responder.store.sql import SqlStore
from responder.store.statement import Kind, Link, Row, Sql, Statement, literals

EARLIER = timedelta(days=31)  # a new time may be told so long after the first one
_MOST = 3  # articles of one answer
_ABOUT_ARTICLES = ('"topics":', '"helped":')
_CHUNK = 2_000  # rows fetched at once
_ASKED = (codes.AUTHOR[Author.CUSTOMER], codes.AUTHOR[Author.MACHINE])
_SAID = (Action.ACKNOWLEDGE.value, Action.SHORT.value)

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the store is read: from `since` up to, but not including, `until`; account "" is all of them."""

    since: datetime
    until: datetime
    account: str = ""


class PromiseRow(NamedTuple):
    """One promise as told, with the acknowledgement that told the first of its episode. Instants are microseconds."""

    conversation: int
    episode: int
    account: str
    made_at: int
    due_at: int
    state: int
    settled_at: int | None
    answered_at: int | None  # of an open promise only: the last answer in its conversation
    received_at: int | None  # the question that was acknowledged
    sent_state: int | None  # of the acknowledgement
    sent_at: int | None
    topic: str | None  # the id of the article that fitted best
    lost: int = 0  # 1: a new time whose word never left


class ArticleRow(NamedTuple):
    """Decisions in which the same articles were given, or judged by the customer, and how many there were."""

    given: tuple[str, ...]
    helped: tuple[str, ...]
    refused: tuple[str, ...]
    times: int


class Reports:
    """The statements of a report, for one kind of database."""

    def __init__(self, kind: Kind) -> None:
        sql = Sql(kind)
        self._kind = kind
        self._promises = sql(_promises(kind), "least", "wanted")
        self._decisions = sql(_decisions(), "least", "since", "until", "wanted")
        self._articles = sql(_articles(kind), "least", "since", "until", "wanted")
        self._questions = sql(_questions(kind), "least", "since", "until", "wanted", "most")

    def promises(self, link: Link, asked: Asked) -> Iterator[PromiseRow]:
        """Yield the promises made since a month before `since`, until now, by conversation and in their order.

        The month before and the time after tell which rows are a new time for an earlier promise.
        """
        yield from map(PromiseRow._make, self._stream(link, self._promises, _least(asked), asked.account))

    def decisions(self, link: Link, asked: Asked) -> list[tuple[str, str, int]]:
        """Return (action, reason, count) of what customers and machines wrote."""
        rows = link.rows(self._decisions, _least(asked), *_range(asked), asked.account)
        return [(action, reason, int(count)) for action, reason, count in rows]

    def articles(self, link: Link, asked: Asked) -> Iterator[ArticleRow]:
        """Yield which articles were given, and what customers said of them."""
        for row in link.rows(self._articles, _least(asked), *_range(asked), asked.account):
            given, helped, refused = (tuple(x for x in row[i : i + _MOST] if x) for i in range(0, 3 * _MOST, _MOST))
            yield ArticleRow(given, helped, refused, int(row[-1]))

    def questions(self, link: Link, asked: Asked, most: int) -> Iterator[tuple[int, str]]:
        """Yield (who, the recorded message as JSON) of the newest answered questions that no article fitted."""
        for row in self._stream(link, self._questions, _least(asked), *_range(asked), asked.account, most):
            yield row[0], row[1]

    def _stream(self, link: Link, statement: Statement, *values: Any) -> Iterator[Row]:
        # a cursor of the server's own: psycopg's plain one brings all rows into memory first
        cursor = link.dbapi.cursor() if self._kind == "sqlite" else link.dbapi.cursor(name="report")
        try:
            cursor.execute(statement.text, statement.pick(values) if statement.pick else values)
            while rows := cursor.fetchmany(_CHUNK):
                yield from rows
        finally:
            cursor.close()


async def read(store: SqlStore, reading: Callable[[Reports, Link], R]) -> R:
    """Run `reading` in one transaction of the reading thread, so that all figures are of one moment.

    Raises StoreUnavailable.
    """

    def work(link: Link, calls: Sequence[None]) -> list[R]:
        return [reading(Reports("postgresql" if store.shared else "sqlite"), link) for _ in calls]

    return await store.read(work, None)


def _least(asked: Asked) -> int:
    return id_at(asked.since - EARLIER)


def _range(asked: Asked) -> tuple[int, int]:
    return to_micros(asked.since), to_micros(asked.until)


# --- where decisions stand: the one place that knows ------------------------------------------------------------------


class _Decision(NamedTuple):
    """Messages with their decisions, and the columns that tell them."""

    source: sa.FromClause
    author: sa.ColumnElement[Any]
    conversation: sa.ColumnElement[Any]
    action: sa.ColumnElement[Any]
    reason: sa.ColumnElement[Any]
    trace: sa.ColumnElement[Any]


def _decided(messages: sa.FromClause) -> _Decision:
    """Return `messages`, in which the table of messages stands, with what was decided of each."""
    m, e = t.message, t.decision
    columns = (e.c.author, e.c.conversation_id, e.c.action, e.c.reason, e.c.trace)
    return _Decision(messages.outerjoin(e, e.c.id == m.c.id), *columns)


def _topic(kind: Kind, trace: sa.ColumnElement[Any], place: int = 0) -> sa.ColumnElement[Any]:
    """Return the id of the best article in a trace (see `flow/trace.py`); NULL where none was sure enough."""
    return _in_trace(kind, trace, "topics", place, "id")


def _in_trace(kind: Kind, trace: sa.ColumnElement[Any], *path: str | int) -> sa.ColumnElement[Any]:
    """Return a text in a trace, NULL where there is none."""
    if kind == "sqlite":
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
        return sa.func.json_extract(trace, sa.literal_column(f"'${steps}'"), type_=sa.Text)
    return sa.cast(trace, sa.JSON).op("#>>")(sa.literal_column("'{" + ",".join(map(str, path)) + "}'"))


# --- the queries ------------------------------------------------------------------------------------------------------


def _promises(kind: Kind) -> sa.Select[Any]:
    p, d, m, v = t.promise, t.delivery, t.message, t.conversation
    told = sa.and_(
        d.c.conversation_id == p.c.conversation_id,
        d.c.episode == p.c.episode,
        d.c.purpose == "acknowledgement",
        d.c.number == 0,
    )
    decided = _decided(p.outerjoin(d, told).outerjoin(m, m.c.id == d.c.message_id))
    answered = sa.select(v.c.answered_at).where(v.c.id == p.c.conversation_id).scalar_subquery()
    return (
        sa.select(
            *(p.c.conversation_id, p.c.episode, p.c.account, p.c.made_at, p.c.due_at, p.c.state, p.c.settled_at),
            sa.case((p.c.state == codes.PROMISE[PromiseState.OPEN], answered)),
            *(m.c.received_at, d.c.state, d.c.sent_at, _topic(kind, decided.trace), _lost()),
        )
        .select_from(decided.source)
        .where(p.c.id >= sa.bindparam("least", type_=sa.BigInteger), _wanted(p.c.account))
        .order_by(p.c.conversation_id, p.c.id)
    )


def _lost() -> sa.ColumnElement[Any]:
    """Return 1 for a new time whose word never left; it was written at the moment at which the promise was made."""
    p, word = t.promise, t.delivery.alias("word")
    its_word = sa.and_(
        word.c.conversation_id == p.c.conversation_id,
        word.c.episode == p.c.episode,
        word.c.purpose == sa.literal_column("'retold'"),
        word.c.created_at == p.c.made_at,
        word.c.state.in_(literals(codes.NEVER_LEFT)),
    )
    return sa.case((sa.and_(p.c.again == sa.literal_column("1"), sa.exists().where(its_word)), 1), else_=0)


def _decisions() -> sa.Select[Any]:
    decided = _decided(t.message)
    return (
        sa.select(decided.action, decided.reason, sa.func.count())
        .select_from(decided.source)
        .where(*_taken_in(), _one_of(decided.author, _ASKED), decided.action.is_not(None))
        .group_by(decided.action, decided.reason)
    )


def _articles(kind: Kind) -> sa.Select[Any]:
    decided = _decided(t.message)
    trace = decided.trace
    given = [sa.case((decided.action == Action.ACKNOWLEDGE.value, _topic(kind, trace, n))) for n in range(_MOST)]
    judged = [_in_trace(kind, trace, "helped", answer, n) for answer in ("yes", "no") for n in range(_MOST)]
    columns = [column.label(f"a{n}") for n, column in enumerate((*given, *judged))]
    rows = (
        sa.select(*columns)
        .select_from(decided.source)
        .where(
            *_taken_in(), decided.author == codes.AUTHOR[Author.CUSTOMER], sa.or_(*map(trace.contains, _ABOUT_ARTICLES))
        )
        .subquery("rows")
    )
    return sa.select(*rows.c, sa.func.count()).group_by(*rows.c)


def _questions(kind: Kind) -> sa.Select[Any]:
    m, v = t.message, t.conversation
    decided = _decided(m)
    source = decided.source.outerjoin(v, v.c.id == decided.conversation)
    return (
        sa.select(sa.func.coalesce(v.c.contact_id, m.c.id), m.c.body)
        .select_from(source)
        .where(
            *_taken_in(),
            decided.author == codes.AUTHOR[Author.CUSTOMER],
            _one_of(decided.action, _SAID),
            _topic(kind, decided.trace).is_(None),
        )
        .order_by(m.c.id.desc())
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


def _taken_in() -> tuple[sa.ColumnElement[bool], ...]:
    m = t.message
    since, until = sa.bindparam("since", type_=sa.BigInteger), sa.bindparam("until", type_=sa.BigInteger)
    least = m.c.id >= sa.bindparam("least", type_=sa.BigInteger)  # ids grow with time: the way past all that is older
    return least, m.c.received_at >= since, m.c.received_at < until, _wanted(m.c.account)


def _wanted(account: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    wanted = sa.bindparam("wanted", type_=sa.Text)
    return sa.or_(wanted == "", account == wanted)


def _one_of(column: sa.ColumnElement[Any], values: Sequence[Any]) -> sa.ColumnElement[bool]:
    return sa.or_(*(column == value for value in values))

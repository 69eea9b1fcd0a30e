"""What retention takes from each table: how the table is walked, which rows may go, and what goes with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from responder.store import codes
from responder.store.clean import to_json
from responder.store.core import sa, t
from responder.store.statement import Link, Row, Sql, Statement, given, literals

_LIVE = (codes.DUE, codes.CLAIMED, codes.UNKNOWN)  # deliveries that may still leave, or be settled
Keys = tuple[sa.FromClause, list[sa.ColumnElement[Any]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One table. page: (after, below, most) → (key, account, stamp); free: the keys → the rows that may go.

    locked: the same, and no other daemon changes them until the commit. drop: deletes rows that `free` returned, with
    all that hangs on them. alone: tells of such a row whether nothing hangs on it any more, where `free` cannot.
    named: what a row is counted as. by_id: the key is an id of ours, and so is the stamp.
    """

    page: Statement
    free: Statement
    locked: Statement
    drop: Callable[[Link, list[Row]], None]
    named: Callable[[Row], str]
    alone: Callable[[Row, Mapping[int, int]], bool] | None = None
    by_id: bool = True


def shelves(sql: Sql, most: int) -> dict[str, Shelf]:
    """Return the shelves by kind. most: rows that are found at once, where one row of a page leads to many."""
    return {
        "messages": _messages(sql),
        "deliveries": _deliveries(sql),
        "reminders": _reminders(sql, most),
        "conversations": _conversations(sql),
        "contacts": _contacts(sql),
        "quarantine": _quarantine(sql),
        "lessons": _plain(sql, t.learned, "lessons"),
        "promises": _promises(sql),
        "waits": _plain(sql, t.first_response, "waits"),
        "audit": _plain(sql, t.audit, "audit"),
    }


# --- the words --------------------------------------------------------------------------------------------------------


def _messages(sql: Sql) -> Shelf:
    """A message that waits for its decision stays, however old."""
    m, e, u = t.message, t.decision, t.undecided
    keys, (row, *_) = _given(sql)
    free = (
        sa.select(m.c.id)
        .select_from(keys.join(m, m.c.id == row).outerjoin(e, e.c.id == m.c.id))
        .where(~sa.exists().where(u.c.id == m.c.id), ~_waits(e.c.conversation_id))
    )
    drops = [_delete(sql, m, m.c.id), _delete(sql, e, e.c.id)]
    return _shelf(sql, m, "messages", free, lambda link, rows: _run(link, drops, rows))


def _deliveries(sql: Sql) -> Shelf:
    """With what it says. Where it never left, nobody was promised anything: its promise is no figure."""
    d, r, p, k = t.delivery, t.reminder, t.promise, t.platform_id
    keys, (row, *_) = _given(sql)
    free = (
        sa.select(d.c.id, d.c.account, d.c.platform_id, d.c.conversation_id, d.c.episode, d.c.purpose, d.c.state)
        .select_from(keys.join(d, d.c.id == row))
        .where(~_waits(d.c.conversation_id))
    )
    drops = [_delete(sql, t.reply, t.reply.c.id), _delete(sql, d, d.c.id)]
    known = _delete(sql, k, k.c.account, k.c.platform_id)
    keys, (case, episode) = sql.keys(case=sa.BigInteger, episode=sa.Integer)
    named = sa.select(r.c.promise_id).select_from(
        keys.join(r, (r.c.conversation_id == case) & (r.c.episode == episode) & r.c.promise_id.is_not(None))
    )
    untold = sql(p.delete().where(p.c.id.in_(named)), "keys")

    def drop(link: Link, rows: list[Row]) -> None:
        _run(link, [untold], [(r[3], r[4]) for r in rows if r[5] == "acknowledgement" and r[6] in codes.NEVER_LEFT])
        _run(link, [known], [(r[1], r[2]) for r in rows if r[2] is not None])
        _run(link, drops, rows)

    return _shelf(sql, d, "deliveries", free, drop)


def _reminders(sql: Sql, most: int) -> Shelf:
    """Those of conversations that go on; walked by conversation, whose key theirs begins with."""
    r, v = t.reminder, t.conversation
    keys, (row, _, at, _) = _given(sql)
    free = (
        sa.select(r.c.conversation_id, r.c.episode, r.c.number)
        .select_from(keys.join(r, r.c.conversation_id == row))
        .where(r.c.due_at < at, r.c.state != codes.PLANNED, ~_waits(r.c.conversation_id))
        .limit(sa.literal_column(str(most)))
    )
    gone = _delete(sql, r, r.c.conversation_id, r.c.episode, r.c.number)
    return _shelf(sql, v, "reminders", free, lambda link, rows: _run(link, [gone], rows))


def _conversations(sql: Sql) -> Shelf:
    """In which nothing has happened for so long. Its threads go with it, and what is left of its reminders."""
    v, d, r = t.conversation, t.delivery.alias("said"), t.reminder
    keys, (row, young, at, _) = _given(sql)
    quiet = [sa.func.coalesce(moment, 0) < at for moment in (v.c.last_customer_at, v.c.answered_at)]
    free = (
        sa.select(v.c.id, v.c.contact_id)
        .select_from(keys.join(v, v.c.id == row))
        .where(*quiet, sa.func.coalesce(v.c.last_message, 0) < young, ~_waits(v.c.id))
        .where(~sa.exists().where(d.c.conversation_id == v.c.id, d.c.id >= young))
    )
    drops = [_delete(sql, x, x.c.conversation_id) for x in (r, t.thread)] + [_delete(sql, v, v.c.id)]
    return _shelf(sql, v, "conversations", free, lambda link, rows: _run(link, drops, rows))


# --- the people -------------------------------------------------------------------------------------------------------


def _contacts(sql: Sql) -> Shelf:
    """Who has no conversation any more. Of one who opted out the address stays, so that nobody writes to it again."""
    c, v, a, i = t.contact, t.conversation, t.contact_alias, t.identity
    keys, (row, _, _, now) = _given(sql)
    cases = sa.select(sa.func.count()).where(v.c.contact_id == c.c.id).correlate(c).scalar_subquery()
    known = sa.or_(c.c.name.is_not(None), c.c.locale.is_not(None), c.c.cases != "", c.c.identities != "")
    free = (
        sa.select(c.c.id, c.c.account, c.c.handle, c.c.aliases, c.c.identities, c.c.opted_out_at, cases)
        .select_from(keys.join(c, c.c.id == row))
        .where(*(sa.func.coalesce(until, 0) < now for until in (c.c.dead_until, c.c.next_send_at)))
        .where(sa.or_(c.c.opted_out_at.is_(None), known))
    )
    gone, aliases = _delete(sql, c, c.c.id), _delete(sql, a, a.c.account, a.c.alias)
    identities = _delete(sql, i, i.c.identity, i.c.contact_id)
    keys, (row,) = sql.keys(id=sa.BigInteger)
    blank = sql(
        c.update()
        .values(name=None, locale=None, acknowledged="[]", followed_up="[]", said=0, next_send_at=None)
        .values(machine_only=0, cases="", identities="", version=c.c.version + 1)
        .where(c.c.id.in_(sa.select(row).select_from(keys))),
        "keys",
    )

    def drop(link: Link, rows: list[Row]) -> None:
        gone_for_good = [r for r in rows if r[5] is None]
        _run(link, [identities], [(one, r[0]) for r in rows for one in orjson.loads(r[4] or "[]")])
        _run(link, [aliases], [(r[1], name) for r in gone_for_good for name in orjson.loads(r[3] or "[]")])
        _run(link, [gone], gone_for_good)
        _run(link, [blank], [r for r in rows if r[5] is not None])

    return _shelf(
        *(sql, c, "contacts", free, drop),
        named=lambda row: "contacts" if row[5] is None else "opted-out",
        alone=lambda row, going: bool(row[6] == going.get(row[0], 0)),
    )


# --- what stands by itself --------------------------------------------------------------------------------------------


def _quarantine(sql: Sql) -> Shelf:
    """By the moment of the last try; the table is small, and is read whole."""
    q = t.quarantine
    after = sa.tuple_(sa.bindparam("its_account", type_=sa.Text), sa.bindparam("its_id", type_=sa.Text))
    page = (
        sa.select(q.c.account, q.c.external_id, q.c.account.label("of"), q.c.at)
        .where(sa.tuple_(q.c.account, q.c.external_id) > after)
        .order_by(q.c.account, q.c.external_id)
        .limit(sa.bindparam("most", type_=sa.BigInteger))
    )
    keys, (account, external_id, _, at) = sql.keys(
        account=sa.Text, external_id=sa.Text, young=sa.BigInteger, at=sa.BigInteger
    )
    free = (
        sa.select(q.c.account, q.c.external_id)
        .select_from(keys.join(q, (q.c.account == account) & (q.c.external_id == external_id)))
        .where(q.c.at < at)
    )
    gone = _delete(sql, q, q.c.account, q.c.external_id)
    return Shelf(
        page=sql(page, "its_account", "its_id", "most"),
        free=sql(free, "keys"),
        locked=sql(free.with_for_update(of=q, skip_locked=True), "keys"),
        drop=lambda link, rows: _run(link, [gone], rows),
        named=lambda _: "quarantine",
        by_id=False,
    )


def _promises(sql: Sql) -> Shelf:
    """All but the one for which a conversation waits."""
    p, v = t.promise, t.conversation
    keys, (row, *_) = _given(sql)
    stands = sa.exists().where(v.c.id == p.c.conversation_id, v.c.promise_id == p.c.id)
    free = sa.select(p.c.id).select_from(keys.join(p, p.c.id == row)).where(~stands)
    gone = _delete(sql, p, p.c.id)
    return _shelf(sql, p, "promises", free, lambda link, rows: _run(link, [gone], rows))


def _plain(sql: Sql, table: sa.Table, kind: str) -> Shelf:
    """Rows that nothing keeps."""
    keys, (row, *_) = _given(sql)
    free = sa.select(table.c.id).select_from(keys.join(table, table.c.id == row))
    gone = _delete(sql, table, table.c.id)
    return _shelf(sql, table, kind, free, lambda link, rows: _run(link, [gone], rows))


# --- together ---------------------------------------------------------------------------------------------------------


def _shelf(
    sql: Sql, table: sa.Table, kind: str, free: sa.Select[Any], drop: Callable[[Link, list[Row]], None], **more: Any
) -> Shelf:
    """Return the shelf of a table that is walked by its id."""
    i = table.c.id
    page = (
        sa.select(i, table.c.account, i.label("stamp"))
        .where(i > given("after", i), i < given("below", i))
        .order_by(i)
        .limit(sa.bindparam("most", type_=sa.BigInteger))
    )
    of = t.reminder if kind == "reminders" else table
    told = {"named": lambda _: kind} | more
    return Shelf(
        page=sql(page, "after", "below", "most"),
        free=sql(free, "keys"),
        locked=sql(free.with_for_update(of=of, skip_locked=True), "keys"),
        drop=drop,
        **told,
    )


def _given(sql: Sql) -> Keys:
    """Return the keys of rows with the id and the moment from which on others of their account are young, and now."""
    return sql.keys(id=sa.BigInteger, young=sa.BigInteger, at=sa.BigInteger, now=sa.BigInteger)


def _waits(conversation: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """Somebody waits there: for an answer, or for what is still to be said."""
    v, d, r = t.conversation.alias("waiting"), t.delivery.alias("due"), t.reminder.alias("planned")
    # a sum has no index: the way to a few rows goes by conversation, not over all that is due
    live = (d.c.state + sa.literal_column("0")).in_(literals(_LIVE))
    return sa.or_(
        sa.exists().where(v.c.id == conversation, v.c.promise_id.is_not(None)),
        sa.exists().where(d.c.conversation_id == conversation, live),
        sa.exists().where(r.c.conversation_id == conversation, (r.c.state + sa.literal_column("0")) == codes.PLANNED),
    )


def _delete(sql: Sql, table: sa.Table, *columns: sa.ColumnElement[Any]) -> Statement:
    """Return the DELETE of the rows whose columns stand at the beginning of the keys."""
    keys, values = sql.keys(**{f"k{n}": type(column.type) for n, column in enumerate(columns)})
    wanted = columns[0] if len(columns) == 1 else sa.tuple_(*columns)
    return sql(table.delete().where(wanted.in_(sa.select(*values).select_from(keys))), "keys")


def _run(link: Link, statements: Sequence[Statement], rows: Sequence[Row]) -> None:
    keys = to_json(rows) if rows else ""
    for statement in statements if rows else ():
        link.run(statement, keys)

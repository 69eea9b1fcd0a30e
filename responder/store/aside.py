"""What waits for ops: events that nobody could read, and messages whose decision failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from responder.clock import from_micros
from responder.model import RawEvent
from responder.store.clean import clean_text, from_json
from responder.store.codec import audit_row
from responder.store.core import sa, t
from responder.store.ids import id_in
from responder.store.records import Audit
from responder.store.shown import KeptAside
from responder.store.statement import Link, Row, Sql, Statement

_FAILED = "failed"  # the reason
_GONE = "gone"  # the kind of an event whose body was let go
_HELD, _SETTLED = "held", "silent"  # the actions: ops have not looked at it yet, and have


class Aside:
    """Statements for people; no index serves them, and no message waits for them."""

    def __init__(self, sql: Sql) -> None:
        q, e, m, u = t.quarantine, t.decision, t.message, t.undecided
        told = (q.c.account, q.c.external_id, q.c.at, q.c.error, sa.func.length(q.c.raw), q.c.tries, q.c.kind)
        whole = (q.c.headers, q.c.raw)
        mine = (
            q.c.account == sa.bindparam("account", type_=sa.Text),
            q.c.external_id == sa.bindparam("id", type_=sa.Text),
        )
        self._unread = sql(sa.select(*told))
        self._unread_whole = sql(sa.select(*told, *whole).where(mine[1]), "id")
        self._drop = sql(q.delete().where(*mine), "account", "id")
        failed = (
            e.c.action == sa.bindparam("held", _HELD, type_=sa.Text),
            e.c.reason == sa.bindparam("why", _FAILED, type_=sa.Text),
        )
        one = e.c.id == sa.bindparam("row", type_=sa.BigInteger)
        size = sa.func.length(m.c.body)
        found = sa.select(m.c.id, m.c.account, m.c.received_at, e.c.detail, size).join(e, e.c.id == m.c.id)
        self._failed = sql(found.where(*failed))
        self._failed_whole = sql(found.add_columns(m.c.body).where(*failed, one), "row")
        self._settle = sql(e.update().where(*failed, one).values(action=_SETTLED), "row")
        self._undo = sql(e.delete().where(*failed, one), "row")
        self._wait = sql.insert(u)
        self._lighten = self._oldest_bodies(sql)
        self._add_audit = sql.insert(t.audit)

    @staticmethod
    def _oldest_bodies(sql: Sql) -> Statement:
        """Take the bodies of all events that do not fit into so many bytes beside those that were tried later."""
        q = t.quarantine
        later = sa.func.sum(sa.func.length(q.c.raw)).over(order_by=(q.c.at.desc(), q.c.account, q.c.external_id))
        ranked = sa.select(q.c.account, q.c.external_id, later.label("so_far")).subquery("ranked")
        over = sa.select(ranked.c.account, ranked.c.external_id).where(
            ranked.c.so_far > sa.bindparam("most", type_=sa.BigInteger)
        )
        wanted = sa.tuple_(q.c.account, q.c.external_id).in_(over)
        gone = q.update().values(raw=sa.bindparam("nothing", type_=sa.LargeBinary), kind=_GONE, headers="{}")
        return sql(gone.where(q.c.kind != _GONE, wanted), "nothing", "most")

    def lighten(self, link: Link, calls: Sequence[int]) -> list[int]:
        """Let the bodies of the oldest events go until all take so many bytes; return how many went."""
        return [link.run(self._lighten, b"", most) for most in calls]

    def kept(self, link: Link, wanted: Sequence[str]) -> list[list[KeptAside]]:
        """Return what waits, newest first; with an id only those, and the events themselves."""
        return [self._kept(link, clean_text(one)) for one in wanted]

    def _kept(self, link: Link, wanted: str) -> list[KeptAside]:
        unread = link.rows(self._unread_whole, wanted) if wanted else link.rows(self._unread)
        failed: list[Row] = [] if wanted else link.rows(self._failed)
        if (row := id_in(wanted)) is not None:
            failed = link.rows(self._failed_whole, row)
        found = [*map(_unread, unread), *map(_failed, failed)]
        return sorted(found, key=lambda one: one.at, reverse=True)

    def let_go(self, link: Link, calls: Sequence[tuple[KeptAside, Audit, bool]]) -> list[bool]:
        """Drop an event; settle a message, or make it wait for a new decision; each with its line of who did it."""
        gone = [(self._let_go(link, one, again=again), audit) for one, audit, again in calls]
        link.many(self._add_audit, [audit_row(audit) for went, audit in gone if went])
        return [went for went, _ in gone]

    def _let_go(self, link: Link, one: KeptAside, *, again: bool) -> bool:
        if one.row is None:
            return link.run(self._drop, one.account, one.id) > 0
        if not again:
            return link.run(self._settle, one.row) > 0
        undone = link.run(self._undo, one.row) > 0
        if undone:
            link.run(self._wait, one.row)
        return undone


def _unread(row: Row) -> KeptAside:
    account, own_id, at, error, size, tries, kind, *body = row
    event = RawEvent(kind, bytes(body[1]), from_json(body[0])) if body and kind != _GONE else None
    return _one(account, own_id, at, error, size, tries=tries, event=event, whole=kind != _GONE)


def _failed(row: Row) -> KeptAside:
    own_row, account, at, error, size, *body = row
    event = RawEvent("message", body[0].encode(), {}) if body else None
    return _one(account, str(own_row), at, error, size, row=own_row, event=event)


def _one(account: str, own_id: str, at: int, error: str, size: int, **more: Any) -> KeptAside:
    return KeptAside(account=account, id=own_id, at=from_micros(at), error=error, size=size, **more)

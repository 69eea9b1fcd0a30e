"""Step 2 in the database: messages, events nobody could read, and how far each account was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from responder import crashpoints
from responder.clock import from_micros
from responder.store.clean import to_json
from responder.store.codec import message_from_json
from responder.store.core import sa, t
from responder.store.ids import id_at
from responder.store.living import left_behind
from responder.store.records import Recorded
from responder.store.rests import Ours
from responder.store.statement import Link, Row, Sql

Rows = list[Row]
Parcel = tuple[Rows, tuple[str, str] | None]  # the rows of one call, and its cursor


class Intake:
    """Statements of the intake; each method serves all waiting calls at once."""

    def __init__(self, sql: Sql) -> None:
        m, q, u = t.message, t.quarantine, t.undecided
        keys, (key,) = sql.keys(id=sa.BigInteger)
        self._insert = sql.insert(m, ignore=True)
        self._wait = sql.insert(u)
        self._kept = sql(sa.select(m.c.id).select_from(keys.join(m, m.c.id == key)), "keys")
        self._cursor_set = sql.upsert(t.cursor)
        self._cursor = sql(sa.select(t.cursor.c.data).where(t.cursor.c.account == sa.bindparam("account")), "account")
        insert = sql.insert_into(q)
        self._quarantine = sql.upsert(
            q,
            at=insert.excluded.at,
            error=insert.excluded.error,
            kind=insert.excluded.kind,
            headers=insert.excluded.headers,
            raw=insert.excluded.raw,
            tries=q.c.tries + 1,
        )
        self._undecided = sql(
            sa.select(m.c.id, m.c.received_at, m.c.body)
            .select_from(u.join(m, m.c.id == u.c.id))
            .where(u.c.id > sa.bindparam("after", type_=sa.BigInteger))
            .order_by(u.c.id)
            .limit(sa.bindparam("most", type_=sa.BigInteger)),
            "after",
            "most",
        )
        self._left = left_behind(sql) if sql.kind == "postgresql" else None
        self._waits = sql(sa.select(u.c.id).select_from(keys.join(u, u.c.id == key)), "keys")

    def record(self, link: Link, parcels: Sequence[Parcel]) -> list[frozenset[int] | None]:
        """Insert messages and cursors. Each answer: the ids that were new, or None when all were."""
        crashpoints.reach("before-record")
        rows = [row for parcel, _ in parcels for row in parcel]
        new = None
        if link.many(self._insert, rows) != len(rows):
            ids = orjson.dumps([(row[0],) for row in rows]).decode()
            new = frozenset(i for (i,) in link.rows(self._kept, ids))
        link.many(self._wait, [(row[0],) for row in rows if new is None or row[0] in new])
        link.many(self._cursor_set, [cursor for _, cursor in parcels if cursor])
        return [new] * len(parcels)

    def quarantine(self, link: Link, parcels: Sequence[Rows]) -> list[None]:
        """Keep unreadable events."""
        link.many(self._quarantine, [row for parcel in parcels for row in parcel])
        return [None] * len(parcels)

    def cursor(self, link: Link, accounts: Sequence[str]) -> list[Mapping[str, Any]]:
        """Return the cursor of each account."""
        found = [link.rows(self._cursor, account) for account in accounts]
        return [orjson.loads(rows[0][0]) if rows else {} for rows in found]

    def undecided(self, link: Link, pages: Sequence[tuple[int, int]]) -> list[list[Recorded]]:
        """Return messages that wait for their decision: (after, limit) → the oldest."""
        return [
            [
                Recorded(row, message_from_json(body), from_micros(at))
                for row, at, body in link.rows(self._undecided, *page)
            ]
            for page in pages
        ]

    def left(self, link: Link, pages: Sequence[tuple[Ours, int]]) -> list[list[Recorded]]:
        """Return messages that wait for their decision and are for this daemon to decide: (which, limit)."""
        assert self._left is not None, "a store of one daemon has no neighbours"
        found = [
            link.rows(
                self._left,
                ours.node,
                id_at(ours.frozen),
                id_at(ours.carried.since),
                to_json([(account,) for account in ours.carried.accounts]),
                most,
            )
            for ours, most in pages
        ]
        return [[Recorded(row, message_from_json(body), from_micros(at)) for row, at, body in rows] for rows in found]

    def waits(self, link: Link, calls: Sequence[Sequence[int]]) -> list[frozenset[int]]:
        """Return which of the messages wait for their decision still."""
        return [frozenset(row for (row,) in link.rows(self._waits, to_json([(n,) for n in rows]))) for rows in calls]

"""Puts a backup in the place of a store, and lets it know that it does not know what happened since.

Whoever wrote since the backup was made may have been answered; what was due then may have been said. So nothing of it
is said by itself: deliveries that have not left are held for ops, reminders wait until mailboxes were read again, and
a message that is new to the store and was written before the restore is held (`Reason.RESTORED`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from responder.clock import to_micros
from responder.errors import StoreUnavailable
from responder.store import codes
from responder.store.backup import copy_database
from responder.store.clean import to_json
from responder.store.core import sa, t
from responder.store.database import Database
from responder.store.marks import AT, EVERY, UNTIL
from responder.store.sqlite import Sqlite
from responder.store.statement import Kind, Link, Sql, given, literals

REST = timedelta(minutes=15)  # until reminders are looked at: colleagues' answers in mailboxes are read again before
_NOT_SENT = (codes.DUE, codes.CLAIMED, codes.UNKNOWN)
_WHY = "the store was restored from a backup: it may have been sent since"
_FILES = ("", "-wal", "-shm")  # an older log would spoil the copy


def put_back(backup: Path, store: Path, until: datetime, now: datetime) -> tuple[int, Path | None]:
    """Put a copy of `backup` in the place of a store that no daemon uses, and mark it.

    until: what was written later than that cannot have been answered. Returns how many deliveries are held, and where
    the old store is kept, if there was one. Raises StoreUnavailable, StoreLocked, StoreTooNew: nothing was changed.
    """
    fresh = store.with_name(f"{store.name}.restored")
    lock = Sqlite(store)
    lock.hold()
    try:
        copy_database(backup, fresh)
        if Sqlite(fresh).version() is None:
            raise StoreUnavailable(f"{backup}: found no tables of responder, expected what `responder backup` made.")
        held = mark_database(Sqlite(fresh), until, now)
        kept = _aside(store, now)
        fresh.replace(store)
    finally:
        for suffix in (*_FILES, ".lock"):
            fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
        lock.close()
    return held, kept


def mark_database(database: Database, until: datetime, now: datetime) -> int:
    """Write down in a restored database that it was; return how many deliveries are held. Raises StoreUnavailable."""
    database.open(read_only=False)
    link = database.connect(read_only=False)
    try:
        link.plain(database.begin)
        held = _mark(link, database.kind, until, now)
        link.plain("COMMIT")
    finally:
        link.dbapi.close()
        database.close()
    return held


def _mark(link: Link, kind: Kind, until: datetime, now: datetime) -> int:
    sql, d, r = Sql(kind), t.delivery, t.reminder
    unsent = d.c.state.in_(literals(_NOT_SENT))
    held = sql(d.update().values(state=codes.HELD, due_at=None, error=given("why", d.c.error)).where(unsent), "why")
    rest = sql(
        r.update()
        .values(due_at=sa.bindparam("at", type_=sa.BigInteger))
        .where(r.c.state == codes.PLANNED, r.c.due_at < sa.bindparam("earliest", type_=sa.BigInteger)),
        *("at", "earliest"),
    )
    count, at = link.run(held, _WHY), to_micros(now + REST)
    link.run(rest, at, at)
    link.run(sql.upsert(t.cursor), EVERY, to_json({UNTIL: str(to_micros(until)), AT: str(to_micros(now))}))
    return count


def _aside(store: Path, now: datetime) -> Path | None:
    """Move the old store aside, its log with it; return where it is."""
    if not store.exists():
        return None
    kept = store.with_name(f"{store.name}.before-restore-{now:%Y%m%dT%H%M%SZ}")
    for suffix in _FILES:
        old = store.with_name(store.name + suffix)
        if old.exists():
            old.rename(kept.with_name(kept.name + suffix))
    return kept

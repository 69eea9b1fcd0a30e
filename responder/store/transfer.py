"""Copies a whole SQLite store into an empty PostgreSQL database, and proves that both hold the same.

Until that is proven the database carries the mark MOVING instead of a version: no daemon starts on half a store.
What was interrupted goes on when it is called again: rows that are there already are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import psycopg

from responder.errors import StoreUnavailable
from responder.store import schema
from responder.store.core import sa
from responder.store.postgres import Postgres
from responder.store.sqlite import Sqlite
from responder.store.statement import Link, Sql
from responder.store.tables import metadata

_PAGE = 2_000  # rows that are written in one transaction
_RING = 1 << 128

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a table holds: how many rows, and the sum of their digests, in whatever order they come."""

    rows: int = 0
    total: int = 0

    def with_rows(self, rows: Sequence[Row]) -> Content:
        """Return it with these rows added."""
        return Content(self.rows + len(rows), (self.total + sum(map(_digest, rows))) % _RING)


def _digest(row: Row) -> int:
    return int.from_bytes(blake2b(repr(tuple(row)).encode(), digest_size=16).digest(), "big")


def transfer(source: Sqlite, target: Postgres, tell: Callable[[str, int], None]) -> None:
    """Copy every table. `source` is open, so nobody else writes there; it is not changed.

    tell: hears of each table, and how many rows it has, once its copy is proven. Raises StoreUnavailable: the copy is
    not whole, or `target` is no empty database.
    """
    try:
        with (
            closing(source.connect(read_only=True).dbapi) as one,
            closing(target.connect(read_only=False).dbapi) as other,
        ):
            _transfer(Link(one), Link(other), target, tell)
    except psycopg.Error as error:
        line = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise StoreUnavailable(f"PostgreSQL: {line}") from error


def _transfer(here: Link, there: Link, target: Postgres, tell: Callable[[str, int], None]) -> None:
    target.look_at_server(there)
    _begin(there)
    for table in metadata.sorted_tables:
        wanted, found = _copied(table, here, there), _held(table, there)
        if found != wanted:
            raise StoreUnavailable(
                f"{table.name}: {found.rows:,} rows arrived of {wanted.rows:,}, or they differ. The old store is as it "
                "was; empty the new database and call the command again."
            )
        tell(table.name, wanted.rows)
    _mark(there, schema.HEAD)


def _begin(there: Link) -> None:
    """Mark an empty database, or go on with one that an earlier call has marked. Raises StoreUnavailable."""
    version = schema.mark_of(there, "postgresql")
    if version == schema.MOVING:
        return
    if version is not None and any(there.plain(f"SELECT 1 FROM {name} LIMIT 1") for name in metadata.tables):  # noqa: S608 - our own names
        raise StoreUnavailable("The new database is in use: it holds rows of a responder; expected an empty one.")
    there.plain("BEGIN")
    if version is None:
        schema.create(there, "postgresql")
    _mark(there, schema.MOVING)
    there.plain("COMMIT")


def _mark(there: Link, version: str) -> None:
    there.plain(f"UPDATE alembic_version SET version_num = '{version}'")  # noqa: S608 - our own words


def _copied(table: sa.Table, here: Link, there: Link) -> Content:
    """Copy one table; return what it held."""
    insert, content = Sql("postgresql").insert(table, ignore=True), Content()
    with closing(here.dbapi.cursor()) as cursor:
        cursor.execute(Sql("sqlite")(sa.select(*table.columns)).text)
        while page := cursor.fetchmany(_PAGE):
            there.plain("BEGIN")
            there.many(insert, page)
            there.plain("COMMIT")
            content = content.with_rows(page)
    return content


def _held(table: sa.Table, there: Link) -> Content:
    """Return what the copy holds, read page by page: a cursor of the server's needs a transaction."""
    content = Content()
    there.plain("BEGIN")
    with closing(there.dbapi.cursor(name="held")) as cursor:
        cursor.execute(Sql("postgresql")(sa.select(*table.columns)).text)
        while page := cursor.fetchmany(_PAGE):
            content = content.with_rows(page)
    there.plain("COMMIT")
    return content

"""The schema: made at once when the database is fresh, brought up step by step when it is older.

Alembic is imported only when there is something to bring up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from responder.errors import StoreTooNew, StoreUnavailable
from responder.store.ahead import room
from responder.store.core import t
from responder.store.statement import Kind, Link, Sql

REVISIONS = ("0001",)  # all we know, oldest first
HEAD = REVISIONS[-1]
MOVING = "moving"  # stands for the version while a store is copied into this database (see transfer.py)
MIGRATIONS = Path(__file__).with_name("migrations")
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_MADE = re.compile(r"CREATE TABLE (\w+)")
_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
}


def version_of(link: Link, kind: Kind) -> str | None:
    """Return the version of the schema, None when the database is fresh.

    Raises StoreTooNew for a version we do not know, StoreUnavailable when the tables are someone else's, or hold half
    of a store.
    """
    version = mark_of(link, kind)
    if version == MOVING:
        raise StoreUnavailable(
            "The database holds a part of a store: `responder move-store` was interrupted. Call it again."
        )
    return version


def mark_of(link: Link, kind: Kind) -> str | None:
    """Return what `version_of` does, and MOVING for a database into which a store is being copied."""
    tables = {name for (name,) in link.plain(_TABLES[kind])}
    if "alembic_version" in tables:
        rows = link.plain("SELECT version_num FROM alembic_version")
        if len(rows) != 1 or rows[0][0] not in (*REVISIONS, MOVING):
            found = ", ".join(str(v) for (v,) in rows) or "none"
            raise StoreTooNew(
                f"The database has schema version {found}; this responder knows versions up to {HEAD}. "
                "Nothing was changed. Install the newer responder again, or restore the backup made before it."
            )
        return str(rows[0][0])
    taken = ours(sorted(tables), kind)
    if taken:
        raise StoreUnavailable(
            f"The database holds tables that are not ours ({', '.join(taken)}); expected an empty database. "
            "Give responder a database of its own in [store] url."
        )
    return None


def statements(kind: Kind) -> Sequence[str]:
    """Return the SQL that makes the whole schema."""
    return room("schema", kind, made)


def made(sql: Sql) -> list[str]:
    """Compile the SQL that makes the whole schema."""
    from sqlalchemy.schema import CreateIndex, CreateTable  # noqa: PLC0415 - as in core.py

    if sql.kind == "postgresql":
        _partial_there_too()
    ordered = t.metadata.sorted_tables
    tables = [str(CreateTable(table).compile(dialect=sql.dialect)) for table in ordered]
    indexes = [i for table in ordered for i in sorted(table.indexes, key=lambda i: str(i.name))]
    return tables + [str(CreateIndex(index).compile(dialect=sql.dialect)) for index in indexes]


def columns() -> Mapping[str, Sequence[str]]:
    """Return the names of the columns of each table."""
    return room("columns", "sqlite", named)


def named(_: Sql) -> dict[str, list[str]]:
    """Name the columns of each table."""
    return {str(table.name): [str(column.name) for column in table.columns] for table in t.metadata.sorted_tables}


def create(link: Link, kind: Kind) -> None:
    """Make the schema in a fresh database; the caller holds the transaction."""
    for sql in (*statements(kind), _VERSION_TABLE, f"INSERT INTO alembic_version VALUES ('{HEAD}')"):  # noqa: S608
        link.plain(sql)


def _partial_there_too() -> None:
    """Give PostgreSQL the conditions of partial indexes; named in the tables, they would always load its dialect."""
    for table in t.metadata.sorted_tables:
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]


def upgrade(dbapi: Any, kind: Kind, to: str = HEAD) -> None:
    """Run the steps that are missing; the caller holds the transaction and commits it."""
    from alembic import command  # noqa: PLC0415 - 100 ms that only an upgrade needs
    from alembic.config import Config  # noqa: PLC0415
    from sqlalchemy import create_engine  # noqa: PLC0415
    from sqlalchemy.pool import StaticPool  # noqa: PLC0415

    url = "sqlite://" if kind == "sqlite" else "postgresql+psycopg://"
    engine = create_engine(url, creator=lambda: dbapi, poolclass=StaticPool)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    connection = engine.connect()
    config.attributes["connection"] = connection
    command.upgrade(config, to)
    dbapi.commit()
    connection.close()


def bring_up(link: Link, kind: Kind, version: str | None, before: Callable[[str], None]) -> None:
    """Bring the schema from `version` to ours, whole or not at all. `before` is called when old data is at stake."""
    if version == HEAD:
        return
    if version is not None:
        before(version)
        upgrade(link.dbapi, kind)
        return
    create(link, kind)


def ours(tables: Sequence[str], kind: Kind) -> list[str]:
    """Return which of the tables are ours."""
    made_by_us = {found[1] for sql in statements(kind) if (found := _MADE.search(sql))}
    return [name for name in tables if name in made_by_us]

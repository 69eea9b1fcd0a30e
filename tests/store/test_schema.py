"""A fresh schema is what all migrations in turn make."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine, inspect

from responder.clock import MovableClock
from responder.errors import StoreTooNew, StoreUnavailable
from responder.store import schema
from responder.store.factory import open_store
from responder.store.statement import Kind, Link
from tests.real.postgres import PostgresServer

from .conftest import START


def described(engine_url: str) -> dict[str, Any]:
    """Everything a database tells of its tables."""
    engine = create_engine(engine_url)
    found = inspect(engine)
    tables = {}
    for name in sorted(found.get_table_names()):
        tables[name] = {
            "columns": [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(name)],
            "key": found.get_pk_constraint(name)["constrained_columns"],
            "unique": sorted((u["name"], tuple(u["column_names"])) for u in found.get_unique_constraints(name)),
            "indexes": sorted(
                (i["name"], tuple(i["column_names"]), *(str(v) for v in i.get("dialect_options", {}).values()))
                for i in found.get_indexes(name)
            ),
        }
    engine.dispose()
    return tables


def migrated(connection: Any, kind: Kind) -> None:
    link = Link(connection)
    link.plain("BEGIN")
    schema.upgrade(connection, kind)
    connection.close()


def created(connection: Any, kind: Kind) -> None:
    link = Link(connection)
    link.plain("BEGIN")
    schema.create(link, kind)
    link.plain("COMMIT")
    connection.close()


def test_on_sqlite(tmp_path: Path) -> None:
    for name, make in (("fresh", created), ("migrated", migrated)):
        make(sqlite3.connect(tmp_path / name, isolation_level=None), "sqlite")

    fresh, stepwise = (described(f"sqlite:///{tmp_path / name}") for name in ("fresh", "migrated"))
    sql = []
    for name in ("fresh", "migrated"):
        connection = sqlite3.connect(tmp_path / name)
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql LIKE '%WITHOUT%' OR sql LIKE '%WHERE%'"
        )
        sql.append({name: " ".join(text.split()) for name, text in rows})
        connection.close()

    assert fresh == stepwise
    assert "delivery" in fresh
    assert sql[0] == sql[1]


def test_on_postgresql(postgres_server: PostgresServer) -> None:
    urls = [postgres_server.new_database(), postgres_server.new_database()]
    for url, make in zip(urls, (created, migrated), strict=True):
        make(psycopg.connect(url, autocommit=True), "postgresql")

    fresh, stepwise = (described(url.replace("postgresql:", "postgresql+psycopg:")) for url in urls)

    assert fresh == stepwise
    assert "delivery" in fresh


async def test_an_older_database_is_copied_and_brought_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the next migration: a version that knows one step more."""
    store = open_store("sqlite:///x.db", MovableClock(START), base=tmp_path)
    await store.open()
    await store.close()
    steps: list[str] = []

    def upgrade(dbapi: Any, kind: Kind) -> None:
        steps.append(kind)
        dbapi.execute("UPDATE alembic_version SET version_num = '0002'")

    monkeypatch.setattr(schema, "HEAD", "0002")
    monkeypatch.setattr(schema, "REVISIONS", ("0001", "0002"))
    monkeypatch.setattr(schema, "upgrade", upgrade)
    store = open_store("sqlite:///x.db", MovableClock(START), base=tmp_path)
    await store.open()
    await store.close()

    assert steps == ["sqlite"]
    assert store.warnings == [f"The schema goes from 0001 to 0002; the database before it: {tmp_path}/x.db.before-0002"]
    for name, version in (("x.db", "0002"), ("x.db.before-0002", "0001")):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
        connection = sqlite3.connect(tmp_path / name)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(version,)]
        connection.close()


async def test_postgresql_with_a_newer_schema_is_refused(postgres_server: PostgresServer, template: str) -> None:
    postgres = postgres_server.new_database(template)
    with psycopg.connect(postgres) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StoreTooNew, match="9999"):
        await open_store(postgres, MovableClock(START), base=Path()).open()


async def test_postgresql_that_is_not_there_is_one_plain_line() -> None:
    store = open_store("postgresql://postgres@127.0.0.1:1/x", MovableClock(START), base=Path())

    with pytest.raises(StoreUnavailable, match="PostgreSQL: ") as raised:
        await store.open()

    assert "\n" not in str(raised.value)


async def test_a_fresh_postgresql_gets_the_schema_once_for_many_daemons(postgres_url: str) -> None:
    stores = [open_store(postgres_url, MovableClock(START), base=Path()) for _ in range(4)]
    await asyncio.gather(*(store.open() for store in stores))

    assert (await stores[0].status())["schema"] == schema.HEAD
    assert any("fsync" in warning for warning in stores[0].warnings)  # the test's server runs without it
    await asyncio.gather(*(store.close() for store in stores))

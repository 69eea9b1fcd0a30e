"""A SQLite store that grew too small goes on in PostgreSQL: the same rows, and nobody hears anything twice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import psycopg
import pytest

from benchmarks.daemon import Daemon
from benchmarks.messages import customer_wires
from benchmarks.servers import flat_out
from benchmarks.stub import Stub
from responder.errors import StoreUnavailable
from responder.store.factory import database_at
from responder.store.postgres import Postgres
from responder.store.sqlite import Sqlite
from responder.store.tables import metadata
from responder.store.transfer import transfer
from tests.real.postgres import PostgresServer
from tests.stories.stores import ask, call, until_sent

MESSAGES = 40
Content = dict[str, list[tuple[object, ...]]]


def move(daemon: Daemon, url: str) -> subprocess.CompletedProcess[str]:
    return call("move-store", url, "--config", str(daemon.config))


def content(ask: Callable[[str], Iterable[Sequence[object]]]) -> Content:
    return {
        name: sorted((tuple(row) for row in ask(f"SELECT * FROM {name}")), key=repr) for name in sorted(metadata.tables)
    }


def in_file(daemon: Daemon) -> Content:
    return content(lambda sql: ask(daemon.database, sql))


def in_server(url: str) -> Content:
    with psycopg.connect(url) as connection:
        return content(lambda sql: connection.execute(sql).fetchall())


@pytest.fixture
def url(postgres_server: PostgresServer) -> str:
    return postgres_server.new_database()


@pytest.fixture(scope="module")
def stub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stub]:
    with Stub(tmp_path_factory.mktemp("platform") / "stub.log") as stub:
        yield stub


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory, stub: Stub) -> Path:
    """The store of a daemon that has answered, and was stopped."""
    with Daemon(tmp_path_factory.mktemp("grown"), stub.url) as daemon:
        flat_out(daemon, customer_wires(MESSAGES, run=1), stub)
        until_sent(daemon.database, MESSAGES)
    return daemon.database


@pytest.fixture
def old(tmp_path: Path, stub: Stub, grown: Path) -> Daemon:
    daemon = Daemon(tmp_path / "daemon", stub.url)
    shutil.copytree(grown.parent, daemon.database.parent)
    return daemon


def test_the_new_store_holds_the_same_and_nobody_hears_anything_twice(old: Daemon, stub: Stub, url: str) -> None:
    before = in_file(old)

    done = move(old, url)

    assert done.returncode == 0, done.stderr
    assert f"message          {MESSAGES:>12,}" in done.stdout
    assert in_server(url) == before == in_file(old)
    old.config.write_text(f'{old.config.read_text()}\n[store]\nurl = "{url}"\n')
    stub.reset()
    with old:
        flat_out(old, customer_wires(MESSAGES, run=1))  # the platform brings all of it again
        flat_out(old, customer_wires(1, run=2))
        assert stub.wait_for(1, 10)
        assert old.status()["messages"]["recorded"] + old.status()["messages"]["decided"] == MESSAGES + 1
    assert stub.count() == 1


def test_what_was_interrupted_goes_on(old: Daemon, url: str) -> None:
    before, source, target = in_file(old), Sqlite(old.database), database_at(url, old.folder)
    assert isinstance(target, Postgres)
    source.open(read_only=False)

    def stumble(table: str, _rows: int) -> None:
        if table == "decision":
            raise InterruptedError

    try:
        with pytest.raises(InterruptedError):
            transfer(source, target, stumble)
        with pytest.raises(StoreUnavailable, match="move-store` was interrupted"):
            target.open(read_only=False)
        transfer(source, target, lambda _table, _rows: None)
    finally:
        source.close()

    assert in_server(url) == before
    target.open(read_only=True)


def test_rows_that_differ_are_found(old: Daemon, url: str) -> None:
    target = database_at(url, old.folder)
    target.open(read_only=False)
    with psycopg.connect(url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'moving'")
        connection.execute("INSERT INTO cursor VALUES ('another', '{}')")

    done = move(old, url)

    assert done.returncode == 1
    assert "cursor: 1 rows arrived of 0, or they differ" in done.stderr


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("sqlite:///other.db", "to PostgreSQL alone"),
        ("postgresql://nobody@127.0.0.1:1/none", "PostgreSQL: "),
        ("mysql://x/y", "found mysql://"),
    ],
)
def test_what_is_no_place_for_a_store_is_told_in_words(old: Daemon, where: str, words: str) -> None:
    done = move(old, where)

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_in_use_is_not_touched(old: Daemon, url: str) -> None:
    assert move(old, url).returncode == 0
    before = in_server(url)

    done = move(old, url)

    assert done.returncode == 1
    assert "in use: it holds rows of a responder" in done.stderr
    assert in_server(url) == before


def test_a_running_daemon_is_not_moved(old: Daemon, url: str) -> None:
    with old:
        done = move(old, url)

    assert done.returncode == 1
    assert "is in use by another responder" in done.stderr

"""A backup takes the place of a lost store: what happened since is not known, so nothing of it is said by itself."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from benchmarks.daemon import Daemon
from benchmarks.machine import free_port
from benchmarks.messages import customer_wires
from benchmarks.servers import flat_out
from benchmarks.stub import Stub
from responder.store import codes
from tests.real.postgres import PostgresServer
from tests.stories.stores import ask, call, until, until_sent

BEFORE, SINCE = 20, 10  # messages
A_WHILE_AGO = datetime.now(UTC) - timedelta(minutes=5)


@pytest.fixture(scope="module")
def stub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stub]:
    with Stub(tmp_path_factory.mktemp("platform") / "stub.log") as stub:
        yield stub


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory, stub: Stub) -> Path:
    """Made of a daemon that has answered."""
    copy = tmp_path_factory.mktemp("backup") / "copy.db"
    with Daemon(copy.parent / "daemon", stub.url) as daemon:
        flat_out(daemon, customer_wires(BEFORE, run=1), stub)
        until_sent(daemon.database, BEFORE)
        assert call("backup", str(copy), "--config", str(daemon.config)).returncode == 0
    return copy


@pytest.fixture
def lost(tmp_path: Path, stub: Stub, backup: Path) -> Daemon:
    """A daemon that has lost its store, beside `copy.db`, the backup."""
    daemon = Daemon(tmp_path / "daemon", stub.url)
    daemon.database.parent.mkdir()
    daemon.database.write_bytes(b"damaged" * 1_000)
    shutil.copy(backup, tmp_path / "copy.db")
    return daemon


def restore(daemon: Daemon, *arguments: str) -> subprocess.CompletedProcess[str]:
    return call("restore", *arguments, "--config", str(daemon.config))


def test_what_may_have_been_answered_since_the_backup_is_held(tmp_path: Path, stub: Stub, lost: Daemon) -> None:
    copy = tmp_path / "copy.db"
    for state in (codes.DUE, codes.CLAIMED, codes.UNKNOWN):  # on its way when the backup was made
        row = f"(SELECT id FROM delivery WHERE state = 2 LIMIT 1 OFFSET {state})"
        ask(copy, f"UPDATE delivery SET state = {state}, due_at = 1, owner = 'x', sent_at = NULL WHERE id = {row}")

    done = restore(lost, str(copy))

    assert done.returncode == 0, done.stderr
    assert "3 deliveries are held" in done.stdout
    stub.reset()
    with lost:
        flat_out(lost, customer_wires(BEFORE, run=1))  # known: nobody is answered again
        flat_out(lost, customer_wires(SINCE, run=2, at=A_WHILE_AGO))  # lost: the platform brings them again
        until(lost.database, "SELECT count(*) FROM decision", BEFORE + SINCE)
        assert lost.status()["deliveries"]["held"] == 3
        assert len(lost.status()["restored"]["held_messages"]) == SINCE
    assert stub.count() == 0
    assert ask(lost.database, "SELECT action, count(*) FROM decision WHERE reason = 'restored' GROUP BY 1") == [
        ("held", SINCE)
    ]
    assert [file.read_bytes()[:7] for file in lost.database.parent.glob("*.before-restore-*")] == [b"damaged"]


def test_what_was_written_after_the_daemon_was_lost_is_answered(tmp_path: Path, stub: Stub, lost: Daemon) -> None:
    done = restore(lost, str(tmp_path / "copy.db"), "--until", f"{A_WHILE_AGO:%Y-%m-%d %H:%M:%S+00:00}")

    assert done.returncode == 0, done.stderr
    with lost:
        flat_out(lost, customer_wires(SINCE, run=3, at=A_WHILE_AGO + timedelta(minutes=2)), stub)
    assert stub.count() == SINCE


def test_reminders_wait_until_mailboxes_were_read_again(tmp_path: Path, lost: Daemon) -> None:
    copy = tmp_path / "copy.db"
    ask(copy, "UPDATE reminder SET due_at = 1 WHERE number = 1")
    now = datetime.now(UTC)

    assert restore(lost, str(copy)).returncode == 0

    ((earliest,),) = ask(lost.database, "SELECT min(due_at) FROM reminder WHERE state = 0")
    assert earliest >= (now + timedelta(minutes=14)).timestamp() * 1_000_000


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "no such file; expected what `responder backup` made"),
        (b"damaged" * 1_000, "it cannot be copied"),
        (b"", "found no tables of responder"),
    ],
    ids=["missing", "damaged", "empty"],
)
def test_what_is_no_backup_changes_nothing(tmp_path: Path, lost: Daemon, content: bytes | None, words: str) -> None:
    before, copy = lost.database.read_bytes(), tmp_path / "other.db"
    if content is not None:
        copy.write_bytes(content)

    done = restore(lost, str(copy))

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert lost.database.read_bytes() == before
    assert not list(lost.database.parent.glob("*.restored*"))


def test_a_running_daemon_keeps_its_store(tmp_path: Path, stub: Stub) -> None:
    with Daemon(tmp_path / "daemon", stub.url, port=free_port()) as daemon:
        assert call("backup", str(tmp_path / "copy.db"), "--config", str(daemon.config)).returncode == 0
        done = restore(daemon, str(tmp_path / "copy.db"))

    assert done.returncode == 1
    assert "is in use by another responder" in done.stderr


def test_a_database_that_pg_restore_has_filled_is_marked(
    tmp_path: Path, stub: Stub, postgres_server: PostgresServer
) -> None:
    url, folder = postgres_server.new_database(), tmp_path / "daemon"
    daemon = Daemon(folder, stub.url)
    daemon.config.write_text(f'{daemon.config.read_text()}\n[store]\nurl = "{url}"\n')
    with daemon:
        flat_out(daemon, customer_wires(BEFORE, run=1), stub)
    with psycopg.connect(url) as connection:
        connection.execute("UPDATE delivery SET state = 0, due_at = 1 WHERE id = (SELECT min(id) FROM delivery)")

    assert "pg_restore" in restore(daemon, str(shutil.copy(daemon.config, tmp_path / "x"))).stderr
    done = restore(daemon)

    assert done.returncode == 0, done.stderr
    assert "1 deliveries are held" in done.stdout
    stub.reset()
    with daemon:
        flat_out(daemon, customer_wires(SINCE, run=2, at=A_WHILE_AGO))
        assert daemon.status()["deliveries"]["held"] == 1
    assert stub.count() == 0

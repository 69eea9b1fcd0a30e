"""A backup is made beside the running daemon, holds all that was answered before, and is whole or none."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.child import ROOT
from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.machine import free_port
from benchmarks.messages import SECRET, customer_wires
from benchmarks.servers import flat_out
from benchmarks.stub import Stub
from tests.stories.stores import until_sent

COUNT = "SELECT count(*) FROM message"


def back_up(daemon: Daemon, file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "responder", "backup", str(file), "--config", str(daemon.config)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def ask(file: Path, query: str) -> object:
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchone()[0]
    finally:
        connection.close()


def test_backups_under_load_are_whole_and_hold_all_that_was_answered_before(tmp_path: Path) -> None:
    async def story(daemon: Daemon) -> None:
        generator = Generator(daemon.port, 16)
        posting = asyncio.create_task(generator.open(customer_wires(500, run=1), 100, 60))
        made: dict[Path, int] = {}
        for number in range(4):
            await asyncio.sleep(0.5)
            began = time.monotonic_ns()
            done = await asyncio.to_thread(back_up, daemon, tmp_path / f"{number}.db")
            assert done.returncode == 0, done.stderr
            made[tmp_path / f"{number}.db"] = began
        posts = (await posting).posts
        generator.close()

        assert all(post.ok for post in posts)
        for file, began in made.items():
            assert ask(file, "PRAGMA integrity_check") == "ok"
            assert int(str(ask(file, COUNT))) >= sum(post.answered < began for post in posts) > 0
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
            assert SECRET.encode() not in file.read_bytes()

    with Stub(tmp_path / "stub.log") as stub, Daemon(tmp_path / "daemon", stub.url) as daemon:
        asyncio.run(story(daemon))

    assert sorted(path.name for path in tmp_path.glob("*.db*")) == ["0.db", "1.db", "2.db", "3.db"]


def test_a_restored_store_says_nothing_again(tmp_path: Path) -> None:
    with Stub(tmp_path / "stub.log") as stub:
        with Daemon(tmp_path / "old", stub.url) as old:
            flat_out(old, customer_wires(20, run=1), stub)
            until_sent(old.database, 20)
            assert back_up(old, tmp_path / "copy.db").returncode == 0
        new = Daemon(tmp_path / "another" / "host", stub.url, port=free_port())
        new.database.parent.mkdir()
        shutil.copyfile(tmp_path / "copy.db", new.database)
        with new:
            flat_out(new, customer_wires(1, run=2), stub)  # the stub counts anew

        assert stub.count() == 1


def test_a_damaged_store_leaves_the_older_backup_as_it_was(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with Stub(tmp_path / "stub.log") as stub, Daemon(tmp_path / "daemon", stub.url) as daemon:
        flat_out(daemon, customer_wires(200, run=1), stub)
        daemon.stop()
        assert back_up(daemon, copy).returncode == 0
        before, data = copy.read_bytes(), bytearray(daemon.database.read_bytes())
        for page in range(100, 140):
            data[page * 1024 : page * 1024 + 512] = bytes(512)
        daemon.database.write_bytes(data)
        done = back_up(daemon, copy)

    assert done.returncode == 1
    assert "damaged" in done.stderr or "cannot be copied" in done.stderr
    assert copy.read_bytes() == before
    assert list(tmp_path.glob("*.new")) == []


@pytest.mark.parametrize(
    ("store", "file", "words"),
    [
        ('url = "postgresql://x@127.0.0.1/x"', "copy.db", "pg_dump"),
        ('url = "sqlite:///nothing.db"', "copy.db", "nothing.db: no such file; start responder once"),
        ('url = "sqlite:///there.db"', "no/folder/copy.db", "cannot be written: No such file or directory"),
        ('url = "sqlite:///there.db"', "there.db", "there.db belongs to the store itself; name another file"),
        ('url = "sqlite:///there.db"', "linked.db", "linked.db belongs to the store itself; name another file"),
        ('url = "sqlite:///there.db"', "pipe", "pipe: found no ordinary file, expected the name of one"),
        ('url = "sqlite:///there.db"', "there.db-wal", "there.db-wal belongs to the store itself; name another file"),
    ],
)
def test_what_cannot_be_copied_is_told_in_words(tmp_path: Path, store: str, file: str, words: str) -> None:
    sqlite3.connect(tmp_path / "there.db").close()
    (tmp_path / "linked.db").symlink_to("there.db")
    os.mkfifo(tmp_path / "pipe")
    path = tmp_path / "config.toml"
    path.write_text(f'[company]\nname = "Shop"\n[store]\n{store}\n')
    command = [sys.executable, "-m", "responder", "backup", str(tmp_path / file), "--config", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "pipe").is_fifo()

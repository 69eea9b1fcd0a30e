"""One file, one daemon: locked, whole after any kill, never touched when it is newer than we are."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from responder.clock import MovableClock
from responder.errors import ConfigInvalid, StoreLocked, StoreTooNew, StoreUnavailable
from responder.store import readers, sqlite
from responder.store.factory import open_store
from responder.store.ids import moment_of
from responder.store.records import Audit
from responder.store.shown import Pause
from responder.store.sql import SqlStore

from .conftest import START
from .made import recorded

URL = "sqlite:///data/store.db"
ROOT = Path(__file__).parents[2]


def at(folder: Path, *, read_only: bool = False) -> SqlStore:
    return open_store(URL, MovableClock(START), base=folder, read_only=read_only)


async def made(folder: Path) -> Path:
    store = at(folder)
    await store.open()
    await recorded(store, 1)
    await store.close()
    return folder / "data" / "store.db"


async def test_the_file_is_made_beside_the_configuration_for_us_alone(tmp_path: Path) -> None:
    file = await made(tmp_path)

    assert file.stat().st_mode & 0o077 == 0


async def test_a_second_daemon_is_refused(tmp_path: Path) -> None:
    first = at(tmp_path)
    await first.open()
    second = at(tmp_path)

    with pytest.raises(StoreLocked, match=f"process {os.getpid()}"):
        await second.open()

    await recorded(first, 1)
    await first.close()
    await second.open()
    await second.close()


async def test_a_command_may_look_beside_a_running_daemon(tmp_path: Path) -> None:
    daemon = at(tmp_path)
    await daemon.open()
    await recorded(daemon, 1)
    command = at(tmp_path, read_only=True)
    await command.open()

    assert (await command.status())["messages"]["recorded"] == 1
    with pytest.raises(StoreUnavailable):
        await recorded(command, 2)

    await command.close()
    await daemon.close()


async def test_looking_makes_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="expected a database of responder"):
        await at(tmp_path, read_only=True).open()

    assert not (tmp_path / "data").exists()


async def test_a_newer_schema_is_refused_and_not_touched(tmp_path: Path) -> None:
    file = await made(tmp_path)
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = hashlib.sha256(file.read_bytes()).hexdigest()

    with pytest.raises(StoreTooNew, match="9999"):
        await at(tmp_path).open()

    assert hashlib.sha256(file.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("damage", [b"not a database at all", b"\x00" * 5000])
async def test_a_damaged_file_is_one_plain_line(tmp_path: Path, damage: bytes) -> None:
    file = await made(tmp_path)
    file.write_bytes(damage)

    with pytest.raises(StoreUnavailable) as raised:
        await at(tmp_path).open()

    assert str(file) in str(raised.value)
    assert "\n" not in str(raised.value)
    assert file.read_bytes() == damage


async def test_the_tables_of_others_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with sqlite3.connect(tmp_path / "data" / "store.db") as connection:
        connection.execute("CREATE TABLE message (x)")
    connection.close()

    with pytest.raises(StoreUnavailable, match="not ours"):
        await at(tmp_path).open()


async def test_a_folder_that_cannot_be_made_is_one_plain_line(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file is in the way")

    with pytest.raises(StoreUnavailable, match=r"store\.db"):
        await at(tmp_path).open()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_of_somebody_else_is_told_with_who_we_are(tmp_path: Path, runner: asyncio.Runner) -> None:
    for folder in (tmp_path, *(each for each in tmp_path.parents if each.name.startswith("pytest-"))):
        folder.chmod(0o755)
    os.seteuid(65534)
    try:
        with pytest.raises(StoreUnavailable, match=r"nobody may not write .*data; give it the right to, or start "):
            runner.run(at(tmp_path).open())
    finally:
        os.seteuid(0)


async def test_full_syncs_and_the_log(tmp_path: Path) -> None:
    store = at(tmp_path)
    await store.open()

    def settings(link: object, calls: object) -> list[list[object]]:
        names = ("journal_mode", "synchronous", "busy_timeout", "wal_autocheckpoint")
        return [[link.plain(f"PRAGMA {name}")[0][0] for name in names]]  # type: ignore[attr-defined]

    assert await store._writer.post(settings, None) == ["wal", 2, 5000, 60000]
    await store.close()


@pytest.mark.parametrize("url", ["mysql://x", "sqlite", "store.db", "sqlite:x.db", "sqlite://x.db"])
def test_a_url_that_names_no_database(url: str) -> None:
    with pytest.raises(ConfigInvalid, match="expected sqlite:///PATH"):
        open_store(url, MovableClock(START), base=Path())


async def test_an_absolute_path_stays_absolute(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/x.db", MovableClock(START), base=Path("/nowhere"))
    await store.open()
    await store.close()

    assert (tmp_path / "x.db").exists()


_OPEN = """
import asyncio, sys
from pathlib import Path
from responder.clock import SystemClock
from responder.store import readers, sqlite
from responder.store.factory import open_store
from responder.store.ids import moment_of
async def main():
    store = open_store(sys.argv[1], SystemClock(), base=Path(sys.argv[2]))
    await store.open()
    await store.close()
asyncio.run(main())
print(*[name for name in ("alembic", "psycopg", "sqlalchemy.orm") if name in sys.modules])
"""


def test_what_is_not_needed_is_not_loaded(tmp_path: Path, runner: asyncio.Runner) -> None:
    runner.run(made(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", _OPEN, URL, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []


_WRITE = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from responder.clock import SystemClock
from responder.model import Message
from responder.store import readers, sqlite
from responder.store.factory import open_store
from responder.store.ids import moment_of
async def main():
    store = open_store(sys.argv[1], SystemClock(), base=Path(sys.argv[2]))
    await store.open()
    async def one(lane):
        for n in range(1_000_000):
            name = f"{sys.argv[3]}-{lane}-{n}"
            now = datetime.now(UTC)
            await store.record([Message(account="a", id=name, handle="h", sent_at=now)], now)
            sys.stdout.write(name + "\\n")
            sys.stdout.flush()
    await asyncio.gather(*(one(lane) for lane in range(8)))
asyncio.run(main())
"""


def writing(folder: Path, name: str) -> subprocess.Popen[bytes]:
    """Start a process that records without end and names each message once it is acknowledged."""
    return subprocess.Popen([sys.executable, "-c", _WRITE, URL, str(folder), name], cwd=ROOT, stdout=subprocess.PIPE)


def kill_after(child: subprocess.Popen[bytes], lines: int) -> set[str]:
    """Kill the process hard after so many lines; return all that it had said."""
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(lines)]
    child.kill()
    said.extend(child.stdout)
    child.stdout.close()
    child.wait()
    return {line.decode().strip() for line in said if line.endswith(b"\n")}


async def test_killed_hard_again_and_again_it_loses_nothing_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    for life in range(5):
        acknowledged |= kill_after(writing(tmp_path, str(life)), 50 + 37 * life)

    store = at(tmp_path)
    await store.open()
    kept = {r.message.id for r in await store.undecided(1_000_000)}
    await store.close()

    assert len(acknowledged) >= 600
    assert acknowledged - kept == set()
    with sqlite3.connect(tmp_path / "data" / "store.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


async def test_the_lock_is_free_after_a_kill(tmp_path: Path) -> None:
    child = writing(tmp_path, "x")
    assert child.stdout is not None
    child.stdout.readline()
    with pytest.raises(StoreLocked, match=f"process {child.pid}"):
        await at(tmp_path).open()
    kill_after(child, 1)

    store = at(tmp_path)
    await store.open()
    await store.close()


async def test_ids_of_a_moment_are_new_and_grow_with_all_others(tmp_path: Path) -> None:
    clock = MovableClock(START)
    store = open_store(URL, clock, base=tmp_path)
    await store.open()
    new_id = store.new_ids(START)

    made = [new_id(), store.new_id()]
    clock.move(seconds=1)
    made += [store.new_id(), new_id(), store.new_id(), store.new_ids(clock.now())()]
    await store.close()

    assert made == sorted(set(made))
    assert moment_of(made[0]) == START


async def test_ids_grow_over_a_restart_though_the_clock_was_set_back(tmp_path: Path) -> None:
    """What a colleague did last may be the newest of all: a pause of an account has no message beside it."""
    ids = []
    for turned in (0, 0, -1):
        store = open_store(URL, MovableClock(START + timedelta(hours=turned)), base=tmp_path)
        await store.open()
        ids.append(store.new_id())
        line = Audit(id=ids[-1], at=START, verb="paused", who="Jan", via="api", account="support")
        await store.pause(Pause(account="support", at=START, who="Jan", reason=""), line)
        await store.close()

    assert ids[0] < ids[1] < ids[2]


READER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM message").fetchone()
print("reads", flush=True)
sys.stdin.read()
"""


@contextmanager
def somebody_reads(file: Path) -> Iterator[int]:
    """Another process holds on to what the database was at one moment."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", READER, str(file)], stdin=pipe, stdout=pipe, text=True) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "reads\n"
        yield reader.pid


async def test_ops_hear_who_keeps_the_log_from_being_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = ("PRAGMA wal_autocheckpoint = 1", "PRAGMA journal_size_limit = 4096")
    monkeypatch.setattr(readers, "LONGEST", 64 * 1024)
    monkeypatch.setattr(sqlite, "_WRITER", (*sqlite._WRITER, *small))
    file = await made(tmp_path)
    store = at(tmp_path)
    await store.open()
    for n in range(2, 30):
        await recorded(store, n)
    assert store.strain() == ""  # taken up as it grows

    with somebody_reads(file) as pid:
        for n in range(30, 90):
            await recorded(store, n)
        assert f"process {pid} (python" in store.strain()

    for n in range(90, 93):
        await recorded(store, n)
    assert store.strain() == ""
    await store.close()

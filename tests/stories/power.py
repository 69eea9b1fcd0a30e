"""A power cut, replayed: every write and sync of a real daemon is recorded, and the disk forgets what was not synced.

strace(1) tells in which order the daemon wrote, synced and answered. The disk of a cut point holds what had been synced
until then; of every write after that it may hold the whole, nothing, or some sectors, and a new file's name may be gone
until its folder was synced (POSIX promises no more; see "Atomic Commit In SQLite", section 2).
"""

from __future__ import annotations

import asyncio
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.daemon import Daemon
from benchmarks.messages import Wire, customer_wires
from responder.demo.whatsapp_standin import WhatsAppStandIn

_STRACE = shutil.which("strace")
_CALLS = "openat,pwrite64,write,writev,sendto,sendmsg,fsync,fdatasync,ftruncate,unlink"
_START = "import responder.store.writer as w; w._QUIET = 0.3; from responder.cli import main; main()"
_LINE = re.compile(r"(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)")
_UNFINISHED = " <unfinished ...>"
_FILE = re.compile(r"\d+<(TCP:\[[^\]]*\]|[^>]*)>(.*)\) += (\d+)")
_WRITE = re.compile(r', "((?:\\x[0-9a-f]{2})*)"(\.\.\.)?, \d+(?:, (\d+))?')
_PEER = re.compile(r"TCP:\[127\.0\.0\.1:(\d+)->127\.0\.0\.1:(\d+)\]")
_OK = "".join(rf"\x{byte:02x}" for byte in b"HTTP/1.1 200")
_SECTOR = 512
_CONNECTIONS = 8


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to the disk, or an answer 200 on the connection of the port `at`.

    what: "made", "write", "size", "sync", "gone" or "answer"; at: an offset, a size, or the client's port.
    """

    what: str
    file: str = ""
    at: int = 0
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Recording:
    """What a daemon did until it was killed. answered: by port of the client, the ids in the order of their answers."""

    folder: Path
    events: list[Event]
    answered: dict[int, list[str]]


def can_record() -> bool:
    """Tell whether strace is there and may look at our children."""
    if _STRACE is None:
        return False
    return subprocess.run([_STRACE, "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


def record(folder: Path, bursts: int, seed: int = 1) -> Recording:
    """Run a daemon under strace; messages come in bursts with moments of quiet between them, then it is killed."""
    return asyncio.run(_record(folder, bursts, random.Random(seed)))


async def _record(folder: Path, bursts: int, chance: random.Random) -> Recording:
    assert _STRACE is not None
    standin = WhatsAppStandIn(seed=1)
    daemon, log = Daemon(folder, await standin.start()), folder / "strace.log"
    options = ["-f", "--seccomp-bpf", "-yy", "-xx", "-s", "5000", "-e", f"trace={_CALLS}", "-e", "signal=none"]
    daemon._command = [_STRACE, *options, "-o", str(log), sys.executable, "-c", _START, *daemon._command[3:]]
    answered: dict[int, list[str]] = defaultdict(list)
    wires = iter(customer_wires(bursts * 60, run=7))
    try:
        await asyncio.to_thread(daemon.start, 60.0)
        for _ in range(bursts):
            burst = [next(wires) for _ in range(chance.randint(1, 60))]
            parts = [burst[n::_CONNECTIONS] for n in range(_CONNECTIONS)]
            await asyncio.gather(*(_post(daemon.port, part, answered) for part in parts if part))
            await asyncio.sleep(chance.choice((0.0, 0.1, 0.6)))
    finally:
        await asyncio.to_thread(daemon.kill)
        await standin.stop()
    with log.open(encoding="ascii", errors="replace") as lines:
        events = list(events_of(lines, daemon.database, daemon.port))
    return Recording(daemon.database.parent, events, answered)


async def _post(port: int, wires: Sequence[Wire], answered: dict[int, list[str]]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    own = writer.get_extra_info("sockname")[1]
    for wire in wires:
        writer.write(wire.data)
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: *(\d+)", head)
        await reader.readexactly(int(length[1]) if length else 0)
        assert head.startswith(b"HTTP/1.1 200"), head
        answered[own].append(wire.id)
    writer.close()
    await writer.wait_closed()


# --- what strace says ---------------------------------------------------------------------------------------------


def events_of(lines: Iterable[str], database: Path, port: int) -> Iterator[Event]:
    """Read the log of strace, in the order in which the calls came back."""
    begun: dict[str, str] = {}
    for line in lines:
        found = _LINE.match(line)
        if found is None:
            continue
        pid, resumed, call, rest = found[1], found[2], found[3], found[4].rstrip("\n")
        if rest.endswith(_UNFINISHED):
            begun[pid] = rest.removesuffix(_UNFINISHED)
            continue
        if resumed:
            call, rest = resumed, begun.pop(pid, "") + rest
        event = _event(call, rest, database, port)
        if event is not None:
            yield event


def _event(call: str, rest: str, database: Path, port: int) -> Event | None:
    if call in ("unlink", "openat"):
        return _name(call, rest, database)
    found = _FILE.match(rest)
    if found is None:
        return None
    name, values = _plain(found[1]), found[2]
    if peer := _PEER.fullmatch(name):
        return Event("answer", at=int(peer[2])) if int(peer[1]) == port and _OK in values else None
    file = _known(name, database)
    if file is None:
        return None
    if call in ("fsync", "fdatasync"):
        return Event("sync", file)
    if call == "ftruncate":
        return Event("size", file, int(values.lstrip(", ")))
    written = _WRITE.match(values)
    assert call == "pwrite64", rest[:200]
    assert written is not None, rest[:200]
    assert not written[2], rest[:200]
    return Event("write", file, int(written[3]), bytes.fromhex(written[1].replace("\\x", ""))[: int(found[3])])


def _name(call: str, rest: str, database: Path) -> Event | None:
    path = re.search(r'"((?:\\x[0-9a-f]{2})+)"', rest)
    file = _known(_plain(path[1]), database) if path else None
    if not file or "= -1" in rest or (call == "openat" and "O_CREAT" not in rest):
        return None
    return Event("made" if call == "openat" else "gone", file)


def _plain(text: str) -> str:
    return bytes.fromhex(text.replace("\\x", "")).decode() if text.startswith("\\x") else text


def _known(name: str, database: Path) -> str | None:
    """Return the short name of a file that must survive, "." for its folder; None for any other."""
    short = {str(database): "db", f"{database}-wal": "wal", str(database.parent): "."}
    return short.get(name)


# --- the disk -----------------------------------------------------------------------------------------------------


@dataclass
class _File:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)
    named: bool = False  # its folder was synced since it was made


class Disk:
    """What is surely on the disk, and what may be. lies: it says "synced" and does nothing."""

    def __init__(self, *, lies: bool = False) -> None:
        self._files: dict[str, _File] = {}
        self._lies = lies

    def take(self, event: Event) -> None:
        """Let one thing happen."""
        if event.what == "made":
            self._files.setdefault(event.file, _File())
        elif event.what == "gone":
            self._files.pop(event.file, None)  # SQLite unlinks only what it needs no more
        elif event.what in ("write", "size"):
            self._files[event.file].pending.append(event)
        elif event.what == "sync" and not self._lies:
            self._sync(event.file)

    def _sync(self, name: str) -> None:
        if name == ".":
            for file in self._files.values():
                file.named = True
            return
        file = self._files[name]
        for event in file.pending:
            _put(file.synced, event)
        file.pending.clear()

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files that are found after the power has come back."""
        found, kept = {}, chance.choice((0.0, 0.3, 0.7, 1.0))
        for name, file in self._files.items():
            if not file.named and chance.random() > kept:
                continue
            content = bytearray(file.synced)
            for event in file.pending:
                if chance.random() < kept:
                    _put(content, event)
                elif event.what == "write" and chance.random() < 0.5:
                    _tear(content, event, chance)
            found[name] = bytes(content)
        return found


def _put(content: bytearray, event: Event) -> None:
    if event.what == "size":
        content[:] = content[: event.at].ljust(event.at, b"\0")
        return
    if len(content) < event.at:
        content.extend(bytes(event.at - len(content)))
    content[event.at : event.at + len(event.data)] = event.data


def _tear(content: bytearray, event: Event, chance: random.Random) -> None:
    """Put only some of the sectors that a write touches."""
    start, end = event.at, event.at + len(event.data)
    for sector in range(start // _SECTOR, -(-end // _SECTOR)):
        low, high = max(start, sector * _SECTOR), min(end, (sector + 1) * _SECTOR)
        if chance.random() < 0.5:
            _put(content, Event("write", event.file, low, event.data[low - start : high - start]))


# --- cut points ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Found:
    """What one cut point left: how many messages had been answered, and what is wrong, if anything."""

    place: int
    answered: int
    lost: int
    problem: str


def cuts(recording: Recording, points: int, folder: Path, *, seed: int = 1, lies: bool = False) -> Iterator[Found]:
    """Cut the power at random points of a recording, each time on a disk of its own, and look at what is left."""
    chance, disk = random.Random(seed), Disk(lies=lies)
    places = sorted(chance.choices(range(1, len(recording.events) + 1), k=points))
    answered: list[str] = []
    counts: dict[int, int] = defaultdict(int)
    done = 0
    for number, place in enumerate(places):
        for event in recording.events[done:place]:
            if event.what == "answer":
                ids = recording.answered.get(event.at, [])
                answered += ids[counts[event.at] : counts[event.at] + 1]
                counts[event.at] += 1
            else:
                disk.take(event)
        done = place
        home = folder / f"cut-{number}"
        home.mkdir(parents=True)
        for name, content in disk.cut(chance).items():
            (home / {"db": "responder.db", "wal": "responder.db-wal"}[name]).write_bytes(content)
        yield _look(home, place, answered)
        shutil.rmtree(home)


def _look(home: Path, place: int, answered: Sequence[str]) -> Found:
    connection = sqlite3.connect(home / "responder.db")
    try:
        problem = "; ".join(row[0] for row in connection.execute("PRAGMA integrity_check"))
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'message'").fetchone()[0]
        known = {row[0] for row in connection.execute("SELECT external_id FROM message")} if tables else set()
    except sqlite3.DatabaseError as error:
        problem, known = str(error), set()
    finally:
        connection.close()
    lost = len(set(answered) - known)
    return Found(place, len(answered), lost, "" if problem == "ok" else problem)

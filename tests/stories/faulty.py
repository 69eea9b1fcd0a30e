"""A real daemon whose store fails at random: a share of all transactions ends in an error that would not last."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from benchmarks.daemon import Daemon
from benchmarks.load import Generator
from benchmarks.messages import SECRET, customer_wires
from responder.cli import main
from responder.demo.whatsapp_standin import WhatsAppStandIn
from responder.store.sqlite import Sqlite
from responder.store.statement import Link

_PATIENCE = 120.0  # seconds for which a message that was not answered 2xx is posted again
_OPEN_STATES = "(0, 1, 4)"  # due, claimed, unknown (responder/store/codes.py)
_TRANSIENT = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_NOMEM)


@dataclass(frozen=True, slots=True)
class Books:
    """What came of a run. seconds: until everybody was answered and nothing waited. faults: failed transactions."""

    posted: int
    answered: int
    retried: int
    lost: int
    doubled: int
    unheard: int
    faults: int
    seconds: float
    alive: bool

    @property
    def rate(self) -> float:
        """Messages a second, from the first post to the last mark."""
        return self.posted / self.seconds


def run(folder: Path, share: float, messages: int) -> Books:
    """Post so many messages as fast as they are answered, while this share of transactions fails."""
    return asyncio.run(_run(folder, share, messages))


async def _run(folder: Path, share: float, messages: int) -> Books:
    standin = WhatsAppStandIn(seed=1, app_secret=SECRET)
    daemon, count = Daemon(folder, await standin.start()), folder / "faults"
    code = f"from tests.stories.faulty import daemon; daemon({share}, {str(count)!r})"
    daemon._command = [sys.executable, "-c", code, *daemon._command[3:]]
    generator, wires = Generator(daemon.port, 32, patience=_PATIENCE), customer_wires(messages, run=3)
    try:
        await asyncio.to_thread(daemon.start)
        count.touch()
        began = monotonic()
        done = await generator.closed(wires)
        while _waits(daemon.database) and monotonic() - began < _PATIENCE:  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.05)
        seconds = monotonic() - began
        answered = {post.wire.id: post.wire.key for post in done.posts if post.ok}
        recorded = {row[0] for row in _ask(daemon.database, "select external_id from message")}
        heard = standin.delivered
        return Books(
            posted=len(wires),
            answered=len(answered),
            retried=generator.retried,
            lost=len(set(answered) - recorded),
            doubled=sum(times > 1 for times in heard.values()),
            unheard=len(set(answered.values()) - set(heard)),
            faults=len(count.read_text()),
            seconds=seconds,
            alive=daemon.running,
        )
    finally:
        generator.close()
        await asyncio.to_thread(daemon.stop)
        await standin.stop()


def _waits(database: Path) -> bool:
    ((undecided, open_rows),) = _ask(
        database,
        f"select (select count(*) from undecided), (select count(*) from delivery where state in {_OPEN_STATES})",
    )
    return bool(undecided or open_rows)


def _ask(database: Path, query: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


# --- within the daemon --------------------------------------------------------------------------------------------


class Faulty(Link):
    """A connection of which a share of the transactions fails: at its begin, at some statement, or at its end."""

    __slots__ = ("_chance", "_count", "_fails_in", "_share")

    def __init__(self, dbapi: Any, share: float, count: Path) -> None:
        super().__init__(dbapi)
        self._share, self._count, self._chance = share, count, random.Random()
        self._fails_in = -1

    def plain(self, sql: str) -> Any:
        if sql.startswith("BEGIN") and self._count.exists():  # the test says when it begins
            self._fails_in = self._chance.choice((0, 1, 2, 4, 99)) if self._chance.random() < self._share else -1
        if sql.startswith("ROLLBACK"):
            self._fails_in = -1
        elif sql == "COMMIT" and self._fails_in > 0:
            self._fails_in = 0  # so few statements: it fails at the end
        self._may_fail()
        return super().plain(sql)

    def run(self, statement: Any, *values: Any) -> int:
        self._may_fail()
        return super().run(statement, *values)

    def many(self, statement: Any, rows: Any) -> int:
        self._may_fail()
        return super().many(statement, rows)

    def rows(self, statement: Any, *values: Any) -> Any:
        self._may_fail()
        return super().rows(statement, *values)

    def _may_fail(self) -> None:
        if self._fails_in == 0:
            self._fails_in = -1
            with self._count.open("a") as tally:
                tally.write("x")
            error = sqlite3.OperationalError("by order of a test")
            error.sqlite_errorcode = self._chance.choice(_TRANSIENT)
            raise error
        if self._fails_in > 0:
            self._fails_in -= 1


def daemon(share: float, count: str, arguments: Sequence[str] | None = None) -> None:
    """Run `responder` with such a store."""
    connect = Sqlite.connect

    def fails(self: Sqlite, *, read_only: bool) -> Link:
        link = connect(self, read_only=read_only)
        return Faulty(link.dbapi, share, Path(count)) if share else link

    Sqlite.connect = fails  # type: ignore[method-assign]
    main(arguments)

"""One thread, one connection: takes all units of work that wait, runs them in one transaction, commits once.

The more is asked, the larger the groups and the cheaper each unit. Nobody waits for a group to fill, except where the
disk is slow: those whom a commit answers ask again at once, and would miss the next one by a hair.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any, Protocol, TypeVar

from responder.errors import StoreUnavailable
from responder.store.database import Database, Outage
from responder.store.statement import Link

A_contra = TypeVar("A_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)
_MOST = 1024  # units in one group, about
_QUIET = 5.0  # seconds without work: a moment for housekeeping
_SLOW = 0.005  # seconds that a group takes where the disk is slow
_COMPANY, _LONGEST_WAIT = 0.05, 0.01  # of what the last group took is waited for company then; seconds at most
_HICCUP = 0.1  # seconds: an error that comes so soon may be over, and the group is tried once more
_AT_THE_END = 2.0  # seconds of patience with a database that gives no answer, once we stop
_CLOSED = "the store is closed"


class Work(Protocol[A_contra, R_co]):
    """Serves any number of calls of one kind at once, one answer each."""

    def __call__(self, link: Link, calls: Sequence[A_contra], /) -> Sequence[R_co]:
        """Run in the transaction of the group."""


class _Unit:
    __slots__ = ("argument", "future", "work")

    def __init__(self, work: Callable[..., Any], argument: Any, future: asyncio.Future[Any]) -> None:
        self.work, self.argument, self.future = work, argument, future


class Worker:
    """The thread of one connection. `post` is called in the event loop; everything else happens in the thread."""

    def __init__(self, name: str, database: Database, *, read_only: bool) -> None:
        self.commits = 0
        self.failed: str | None = None  # why nothing more can be accepted until a restart
        self.away = ""  # why the last group could not be served
        self._database, self._read_only = database, read_only
        self._begin = "BEGIN" if read_only else database.begin
        self._posted: list[_Unit] = []  # what this turn of the loop asks; it is handed over in one piece
        self._queue: SimpleQueue[list[_Unit] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._link: Link | None = None
        self._open = False
        self._took = 0.0  # seconds, the last group
        self._began: float | None = None  # when the group under way began
        self._patience = database.patience
        self._cut = False  # the connection was ended by us: no answer came on it

    async def start(self) -> None:
        """Connect and begin to work. Raises StoreUnavailable."""
        self._loop = asyncio.get_running_loop()
        self._open = True
        self._thread.start()
        self._watch()
        await self.post(_nothing, None)

    def post(self, work: Work[A_contra, R_co], argument: A_contra) -> asyncio.Future[R_co]:
        """Queue a unit of work; its answer comes after the commit. Raises StoreUnavailable, at once or later."""
        if self.failed is not None or not self._open:
            raise StoreUnavailable(self.failed or _CLOSED)
        future: asyncio.Future[R_co] = self._loop.create_future()
        if not self._posted:
            self._loop.call_soon(self._hand_over)
        self._posted.append(_Unit(work, argument, future))
        return future

    def _hand_over(self) -> None:
        """Wake the thread once for all that one turn of the loop has posted: fewer wake-ups, larger groups."""
        if self._posted:
            self._queue.put(self._posted)
            self._posted = []

    async def stop(self) -> None:
        """Do what waits, then disconnect."""
        if not self._open:
            return
        self._open = False
        self._hand_over()
        self._queue.put(None)
        if self._patience is not None:
            self._patience = min(self._patience, _AT_THE_END)
        await asyncio.to_thread(self._thread.join)

    def _watch(self) -> None:
        """Cut the connection on which no answer comes: its group fails, and the next one gets a new connection."""
        if self._patience is None or not self._thread.is_alive():
            return
        began, link = self._began, self._link
        if began is not None and link is not None and time.monotonic() - began > self._patience:
            self._cut = True
            self._database.cut(link)
        self._loop.call_later(self._patience / 4, self._watch)

    # --- in the thread ------------------------------------------------------------------------------------------

    def _run(self) -> None:
        going = True
        while going:
            units, going = self._next_group()
            if units:
                self._began = began = time.monotonic()
                self._answer(units, self._serve_whatever_comes(units))
                self._began, self._took = None, time.monotonic() - began
        self._disconnect()

    def _next_group(self) -> tuple[list[_Unit], bool]:
        """Wait for work and take all that is there, and tell whether more may come.

        The first quiet moment after work goes to housekeeping.
        """
        try:
            posted = self._queue.get(timeout=_QUIET)
        except Empty:
            self._rest()
            posted = self._queue.get()
        if self._took > _SLOW and not self._read_only:
            time.sleep(min(self._took * _COMPANY, _LONGEST_WAIT))
        units: list[_Unit] = []
        while posted is not None:
            units += posted
            if len(units) >= _MOST:
                return units, True
            try:
                posted = self._queue.get_nowait()
            except Empty:
                return units, True
        return units, False

    def _serve_whatever_comes(self, units: Sequence[_Unit]) -> list[Any]:
        """Nobody may wait for a thread that has died: what nothing foresees stops the store, and says so."""
        try:
            return self._serve(units)
        except BaseException as error:  # noqa: BLE001
            self.failed = f"the store stopped: {error!r}"
            return [StoreUnavailable(self.failed) for _ in units]

    def _serve(self, units: Sequence[_Unit], *, again: bool = True) -> list[Any]:
        """Run the units together; when that fails by one's fault, one by one. An answer may be an error.

        again: an outage that shows at once may be a hiccup.
        """
        if self.failed is not None:
            return [StoreUnavailable(self.failed) for _ in units]
        began = time.monotonic()
        try:
            return self._together(units)
        except Exception as error:  # noqa: BLE001 - it belongs to the units, and they get it
            if outage := self._outage(error):
                if again and not outage.fatal and time.monotonic() - began < _HICCUP:
                    return self._serve(units, again=False)
                return [StoreUnavailable(outage.message) for _ in units]
            if len(units) > 1:
                return [answer for unit in units for answer in self._serve([unit])]
            return [error] if not self._database.may_try_again(error) else self._once_more(units[0])

    def _once_more(self, unit: _Unit) -> list[Any]:
        """Run a unit again that met another daemon's: now it sees what that one did."""
        try:
            return self._together([unit])
        except Exception as error:  # noqa: BLE001
            outage = self._outage(error)
            return [StoreUnavailable(outage.message) if outage else error]

    def _together(self, units: Sequence[_Unit]) -> list[Any]:
        kinds: dict[Any, list[int]] = {}
        for i, unit in enumerate(units):
            kinds.setdefault(unit.work, []).append(i)
        answers: list[Any] = [None] * len(units)
        link = self._begun()
        try:
            for work, places in kinds.items():
                given = work(link, [units[i].argument for i in places])
                for i, answer in zip(places, given, strict=True):
                    answers[i] = answer
            link.plain("COMMIT")
        except BaseException:
            self._roll_back(link)
            raise
        self.commits += 1
        self.away = ""
        return answers

    def _begun(self) -> Link:
        """Return the connection with a transaction begun; one that was lost while it stood idle is made anew."""
        if self._link is not None:
            try:
                self._link.plain(self._begin)
            except Exception:
                if not self._database.lost(self._link):
                    raise
                self._disconnect()
            else:
                return self._link
        self._link = self._database.connect(read_only=self._read_only)
        self._cut = False
        self._link.plain(self._begin)
        return self._link

    def _roll_back(self, link: Link) -> None:
        """Undo. SQLite may have rolled back by itself, and a lost connection cannot: that is no harm."""
        with suppress(Exception):
            link.plain("ROLLBACK")
        if self._database.lost(link):
            self._disconnect()

    def _outage(self, error: Exception) -> Outage | None:
        outage = self._database.outage(error)
        if outage is None:
            return None
        if self._cut:
            outage = Outage(f"the database gave no answer in {self._patience:g} s, its connection was cut.")
        if outage.fatal:
            self.failed = outage.message
        if outage.elsewhere:
            self._disconnect()
        self.away = outage.message
        return outage

    def _rest(self) -> None:
        if self._link is not None and self.failed is None:
            try:
                self._database.rest(self._link)
            except Exception as error:  # noqa: BLE001 - housekeeping can wait, unless the disk is at fault
                self._outage(error)

    def _disconnect(self) -> None:
        if self._link is not None:
            with suppress(Exception):  # it is gone either way
                self._link.dbapi.close()
            self._link = None

    def _answer(self, units: Sequence[_Unit], answers: Sequence[Any]) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            self._loop.call_soon_threadsafe(_resolve, units, answers)


def _resolve(units: Sequence[_Unit], answers: Sequence[Any]) -> None:
    for unit, answer in zip(units, answers, strict=True):
        if unit.future.done():
            continue
        if isinstance(answer, Exception):
            unit.future.set_exception(answer)
        else:
            unit.future.set_result(answer)


def _nothing(_: Link, calls: Sequence[None]) -> list[None]:
    return list(calls)

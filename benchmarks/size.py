"""P14, P16: what the store costs when it is full, and what a reminder adds."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from benchmarks.figure import Figure, ratio_of
from benchmarks.messages import ACCOUNT
from benchmarks.plan import Group, Plan
from benchmarks.rows import changes, messages, store_in
from benchmarks.seed import Sizes, seed
from responder.clock import SystemClock
from responder.store import Store

BATCH = 64
_DUE = 2_000  # replies and reminders that are due now
Timed = Callable[[], Awaitable[object]]


class Filled:
    """One store, filled, and the operations whose cost is compared."""

    def __init__(self, folder: Path, rows: int) -> None:
        self._folder, self._rows = folder, rows
        self.store: Store = store_in(folder)
        self._numbers: Iterator[int] = itertools.count(1, BATCH)
        self.times: dict[str, list[float]] = {}

    async def fill(self) -> None:
        """Make the schema, insert the old rows in bulk and the due ones through the store."""
        await self.store.open()
        await self.store.close()
        await asyncio.to_thread(
            seed, self._folder / "responder.db", Sizes(reminders=self._rows, later=self._rows, old=self._rows)
        )
        self.store = store_in(self._folder)
        await self.store.open()
        now = SystemClock().now()
        for first in range(0, _DUE, BATCH):
            recorded = await self.store.record(messages(10**9 + first, BATCH, now), now)
            past = now - timedelta(seconds=1)
            await self.store.apply(changes(recorded, self.store.new_id, now, send_at=past, remind_at=past))

    async def operations(self) -> None:
        """Time each operation once."""
        now = SystemClock().now()
        fresh = messages(next(self._numbers), BATCH, now)
        await self._time("next due", self.store.next_due)
        await self._time("fetch due reminders", lambda: self.store.due_reminders(now, BATCH))
        await self._time("claim due replies", lambda: self.store.claim(now, 32, {ACCOUNT: 32}))
        await self._time("record", lambda: self.store.record(fresh, now))
        await self._time("recognise what came before", lambda: self.store.record(fresh, now))

    async def _time(self, name: str, work: Timed) -> None:
        began = time.perf_counter()
        await work()
        self.times.setdefault(name, []).append((time.perf_counter() - began) * 1e6)


def full_or_empty(plan: Plan) -> list[Figure]:
    """P14: each operation in a full store / in a small one."""
    rows = (10_000, plan.of(300_000, 10_000_000))
    room = plan.room("size")
    small, big = asyncio.run(_compare(room, rows, plan.of(20, 50)))
    shutil.rmtree(room, ignore_errors=True)
    figures = []
    for name, ours in big.times.items():
        figures.append(
            Figure(
                id="P14",
                what=f"{name}: full store / small one",
                ours=median(ours),
                yardstick=median(small.times[name]),
                ratio=median(ours) / median(small.times[name]),
                floor=2.0,
                stretch=1.3,
                unit="us",
                better="lower",
                note=f"{rows[1]:,} rows a table against {rows[0]:,}",
            )
        )
    return figures


async def _compare(room: Path, rows: tuple[int, int], rounds: int) -> tuple[Filled, Filled]:
    small, big = Filled(room / "small", rows[0]), Filled(room / "big", rows[1])
    for store in (small, big):
        await store.fill()
    try:
        for _ in range(rounds):
            await small.operations()
            await big.operations()
    finally:
        await small.store.close()
        await big.store.close()
    return small, big


def with_reminder(plan: Plan) -> list[Figure]:
    """P16: recording and deciding a message with a reminder / without."""
    room = plan.room("reminder")
    pairs = asyncio.run(_with_and_without(room, plan.of(20, 100)))
    ours, theirs = [a for a, _ in pairs], [b for _, b in pairs]
    return [
        Figure(
            id="P16",
            what="recording with a reminder / without",
            ours=median(ours),
            yardstick=median(theirs),
            ratio=ratio_of([sum(ours)], [sum(theirs)]),
            floor=1.2,
            stretch=1.08,
            unit="us",
            better="lower",
            note=f"a message, in groups of {BATCH}",
        )
    ]


async def _with_and_without(room: Path, rounds: int) -> list[tuple[float, float]]:
    stores = (store_in(room / "with"), store_in(room / "without"))
    numbers = itertools.count(1, BATCH)
    pairs = []
    for store in stores:
        await store.open()
    try:
        for number in range(rounds + 2):
            now, first = SystemClock().now(), next(numbers)
            later = now + timedelta(hours=1)
            if number % 2:  # in turns, so that neither is always the one after the other
                with_one = await _record(stores[0], first, now, later)
                without = await _record(stores[1], first, now, None)
            else:
                without = await _record(stores[1], first, now, None)
                with_one = await _record(stores[0], first, now, later)
            pairs.append((with_one, without))
    finally:
        for store in stores:
            await store.close()
    return pairs[2:]  # the first ones warm up


async def _record(store: Store, first: int, now: datetime, remind_at: datetime | None) -> float:
    """Return µs of processor time a message for recording and deciding a group."""
    group = messages(first, BATCH, now)
    began = time.process_time_ns()
    recorded = await store.record(group, now)
    await store.apply(changes(recorded, store.new_id, now, send_at=now, remind_at=remind_at))
    return (time.process_time_ns() - began) / 1000 / BATCH


GROUPS: Sequence[Group] = (Group(("P14",), full_or_empty), Group(("P16",), with_reminder))

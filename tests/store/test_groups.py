"""Many units share one commit; one that fails takes no other with it."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

import pytest

from responder.errors import StoreUnavailable
from responder.model import DeliveryState
from responder.store.records import Change
from responder.store.sql import SqlStore
from responder.store.statement import Link

from .conftest import START, Opener
from .made import acknowledged, acknowledgement, claim_one, delivery, message, recorded, result


@asynccontextmanager
async def one_group(store: SqlStore) -> AsyncIterator[None]:
    """Everything that is asked inside waits until the end, and so comes into one group."""
    entered, go = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def hold(_: Link, calls: Sequence[None]) -> list[None]:
        loop.call_soon_threadsafe(entered.set)
        go.wait(10)
        return [None for _ in calls]

    held = store._writer.post(hold, None)
    await entered.wait()
    try:
        yield
        await asyncio.sleep(0)
    finally:
        go.set()
        await held


async def together(store: SqlStore, *units: Any) -> list[Any]:
    """Run units in one group; errors are answers."""
    async with one_group(store):
        tasks = [asyncio.ensure_future(u) for u in units]
        await asyncio.sleep(0)
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_64_records_are_one_commit_and_one_statement_a_table(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, statements = store.commits, []
    many = Link.many

    def count(self: Link, statement: Any, rows: Any) -> int:
        rows = list(rows)
        if rows:
            statements.append(len(rows))
        return many(self, statement, rows)

    monkeypatch.setattr(Link, "many", count)

    answers = await together(store, *(store.record([message(n)], START) for n in range(64)))

    assert all(a[0] is not None for a in answers)
    assert (store.commits - before, statements) == (
        2,
        [64, 64],
    )  # messages, undecided; the first commit is of the unit that held the others


async def test_where_the_disk_is_slow_a_group_waits_for_those_whom_the_last_one_answered(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds, came, waited = itertools.count(0, 0.1), threading.Event(), []

    def wait_for_company(time: float) -> None:
        waited.append(time)
        came.wait(10)

    slow = SimpleNamespace(monotonic=lambda: next(seconds), sleep=wait_for_company)
    monkeypatch.setattr("responder.store.writer.time", slow)
    before = store.commits
    async with one_group(store):
        early = asyncio.ensure_future(store.record([message(1)], START))
        await asyncio.sleep(0)

    late = asyncio.ensure_future(store.record([message(2)], START))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    came.set()
    await asyncio.gather(early, late)

    assert store.commits - before == 2
    assert waited


async def test_64_changes_are_one_commit(store: SqlStore) -> None:
    changes = [acknowledgement(store, await recorded(store, n)) for n in range(64)]
    before = store.commits

    assert await together(store, *(store.apply([c]) for c in changes)) == [[True]] * 64

    assert store.commits - before == 2


async def test_each_caller_gets_its_own_answer(store: SqlStore) -> None:
    await recorded(store, 2)

    answers = await together(
        store,
        store.record([message(1), message(2)], START),
        store.apply([]),
        store.record([message(3)], START),
        store.record([message(1)], START),
        store.claim(START, 5, {}),
    )

    assert [[r and r.message.id for r in a] for a in answers] == [["m1", None], [], ["m3"], [None], []]


async def test_a_unit_that_fails_takes_no_other_with_it(store: SqlStore) -> None:
    good = [acknowledgement(store, await recorded(store, n)) for n in range(3)]
    broken = Change(decided=good[2].decided, contact=good[2].contact, promise="no promise")  # type: ignore[arg-type]

    answers = await together(
        store, store.apply([good[0]]), store.apply([broken]), store.record([message(9)], START), store.apply([good[1]])
    )

    assert (answers[0], answers[3]) == ([True], [True])
    assert answers[2][0].message.id == "m9"
    assert isinstance(answers[1], AttributeError)
    assert [r.message.id for r in await store.undecided(10)] == ["m2", "m9"]  # nothing of the broken one stayed


async def test_a_database_that_refuses_a_row_names_only_that_unit(store: SqlStore) -> None:
    one, two = await recorded(store, 1), await recorded(store, 2)
    same_id = store.new_id()

    answers = await together(
        store,
        store.apply([acknowledgement(store, one, id=same_id)]),
        store.apply([acknowledgement(store, two, id=same_id)]),
    )

    assert answers[0] == [True]
    assert isinstance(answers[1], Exception)
    assert (await store.status())["messages"] == {"recorded": 1, "decided": 1}


async def test_a_caller_that_gives_up_harms_nobody(store: SqlStore) -> None:
    async with one_group(store):
        impatient = asyncio.ensure_future(store.record([message(1)], START))
        patient = asyncio.ensure_future(store.record([message(2)], START))
        await asyncio.sleep(0)
        impatient.cancel()

    assert (await patient)[0] is not None
    assert [r.message.id for r in await store.undecided(10)] == ["m1", "m2"]


async def test_a_closed_store_takes_no_work(opener: Opener) -> None:
    store = await opener()
    await store.close()

    with pytest.raises(StoreUnavailable, match="closed"):
        await store.record([message(1)], START)
    await store.close()  # twice is harmless


@pytest.mark.parametrize("url", ["file", "memory"], indirect=True)
async def test_a_full_disk_keeps_no_half_record_and_passes(store: SqlStore) -> None:
    def pages(limit: int) -> Any:
        def work(link: Link, calls: Sequence[None]) -> list[Any]:
            return [link.plain(f"PRAGMA max_page_count = {limit}") for _ in calls]

        return work

    await recorded(store, 1)
    await store._writer.post(pages(1), None)  # no more than there are
    big = [message(n, text="x" * 10_000) for n in range(2, 20)]

    with pytest.raises(StoreUnavailable, match="the disk is full"):
        await store.record(big, START, ("support", {"uid": "5"}))

    assert [r.message.id for r in await store.undecided(50)] == ["m1"]
    assert await store.cursor("support") == {}
    await store._writer.post(pages(100_000), None)
    assert None not in await store.record(big, START)


@pytest.mark.parametrize("url", ["file"], indirect=True)
async def test_after_a_failed_sync_nothing_is_accepted(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = Link.plain

    def fail(self: Link, sql: str) -> Any:
        if sql == "COMMIT":
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
            raise error
        return plain(self, sql)

    assert store.failed is None
    monkeypatch.setattr(Link, "plain", fail)
    with pytest.raises(StoreUnavailable, match="disk reports an error"):
        await store.record([message(1)], START)
    monkeypatch.setattr(Link, "plain", plain)

    assert store.failed is not None
    with pytest.raises(StoreUnavailable, match="disk reports an error"):
        await store.record([message(1)], START)


async def test_a_lazy_result_outlives_an_outage(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    change = await acknowledged(store, 1)
    claim = await claim_one(store)
    plain, broken = Link.plain, ["the first try", "the second"]

    def fail(self: Link, sql: str) -> Any:
        if sql == "COMMIT" and broken and self is store._writer._link:
            broken.pop()
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        return plain(self, sql)

    monkeypatch.setattr(store._database, "outage", lambda error: __import__("responder").store.database.Outage("away"))
    monkeypatch.setattr(Link, "plain", fail)
    await store.results([result(claim, DeliveryState.SENT)], lazy=True)
    with pytest.raises(StoreUnavailable, match="away"):
        await store.apply([])

    await store.apply([])  # takes the lazy result along

    assert (await delivery(store, change))["state"] == "sent"


@pytest.mark.parametrize("url", ["file"], indirect=True)
async def test_an_error_that_is_over_at_the_second_try_is_nobodys(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, broken = Link.plain, [True]

    def fail(self: Link, sql: str) -> Any:
        if sql == "COMMIT" and broken and self is store._writer._link:
            broken.clear()
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        return plain(self, sql)

    monkeypatch.setattr(Link, "plain", fail)

    assert None not in await store.record([message(1), message(2)], START)

    assert broken == []
    assert store.away == ""
    assert [r.message.id for r in await store.undecided(10)] == ["m1", "m2"]


async def test_what_nobody_foresaw_stops_the_store_and_leaves_no_caller_waiting(store: SqlStore) -> None:
    def vanish(_: Link, calls: Sequence[None]) -> list[None]:
        raise SystemExit

    with pytest.raises(StoreUnavailable, match="the store stopped: SystemExit"):
        await store._writer.post(vanish, None)

    assert store.failed is not None
    with pytest.raises(StoreUnavailable, match="the store stopped"):
        await recorded(store, 1)

"""Many old conversations go in pieces, beside whatever else happens."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from responder.clock import MovableClock
from responder.config.limits import Limits
from responder.model import DeliveryState
from responder.retention import Sweep
from responder.store.factory import open_store
from responder.store.records import Cancel, Change
from responder.store.sql import SqlStore

from .conftest import START, Opener
from .made import (
    ACCOUNT,
    acknowledged,
    answered,
    decided,
    recorded,
    result,
    situation,
)
from .test_retention import DAY, THIRTY, answer, finished, swept, went


async def test_more_than_one_page_goes(store: SqlStore) -> None:
    await asyncio.gather(*(finished_quickly(store, n) for n in range(1250)))
    expected = {"messages": 1250, "deliveries": 1250, "reminders": 2500, "conversations": 1250, "contacts": 1250}

    assert await went(store, 31, count=True) == expected
    assert await went(store, 31) == expected
    assert (await store.status())["messages"] == {"recorded": 0, "decided": 0}


async def finished_quickly(store: SqlStore, n: int) -> None:
    change = await acknowledged(store, n)
    assert change.conversation is not None
    cancel = Cancel(conversation=change.conversation.id, episode=1, reason="human-answered")
    after = await answered(store, change, START)
    assert await store.apply([Change(conversation=after, cancel=cancel)]) == [True]


async def test_a_sweep_can_be_ended_early(store: SqlStore) -> None:
    await asyncio.gather(*(finished_quickly(store, n) for n in range(250)))
    ended = await Sweep(store, THIRTY, START + 31 * DAY, over=lambda: True).run()

    assert (ended.left, ended.as_json()) == (True, {ACCOUNT: {"messages": 200}})
    assert (await swept(store, 31)).left is False


async def test_a_change_that_rests_on_what_is_gone_is_decided_again(store: SqlStore) -> None:
    change = await finished(store)
    before = await situation(store, change)
    await went(store, 31)
    one = await recorded(store, "late", handle="customer1", conversation="chat1")
    assert before.contact is not None
    assert before.conversation is not None
    late = Change(decided=decided(one, before.conversation.id), contact=before.contact)

    assert await store.apply([late, replace(late, contact=None, conversation=before.conversation)]) == [False, False]
    found = await situation(store, change)
    assert (found.contact, found.conversation) == (None, None)


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_daemons_on_one_database_do_not_hurt_each_other(opener: Opener) -> None:
    one, two = await opener(), await opener()
    await asyncio.gather(*(finished_quickly(one, n) for n in range(1250)))
    writing = asyncio.gather(*(acknowledged(two, f"new{n}") for n in range(100)))
    first, second = await asyncio.gather(swept(one, 31), swept(two, 31))
    written = await writing

    third = await swept(two, 31)  # whoever met the other left the rest to it
    counts = first.counts + second.counts + third.counts
    assert counts[ACCOUNT, "conversations"] == counts[ACCOUNT, "contacts"] == 1250
    assert len(written) == 100
    assert (await one.status())["messages"]["decided"] == 100


@pytest.mark.parametrize("url", ["file"], indirect=True)
async def test_after_thirty_days_the_file_is_about_as_large_as_what_is_kept(
    store: SqlStore, clock: MovableClock, tmp_path: Path
) -> None:
    """E10: at most 1.2 times a store that never held anything else. Pages that are free are used again."""
    limits = Limits(words=8 * DAY, own={}, figures=8 * DAY)
    for hour in range(0, 30 * 24, 4):
        clock.move_to(START + timedelta(hours=hour))
        await asyncio.gather(*(lived_through(store, 100 * hour + n, clock.now()) for n in range(15)))
        await Sweep(store, limits, clock.now()).run()
    clock.move_to(START + 22 * DAY)
    fresh = open_store("sqlite:///fresh.db", clock, base=tmp_path)
    await fresh.open()
    for hour in range(22 * 24, 30 * 24, 4):
        clock.move_to(START + timedelta(hours=hour))
        await asyncio.gather(*(lived_through(fresh, 100 * hour + n, clock.now()) for n in range(15)))
    kept, needed = [(await one.status())["messages"]["decided"] for one in (store, fresh)]
    await fresh.close()
    await store.close()

    assert kept - needed in range(16)  # what came at the limit itself
    assert (tmp_path / "store.db").stat().st_size <= 1.2 * (tmp_path / "fresh.db").stat().st_size


async def lived_through(store: SqlStore, n: int, at: datetime) -> None:
    """A mail that was acknowledged and answered by a colleague, long or short."""
    said = {"to": f"customer{n}", "text": "Thank you. " * (n % 60), "about": "parcel"}
    fields = {"text": "Where is my parcel? " * (n % 90), "sent_at": at, "thread_id": f"<{n}@example.org>"}
    change = await acknowledged(store, n, at, reply=said, text_hash=f"{n}", fields=fields)
    (claim,) = await store.claim(at, 1, {ACCOUNT: 1})
    await store.results([result(claim, DeliveryState.SENT, at, platform_id=f"wamid.{n}", keep_id=True)])
    await answer(store, change, at - START)

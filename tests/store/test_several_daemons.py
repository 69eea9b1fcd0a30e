"""Several daemons on one PostgreSQL: each row is one's, and what a dead one held comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from responder.clock import MovableClock, SystemClock
from responder.errors import StoreUnavailable
from responder.model import DeliveryState
from responder.store.factory import open_store
from responder.store.postgres import Postgres
from responder.store.records import Cancel, Change
from responder.store.statement import Link
from responder_email.tests.lines import Proxy

from .conftest import START, Opener
from .made import (
    MINUTE,
    SECOND,
    acknowledged,
    acknowledgement,
    answered,
    claim_one,
    conversation_of,
    delivery,
    message,
    recorded,
    result,
)

pytestmark = pytest.mark.parametrize("url", ["postgres"], indirect=True)


async def test_no_delivery_is_claimed_twice(opener: Opener) -> None:
    one, two = await opener(), await opener()
    await asyncio.gather(*(acknowledged(one, n) for n in range(40)))

    rounds = [
        await asyncio.gather(one.claim(START, 7, {"support": 7}), two.claim(START, 7, {"support": 7})) for _ in range(8)
    ]

    claims = [c.delivery for pair in rounds for claimed in pair for c in claimed]
    assert len(claims) == len(set(claims)) == 40


async def test_ids_never_meet(opener: Opener) -> None:
    stores = [await opener() for _ in range(5)]

    ids = [store.new_id() for store in stores for _ in range(5000)]

    assert len(set(ids)) == len(ids)


async def test_the_same_message_at_two_daemons_is_recorded_once(opener: Opener) -> None:
    one, two = await opener(), await opener()

    pairs = [await asyncio.gather(one.record([message(n)], START), two.record([message(n)], START)) for n in range(10)]

    assert [sum(answer[0] is not None for answer in pair) for pair in pairs] == [1] * 10


async def test_of_two_daemons_that_change_one_conversation_one_is_stale(opener: Opener) -> None:
    one, two = await opener(), await opener()
    for n in range(10):
        change = await acknowledged(one, n)
        known = await conversation_of(one, change)
        moved = [Change(conversation=replace(known, locale=locale)) for locale in ("nl", "de")]

        assert sorted(await asyncio.gather(one.apply(moved[:1]), two.apply(moved[1:]))) == [[False], [True]]


async def test_of_two_daemons_that_meet_a_new_customer_one_is_stale(opener: Opener) -> None:
    one, two = await opener(), await opener()
    for n in range(10):
        first = await recorded(one, n)
        second = await recorded(two, f"{n}b", handle=f"customer{n}", conversation=f"chat{n}")
        changes = acknowledgement(one, first), acknowledgement(two, second)

        applied = await asyncio.gather(one.apply([changes[0]]), two.apply([changes[1]]))

        assert sorted(applied) == [[False], [True]]


async def test_a_claim_and_an_answer_at_the_same_moment(opener: Opener) -> None:
    """Either the claim was first and the row is claimed, or the answer was and it is cancelled: never both."""
    one, two = await opener(), await opener()
    for n in range(10):
        change = await acknowledged(one, n)
        assert change.conversation is not None
        human = Change(
            conversation=await answered(two, change, START + SECOND),
            cancel=Cancel(conversation=change.conversation.id, episode=1, reason="human-answered"),
        )

        claims, applied = await asyncio.gather(one.claim(START, 5, {"support": 5}), two.apply([human]))

        assert applied == [True]
        assert (await delivery(one, change))["state"] == ("claimed" if claims else "cancelled")


async def test_what_a_dead_daemon_held_comes_back_after_its_lease(opener: Opener, clock: MovableClock) -> None:
    one, two = await opener(), await opener()
    change = await acknowledged(one, 1)
    claim = await claim_one(one)

    assert await two.recover(START + 30 * SECOND, MINUTE) == 0
    assert await two.recover(START + 60 * SECOND, MINUTE) == 1
    (found,) = await two.unknown(START + 2 * MINUTE, {"support": 10})
    assert (found.delivery, found.token) == (change.deliveries[0].id, claim.token)

    await one.results([result(claim, DeliveryState.SENT)])  # it was only slow
    assert (await delivery(two, change))["state"] == "sent"


async def test_a_connection_lost_at_rest_is_made_anew(opener: Opener, postgres: str) -> None:
    store = await opener()
    await recorded(store, 1)
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = 'responder' AND datname = current_database()"
        )

    await recorded(store, 2)

    assert [r.message.id for r in await store.undecided(10)] == ["m1", "m2"]


async def test_a_connection_lost_at_work_is_an_outage_that_passes(opener: Opener) -> None:
    def fall(link: Link, calls: Sequence[None]) -> list[Any]:
        return [link.plain("SELECT pg_terminate_backend(pg_backend_pid())") for _ in calls]

    store = await opener()
    with pytest.raises(StoreUnavailable, match="PostgreSQL: "):
        await store._writer.post(fall, None)
    with pytest.raises(StoreUnavailable, match="PostgreSQL: "):
        await store._reader.post(fall, None)

    await recorded(store, 1)
    assert [r.message.id for r in await store.undecided(10)] == ["m1"]


async def test_a_line_that_is_dead_without_a_word_is_noticed(
    url: str, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A half-open connection: nothing comes and nothing breaks, neither for who writes nor for who reads."""
    monkeypatch.setattr(Postgres, "patience", 0.4)
    loop = asyncio.get_running_loop()
    server, _, database = url.rpartition("/")
    async with Proxy(int(server.rpartition(":")[2])) as line:

        def dies(link: Link, calls: Sequence[None]) -> list[Any]:
            loop.call_soon_threadsafe(line.swallow.set)
            return [link.plain("SELECT 1") for _ in calls]

        store = open_store(f"postgresql://postgres@127.0.0.1:{line.port}/{database}", clock, base=Path())
        await store.open()
        await recorded(store, 1)
        with pytest.raises(StoreUnavailable, match=r"no answer in 0.4 s"):  # at work: an outage that passes
            await store._writer.post(dies, None)
        assert [r.message.id for r in await store.undecided(10)] == ["m1"]  # at rest: nobody hears of it
        await recorded(store, 2)
        await store.close()
        await asyncio.gather(*(asyncio.all_tasks() - {asyncio.current_task()}), return_exceptions=True)  # of the proxy


async def test_a_command_that_reads_much_may_take_its_time(
    url: str, opener: Opener, monkeypatch: pytest.MonkeyPatch, clock: MovableClock
) -> None:
    await opener()
    monkeypatch.setattr(Postgres, "patience", 0.2)
    report = open_store(url, clock, base=Path(), read_only=True)
    await report.open()

    assert await report._reader.post(lambda link, calls: [link.plain("SELECT pg_sleep(0.6), 7") for _ in calls], None)
    await report.close()


@pytest.mark.parametrize("wrong", [-3 * MINUTE, 3 * MINUTE], ids=["behind", "ahead"])
async def test_a_daemon_whose_clock_is_wrong_keeps_its_claims_for_a_minute_and_takes_nobodys(
    opener: Opener, url: str, clock: MovableClock, wrong: timedelta
) -> None:
    """Leases follow the clock of the database."""
    clock.move_to(SystemClock().now())
    right, its_clock = await opener(), MovableClock(clock.now() + wrong)
    other = open_store(url, its_clock, base=Path())
    await other.open()
    for store in (right, other):
        await store.clocks_apart()
    for n, (store, now) in enumerate(((right, clock.now()), (other, its_clock.now()))):
        await acknowledged(store, n, now, token=f"token{n}")  # written as claimed
        await acknowledged(store, f"{n}due", now)
        assert len(await store.claim(now, 1, {"support": 1})) == 1

    half = 30 * SECOND
    assert [await s.recover(c.now() + half, MINUTE) for s, c in ((right, clock), (other, its_clock))] == [0, 0]
    assert await other.recover(its_clock.now() + 61 * SECOND, MINUTE) == 4
    await other.close()


@pytest.mark.parametrize(("seconds", "told"), [(0, False), (1, False), (300, True), (-300, True)])
async def test_a_clock_that_is_not_the_database_s_is_told(
    opener: Opener, clock: MovableClock, seconds: int, *, told: bool
) -> None:
    clock.move_to(SystemClock().now() + timedelta(seconds=seconds))
    store = await opener()

    assert ("clock of the database" in await store.clocks_apart()) is told

"""What of a shared database is for one daemon to look after, and what is its neighbours'."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from responder.clock import MovableClock
from responder.errors import StoreUnavailable
from responder.store import postgres as its
from responder.store.factory import open_store
from responder.store.records import Recorded
from responder.store.rests import Carried, Ours
from responder.store.sql import SqlStore
from responder.store.statement import Link
from tests.real.postgres import wait_until_gone

from .conftest import START, Opener
from .made import ACCOUNT, HOUR, MINUTE, SECOND, acknowledged, acknowledgement, message, recorded

pytestmark = pytest.mark.parametrize("url", ["postgres"], indirect=True)
NOBODY = -1


def ours(node: int, *accounts: str, now: timedelta = timedelta(0)) -> Ours:
    return Ours(Carried(accounts or (ACCOUNT,), START + now - HOUR), node, START + now - MINUTE)


async def taken_up(store: SqlStore, which: Ours) -> list[str]:
    return [one.message.id for one in await store.undecided_of(which, 10)]


async def test_what_a_living_neighbour_recorded_is_its_own_to_decide(opener: Opener) -> None:
    one, two = await opener(), await opener()
    await recorded(one, 1)

    assert await taken_up(two, ours(two.node)) == []
    assert await taken_up(two, ours(NOBODY)) == []
    assert await taken_up(one, ours(one.node)) == ["m1"]


async def test_what_a_dead_neighbour_recorded_is_taken_up_at_once_after_our_own(opener: Opener, postgres: str) -> None:
    one, two = await opener(), await opener()
    await recorded(one, 1)
    await recorded(two, 2)
    await dies(one, postgres)

    assert await taken_up(two, ours(two.node)) == ["m2", "m1"]
    assert await taken_up(two, ours(NOBODY)) == ["m1"]


async def test_what_a_neighbour_that_stands_still_recorded_is_taken_up_after_a_minute(opener: Opener) -> None:
    one, two = await opener(), await opener()
    await recorded(one, 1)

    assert await taken_up(two, ours(NOBODY, now=MINUTE - SECOND)) == []
    assert await taken_up(two, ours(NOBODY, now=MINUTE + SECOND)) == ["m1"]


async def test_messages_of_an_account_that_only_others_carry_are_left_to_them_for_an_hour(
    opener: Opener, postgres: str
) -> None:
    one, two = await opener(), await opener()
    await recorded(one, 1)
    await recorded(one, 2, account="mail")
    await dies(one, postgres)

    assert await taken_up(two, ours(NOBODY, ACCOUNT)) == ["m1"]
    assert await taken_up(two, ours(NOBODY, ACCOUNT, now=HOUR + SECOND)) == ["m1", "m2"]


async def test_a_message_that_a_neighbour_has_decided_waits_no_more(opener: Opener) -> None:
    one, two = await opener(), await opener()
    first, second = await recorded(one, 1), await recorded(one, 2)
    assert await two.apply([acknowledgement(two, first)]) == [True]

    assert await one.still_undecided([first.row, second.row]) == {second.row}


async def test_reminders_of_an_account_that_only_others_carry_are_left_to_them_for_an_hour(opener: Opener) -> None:
    store = await opener()
    change = await acknowledged(store, 1, fields={"account": "mail"})
    first = change.reminders[0]

    def carried(after: timedelta) -> Carried:
        return Carried((ACCOUNT,), first.due + after - HOUR)

    assert await store.due_reminders(first.due, 10, carried=carried(SECOND * 0)) == []
    assert [d.reminder for d in await store.due_reminders(first.due, 10, carried=Carried(("mail",), START))] == [first]
    assert len(await store.due_reminders(first.due + HOUR, 10, carried=carried(HOUR + SECOND))) == 1
    assert await store.next_due(carried=carried(SECOND * 0)) is None
    assert await store.next_due(carried=Carried(("mail",), START)) == START
    assert await store.next_due(carried=carried(HOUR + SECOND)) == first.due


async def test_one_daemon_at_a_time_listens_on_an_account(opener: Opener, postgres: str) -> None:
    one, two = await opener(), await opener()

    assert [await store.may_listen("mail") for store in (one, two)] == [True, False]
    assert await two.may_listen("social")
    assert await one.may_listen("mail")  # it has been doing so

    await one.listens_no_more("mail")
    assert [await two.may_listen("mail"), await one.may_listen("mail")] == [True, False]
    await dies(two, postgres)
    assert await one.may_listen("mail")


async def test_whose_connection_is_lost_listens_no_more_once_another_does(opener: Opener, postgres: str) -> None:
    one, two = await opener(), await opener()
    assert await one.may_listen("mail")
    cut_all(postgres)

    assert [await two.may_listen("mail"), await one.may_listen("mail")] == [True, False]


async def test_who_waited_for_a_neighbour_sees_what_it_did_whatever_the_database_s_default(
    url: str, clock: MovableClock
) -> None:
    """After a wait for a lock a snapshot from before it would show two daemons the last place under one cap."""
    store = open_store(f"{url}?options=-c%20default_transaction_isolation%3Dserializable", clock, base=Path())
    await store.open()

    def isolation(link: Link, calls: Sequence[None]) -> list[Any]:
        return [link.plain("SHOW transaction_isolation")[0][0] for _ in calls]

    assert await store._writer.post(isolation, None) == "read committed"
    assert await store._reader.post(isolation, None) == "read committed"
    await store.close()


async def test_a_server_that_only_reads_is_left_for_the_one_that_writes(opener: Opener, postgres: str) -> None:
    """After a failover the old connection may lead to what is a standby now, and would for ever."""
    store = await opener()
    with only_reading(postgres):
        cut_all(postgres)
        with pytest.raises(StoreUnavailable, match="read-only"):
            await store.record([message(1)], START)

    assert isinstance((await store.record([message(2)], START))[0], Recorded)


async def test_who_stands_still_in_a_transaction_does_not_keep_neighbours_waiting(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(its, "_LET_GO", ("SET idle_in_transaction_session_timeout = '200ms'",))

    def stands_still(link: Link, calls: Sequence[None]) -> list[Any]:
        time.sleep(0.6)
        return [link.plain("SELECT 1") for _ in calls]

    store = await opener()
    with pytest.raises(StoreUnavailable, match="idle-in-transaction"):
        await store._writer.post(stands_still, None)
    await recorded(store, 1)  # on a new connection


async def test_who_stands_still_between_two_transactions_listens_no_more(
    opener: Opener, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(its, "_LET_GO", ("SET idle_session_timeout = '100ms'",))
    one, two = await opener(), await opener()
    assert await one.may_listen("mail")

    wait_until_gone(postgres, one.node)

    assert await two.may_listen("mail")


async def test_the_server_lets_go_of_whoever_stands_still_before_anybody_loses_patience(opener: Opener) -> None:
    def shown(link: Link, calls: Sequence[str]) -> list[Any]:
        return [link.plain(f"SHOW {name}")[0][0] for name in calls]

    store = await opener()

    assert await store._writer.post(shown, "idle_in_transaction_session_timeout") == "10s"
    assert its.Postgres.patience > 10
    assert await store._writer.post(shown, "idle_session_timeout") == "90s"


async def dies(store: SqlStore, url: str) -> None:
    await store.close()
    wait_until_gone(url, store.node)


def cut_all(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE application_name = 'responder' AND datname = current_database()"
        )


@contextmanager
def only_reading(url: str) -> Iterator[None]:
    database = url.rpartition("/")[2]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {database} SET default_transaction_read_only = on")  # type: ignore[arg-type,unused-ignore]
        try:
            yield
        finally:
            connection.execute("SET default_transaction_read_only = off")
            connection.execute(f"ALTER DATABASE {database} RESET default_transaction_read_only")  # type: ignore[arg-type,unused-ignore]

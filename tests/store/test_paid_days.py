"""What a paid account has said since its company's day began: durable, and asked for with what is asked anyway."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from responder.flow.case import DayCounts, Toll
from responder.store import Store
from responder.store.records import Change
from responder.store.rests import PaidDay
from responder.store.sql import SqlStore

from .conftest import START, Opener
from .made import HOUR, acknowledged, acknowledgement, counted_statements, question, recorded

MIDNIGHT = int(START.timestamp()) - 10 * 3600
DUTCH = Toll(day=MIDNIGHT, country="NL", prefix="+3161234", counted=("NL", "+3161234"), cost=74_500)
BELGIAN = Toll(day=MIDNIGHT, country="BE", prefix="+3247000", counted=("BE", "+3247000"), cost=74_500)


async def day(store: Store, n: int | str, toll: Toll | None = DUTCH, **fields: Any) -> DayCounts:
    one = question(await recorded(store, f"asked-{n}", **fields), toll=toll)
    (found,) = await store.situations([one], START)
    return found.counts.day


async def test_messages_are_counted_by_country_prefix_and_money(store: SqlStore) -> None:
    await acknowledged(store, 1, toll=DUTCH)
    await acknowledged(store, 2, START + HOUR, toll=replace(DUTCH, cost=149_000), new_contact=False)
    await acknowledged(store, 3, toll=BELGIAN)
    await acknowledged(store, 4, toll=DUTCH, fields={"account": "other"})
    await acknowledged(store, 5, toll=DUTCH, purpose="staff-before")
    await acknowledged(store, 6)

    assert await day(store, 1) == DayCounts(messages=3, new_contacts=2, country=2, prefix=2, spent=298_000)
    assert await day(store, 2, BELGIAN) == DayCounts(messages=3, new_contacts=2, country=1, prefix=1, spent=298_000)
    assert await day(store, 3, Toll(day=MIDNIGHT)) == DayCounts(messages=3, new_contacts=2, spent=298_000)
    assert await day(store, 4, None) == DayCounts()
    assert await day(store, 6, replace(DUTCH, day=MIDNIGHT + 86_400)) == DayCounts()


async def test_what_was_not_written_is_not_counted(store: SqlStore) -> None:
    first = await acknowledged(store, 1, toll=DUTCH)
    again = acknowledgement(store, await recorded(store, 2), toll=DUTCH)
    assert first.contact is not None
    stale = replace(again, contact=replace(first.contact, version=7))
    assert await store.apply([stale]) == [False]

    assert await day(store, 1) == DayCounts(messages=1, new_contacts=1, country=1, prefix=1, spent=74_500)


async def test_whoever_decided_before_another_message_was_counted_decides_again(store: SqlStore) -> None:
    await acknowledged(store, 1, toll=DUTCH)
    seen = (await day(store, 1)).messages
    late, others = [acknowledgement(store, await recorded(store, n), toll=DUTCH) for n in (2, 3)]
    rests_on = PaidDay("support", MIDNIGHT, seen)

    assert await store.apply([replace(late, paid_day=rests_on)]) == [True]
    assert await store.apply([replace(others, paid_day=rests_on)]) == [False]
    assert await store.apply([replace(others, paid_day=replace(rests_on, messages=seen + 1))]) == [True]


@pytest.mark.parametrize("url", ["file", "postgres"], indirect=True)
async def test_another_daemon_and_the_next_start_see_it(opener: Opener) -> None:
    one, two = await opener(), None
    await acknowledged(one, 1, toll=DUTCH)
    if one.shared:
        two = await opener()
        await acknowledged(two, 2, toll=DUTCH)
    await one.close()

    found = await day(await opener(), 1)

    many = 1 if two is None else 2
    assert found == DayCounts(messages=many, new_contacts=many, country=many, prefix=many, spent=many * 74_500)


async def test_a_day_is_kept_while_it_counts_and_no_longer(store: SqlStore) -> None:
    await acknowledged(store, 1, toll=DUTCH)
    await acknowledged(store, 2, START + 13 * HOUR)  # what is older than two minutes is swept away
    assert (await day(store, 1)).new_contacts == 1

    await acknowledged(store, 3, START + timedelta(days=3))

    assert (await day(store, 2)).new_contacts == 0


async def test_it_takes_no_query_of_its_own(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted_statements(monkeypatch)

    async def statements(n: int, toll: Toll | None) -> list[str]:
        one = await recorded(store, n)
        change: Change = acknowledgement(store, one, toll=toll)
        asked.clear()
        await store.situations([question(one, toll=toll)], START)
        assert await store.apply([change]) == [True]
        return list(asked)

    await statements(1, None)
    assert await statements(2, DUTCH) == await statements(3, None)

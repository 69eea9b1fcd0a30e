"""Promises that stand, read through where opening hours have changed, and the hours by which they were told."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from responder import log
from responder.clock import to_micros
from responder.flow.follow_up.plan import CLOSED, MISSED, closed_at
from responder.flow.newer_hours import follow_hours
from responder.flow.promise import BusinessCalendar
from responder.flow.promise.calendar import Span
from responder.flow.promise.noted_hours import NotedHours
from responder.model import ReminderState
from responder.store.records import Change, NewReminder, ReminderSettled
from responder.store.rules import key_of
from responder.store.sql import SqlStore
from responder.values import replace

from .conftest import START, Opener
from .made import HOUR, MINUTE, acknowledgement, recorded

DAY = timedelta(days=1)


def hours(*spans: tuple[datetime, datetime], account: str = "support") -> NotedHours:
    micros: tuple[Span, ...] = tuple((to_micros(start), to_micros(end)) for start, end in spans)
    return NotedHours(to_micros(START), to_micros(START + 100 * DAY), {account: micros})


async def promised(store: SqlStore, n: int, at: datetime = START) -> NewReminder:
    """A promise of an hour from `at` on, with its miss."""
    change = acknowledgement(store, await recorded(store, n), at)
    assert change.promise is not None
    missed = NewReminder(
        conversation=change.promise.conversation,
        episode=1,
        number=1,
        kind=MISSED,
        due=change.promise.due,
        promise=change.promise.id,
    )
    before = replace(missed, number=0, kind="staff-before", due=missed.due - MINUTE)
    assert await store.apply([replace(change, reminders=(before, missed))]) == [True]
    return missed


async def test_every_promise_that_stands_is_seen_once_in_the_order_of_its_end(store: SqlStore) -> None:
    missed = [await promised(store, n, START + (7 - n) * MINUTE) for n in range(7)]
    done = missed.pop()
    fired = ReminderSettled(
        conversation=done.conversation,
        episode=1,
        number=1,
        was_due=done.due,
        state=ReminderState.FIRED,
        reason="x",
    )
    word = closed_at(missed[0], START + 30 * MINUTE)
    assert await store.apply([Change(reminder=fired), Change(call=word)]) == [True, True]

    seen, after = [], (to_micros(START), 0, 0, 0)
    while page := await store.ahead(after, 2):
        seen += page
        after = key_of(page[-1].reminder)

    assert [one.reminder for one in seen] == [word, *reversed(missed)]
    assert {one.account for one in seen} == {"support"}
    assert [one.due for one in seen[1:]] == [one.reminder.due for one in seen[1:]]
    assert seen[0].due == missed[0].due


async def test_the_hours_are_noted_and_noted_anew(store: SqlStore) -> None:
    assert await store.told_hours() == ""

    for text in ("one", "two"):
        assert await store.told_hours(keep=text) == text
        assert await store.told_hours() == text


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_however_many_daemons_look_a_promise_has_one_word(opener: Opener) -> None:
    stores = [await opener() for _ in range(3)]
    missed = [await promised(stores[0], n) for n in range(120)]
    before, after = hours((START, START + 8 * HOUR)), hours((START, START + HOUR / 2))
    await stores[0].told_hours(keep=before.dump())

    looked = await asyncio.gather(*(follow_hours(store, after, START + MINUTE, log.get("x")) for store in stores))

    assert max(looked) == 120
    found = [each for each in await stores[1].ahead((0, 0, 0, 0), 1000) if each.reminder.kind == CLOSED]
    assert sorted(each.reminder.conversation for each in found) == sorted(each.conversation for each in missed)
    assert await follow_hours(stores[2], after, START + MINUTE, log.get("x")) == 0


async def test_where_hours_have_not_changed_nothing_is_read(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    await promised(store, 1)
    calendar = BusinessCalendar(((((9 * 60, 17 * 60),),) * 7), "Europe/Amsterdam")

    async def never(*_: object) -> list[object]:
        raise AssertionError("read through what stands")

    for day in range(3):
        now = START + day * DAY
        monkeypatch.setattr(store, "ahead", never)
        assert await follow_hours(store, NotedHours.of({"support": calendar}, now), now, log.get("x")) == 0


async def test_a_daemon_that_promised_by_the_old_hours_looks_where_another_has_noted_the_new(store: SqlStore) -> None:
    await promised(store, 1)
    before, after = hours((START, START + 8 * HOUR)), hours((START, START + HOUR / 2))
    await store.told_hours(keep=after.dump())

    assert await follow_hours(store, after, START + MINUTE, log.get("x")) == 0
    assert await follow_hours(store, after, START + MINUTE, log.get("x"), before_reload=before) == 1

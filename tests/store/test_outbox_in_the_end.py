"""What waits long, what was called off, and what nobody may send any more."""

from __future__ import annotations

import pytest

from responder.clock import MovableClock
from responder.config.settings import DeliverySettings
from responder.flow.deliver import Outbox
from responder.model import DeliveryState
from responder.store.sql import SqlStore
from responder.testing import CapturedLog

from .conftest import START
from .made import HOUR, MINUTE, acknowledged, delivery, result

ROOM = {"support": 10, "other": 10}


async def test_what_leaves_later_remembers_when_it_was_to_leave(store: SqlStore) -> None:
    """`due_at` moves with every try: without it, what was planned at night would be too old in the morning."""
    change = await acknowledged(store, due=START + 10 * HOUR)
    morning = START + 10 * HOUR

    (first,) = await store.claim(morning, 10, {"support": 10})
    await store.results([result(first, DeliveryState.DUE, morning, due=morning + MINUTE)])
    (again,) = await store.claim(morning + MINUTE, 10, {"support": 10})

    assert (first.planned_at, again.planned_at) == (morning, morning)
    assert again.created_at == change.deliveries[0].created_at == START


async def test_what_is_claimed_for_an_account_that_a_reload_takes_away_waits_for_it(
    store: SqlStore, clock: MovableClock
) -> None:
    gone, other = await acknowledged(store, 1), await acknowledged(store, 2)
    claims = await store.claim(START, 10, ROOM)
    outbox = Outbox(store, clock, CapturedLog(), {}, DeliverySettings(), tell=lambda _kind, _text: None)

    outbox.send(claims)
    await outbox.drain(5)

    for change in (gone, other):
        assert (await delivery(store, change))["state"] == DeliveryState.DUE
    assert outbox.under_way == 0


@pytest.mark.parametrize(("after", "state"), [(9_999, DeliveryState.CANCELLED), (10_000, DeliveryState.DUE)])
async def test_of_what_was_called_off_the_last_ten_thousand_are_remembered(
    store: SqlStore, clock: MovableClock, after: int, state: DeliveryState
) -> None:
    """What it was about has long left, or stayed."""
    change = await acknowledged(store)
    (claim,) = await store.claim(START, 10, ROOM)
    outbox = Outbox(store, clock, CapturedLog(), {}, DeliverySettings(), tell=lambda _kind, _text: None)
    for row in range(1, 10_001):
        outbox.call_off(row)
    outbox.call_off(claim.conversation)
    for row in range(after):
        outbox.call_off(-1 - row)

    outbox.send([claim])
    await outbox.drain(5)

    assert (await delivery(store, change))["state"] == state


async def test_what_was_claimed_too_long_ago_does_not_leave(store: SqlStore, clock: MovableClock) -> None:
    """A daemon that stood still for a minute: by now its lease has run out, and a neighbour may be sending it."""
    change = await acknowledged(store)
    claims = await store.claim(START, 10, ROOM)
    outbox = Outbox(store, clock, CapturedLog(), {}, DeliverySettings(), tell=lambda _kind, _text: None)
    clock.move(seconds=26)

    outbox.send(claims)
    await outbox.drain(5)

    row = await delivery(store, change)
    assert (row["state"], row["tries"]) == (DeliveryState.DUE, 0)
    assert row["error"] == "not tried: it was claimed too long ago"

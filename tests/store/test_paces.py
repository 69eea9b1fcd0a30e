"""What the estimators know survives a restart, on every database: the same promises, to the second."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from responder.clock import MovableClock
from responder.config.settings import Settings
from responder.flow.learning import learn
from responder.flow.promise import Promiser
from responder.memory import Memory
from responder.store.records import Change, FirstResponse
from responder.store.sql import SqlStore

from .conftest import START, Opener
from .made import ACCOUNT, HOUR, MINUTE, acknowledgement, recorded

SETTINGS = Settings.model_validate(
    {
        "company": {"name": "Example", "timezone": "Europe/Amsterdam"},
        "hours": {"mon-fri": ["09:00-12:30", "13:00-17:30"]},
        "promise": {"history": 10},
    }
)


class Desk:
    """An account whose store and estimator hear the same."""

    def __init__(self, store: SqlStore, clock: MovableClock) -> None:
        self.store, self.clock = store, clock
        self.promiser = Promiser(SETTINGS)
        self.told: list[str] = []
        self.memory = Memory(store, clock, lambda: self.promiser, lambda kind, _: self.told.append(kind))
        self.waiting: list[Change] = []
        self._count = 0

    async def day(self, chance: random.Random, turns: int) -> None:
        """People ask and are answered, give up, or hear a new time, all at random."""
        for _ in range(turns):
            self.clock.move(seconds=chance.randrange(1, 900))
            turn = chance.random()
            if turn < 0.5 or not self.waiting:
                await self._asks()
            elif turn < 0.9:
                await self._ends(self.waiting.pop(0), left=False)
            elif turn < 0.95:
                await self._ends(self.waiting.pop(), left=True)
            else:
                await self._told_again(self.waiting[0])

    async def _asks(self) -> None:
        self._count += 1
        now = self.clock.now()
        change = acknowledgement(self.store, await recorded(self.store, self._count), now)
        assert change.promise is not None
        priority = int(self._count % 7 == 0)
        promise = self.promiser.promise(ACCOUNT, now, priority=priority)
        told = replace(change.promise, due=promise.due, priority=priority)
        change = replace(change, promise=told, deliveries=(), reminders=())
        await self._commit(change)
        self.waiting.append(change)

    async def _ends(self, asked: Change, *, left: bool) -> None:
        assert asked.promise is not None
        answer = FirstResponse(
            id=self.store.new_id(),
            account=ACCOUNT,
            conversation=asked.promise.conversation,
            arrived_at=asked.promise.made_at,
            answered_at=None if left else self.clock.now(),
        )
        await self._commit(Change(answer=answer))

    async def _told_again(self, asked: Change) -> None:
        assert asked.promise is not None
        now = self.clock.now()
        again = replace(asked.promise, id=self.store.new_id(), made_at=now, due=now + HOUR, again=True)
        await self._commit(Change(promise=again))

    async def _commit(self, change: Change) -> None:
        assert await self.store.apply([change]) == [True]
        learn(self.promiser, change)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kept", [(), (60,), (20, 100)], ids=["never kept", "kept once", "kept twice"])
async def test_a_crash_changes_no_promise(
    store: SqlStore, clock: MovableClock, seed: int, kept: tuple[int, ...]
) -> None:
    desk, chance, done = Desk(store, clock), random.Random(seed), 0
    for turns in (*kept, 130):
        await desk.day(chance, turns - done)
        done = turns
        if turns != 130:
            await desk.memory.keep()

    after = Promiser(SETTINGS)
    await Memory(store, clock, lambda: after, lambda *_: None).recall(after)

    for hours in range(0, 72, 5):
        now = clock.now() + timedelta(hours=hours)
        assert after.promise(ACCOUNT, now) == desk.promiser.promise(ACCOUNT, now)
        for waits in desk.waiting:
            assert waits.promise is not None
            conversation = waits.promise.conversation
            assert after.again(ACCOUNT, conversation, now) == desk.promiser.again(ACCOUNT, conversation, now)


async def test_a_reload_forgets_nothing(store: SqlStore, clock: MovableClock) -> None:
    desk = Desk(store, clock)
    await desk.day(random.Random(4), 60)
    after = Promiser(SETTINGS)

    desk.memory.hand_over(desk.promiser, after)

    assert after.promise(ACCOUNT, clock.now()) == desk.promiser.promise(ACCOUNT, clock.now())
    assert after.upto == desk.promiser.upto


async def test_a_state_that_cannot_be_read_is_told_and_learned_anew(store: SqlStore, clock: MovableClock) -> None:
    desk = Desk(store, clock)
    await store.keep_paces({ACCOUNT: "{not json", "other": '{"version": 99}'}, 1)
    after = Promiser(SETTINGS)

    await desk.memory.recall(after)

    assert desk.told == ["estimator-lost", "estimator-lost"]
    assert after.promise(ACCOUNT, START).due > START + MINUTE


several = pytest.mark.parametrize("url", ["postgres"], indirect=True)


@several
async def test_a_daemon_hears_all_that_its_neighbours_did_however_much(opener: Opener, clock: MovableClock) -> None:
    here, there = Desk(await opener(), clock), Desk(await opener(), clock)
    await there.memory.recall(there.promiser)
    await here.day(random.Random(5), 1300)
    clock.move(seconds=10)

    await there.memory.hear_neighbours()
    await there.memory.hear_neighbours()

    assert there.promiser.upto == here.promiser.upto
    assert there.promiser.promise(ACCOUNT, clock.now()) == here.promiser.promise(ACCOUNT, clock.now())


@several
async def test_what_is_kept_knows_what_neighbours_did_before_the_newest_of_ours(
    opener: Opener, clock: MovableClock
) -> None:
    here, there = Desk(await opener(), clock), Desk(await opener(), clock)
    here._count = 1000  # other messages than the neighbour's
    await here.memory.recall(here.promiser)
    await there.day(random.Random(6), 40)
    await here.day(random.Random(7), 2)
    await here.memory.keep()
    clock.move(seconds=10)
    await here.memory.hear_neighbours()  # nothing is heard twice

    after = Promiser(SETTINGS)
    await Memory(here.store, clock, lambda: after, lambda *_: None).recall(after)

    whole = Promiser(SETTINGS)
    for event in await here.store.pace_events(0, 1000):
        whole.hear(event)
    ahead = [one.promise(ACCOUNT, clock.now()).basis.partition(" ahead")[0] for one in (here.promiser, after, whole)]
    assert ahead == ["3"] * 3

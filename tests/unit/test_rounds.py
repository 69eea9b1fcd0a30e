"""The two rounds: who goes first, what a failure costs, and that they end when they are told to."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from responder.clock import MovableClock
from responder.errors import StoreUnavailable
from responder.flow.waiting import Waiting
from responder.model import Author, Message
from responder.rounds import Rounds
from responder.store.records import Recorded
from responder.testing import NOON, CapturedLog

HOUR = timedelta(hours=1)
FLOOD = 100  # webhooks between two looks
Step = Callable[[], Any]


class Bell:
    """An alarm that keeps what it is set to."""

    def __init__(self) -> None:
        self.at: list[datetime | None] = []
        self.rung = asyncio.Event()
        self.waits = 0

    def set(self, at: datetime | None) -> None:
        self.at.append(at)

    def sooner(self, at: datetime) -> None:
        self.at.append(at)

    def ring(self) -> None:
        self.rung.set()

    async def wait(self) -> None:
        self.waits += 1
        await self.rung.wait()
        self.rung.clear()


def stand_ins(*given: Any) -> tuple[Any, ...]:
    """Return what stands in for the real parts, as if it were them."""
    return given


class House:
    """A flow whose steps are told beforehand; `did` has what was done, in order."""

    def __init__(self) -> None:
        self.did: list[str] = []
        self.clock, self.bell, self.waiting = MovableClock(NOON), Bell(), Waiting()
        self.web = SimpleNamespace(asked=0, in_flight=0)
        self.steps: dict[str, list[Any]] = {}
        self.free = True
        settling = SimpleNamespace(look=self._step("settling"))
        self.outbox = SimpleNamespace(room_again=asyncio.Event(), half_free=lambda: self.free, settling=settling)
        self.flow = SimpleNamespace(
            waiting=self.waiting,
            outbox=self.outbox,
            tools=SimpleNamespace(accounts={}),
            **{name: self._step(name) for name in ("decide_some", "look_at_fuse", "tend", "deliver_due", "remind_due")},
        )
        self.looks = 0
        flow, web, bell = stand_ins(self.flow, self.web, self.bell)
        self.rounds = Rounds(flow, web, bell, self.clock, CapturedLog(), look_at_store=self._look_at_store)

    def _look_at_store(self) -> None:
        self.looks += 1
        self.did.append("store")

    def _step(self, name: str) -> Callable[..., Awaitable[Any]]:
        async def step(*_: object) -> Any:
            self.did.append(name)
            left = self.steps.get(name, [])
            answer = left.pop(0) if left else None
            if callable(answer):
                answer = answer()
            if isinstance(answer, Exception):
                raise answer
            return answer

        return step

    def writes(self, author: Author = Author.CUSTOMER) -> None:
        message = Message(account="a", id="m", handle="lena", sent_at=NOON, author=author)
        self.waiting.add([Recorded(1, message, self.clock.now())])

    def ends(self) -> Step:
        """A step that ends the rounds."""
        return self.rounds.end


def after(gives: Any, *steps: Step) -> Step:
    """A step that does these and gives that."""

    def run() -> Any:
        for step in steps:
            step()
        return gives

    return run


def play(scene: Callable[[House], Awaitable[None]]) -> House:
    async def go() -> House:
        house = House()
        async with asyncio.timeout(10):
            await scene(house)
        return house

    return asyncio.run(go())


def test_what_was_recorded_is_decided_and_the_store_looked_at_after_each_batch() -> None:
    async def scene(house: House) -> None:
        house.writes()
        house.steps["decide_some"] = [None, house.ends()]
        await house.rounds.decide()

    assert play(scene).did == ["decide_some", "store", "decide_some", "store"]


def test_nothing_is_decided_before_something_was_recorded_nor_after_the_end() -> None:
    async def scene(house: House) -> None:
        deciding = asyncio.create_task(house.rounds.decide())
        await asyncio.sleep(0.01)
        assert house.did == []
        house.rounds.end()
        await deciding

    assert play(scene).did == []


def test_a_batch_that_fails_is_tried_again_after_a_pause() -> None:
    async def scene(house: House) -> None:
        house.writes()
        house.steps["decide_some"] = [StoreUnavailable("away"), house.ends()]
        began = asyncio.get_running_loop().time()
        await house.rounds.decide()
        assert asyncio.get_running_loop().time() - began >= 0.004

    assert play(scene).did == ["decide_some", "store", "decide_some", "store"]


def test_in_a_rush_recording_goes_first() -> None:
    async def scene(house: House) -> None:
        house.steps["decide_some"] = [house.ends()]
        deciding = asyncio.create_task(house.rounds.decide())
        await asyncio.sleep(0)
        house.web.asked = FLOOD
        house.writes()
        await asyncio.sleep(0.001)
        assert house.did == []  # they came a moment ago
        await deciding  # none has come since

    assert play(scene).did == ["decide_some", "store"]


@pytest.mark.parametrize(
    ("case", "seconds", "decided"),
    [
        ("it waits two seconds at most", 2.0, False),
        ("it waits two seconds at most", 2.1, True),
        ("a colleague's answer waits for nobody", 0.0, True),
        ("nothing waits", 0.0, True),
    ],
)
def test_a_rush_keeps_a_message_waiting_for_two_seconds_and_a_colleague_not_at_all(
    case: str, seconds: float, decided: bool
) -> None:
    async def scene(house: House) -> None:
        if case == "nothing waits":
            house.waiting.work.set()
        else:
            house.writes(Author.AGENT if case.startswith("a colleague") else Author.CUSTOMER)
        house.clock.move(seconds=seconds)
        house.steps["decide_some"] = [house.ends()]
        house.web.asked, house.web.in_flight = FLOOD, FLOOD
        deciding = asyncio.create_task(house.rounds.decide())
        await asyncio.sleep(0.001)
        assert ("decide_some" in house.did) is decided
        house.rounds.end()
        house.web.in_flight = 0
        await deciding

    play(scene)


async def makes_way_at_once(house: House) -> bool:
    making = asyncio.create_task(house.rounds.make_way())
    await asyncio.sleep(0)
    return making.done()


def test_what_is_due_makes_way_for_webhooks_under_way_and_waits_a_moment_at_most() -> None:
    async def scene(house: House) -> None:
        assert await makes_way_at_once(house)
        house.web.in_flight = 1
        making = asyncio.create_task(house.rounds.make_way())
        await asyncio.sleep(0.01)
        assert not making.done()
        house.web.in_flight = 0
        await making

        house.web.in_flight = 1
        loop = asyncio.get_running_loop()
        began = loop.time()
        await house.rounds.make_way()
        assert 0.045 < loop.time() - began < 2

        house.rounds.end()
        assert await makes_way_at_once(house)

    play(scene)


def test_it_sleeps_until_what_is_due_next_or_until_it_is_rung() -> None:
    async def scene(house: House) -> None:
        house.steps["tend"] = [NOON + HOUR, house.ends()]
        tending = asyncio.create_task(house.rounds.tend())
        await asyncio.sleep(0.01)
        assert (house.bell.at, house.bell.waits) == ([None, NOON + HOUR], 1)
        house.bell.ring()
        await tending
        assert house.bell.at == [None, NOON + HOUR, None]  # nothing is due any more

    assert play(scene).did == ["look_at_fuse", "tend", "store"] * 2


def test_what_is_planned_while_the_round_runs_rings_too() -> None:
    async def scene(house: House) -> None:
        planned = after(NOON + 2 * HOUR, lambda: house.bell.sooner(NOON + HOUR), house.ends())
        house.steps["tend"] = [planned]
        await house.rounds.tend()
        assert house.bell.at == [None, NOON + HOUR, NOON + 2 * HOUR]

    play(scene)


def test_a_round_that_fails_is_tried_again_without_the_alarm() -> None:
    async def scene(house: House) -> None:
        house.steps["tend"] = [StoreUnavailable("away"), house.ends()]
        await house.rounds.tend()
        assert house.bell.waits == 0

    assert play(scene).did == ["look_at_fuse", "tend", "store"] * 2


def test_what_is_due_now_is_worked_off_at_once_however_many_rows() -> None:
    async def scene(house: House) -> None:
        house.steps["tend"] = [NOON, house.ends()]
        house.steps["deliver_due"] = [8, 0, 0]
        house.steps["remind_due"] = [4, after(0, lambda: house.clock.move(seconds=1))]
        await house.rounds.tend()

    assert play(scene).did == [
        *("look_at_fuse", "tend", "settling", "deliver_due", "settling", "deliver_due", "remind_due"),
        *("settling", "deliver_due", "remind_due", "look_at_fuse", "tend", "store"),
    ]


def test_rows_are_claimed_again_once_half_of_the_places_are_free() -> None:
    async def scene(house: House) -> None:
        house.free = False
        house.steps["tend"] = [NOON, house.ends()]
        house.steps["deliver_due"] = [after(8, lambda: house.clock.move(seconds=1))]
        tending = asyncio.create_task(house.rounds.tend())
        await asyncio.sleep(0.02)
        assert house.did == ["look_at_fuse", "tend"]
        house.free = True
        house.outbox.room_again.set()
        await tending

    assert play(scene).did[2:4] == ["settling", "deliver_due"]


def test_who_waits_for_room_stops_at_the_end() -> None:
    async def scene(house: House) -> None:
        house.free = False
        house.steps["tend"] = [NOON]
        tending = asyncio.create_task(house.rounds.tend())
        await asyncio.sleep(0.01)
        house.rounds.end()
        await tending

    assert play(scene).did == ["look_at_fuse", "tend"]


@pytest.mark.parametrize("free", [True, False])
def test_nobody_spins_while_what_is_due_has_to_wait(*, free: bool) -> None:
    """Rows are due on accounts that have no room, or that a neighbour holds."""

    async def scene(house: House) -> None:
        looks: Counter[bool] = Counter()

        def half_free() -> bool:
            looks[free] += 1
            return free

        house.outbox.half_free = half_free
        house.outbox.room_again.set()  # as the last send has left it
        house.steps["tend"] = [NOON, house.ends()]
        tending = asyncio.create_task(house.rounds.tend())
        await asyncio.sleep(0.1)
        looked = looks[free]
        house.clock.move(seconds=1)
        house.outbox.room_again.set()
        await tending
        assert 1 <= looked <= 10

    play(scene)

"""Sends whose outcome nobody knows are looked up beside all else: a platform that hangs keeps nobody waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from responder.errors import OutcomeUnknown, StoreUnavailable
from responder.flow.deliver import settling
from responder.flow.deliver.time_limit import TimeLimit
from responder.model import DeliveryState, Reply, Sent
from responder.testing import open_shop
from responder.testing.shop import Shop

SHOPS = """
[channels.slow]
plugin = "http"
url = "https://slow.example/replies"
secret = { env = "X" }
burst = "0s"

[channels.shop]
plugin = "http"
url = "https://shop.example/replies"
secret = { env = "X" }
burst = "0s"
"""
A_MINUTE = timedelta(minutes=1)


class Hanging:
    """A platform that says nothing of what it was sent, and hangs when it is asked."""

    def __init__(self, shop: Shop, name: str = "slow") -> None:
        self.asked: list[str] = []
        self.over = asyncio.Event()
        self.answer: Sent | bool | None = True
        account = shop._scratch.accounts[name]
        self._takes, self._tried = account.channel.send, set[int]()
        account.channel.send = self.send  # type: ignore[method-assign]
        account.channel.settle = self.settle  # type: ignore[method-assign]

    async def send(self, reply: Reply) -> Sent:
        if reply.delivery not in self._tried:
            self._tried.add(reply.delivery)
            raise OutcomeUnknown("no answer")
        return await self._takes(reply)

    async def settle(self, reply: Reply) -> Sent | bool | None:
        self.asked.append(reply.to)
        await self.over.wait()
        return False if self.answer is None else Sent("there")


def test_who_waits_on_other_accounts_does_not_wait_for_a_platform_that_hangs() -> None:
    async def shop_goes_on(shop: Shop, slow: Hanging) -> None:
        await shop.customer("slow", "mia").says("Are you open on Sunday?")
        await shop.customer("shop", "noor").says("Where is my order 48213?")
        shop.clock.move(hours=5)

        await asyncio.wait_for(shop._scratch.flow.tend(), 5)

        assert slow.asked == ["mia"]
        reminders = (await shop._scratch.store.status())["reminders"]
        assert reminders["fired"] > 0  # the promise to noor has passed, and she is told

    _with_slow(shop_goes_on)


def test_a_platform_that_hangs_is_asked_by_four_at_a_time_and_about_each_once() -> None:
    async def story(shop: Shop, slow: Hanging) -> None:
        people = [f"customer-{n}" for n in range(9)]
        for n, person in enumerate(people):
            await shop.customer("slow", person).says(f"Where is the parcel of family {chr(97 + n)}?")
            shop.clock.move(seconds=1)
        shop.clock.move(minutes=2)

        for _ in range(3):
            await asyncio.wait_for(shop._scratch.flow.tend(), 5)
            await _a_moment()
        assert slow.asked == people[:4]
        full = shop._scratch.outbox.settling.rooms(shop._scratch.accounts)
        assert "slow" not in full
        next_due = await shop._scratch.store.next_due(asked=full)
        assert next_due is None or next_due > shop.clock.now()  # nobody looks again and again in vain

        slow.over.set()
        await shop.said(within=A_MINUTE * 3)
        assert slow.asked == people

    _with_slow(story)


def test_what_is_surely_not_there_leaves_once_more() -> None:
    async def story(shop: Shop, slow: Hanging) -> None:
        slow.answer = None
        slow.over.set()
        await shop.customer("slow", "mia").says("Are you open on Sunday?")

        said = await shop.said(within=A_MINUTE * 2)

        assert [reply.to for reply in said] == ["mia"]

    _with_slow(story)


def test_a_look_up_ends_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "LIMIT", 0.01)

    async def story(shop: Shop, slow: Hanging) -> None:
        await shop.customer("slow", "mia").says("Are you open on Sunday?")

        said = await shop.said(within=A_MINUTE * 2)

        assert slow.asked == ["mia"]
        assert [reply.to for reply in said] == ["mia"]  # nobody knows, and a repeat is harmless there

    _with_slow(story)


def test_nothing_is_asked_with_a_log_in_that_is_refused() -> None:
    """It would tell nothing, and the message would be held for ops although a new token could find it."""

    async def story(shop: Shop, slow: Hanging) -> None:
        account = shop._scratch.accounts["slow"]
        slow.over.set()
        await shop.customer("slow", "mia").says("Are you open on Sunday?")
        account.paused = "the token has ended"
        shop.clock.move(minutes=2)
        await shop._scratch.flow.tend()
        await shop._scratch.outbox.drain(5)
        assert slow.asked == []

        account.go_on()  # ops reload
        await shop._scratch.flow.tend()
        await shop._scratch.outbox.drain(5)
        assert slow.asked == ["mia"]

    _with_slow(story)


def test_an_account_that_is_gone_stops_nothing() -> None:
    """A reload took it away while the outcome of a send was unknown."""

    async def story(shop: Shop, slow: Hanging) -> None:
        await shop.customer("slow", "mia").says("Are you open on Sunday?")
        await shop.customer("shop", "noor").says("Where is my order 48213?")
        del shop._scratch.accounts.by_name["slow"]
        shop.clock.move(hours=5)

        await asyncio.wait_for(shop._scratch.flow.tend(), 5)

        assert (await shop._scratch.store.status())["reminders"]["fired"] > 0

    _with_slow(story)


def _with_slow(story: Callable[[Shop, Hanging], Awaitable[None]]) -> None:
    async def in_a_shop() -> None:
        async with open_shop(SHOPS) as shop:
            slow = Hanging(shop)
            await story(shop, slow)
            slow.over.set()

    asyncio.run(in_a_shop())


async def _a_moment() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


def test_what_was_found_out_while_the_store_is_away_is_found_out_again() -> None:
    async def story(shop: Shop, slow: Hanging) -> None:
        store: Any = shop._scratch.store
        results = store.results
        failed: list[Any] = []

        async def away_once(found: Any, **more: Any) -> None:
            if not failed and found[0].state is DeliveryState.SENT:
                failed.append(found)
                raise StoreUnavailable("away")
            await results(found, **more)

        store.results = away_once
        slow.over.set()
        await shop.customer("slow", "mia").says("Are you open on Sunday?")
        await shop.said(within=5 * A_MINUTE)

        assert len(failed) == 1
        assert slow.asked == ["mia", "mia"]
        assert (await store.status())["deliveries"]["sent"] == 1

    _with_slow(story)


def test_a_send_that_hangs_is_of_unknown_outcome_after_its_limit() -> None:
    async def story(shop: Shop, slow: Hanging) -> None:
        async def hangs(_: Reply) -> Sent:
            await asyncio.Event().wait()
            raise AssertionError

        channel: Any = shop._scratch.accounts["slow"].channel
        channel.send = hangs
        shop._scratch.flow.outbox._limit = TimeLimit(0.05)
        asked = await shop.customer("slow", "mia").says("Are you open on Sunday?")
        await shop._scratch.flow.outbox.drain(5)

        (delivery,) = (await shop._scratch.story(asked)).deliveries
        assert (delivery["state"], delivery["error"]) == ("unknown", "OutcomeUnknown: no answer within 32 s")

    _with_slow(story)

"""Two daemons on one PostgreSQL: what one of them began and left, the other ends, and nothing is done twice."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.clock import Clock
from responder.model import Author, Message
from responder.scratch import Scratch
from responder.store.factory import open_store
from responder.testing import open_shop
from tests.real.postgres import wait_until_gone

pytestmark = pytest.mark.real
CONFIG = """
[company]
name = "The Shop"
team = "the service team"
languages = ["en"]
[channels.chat]
plugin = "http"
url = "https://chat.example/"
secret = { env = "X" }
proven = true
burst = "0s"
"""
TWO = CONFIG + CONFIG[CONFIG.index("[channels.chat]") :].replace("chat", "desk")
Story = Callable[[Scratch, Scratch], Awaitable[None]]


def play(url: str, monkeypatch: pytest.MonkeyPatch, story: Story, first: str = CONFIG, second: str = CONFIG) -> None:
    def on_postgres(_: str, clock: Clock, base: Path) -> Any:
        return open_store(url, clock, base=base)

    async def run() -> None:
        async with AsyncExitStack() as stack:
            shops = [await stack.enter_async_context(open_shop(config)) for config in (first, second)]
            one, two = (shop._scratch for shop in shops)
            await story(one, two)

    monkeypatch.setattr("responder.scratch.open_store", on_postgres)
    asyncio.run(run())


async def dies(one: Scratch, url: str) -> None:
    await one.store.close()
    wait_until_gone(url, one.store.node)


def question(of: Scratch, n: int = 1, account: str = "chat", **fields: Any) -> Message:
    known: dict[str, Any] = {"handle": f"lena{n}", "conversation": f"lena{n}", "text": "Where is my bill?"}
    return Message(account=account, id=f"q{n}", sent_at=of.clock.now(), proven=True, **(known | fields))


async def decide(one: Scratch) -> None:
    while await one.flow.decide_some():
        pass
    await one.outbox.drain(5)


async def reasons(one: Scratch) -> list[tuple[str, str]]:
    asked = [await one.store.story(f"q{n}") for n in (1, 2)]
    return [(s.message["external_id"], s.decision["reason"]) for s in asked if s and s.decision]


def test_what_a_dead_daemon_recorded_is_decided_by_the_other_one(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(one: Scratch, two: Scratch) -> None:
        await one.flow.take("chat", [question(one)])
        await two.flow.look_after_neighbours()
        await decide(two)
        assert two.sent == []  # the one that recorded it lives

        await dies(one, postgres_url)
        await two.flow.look_after_neighbours()
        await decide(two)
        assert [reply.to for reply in two.sent] == ["lena1"]

    play(postgres_url, monkeypatch, story)


def test_what_only_others_can_answer_is_not_silenced(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two daemons with different accounts: who has no such account knows nothing of it, and decides nothing."""

    async def story(one: Scratch, two: Scratch) -> None:
        await one.flow.take("desk", [question(one, account="desk")])
        await dies(one, postgres_url)
        await two.flow.look_after_neighbours()
        await two.flow.resume()
        await decide(two)
        assert await reasons(two) == []

        two.clock.move(hours=1, seconds=1)  # nobody else has it either
        await two.flow.look_after_neighbours()
        await decide(two)
        assert await reasons(two) == [("q1", "account-off")]

    play(postgres_url, monkeypatch, story, TWO, CONFIG)


def test_a_reminder_of_an_account_that_only_others_have_is_theirs(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(one: Scratch, two: Scratch) -> None:
        await one.flow.take("desk", [question(one, account="desk")])
        await decide(one)
        due = await one.store.next_due()
        assert due is not None
        for each in (one, two):
            each.clock.move_to(due + timedelta(seconds=1))

        assert await two.flow.remind_due() == 0
        assert await one.flow.remind_due() == 1

    play(postgres_url, monkeypatch, story, TWO, CONFIG)


def test_a_message_that_the_neighbour_has_decided_is_not_decided_again_and_again(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(one: Scratch, two: Scratch) -> None:
        tries = []
        situations = two.store.situations

        async def counted(*asked: Any) -> Any:
            tries.append(asked)
            return await situations(*asked)

        monkeypatch.setattr(two.store, "situations", counted)
        answer = question(one, 2, author=Author.AGENT, handle="lena1", conversation="lena1", text="It is on its way.")
        await one.flow.take("chat", [question(one), answer])
        one.clock.move(minutes=2)
        two.clock.move(minutes=2)
        await two.flow.look_after_neighbours()  # it has waited for two minutes: the neighbour stands still
        assert len(two.flow.waiting) == 2
        await decide(one)

        await decide(two)

        assert len(tries) <= 2
        assert len(two.flow.waiting) == 0
        assert two.flow.waiting.heard
        assert not two.sent

    play(postgres_url, monkeypatch, story)

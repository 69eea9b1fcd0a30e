"""What listening to a channel changes of its account."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, ClassVar, cast

import pytest

from responder import Abilities, Batch, ChannelSettings, Inbound, RawEvent, Reply, Sent, StreamingChannel
from responder.accounts import Account
from responder.errors import TryLater
from responder.listen import ELSEWHERE, Listener
from responder.testing import CapturedLog, make_desk

from .turns import Turns


class Learning(StreamingChannel[ChannelSettings]):
    """A channel whose server says how long a text may be."""

    kind: ClassVar[str] = "learning"
    title: ClassVar[str] = "Learning"
    settings_type = ChannelSettings
    longest = 500

    @property
    def abilities(self) -> Abilities:
        return Abilities(longest=self.longest)

    def parse(self, raw: RawEvent) -> list[Inbound]:
        raise NotImplementedError

    async def send(self, reply: Reply) -> Sent:
        raise NotImplementedError

    async def stream(self, cursor: Mapping[str, str]) -> AsyncIterator[Batch]:
        assert cursor == {}
        self.longest = 5000
        yield Batch(())
        await asyncio.Event().wait()


def test_what_a_channel_learns_of_its_platform_holds_from_then_on() -> None:
    channel = Learning("social", ChannelSettings(plugin="learning"), make_desk("social"))
    account = Account(
        name="social",
        channel=channel,
        settings=channel.settings,
        abilities=channel.abilities,
        burst=timedelta(0),
    )

    async def scene() -> None:
        taken = asyncio.Event()

        async def take(*_: Any) -> None:
            taken.set()

        flow = cast("Any", SimpleNamespace(store=Turns(), take=take, stir=lambda: None))
        alerts = cast("Any", SimpleNamespace(tell=lambda *_: None))
        task = asyncio.create_task(Listener(account, flow, CapturedLog(), alerts).run())
        await taken.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(scene())

    assert (account.abilities.longest, account.state) == (5000, "listening")


class Ending(Learning):
    """A channel whose connection ends as soon as it stands, without a word and without an error."""

    async def stream(self, cursor: Mapping[str, str]) -> AsyncIterator[Batch]:
        nothing: tuple[Batch, ...] = ()
        for batch in nothing:
            yield batch


def test_a_connection_that_ends_at_once_is_made_again_with_growing_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    channel = Ending("social", ChannelSettings(plugin="learning"), make_desk("social"))
    account = Account(
        name="social", channel=channel, settings=channel.settings, abilities=channel.abilities, burst=timedelta(0)
    )
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 4:
            raise asyncio.CancelledError

    flow = cast("Any", SimpleNamespace(store=Turns()))
    alerts = cast("Any", SimpleNamespace(tell=lambda *_: None))
    monkeypatch.setattr("responder.listen.asyncio.sleep", sleep)
    monkeypatch.setattr("responder.listen.random.uniform", lambda *_: 1.0)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(Listener(account, flow, CapturedLog(), alerts).run())

    assert pauses == [1.0, 2.0, 4.0, 8.0]


class Broken(Learning):
    """A channel that cannot be reached from here."""

    async def stream(self, cursor: Mapping[str, str]) -> AsyncIterator[Batch]:
        raise TryLater("no route to the platform")
        yield Batch(())


def listened(
    channel: Learning, turns: Turns, monkeypatch: pytest.MonkeyPatch, pauses: int
) -> tuple[list[float], list[str]]:
    """Listen until so many pauses were made; return them, and what the account's state was at each."""
    account = Account(
        name="social", channel=channel, settings=channel.settings, abilities=channel.abilities, burst=timedelta(0)
    )
    made: list[float] = []
    states: list[str] = []

    async def sleep(seconds: float) -> None:
        made.append(seconds)
        states.append(account.state)
        if len(made) == pauses:
            raise asyncio.CancelledError

    flow, alerts = SimpleNamespace(store=turns), SimpleNamespace(tell=lambda *_: None)
    monkeypatch.setattr("responder.listen.asyncio.sleep", sleep)
    monkeypatch.setattr("responder.listen.random.uniform", lambda *_: 1.0)
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(Listener(account, cast("Any", flow), CapturedLog(), cast("Any", alerts)).run())
    return made, states


def test_while_another_daemon_listens_this_one_only_asks_whether_its_turn_has_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    channel = Ending("social", ChannelSettings(plugin="learning"), make_desk("social"))

    pauses, states = listened(channel, Turns([False, False, True]), monkeypatch, 3)

    assert pauses == [5.0, 5.0, 1.0]
    assert states == [ELSEWHERE, ELSEWHERE, "starting"]


def test_whoever_cannot_listen_lets_others_try(monkeypatch: pytest.MonkeyPatch) -> None:
    channel, turns = Broken("social", ChannelSettings(plugin="learning"), make_desk("social")), Turns()

    _, states = listened(channel, turns, monkeypatch, 2)

    assert turns.left == ["social", "social"]
    assert states == ["trying again", "trying again"]

"""A polling plugin that makes mistakes neither hammers its platform nor falls silent, and ops hear which line it is."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, ClassVar, cast

import pytest

from responder import Abilities, Batch, ChannelSettings, Ignored, Inbound, PollingChannel, RawEvent, Reply, Sent
from responder import listen as room
from responder.accounts import Account
from responder.listen import Listener
from responder.testing import CapturedLog, make_desk

from .turns import Turns

SOMETHING = (Ignored(reason="nothing"),)


class Asked(PollingChannel[ChannelSettings]):
    """Brings what it is told to."""

    kind: ClassVar[str] = "asked"
    title: ClassVar[str] = "Asked"
    settings_type = ChannelSettings
    abilities = Abilities(longest=100)
    interval = timedelta(0)
    brings: Any = Batch(())
    asked = 0

    def parse(self, raw: RawEvent) -> list[Inbound]:
        raise NotImplementedError

    async def send(self, reply: Reply) -> Sent:
        raise NotImplementedError

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        self.asked += 1
        return cast("Batch", await self.brings() if callable(self.brings) else self.brings)


async def listened(
    channel: Asked, seconds: float, saved: list[Mapping[str, str]] | None = None
) -> tuple[Account, list[str]]:
    """Listen for so long; returns the account and what ops were told. saved: gets the cursors that were recorded."""
    account = Account(
        name="news",
        channel=channel,
        settings=channel.settings,
        abilities=channel.abilities,
        burst=timedelta(0),
    )
    told: list[str] = []

    async def take(_name: str, events: Any, cursor: Any, _came: Any) -> None:
        list(events)
        if cursor is not None and saved is not None:
            saved.append(cursor)

    flow = cast("Any", SimpleNamespace(store=Turns(), take=take, stir=lambda: None))
    alerts = cast("Any", SimpleNamespace(tell=lambda _kind, text: told.append(text)))
    task = asyncio.create_task(Listener(account, flow, CapturedLog(), alerts).run())
    await asyncio.sleep(seconds)
    alive = not task.done()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert alive, "nobody listens any more"
    return account, told


def asking(brings: Any) -> Asked:
    channel = Asked("news", ChannelSettings(plugin="asked"), make_desk("news"))
    channel.brings = brings
    return channel


@pytest.mark.parametrize(
    ("brings", "most"),
    [
        (Batch(SOMETHING, {}), 1),  # the same events again and again
        (Batch(SOMETHING, {"since": "5"}), 2),  # a cursor that stands still after the first step
        (Batch(()), 6),  # a long poll that does not wait
    ],
)
def test_a_poll_that_brings_nothing_new_is_not_asked_in_a_rush(brings: Batch, most: int) -> None:
    channel = asking(brings)
    asyncio.run(listened(channel, 0.5))

    assert 0 < channel.asked <= most


def test_a_poll_that_moves_on_is_asked_again_at_once() -> None:
    steps = iter(range(1_000_000))

    async def next_page() -> Batch:
        await asyncio.sleep(0)
        return Batch(SOMETHING, {"since": str(next(steps))})

    channel = asking(next_page)
    asyncio.run(listened(channel, 0.2))

    assert channel.asked > 10


def test_what_a_batch_does_not_name_of_the_cursor_is_kept_for_the_next_start() -> None:
    steps = iter([Batch(SOMETHING, {"mine": "1", "mentions": "1"}), Batch(SOMETHING, {"mentions": "2"}), Batch(())])

    async def look() -> Batch:
        return next(steps, Batch(()))

    saved: list[Mapping[str, str]] = []
    asyncio.run(listened(asking(look), 0.1, saved))

    assert saved == [{"mine": "1", "mentions": "1"}, {"mine": "1", "mentions": "2"}]


async def _raises() -> Batch:
    raise ValueError("no such page")


async def _cancels() -> Batch:
    raise asyncio.CancelledError


async def _refuses() -> Batch:
    raise ConnectionRefusedError("nobody at the door")


@pytest.mark.parametrize(
    ("brings", "words"),
    [
        (lambda: asyncio.sleep(0), "its plugin asked: TypeError: poll brings None, expected a Batch(events, cursor)"),
        ([], "its plugin asked: TypeError: poll brings a list, expected a Batch(events, cursor)"),
        (Batch(cast("Any", None)), "its plugin asked: TypeError: the events of a Batch are None, expected a tuple"),
        (
            Batch((), cast("Any", "5")),
            "its plugin asked: TypeError: the cursor of a Batch is a str, expected a mapping of texts",
        ),
        (
            _raises,
            f"its plugin asked: ValueError: no such page (line {_raises.__code__.co_firstlineno + 1} of {__file__})",
        ),
        (_cancels, "its plugin asked: RuntimeError: it cancelled itself"),
        (_refuses, "ConnectionRefusedError: nobody at the door"),
    ],
)
def test_ops_hear_what_is_wrong_with_a_poll_and_it_is_tried_again(brings: Any, words: str) -> None:
    account, told = asyncio.run(listened(asking(brings), 0.1))

    assert (account.state, account.problem, told) == ("trying again", words, [f"news: {words}"])


def test_a_poll_that_hangs_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_POLL", 0.05)
    account, _ = asyncio.run(listened(asking(lambda: asyncio.sleep(60)), 0.2))

    assert account.problem == "TimeoutError: poll has not come back within 0.05 s"

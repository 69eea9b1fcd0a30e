"""A message that its sender takes back before we have answered it is not answered, unless more was said."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from responder.demo.whatsapp_wire import customer_text
from responder.model import RawEvent

from .world import World, world

LENA = "31600000001"


def play(folder: Path, story: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        async with world(folder) as w:
            await story(w)

    asyncio.run(run())


async def says(w: World, number: int, text: str) -> dict[str, Any]:
    body = customer_text(text, sender=LENA, message_id=f"wamid.{number}", at=w.now)
    (event,) = await w.feeds("whatsapp", RawEvent("webhook", body))
    return event


async def deletes(w: World, number: int) -> dict[str, Any]:
    """What WhatsApp tells of a message that its sender has deleted for everyone."""
    value = json.loads(customer_text("", sender=LENA, message_id=f"wamid.{number}.gone", at=w.now))
    [message] = value["entry"][0]["changes"][0]["value"]["messages"]
    del message["text"]
    message |= {"type": "revoke", "revoke": {"original_message_id": f"wamid.{number}"}}
    (event,) = await w.feeds("whatsapp", RawEvent("webhook", json.dumps(value).encode()))
    return event


def test_a_greeting_that_is_deleted_at_once_is_not_answered(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        assert (await says(w, 1, "hi"))["decision"] == "acknowledge"
        await w.passes(seconds=2)
        gone = await deletes(w, 1)

        assert (gone["decision"], gone["reason"]) == ("silent", "revoked")
        assert [reply.purpose for _, reply in await w.passes(hours=4)] == []
        states = await w.states()
        assert states["promises"] == {"cancelled": 1}
        assert states["deliveries"] == {"cancelled": 1}
        assert states["reminders"] == {"cancelled": 2}

    play(tmp_path, story)


@pytest.mark.parametrize("again", ["hi", "Kan ik morgen mijn fiets komen ophalen?"])
def test_what_they_write_next_is_answered_as_if_nothing_had_been(tmp_path: Path, again: str) -> None:
    async def story(w: World) -> None:
        await says(w, 1, "hi")
        await deletes(w, 1)
        await w.passes(seconds=1)
        event = await says(w, 2, again)

        assert event["decision"] == "acknowledge"
        assert [reply.purpose for _, reply in await w.passes(minutes=1)] == ["acknowledgement"]

    play(tmp_path, story)


def test_what_else_was_said_is_answered(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await says(w, 1, "hi")
        await says(w, 2, "mijn fiets")
        await deletes(w, 1)

        assert [reply.purpose for _, reply in await w.passes(minutes=1)] == ["acknowledgement"]
        assert (await w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_when_all_of_it_is_deleted_nothing_is_answered(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        for number, text in enumerate(("hi", "mijn fiets")):
            await says(w, number, text)
        for number in (1, 0):
            await deletes(w, number)

        assert [reply.purpose for _, reply in await w.passes(hours=4)] == []

    play(tmp_path, story)


def test_an_answer_that_has_left_stands_with_its_promise(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await says(w, 1, "hi")
        assert [reply.purpose for _, reply in await w.passes(seconds=5)] == ["acknowledgement"]
        await deletes(w, 1)

        assert (await w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_an_answer_that_is_just_leaving_stands_too(tmp_path: Path) -> None:
    """The deletion was decided on a state in which the answer was still due: it is decided again."""

    async def story(w: World) -> None:
        await says(w, 1, "hi")
        store, apply = w.scratch.store, w.scratch.store.apply

        async def claimed_first(changes: Any) -> list[bool]:
            store.apply = apply  # type: ignore[method-assign]
            w.scratch.clock.move(seconds=5)
            assert len(await store.claim(w.now, 10, {"whatsapp": 10})) == 1
            return await apply(changes)

        store.apply = claimed_first  # type: ignore[method-assign]
        assert (await deletes(w, 1))["reason"] == "revoked"
        assert (await w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_another_s_message_and_an_older_one_take_nothing_back(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await says(w, 1, "hi")
        await deletes(w, 99)

        assert [reply.purpose for _, reply in await w.passes(minutes=1)] == ["acknowledgement"]

    play(tmp_path, story)

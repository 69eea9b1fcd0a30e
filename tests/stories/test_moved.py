"""The ending "moved": a colleague asks for more time, the customer hears it, and the new time is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.faces import Faces
from responder.model import Reply
from responder.scratch import KEY
from responder.staff.actions import By, Done

from .world import AMSTERDAM, SUPPORT, World, world

Left = list[tuple[datetime, Reply]]
QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
LENA = "lena@post.example"
JAN = By("Jan", "link")
MOMENTS = ("before it fires", "before it is claimed", "while it is claimed", "after it left")


def play(folder: Path, story: Callable[[World, Faces], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        async with world(folder) as w:
            faces = Faces(w.scratch.flow, lambda: True, w.scratch.alerts.tell)
            faces.take(w.scratch.config, KEY)
            await story(w, faces)

    asyncio.run(run())


async def two_more_hours(faces: Faces, conversation: int) -> Done:
    return await faces.actions.move(conversation, JAN, span=timedelta(hours=2))


def heard(left: Left) -> list[tuple[str, str]]:
    return [(at.astimezone(AMSTERDAM).strftime("%H:%M"), r.purpose) for at, r in left if r.to == LENA]


def test_moved_told_and_kept(tmp_path: Path) -> None:
    async def story(w: World, faces: Faces) -> None:
        asked = await w.mails(QUESTION)  # promised before twelve
        await w.passes(minutes=90)
        await two_more_hours(faces, asked["conversation"])
        left = await w.passes(hours=2)
        await w.mails("Ja, tot morgen.", sender=SUPPORT, to=LENA, answers=asked["message_id"], folder="Sent")

        assert heard(left) == [("11:30", "retold")]
        assert "vóór 14:30" in left[0][1].text  # two hours of opening time: lunch lies in between
        assert [r.purpose for _, r in left if r.to != LENA] == []  # 13:30: staff are not warned yet
        assert await w.goes_on() == []
        assert (await w.states())["promises"] == {"kept": 1, "retold": 1}

    play(tmp_path, story)


def test_moved_and_missed_all_the_same(tmp_path: Path) -> None:
    async def story(w: World, faces: Faces) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=90)
        await two_more_hours(faces, asked["conversation"])
        left = await w.goes_on()

        assert heard(left) == [("11:30", "retold")]  # a new time is told once; at the miss of it staff are called
        missed = [at.astimezone(AMSTERDAM).strftime("%H:%M") for at, r in left if r.purpose == "staff-missed"]
        assert missed[0] == "14:30"

    play(tmp_path, story)


@pytest.mark.parametrize("when", MOMENTS)
def test_moved_while_the_word_about_the_miss_is_on_its_way(tmp_path: Path, when: str) -> None:
    """Whatever comes first, the last time the customer hears is the one that stands, and no other after it."""

    async def story(w: World, faces: Faces) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=119)
        w.scratch.clock.move(minutes=1)
        scratch, flow, store = w.scratch, w.scratch.flow, w.scratch.store
        scratch.said_at_once()

        async def moves(at: str) -> None:
            if at == when:
                await two_more_hours(faces, asked["conversation"])

        due = await store.due_reminders(w.now, 10)
        await moves("before it fires")
        await flow._following.work_off(flow.tools, due, w.now)
        await moves("before it is claimed")
        claims = await store.claim(w.now, 10, scratch.outbox.rooms(w.now))
        await moves("while it is claimed")
        scratch.outbox.send(claims)
        await scratch.outbox.drain(5)
        w.scratch.clock.move(seconds=1)
        await moves("after it left")
        standing = await store.standing(asked["conversation"])
        left = [*((w.now, r) for r in scratch.said_at_once()), *await w.passes(minutes=1)]

        assert standing is not None
        assert standing.conversation.promise_due is not None
        told = [r.text for _, r in left if r.to == LENA]
        assert len(told) == (2 if when == "after it left" else 1)
        assert f"vóór {standing.conversation.promise_due.astimezone(AMSTERDAM):%H:%M}" in told[-1]

    play(tmp_path, story)

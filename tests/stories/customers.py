"""What customers and colleagues say in a story, and what anybody hears of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

from responder.config.settings import Hours
from responder.flow.promise import BusinessCalendar
from responder.model import Reply

from .world import AMSTERDAM, CONFIG, MONDAY, SUPPORT, World, world

Story = Callable[[World], Coroutine[Any, Any, None]]
Left = list[tuple[datetime, Reply]]
QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
ORDER = "Goedemiddag, waar blijft mijn pakket? Mijn bestelling is nog niet binnen."
LENA, NOOR = "lena@post.example", "NL.31600000001"


def play(folder: Path, story: Story, start: datetime = MONDAY, more: str = "", config: str = CONFIG) -> None:
    async def run() -> None:
        async with world(folder, start, more=more, config=config) as w:
            await story(w)

    asyncio.run(run())


def heard(left: Left, who: str) -> list[tuple[str, str]]:
    """What one person got: the time on the shop's clock, and what it was for."""
    return [(at.astimezone(AMSTERDAM).strftime("%a %H:%M"), r.purpose) for at, r in left if r.to == who]


async def answers(w: World, asked: dict[str, Any], text: str = "Ja, tot morgen.") -> dict[str, Any]:
    """A colleague answers by mail."""
    return await w.mails(text, sender=SUPPORT, to=LENA, answers=asked["message_id"], folder="Sent")


async def reminders(w: World, event: dict[str, Any]) -> dict[tuple[str, str], str]:
    """What became of a message's follow-ups: (kind, state) → reason."""
    story = await w.scratch.store.story(event["id"])
    assert story is not None
    return {(r["kind"], r["state"]): r["reason"] for r in story.reminders}


def purposes(left: list[tuple[datetime, Reply]]) -> list[str]:
    return [reply.purpose for _, reply in left]


def always_open(w: World) -> None:
    w.scratch.flow.tools.promiser._calendars._teams[""] = BusinessCalendar.of(Hours(), "Europe/Amsterdam")

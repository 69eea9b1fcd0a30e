"""A shop that asks for the order number, and whose first answer shows what its template was told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from .world import CONFIG, World, world

Story = Callable[[World], Coroutine[Any, Any, None]]
NEEDS = (
    CONFIG
    + """needs = ["order"]

[[fact]]
name = "order"
say = { nl = "je bestelnummer", en = "your order number" }
kind = "order"
"""
)
# every word of ours on one line, so that a test sees what a template is told
TEMPLATE = """\
Subject: Ontvangen

asked={{ asked|join('+') }}; articles={{ articles|length }}; open={{ open_case }}; again={{ 1 if again else 0 }}; \
human={{ 1 if offer_human else 0 }}; context={{ context }}; {{ said }}
"""


def play(folder: Path, story: Story, *, more: str = "") -> None:
    (folder / "templates" / "nl").mkdir(parents=True)
    (folder / "templates" / "nl" / "acknowledgement.txt").write_text(TEMPLATE, encoding="utf-8")

    async def run() -> None:
        async with world(folder, config=NEEDS, more=more) as w:
            await story(w)

    asyncio.run(run())


def words(event: dict[str, Any]) -> dict[str, str]:
    """What the template was told."""
    return dict(part.strip().split("=", 1) for part in str(event["text"]).split(";") if "=" in part)


def decided(event: dict[str, Any]) -> tuple[str, str]:
    return event["decision"], event["reason"]

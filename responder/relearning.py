"""Puts to use, now and then, what people have taught the FAQ since: the articles are built anew beside the flow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from responder.config.settings import Settings
from responder.flow import Flow
from responder.flow.understand import Understander
from responder.store import Store
from responder.store.records import Lesson


async def lessons_for(store: Store, settings: Settings) -> tuple[Lesson, ...]:
    """Return what people have taught the FAQ by now; nothing where [matching] learn is off."""
    return tuple(await store.lessons()) if settings.matching.learn else ()


async def learned(understander: Understander, tell: Callable[[str, str], None]) -> None:
    """Wait until new articles are learned; what comes meanwhile is recorded. No article can cost an answer."""
    await _ready(understander)
    for problem in understander.wait():
        tell("articles", problem)


async def relearn(flow: Flow) -> bool:
    """Take what is new; return whether anything was. A reload meanwhile comes first, and knows it all already."""
    before = flow.tools
    lessons = await lessons_for(flow.store, before.settings)
    if lessons == before.lessons:
        return False
    understander = await asyncio.to_thread(before.understander_with, lessons)
    await _ready(understander)
    if flow.tools is not before:
        return False
    flow.tools = replace(before, understander=understander, lessons=lessons)
    return True


async def _ready(understander: Understander) -> None:
    while not understander.ready:  # noqa: ASYNC110 - a child process answers; no thread that waits for it: it would
        await asyncio.sleep(0.02)  # outlive the second signal

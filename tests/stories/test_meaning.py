"""A question in other words than the article's finds it by its meaning; nothing waits for that but the question."""

from __future__ import annotations

import asyncio
import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from responder.flow.understand.meaning import networks
from responder.flow.understand.meaning.child import Child
from responder.flow.understand.meaning.networks import UNIVERSAL

from .world import World, world

SEMANTIC = """
[[faq]]
id = "hours"
title = "When are you open?"
url = "https://shop.example/open"
examples = ["what are your opening hours", "are you open on sunday"]
[[faq]]
id = "refund"
title = "How do I get a refund?"
url = "https://shop.example/refund"
examples = ["I want my money back", "please pay back what I spent"]
[[faq]]
id = "trial"
title = "Can I try a bike?"
url = "https://shop.example/trial"
examples = ["I would like a test ride", "may I ride one first"]
[matching]
semantic = true
threshold = 0.4
"""
DUTCH = "Mag ik zo'n fiets eerst een keer proberen?"  # no word of it stands in an article


class Asked:
    """What the network was asked, and whether on the event loop."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, bool]] = []
        self.children: set[Child] = set()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    found, ask = Asked(), Child.ask

    def listening(self: Child, texts: Sequence[str], table: bytes | memoryview = b"", columns: int = 0) -> array[float]:
        found.children.add(self)
        found.texts += [(text, threading.current_thread() is threading.main_thread()) for text in texts]
        return ask(self, texts, table, columns)

    monkeypatch.setattr(Child, "ask", listening)
    monkeypatch.setattr(networks, "NETWORKS", (replace(UNIVERSAL),))  # so that its child is nobody else's
    return found


def play(folder: Path, asked: Asked, story: Callable[[World], Any], more: str = SEMANTIC) -> None:
    async def run() -> None:
        async with world(folder, more=more) as w:
            asked.texts.clear()  # what the articles were learned from
            await story(w)

    asyncio.run(run())


def test_a_question_in_another_language_gets_its_article_and_the_loop_goes_on(tmp_path: Path, asked: Asked) -> None:
    async def story(w: World) -> None:
        event = await w.mails(DUTCH, subject="")

        assert [topic["id"] for topic in event["topics"]] == ["trial"]
        assert [on_the_loop for _, on_the_loop in asked.texts] == [False]

    play(tmp_path, asked, story)


def test_without_meanings_the_same_question_gets_no_article(tmp_path: Path, asked: Asked) -> None:
    async def story(w: World) -> None:
        event = await w.mails(DUTCH, subject="")

        assert (event["topics"], asked.texts) == ([], [])

    play(tmp_path, asked, story, SEMANTIC.replace("semantic = true", "semantic = false"))


def test_a_question_in_a_language_that_is_not_configured_is_never_asked_about(tmp_path: Path, asked: Asked) -> None:
    async def story(w: World) -> None:
        await w.mails("Hur får jag tillbaka mina pengar? Jag har inte fått någonting ännu.", subject="")

        assert asked.texts == []

    play(tmp_path, asked, story)


def test_a_network_that_fails_costs_a_link_and_never_an_answer(tmp_path: Path, asked: Asked) -> None:
    async def story(w: World) -> None:
        for child in asked.children:
            assert child._process is not None
            child._process.kill()
        late = await w.mails(DUTCH, subject="")
        plain = await w.mails(
            "are you open on sunday? what are your opening hours", subject="", sender="b@post.example"
        )

        assert (late["decision"], late["topics"]) == ("acknowledge", [])
        assert [topic["id"] for topic in plain["topics"]] == ["hours"]

    play(tmp_path, asked, story)

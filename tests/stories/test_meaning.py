"""A question in other words than the article's finds it by its meaning; nothing waits for that but the question."""

from __future__ import annotations

import asyncio
import threading
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from responder.flow.understand import topics
from responder.flow.understand.meaning.child import CannotTell

from .world import World, world

SEMANTIC = """
[[faq]]
id = "hours"
title = "When are you open?"
url = "https://shop.example/open"
examples = ["what are your opening hours", "are you open on sunday"]
locale = "en"
[[faq]]
id = "refund"
title = "How do I get a refund?"
url = "https://shop.example/refund"
examples = ["I want my money back", "please pay back what I spent"]
locale = "en"
[[faq]]
id = "trial"
title = "Can I try a bike?"
url = "https://shop.example/trial"
examples = ["I would like a test ride", "may I ride one first"]
locale = "en"
[matching]
semantic = true
"""
LATE = "Hello, until which o'clock does somebody serve customers there tonight?"
_ABOUT = {"open": 0, "opening": 0, "sunday": 0, "tonight": 0, "refund": 1, "money": 1, "spent": 1, "try": 2, "ride": 2}


class Knowing:
    """Knows what a few words are about, in the place of the model."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.fails = False

    def ask(self, texts: Sequence[str], table: bytes | memoryview = b"", columns: int = 0) -> array[float]:
        """Return a vector for what each text is about."""
        self.asked += [(text, threading.current_thread() is threading.main_thread()) for text in texts]
        if self.fails and columns:
            raise CannotTell("the model of meanings gave no answer")
        found = np.full((len(texts), 4), 0.05, dtype="<f4")
        for row, text in enumerate(texts):
            about = {_ABOUT[word] for word in text.lower().strip("?").split() if word.strip("?") in _ABOUT}
            for place in about or {3}:
                found[row, place] = 1.0
        found /= np.linalg.norm(found, axis=1, keepdims=True)
        if columns:
            found = found @ np.frombuffer(table, dtype="<f2").reshape(4, columns).astype("<f4")
        answer = array("f")
        answer.frombytes(found.astype("<f4").tobytes())
        return answer


@pytest.fixture
def knowing(monkeypatch: pytest.MonkeyPatch) -> Knowing:
    found = Knowing()
    monkeypatch.setattr(topics, "the_child", lambda: found)
    return found


def play(folder: Path, knowing: Knowing, story: Callable[[World], Any]) -> None:
    async def run() -> None:
        async with world(folder, more=SEMANTIC) as w:
            knowing.asked.clear()  # what the articles were learned from
            await story(w)

    asyncio.run(run())


def test_a_question_in_other_words_gets_its_article_and_the_loop_goes_on(tmp_path: Path, knowing: Knowing) -> None:
    async def story(w: World) -> None:
        event = await w.mails(LATE, subject="")

        assert [topic["id"] for topic in event["topics"]] == ["hours"]
        assert [on_the_loop for _, on_the_loop in knowing.asked] == [False]

    play(tmp_path, knowing, story)


def test_a_dutch_question_is_never_asked_about(tmp_path: Path, knowing: Knowing) -> None:
    async def story(w: World) -> None:
        event = await w.mails("Waar blijft mijn pakket? Mijn bestelling is nog niet binnen.", subject="")

        assert [topic["id"] for topic in event["topics"]] == ["order"]
        assert knowing.asked == []

    play(tmp_path, knowing, story)


def test_a_model_that_fails_costs_a_link_and_never_an_answer(tmp_path: Path, knowing: Knowing) -> None:
    async def story(w: World) -> None:
        knowing.fails = True
        late = await w.mails(LATE, subject="")
        plain = await w.mails(
            "are you open on sunday? what are your opening hours", subject="", sender="b@post.example"
        )

        assert (late["decision"], late["topics"]) == ("acknowledge", [])
        assert [topic["id"] for topic in plain["topics"]] == ["hours"]

    play(tmp_path, knowing, story)

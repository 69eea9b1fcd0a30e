"""A page is compiled beside the event loop before its first use, once, and then never again."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from responder.flow.render import Renderer
from responder.flow.render.book import Page
from responder.flow.render.samples import base_words

PREPARE = Page.prepare


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What was compiled, and in which thread."""
    found: list[tuple[str, str]] = []

    def note(page: Page) -> None:
        found.append((f"{page.source.locale}/{page.source.situation}", threading.current_thread().name))
        PREPARE(page)

    monkeypatch.setattr(Page, "prepare", note)
    return found


def test_the_first_text_of_a_language_is_compiled_in_another_thread(compiled: list[tuple[str, str]]) -> None:
    async def story(renderer: Renderer) -> str:
        await renderer.ready("acknowledgement", "nl")
        await renderer.ready("acknowledgement", "nl")
        return renderer.render("acknowledgement", "nl", base_words("nl")).text

    renderer = Renderer([], ("nl", "en"))
    renderer.load()

    assert asyncio.run(story(renderer))
    [(page, thread)] = compiled
    assert page == "nl/acknowledgement"
    assert thread != threading.main_thread().name


def test_what_takes_the_place_of_a_page_is_made_ready_anew(tmp_path: Path, compiled: list[tuple[str, str]]) -> None:
    own = tmp_path / "nl" / "closed.txt"
    own.parent.mkdir()
    own.write_text("{{ company }} is automatisch.", encoding="utf-8")
    renderer = Renderer([tmp_path], ("nl",))
    renderer.load()
    asyncio.run(renderer.ready("closed", "nl"))
    own.write_text("{{ team }} is automatisch.", encoding="utf-8")
    assert renderer.reload() == []
    asyncio.run(renderer.ready("closed", "nl"))

    assert [page for page, _ in compiled] == ["nl/closed"] * 2
    assert renderer.render("closed", "nl", base_words("nl")).text.endswith("is automatisch.")


@pytest.mark.parametrize(("situation", "locale"), [("", "nl"), ("hello", "nl"), ("closed", "xx")])
def test_what_is_no_text_or_no_language_needs_nothing(situation: str, locale: str) -> None:
    renderer = Renderer([], ("nl",))
    renderer.load()

    asyncio.run(renderer.ready(situation, locale))


def test_two_threads_that_need_one_page_get_the_same(compiled: list[tuple[str, str]]) -> None:
    async def story(renderer: Renderer) -> None:
        await asyncio.gather(*(renderer.ready("acknowledgement", "de") for _ in range(4)))

    renderer = Renderer([], ("de",))
    renderer.load()
    asyncio.run(story(renderer))
    texts = {renderer.render("acknowledgement", "de", base_words("de")).text for _ in range(3)}

    assert len(texts) == 1
    assert {page for page, _ in compiled} == {"de/acknowledgement"}

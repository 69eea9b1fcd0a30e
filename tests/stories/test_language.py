"""The language that a person is answered in: what they write, then what they wrote, then what the account speaks."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from .world import World, world

GERMAN = "Guten Tag, wann kann ich mein Fahrrad wieder abholen?"


def play(folder: Path, story: Callable[[World], Awaitable[None]]) -> None:
    async def run() -> None:
        async with world(folder) as w:
            await story(w)

    asyncio.run(run())


def test_a_person_who_wrote_german_is_answered_in_german_when_a_later_message_does_not_tell(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.mails(GERMAN)
        later = await w.mails("OK 4711", subject="4711")
        stranger = await w.mails("OK 4711", subject="4711", sender="piet@post.example")

        assert (first["locale"], later["locale"], stranger["locale"]) == ("de", "de", "nl")
        assert later["text"].startswith(("Hallo", "Guten Tag"))

    play(tmp_path, story)


def test_a_clear_sentence_changes_the_language_and_is_remembered_from_then_on(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(GERMAN)
        english = await w.mails("Could you also tell me what the repair will cost me?", subject="Repair")
        later = await w.mails("4711?", subject="4711")

        assert (english["locale"], later["locale"]) == ("en", "en")

    play(tmp_path, story)


def test_a_language_that_we_do_not_speak_is_answered_in_the_one_that_they_wrote_before(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(GERMAN)
        swedish = await w.mails("Hej, när kan jag hämta min cykel igen?", subject="Cykel")

        assert swedish["locale"] == "de"
        assert any("fit sv best, which is not configured" in note for note in swedish["notes"])

    play(tmp_path, story)


def test_a_later_word_to_a_person_is_in_the_language_of_the_conversation(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(GERMAN)
        left = await w.passes(hours=3)

        [retold] = [reply for _, reply in left if reply.purpose == "retold"]
        assert "Jemand aus dem Team von Fietsenwinkel Jansen" in retold.text

    play(tmp_path, story)

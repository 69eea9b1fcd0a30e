"""After an article: did this help? What a yes, a no and anything else lead to."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from .customers import LENA, NOOR, ORDER, Story, answers, heard
from .world import CONFIG, World, world


@pytest.mark.parametrize("said", ["Ja", "ja hoor, opgelost, dank je wel!", "\N{THUMBS UP SIGN}"])
def test_yes_closes_the_case(tmp_path: Path, said: str) -> None:
    async def story(w: World) -> None:
        await w.chats(ORDER)
        left = await w.passes(hours=2)
        assert heard(left, NOOR) == [("Mon 10:00", "acknowledgement"), ("Mon 11:00", "did-this-help")]
        event = await w.chats(said)

        assert (event["decision"], event["reason"]) == ("short", "closed-by-customer")
        left = await w.goes_on()
        assert [(who.to, who.purpose) for _, who in left] == [(NOOR, "closed")]
        assert "Fijn" in left[0][1].text
        states = await w.states()
        assert states["promises"] == {"closed-by-customer": 1}
        assert "planned" not in states["reminders"]
        later = await w.chats("Goedemorgen, nog een andere vraag: verkopen jullie ook fietstassen?")
        assert (later["decision"], later["reason"]) == ("acknowledge", "new-episode")

    play_help(tmp_path, story)


def test_yes_closes_the_case_without_a_word_where_that_would_cost_too_much(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(ORDER)
        assert [reply.purpose for _, reply in await w.passes(hours=2)] == ["acknowledgement", "did-this-help"]
        event = await w.chats("Ja")

        assert (event["decision"], event["reason"]) == ("silent", "closed-by-customer")
        assert await w.goes_on() == []
        assert (await w.states())["promises"] == {"closed-by-customer": 1}

    play_help(tmp_path, story, more="[caps]\ncountry_day = 2\n")


def test_no_keeps_the_case_and_its_promise(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.chats(ORDER)
        await w.passes(hours=2)
        event = await w.chats("Nee, helaas niet")

        assert (event["decision"], event["reason"]) == ("short", "not-helped")
        left = await w.passes(minutes=1)
        assert [(r.to, r.purpose) for _, r in left] == [(NOOR, "kept")]
        assert "vandaag vóór 15:00" in left[0][1].text
        assert (await w.states())["promises"] == {"open": 1}
        assert first["promise"]["due"] == "2026-11-23T14:00:00+00:00"

    play_help(tmp_path, story)


@pytest.mark.parametrize("said", ["Ja maar waar vind ik die link dan?", "Nee dank je, al opgelost", "Om tien uur"])
def test_anything_else_is_a_message_like_any_other(tmp_path: Path, said: str) -> None:
    async def story(w: World) -> None:
        await w.chats(ORDER)
        await w.passes(hours=2)
        event = await w.chats(said)

        assert (event["decision"], event["reason"]) in (
            ("silent", "already-acknowledged"),
            ("silent", "thanks-only"),
        )
        assert (await w.states())["promises"] == {"open": 1}

    play_help(tmp_path, story)


def test_yes_means_nothing_where_nothing_was_asked(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(ORDER)
        await w.passes(minutes=10)
        event = await w.chats("Ja")

        assert event["reason"] == "already-acknowledged"

    play_help(tmp_path, story)


@pytest.mark.parametrize("what", ["answered", "wrote again", "switched off", "unproven"])
def test_it_is_not_asked(tmp_path: Path, what: str) -> None:
    async def story(w: World) -> None:
        if what == "unproven":
            asked = await w.mails(ORDER, proven=False)
        else:
            asked = await w.mails(ORDER)
        await w.passes(minutes=20)
        if what == "answered":
            await answers(w, asked)
        if what == "wrote again":
            await w.mails("Het gaat om een bel.", answers=asked["message_id"])
        left = await w.goes_on()

        assert "did-this-help" not in [purpose for _, purpose in heard(left, LENA)]

    play_help(tmp_path, story, "0s" if what == "switched off" else "1h")


def play_help(folder: Path, story: Story, after: str = "1h", more: str = "") -> None:
    config = f'[follow_up]\nhelped_after = "{after}"\n{more}'

    async def run() -> None:
        changed = CONFIG.replace('until_known = "2h"', 'until_known = "4h"')
        async with world(folder, more=config, config=changed) as w:
            await story(w)

    asyncio.run(run())

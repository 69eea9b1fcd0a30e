"""A closure, or shorter hours, after promises were told: who was promised an answer then hears a new time at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from responder.build import build_tools
from responder.cli.narrate import tell_story
from responder.config.load import load
from responder.flow.newer_hours import follow_hours, hours_of, note_hours
from responder.flow.promise.noted_hours import NotedHours
from responder.model import RawEvent

from .customers import LENA, NOOR, QUESTION, Left, answers, heard, play, reminders
from .world import CONFIG, MONDAY, World

SHUT = '[[hours.closed]]\nfrom = 2026-11-24\nuntil = 2026-11-24\n'
STORM = 'say = { nl = "Dinsdag zijn we dicht vanwege de storm.", en = "On Tuesday we are closed because of the storm." }\n'
EVENING = MONDAY.replace(hour=16, minute=50)  # two opening hours later it is Tuesday, 10:20


async def looked_at(w: World) -> int:
    """What the daemon does at its start and after a reload."""
    return await follow_hours(w.scratch.flow.tools, w.scratch.store, w.now, w.scratch._log)


async def reload(w: World, more: str, config: str = CONFIG) -> int:
    """Ops write into config.toml and reload."""
    flow, path = w.scratch.flow, w.scratch.config.path
    path.write_text(config + more, encoding="utf-8")
    before = flow.tools.promiser
    flow.tools = build_tools(load(path), w.scratch.plugins, flow.tools.accounts)
    assert flow.tools.promiser.restore(before.dump()) == []
    return await looked_at(w)


def told(left: Left, who: str = LENA) -> list[str]:
    """The words with a new time that somebody got."""
    return [reply.text for _, reply in left if reply.to == who and reply.purpose == "retold"]


async def due(w: World, row: int) -> str:
    standing = await w.scratch.store.standing(row)
    assert standing is not None
    assert standing.conversation.promise_due is not None
    return f"{standing.conversation.promise_due.astimezone(MONDAY.tzinfo):%a %H:%M}"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (SHUT, "dan toch gesloten|toch gesloten|gesloten te zijn"),
        (SHUT + STORM, "Dinsdag zijn we dicht vanwege de storm."),
        ('[hours.on]\n2026-11-24 = { open = ["13:00-17:30"] }\n', "gesloten"),
        ('[hours.on]\n2026-11-24 = { open = ["10:30-17:30"] }\n', "korter open|Een deel van de tijd"),
    ],
    ids=["a sick day", "a storm, in the words of ops", "the morning is closed", "hardly any time is left before it"],
)
def test_a_closure_added_later_moves_the_promise_and_the_customer_hears_of_it_at_once(
    tmp_path: Path, more: str, why: str
) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        assert await due(w, int(asked["conversation"])) == "Tue 11:00"
        assert await reload(w, more) == 1
        left = await w.passes(minutes=1)

        assert heard(left, LENA) == [("Mon 16:50", "acknowledgement"), ("Mon 16:50", "retold")]
        [word] = told(left)
        assert "morgenochtend vóór 11:00 uur" in word
        assert any(each in word for each in why.split("|"))
        assert await due(w, int(asked["conversation"])) != "Tue 11:00"
        assert (await reminders(w, asked))["retell-closed", "fired"] == "closed-then"

    play(tmp_path, story, EVENING)


def test_colleagues_hear_by_the_new_time_and_nobody_hears_twice(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await looked_at(w)
        asked = await w.mails(QUESTION)
        assert await reload(w, SHUT) == 1
        assert await looked_at(w) == 0
        left = await w.passes(days=1, hours=17, minutes=50)  # until Wednesday, 10:40

        assert [purpose for _, purpose in heard(left, LENA)] == ["acknowledgement", "retold"]
        assert heard(left, "team@shop.example") == [("Wed 10:20", "staff-before")]
        [word] = told(left)
        assert "woensdag vóór 11:00 uur" in word
        await answers(w, asked)
        assert await w.goes_on() == []
        story = await w.scratch.store.story(asked["id"])
        assert story is not None
        assert [p["state"] for p in story.promises] == ["retold", "kept"]
        shown = tell_story({**vars_of(story)}, MONDAY.tzinfo)  # type: ignore[arg-type]
        assert "retell-closed at" in shown
        assert "closed-then" in shown

    play(tmp_path, story, EVENING)


def vars_of(story: object) -> dict[str, object]:
    from dataclasses import asdict

    return asdict(story)  # type: ignore[call-overload, no-any-return]

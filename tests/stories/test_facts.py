"""What an article needs is asked for and noted once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from responder.cli._narrate import tell_story

from .customers import LENA, NOOR, heard
from .shown import decided, play, words
from .world import World

PARCEL = "Goedemiddag, waar blijft mijn pakket? Mijn bestelling is nog niet binnen."


async def told(w: World, event: dict[str, Any]) -> dict[str, str]:
    """The facts that the conversation of a message knows."""
    story = await w.scratch.store.story(event["id"])
    assert story is not None
    assert story.conversation is not None
    return dict(story.conversation["facts"])


def test_asked_told_noted_and_silent_from_then_on(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.chats(PARCEL)
        assert words(asked)["asked"] == "je bestelnummer"
        assert await told(w, asked) == {"order": ""}
        await w.passes(minutes=5)

        noted = await w.chats("20331")
        assert decided(noted) == ("short", "fact-noted")
        assert "genoteerd: je bestelnummer" in noted["text"].lower()
        assert "20331" not in noted["text"]
        assert await told(w, noted) == {"order": "20331"}

        await w.passes(minutes=5)
        assert decided(await w.chats("of was het 20332?")) == ("silent", "already-acknowledged")
        left = await w.passes(minutes=5)
        assert heard(left, NOOR) == []
        assert (await w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_the_thanks_says_the_promise_that_stands(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        await w.passes(minutes=30)
        noted = await w.mails("Mijn bestelnummer is 20331.", answers=asked["message_id"])

        assert decided(noted) == ("short", "fact-noted")
        assert asked["promise"]["said"] in noted["text"]
        assert heard(await w.passes(minutes=1), LENA) == [("Mon 10:30", "noted")]

    play(tmp_path, story)


def test_what_comes_with_the_question_is_not_asked_for(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        event = await w.chats(f"{PARCEL} Bestelnummer 20331.")
        assert words(event)["asked"] == ""
        assert await told(w, event) == {"order": "20331"}

    play(tmp_path, story)


def test_another_question_is_not_asked_for_anything(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        event = await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        assert words(event)["asked"] == ""
        assert await told(w, event) == {}

    play(tmp_path, story)


def test_a_message_without_it_is_met_with_silence_and_the_next_one_may_bring_it(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(PARCEL)
        await w.passes(minutes=1)
        assert decided(await w.chats("Die moet ik even opzoeken, besteld in 2026")) == (
            "silent",
            "already-acknowledged",
        )
        await w.passes(minutes=20)
        assert decided(await w.chats("Ik heb hem: 20331")) == ("short", "fact-noted")

    play(tmp_path, story)


def test_what_comes_in_the_same_burst_is_asked_for_no_more(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hoi")
        await w.passes(seconds=1)
        await w.chats(PARCEL)
        await w.passes(seconds=1)
        last = await w.chats("bestelnummer 20331")
        assert await told(w, last) == {"order": "20331"}
        left = await w.passes(minutes=1)
        assert heard(left, NOOR) == [("Mon 10:00", "acknowledgement")]
        assert "asked=;" in left[0][1].text

    play(tmp_path, story)


def test_a_person_who_has_answered_makes_it_needless(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(PARCEL)
        await w.passes(minutes=5)
        await w.chat_answered("Ik zie hem al staan, hij komt morgen.")
        await w.passes(minutes=5)
        event = await w.chats("20331")
        assert decided(event) == ("silent", "human-is-on-it")
        assert await told(w, event) == {"order": "20331"}

    play(tmp_path, story)


def test_a_promise_that_has_passed_is_not_told_again(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(PARCEL)
        await w.passes(hours=2, minutes=1)
        assert (await w.states())["promises"] == {"open": 1}
        event = await w.chats("20331")
        assert decided(event) == ("silent", "already-acknowledged")
        assert (await told(w, event))["order"] == "20331"

    play(tmp_path, story, more="[reminders]\nretell = 0\n")


def test_what_was_told_lately_is_known_for_the_next_question_and_not_for_ever(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(f"{PARCEL} Bestelnummer 20331.")
        await w.passes(days=3)
        assert words(await w.chats("Waar blijft mijn pakket nu? Het is nog niet binnen."))["asked"] == ""
        await w.passes(days=9)
        again = await w.chats("Waar blijft mijn pakket toch? Mijn bestelling is er niet.")
        assert words(again)["asked"] == "je bestelnummer"

    play(tmp_path, story)


def test_a_machine_that_answers_our_question_is_never_fed(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        automatic = {"Auto-Submitted": "auto-replied"}
        for _ in range(5):
            await w.passes(minutes=1)
            robot = await w.mails("Bestelnummer 20331", answers=asked["message_id"], headers=automatic)
            assert decided(robot) == ("silent", "auto-submitted")
        assert await told(w, asked) == {"order": ""}
        assert heard(await w.passes(minutes=1), LENA) == []

    play(tmp_path, story)


def test_a_machine_without_a_mark_hears_two_words_and_no_more(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        for n in range(30):
            await w.passes(minutes=2)
            await w.mails(f"Uw bericht {n}: bestelnummer 20331", answers=asked["message_id"], subject="Re: Vraag")
        left = await w.passes(minutes=2)
        assert left == []
        deliveries = (await w.states())["deliveries"]
        assert deliveries == {"sent": 2}

    play(tmp_path, story)


def test_thanks_count_for_the_cap_of_a_day(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.mails(PARCEL)
        second = await w.mails(PARCEL.replace("Goedemiddag", "Hallo"), subject="Nog een pakket")
        await w.passes(minutes=1)
        assert decided(await w.mails("20331", answers=first["message_id"])) == ("short", "fact-noted")
        assert decided(await w.mails("20332", answers=second["message_id"])) == ("silent", "already-acknowledged")
        assert await told(w, second) == {"order": "20332"}

    play(tmp_path, story)


def test_an_unproven_sender_hears_names_and_no_values(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL, proven=False)
        await w.passes(minutes=1)
        noted = await w.mails("bestelnummer EVIL20331", answers=asked["message_id"], proven=False)
        assert decided(noted) == ("short", "fact-noted")
        assert "20331" not in noted["text"]
        assert "Lena" not in noted["text"]
        assert "je bestelnummer" in noted["text"]

    play(tmp_path, story)


def test_who_is_erased_leaves_no_facts(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        await w.passes(minutes=1)
        await w.mails("Bestelnummer 20331", answers=asked["message_id"])
        kept = await w.scratch.store.export("mail", LENA)
        assert kept is not None
        assert kept["conversations"][0]["facts"] == {"order": "20331"}

        erased = await w.scratch.store.erase("mail", LENA, w.now)
        assert erased is not None
        left = await w.scratch.store.export("mail", f"erased-{erased.contact}")
        assert left is not None
        assert "20331" not in json.dumps(left)
        assert left["contact"]["cases"] == []
        assert left["contact"]["machine_only"] == 0

    play(tmp_path, story)


def test_why_shows_what_was_told_and_what_was_missing(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.chats(PARCEL)
        await w.passes(minutes=1)
        noted = await w.chats("20331")
        first = await w.scratch.store.story(asked["id"])
        second = await w.scratch.store.story(noted["id"])
        assert first is not None
        assert second is not None
        assert "missing    order" in tell_story(vars_of(first))
        assert "told       order" in tell_story(vars_of(second))
        assert "20331" not in json.dumps(dict(second.decision or {}))

    play(tmp_path, story)


def vars_of(story: Any) -> dict[str, Any]:
    names = ("message", "decision", "conversation", "promises", "deliveries", "reminders")
    return {name: getattr(story, name) for name in names}

"""What is known of a customer who writes again: a question that still waits, and when a person comes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from .customers import answers
from .shown import play, words
from .world import World


def test_another_question_that_waits_is_known(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject="Fiets")
        assert (words(first)["open"], words(first)["again"]) == ("", "0")
        await w.passes(minutes=20)

        second = await w.mails("Hebben jullie ook kinderzitjes op voorraad?", subject="Zitje")
        assert "10:00" in words(second)["open"]
        assert words(second)["again"] == "1"

        await answers(w, first)
        await answers(w, second)
        await w.passes(minutes=20)
        third = await w.mails("Wat kost een nieuwe ketting bij jullie?", subject="Ketting")
        assert (words(third)["open"], words(third)["again"]) == ("", "1")

    play(tmp_path, story)


def test_an_open_case_is_nobody_elses(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject="Fiets")
        other = await w.mails("Hebben jullie ook kinderzitjes?", subject="Zitje", sender="piet@post.example")
        assert (words(other)["open"], words(other)["again"]) == ("", "0")

    play(tmp_path, story)


def test_an_unproven_sender_hears_nothing_of_earlier_questions(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject="Fiets")
        forged = await w.mails("Hebben jullie ook kinderzitjes?", subject="Zitje", proven=False)
        assert (words(forged)["open"], words(forged)["again"]) == ("", "0")

    play(tmp_path, story)


async def asks_for_days(w: World, texts: list[str]) -> list[dict[str, str]]:
    said = []
    for text in texts:
        said.append(words(await w.chats(text)))
        await w.passes(days=2)
    return said


THREE = [
    "Waar blijft mijn pakket? Het is nog niet binnen.",
    "Wanneer komt mijn pakket nu? Het is er nog niet.",
    "Mijn bestelling is nog steeds niet binnen, waar blijft mijn pakket?",
]


def test_after_two_questions_that_only_we_answered_a_person_comes_first(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        said = await asks_for_days(w, THREE)
        assert [each["human"] for each in said] == ["0", "0", "1"]
        assert [each["articles"] for each in said] == ["1", "1", "0"]
        assert [each["again"] for each in said] == ["0", "1", "1"]

    play(tmp_path, story, more="[reminders]\nretell = 0\n")


def test_a_persons_answer_begins_the_count_anew(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await asks_for_days(w, THREE[:2])
        await w.chat_answered("Ik zoek het voor je uit.")
        await w.passes(days=2)
        assert (await asks_for_days(w, THREE[2:]))[0]["human"] == "0"

    play(tmp_path, story, more="[reminders]\nretell = 0\n")


@pytest.mark.parametrize(("after", "human"), [(0, ["0", "0", "0"]), (1, ["0", "1", "1"])])
def test_ops_say_when_a_person_comes_first(tmp_path: Path, after: int, human: list[str]) -> None:
    async def story(w: World) -> None:
        assert [each["human"] for each in await asks_for_days(w, THREE)] == human

    play(tmp_path, story, more=f"[conversation]\noffer_human_after = {after}\n[reminders]\nretell = 0\n")

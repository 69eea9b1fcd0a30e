"""A colleague has asked the customer something: it is asked again, and then closed with a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from .customers import LENA, QUESTION, answers, heard, play
from .world import World

LADDER = '[follow_up]\nwaiting = ["2 days", "4 days"]\n'
LATER = "Wat is het nummer van je bestelling?\n\nGroet,\nJan"


def test_a_question_of_ours_is_repeated_twice_and_then_closed(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=30)
        await answers(w, asked, LATER)
        left = await w.goes_on()

        assert heard(left, LENA) == [("Wed 10:30", "waiting"), ("Fri 10:30", "waiting"), ("Mon 10:30", "closing")]
        assert [r.to for _, r in left] == [LENA] * 3

    play(tmp_path, story, more=LADDER)


@pytest.mark.parametrize("who", ["customer", "colleague"])
def test_any_word_ends_it(tmp_path: Path, who: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=30)
        await answers(w, asked, LATER)
        await w.passes(days=3)
        if who == "customer":
            await w.mails("Bestelling 12345.", answers=asked["message_id"])
        else:
            await answers(w, asked, "Laat maar, ik heb het gevonden.")
        purposes = {purpose for _, purpose in heard(await w.goes_on(), LENA)}

        assert purposes <= {"acknowledgement", "retold"}

    play(tmp_path, story, more=LADDER)


def test_a_second_question_begins_anew(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=30)
        await answers(w, asked, LATER)
        await w.passes(days=1)
        await answers(w, asked, "En welke kleur heeft de fiets?")

        assert heard(await w.passes(days=2), LENA) == [("Thu 10:30", "waiting")]

    play(tmp_path, story, more=LADDER)


@pytest.mark.parametrize(("text", "more"), [("Tot morgen!", LADDER), (LATER, "")])
def test_without_a_question_or_a_wish_of_ops_nothing_is_said(tmp_path: Path, text: str, more: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=30)
        await answers(w, asked, text)

        assert await w.goes_on() == []

    play(tmp_path, story, more=more)

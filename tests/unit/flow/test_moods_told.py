"""What people tell in five languages, each line with all that it means: nothing more may be heard, and nothing less."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from responder.config.settings import Matching
from responder.flow.understand import Understander
from responder.model import Message, Mood, Understanding

UNDERSTANDER = Understander(["nl", "en", "de", "fr", "es"], (), Matching())


def understand(text: str) -> Understanding:
    sent = datetime(2026, 3, 2, tzinfo=UTC)
    return UNDERSTANDER.understand(Message(account="a", id="1", handle="h", sent_at=sent, text=text), None)


def letters(read: Understanding) -> Iterator[str]:
    """Yield a letter for each thing that is heard; danger is urgent, and is one letter."""
    flags = {
        "c": read.mood in (Mood.COMPLAINT, Mood.ANGRY),
        "d": read.danger,
        "u": read.urgent and not read.danger,
        "h": read.wants_human,
        "p": read.tip,
        "t": read.thanks,
        "g": read.greeting_only,
        "o": read.opt_out,
        "i": read.opt_in,
    }
    yield from (letter for letter, heard in flags.items() if heard)


def lines(name: str) -> list[str]:
    text = (Path(__file__).parent / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", [*lines("moods_told"), *lines("moods_alarms")])
def test_all_that_a_message_means_is_heard_and_nothing_else(line: str) -> None:
    _, meant, text = line.split("|", 2)

    assert set(letters(understand(text))) == set(meant) - {"-"}


@pytest.mark.parametrize("line", lines("moods_not_heard"))
def test_what_is_not_heard_yet_is_known(line: str) -> None:
    _, meant, text = line.split("|", 2)

    assert set(letters(understand(text))) != set(meant) - {"-"}, "it is heard: move it to the others of its round"


NAMES = {
    "c": "complaint",
    "d": "danger",
    "u": "urgent",
    "h": "human",
    "p": "tip",
    "o": "wants no",
    "i": "wants messages",
}


@pytest.mark.parametrize("line", [each for each in lines("moods_told") if set(each.split("|")[1]) & NAMES.keys()])
def test_the_notes_show_what_raised_each_flag(line: str) -> None:
    _, meant, text = line.split("|", 2)
    notes = understand(text).notes

    for letter in meant:
        note = next(note for note in notes if note.startswith(NAMES[letter]))
        assert note.partition(': "')[2].strip('"'), "the words, in quotation marks"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("This is the third time I shop here, lovely", ""),
        ("This is the third time I have to ask", "c"),
        ("No hot water since this morning", "u"),
        ("Hot water bottles, do you have them?", ""),
        ("We are running out of time", "u"),
        ("We are running out of stock", ""),
        ('My boss called it "unacceptable", so we want another logo', ""),
        ("It is unacceptable", "c"),
        ('The display says "gas leak"', "d"),
        ("My wife is furious with you", "c"),
        ("My wife is furious with her bank and wants to switch", ""),
        ("My card is not blocked and I'm at the gate, stuck", "u"),
        ("Lovely shop, can I order online", ""),
        ("Lovely shop", "p"),
        ("Hello?", "g"),
        ("Hallo, iemand daar?", "g"),
    ],
)
def test_what_is_meant_by_words_that_may_mean_something_else(text: str, meant: str) -> None:
    assert set(letters(understand(text))) == set(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("two weeks and not a word", "c"),
        ("unbelievable, again", "c"),
        ("drie dagen en geen reactie", "c"),
        ("schon wieder nichts", "c"),
        ("pas une seule réponse depuis lundi", "c"),
        ("sigo sin noticias desde el lunes", "c"),
        ("two weeks", ""),
        ("another one", ""),
        ("nobody home on Friday", ""),
        ("nothing else, thanks again", ""),
        ("Can I still return it, nothing used?", ""),
        ("Our choir sings again in the old church of the village, nobody of us has ever missed a day", ""),
    ],
)
def test_few_words_complain_by_two_signs_of_different_kinds_unless_they_ask_or_please(text: str, meant: str) -> None:
    assert set(letters(understand(text))) == set(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("What should I do when my card is stolen?", ""),
        ("Wat moet ik doen als mijn pas gestolen wordt?", ""),
        ("Was mache ich, wenn meine Karte gestohlen wird?", ""),
        ("Que faire si ma carte est volée ?", ""),
        ("¿Qué hago si me roban la tarjeta?", ""),
        ("My card is stolen, what should I do?", "d"),
        ("Mijn pas is gestolen, wat moet ik doen?", "d"),
        ("Meine Karte wurde gestohlen, was mache ich?", "d"),
        ("Ma carte a été volée, que faire ?", "d"),
        ("Me robaron la tarjeta, ¿qué hago?", "d"),
        ("The lights you sold me are on fire", "d"),
        ("You guys are on fire", ""),
        ("We hebben een rat in de keuken", "d"),
        ("In der Küche läuft eine Ratte", "d"),
        ("Hebben jullie een val voor een rat in de keuken?", ""),
        ("Haben Sie Fallen gegen Ratten in der Küche?", ""),
    ],
)
def test_a_case_that_somebody_only_asks_about_is_no_alarm(text: str, meant: str) -> None:
    assert set(letters(understand(text))) == set(meant)

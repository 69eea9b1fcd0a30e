"""The answer to "did this help?", as a table."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.flow.understand.yes_no import yes_or_no
from responder.model import Message

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def read(text: str, choice: str | None = None) -> str:
    return yes_or_no(Message(account="a", id="m", handle="h", sent_at=NOW, text=text, choice=choice))


@pytest.mark.parametrize(
    "text",
    [
        "ja", "Ja!", "Jazeker, dank je wel", "ja hoor het is gelukt", "Opgelost, bedankt!", "Dat heeft geholpen.",
        "yes", "Yes, that helped, thanks", "It works now", "solved", "Yep all good",
        "Ja", "ja danke", "Hat geklappt, vielen Dank!", "Das hat mir geholfen", "erledigt",
        "\N{THUMBS UP SIGN}", "\N{WHITE HEAVY CHECK MARK}", "1", " 1. ", "1)",
    ],
)  # fmt: skip
def test_yes(text: str) -> None:
    assert read(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "nee", "Nee, helaas niet", "Nee nog steeds niet opgelost", "niet gelukt", "Dat heeft niet geholpen",
        "no", "No, it didn't help", "Unfortunately not", "That does not help me", "Not yet",
        "nein", "Nein, leider nicht", "hat nicht geklappt", "Das hat mir nicht geholfen",
        "\N{THUMBS DOWN SIGN}", "2", "2.",
    ],
)  # fmt: skip
def test_no(text: str) -> None:
    assert read(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "", "Ja?", "ja maar hoe zit het met de garantie", "Yes but my light is still broken", "Om tien uur",
        "nee dank je, het is al opgelost", "Ja, en verkopen jullie ook tassen", "ja nee", "hallo", "bedankt",
        "\N{THUMBS UP SIGN}\N{THUMBS DOWN SIGN}", "Ja " * 20, "Dat is goed", "Ik bel wel even",
    ],
)  # fmt: skip
def test_anything_else_is_neither(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(("choice", "answer"), [("helped-yes", "yes"), ("helped-no", "no")])
def test_a_button_says_it_without_words(choice: str, answer: str) -> None:
    assert read("", choice) == answer

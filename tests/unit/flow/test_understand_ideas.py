"""What customers write about, in everyday words: ideas join texts that share no word."""

from __future__ import annotations

from pathlib import Path

import pytest

from responder.config.settings import Faq, Matching
from responder.flow.understand.ideas import SPOKEN, ideas_in, ideas_of
from responder.flow.understand.reading import cut
from responder.flow.understand.topics import Topics

ASKED = Path(__file__).with_name("ideas.txt")
SHOP = (
    Faq(id="defect", title="Mijn artikel is defect", examples=("het product functioneert niet",)),
    Faq(id="late", title="Waar blijft mijn bestelling?", examples=("wanneer komt mijn pakket",)),
    Faq(id="refund", title="Wanneer krijg ik mijn geld terug?", examples=("hoe lang duurt een terugbetaling",)),
    Faq(id="invoice", title="Factuur opvragen", examples=("kunt u mij de factuur sturen",)),
)


def _ideas(text: str) -> set[str]:
    reading = cut(text)
    return {*ideas_in(reading), *(idea for word in reading.words for idea in ideas_of(word))}


def _asked() -> list[tuple[str, str]]:
    lines = ASKED.read_text(encoding="utf-8").splitlines()
    pairs = [tuple(part.strip() for part in line.split("|")) for line in lines if line and line[0] != "#"]
    return [(idea, text) for idea, text in pairs]


@pytest.mark.parametrize(("idea", "text"), _asked(), ids=lambda value: value)
def test_an_everyday_way_to_say_it_tells_its_idea(idea: str, text: str) -> None:
    assert idea in _ideas(text)


@pytest.mark.parametrize(
    "text",
    ["Tom heeft een nieuwe telefoon", "my father lives in the country", "ich lese gern", "il fait beau"],
)
def test_plain_sentences_tell_none(text: str) -> None:
    assert not _ideas(text)


def test_every_language_knows_the_same_ideas() -> None:
    assert {tuple(sorted(language.IDEAS)) for language in SPOKEN} == {tuple(sorted(SPOKEN[0].IDEAS))}


def test_an_article_is_nearest_that_shares_an_idea_and_no_word() -> None:
    topics = Topics(SHOP, Matching(), ["nl", "en"])

    def nearest(text: str, locale: str) -> str:
        return topics.candidates(cut(text), locale, 1)[0].id

    assert nearest("die stofzuiger doet niks meer", "nl") == "defect"
    assert nearest("I need a receipt", "en") == "invoice"  # an idea is the same in every language
    assert nearest("heb al twee weken niks binnen", "nl") == "late"


def test_why_names_the_words_that_told_an_idea() -> None:
    topics = Topics(SHOP, Matching(threshold=0), ["nl"])

    assert "doet niks" in topics.find(cut("hij doet niks"), "nl")[1]

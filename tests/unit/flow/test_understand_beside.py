"""What a question says beside an article speaks against its link; what stands round the question does not."""

from __future__ import annotations

import pytest

from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Articles, Fit
from responder.flow.understand.beside import asks_of_a_not, denies, sentence_of
from responder.flow.understand.lessons import texts_of
from responder.flow.understand.reading import cut
from responder.flow.understand.scale import score
from responder.flow.understand.topics import Topics
from responder.flow.understand.training import learned

GYM = (
    Faq(
        id="cancel",
        title="Hoe zeg ik mijn abonnement op?",
        answer="Opzeggen kan in de app. De opzegtermijn is een maand.",
        examples=("ik wil mijn abonnement stoppen", "per wanneer kan ik opzeggen"),
    ),
    Faq(
        id="pause",
        title="Kan ik mijn abonnement tijdelijk stopzetten?",
        answer="Bij een blessure zetten we je abonnement drie maanden stil.",
        examples=("abonnement bevriezen wegens blessure",),
    ),
    Faq(id="gate", title="De code doet het niet bij het poortje", answer="Zet je scherm helderder."),
    Faq(id="holidays", title="Zijn jullie open op feestdagen?", examples=("zijn jullie met pasen open",)),
    Faq(id="hours", title="Wat zijn de openingstijden?", answer="We zijn open van 6 tot 23 uur."),
    Faq(id="lost", title="Ik ben mijn pas kwijt", answer="Haal een nieuwe pas bij de balie."),
)
ARTICLES = Articles(GYM, learned(texts_of(GYM), len(GYM)).result())


def best(text: str) -> Fit:
    return next(ARTICLES.nearest(cut(text)))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("ik wil opzeggen", "ik wil opzeggen"),
        ("Hallo! Ik wil opzeggen. Groetjes, Lot", "ik wil opzeggen"),
        ("ik wil opzeggen.", "ik wil opzeggen"),
        ("Niets ervan. Noch dit", "niets ervan"),
        ("...", ""),
        ("", ""),
    ],
)
def test_the_sentence_that_speaks_for_an_article(text, sentence):
    assert list(sentence_of(cut(text).tokens, {"opzeggen": 1.0, "wil": 0.2})) == sentence.split()


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("kan ik mijn abonnement opzeggen", 0),
        ("kan ik mijn abonnement overdragen", 1),
        ("kan ik mijn abonnement overdragen aan broer Kees", 3),
        ("Lief team! Kan ik mijn abonnement opzeggen? Grüezi, Ueli Zbinden", 0),
        ("kan ik mijn abonnement opzeggen 20340", 0),
    ],
)
def test_words_of_the_question_that_no_article_knows_are_counted(text, strange):
    assert best(text).strange == pytest.approx(strange, abs=0.5)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("kan ik mijn abonnement opzeggen", False),
        ("kan ik mijn abonnement niet opzeggen", True),
        ("Dat is toch niet leuk. Kan ik mijn abonnement opzeggen?", False),
        ("de code doet het niet bij het poortje", False),
    ],
)
def test_a_not_in_the_question_counts_where_no_question_of_the_article_has_one(text, denied):
    assert best(text).denied is denied


def test_a_not_of_an_answer_is_no_question_of_the_article():
    assert asks_of_a_not(GYM[2])
    assert not asks_of_a_not(Faq(id="a", title="Mag mijn hond mee?", answer="Honden mogen niet mee."))


def test_a_not_is_known_in_each_language():
    for text in ("das geht nicht", "it doesn't work", "ça ne marche pas", "no funciona", "het werkt niet"):
        assert denies(cut(text).tokens), text


@pytest.mark.parametrize(
    ("meaning", "sign"),
    [({}, {"strange": 1.0}), ({}, {"denied": True}), ({"meant": 0.6, "near": 0.6}, {"denied": True})],
)
def test_both_make_a_link_less_sure_and_a_not_where_the_meaning_is_known_too(meaning, sign):
    fit = best("kan ik mijn abonnement opzeggen")._replace(**meaning)

    assert score(fit._replace(**sign)) < score(fit)


def test_more_than_two_strange_words_count_as_two():
    fit = best("kan ik mijn abonnement opzeggen")

    assert score(fit._replace(strange=2.0)) == score(fit._replace(strange=9.0))


def test_what_went_wrong_gets_no_link_to_how_it_is_done():
    topics = Topics(GYM, Matching(), ["nl"])

    assert [t.id for t in topics.find(cut("kan ik mijn abonnement opzeggen"), "nl")[0]] == ["cancel"]
    assert topics.find(cut("kan ik mijn abonnement niet opzeggen"), "nl")[0] == ()

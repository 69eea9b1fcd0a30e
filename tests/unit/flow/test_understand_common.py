"""A word of running text says little of what is asked, however few of the articles have it."""

from __future__ import annotations

import pytest

from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Articles, Fit
from responder.flow.understand.common import telling
from responder.flow.understand.lessons import texts_of
from responder.flow.understand.reading import cut
from responder.flow.understand.scale import score
from responder.flow.understand.training import learned

FERRY = (
    Faq(id="luggage", title="How much luggage can I take?", answer="As a foot passenger two bags."),
    Faq(id="pets", title="Can I bring my dog?", answer="Pets travel in your car.", examples=("travelling with a cat",)),
    Faq(id="bike", title="Taking a bicycle", answer="Bicycles travel for 5 pounds and board before the cars."),
    Faq(id="documents", title="Which travel documents do I need?", examples=("do i need a passport",)),
    Faq(id="change", title="Can I change my booking?", answer="Up to 24 hours before.", examples=("move my crossing",)),
    Faq(id="wifi", title="Wifi on board", answer="Wifi is free in the lounges."),
    Faq(id="food", title="Is there a restaurant on board?", answer="It opens half an hour after departure."),
    Faq(id="parking", title="Parking at the port", answer="Book it with your ticket."),
    Faq(id="children", title="Do children travel for free?", answer="Under 4 free."),
    Faq(id="groups", title="Group discounts", answer="From ten people you get 15 % off."),
)
ARTICLES = Articles(FERRY, learned(texts_of(FERRY), len(FERRY)).result())


def best(text: str) -> Fit:
    return next(ARTICLES.nearest(cut(text)))


@pytest.mark.parametrize("word", ["the", "de", "der", "que", "et", "is"])
def test_a_word_of_every_text_tells_nothing(word):
    assert telling(word) == 0


@pytest.mark.parametrize("word", ["passport", "luggage", "paspoort", "fietsenstalling", "reisepass", "zzyzzx", "48213"])
def test_a_rare_or_an_unknown_word_tells_all_that_it_can(word):
    assert telling(word) == 1


@pytest.mark.parametrize(
    ("common", "rare"), [("take", "luggage"), ("another", "passenger"), ("twee", "koffer"), ("neue", "fähre")]
)
def test_the_more_common_word_tells_less(common, rare):
    assert telling(common) < 0.7 < telling(rare)


def test_a_word_that_is_common_in_another_language_of_ours_tells_as_little():
    assert telling("pour") == telling("für") == telling("voor") == telling("for") == 0


def test_a_word_that_no_article_knows_speaks_the_less_against_one_the_more_common_it_is():
    common, rare = best("another luggage"), best("oversized luggage")

    assert common.article.id == rare.article.id == "luggage"
    assert 0 < common.strange < rare.strange <= 1


def test_an_article_has_less_in_common_by_words_of_running_text():
    assert best("i take two").shared < best("travel documents").shared


def test_common_words_make_no_link():
    fit = best("we want to take our two cats, how much is that")

    assert score(fit) < Matching().threshold

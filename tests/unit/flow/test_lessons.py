"""What the FAQ learned, put to use: whose link it is, which examples come in, and which article stays away."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.config.settings import Faq, Matching
from responder.flow.lessons import ArticleLinks, with_lessons
from responder.flow.understand import Understander
from responder.flow.understand.reading import cut
from responder.flow.understand.refused import Refused
from responder.model import Topic
from responder.store.records import Lesson

LINKS = ArticleLinks(
    [
        Faq(id="returns", title="T", url="https://www.Shop.example/Retour/"),
        Faq(id="paid", title="T", url="http://shop.example/faq?id=3&lang=nl"),
        Faq(id="deep", title="T", url="https://shop.example/faq#diep"),
        Faq(id="nl", title="T", url="https://shop.example/beide", locale="nl"),
        Faq(id="en", title="T", url="https://shop.example/beide", locale="en"),
        Faq(id="none", title="T"),
        Faq(id="odd", title="T", url="https://[odd"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kijk op https://shop.example/Retour.", ["returns"]),
        ("Kijk op (http://shop.example/Retour/?utm_source=mail&UTM_medium=x) of bel.", ["returns"]),
        ("<https://www.shop.example/Retour#top>", ["returns"]),
        ("www.shop.example/Retour!", ["returns"]),
        ("https://shop.example/retour", []),  # paths have capitals
        ("https://shop.example/Retour/fiets", []),
        ("https://shop.example/faq?id=3&lang=nl", ["paid"]),
        ("https://shop.example/faq?id=4", []),
        ("https://shop.example/faq#diep en https://shop.example/Retour", ["deep", "returns"]),
        ("https://shop.example/faq", []),
        ("https://shop.example/beide", ["nl"]),
        ("shop.example/Retour", []),
        ("https://[odd https://[", []),
        ("", []),
    ],
)
def test_a_link_names_its_article_however_it_is_written(text: str, found: list[str]) -> None:
    assert LINKS.articles_in(text, "nl-BE") == found


def test_a_link_of_several_articles_names_the_one_in_the_language() -> None:
    assert LINKS.articles_in("https://shop.example/beide", "en") == ["en"]
    assert LINKS.articles_in("https://shop.example/beide", "de") == []


@given(st.text(alphabet="htps:/w.[]?#&%@exampl \n", max_size=80))
def test_no_text_makes_the_search_for_links_fail(text: str) -> None:
    LINKS.articles_in(text, "nl")


def lesson(text: str, kind: str = "example", article: str = "a") -> Lesson:
    known: dict[str, Any] = {"account": "x", "message": 1, "conversation": 1, "locale": "nl"}
    return Lesson(id=1, article=article, kind=kind, at=datetime(2026, 11, 23, tzinfo=UTC), text=text, **known)


ARTICLE = Faq(id="a", title="Kan ik ruilen?", examples=("mag het terug",), not_for=("kan ik inruilen",))


@pytest.mark.parametrize(
    ("lessons", "examples", "not_for"),
    [
        ([], (), ()),
        ([lesson("wil graag ruilen")], ("wil graag ruilen",), ()),
        ([lesson("niet deze", "refused")], (), ("niet deze",)),
        ([lesson("nog een keer"), lesson("Nog een keer")], ("Nog een keer",), ()),
        ([lesson("Mag het terug?"), lesson("kan ik ruilen", "refused"), lesson("Kan ik inruilen")], (), ()),
        ([lesson("om en om"), lesson("om en om", "refused")], (), ("om en om",)),
        ([lesson("van een ander", article="b"), lesson("?", "odd")], (), ()),
    ],
    ids=["nothing", "an-example", "a-refusal", "once", "what-ops-wrote-wins", "silence-is-safer", "others"],
)
def test_lessons_come_beside_what_ops_wrote(
    lessons: list[Lesson], examples: tuple[str, ...], not_for: tuple[str, ...]
) -> None:
    (article,) = with_lessons([ARTICLE], lessons)

    assert article.examples == (*ARTICLE.examples, *examples)
    assert article.not_for == (*ARTICLE.not_for, *not_for)


def test_fifty_lessons_more_than_ops_may_write_are_taken() -> None:
    (article,) = with_lessons(
        [ARTICLE], [lesson(f"question {chr(97 + n % 26)} {chr(97 + n // 26)}") for n in range(60)]
    )

    assert len(article.examples) == 61


# --- not for ------------------------------------------------------------------------------------------------------

REFUSED = Refused([ARTICLE.model_copy(update={"not_for": ("kan ik mijn oude fiets inruilen",)})])
TOPICS = (Topic("a", 0.9), Topic("b", 0.8))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Kan ik mijn oude fiets inruilen?", ["b"]),
        ("Kan ik m'n oude fiets bij jullie inruilen", ["b"]),
        ("Kan ik ruilen?", ["a", "b"]),
        ("Mag mijn oude fiets terug?", ["a", "b"]),
        ("", ["a", "b"]),
    ],
)
def test_whoever_asks_nearly_the_same_does_not_get_the_article(text: str, kept: list[str]) -> None:
    topics, note = REFUSED.without(cut(text), TOPICS, "note")

    assert [topic.id for topic in topics] == kept
    assert note == ("note" if "a" in kept else "note; not for this question: a")


def test_a_question_that_ops_wrote_as_an_example_gets_its_article_whoever_refused_it() -> None:
    article = ARTICLE.model_copy(
        update={"examples": ("mijn pakket is er niet",), "not_for": ("mijn pakket is er niet",)}
    )
    topics, _ = Refused([article]).without(cut("mijn pakket is er niet"), TOPICS, "")

    assert [topic.id for topic in topics] == ["a", "b"]


def test_the_understander_keeps_the_article_away_and_says_why() -> None:
    hours = Faq(id="hours", title="Wat zijn jullie openingstijden?", examples=("zijn jullie zondag open voor klanten",))
    text = "zijn jullie zondag open voor sollicitaties"
    before = Understander(["nl"], [hours], Matching(threshold=0.3)).match(text)
    after = Understander(["nl"], [hours.model_copy(update={"not_for": (text,)})], Matching(threshold=0.3)).match(text)

    assert [topic.id for topic in before.shown] == ["hours"]
    assert after.shown == ()
    assert after.note == "no article: it looks like what is known to have none"

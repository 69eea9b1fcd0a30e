"""Which articles fit: right ones where it is sure, none where it is not, and no faster growth than the text's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Articles, Word
from responder.flow.understand.kept import Kept
from responder.flow.understand.lessons import Learned, texts_of
from responder.flow.understand.phrase_lines import NO_FAMILIES, compiled, families_of
from responder.flow.understand.phrases import Phrases
from responder.flow.understand.reading import cut
from responder.flow.understand.standing import places_of, spans_of
from responder.flow.understand.topics import Topics
from responder.flow.understand.training import learned

SHOP = (
    Faq(
        id="hours",
        title="Wat zijn jullie openingstijden?",
        url="https://shop.example/open",
        answer="We zijn van negen tot zes open.",
        examples=("hoe laat gaan jullie open", "zijn jullie zondag open?"),
    ),
    Faq(
        id="returns",
        title="Hoe kan ik een fiets retourneren?",
        examples=("ik wil mijn fiets terugbrengen", "mag ik ruilen of retour sturen"),
    ),
    Faq(
        id="repair",
        title="Wat kost een reparatie?",
        examples=("mijn band is lek, kunnen jullie die plakken", "hoe duur is een onderhoudsbeurt"),
    ),
    Faq(
        id="lease",
        title="Kan ik een fiets van de zaak leasen?",
        examples=("werken jullie met een leasemaatschappij", "leasefiets bestellen via mijn werkgever"),
    ),
    Faq(id="test-ride", title="Kan ik een proefrit maken?", examples=("mag ik de fiets eerst proberen",)),
)
TOPICS = Topics(SHOP, Matching(), ["nl", "en"])
OPEN_TO_ALL = Topics(SHOP, Matching(threshold=0, most=3), ["nl"])
MATCHER = learned(texts_of(SHOP), len(SHOP)).result()


def ids(text: str, topics: Topics = TOPICS, locale: str = "nl") -> list[str]:
    return [topic.id for topic in topics.find(cut(text), locale)[0]]


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("Hoe laat zijn jullie zaterdag open?", "hours"),
        ("Hallo, wat zijn de openingstijden op zondag?", "hours"),
        ("Ik wil graag een fiets retourneren", "returns"),
        ("Kan ik een proefrit maken op deze fiets?", "test-ride"),
        ("wat kost een reparatie van de versnelling", "repair"),
    ],
)
def test_a_fitting_article(text, article):
    assert ids(text) == [article]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hallo",
        "fiets",
        "Ik heb een vraag",
        "Wat is de hoofdstad van Portugal?",
        "Mijn kat slaapt op het toetsenbord",
        "De vergadering is verplaatst naar donderdag",
        "Hebben jullie ook kinderzitjes voor achterop?",
        "xqzv wkpj",
    ],
)
def test_no_article_where_none_is_sure(text):
    assert ids(text) == []


def test_a_topic_carries_what_the_text_needs():
    (topic,), _ = TOPICS.find(cut("hoe laat gaan jullie open"), "nl")

    assert (topic.title, topic.url, topic.answer) == (SHOP[0].title, SHOP[0].url, SHOP[0].answer)
    assert 0.88 <= topic.score <= 1


def test_the_note_names_the_article_and_the_next():
    (topic,), note = TOPICS.find(cut("Kan ik een proefrit maken op deze fiets?"), "nl")

    assert note.startswith(f"article test-ride {topic.score:.2f} (next: ")


def test_the_note_names_the_words_that_spoke_for_the_article():
    assert TOPICS.find(cut("Kan ik een proefrit maken?"), "nl")[1].partition(" by ")[2].startswith("proefrit")


def test_the_note_names_the_best_article_that_was_not_sure_enough():
    assert TOPICS.find(cut("een heel andere fiets graag"), "nl")[1].startswith("no article is sure enough: article ")


ASKS_THREE_THINGS = "mag ik de fiets eerst proberen of weer terugbrengen, hoe laat open?"


@pytest.mark.parametrize(
    ("matching", "found"),
    [
        (Matching(most=0), 0),
        (Matching(threshold=1), 0),
        (Matching(most=2, threshold=0), 2),
        (Matching(most=3, threshold=0), 3),
    ],
)
def test_the_settings_bound_the_articles(matching, found):
    topics = Topics(SHOP, matching, ["nl"])

    assert len(ids(ASKS_THREE_THINGS, topics)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zijn jullie zondag open? En mag ik de fiets eerst proberen?", ["hours", "test-ride"]),
        ("wat kost een reparatie van de versnelling", ["repair"]),
        ("Kan ik een proefrit maken op deze fiets?", ["test-ride"]),
    ],
)
def test_a_second_article_is_shown_for_what_the_first_does_not_answer(text, found):
    assert ids(text, Topics(SHOP, Matching(most=3, threshold=0.4), ["nl"])) == found


def test_an_article_of_one_language_fits_only_there():
    both = Topics(
        (*SHOP[1:], SHOP[0].model_copy(update={"id": "uren", "locale": "nl"})),
        Matching(most=3, threshold=0.3),
        ["nl", "en"],
    )

    assert "uren" in ids("hoe laat gaan jullie open", both, "nl")
    assert "uren" not in ids("hoe laat gaan jullie open", both, "en")


def test_two_articles_that_say_the_same_give_no_link():
    """Nobody can tell which is meant, so none is shown."""
    twins = (*SHOP[1:], SHOP[0], SHOP[0].model_copy(update={"id": "hours-2"}))

    assert ids("zijn jullie zondag open?", Topics(SHOP, Matching(threshold=0.8), ["nl"])) == ["hours"]
    assert ids("zijn jullie zondag open?", Topics(twins, Matching(threshold=0.8), ["nl"])) == []


@given(st.text(alphabet="fietsopn ?.,'\u0130ß🚲", max_size=200))
def test_scores_stay_between_0_and_1(text):
    topics, note = OPEN_TO_ALL.find(cut(text), "nl")

    assert all(0 <= topic.score <= 1 for topic in topics)
    assert len(topics) <= 3
    assert len(note) < 200


def with_learned(**given) -> Topics:
    return Topics(SHOP, Matching(), ["nl"], Learned(**{"examples": {}, "not_for": {}, **given}))


def test_a_learned_example_finds_its_article():
    text = "zit er een bel op en hoe zwaar is hij"

    assert ids(text) == []
    assert ids(text, with_learned(examples={"test-ride": [text]})) == ["test-ride"]


@pytest.mark.parametrize(
    "given",
    [
        {"not_for": {"returns": ["ik wil graag een fiets retourneren aan de fabriek"]}},
        {"none": ["ik wil graag een fiets retourneren aan de fabriek"]},
    ],
)
def test_what_an_article_is_not_for_gets_no_link(given):
    topics = with_learned(**given)

    assert ids("ik wil een fiets retourneren aan de fabriek", topics) == []
    assert ids("Hoe laat zijn jullie zaterdag open?", topics) == ["hours"]


def test_an_article_may_name_texts_it_is_not_for():
    returns = SHOP[1].model_copy(update={"not_for": ("ik wil graag een fiets retourneren aan de fabriek",)})
    topics = Topics((SHOP[0], returns, *SHOP[2:]), Matching(), ["nl"])

    assert ids("ik wil een fiets retourneren aan de fabriek", topics) == []
    assert ids("Hoe kan ik een fiets retourneren of ruilen?", topics) == ["returns"]


def test_the_examples_of_an_article_are_not_unlearned_by_another_ones_refusal():
    topics = with_learned(not_for={"repair": ["zijn jullie zondag open?"]})

    assert ids("zijn jullie zondag open?", topics) == ["hours"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zijn jullie zondag open?", ["hours"]),
        ("hoe laat gaan jullie zaterdag open", ["hours"]),
        ("zijn jullie de fiets al aan het maken?", []),
        ("hoe laat komt mijn fiets aan", []),
    ],
)
def test_an_article_that_stands_alone_is_not_taken_for_everything(text, found):
    assert ids(text, Topics(SHOP[:1], Matching(), ["nl"])) == found


_CHAT = "Dank voor uw moeite. Gisteren scheen de zon en we hebben met de buren op het terras gegeten."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{_CHAT} Ik wil mijn fiets terugbrengen, mag ik die retour sturen?", ["returns"]),
        (f"{_CHAT} Onze zoon fietst elke dag naar school en zijn band is nieuw.", []),
        (_CHAT, []),
    ],
)
def test_a_question_is_found_among_other_sentences_and_these_give_no_link(text, found):
    assert ids(text) == found


def test_candidates_are_shown_whether_they_are_sure_or_not():
    found = TOPICS.candidates(cut("een heel andere fiets graag"), "nl", 3)

    assert len(found) == 3
    assert [topic.score for topic in found] == sorted((topic.score for topic in found), reverse=True)


class Counting(Kept[Word]):
    """A dictionary that counts how often it is asked."""

    asked = 0

    def __getitem__(self, word):
        self.asked += 1
        return super().__getitem__(word)


@pytest.mark.parametrize(("size", "looked_up"), [(60, 60), (120, 120), (240, 120)])
def test_only_the_first_120_words_of_a_text_are_looked_up(size, looked_up):
    articles = Articles(SHOP, MATCHER)
    articles._words = words = Counting(articles._work_out)
    text = " ".join(f"woord{number}" for number in range(size))

    list(articles.nearest(cut(text)))

    assert words.asked == looked_up


def test_a_repeated_word_is_looked_at_a_bounded_number_of_times():
    tokens = cut("wachten " * 900 + "kan niet").tokens
    phrase, places = compiled("late", "wachten", NO_FAMILIES, "wachten"), places_of(tokens, ["wachten"])

    assert len(spans_of(tokens, phrase, places["wachten"])) == 40


def test_the_book_of_words_never_grows_beyond_its_bound():
    articles = Articles(SHOP, MATCHER)
    for start in range(0, 9000, 100):
        list(articles.nearest(cut(" ".join(f"fiets{n}" for n in range(start, start + 100)))))

    assert len(articles._words) <= 4096


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("a|b kern", "b kern", "b kern"),
        ("a|b kern", "kern b", ""),
        ("kern _ slot", "kern een twee drie slot", "kern een twee drie slot"),
        ("kern _ slot", "kern een twee drie vier slot", ""),
        ("kern _ slot", "kern. slot", ""),
        ("open _ kernwoord", "open het kernwoord", "open het kernwoord"),
        ("größe kernwort", "groesse grosse kernwort", "grosse kernwort"),
        ("kern", "dat is niet echt kern", ""),
        ("kern", "dat niet, kern", "kern"),
        ("niet kern", "niet kern", "niet kern"),
        ("kern", "dat niet en ik kern", "kern"),
        ("kern", "dat niet en een kern", ""),
        (
            "kern ... slot",
            "kern een, twee drie vier vijf zes zeven slot",
            "kern een , twee drie vier vijf zes zeven slot",
        ),
        ("kern ... slot", "kern een. twee slot", ""),
        ("kern # slot", "kern 3 slot", "kern 3 slot"),
        ("kern # slot", "kern 16u30 slot", "kern 16u30 slot"),
        ("kern # slot", "kern drie slot", ""),
        ("kern , slot", "kern, slot", "kern , slot"),
        ("kern , slot", "kern! slot", "kern . slot"),
        ("kern , slot", "kern slot", ""),
        ("kern @dag", "kern woensdag", "kern woensdag"),
        ("kern @dag|later", "kern later", "kern later"),
        ("kern @uren", "kern 4", "kern 4"),
        ("kernwoord _ met dop", "kernwoord met of met dop", "kernwoord met of met dop"),
        ("0.6 tijd: kern", "kern", "kern"),
        ("0.6 tijd?: kern", "kern", ""),
    ],
)
def test_how_a_phrase_is_written(phrase, text, found):
    families = families_of("dag maandag woensdag\nuren # uur")
    hits = Phrases({"x": [phrase]}, ["niet"], (), families, [("en", "ik")]).find(cut(text))

    assert [hit.words for hit in hits] == ([found] if found else [])


def test_of_signs_of_one_kind_the_heaviest_counts_and_some_count_only_beside_another_kind():
    phrases = Phrases({"x": ["0.6 tijd: morgen", "0.7 tijd: vanavond", "0.4 tijd?: kapot"]}, ())

    assert [hit.words for hit in phrases.find(cut("morgen of vanavond, want kapot"))] == ["vanavond", "kapot"]
    assert phrases.find(cut("kapot")) == []


def test_an_exception_holds_for_the_meanings_that_it_names_or_for_all():
    phrases = Phrases({"x": ["warm"], "y": ["warm"]}, (), ["x: warm water", "warm onthaal"])

    assert [hit.meaning for hit in phrases.find(cut("warm"))] == ["x", "y"]
    assert [hit.meaning for hit in phrases.find(cut("warm water"))] == ["y"]
    assert phrases.find(cut("warm onthaal")) == []

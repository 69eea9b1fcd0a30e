"""What is read in a message: language, mood, wishes, courtesies and facts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.config.settings import Faq, Matching
from responder.flow.understand import Understander
from responder.flow.understand.reading import cut, read
from responder.model import Message, Mood

ARTICLES = (
    Faq(
        id="opening-hours",
        title="Wat zijn jullie openingstijden?",
        examples=("hoe laat gaan jullie open", "zijn jullie zondag open?"),
    ),
    Faq(id="returns", title="Hoe kan ik iets retourneren?", examples=("ik wil een artikel terugsturen",)),
)
UNDERSTANDER = Understander(["nl", "en", "de"], ARTICLES, Matching())


def message(text: str, **fields) -> Message:
    return Message(
        account="mail",
        id="1",
        handle="lena@shopper.example",
        sent_at=datetime(2026, 3, 2, tzinfo=UTC),
        text=text,
        **fields,
    )


def understand(text: str, known: str | None = None, **fields):
    return UNDERSTANDER.understand(message(text, **fields), known)


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Kunt u mij vertellen wanneer mijn fiets klaar is?", "nl"),
        ("Could you tell me when my bicycle is ready?", "en"),
        ("Können Sie mir sagen, wann mein Fahrrad fertig ist?", "de"),
        ("koennen sie mir sagen wann mein fahrrad fertig ist", "de"),
        ("goedemorgen", "nl"),
        ("It\u2019s not what I\u2019ve ordered", "en"),
    ],
)
def test_the_language_of_a_text(text, locale):
    read_ = understand(text)

    assert (read_.locale, read_.locale_sure) == (locale, True)
    assert read_.notes[0].startswith(f"language {locale}: ")


@pytest.mark.parametrize(
    ("text", "hint", "known", "locale"),
    [
        ("ok", "de", "en", "de"),
        ("ok", "de_AT", None, "de"),
        ("ok", "ja", "en-GB", "en"),
        ("12345", None, "de", "de"),
        ("", None, None, "nl"),
        ("", "xx", "yy", "nl"),
    ],
)
def test_a_text_that_does_not_tell_takes_the_platform_then_the_contact_then_the_default(text, hint, known, locale):
    read_ = understand(text, known, locale=hint)

    assert (read_.locale, read_.locale_sure) == (locale, False)


def test_a_sure_text_wins_over_every_hint():
    assert understand("Could you tell me when it is ready?", "nl", locale="de").locale == "en"


def test_a_language_that_is_not_configured_is_not_guessed_at():
    read_ = understand("Bonjour, je voudrais savoir où est ma commande, merci beaucoup", "en")

    assert (read_.locale, read_.locale_sure) == ("en", False)


def test_locales_keep_the_spelling_of_the_configuration():
    belgian = Understander(["nl-BE", "fr"], (), Matching())

    assert belgian.understand(message("Wanneer is mijn fiets klaar?"), None).locale == "nl-BE"
    assert belgian.understand(message("?", locale="nl_NL"), None).locale == "nl-BE"


def test_the_default_may_be_another_than_the_first():
    assert Understander(["nl", "en"], (), Matching(), "en").understand(message(""), None).locale == "en"


SIGNS = [
    ("Dit is schandalig, ik bel al drie weken", Mood.ANGRY, False, "schandalig"),
    ("Ik wil een klacht indienen", Mood.COMPLAINT, False, "klacht"),
    ("I am very disappointed in you", Mood.COMPLAINT, False, "disappointed"),
    ("Das ist eine Unverschämtheit!", Mood.ANGRY, False, "unverschämtheit"),
    ("Er is lekkage in de keuken", Mood.URGENT, False, "lekkage"),
    ("This is urgent", Mood.URGENT, False, "urgent"),
    ("Bitte dringend um Antwort", Mood.URGENT, False, "dringend"),
    ("Kan ik een medewerker spreken?", Mood.NEUTRAL, True, "medewerker spreken"),
    ("Let me talk to a real person", Mood.NEUTRAL, True, "real person"),
    ("Ich möchte mit einem Menschen sprechen", Mood.NEUTRAL, True, "menschen sprechen"),
    ("Schandalig, ik wil een mens spreken", Mood.ANGRY, True, "schandalig"),
]


@pytest.mark.parametrize(("text", "mood", "human", "because"), SIGNS)
def test_a_sign_names_the_words_that_gave_it(text, mood, human, because):
    read_ = understand(text)

    assert (read_.mood, read_.wants_human) == (mood, human)
    assert any(because in note for note in read_.notes)


@pytest.mark.parametrize(
    "text",
    [
        "Ik heb geen klacht, alleen een vraag",
        "Het heeft geen haast",
        "This is not urgent at all",
        "There is no complaint from my side",
        "Das ist nicht dringend",
        "U hoeft mij niet terug te bellen of: ik word liever niet teruggebeld",
        "Verkopen jullie robotmaaiers?",
        "Is the blue one available in a larger size?",
    ],
)
def test_no_alarm(text):
    read_ = understand(text)

    assert (read_.mood, read_.wants_human) == (Mood.NEUTRAL, False)


def test_a_not_reaches_no_further_than_its_part_of_the_sentence():
    assert understand("Nee, dat niet. Dringend graag antwoord").mood is Mood.URGENT


COURTESIES = [
    ("Hallo!", "greeting_only"),
    ("Good morning everyone", "greeting_only"),
    ("Guten Tag", "greeting_only"),
    ("Bedankt voor de snelle reactie!", "thanks"),
    ("Thanks a lot, bye", "thanks"),
    ("Vielen Dank, schönes Wochenende!", "thanks"),
    ("ok, top", "thanks"),
    ("Hartelijk dank!\n\nMet vriendelijke groet,\nLena de Vries", "thanks"),
    ("👍🏽", "thanks"),
    ("STOP", "opt_out"),
    ("Stop, please.", "opt_out"),
    ("Abmelden", "opt_out"),
    ("meld mij af", "opt_out"),
    ("Start", "opt_in"),
]
FLAGS = ("greeting_only", "thanks", "opt_out", "opt_in")


@pytest.mark.parametrize(("text", "flag"), COURTESIES)
def test_a_message_that_is_only_a_courtesy(text, flag):
    read_ = understand(text)

    assert [name for name in FLAGS if getattr(read_, name)] == [flag]
    assert not read_.topics


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "Bedankt, maar waar is mijn pakket?",
        "Thanks?",
        "Stop die spion in de kerker",
        "When does the show start",
        "Hallo, mijn fiets is kapot",
        "Dank, factuur 2031 klopt echter niet",
        "🚲",
    ],
)
def test_a_message_that_says_something_is_no_courtesy(text):
    assert not any(getattr(understand(text), name) for name in FLAGS)


def test_a_fresh_subject_is_read_and_a_repeated_one_is_not():
    fresh = understand("Bedankt!", subject="Bestelling 20331 is niet geleverd")
    repeated = understand("Bedankt!", subject="Re: Bestelling 20331 is niet geleverd")

    assert (fresh.thanks, repeated.thanks) == (False, True)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Waar blijft bestelling 20331?", "20331"),
        ("my order no. AB20331", "AB20331"),
        ("Bestellnummer: 4711008", "4711008"),
        ("order #20331 please", "20331"),
        ("call me at 0612345678 about my order", None),
        ("order it before 2027", None),
        ("bestelling 12", None),
    ],
)
def test_an_order_number_is_one_that_is_called_so(text, order):
    assert understand(text).facts.get("order") == order


@given(st.text(max_size=300), st.sampled_from(["", "Re: x", "Klacht"]), st.sampled_from([None, "de", "zz", "\u0131"]))
def test_any_text_is_read(text, subject, hint):
    read_ = understand(text, None, subject=subject, locale=hint)

    assert read_.locale in ("nl", "en", "de")
    assert len(read_.topics) <= 1
    assert len(read_.notes) <= 9
    assert all(len(note) < 400 for note in read_.notes)


def test_only_the_first_4000_characters_are_read():
    tail = " en dit is een klacht"

    assert understand("fiets " * 600 + tail).mood is Mood.COMPLAINT
    assert understand("fiets " * 700 + tail).mood is Mood.NEUTRAL
    assert len(read(message("a" * 10_000)).text) == 4000


def test_words_and_ends_of_sentences():
    assert cut("It\u2019s Ok!\nNo; d'accord?").tokens == ["it's", "ok", ".", ".", "no", ",", "d'accord", "."]


@given(st.text(st.characters(max_codepoint=127), max_size=200))
def test_a_text_in_ascii_is_cut_as_any_other_text(text):
    """A letter outside ASCII takes the long way; what stands before it must come out the same."""
    assert cut(f"{text} \u00e9").tokens == [*cut(text).tokens, "\u00e9"]

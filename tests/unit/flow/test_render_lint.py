"""What no good colleague would say aloud is found, in every language, and by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from responder.flow.render import trial_child
from responder.flow.render.book import Book
from responder.flow.render.files import Source
from responder.flow.render.lint import remarks
from responder.flow.render.lint.sentences import average, sentences
from responder.flow.render.lint.whereabouts import whereabouts
from responder.flow.render.samples import HANDLE, base_words

HONEST = "Automatisch bericht van Fietsenwinkel Jansen: antwoord morgenochtend vóór 11:00 uur."
LONG = (
    "Als je ons nog iets wilt sturen dat ons helpt om te zien wat er met je fiets aan de hand is en wanneer het is"
    " begonnen dan kan dat gewoon hier in dit gesprek"
)

SLOW = "Dat doen we voor je met veel plezier en alle aandacht die daar in onze winkel nu eenmaal altijd bij hoort. "


def found(text: str, **words: object) -> list[str]:
    given = {**base_words("nl"), **words}
    return [remark.found for remark in remarks("acknowledgement", "nl", given, f"{text} {HONEST}")]


@pytest.mark.parametrize(
    "text",
    [
        "We antwoorden zo snel mogelijk.",
        "U hoort z.s.m. van ons.",
        "Wij reageren op korte termijn.",
        "We will reply as soon as we can.",
        "We will get back to you shortly.",
        "Wir melden uns so bald wie möglich.",
        "Wir antworten in Kürze.",
        "Nous vous répondrons dès que possible.",
        "Nous revenons vers vous dans les meilleurs délais.",
        "Le responderemos lo antes posible.",
        "Te contestamos a la mayor brevedad.",
        "Vi risponderemo il prima possibile.",
        "Respondemos assim que possível.",
        "Odpowiemy jak najszybciej.",
    ],
)
def test_as_soon_as_possible_and_its_sisters_are_found(text: str) -> None:
    assert any("the text says" in each for each in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Your message is important to us.",
        "Please do not reply to this message.",
        "Uw vraag is erg belangrijk voor ons.",
        "Je aanvraag is in behandeling genomen.",
        "Ihre Anfrage ist uns wichtig.",
        "Merci de ne pas répondre à ce message.",
        "Su consulta es muy importante.",
        "Por favor, no responda a este correo.",
    ],
)
def test_the_talk_of_machines_is_found(text: str) -> None:
    assert any("talks like a machine" in each for each in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "We lezen het zelf.",
        "See you soon!",
        "Het is mogelijk dat het later wordt.",
        "Wir sind ab neun Uhr da.",
        "Nous ouvrons demain à 9 h.",
        "Abrimos mañana a las 9.",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_sentence_that_is_too_long_is_found_with_its_words() -> None:
    assert found(f"{LONG}.") == ["a sentence of 35 words, at most 28 are read easily"]


def test_articles_and_addresses_are_not_counted() -> None:
    text = f"Dit helpt misschien:\n\n- [Openingstijden](https://example.nl/{'a-' * 60})\n  {LONG}.\n\nDag."

    assert list(sentences(text)) == ["Dit helpt misschien", "Dag"]


@pytest.mark.parametrize(("words", "too_many"), [(6, False), (17, False), (18, True)])
def test_the_average_counts_from_three_sentences(words: int, too_many: bool) -> None:
    sentence = " ".join(["woord"] * words) + ". "

    assert (average(sentence * 3) is not None) is too_many
    assert average(sentence * 2) is None


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ({"mood": "complaint", "emoji": True}, "Dank je!", "'!' in a text to somebody who complains or is in danger"),
        ({"mood": "angry"}, "Tot snel 😀", "'😀' in a text to somebody who complains or is in danger"),
        ({"danger": True}, "Dank je!", "'!' in a text to somebody who complains or is in danger"),
        ({"emoji": False}, "Tot dan 🚲", "'🚲', though the tone has no emoji"),
    ],
)
def test_a_cheerful_sign_in_the_wrong_place_is_found(words: dict[str, object], text: str, expected: str) -> None:
    assert found(text, **words) == [expected]


@pytest.mark.parametrize(
    ("situation", "text", "expected"),
    [
        ("public", "Hoi {name}, we kijken ernaar.", "everybody reads the customer's name or words"),
        ("public", "We kijken ernaar. " * 20, "a public text of "),
        ("acknowledgement", "We schrijven aan {handle}.", "the text shows the customer's own address"),
        ("acknowledgement", SLOW * 8, "sentences of 18 words on average"),
    ],
)
def test_what_a_customer_should_not_find_in_a_text_is_found(situation: str, text: str, expected: str) -> None:
    words = base_words("nl")
    shown = text.format(name=words["name"], handle=HANDLE)
    told = [remark.found for remark in remarks(situation, "nl", words, f"{shown} {HONEST}")]

    assert any(each.startswith(expected) for each in told), told


@pytest.mark.parametrize("words", [{"emoji": True}, {"mood": "urgent", "emoji": True}])
def test_an_emoji_is_welcome_where_the_tone_has_it(words: dict[str, object]) -> None:
    assert found("Tot dan 🚲", **words) == []


def test_a_passage_is_found_in_the_line_that_wrote_it() -> None:
    shared = Source("nl/_parts.txt", Path("_parts.txt"), "{% macro x() %}\nnog iets wilt sturen {{ said }}\n")
    page = Source("nl/closed.txt", Path("closed.txt"), "Subject: x\nDag,\nAls je ons {{ said }} wilt\n")

    assert whereabouts("Als je ons nog iets wilt sturen morgen", (page, shared)) == ("_parts.txt", 2)
    assert whereabouts("als je ons morgen", (page, shared)) == ("closed.txt", 3)
    assert whereabouts("woorden van elders", (page, shared)) == ("", 1)


def wordings(tmp_path: Path, text: str) -> list[tuple[int, str]]:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "_own.txt").write_text(text, "utf-8")
    return [(problem.line, problem.found) for problem in trial_child.wordings(Book([tmp_path], ["nl"]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ pick(seed, 'Dag', 'Hallo') }}", []),
        ("{{ pick(seed, 'Dag ' ~ name, 'Hallo ' ~ name) }}", []),
        ("{{ pick(seed, name, team) }}", []),
        ("{{ pick(seed, 'Je bericht is aangekomen.', 'Bedankt voor je bericht.') }}", []),
        ("\n{{ pick(seed, 'Dag') }}", [(2, "pick has one wording to choose from")]),
        (
            "\n\n{{ pick(seed, 'Je bericht is er.', 'je bericht is er') }}",
            [(3, "two wordings are nearly the same: 'je bericht is er' and 'je bericht is er'")],
        ),
        (
            "{{ pick(seed, 'We hebben ' ~ you ~ ' bericht nu ontvangen', 'We hebben ' ~ you ~ ' bericht ontvangen') }}",
            [
                (
                    1,
                    "two wordings are nearly the same: 'we hebben § bericht nu ontvangen' and "
                    "'we hebben § bericht ontvangen'",
                )
            ],
        ),
        ("{% say %}Dag{% or %}Hallo{% endsay %}", []),
        ("{% say %}Je bericht is aangekomen.{% or %}Bedankt voor je {{ thing }}.{% endsay %}", []),
        (
            "\n{% say %}\nWe hebben {{ you }} bericht nu ontvangen\n{% or %}\nwe hebben {{ you }} bericht ontvangen\n"
            "{% endsay %}",
            [
                (
                    2,
                    "two wordings are nearly the same: 'we hebben § bericht nu ontvangen' and "
                    "'we hebben § bericht ontvangen'",
                )
            ],
        ),
        (
            "{% say %}Dag{% or %}Hallo{% endsay %} {{ pick(seed, 'Dag') }}",
            [(1, "pick has one wording to choose from")],
        ),
    ],
)
def test_wordings_must_differ(tmp_path: Path, text: str, expected: list[tuple[int, str]]) -> None:
    assert wordings(tmp_path, text) == expected

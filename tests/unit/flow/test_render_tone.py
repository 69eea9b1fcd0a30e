"""What ops choose is heard, and what must not be chosen away stays: care in trouble, honesty, grammar."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from responder.flow.render import Renderer
from responder.flow.render.samples import base_words, sample_words
from responder.flow.render.sayings import SAID, sayings
from responder.flow.render.trial import check_templates

LANGUAGES = tuple(SAID)
_RENDERER = Renderer([], LANGUAGES)
_RENDERER.load()
EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
SEEDS = range(12)
SORRY = {
    "nl": "spijt|jammer|vervelend",
    "en": "sorry",
    "de": "leid|Schade|ärgerlich",
    "fr": "désolés|regrettons",
    "es": "sent|Lament|Sent",
}
INFORMAL = {
    "nl": r"\b(?:je|jij|jou|jouw)\b",
    "en": r"\bHi\b",
    "de": r"\b(?:du|dir|dich|deine?[rmns]?)\b",
    "fr": r"\b(?:tu|te|toi|ton|ta|tes)\b|\bt'",
    "es": r"\b(?:tú|te|ti|tu|tus|tuy[oa]s?|puedes|tendrás|quieres)\b",
}


def said(locale: str, seed: int = 0, situation: str = "acknowledgement", **words: Any) -> str:
    return _RENDERER.render(situation, locale, {**base_words(locale), **words, "seed": seed}).text


def paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("tone", ["warm", "plain"])
@pytest.mark.parametrize("mood", ["complaint", "angry"])
def test_who_complains_hears_that_we_are_sorry_whatever_the_setting(locale: str, tone: str, mood: str) -> None:
    for seed in SEEDS:
        for length in ("normal", "short"):
            text = said(locale, seed, mood=mood, tone=tone, length=length, emoji=True, again=True)

            assert re.search(SORRY[locale], text, re.IGNORECASE), text
            assert not EMOJI.search(text)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_who_is_in_danger_hears_that_first_and_gets_no_article(locale: str) -> None:
    several: dict[str, Any] = {"articles": sayings(locale)["articles"], "asked": sayings(locale)["facts"]}
    for seed in SEEDS:
        text = said(locale, seed, danger=True, emoji=True, emergency="911", tone="plain", length="short", **several)

        assert "911" in paragraphs(text)[1]
        assert sayings(locale)["said"] in text
        assert "http" not in text
        assert not EMOJI.search(text)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_who_is_angry_gets_no_article(locale: str) -> None:
    assert "http" not in said(locale, mood="angry", articles=sayings(locale)["articles"])


@pytest.mark.parametrize("locale", LANGUAGES)
def test_an_emoji_stands_only_where_ops_want_one_and_the_text_is_warm(locale: str) -> None:
    assert EMOJI.search(said(locale, emoji=True))
    assert not EMOJI.search(said(locale, emoji=False))
    assert not EMOJI.search(said(locale, emoji=True, tone="plain"))
    assert not EMOJI.search(said(locale, emoji=True, mood="urgent", urgent=True))


@pytest.mark.parametrize("locale", LANGUAGES)
def test_short_is_two_or_three_sentences(locale: str) -> None:
    for seed in SEEDS:
        body = " ".join(paragraphs(said(locale, seed, length="short"))[1:])

        assert 2 <= len(re.findall(r"[.!?](?:\s|$)", body.replace("11:00", ""))) <= 4
        assert len(body) < len(" ".join(paragraphs(said(locale, seed))[1:]))


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_factual_question_with_its_article_is_answered_shortly(locale: str) -> None:
    article: dict[str, Any] = {"articles": sayings(locale)["articles"][:1]}

    assert all(len(said(locale, seed, **article)) < 520 for seed in SEEDS)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_that_we_say_so_when_we_run_late_is_said_beside_an_article_too_and_left_out_of_a_short_text(
    locale: str,
) -> None:
    article: dict[str, Any] = {"articles": sayings(locale)["articles"][:1]}
    for seed in SEEDS:
        short, normal = (said(locale, seed, length=each, **article) for each in ("short", "normal"))
        more = [sentence for sentence in re.split(r"(?<=[.!?])\s+", normal) if sentence not in short]

        assert len(more) == 1, more


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize(
    "situation", ["acknowledgement", "retold", "did-this-help", "closed", "waiting", "closing", "noted"]
)
def test_a_formal_text_is_formal_throughout(locale: str, situation: str) -> None:
    """Not one informal word slips in, in any form that a text can take."""
    formal = sayings(locale)["formal_facts"]
    for words in sample_words(situation, locale):
        if words["address"] == "formal":
            shown: dict[str, Any] = {**words, "asked": formal[: len(words["asked"])], "articles": ()}
            shown["noted"] = formal[: len(words["noted"])]
            text = _RENDERER.render(situation, locale, shown).text

            assert not re.search(INFORMAL[locale], text), text


@pytest.mark.parametrize("locale", LANGUAGES)
def test_who_signs_stands_on_a_line_of_its_own(locale: str) -> None:
    assert "\nSanne\n" in said(locale, sign="Sanne")
    assert "Sanne" not in said(locale, sign="Sanne", length="short")


@pytest.mark.parametrize(
    ("locale", "team", "part"),
    [
        ("nl", "het serviceteam", "emand van het serviceteam"),
        ("nl", "Fietsenwinkel Jansen", "emand van Fietsenwinkel Jansen"),
        ("en", "the service team", "omeone from the service team"),
        ("en", "Example Bikes", "omeone from Example Bikes"),
        ("fr", "le service client", "uelqu'un du service client"),
        ("fr", "les conseillers", "uelqu'un des conseillers"),
        ("fr", "l'équipe du magasin", "uelqu'un de l'équipe du magasin"),
        ("fr", "la boutique", "uelqu'un de la boutique"),
        ("fr", "Atelier 7", "uelqu'un d'Atelier 7"),
        ("fr", "Vélo 7", "uelqu'un de Vélo 7"),
        ("fr", "Fietsenwinkel Jansen", "uelqu'un de chez Fietsenwinkel Jansen"),
        ("es", "el equipo de la tienda", "lguien del equipo de la tienda"),
        ("es", "la tienda", "lguien de la tienda"),
        ("es", "El Pedal", "lguien de El Pedal"),
        ("de", "das Serviceteam", "aus dem Team von Fietsenwinkel Jansen"),
    ],
)
def test_any_name_of_a_team_stands_right_in_the_sentence(locale: str, team: str, part: str) -> None:
    assert part in said(locale, team=team)


@pytest.mark.parametrize(
    ("locale", "listed"),
    [
        ("nl", "je bestelnummer, je framenummer en de aankoopdatum"),
        ("en", "your order number, your frame number and the date of purchase"),
        ("de", "deine Bestellnummer, deine Rahmennummer und das Kaufdatum"),
        ("fr", "ton numéro de commande, ton numéro de cadre et la date d'achat"),
        ("es", "tu número de pedido, tu número de cuadro y la fecha de compra"),
    ],
)
def test_what_is_asked_is_listed_as_people_list_things(locale: str, listed: str) -> None:
    facts = sayings(locale)["facts"]

    assert all(listed in said(locale, seed, asked=facts) for seed in SEEDS)
    assert all(listed in said(locale, seed, "noted", noted=facts) for seed in SEEDS)


@pytest.mark.parametrize("name", ["דנה", "ليلى"])
def test_a_name_from_right_to_left_does_not_turn_the_sentence(name: str) -> None:
    assert f"\u2068{name}\u2069," in said("nl", name=name)
    assert said("nl", name="Zoë").startswith("Dag Zoë,")


def test_the_deployments_team_is_tried_in_each_language(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "closed.txt").write_text("Hello, this is an automatic message from {{ team }}.")
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "closed.txt").write_text("Dag, dit is een automatisch bericht van {{ team }}.")
    known = {"company": "Jansen", "team": {"nl": "het serviceteam", "en": "the service team"}}

    assert check_templates([tmp_path], ["nl", "en"], {}, known=known) == []

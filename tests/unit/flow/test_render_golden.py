"""Every text as a customer or a colleague reads it, whole, one file per language.

`RESPONDER_WRITE_GOLDEN=1 pytest tests/unit/flow/test_render_golden.py` writes the files anew; read them aloud then.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from responder.flow.render import SITUATIONS, Renderer
from responder.flow.render.lint import remarks
from responder.flow.render.samples import base_words, sample_words
from responder.flow.render.sayings import SAID
from responder.flow.render.variants import variants
from responder.flow.render.words import BARE, TINY, for_staff

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = tuple(SAID)


def golden_text(locale: str) -> str:
    renderer = Renderer([], LANGUAGES)
    assert renderer.load() == []
    pieces = []
    for variant in variants(locale):
        rendered = renderer.render(variant.situation, locale, variant.words)
        pieces.append(f"=== {variant.title}\nSubject: {rendered.subject}\n\n{rendered.text}\n")
    return "\n".join(pieces)


def tiny_text(locale: str) -> str:
    """Return the texts of a channel with no room, each once, under the first case that hears it."""
    renderer = Renderer([], LANGUAGES)
    assert renderer.load() == []
    pieces: dict[str, str] = {}
    for variant in variants(locale):
        for form in (TINY, BARE):
            words = {**variant.words, **form}
            pieces.setdefault(renderer.render(variant.situation, locale, words).text, variant.title)
    return "\n".join(f"=== {title}\n{text}\n" for text, title in pieces.items())


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize(("ending", "made"), [("", golden_text), ("-tiny", tiny_text)], ids=["whole", "tiny"])
def test_every_text_reads_as_reviewed(locale: str, ending: str, made: Callable[[str], str]) -> None:
    path = GOLDEN / f"{locale}{ending}.txt"
    written = made(locale)
    if os.environ.get("RESPONDER_WRITE_GOLDEN"):
        path.write_text(written, "utf-8")

    assert path.read_text("utf-8") == written


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_tiny_text_fits_300_letters_and_says_all_that_a_text_must(locale: str, situation: str) -> None:
    renderer = Renderer([], LANGUAGES)
    renderer.load()
    for sample in sample_words(situation, locale):
        words = {**sample, **BARE, "contact": sample["contact"] if for_staff(situation) else ""}
        text = renderer.render(situation, locale, words).text

        assert len(text) <= 300, text
        assert list(remarks(situation, locale, words, text)) == [], text


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_situation_has_a_text_and_a_variant(locale: str) -> None:
    renderer = Renderer([], LANGUAGES)
    renderer.load()
    named = {variant.situation for variant in variants(locale)}

    assert named == set(SITUATIONS)
    assert all(f"{locale}/{situation}" in renderer.stage().book.pages for situation in named)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_same_message_gets_the_same_wording(locale: str) -> None:
    renderer = Renderer([], LANGUAGES)
    renderer.load()
    words = base_words(locale)

    texts = [[renderer.render("acknowledgement", locale, words, seed=seed).text for seed in range(1, 9)] for _ in "ab"]

    assert texts[0] == texts[1]
    assert len(set(texts[0])) > 1

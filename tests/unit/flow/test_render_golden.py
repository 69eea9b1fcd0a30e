"""Every text as a customer or a colleague reads it, whole, one file per language.

`RESPONDER_WRITE_GOLDEN=1 pytest tests/unit/flow/test_render_golden.py` writes the files anew; read them aloud then.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from responder.flow.render import SITUATIONS, Renderer
from responder.flow.render.samples import base_words
from responder.flow.render.sayings import SAID
from responder.flow.render.variants import variants

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


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_text_reads_as_reviewed(locale: str) -> None:
    path = GOLDEN / f"{locale}.txt"
    written = golden_text(locale)
    if os.environ.get("RESPONDER_WRITE_GOLDEN"):
        path.write_text(written, "utf-8")

    assert path.read_text("utf-8") == written


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

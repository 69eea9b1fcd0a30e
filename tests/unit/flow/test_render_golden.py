"""Every text as a customer or a colleague reads it, whole, one file per language.

`RESPONDER_WRITE_GOLDEN=1 pytest tests/unit/flow/test_render_golden.py` writes the files anew; read them aloud then.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from responder.flow.render import SITUATIONS, Renderer
from responder.flow.render.samples import _ARTICLES, _SAID, LINKS, base_words

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("nl", "en", "de")


def cases(locale: str) -> dict[str, dict[str, Any]]:
    said = _SAID[locale]
    closed = {"open_now": False, "opening": said["opening"]}
    acknowledgements: dict[str, dict[str, Any]] = {
        "open": {},
        "open, second wording": {"seed": 3},
        "nameless": {"name": ""},
        "short day": {"note": said["note"]},
        "closed": closed,
        "closed, with a note and an article": {**closed, "note": said["note"], "articles": _ARTICLES[:1]},
        "several articles": {"articles": _ARTICLES},
        "complaint": {"mood": "complaint"},
        "complaint with an article": {"mood": "complaint", "articles": _ARTICLES[:1]},
        "urgent": {"mood": "urgent"},
        "wants a human": {"wants_human": True},
        "voice note": {"kind": "voice"},
        "photo": {"kind": "image"},
        "unproven sender": {"proven": False},
        "busier than usual": {"busy": True},
        "busy, closed, a note and a notice": {**closed, "busy": True, "note": said["note"], "notice": said["notice"]},
    }
    others: dict[str, dict[str, Any]] = {situation: dict(LINKS) for situation in SITUATIONS[1:]}
    others |= {"retold, for another question too": {"others": 1}, "retold, for two more": {"others": 2}}
    return {f"acknowledgement, {name}": words for name, words in acknowledgements.items()} | others


def golden_text(locale: str) -> str:
    renderer = Renderer([], LANGUAGES)
    assert renderer.load() == []
    pieces = []
    for name, words in cases(locale).items():
        for address in ("informal", "formal"):
            given = {**base_words(locale), "address": address, **words}
            rendered = renderer.render(name.partition(",")[0], locale, given)
            pieces.append(f"=== {name}, {address}\nSubject: {rendered.subject}\n\n{rendered.text}\n")
    return "\n".join(pieces)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_text_reads_as_reviewed(locale: str) -> None:
    path = GOLDEN / f"{locale}.txt"
    written = golden_text(locale)
    if os.environ.get("RESPONDER_WRITE_GOLDEN"):
        path.write_text(written, "utf-8")

    assert path.read_text("utf-8") == written


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_same_message_gets_the_same_wording(locale: str) -> None:
    renderer = Renderer([], LANGUAGES)
    renderer.load()
    words = base_words(locale)

    texts = [[renderer.render("acknowledgement", locale, words, seed=seed).text for seed in range(1, 9)] for _ in "ab"]

    assert texts[0] == texts[1]
    assert len(set(texts[0])) > 1

"""The lists of phrases: whole in every language, of words that a text can have, and quick to look through."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.flow.understand.moods import SPOKEN
from responder.flow.understand.phrase_lines import lines_of
from responder.flow.understand.reading import cut
from responder.flow.understand.tone import MEANINGS

from .test_mood import TONE


@pytest.mark.parametrize("module", SPOKEN, ids=lambda module: module.__name__.rpartition(".")[2])
@pytest.mark.parametrize("meaning", MEANINGS)
def test_every_meaning_has_phrases_in_every_language(module, meaning: str) -> None:
    assert len(lines_of(getattr(module, meaning.upper()))) >= 5


def test_each_family_of_words_has_a_name_of_its_own() -> None:
    names = [line.split()[0] for module in SPOKEN for line in lines_of(module.FAMILIES)]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("module", SPOKEN, ids=lambda module: module.__name__.rpartition(".")[2])
def test_each_word_of_the_lists_is_one_that_a_text_can_have(module) -> None:
    lists = [getattr(module, name) for name in (*map(str.upper, MEANINGS), "EXCEPTIONS", "FAMILIES")]
    words = {word for text in lists for line in lines_of(text) for part in line.split() for word in part.split("|")}
    signs = {"_", "...", "#", ","}

    assert [
        word
        for word in words - signs
        if word[0] != "@" and word[-1] != ":" and word[0] not in "-0" and len(cut(word).tokens) != 1
    ] == []


WORDS = sorted(
    {
        word
        for module in SPOKEN
        for meaning in MEANINGS
        for line in lines_of(getattr(module, meaning.upper()))
        for part in line.split()
        for word in part.split("|")
    }
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.sampled_from(["", ".", ",", " _"]))
@settings(max_examples=60, deadline=None)
def test_no_text_takes_long(words: list[str], between: str) -> None:
    """A text of 4,000 characters, the most that is read, made of the very words that phrases are looked for by."""
    text = (f"{between} ".join(words) + " ") * 4000
    reading = cut(text[:4000])
    began = time.process_time()
    TONE.hear(reading, "nl")

    assert time.process_time() - began < 0.05

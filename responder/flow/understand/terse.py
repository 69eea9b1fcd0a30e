"""Complaints of few words that name no displeasure: "two weeks and not a word", "unbelievable, again"."""

from __future__ import annotations

from collections.abc import Sequence

from responder.flow.understand.languages import spellings
from responder.flow.understand.moods.terse import PLEASED, TERSE
from responder.flow.understand.phrase_lines import Families, lines_of
from responder.flow.understand.phrases import Found, Phrases
from responder.flow.understand.reading import Reading

_FEW = 9  # words
_KINDS = 2  # of signs, each of which counts once


class Terse:
    """Listens for signs of what went wrong in short messages. meaning: what two kinds of them mean."""

    def __init__(self, meaning: str, families: Families) -> None:
        self._signs = Phrases({meaning: lines_of(TERSE)}, (), families=families)
        self._pleased = frozenset(form for word in PLEASED.split() for form in spellings(word))

    def find(self, reading: Reading) -> Sequence[Found]:
        """Return the signs where they make a complaint, else nothing."""
        words = reading.words.keys()
        if len(words) > _FEW:
            return ()
        signs = self._signs.find(reading)
        return signs if len(signs) >= _KINDS and self._pleased.isdisjoint(words) else ()

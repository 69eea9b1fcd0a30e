"""What customers write to a company about, and the everyday words for it: one module per language.

"Hij doet niks meer" and "mijn artikel is defect" share no word, but an idea. Ideas are features beside words: they are
learned and weighed like these. They are the same in all languages, and all are listened for at once.

How phrases are written stands in phrases.py; a line of one part holds single words. They were written from general
knowledge of what shops and offices are asked, and tell nothing alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from responder.flow.understand.ideas import de, en, es, fr, nl
from responder.flow.understand.languages import spellings
from responder.flow.understand.phrase_lines import lines_of
from responder.flow.understand.phrases import Phrases
from responder.flow.understand.reading import Reading

SPOKEN = (nl, en, de, fr, es)
IDEAS = frozenset(nl.IDEAS)


def ideas_of(word: str) -> Sequence[str]:
    """Return the ideas that a word tells alone: of "l'adresse", those of "adresse"."""
    known = _by_word()
    return known.get(word, ()) if "'" not in word else known.get(word) or known.get(word.rpartition("'")[2], ())


def ideas_in(reading: Reading, among: frozenset[str] = IDEAS) -> dict[str, str]:
    """Return which of these ideas several words of a text tell together, each with these words."""
    return {found.meaning: found.words for found in _phrases(among).find(reading)}


def _lines() -> Iterator[tuple[str, str]]:
    for language in SPOKEN:
        for idea, text in language.IDEAS.items():
            yield from ((idea, line) for line in lines_of(text))


@lru_cache(maxsize=1)
def _by_word() -> Mapping[str, Sequence[str]]:
    known: dict[str, dict[str, None]] = {}
    for idea, line in _lines():
        words = line.split()
        for word in words[0].split("|") if len(words) == 1 else ():
            for form in spellings(word):
                known.setdefault(form, {})[idea] = None
    return {word: tuple(ideas) for word, ideas in known.items()}


@lru_cache(maxsize=8)
def _phrases(among: frozenset[str]) -> Phrases:
    written: dict[str, list[str]] = {}
    for idea, line in _lines():
        if idea in among and len(line.split()) > 1:
            written.setdefault(idea, []).append(line)
    return Phrases(written, ())

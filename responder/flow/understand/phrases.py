"""Finds phrases in a text: each by its rarest word, so that a text without any of these words costs nothing.

A phrase is written as words with blanks between; "a|b" is either, "_" stands for up to three other words.
A phrase does not count after a "not" in the same part of the sentence, unless it begins with one itself.
"""

from __future__ import annotations

from collections.abc import Iterable, KeysView, Mapping, Sequence
from dataclasses import dataclass

from responder.flow.understand.languages import frequent_words, is_listed, spellings
from responder.flow.understand.reading import MARKS, Reading

GAP = "_"
_GAP_WORDS = 3
_REACH = 3  # words that a "not" reaches ahead
_MOST_PLACES = 40  # places of one word that are looked at: a text that repeats a word is no clearer for it


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase cut at its anchor: what stands before it (backwards), the anchor's words, and what follows."""

    meaning: str
    before: tuple[frozenset[str] | None, ...]
    anchor: frozenset[str]
    after: tuple[frozenset[str] | None, ...]
    others: tuple[frozenset[str], ...]

    def may_stand_in(self, words: KeysView[str]) -> bool:
        """Tell, without looking at their order, whether every part has a word there."""
        for part in self.others:  # noqa: SIM110 -- a loop is twice as fast as all() here
            if words.isdisjoint(part):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase as it stands in a text."""

    meaning: str
    words: str


class Phrases:
    """All phrases of all languages, by the word that gives them away."""

    def __init__(self, written: Mapping[str, Iterable[str]], negations: Iterable[str]) -> None:
        self._by_word: dict[str, list[Phrase]] = {}
        self._negations = frozenset(negations)
        for meaning, lines in written.items():
            for line in lines:
                phrase = _compile(meaning, line)
                for word in phrase.anchor:
                    self._by_word.setdefault(word, []).append(phrase)
        self._anchors = frozenset(self._by_word)

    def find(self, reading: Reading) -> list[Found]:
        """Return the phrases that stand in a text, at most one of each meaning."""
        found: dict[str, Found] = {}
        words = reading.words.keys()
        for word in sorted(self._anchors.intersection(reading.words)):
            places = _places(reading.tokens, word)
            for phrase in self._by_word[word]:
                if phrase.meaning not in found and phrase.may_stand_in(words):
                    said = self._first(reading.tokens, phrase, places)
                    if said:
                        found[phrase.meaning] = Found(phrase.meaning, said)
        return list(found.values())

    def _first(self, tokens: Sequence[str], phrase: Phrase, places: Sequence[int]) -> str:
        for place in places:
            start = _reach(tokens, phrase.before, place, -1)
            end = None if start is None else _reach(tokens, phrase.after, place, 1)
            if start is not None and end is not None and not self._negated(tokens, start):
                return " ".join(tokens[start : end + 1])
        return ""

    def _negated(self, tokens: Sequence[str], start: int) -> bool:
        if tokens[start] in self._negations:
            return False
        for place in range(start - 1, max(-1, start - 1 - _REACH), -1):
            if tokens[place] in MARKS:
                return False
            if tokens[place] in self._negations:
                return True
        return False


def _compile(meaning: str, line: str) -> Phrase:
    parts = [None if part == GAP else _words(part) for part in line.split()]
    rarity = [-99.0 if part is None else _rarity(part) for part in parts]
    at = max((i for i, part in enumerate(parts) if part), key=lambda i: rarity[i])
    anchor = parts[at]
    assert anchor is not None
    before, after = tuple(reversed(parts[:at])), tuple(parts[at + 1 :])
    return Phrase(meaning, before, anchor, after, tuple(part for part in before + after if part))


def _rarity(words: frozenset[str]) -> float:
    """Long words are rare; one frequent word among them makes a poor anchor."""
    return min(len(word) - 20 * (word in frequent_words()) - 5 * is_listed(word) for word in words)


def _words(part: str) -> frozenset[str]:
    words = part.split("|")
    return frozenset(form for word in words for form in spellings(word))


def _places(tokens: Sequence[str], word: str) -> list[int]:
    places: list[int] = []
    at = -1
    while len(places) < _MOST_PLACES:
        try:
            at = tokens.index(word, at + 1)
        except ValueError:
            break
        places.append(at)
    return places


def _reach(tokens: Sequence[str], parts: Sequence[frozenset[str] | None], place: int, step: int) -> int | None:
    """Match `parts` from the anchor outwards; return where the last one stands, None where they do not."""
    gap = 0
    for part in parts:
        if part is None:
            gap = _GAP_WORDS
            continue
        place += step
        while gap and _inside(tokens, place) and tokens[place] not in part and tokens[place] not in MARKS:
            place += step
            gap -= 1
        if not _inside(tokens, place) or tokens[place] not in part:
            return None
        gap = 0
    return place


def _inside(tokens: Sequence[str], place: int) -> bool:
    return 0 <= place < len(tokens)

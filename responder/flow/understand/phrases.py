"""Finds phrases in a text: each by its rarest word, so that a text without any of these words costs nothing.

A phrase is written as words with blanks between; "a|b" is either, "_" stands for up to three other words. A number
before it is its weight; without one it weighs 1.
A phrase does not count after a "not" in the same part of the sentence, unless it begins with one itself, and not where
it touches a named exception ("spoed levering" is a product, no hurry).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from responder.flow.understand.languages import frequent_words, is_listed, spellings
from responder.flow.understand.reading import MARKS, Reading
from responder.values import quick

GAP = "_"
EXCEPTION = "not meant"
_GAP_WORDS = 3
_REACH = 3  # words that a "not" reaches ahead
_MOST_PLACES = 40  # places of one word that are looked at: a text that repeats a word is no clearer for it

Words = tuple[str, ...]  # few words: a set of them would take seven times the memory
Part = Words | None  # the words that may stand there; None: a gap


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase cut at its anchor: what stands before it (backwards), the anchor's words, and what follows.

    others: the words of each part but the anchor; all of them must be in a text before their order is looked at.
    """

    meaning: str
    weight: float
    before: tuple[Part, ...]
    anchor: Words
    after: tuple[Part, ...]
    others: tuple[Words, ...]


Candidate = tuple[Phrase, str]  # a phrase, and the word of its anchor that stands in the text
Span = tuple[int, int]  # the places of the first and the last word


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """A phrase as it stands in a text: what it means, how much it weighs, where it begins and ends.

    rule: where it is written, for a rule of ops.
    """

    meaning: str
    weight: float
    words: str
    start: int = 0
    end: int = 0
    rule: str = ""


class Phrases:
    """All phrases of all languages, by the word that gives them away."""

    def __init__(
        self, written: Mapping[str, Iterable[str]], negations: Iterable[str], exceptions: Iterable[str] = ()
    ) -> None:
        self._negations = frozenset(form for word in negations for form in spellings(word))
        self._meant = _Anchored((meaning, line) for meaning, lines in written.items() for line in lines)
        self._exceptions = _Anchored((EXCEPTION, line) for line in exceptions)

    def find(self, reading: Reading) -> list[Found]:
        """Return the phrases that stand in a text: of two that share words, with one meaning, the heavier."""
        standing = _standing(self._meant.candidates(reading), reading.tokens)
        if not standing:
            return []
        excepted = self._excepted(reading)
        found = [one for phrase, spans in standing if (one := self._first(reading.tokens, phrase, spans, excepted))]
        return _apart(found) if len(found) > 1 else found

    def _excepted(self, reading: Reading) -> set[int]:
        """Return the places that named exceptions cover."""
        standing = _standing(self._exceptions.candidates(reading), reading.tokens)
        return {place for _, spans in standing for start, end in spans for place in range(start, end + 1)}

    def _first(self, tokens: Sequence[str], phrase: Phrase, spans: Iterable[Span], excepted: set[int]) -> Found | None:
        for start, end in spans:
            if excepted and not excepted.isdisjoint(range(start, end + 1)):
                continue
            if not self._negated(tokens, start):
                return Found(phrase.meaning, phrase.weight, " ".join(tokens[start : end + 1]), start, end)
        return None

    def _negated(self, tokens: Sequence[str], start: int) -> bool:
        if tokens[start] in self._negations:
            return False
        for place in range(start - 1, max(-1, start - 1 - _REACH), -1):
            if tokens[place] in MARKS:
                return False
            if tokens[place] in self._negations:
                return True
        return False


class _Uncut(tuple[tuple[str, str], ...]):
    """Phrases as they are written, each with what it means."""

    __slots__ = ()


class _Anchored:
    """Phrases by the words that give them away: as they are written, until such a word comes and they are cut.

    Most words of the lists never come, and a phrase that is cut takes ten times the memory.
    """

    def __init__(self, written: Iterable[tuple[str, str]]) -> None:
        uncut: dict[str, list[tuple[str, str]]] = {}
        for one in written:
            for word in _compile(*one).anchor:
                uncut.setdefault(word, []).append(one)
        self._by_word: dict[str, _Uncut | tuple[Phrase, ...]] = {word: _Uncut(each) for word, each in uncut.items()}

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Return the phrases whose every part has a word in the text, each with the anchor that stands there."""
        words, by_word = reading.words.keys(), self._by_word
        found: list[Candidate] = []
        lacks = words.isdisjoint
        for word in words:
            if word in by_word:
                phrases = by_word[word]
                if isinstance(phrases, _Uncut):
                    phrases = by_word[word] = tuple([_compile(*one) for one in phrases])
                for phrase in phrases:
                    for part in phrase.others:
                        if lacks(part):
                            break
                    else:
                        found.append((phrase, word))
        return found


def lines_of(text: str) -> list[str]:
    """Return the phrases of a list: one on each line; a line that ends in "|" goes on in the next."""
    return text.replace("|\n", "|").strip().splitlines()


def _standing(candidates: Sequence[Candidate], tokens: Sequence[str]) -> list[tuple[Phrase, list[Span]]]:
    """Return the candidates that stand in a text, each with all places where it does."""
    if not candidates:
        return []
    places = _places(tokens, {word for _, word in candidates})
    return [(phrase, spans) for phrase, word in candidates if (spans := _spans(tokens, phrase, places[word]))]


def _places(tokens: Sequence[str], words: Iterable[str]) -> dict[str, list[int]]:
    """Return where each of these words stands, found in one pass."""
    places: dict[str, list[int]] = {word: [] for word in words}
    for place, token in enumerate(tokens):
        if token in places:
            places[token].append(place)
    return places


def _spans(tokens: Sequence[str], phrase: Phrase, places: Sequence[int]) -> list[Span]:
    """Return where a phrase begins and ends, for each of the places of its anchor around which it stands."""
    before, after = phrase.before, phrase.after
    spans: list[Span] = []
    for place in places[:_MOST_PLACES]:
        start = _reach(tokens, before, place, -1) if before else place
        if start is not None:
            end = _reach(tokens, after, place, 1) if after else place
            if end is not None:
                spans.append((start, end))
    return spans


def _apart(found: list[Found]) -> list[Found]:
    """Leave out what shares words with something heavier of the same meaning: one sign counts once."""
    taken: set[tuple[str, int]] = set()
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (-abs(each.weight), each.start)):
        places = {(one.meaning, place) for place in range(one.start, one.end + 1)}
        if taken.isdisjoint(places):
            taken |= places
            kept.append(one)
    return kept


def _compile(meaning: str, line: str) -> Phrase:
    weight, words = _weighed(line)
    parts = [None if part == GAP else _words(part) for part in words]
    rarity = [-99.0 if part is None else _rarity(part) for part in parts]
    at = max((i for i, part in enumerate(parts) if part), key=lambda i: rarity[i])
    anchor = parts[at]
    assert anchor is not None
    before, after = tuple(reversed(parts[:at])), tuple(parts[at + 1 :])
    return Phrase(meaning, weight, before, anchor, after, tuple(part for part in before + after if part))


def _weighed(line: str) -> tuple[float, list[str]]:
    first, *rest = line.split()
    try:
        return (float(first), rest) if rest else (1.0, [first])
    except ValueError:
        return 1.0, [first, *rest]


def _rarity(words: Words) -> float:
    """Long words are rare; one frequent word among them makes a poor anchor."""
    return min(len(word) - 20 * (word in frequent_words()) - 5 * is_listed(word) for word in words)


def _words(part: str) -> Words:
    return tuple(dict.fromkeys(form for word in part.split("|") for form in spellings(word)))


def _reach(tokens: Sequence[str], parts: Sequence[Part], place: int, step: int) -> int | None:
    """Match `parts` from the anchor outwards; return where the last one stands, None where they do not."""
    gap, end = 0, len(tokens)
    for part in parts:
        if part is None:
            gap = _GAP_WORDS
            continue
        place += step
        while gap and 0 <= place < end and tokens[place] not in part and tokens[place] not in MARKS:
            place += step
            gap -= 1
        if not 0 <= place < end or tokens[place] not in part:
            return None
        gap = 0
    return place

"""Finds phrases in a text: each by its rarest word, so that a text without any of these words costs nothing.

How they are written: phrase_lines.py.
A phrase does not count after a "not" in the same part of the sentence, unless it begins with one itself, and not where
it touches a named exception ("spoed levering" is a product, no hurry).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from responder.flow.understand.languages import spellings
from responder.flow.understand.phrase_lines import (
    BESIDE,
    NO_FAMILIES,
    Families,
    Phrase,
    anchor_of,
    compiled,
)
from responder.flow.understand.reading import MARKS, Reading
from responder.flow.understand.standing import Span, standing
from responder.values import maker, quick

ALL = ""  # what an exception that names no meaning excepts from
_NO_MEANING = ""  # of an exception
_REACH = 3  # words that a "not" reaches ahead

_Uncut = str | tuple[str, ...]  # a phrase as it is written, or several
Sift = Callable[[Sequence[Phrase]], Sequence[Phrase]]
Excepted = Mapping[str, set[int]]  # the places that named exceptions cover, by what does not count there


@quick
@dataclass(frozen=True, slots=True)
class Found:
    """A phrase as it stands in a text: what it means, how much it weighs, where it begins and ends.

    rule: where it is written, for a rule of ops. kind: of signs of one kind only one counts.
    """

    meaning: str
    weight: float
    words: str
    start: int = 0
    end: int = 0
    rule: str = ""
    kind: str = ""


_found = maker(Found)


class Phrases:
    """All phrases of all languages, by the word that gives them away."""

    def __init__(
        self,
        written: Mapping[str, Iterable[str]],
        negations: Iterable[str],
        exceptions: Iterable[str] = (),
        families: Families = NO_FAMILIES,
        turns: Iterable[tuple[str, ...]] = (),
    ) -> None:
        self._turns = frozenset(turns)
        self._turning = frozenset(words[0] for words in self._turns)
        self._negations = frozenset(form for word in negations for form in spellings(word))
        meant = [(meaning, line) for meaning, lines in written.items() for line in lines]
        self._anchored = _Anchored([*meant, *((_NO_MEANING, line) for line in exceptions)], families)

    def find(self, reading: Reading, sift: Sift | None = None) -> list[Found]:
        """Return the phrases that stand in a text: of two that share words, with one meaning, the heavier.

        sift: leaves out candidates that can change nothing even if all of them stood.
        """
        near = self._anchored.candidates(reading)
        candidates = _possible([phrase for phrase in near if phrase.meaning])
        if sift is not None and candidates:
            candidates = sift(candidates)
        found_at = standing(candidates, reading.tokens)
        if not found_at:
            return []
        excepted = _excepted([phrase for phrase in near if not phrase.meaning], reading.tokens)
        found = [one for phrase, spans in found_at if (one := self._first(reading.tokens, phrase, spans, excepted))]
        return _beside(_apart(found) if len(found) > 1 else found)

    def _first(self, tokens: Sequence[str], phrase: Phrase, spans: Iterable[Span], excepted: Excepted) -> Found | None:
        for start, end in spans:
            if excepted and _touches(excepted, phrase.meaning, start, end):
                continue
            if not self._negated(tokens, start):
                words = " ".join(tokens[start : end + 1])
                return _found(phrase.meaning, phrase.weight, words, start, end, kind=phrase.kind)
        return None

    def _turns_at(self, tokens: Sequence[str], place: int) -> bool:
        return (tokens[place],) in self._turns or tuple(tokens[place : place + 2]) in self._turns

    def _negated(self, tokens: Sequence[str], start: int) -> bool:
        near = tokens[max(0, start - _REACH) : start]
        if self._negations.isdisjoint(near) or tokens[start] in self._negations:
            return False
        for place in range(start - 1, start - 1 - len(near), -1):
            token = tokens[place]
            if token in MARKS or (token in self._turning and self._turns_at(tokens, place)):
                return False
            if token in self._negations:
                return True
        return False


def _excepted(exceptions: Sequence[Phrase], tokens: Sequence[str]) -> Excepted:
    """Return the places that named exceptions cover."""
    excepted: dict[str, set[int]] = {}
    for phrase, spans in standing(exceptions, tokens):
        covered = {place for start, end in spans for place in range(start, end + 1)}
        for meaning in phrase.kind.split(","):
            excepted.setdefault(meaning, set()).update(covered)
    return excepted


class _Cut(tuple[Phrase, ...]):
    """Phrases of one word that are cut."""

    __slots__ = ()


class _Anchored:
    """Phrases by the words that give them away: as they are written, until such a word comes and they are cut.

    Most words of the lists never come, and a phrase that is cut takes ten times the memory. As written, a phrase is one
    text with its meaning in front, and most words have one phrase alone: a tuple around each would double it.
    """

    def __init__(self, written: Iterable[tuple[str, str]], families: Families) -> None:
        self._families = families
        uncut: dict[str, _Uncut] = {}
        for meaning, line in written:
            one = f"{meaning} {line}"
            for word in anchor_of(line, families):
                uncut[word] = (*_several(uncut[word]), one) if word in uncut else one
        self._by_word: dict[str, _Uncut | _Cut] = {**uncut}

    def candidates(self, reading: Reading) -> list[Phrase]:
        """Return the phrases whose every part has a word in the text."""
        by_word, lacks = self._by_word, reading.bag.isdisjoint
        found: list[Phrase] = []
        for word in reading.words:
            if word in by_word:
                phrases = by_word[word]
                if not isinstance(phrases, _Cut):
                    phrases = by_word[word] = self._cut(word, phrases)
                for phrase in phrases:
                    if lacks(phrase.rarest):
                        continue
                    for part in phrase.others:
                        if lacks(part):
                            break
                    else:
                        found.append(phrase)
        return found

    def _cut(self, word: str, written: _Uncut) -> _Cut:
        each = (one.partition(" ") for one in _several(written))
        return _Cut([compiled(meaning, line, self._families, word) for meaning, _, line in each])


def _several(written: _Uncut) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written


def _possible(candidates: Sequence[Phrase]) -> Sequence[Phrase]:
    """Leave out what counts only beside another kind of which nothing can stand in the text."""
    for phrase in candidates:
        if phrase.beside:
            break
    else:
        return candidates
    kinds = {(phrase.meaning, phrase.kind) for phrase in candidates}
    return [one for one in candidates if not one.beside or (one.meaning, one.beside) in kinds]


def _apart(found: list[Found]) -> list[Found]:
    """Leave out what shares words, or its kind, with something heavier of the same meaning: one sign counts once."""
    taken: set[tuple[str, int | str]] = set()
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (-abs(each.weight), each.start)):
        claimed: set[tuple[str, int | str]] = {(one.meaning, place) for place in range(one.start, one.end + 1)}
        if one.kind:
            claimed.add((one.meaning, one.kind))
        if taken.isdisjoint(claimed):
            taken |= claimed
            kept.append(one)
    return kept


def _beside(found: list[Found]) -> list[Found]:
    """Leave out what counts only beside a sign of another kind, where there is none."""
    for one in found:
        if one.kind[-1:] == BESIDE:
            break
    else:
        return found
    kinds = {(one.meaning, one.kind) for one in found}
    return [one for one in found if one.kind[-1:] != BESIDE or (one.meaning, one.kind[:-1]) in kinds]


def _touches(excepted: Excepted, meaning: str, start: int, end: int) -> bool:
    """Tell whether an exception for this meaning, or for all, covers one of these places."""
    return any(name in excepted and not excepted[name].isdisjoint(range(start, end + 1)) for name in (ALL, meaning))

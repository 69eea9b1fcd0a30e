"""Whether a phrase stands in a text, and where: from its anchor outwards, part by part.

What stands before an anchor is looked for in the same way, in the text read backwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from responder.flow.understand.phrase_lines import NUMBER, WIDE, Phrase, Step, Words
from responder.flow.understand.reading import MARKS, STOP

_WORDS_FROM = ":"  # what begins with a digit is less, and so is a mark
_ENDS = frozenset((STOP,))  # what a wide gap does not pass
_MOST_PLACES = 40  # places of one word that are looked at: a text that repeats a word is no clearer for it

Span = tuple[int, int]  # the places of the first and the last word


def standing(candidates: Sequence[Phrase], tokens: Sequence[str]) -> list[tuple[Phrase, list[Span]]]:
    """Return the candidates that stand in a text, each with all places where it does."""
    if not candidates:
        return []
    places = places_of(tokens, [phrase.word for phrase in candidates])
    numbered: Sequence[str] = ()
    found: list[tuple[Phrase, list[Span]]] = []
    for phrase in candidates:
        if phrase.numbered and not numbered:
            numbered = _numbered(tokens)
        spans = spans_of(numbered if phrase.numbered else tokens, phrase, places[phrase.word])
        if spans:
            found.append((phrase, spans))
    return found


def _numbered(tokens: Sequence[str]) -> Sequence[str]:
    """Return the words of a text with the sign of a number for each that begins with a digit."""
    return [NUMBER if token < _WORDS_FROM and token[0].isdigit() else token for token in tokens]


def places_of(tokens: Sequence[str], words: Iterable[str]) -> dict[str, list[int]]:
    """Return where each of these words stands, found in one pass."""
    places: dict[str, list[int]] = {word: [] for word in words}
    for place, token in enumerate(tokens):
        if token in places:
            places[token].append(place)
    return places


def spans_of(tokens: Sequence[str], phrase: Phrase, places: Sequence[int]) -> list[Span]:
    """Return where a phrase begins and ends, for each of the places of its anchor around which it stands."""
    before, after = phrase.before, phrase.after
    if not before and not after:
        return [(place, place) for place in places[:_MOST_PLACES]]
    backwards, last = tokens[::-1] if before else (), len(tokens) - 1
    spans: list[Span] = []
    for place in places[:_MOST_PLACES]:
        start = last - place
        reached = _reach(backwards, before, start) if before else start
        if reached is not None:
            end = _reach(tokens, after, place) if after else place
            if end is not None:
                spans.append((last - reached, end))
    return spans


def _reach(tokens: Sequence[str], steps: Sequence[Step], anchor: int) -> int | None:
    """Match `steps` from the anchor on; return where the last one stands, None where they do not.

    Quickly, each part at the nearest place after its gap; only where that fails, and one of them may stand further on,
    in all ways.
    """
    place, further = anchor, False
    for gap, words in steps:
        window = tokens[place + 1 : place + gap + 2]
        if words.isdisjoint(window) or not (far := _nearest(window, words, gap)):
            return _search(tokens, steps, anchor) if further else None
        place += far
        further = further or far <= gap
    return place


def _nearest(window: Sequence[str], words: Words, gap: int) -> int:
    """Return how far on the first of these words stands; 0: a sentence ends before it."""
    ends = _ENDS if gap >= WIDE else MARKS
    for far, token in enumerate(window, 1):
        if token in words:
            return far
        if token in ends:
            break
    return 0


def _search(tokens: Sequence[str], steps: Sequence[Step], place: int) -> int | None:
    """Match `steps` in all ways; return the nearest place where the last one stands."""
    if not steps:
        return place
    gap, words = steps[0]
    ends = _ENDS if gap >= WIDE else MARKS
    for token in tokens[place + 1 : place + gap + 2]:
        place += 1
        if token in words:
            reached = _search(tokens, steps[1:], place)
            if reached is not None:
                return reached
        if token in ends:
            return None
    return None

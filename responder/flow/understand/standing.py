"""Whether a phrase stands in a text, and where: from its anchor outwards, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress

from responder.flow.understand.phrase_lines import NUMBER, WIDE, Part, Phrase
from responder.flow.understand.reading import MARKS, STOP

_WORDS_FROM = ":"  # what begins with a digit is less, and so is a mark
_ENDS = frozenset((STOP,))  # what a wide gap does not pass
_MOST_PLACES = 40  # places of one word that are looked at: a text that repeats a word is no clearer for it

Span = tuple[int, int]  # the places of the first and the last word
Line = tuple[Sequence[str], Sequence[str]]  # the words of a text, and the same backwards


def standing(candidates: Sequence[Phrase], tokens: Sequence[str]) -> list[tuple[Phrase, list[Span]]]:
    """Return the candidates that stand in a text, each with all places where it does."""
    if not candidates:
        return []
    places = places_of(tokens, [phrase.word for phrase in candidates])
    plain, numbered = line_of(tokens), None
    found: list[tuple[Phrase, list[Span]]] = []
    for phrase in candidates:
        if phrase.numbered and numbered is None:
            numbered = line_of(_numbered(tokens))
        spans = spans_of(numbered if phrase.numbered and numbered else plain, phrase, places[phrase.word])
        if spans:
            found.append((phrase, spans))
    return found


def line_of(tokens: Sequence[str]) -> Line:
    """Return the words of a text forwards and backwards: what stands before an anchor follows it in the latter."""
    return tokens, tokens[::-1]


def _numbered(tokens: Sequence[str]) -> Sequence[str]:
    """Return the words of a text with the sign of a number for each that begins with a digit."""
    return [NUMBER if token < _WORDS_FROM and token[0].isdigit() else token for token in tokens]


def places_of(tokens: Sequence[str], words: Iterable[str]) -> dict[str, list[int]]:
    """Return where each of these words stands, found in one pass."""
    places: dict[str, list[int]] = {word: [] for word in words}
    for place, token in compress(enumerate(tokens), map(places.__contains__, tokens)):
        places[token].append(place)
    return places


def spans_of(line: Line, phrase: Phrase, places: Sequence[int]) -> list[Span]:
    """Return where a phrase begins and ends, for each of the places of its anchor around which it stands."""
    before, after = phrase.before, phrase.after
    if not before and not after:
        return [(place, place) for place in places[:_MOST_PLACES]]
    forwards, backwards = line
    last = len(forwards) - 1
    spans: list[Span] = []
    for place in places[:_MOST_PLACES]:
        start = _reach(backwards, before, last - place) if before else last - place
        if start is not None:
            end = _reach(forwards, after, place) if after else place
            if end is not None:
                spans.append((last - start, end))
    return spans


def _reach(tokens: Sequence[str], parts: Sequence[Part], anchor: int) -> int | None:
    """Match `parts` from the anchor onwards; return where the last one stands, None where they do not.

    Quickly, each part at the nearest place after its gap; only where that fails, and one of them may stand further on,
    in all ways.
    """
    place, gap, further = anchor, 0, False
    for part in parts:
        if isinstance(part, int):
            gap = part
            continue
        first, marks = place + 1, _ENDS if gap >= WIDE else MARKS
        for place, token in enumerate(tokens[first : first + gap + 1], first):  # noqa: B007 - where it ends
            if token in part or token in marks:
                break
        if place < first or token not in part:
            return _search(tokens, parts, anchor, 0) if further else None
        if gap:
            further, gap = further or place < first + gap, 0
    return place


def _search(tokens: Sequence[str], parts: Sequence[Part], place: int, first: int) -> int | None:
    """Match the parts from `first` on in all ways; return the nearest place where the last one stands."""
    if first == len(parts):
        return place
    part, gap = parts[first], 0
    if isinstance(part, int):
        if first + 1 == len(parts):
            return place
        gap, first, part = part, first + 1, parts[first + 1]
        assert not isinstance(part, int)
    marks = _ENDS if gap >= WIDE else MARKS
    for at, token in enumerate(tokens[place + 1 : place + 2 + gap], place + 1):
        if token in part:
            reached = _search(tokens, parts, at, first + 1)
            if reached is not None:
                return reached
        if token in marks:
            return None
    return None

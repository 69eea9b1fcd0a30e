"""Whether a phrase stands in a text, and where: from its anchor outwards, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from responder.flow.understand.phrase_lines import NUMBER, WIDE, Part, Phrase
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
    spans: list[Span] = []
    for place in places[:_MOST_PLACES]:
        start = _reach(tokens, before, place, -1) if before else place
        if start is not None:
            end = _reach(tokens, after, place, 1) if after else place
            if end is not None:
                spans.append((start, end))
    return spans


def _reach(tokens: Sequence[str], parts: Sequence[Part], place: int, step: int) -> int | None:
    """Match `parts` from the anchor outwards; return where the last one stands, None where they do not.

    Quickly, each part at the nearest place after its gap; only where that fails, and one of them may stand further on,
    in all ways.
    """
    anchor, end, gap, further = place, len(tokens), 0, False
    for part in parts:
        if isinstance(part, int):
            gap = part
            continue
        place += step
        if gap:
            marks = _ENDS if gap >= WIDE else MARKS
            while gap and 0 <= place < end and (token := tokens[place]) not in part and token not in marks:
                place += step
                gap -= 1
        if not 0 <= place < end or tokens[place] not in part:
            return _search(tokens, parts, anchor, step, 0) if further else None
        if gap:
            further, gap = True, 0
    return place


def _search(tokens: Sequence[str], parts: Sequence[Part], place: int, step: int, first: int) -> int | None:
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
    for _ in range(gap + 1):
        place += step
        if not 0 <= place < len(tokens):
            return None
        if tokens[place] in part:
            reached = _search(tokens, parts, place, step, first + 1)
            if reached is not None:
                return reached
        if tokens[place] in marks:
            return None
    return None

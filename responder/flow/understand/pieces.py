"""The features by which texts are compared: words, pieces of words, pairs of words, and ideas.

A word gives itself and its groups of two to five letters, so that "retourneren" and "retour", or "Lieferzeit" and
"Zeit", are near without a dictionary. A number has no pieces: 2024 is not like 20245. Words of every text (the, wat,
ich) count a little less. An idea ("@late") is what different words tell alike.
"""

from __future__ import annotations

from responder.flow.understand.ideas import IDEAS, ideas_in, ideas_of
from responder.flow.understand.languages import fold, frequent_words
from responder.flow.understand.reading import MARKS, Reading

PAIR = 0.6
IDEA = 1.5
_PIECES = (2, 3, 4, 5)  # letters, the edges of the word among them
_PIECE_WEIGHT = 0.4
_FREQUENT_WEIGHT = 0.85
_LONGEST_WORD = 24

Vector = dict[str, float]


class Pieces:
    """Cuts words into features; each different word is cut once."""

    def __init__(self) -> None:
        self._frequent = frequent_words()
        self._cut: dict[str, Vector] = {}

    def is_frequent(self, word: str) -> bool:
        """Tell whether the word is one of those that stand in every text."""
        return fold(word) in self._frequent

    def of_word(self, word: str) -> Vector:
        """Return the features of one word with their weights, the whole word first."""
        found = self._cut.get(word)
        if found is None:
            found = self._cut[word] = self.cut(word)
        return found

    def cut(self, word: str) -> Vector:
        """Return the features of one word without keeping them."""
        plain = fold(word[:_LONGEST_WORD])
        weight = _FREQUENT_WEIGHT if plain in self._frequent else 1.0
        features = {f"={plain}": weight}
        if plain.isdecimal():
            return features
        edged, weight = f"^{plain}$", weight * _PIECE_WEIGHT
        for length in _PIECES:
            for i in range(len(edged) - length + 1):
                piece = f"#{edged[i : i + length]}"
                features[piece] = features.get(piece, 0.0) + weight
        for idea in ideas_of(word):
            features[f"@{idea}"] = IDEA
        return features


def fours(features: Vector) -> list[str]:
    """Return the pieces of four letters, by which two words are held to be kin."""
    return [f for f in features if len(f) == 5 and f[0] == "#"]


def two_of(pair: str) -> tuple[str, str]:
    """Return the two words, without accents, that a pair is made of."""
    one, _, two = pair[1:].partition(" ")
    return one, two


def pairs_in(reading: Reading) -> set[str]:
    """Return the features of each two words that stand side by side."""
    return {f"+{fold(one)} {fold(two)}" for one, two in reading.pairs() if one not in MARKS and two not in MARKS}


def ideas_together(reading: Reading, among: frozenset[str] = IDEAS) -> dict[str, str]:
    """Return the ideas that several words tell together, as features, each with these words."""
    found = ideas_in(reading, among)
    return {f"@{idea}": found[idea] for idea in sorted(found)} if found else found

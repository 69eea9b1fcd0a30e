"""The features by which texts are compared: words, pieces of words, and pairs of words.

A word gives itself and its groups of four letters, so that "retourneren" and "retour", or "Lieferzeit" and "Zeit",
are near without a dictionary.
"""

from __future__ import annotations

from itertools import pairwise

from responder.flow.understand.languages import fold, frequent_words
from responder.flow.understand.reading import MARKS, Reading

PAIR = 0.6
_PIECE = 4  # letters
_PIECE_WEIGHT = 0.3
_FREQUENT_WEIGHT = 0.7
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
        """Return the features of one word with their weights."""
        found = self._cut.get(word)
        if found is None:
            found = self._cut[word] = self.cut(word)
        return found

    def cut(self, word: str) -> Vector:
        """Return the features of one word without keeping them."""
        plain = fold(word[:_LONGEST_WORD])
        if plain in self._frequent:
            return {f"={plain}": _FREQUENT_WEIGHT}
        features = {f"={plain}": 1.0}
        if len(plain) >= _PIECE:
            edged = f"^{plain}$"
            for i in range(len(edged) - _PIECE + 1):
                features[f"#{edged[i : i + _PIECE]}"] = _PIECE_WEIGHT
        return features

    def of_text(self, reading: Reading) -> Vector:
        """Return the features of a whole text."""
        features: Vector = {}
        for word in reading.words:
            features.update(self.of_word(word))
        for one, two in pairwise(reading.tokens):
            if one not in MARKS and two not in MARKS:
                features[f"+{one} {two}"] = PAIR
        return features


def pair_of(feature: str) -> tuple[str, str] | None:
    """Return the two words of a pair, None for any other feature."""
    if feature[0] != "+":
        return None
    one, _, two = feature[1:].partition(" ")
    return one, two

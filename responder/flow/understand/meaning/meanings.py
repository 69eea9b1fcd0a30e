"""How near a text is to each article by its meaning: the same regression as for words, over vectors of meaning.

Where articles have many examples each, how near the text is to every one of them counts beside it.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from responder.flow.understand.lessons import Lesson, Lessons, Text
from responder.flow.understand.meaning.child import Child
from responder.flow.understand.meaning.networks import Network
from responder.flow.understand.weights import Weights

_AT_ONCE = 16  # texts in one request, so that a message that comes meanwhile waits little
_NEAREST = 2  # texts of an article that it is judged by, beside the mean of all
_BY_TEXTS = 0.15  # what the single texts count beside the regression, where each article has many
_FEW, _MANY = 6, 11  # texts of an article, in the mean: up to here none of that, from here on all of it


class Meant(NamedTuple):
    """What the meaning of a text says.

    network: that says it. chances: by class. alike: cosine with the mean of each article's texts. texts: cosine with
    each text that was learned from. own: the numbers of each article's texts.
    """

    network: Network
    chances: list[float]
    alike: Sequence[float]
    texts: Sequence[float]
    own: Sequence[Sequence[int]]

    def near(self, place: int) -> float:
        """Return the cosine with the nearest texts of an article, in their mean."""
        nearest = nlargest(_NEAREST, [self.texts[number] for number in self.own[place]])
        return sum(nearest) / len(nearest)


class Meanings:
    """The meanings of the articles of one language, ready to be compared with texts."""

    def __init__(self, weights: Weights, child: Child) -> None:
        self._weights, self._child, self._table = weights, child, weights.table()
        self._own: list[list[int]] = [[] for _ in range(weights.classes)]
        for number, place in enumerate(weights.places):
            self._own[place].append(number)
        many = (len(weights.places) / weights.classes - _FEW) / (_MANY - _FEW)
        self._by_texts = _BY_TEXTS * min(max(many, 0.0), 1.0)

    def of(self, text: str) -> Meant:
        """Compare a text with all articles; blocks some 15 ms. Raises CannotTell."""
        weights = self._weights
        ends = weights.classes, weights.classes + weights.articles
        found = self._child.ask([text], self._table, ends[1] + len(weights.places))
        scores = [score - bias for score, bias in zip(found, weights.bias, strict=False)]
        chances = _shares(_powers(scores))
        texts = found[ends[1] :]
        if self._by_texts:
            near = self._near(texts)
            chances = [c + self._by_texts * (n - c) for c, n in zip(chances, near, strict=True)]
        return Meant(self._child.network, chances, found[slice(*ends)], texts, self._own)

    def _near(self, texts: Sequence[float]) -> list[float]:
        """Return how likely each class is by its texts alone. texts: cosine with each of them."""
        powers = _powers([self._child.network.nearer * cosine for cosine in texts])
        return _shares([sum([powers[number] for number in own]) / len(own) for own in self._own])


def _powers(scores: Sequence[float]) -> list[float]:
    best = max(scores)
    return [math.exp(score - best) for score in scores]


def _shares(powers: Sequence[float]) -> list[float]:
    whole = sum(powers)
    return [power / whole for power in powers]


def lessons_by_meaning(child: Child, texts: Sequence[Text], articles: int) -> Lessons:
    """Turn texts into vectors of meaning. Raises CannotTell."""
    lessons: list[Lesson] = []
    for start in range(0, len(texts), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        found = child.ask([text.text for text in some])
        size = len(found) // len(some)
        rows = array("I", range(size))
        for number, text in enumerate(some):
            lessons.append(Lesson(text.place, text.weight, rows, found[number * size : (number + 1) * size]))
    size = len(lessons[0].rows)
    classes = articles + any(text.place == articles for text in texts)
    return Lessons([str(row) for row in range(size)], [1.0] * size, lessons, articles, classes, counted=False)

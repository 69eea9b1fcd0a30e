"""How near a text is to each article by its meaning: the same regression as for words, over vectors of meaning."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from responder.flow.understand.lessons import Lesson, Lessons, Text
from responder.flow.understand.meaning.child import Child
from responder.flow.understand.meaning.model import SIZE
from responder.flow.understand.weights import Weights

_AT_ONCE = 16  # texts in one request, so that a message that comes meanwhile waits little
_NEAREST = 2  # texts of an article that it is judged by, beside the mean of all


class Meant(NamedTuple):
    """What the meaning of a text says.

    chances: by class. alike: cosine with the mean of each article's texts. texts: cosine with each text that was
    learned from. own: the numbers of each article's texts.
    """

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

    def of(self, text: str) -> Meant:
        """Compare a text with all articles; blocks some 15 ms. Raises CannotTell."""
        weights = self._weights
        ends = weights.classes, weights.classes + weights.articles
        found = self._child.ask([text], self._table, ends[1] + len(weights.places))
        scores = [score - bias for score, bias in zip(found, weights.bias, strict=False)]
        best = max(scores)
        powers = [math.exp(score - best) for score in scores]
        whole = sum(powers)
        chances = [power / whole for power in powers]
        return Meant(chances, found[slice(*ends)], found[ends[1] :], self._own)


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
    size = len(lessons[0].rows) if lessons else SIZE
    classes = articles + any(text.place == articles for text in texts)
    return Lessons([str(row) for row in range(size)], [1.0] * size, lessons, articles, classes, counted=False)

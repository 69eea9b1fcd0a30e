"""What a matcher learns from: the texts of the articles, and those that no article answers, as numbers."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from responder.config.settings import Faq
from responder.flow.understand.pieces import IDEA, PAIR, Pieces, Vector, ideas_together, pairs_in
from responder.flow.understand.reading import Reading, cut

_ANSWER = 0.3  # what an answer counts beside a question
_LEAST = 2.0  # a feature that every article has still counts; a rare one counts about three times as much


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned beside the articles' own examples.

    examples: more questions by article id. not_for: texts by article id that look like this article and are not for
    it. none: texts that no article answers.
    """

    examples: Mapping[str, Sequence[str]]
    not_for: Mapping[str, Sequence[str]]
    none: Sequence[str] = ()


NOTHING_LEARNED = Learned({}, {})


class Text(NamedTuple):
    """One text to learn from. place: the number of its article; the number of articles: no article at all."""

    place: int
    text: str
    weight: float


class Lesson(NamedTuple):
    """One text as numbers. rows: which features it has; values: how much each weighs, of length 1 together."""

    place: int
    weight: float
    rows: array[int]
    values: array[float]


@dataclass(frozen=True, slots=True)
class Lessons:
    """All texts of one set of articles as numbers.

    features: each feature in the order of its row. rarity: what each counts. classes: the articles, and one more for
    "none" where there are texts that no article answers. articles: how many of the classes are articles. counted: no
    value is below 0: it tells how much of a feature the text has; else each text is kept as it is, too. constant: how
    freely it is learned which class is the frequent one; 0: it is not.
    """

    features: list[str]
    rarity: list[float]
    lessons: list[Lesson]
    articles: int
    classes: int
    counted: bool = True
    constant: float = 0.0


def texts_of(articles: Sequence[Faq], learned: Learned = NOTHING_LEARNED) -> list[Text]:
    """Return every text that the articles are learned from, each once per article."""
    texts = [text for place, article in enumerate(articles) for text in _texts(place, article, learned)]
    asked = {text.text for text in texts}
    refused = [text for article in articles for text in (*article.not_for, *learned.not_for.get(article.id, ()))]
    none = dict.fromkeys(text for text in (*refused, *learned.none) if text not in asked)
    return [*texts, *(Text(len(articles), text, 1.0) for text in none)]


def _texts(place: int, article: Faq, learned: Learned) -> Iterator[Text]:
    for text in dict.fromkeys((article.title, *article.examples, *learned.examples.get(article.id, ()))):
        yield Text(place, text, 1.0)
    if article.answer:
        yield Text(place, article.answer, _ANSWER)


def lessons_of(texts: Sequence[Text], articles: int) -> Lessons:
    """Turn texts into numbers: how rare each feature is among the articles, and what each text has."""
    pieces = Pieces()
    cuts = [features_of(pieces, cut(text.text)) for text in texts]
    spread: Counter[str] = Counter()
    for place in range(articles):
        own = [vectors for text, vectors in zip(texts, cuts, strict=True) if text.place == place]
        spread.update(list(dict.fromkeys(f for vectors in own for vector in vectors for f in vector)))
    for vectors in cuts:  # what only "none" has counts as the rarest
        spread.update({f: 0 for vector in vectors for f in vector})
    rarity = {f: rarity_of(n, articles) for f, n in spread.items()}
    rows = {f: row for row, f in enumerate(rarity)}
    lessons = [lesson_of(text, vectors, rows, rarity) for text, vectors in zip(texts, cuts, strict=True)]
    classes = articles + any(text.place == articles for text in texts)
    return Lessons(list(rarity), list(rarity.values()), lessons, articles, classes)


def rarity_of(having: int, articles: int) -> float:
    """Return what a feature counts that so many of the articles have."""
    return math.log((1 + articles) / (1 + having)) + _LEAST


def features_of(pieces: Pieces, reading: Reading) -> list[Vector]:
    """Return the features of a text: those of each word, each pair and each idea."""
    pairs, ideas = sorted(pairs_in(reading)), ideas_together(reading)
    return [
        *(pieces.of_word(word) for word in reading.words),
        *({pair: PAIR} for pair in pairs),
        *({idea: IDEA} for idea in ideas),
    ]


def lesson_of(text: Text, vectors: Iterable[Vector], rows: Mapping[str, int], rarity: Mapping[str, float]) -> Lesson:
    """Turn a text into numbers; a feature without a row counts for the length alone."""
    total: dict[int, float] = {}
    square = 0.0
    for vector in vectors:
        for f, weight in vector.items():
            value = weight * rarity[f]
            square += value * value
            row = rows.get(f)
            if row is not None:
                total[row] = total.get(row, 0.0) + value
    length = math.sqrt(square) or 1.0
    return Lesson(text.place, text.weight, array("I", total), array("f", [value / length for value in total.values()]))

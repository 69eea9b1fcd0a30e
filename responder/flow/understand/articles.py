"""How near a text is to each article: shared words, pieces and pairs, weighted by how few articles have them.

An article is the mean of its title, its examples and (lightly) its answer. What one word of a text adds to each
article never changes, so it is worked out once and kept.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from responder.config.settings import Faq
from responder.flow.understand.pieces import PAIR, Pieces, Vector, pair_of
from responder.flow.understand.reading import Reading, cut

_ANSWER = 0.3
_FAINT = 0.25  # of a word's best likeness; less is not looked at
_WIDE = 10  # articles that one piece, or one word, may point to
_FREQUENT_NEWS = 0.25  # how much a frequent word counts in what a text is about
_BY_CHANCE = 0.3  # the share of its pieces that an unrelated word has in common with an article
_KEPT = 4096  # words kept worked out; then the book is begun anew
_SMOOTH = 0.6
_BEHIND = 0.3  # of the best; articles further behind are out of the race
_RACE = 4
_NEAR_NOTHING = 0.1  # a lead over nothing much is no lead
_second = itemgetter(1)


class Word(NamedTuple):
    """What one word of a text adds. near: likeness by article; known: share of the word that the article has."""

    near: dict[int, float]
    known: dict[int, float]
    square: float
    news: float
    frequent: bool


class Fit(NamedTuple):
    """How an article fits a text.

    likeness: cosine of their features. lead: how far it is ahead of the next, of its own likeness.
    covered: the share of what the text says that the article has. shared: how much that is, in rare words.
    """

    article: Faq
    likeness: float
    lead: float
    covered: float
    shared: float


class Articles:
    """The articles of one language, ready to be compared with texts."""

    def __init__(self, articles: Sequence[Faq]) -> None:
        self.faq = tuple(articles)
        self._pieces = Pieces()
        documents = [self._documents(article) for article in self.faq]
        spread = Counter(f for docs in documents for f in set().union(*(vector for vector, _ in docs)))
        whole = 1.0 + len(self.faq)
        self._rarest = math.log(whole) + _SMOOTH
        self._rarity = {f: self._rarest - math.log(1 + n) for f, n in spread.items()}
        self._near = self._index([self._mean(docs) for docs in documents])
        self._pairs = {pair: (PAIR * self._rarity[f], near) for f, near in self._near.items() if (pair := pair_of(f))}
        self._all_pairs = frozenset(self._pairs)
        self._words: dict[str, Word] = {}

    def _documents(self, article: Faq) -> list[tuple[Vector, float]]:
        texts = [(text, 1.0) for text in dict.fromkeys((article.title, *article.examples))]
        if article.answer:
            texts.append((article.answer, _ANSWER))
        return [(self._pieces.of_text(cut(text)), weight) for text, weight in texts]

    def _mean(self, documents: Sequence[tuple[Vector, float]]) -> Vector:
        total: defaultdict[str, float] = defaultdict(float)
        rarity = self._rarity
        for vector, weight in documents:
            rare = {f: value * rarity[f] for f, value in vector.items()}
            length = weight / (math.sqrt(sum([v * v for v in rare.values()])) or 1.0)
            for f, value in rare.items():
                total[f] += value * length
        length = math.sqrt(sum([v * v for v in total.values()])) or 1.0
        return {f: value / length for f, value in total.items()}

    def _index(self, means: Sequence[Vector]) -> dict[str, dict[int, float]]:
        """Turn "article -> features" around; pieces that many articles share say nothing and are left out."""
        index: dict[str, dict[int, float]] = {}
        for number, mean in enumerate(means):
            for f, value in mean.items():
                index.setdefault(f, {})[number] = value
        most = max(_WIDE, len(means) // 4)
        for f in [f for f, near in index.items() if f[0] == "#" and len(near) > _WIDE]:
            near = index.pop(f)
            if len(near) <= most:
                index[f] = dict(nlargest(_WIDE, near.items(), key=_second))
        return index

    def nearest(self, reading: Reading) -> Iterator[Fit]:
        """Return the articles that are nearest to a text, best first, each worked out when it is asked for."""
        known_words = self._words.get
        words = [known_words(word) or self._learn(word) for word in reading.words]
        hits = [word for word in words if word[0]]
        likeness: defaultdict[int, float] = defaultdict(float)
        also: list[tuple[float, dict[int, float]]] = []
        for near, _, _, _, frequent in hits:
            if frequent:
                also.append((1.0, near))
            else:
                for number, value in near.items():
                    likeness[number] += value
        if not likeness:
            return iter(())
        squares = sum([word[2] for word in hits])
        for pair in self._all_pairs.intersection(reading.pairs()):
            weight, near = self._pairs[pair]
            also.append((weight, near))
            squares += weight * weight
        floor = _BEHIND * max(likeness.values())
        ahead = sorted([item for item in likeness.items() if item[1] >= floor], key=_second, reverse=True)
        scored = sorted([(value + _sum(also, number), number) for number, value in ahead[:_RACE]], reverse=True)
        news = sum([word[3] for word in words]) or 1.0
        return self._fits(scored, hits, math.sqrt(squares) or 1.0, news)

    def _fits(self, scored: list[tuple[float, int]], hits: list[Word], length: float, news: float) -> Iterator[Fit]:
        for (likeness, number), (after, _) in pairwise([*scored, (0.0, -1)]):
            covered = shared = 0.0
            for _, known, _, weight, frequent in hits:
                if number in known:
                    part = known[number] * weight
                    covered += part
                    if not frequent:
                        shared += part
            lead = (likeness - after) / (likeness + _NEAR_NOTHING * length)
            yield Fit(self.faq[number], likeness / length, lead, covered / news, shared / self._rarest)

    def _learn(self, word: str) -> Word:
        learned = self._work_out(word)
        if len(self._words) >= _KEPT:
            self._words.clear()
        if len(word) <= 32:
            self._words[word] = learned
        return learned

    def _work_out(self, word: str) -> Word:
        features = self._pieces.cut(word)
        frequent = self._pieces.is_frequent(word)
        near: defaultdict[int, float] = defaultdict(float)
        has: Counter[int] = Counter()
        square = 0.0
        for f, weight in features.items():
            rarity = self._rarity.get(f)
            if rarity is None:
                continue
            value = weight * rarity
            square += value * value
            for number, other in self._near.get(f, {}).items():
                near[number] += value * other
                has[number] += f[0] == "#"
        whole, *_ = features
        exact = self._near.get(whole, {})
        pieces = max(1, len(features) - 1)
        known = {n: 1.0 if n in exact else max(0.0, (has[n] / pieces - _BY_CHANCE) / (1 - _BY_CHANCE)) for n in near}
        news = self._rarity.get(whole, self._rarest) * (_FREQUENT_NEWS if frequent else 1.0)
        floor = _FAINT * max(near.values(), default=0.0)
        strong = nlargest(_WIDE, [item for item in near.items() if item[1] >= floor], key=_second)
        wide = near if frequent else strong
        return Word(dict(wide), {n: k for n, k in known.items() if k}, square, news, frequent)


def _sum(parts: list[tuple[float, dict[int, float]]], number: int) -> float:
    return sum([weight * near[number] for weight, near in parts if number in near])

"""How near a text is to each article, by a matcher that was learned from the articles' own texts.

The matcher is linear: what one word of a text adds to each article never changes, so it is worked out once and kept.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from responder.config.settings import Faq
from responder.flow.understand.lessons import rarity_of
from responder.flow.understand.pieces import PAIR, Pieces, Vector, fours, pairs_in
from responder.flow.understand.reading import Reading
from responder.flow.understand.weights import Weights

_FREQUENT_NEWS = 0.25  # how much a frequent word counts in what a text is about
_BY_CHANCE = 0.3  # the share of its pieces that an unrelated word has in common with an article
_KEPT = 4096  # words kept worked out; then the book is begun anew
_LONGEST_KEPT = 32
_LONGEST_SHOWN = 24
_WORDS = 200  # the first different words of a text are looked at; the question stands there
_RACE = 4  # articles that are looked at closely


class Word(NamedTuple):
    """What one word, or pair of words, adds.

    sums: for each class what it says for it, then for each article how much of it that has; empty where no article
    has any of it. square: of its length. news: how much it says. known: the share of it that an article has.
    exact: an article has this very word.
    """

    sums: array[float]
    square: float
    news: float
    known: dict[int, float]
    frequent: bool
    exact: bool


class Fit(NamedTuple):
    """How an article fits a text.

    place: its number. chance: the likelihood among all articles. lead: how far that is ahead of the best other one.
    alike: cosine with the mean of the article's texts; ahead: how far that is ahead of the best other one.
    covered: the share of what the text says that the article has; known: that any article has; shared: how much the
    article has, in rare words. near: how near the article's own nearest neighbour is; crowd: that in the mean.
    """

    article: Faq
    place: int
    chance: float
    lead: float
    alike: float
    ahead: float
    covered: float
    known: float
    shared: float
    near: float
    crowd: float


class Standing(NamedTuple):
    """All classes beside a text. words: what was looked at; chances: by class; likeness: by article."""

    words: list[tuple[str, Word]]
    chances: list[float]
    likeness: list[float]
    length: float


class Articles:
    """The articles of one language, ready to be compared with texts."""

    def __init__(self, articles: Sequence[Faq], weights: Weights) -> None:
        self.faq = tuple(articles)
        self._weights = weights
        self._pieces = Pieces()
        self._words: dict[str, Word] = {}
        self._rarest = rarity_of(0, weights.articles)
        self._crowd = sum(weights.nearest) / len(self.faq)

    def stand(self, reading: Reading) -> Standing | None:
        """Compare a text with all articles; None where they have nothing in common.

        A second member (a model of meanings, say, for the languages it knows) would mix its own chances in here.
        """
        known_words, rows = self._words, self._weights.rows
        words = [(word, known_words.get(word) or self._learn(word)) for word in islice(reading.words, _WORDS)]
        pairs = [pair for pair in pairs_in(reading) if pair in rows]
        parts = [word for _, word in words if word.square]
        if not parts:
            return None
        parts += [known_words.get(pair) or self._learn_pair(pair) for pair in sorted(pairs)]
        length = math.sqrt(sum([part.square for part in parts]))
        sums = list(map(sum, zip(*[part.sums for part in parts], strict=True)))
        classes = self._weights.classes
        scores = [score / length - bias for score, bias in zip(sums, self._weights.bias, strict=False)]
        best = max(scores)
        powers = [math.exp(score - best) for score in scores]
        total = sum(powers)
        return Standing(words, [p / total for p in powers], [s / length for s in sums[classes:]], length)

    def nearest(self, reading: Reading) -> Iterator[Fit]:
        """Return the articles that are nearest to a text, best first, each worked out when it is asked for.

        Ends where no article at all is likelier.
        """
        standing = self.stand(reading)
        return self.fits(standing) if standing else iter(())

    def fits(self, standing: Standing) -> Iterator[Fit]:
        """Return the articles that fit best, best first; each against those that are not before it."""
        chances, likeness = standing.chances, standing.likeness
        order = nlargest(_RACE + 1, range(len(chances)), key=chances.__getitem__)
        near = nlargest(_RACE + 1, range(len(likeness)), key=likeness.__getitem__)
        left = 1.0
        for rank, place in enumerate(order[:_RACE]):
            if place >= len(self.faq):
                return
            second = chances[order[rank + 1]] if rank + 1 < len(order) else 0.0
            other = next((likeness[n] for n in near if n not in order[: rank + 1]), 0.0)
            yield self._fit(standing, place, chances[place] / left, (chances[place] - second) / left, other)
            left = max(left - chances[place], 1e-9)

    def _fit(self, standing: Standing, place: int, chance: float, lead: float, other: float) -> Fit:
        covered = known = shared = 0.0
        news = 0.0
        for _, word in standing.words:
            news += word.news
            part = word.known.get(place, 0.0) * word.news
            covered += part
            if not word.frequent:
                shared += part
            if word.exact:
                known += word.news
        alike, news = standing.likeness[place], news or 1.0
        near = self._weights.nearest[place]
        return Fit(
            self.faq[place], place, chance, lead, alike, alike - other,
            covered / news, known / news, shared / self._rarest, near, self._crowd,
        )  # fmt: skip

    def carried(self, standing: Standing, place: int, most: int = 3) -> list[str]:
        """Return the words of a text that spoke most for an article, the strongest first."""
        share = 1.0 / self._weights.classes
        said = [
            (w.sums[place] - share * sum(w.sums[: self._weights.classes]), word)
            for word, w in standing.words
            if w.square
        ]
        return [word[:_LONGEST_SHOWN] for value, word in nlargest(most, said) if value > 0]

    def _learn(self, word: str) -> Word:
        learned = self._work_out(word)
        self._keep(word, learned)
        return learned

    def _learn_pair(self, pair: str) -> Word:
        sums, square = self._add_up({pair: PAIR})
        learned = Word(sums, square, news=0.0, known={}, frequent=True, exact=True)
        self._keep(pair, learned)
        return learned

    def _keep(self, name: str, word: Word) -> None:
        if len(self._words) >= _KEPT:
            self._words.clear()
        if len(name) <= _LONGEST_KEPT:
            self._words[name] = word

    def _work_out(self, word: str) -> Word:
        features = self._pieces.cut(word)
        frequent = self._pieces.is_frequent(word)
        sums, square = self._add_up(features)
        whole, *_ = features
        row = self._weights.rows.get(whole)
        rarity = self._rarest if row is None else self._weights.rarity[row]
        news = rarity * (_FREQUENT_NEWS if frequent else 1.0)
        return Word(sums, square, news, self._known(whole, features, frequent=frequent), frequent, row is not None)

    def _add_up(self, features: Vector) -> tuple[array[float], float]:
        rows, rarity, read = self._weights.rows, self._weights.rarity, self._weights.row
        found = [(row, weight * rarity[row]) for f, weight in features.items() if (row := rows.get(f)) is not None]
        if not found:
            return array("f"), 0.0
        scaled = [[value * said for said in read(row)] for row, value in found]
        return array("f", map(sum, zip(*scaled, strict=True))), sum([value * value for _, value in found])

    def _known(self, whole: str, features: Vector, *, frequent: bool) -> dict[int, float]:
        """Return the share of a word that each article has: all of it, or by pieces of four letters."""
        known: dict[int, float] = {}
        pieces = [] if frequent else fours(features)
        for piece in pieces:
            for place in self._having(piece):
                known[place] = known.get(place, 0.0) + 1.0 / len(pieces)
        known = {place: (k - _BY_CHANCE) / (1 - _BY_CHANCE) for place, k in known.items() if k > _BY_CHANCE}
        return known | dict.fromkeys(self._having(whole), 1.0)

    def _having(self, feature: str) -> list[int]:
        """Return the articles one of whose texts has a feature."""
        row = self._weights.rows.get(feature)
        if row is None:
            return []
        return [place for place, part in enumerate(self._weights.row(row)[self._weights.classes :]) if part > 0]

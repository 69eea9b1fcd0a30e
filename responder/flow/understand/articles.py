"""How near a text is to each article, by a matcher that was learned from the articles' own texts.

The matcher is linear: what one word of a text adds to each article never changes, so it is worked out once and kept.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import islice, pairwise
from typing import NamedTuple

from responder.config.settings import Faq
from responder.flow.understand.beside import asks_of_a_not, denies, sentence_of
from responder.flow.understand.kept import Kept
from responder.flow.understand.languages import fold
from responder.flow.understand.lessons import rarity_of
from responder.flow.understand.meaning.meanings import Meant
from responder.flow.understand.pieces import IDEA, PAIR, Pieces, Vector, fours, ideas_together, two_of
from responder.flow.understand.reading import STOP, Reading
from responder.flow.understand.weights import Weights

_BY_CHANCE = 0.3  # the share of its pieces that an unrelated word has in common with an article
_LONGEST_SHOWN = 24
_WORDS = 120  # the first different words of a text are looked at; the question stands there
_RACE = 3  # articles that are looked at closely
_ALONE = 0.8  # how far an article without others is ahead, of nothing
_LEADERS = 5
_FEW = 300  # classes that are sorted in less time than the best few of them are picked


@dataclass(frozen=True, slots=True)
class Word:
    """What one word, or pair of words, adds.

    says: for each class what it says for it. square: of its length; 0 where no text has any of it. news: how rare it is
    among the articles; 0 for a word of every text. rows: of the word itself, then of its pieces. known: what
    share of it an article has, as far as that was asked. strange: what share of it no text has, by its pieces.
    """

    says: array[float]
    square: float
    news: float
    rows: list[int | None]
    known: dict[int, float]
    strange: float = 0.0


class Fit(NamedTuple):
    """How an article fits a text.

    place: its number. lead: how much likelier it is than the next, among those that are not before it. shared: how
    much of what the text says the article has and none before it, in rare words. crowd: how near an article's nearest
    neighbour is, in the mean of all. articles: how many there are. strange: how many words of the sentence that speaks
    for the article no article knows. denied: whether that sentence has a "not", and no question of the article has one.
    network: that knows the meaning of the text, "" where none does; meant: the cosine with the mean of the article's
    texts by it; near: with the two nearest of them.
    """

    article: Faq
    place: int
    lead: float
    shared: float
    crowd: float
    articles: int
    strange: float = 0.0
    denied: bool = False
    network: str = ""
    meant: float = 0.0
    near: float = 0.0


class Standing(NamedTuple):
    """All classes beside a text.

    reading: its words in order, and marks; texts: each word once, and those that tell an idea together; parts: what
    these add, in the same order, and then its pairs that any text of the articles has; chances: by class; leaders: the
    likeliest classes, best first; meant: what its meaning says, where that is known.
    """

    reading: Reading
    texts: list[str]
    parts: list[Word]
    chances: list[float]
    leaders: list[int]
    meant: Meant | None = None


class Articles:
    """The articles of one language, ready to be compared with texts."""

    def __init__(self, articles: Sequence[Faq], weights: Weights) -> None:
        self.faq = tuple(articles)
        self._weights = weights
        self._pieces = Pieces()
        self._pairs = {two_of(name): name for name in weights.rows if name[0] == "+"}
        self._all_pairs = frozenset(self._pairs)
        self._ideas = frozenset(name[1:] for name in weights.rows if name[0] == "@")
        self._rarest = rarity_of(0, weights.articles)
        self._silent = array("f", [0.0] * weights.classes)
        self._number = Word(self._silent, 0.0, news=self._rarest, rows=[None], known={})  # one that no article has
        self._words = Kept(self._work_out, passing=self._number)
        self._crowd = sum(weights.nearest) / len(self.faq)
        self._nots: dict[int, bool] = {}

    def stand(self, reading: Reading, meant: Meant | None = None) -> Standing | None:
        """Compare a text with all articles; None where they have nothing in common. meant: what its meaning says."""
        texts = list(islice(reading.words, _WORDS))
        parts = list(map(self._words.__getitem__, texts))
        for idea, told in ideas_together(reading, self._ideas).items():
            texts.append(told)
            parts.append(self._words.get(idea) or self._learn_one(idea, IDEA))
        tokens = reading.tokens if reading.text.isascii() else map(fold, reading.tokens)
        for two in sorted(self._all_pairs.intersection(pairwise(tokens))):
            pair = self._pairs[two]
            parts.append(self._words.get(pair) or self._learn_one(pair, PAIR))
        length = math.sqrt(sum([part.square for part in parts]))
        if not length:
            return meant and Standing(reading, texts, parts, meant.chances, _leaders(meant.chances), meant)
        sums = map(sum, zip(*[part.says for part in parts], strict=True))
        scores = [total / length - bias for total, bias in zip(sums, self._weights.bias, strict=True)]
        best = max(scores)
        powers = [math.exp(score - best) for score in scores]
        whole = sum(powers)
        if meant is None:
            chances = [power / whole for power in powers]
            return Standing(reading, texts, parts, chances, _leaders(scores))
        counts = meant.network.by_words * _known_share(parts[: len(texts)])
        by_words, by_meaning = counts / whole, 1 - counts
        chances = [by_words * power + by_meaning * chance for power, chance in zip(powers, meant.chances, strict=True)]
        return Standing(reading, texts, parts, chances, _leaders(chances), meant)

    def nearest(self, reading: Reading, meant: Meant | None = None) -> Iterator[Fit]:
        """Return the articles that are nearest to a text, best first, each worked out when it is asked for.

        Ends where no article at all is likelier.
        """
        standing = self.stand(reading, meant)
        return self.fits(standing) if standing else iter(())

    def fits(self, standing: Standing) -> Iterator[Fit]:
        """Return the articles that fit best, best first; each against those that are not before it."""
        chances, order, left = standing.chances, standing.leaders, 1.0
        for rank, place in enumerate(order[:_RACE]):
            if place >= len(self.faq):
                return
            second = chances[order[rank + 1]] if rank + 1 < len(order) else 0.0
            lead = (chances[place] - second) / left
            yield self._fit(standing, order[:rank], place, lead if len(self.faq) > 1 else min(lead, _ALONE))
            left = max(left - chances[place], 1e-9)

    def _fit(self, standing: Standing, before: Sequence[int], place: int, lead: float) -> Fit:
        """Weigh an article; what those before it have answered already does not speak for it."""
        says: dict[str, float] = {}
        for text, word in zip(standing.texts, standing.parts, strict=False):
            news = word.news
            if not news:
                continue
            share = word.known.get(place)
            if share is None:
                share = self._known(word, place)
            if not share:
                continue
            part = share * news
            if before:
                part *= 1.0 - max([self._known(word, other) for other in before])
            says[text] = part
        shared = sum(says.values()) / self._rarest
        beside, denied = self._beside(standing, place, says)
        fit = Fit(self.faq[place], place, lead, shared, self._crowd, len(self.faq), beside, denied)
        meant = standing.meant
        if meant is None:
            return fit
        return fit._replace(network=meant.network.name, meant=meant.alike[place], near=meant.near(place))

    def _beside(self, standing: Standing, place: int, says: Mapping[str, float]) -> tuple[float, bool]:
        """Return how many words of the sentence that speaks for an article no article knows, and whether it denies."""
        reading, parts = standing.reading, standing.parts
        strange, denied = sum([part.strange for part in parts]), denies(reading.bag)
        if not (strange or denied):
            return 0.0, False
        if reading.stops and STOP in reading.tokens[:-1]:
            sentence = frozenset(sentence_of(reading.tokens, says))
            denied = denied and denies(sentence)
            each = zip(standing.texts, parts, strict=False)
            strange = sum([part.strange for text, part in each if text in sentence])
        return strange, denied and not self._asks_of_a_not(place)

    def _asks_of_a_not(self, place: int) -> bool:
        if place not in self._nots:
            self._nots[place] = asks_of_a_not(self.faq[place])
        return self._nots[place]

    def next_to(self, standing: Standing) -> str:
        """Return the article that comes second, "" where that is none."""
        second = standing.leaders[1] if len(standing.leaders) > 1 else len(self.faq)
        return self.faq[second].id if second < len(self.faq) else ""

    def carried(self, standing: Standing, most: int = 3) -> list[str]:
        """Return the words of a text that spoke most for the first article, against the second; the strongest first."""
        first, *others = standing.leaders[:2]
        texts = standing.texts
        each = [part.says for part in standing.parts[: len(texts)]]
        if others:
            second = others[0]
            ahead = [says[first] - says[second] for says in each]
        else:
            ahead = [says[first] for says in each]
        least = sorted(ahead)[-most:][0]  # numbers alone are sorted in a third of the time
        said = [(value, text) for value, text in zip(ahead, texts, strict=True) if value >= least and value > 0]
        return [text[:_LONGEST_SHOWN] for _, text in sorted(said, reverse=True)[:most]]

    def _learn_one(self, feature: str, weight: float) -> Word:
        return self._words.keep(feature, self._add_up({feature: weight}))

    def _work_out(self, word: str) -> Word:
        if word.isdecimal() and f"={word}" not in self._weights.rows:
            return self._number  # a number of an order never comes again
        features = self._pieces.cut(word)
        learned = self._add_up(features)
        if self._pieces.is_frequent(word):
            return learned
        whole, *_ = features
        kin = [self._weights.rows.get(f) for f in (whole, *fours(features))]  # by which other forms of it are known
        news = self._rarest if kin[0] is None else self._weights.rarity[kin[0]]
        return replace(learned, news=news, rows=kin, strange=_strange(kin))

    def _add_up(self, features: Vector) -> Word:
        """Return what features together say for each class."""
        rows, rarity, read = self._weights.rows, self._weights.rarity, self._weights.row
        found = [(row, weight * rarity[row]) for f, weight in features.items() if (row := rows.get(f)) is not None]
        scaled = [map(value.__mul__, read(row)) for row, value in found]
        says = array("f", map(sum, zip(*scaled, strict=True))) if found else self._silent
        return Word(says, sum([value * value for _, value in found]), news=0.0, rows=[], known={})

    def _known(self, word: Word, place: int) -> float:
        """Return the share of a word that an article has: all of it, or by its pieces. Worked out once."""
        share = word.known.get(place)
        if share is not None:
            return share
        whole, *pieces = word.rows
        if self._has(whole, place):
            share = 1.0
        elif pieces:
            share = _beyond_chance(sum([self._has(piece, place) for piece in pieces]) / len(pieces))
        else:
            share = 0.0
        word.known[place] = share
        return share

    def _has(self, row: int | None, place: int) -> bool:
        return row is not None and self._weights.part(row, place) > 0


def _beyond_chance(found: float) -> float:
    return max(0.0, (found - _BY_CHANCE) / (1 - _BY_CHANCE))


def _strange(rows: Sequence[int | None]) -> float:
    """Return what share of a word no text has. rows: of the word itself, then of its pieces."""
    whole, *pieces = rows
    if whole is not None:
        return 0.0
    found = sum([piece is not None for piece in pieces]) / len(pieces) if pieces else 0.0
    return 1.0 - _beyond_chance(found)


def _known_share(words: Sequence[Word]) -> float:
    """Return what share of the words that tell something stands in any text: what words say counts for that much."""
    telling = [word.strange for word in words if word.news]
    return 1.0 - sum(telling) / (len(telling) + 1)  # one is known anyway: a text of few words is no stranger for it


def _leaders(chances: Sequence[float]) -> list[int]:
    """Return the likeliest classes, best first."""
    places = range(len(chances))
    if len(places) <= _FEW:
        return sorted(places, key=chances.__getitem__, reverse=True)[:_LEADERS]
    return nlargest(_LEADERS, places, key=chances.__getitem__)

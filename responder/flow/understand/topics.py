"""Which articles answer a text, and how sure that is. Precision comes first: a wrong link is worse than none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from functools import partial
from itertools import islice

from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Articles, Fit
from responder.flow.understand.languages import base
from responder.flow.understand.lessons import NOTHING_LEARNED, Learned, Text, texts_of
from responder.flow.understand.meaning.child import CannotTell, Child, the_child
from responder.flow.understand.meaning.meanings import Meanings, Meant, lessons_by_meaning
from responder.flow.understand.meaning.networks import Network, network_for
from responder.flow.understand.reading import Reading
from responder.flow.understand.scale import score
from responder.flow.understand.training import Shelf
from responder.flow.understand.training import learned as learn
from responder.flow.understand.weights import Weights
from responder.model import Topic

_FEWEST_WORDS = 2  # one word is no question
_MORE = 0.5  # of the threshold: what a second and a third article must reach
_PATIENCE = 330.0  # seconds


class Topics:
    """Finds the articles of the reader's language that answer a text.

    learned: more examples and texts that must get no link. shelf: where learned matchers are kept.
    What is not on the shelf is learned in a child process that is started here; `wait` returns when it is ready.
    """

    def __init__(
        self,
        articles: Sequence[Faq],
        matching: Matching,
        locales: Sequence[str],
        learned: Learned = NOTHING_LEARNED,
        shelf: Shelf | None = None,
    ) -> None:
        self._threshold, self._most = matching.threshold, matching.most
        self._by_locale: dict[str, _Set] = {}
        by_words: dict[tuple[str, ...], Future[Weights]] = {}
        sets: dict[tuple[tuple[str, ...], Network | None], _Set] = {}
        for locale in locales if articles and matching.most else ():
            chosen = [a for a in articles if not a.locale or base(a.locale) == base(locale)]
            if not chosen:
                continue
            ids, network = tuple(a.id for a in chosen), network_for(base(locale)) if matching.semantic else None
            if (ids, network) not in sets:
                texts = texts_of(chosen, learned)
                if ids not in by_words:
                    by_words[ids] = learn(texts, len(chosen), shelf)
                meaning = _learn_meanings(the_child(network), texts, len(chosen), shelf) if network else None
                sets[ids, network] = _Set(chosen, by_words[ids], meaning)
            self._by_locale[locale] = sets[ids, network]

    @property
    def ready(self) -> bool:
        """Tell whether every matcher is there."""
        return all(set_.ready for set_ in self._by_locale.values())

    def wait(self) -> list[str]:
        """Wait until every matcher is learned; return what went wrong: those articles get no links."""
        problems = [each for set_ in self._by_locale.values() for each in (set_.problem(), set_.only_words())]
        return list(dict.fromkeys(problem for problem in problems if problem))

    def meant(self, reading: Reading, locale: str) -> Meant | None:
        """Return what a text means beside the articles; None where that cannot be told. It blocks some 15 ms."""
        set_ = self._by_locale.get(locale)
        meanings = set_.meanings() if set_ is not None and len(reading.words) >= _FEWEST_WORDS else None
        try:
            return meanings.of(reading.text) if meanings else None
        except CannotTell:
            return None

    def find(self, reading: Reading, locale: str, meant: Meant | None = None) -> tuple[tuple[Topic, ...], str]:
        """Return the articles that are sure enough, best first, and a note for `why`. meant: as `meant` tells."""
        set_ = self._by_locale.get(locale)
        if set_ is None or len(reading.words) < _FEWEST_WORDS:
            return (), ""
        articles = set_.articles()
        if articles is None:
            return (), f"no article: {set_.problem()}"
        standing = articles.stand(reading, meant)
        if standing is None:
            return (), "no article is sure enough: no word in common"
        fits = articles.fits(standing)
        ranked = _scored(islice(fits, 1))
        if not ranked:
            return (), "no article: it looks like what is known to have none"
        nearest, value = ranked[0]
        if value < self._threshold:
            return (), f"no article is sure enough: article {nearest.article.id} {value:.2f}"
        ranked = _scored(islice(fits, self._most - 1), ranked)
        other, words = articles.next_to(standing), ", ".join(articles.carried(standing))
        note = f"article {nearest.article.id} {value:.2f}" + (f" (next: {other})" if other else "")
        if nearest.network:
            note += f", meaning {nearest.meant:.2f}"
        return self._sure(ranked), note + (f" by {words}" if words else "")

    def candidates(self, reading: Reading, locale: str, most: int, meant: Meant | None = None) -> tuple[Topic, ...]:
        """Return the articles that come nearest to a text, best first, sure or not; for people who try texts."""
        set_ = self._by_locale.get(locale)
        articles = set_.articles() if set_ else None
        ranked = _scored(islice(articles.nearest(reading, meant), most)) if articles else []
        return tuple([Topic(f.article.id, value, f.article.title, f.article.url) for f, value in ranked])

    def _sure(self, ranked: Sequence[tuple[Fit, float]]) -> tuple[Topic, ...]:
        sure: list[Topic] = []
        for fit, value in ranked[: self._most]:
            if value < (self._threshold * _MORE if sure else self._threshold):
                break
            article = fit.article
            sure.append(Topic(article.id, value, article.title, article.url, article.answer))
        return tuple(sure)


_ByMeaning = tuple[Future[Weights], Child]  # what is learned of meanings, and who knows those of a text


def _learn_meanings(child: Child, texts: Sequence[Text], articles: int, shelf: Shelf | None) -> _ByMeaning:
    as_lessons = partial(lessons_by_meaning, child)
    return learn(texts, articles, shelf, as_lessons=as_lessons, kind=child.network.package), child


class _Set:
    """The articles that hold for a language, and their matcher, once it is learned; a second one by meaning."""

    def __init__(self, articles: Sequence[Faq], weights: Future[Weights], meaning: _ByMeaning | None) -> None:
        self.faq, self.weights = articles, weights
        self._articles: Articles | None = None
        self._meaning = meaning
        self._meanings: Meanings | None = None

    @property
    def ready(self) -> bool:
        """Tell whether what is learned is there."""
        return self.weights.done() and (self._meaning is None or self._meaning[0].done())

    def articles(self) -> Articles | None:
        """Return the articles, ready to be compared; waits where they are still being learned. None: they cannot."""
        if self._articles is None and not self.problem():
            self._articles = Articles(self.faq, self.weights.result())
        return self._articles

    def meanings(self) -> Meanings | None:
        """Return the meanings of the articles; waits where they are still being learned. None: there are none."""
        if self._meaning is None or self.only_words():
            return None
        if self._meanings is None:
            weights, child = self._meaning
            self._meanings = Meanings(weights.result(), child)
        return self._meanings

    def problem(self) -> str:
        """Return why there is no matcher, empty where there is one; waits for it."""
        return _why_not(self.weights)

    def only_words(self) -> str:
        """Return why meanings that are wanted are not there, empty where nothing is wrong; waits for them."""
        why = _why_not(self._meaning[0]) if self._meaning else ""
        return f"[matching] semantic is true, but articles are matched by words alone: {why}" if why else ""


def _why_not(weights: Future[Weights]) -> str:
    error = weights.exception(_PATIENCE)
    return str(error) or repr(error) if error else ""


def _scored(fits: Iterable[Fit], before: Sequence[tuple[Fit, float]] = ()) -> list[tuple[Fit, float]]:
    """Return `before` and fits with how sure they are; none is surer than the one before it."""
    scored = list(before)
    most = scored[-1][1] if scored else 1.0
    for fit in fits:
        most = min(most, round(score(fit), 3))
        scored.append((fit, most))
    return scored

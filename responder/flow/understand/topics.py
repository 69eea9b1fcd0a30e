"""Which articles answer a text, and how sure that is. Precision comes first: a wrong link is worse than none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from itertools import islice

from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Articles, Fit
from responder.flow.understand.languages import base
from responder.flow.understand.lessons import NOTHING_LEARNED, Learned, texts_of
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
        self._matching = matching
        by_ids: dict[tuple[str, ...], _Set] = {}
        self._by_locale: dict[str, _Set] = {}
        for locale in locales if articles and matching.most else ():
            chosen = [a for a in articles if not a.locale or base(a.locale) == base(locale)]
            ids = tuple(a.id for a in chosen)
            if chosen and ids not in by_ids:
                by_ids[ids] = _Set(chosen, learn(texts_of(chosen, learned), len(chosen), shelf))
            if chosen:
                self._by_locale[locale] = by_ids[ids]

    @property
    def ready(self) -> bool:
        """Tell whether every matcher is there."""
        return all(set_.weights.done() for set_ in self._by_locale.values())

    def wait(self) -> list[str]:
        """Wait until every matcher is learned; return what went wrong: those articles get no links."""
        return list(dict.fromkeys(set_.problem() for set_ in self._by_locale.values() if set_.problem()))

    def find(self, reading: Reading, locale: str) -> tuple[tuple[Topic, ...], str]:
        """Return the articles that are sure enough, best first, and a note for `why`."""
        set_ = self._by_locale.get(locale)
        if set_ is None or len(reading.words) < _FEWEST_WORDS:
            return (), ""
        articles = set_.articles()
        if articles is None:
            return (), f"no article: {set_.problem()}"
        standing = articles.stand(reading)
        if standing is None:
            return (), "no article is sure enough: no word in common"
        fits = articles.fits(standing)
        ranked = _scored(islice(fits, 1))
        if not ranked:
            return (), "no article: it looks like what is known to have none"
        nearest, value = ranked[0]
        if value < self._matching.threshold:
            return (), f"no article is sure enough: article {nearest.article.id} {value:.2f}"
        ranked = _scored(islice(fits, self._matching.most - 1), ranked)
        other, words = articles.next_to(standing), ", ".join(articles.carried(standing))
        note = f"article {nearest.article.id} {value:.2f}" + (f" (next: {other})" if other else "")
        return self._sure(ranked), note + (f" by {words}" if words else "")

    def candidates(self, reading: Reading, locale: str, most: int) -> tuple[Topic, ...]:
        """Return the articles that come nearest to a text, best first, sure or not; for people who try texts."""
        set_ = self._by_locale.get(locale)
        articles = set_.articles() if set_ else None
        ranked = _scored(islice(articles.nearest(reading), most)) if articles else []
        return tuple([Topic(f.article.id, value, f.article.title, f.article.url) for f, value in ranked])

    def _sure(self, ranked: Sequence[tuple[Fit, float]]) -> tuple[Topic, ...]:
        threshold, most = self._matching.threshold, self._matching.most
        sure: list[Topic] = []
        for fit, value in ranked[:most]:
            if value < (threshold * _MORE if sure else threshold):
                break
            article = fit.article
            sure.append(Topic(article.id, value, article.title, article.url, article.answer))
        return tuple(sure)


class _Set:
    """The articles that hold for a language, and their matcher, once it is learned."""

    def __init__(self, articles: Sequence[Faq], weights: Future[Weights]) -> None:
        self._faq, self.weights = articles, weights
        self._articles: Articles | None = None

    def articles(self) -> Articles | None:
        """Return the articles, ready to be compared; waits where they are still being learned. None: they cannot."""
        if self._articles is None and not self.problem():
            self._articles = Articles(self._faq, self.weights.result())
        return self._articles

    def problem(self) -> str:
        """Return why there is no matcher, empty where there is one; waits for it."""
        error = self.weights.exception(_PATIENCE)
        return str(error) or repr(error) if error else ""


def _scored(fits: Iterable[Fit], before: Sequence[tuple[Fit, float]] = ()) -> list[tuple[Fit, float]]:
    """Return `before` and fits with how sure they are; none is surer than the one before it."""
    scored = list(before)
    most = scored[-1][1] if scored else 1.0
    for fit in fits:
        most = min(most, round(score(fit), 3))
        scored.append((fit, most))
    return scored

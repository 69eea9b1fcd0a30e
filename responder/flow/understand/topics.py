"""Which articles answer a text, and how sure that is. Precision comes first: a wrong link is worse than none."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import islice

from responder.config.settings import Faq, Matching
from responder.flow.understand.articles import Articles, Fit
from responder.flow.understand.languages import base
from responder.flow.understand.reading import Reading
from responder.model import Topic

# A logistic scale over what is known of a fit. Its five numbers were fitted once, on FAQs of 12 to 60 articles cut
# at random from two public sets of English questions (BANKING77, CC BY 4.0; CLINC150, CC BY 3.0) with a third of
# questions that no article answers, and moved so that at 0.55 about 97 of 100 links were right there.
_START = -7.9
_LIKENESS = 6.57
_LEAD = 1.92
_COVERED = 2.58
_SHARED = 2.31
_ALIKE = 0.05  # a lead below this is none: nobody can tell which of the two is meant
_FEWEST_WORDS = 2  # one word is no question


class Topics:
    """Finds the articles of the reader's language that answer a text."""

    def __init__(self, articles: Sequence[Faq], matching: Matching, locales: Sequence[str]) -> None:
        self._matching = matching
        by_ids: dict[tuple[str, ...], Articles] = {}
        self._by_locale: dict[str, Articles] = {}
        for locale in locales if articles and matching.most else ():
            chosen = [a for a in articles if not a.locale or base(a.locale) == base(locale)]
            ids = tuple(a.id for a in chosen)
            if ids not in by_ids:
                by_ids[ids] = Articles(chosen)
            self._by_locale[locale] = by_ids[ids]

    def find(self, reading: Reading, locale: str) -> tuple[tuple[Topic, ...], str]:
        """Return the articles that are sure enough, best first, and a note for `why`."""
        articles = self._by_locale.get(locale)
        if articles is None or len(reading.words) < _FEWEST_WORDS:
            return (), ""
        sure: list[Topic] = []
        note = "no word in common"
        for place, fit in enumerate(articles.nearest(reading)):
            value, article = round(score(fit), 3), fit.article
            if place == 0:
                note = f"article {article.id} {value:.2f}"
            elif place == 1:
                note += f" (next: {article.id} {value:.2f})"
            if value < self._matching.threshold or place >= self._matching.most:
                break
            if place == self._matching.most - 1 and fit.lead < _ALIKE:
                break
            sure.append(Topic(article.id, value, article.title, article.url, article.answer))
        return tuple(sure), note if sure else f"no article is sure enough: {note}"

    def candidates(self, reading: Reading, locale: str, most: int) -> tuple[Topic, ...]:
        """Return the articles that come nearest to a text, best first, sure or not; for people who try texts."""
        articles = self._by_locale.get(locale)
        fits = islice(articles.nearest(reading), most) if articles is not None else ()
        return tuple([Topic(f.article.id, round(score(f), 3), f.article.title, f.article.url) for f in fits])


def score(fit: Fit) -> float:
    """Return how sure it is that an article answers a text, from 0 to 1."""
    sum_ = (
        _START + _LIKENESS * fit.likeness + _LEAD * fit.lead + _COVERED * fit.covered + _SHARED * math.log1p(fit.shared)
    )
    return 1.0 / (1.0 + math.exp(-sum_))

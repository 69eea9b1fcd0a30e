"""Ours, and simpler ways to find an article, behind one verb: how sure, and of which article."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial

from responder.config.settings import Faq
from responder.flow.understand.articles import Articles, Fit
from responder.flow.understand.lessons import texts_of
from responder.flow.understand.meaning.child import the_child
from responder.flow.understand.meaning.meanings import Meanings, lessons_by_meaning
from responder.flow.understand.meaning.networks import Network
from responder.flow.understand.reading import cut
from responder.flow.understand.scale import score
from responder.flow.understand.training import learned

Guess = tuple[str, float]  # an article's id and how sure it is
Matcher = Callable[[str], Guess]


def fitting(articles: Sequence[Faq]) -> Callable[[str], Fit | None]:
    """Return what tells the best fit of a text by our matcher."""
    ours = Articles(articles, learned(texts_of(articles), len(articles)).result())
    return lambda text: next(ours.nearest(cut(text)), None)


def fitting_by_meaning(network: Network, articles: Sequence[Faq]) -> Callable[[str], Fit | None]:
    """Return what tells the best fit of a text by words and by what a network says it means ([matching] semantic)."""
    child, texts = the_child(network), texts_of(articles)
    ours = Articles(articles, learned(texts, len(articles)).result())
    weights = learned(texts, len(articles), as_lessons=partial(lessons_by_meaning, child)).result()
    meanings = Meanings(weights, child)
    return lambda text: next(ours.nearest(cut(text), meanings.of(text)), None)


def nearest(articles: Sequence[Faq]) -> Matcher:
    """Return what tells the best article by our matcher, of one word too, for which there is never a link."""
    return _guessing(fitting(articles))


def by_meaning(network: Network) -> Callable[[Sequence[Faq]], Matcher]:
    """Return our matcher with [matching] semantic, as a network makes it."""
    return lambda articles: _guessing(fitting_by_meaning(network, articles))


def _guessing(best: Callable[[str], Fit | None]) -> Matcher:
    def guess(text: str) -> Guess:
        fit = best(text)
        return (fit.article.id, score(fit)) if fit else ("", 0.0)

    return guess


def ours(articles: Sequence[Faq]) -> Matcher:
    """Return our matcher as it gives links."""
    best = nearest(articles)
    return lambda text: best(text) if len(cut(text).words) > 1 else ("", 0.0)


def full_text(articles: Sequence[Faq]) -> Matcher:
    """Return the search of SQLite (FTS5, BM25) over the same titles and examples."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5(article UNINDEXED, text)")
    rows = [(article.id, text) for article in articles for text in (article.title, *article.examples)]
    base.executemany("INSERT INTO texts VALUES (?, ?)", rows)
    ask = "SELECT article, bm25(texts) FROM texts WHERE texts MATCH ? ORDER BY bm25(texts) LIMIT 1"

    def guess(text: str) -> Guess:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", text.lower())))
        found = base.execute(ask, (words,)).fetchone() if words else None
        return (found[0], -found[1]) if found else ("", 0.0)

    return guess


def nearest_words(articles: Sequence[Faq]) -> Matcher:
    """Return the example that has most words in common (Jaccard)."""
    known = [(a.id, set(cut(text).words)) for a in articles for text in (a.title, *a.examples)]

    def guess(text: str) -> Guess:
        words = set(cut(text).words)
        return max(
            ((name, len(words & other) / (len(words | other) or 1)) for name, other in known), key=lambda g: g[1]
        )

    return guess


WAYS: dict[str, Callable[[Sequence[Faq]], Matcher]] = {"FTS5": full_text, "nearest": nearest_words}

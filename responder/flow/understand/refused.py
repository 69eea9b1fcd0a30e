"""Questions that an article is not for: whoever asks nearly the same does not get it, however sure the matcher is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from responder.config.settings import Faq
from responder.flow.understand.languages import fold, frequent_words
from responder.flow.understand.reading import Reading, cut
from responder.model import Topic

_ALIKE = 0.6  # of the stems in common, from which two questions are one
_STEM = 6  # letters that "retour" and "retourneren" share

Stems = frozenset[str]


class Refused:
    """The questions of `not_for`, by article, beside those that it is for: whichever is nearer to a text decides."""

    def __init__(self, articles: Iterable[Faq]) -> None:
        self._by_article = {
            article.id: (_each(article.not_for), _each((article.title, *article.examples)))
            for article in articles
            if article.not_for
        }

    def without(self, reading: Reading, topics: Sequence[Topic], note: str) -> tuple[tuple[Topic, ...], str]:
        """Return the topics that stay, and the note, which names those that do not."""
        if self._by_article.keys().isdisjoint([topic.id for topic in topics]):
            return tuple(topics), note
        asked = _stems(reading.words)
        gone = [topic.id for topic in topics if self._is_refused(topic.id, asked)]
        kept = tuple(topic for topic in topics if topic.id not in gone)
        return kept, f"{note}; not for this question: {', '.join(gone)}" if gone else note

    def _is_refused(self, article: str, asked: Stems) -> bool:
        refused, wanted = self._by_article.get(article, ((), ()))
        likeness = _likest(asked, refused)
        return likeness >= _ALIKE and likeness > _likest(asked, wanted)


def _each(texts: Iterable[str]) -> tuple[Stems, ...]:
    return tuple(_stems(cut(text).words) for text in texts)


def _stems(words: Iterable[str]) -> Stems:
    """Return the beginnings of the words that say something; of all words where none does."""
    plain = [fold(word) for word in words if len(word) > 1]
    return frozenset(word[:_STEM] for word in plain if word not in frequent_words()) or frozenset(plain)


def _likest(asked: Stems, others: Iterable[Stems]) -> float:
    """Return the share of stems in common with the one that is most alike (Jaccard)."""
    return max((len(asked & other) / (len(asked | other) or 1) for other in others), default=0.0)

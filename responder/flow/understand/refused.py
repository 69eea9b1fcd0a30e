"""Questions that an article is not for: whoever asks nearly the same never gets it, however sure the matcher is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from responder.config.settings import Faq
from responder.flow.understand.languages import fold, frequent_words
from responder.flow.understand.reading import Reading, cut
from responder.model import Topic

_ALIKE = 0.6  # share of stems in common (Jaccard) from which two questions are one
_STEM = 6  # letters that "retour" and "retourneren" share

Stems = frozenset[str]


class Refused:
    """The questions of `not_for`, by article."""

    def __init__(self, articles: Iterable[Faq]) -> None:
        self._by_article: dict[str, list[Stems]] = {}
        for article in articles:
            stems = [found for text in article.not_for if (found := _stems(cut(text).words))]
            if stems:
                self._by_article[article.id] = stems

    def without(self, reading: Reading, topics: Sequence[Topic], note: str) -> tuple[tuple[Topic, ...], str]:
        """Return the topics that stay, and the note, which names those that do not."""
        if self._by_article.keys().isdisjoint([topic.id for topic in topics]):
            return tuple(topics), note
        asked = _stems(reading.words)
        gone = [topic.id for topic in topics if any(_alike(asked, each) for each in self._by_article.get(topic.id, ()))]
        kept = tuple(topic for topic in topics if topic.id not in gone)
        return kept, f"{note}; not for this question: {', '.join(gone)}" if gone else note


def _stems(words: Iterable[str]) -> Stems:
    """Return the beginnings of the words that say something; of all words where none does."""
    plain = [fold(word) for word in words if len(word) > 1]
    return frozenset(word[:_STEM] for word in plain if word not in frequent_words()) or frozenset(plain)


def _alike(one: Stems, other: Stems) -> bool:
    shared = len(one & other)
    return shared >= _ALIKE * (len(one) + len(other) - shared)

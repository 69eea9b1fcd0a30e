"""Step 3: what a message says. Language, articles that fit, mood, wishes and facts; pure, no I/O."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from responder.config.settings import Faq, Matching
from responder.flow.understand.courtesy import Courtesy, Manners
from responder.flow.understand.facts import facts_in
from responder.flow.understand.fingerprint import domain_of, text_hash
from responder.flow.understand.languages import Languages, Weights
from responder.flow.understand.lessons import NOTHING_LEARNED, Learned
from responder.flow.understand.reading import Reading, read
from responder.flow.understand.tone import Tone
from responder.flow.understand.topics import Topics
from responder.flow.understand.training import Shelf
from responder.model import Message, Understanding

__all__ = ["Learned", "Shelf", "Understander", "domain_of", "text_hash"]

_KEPT = 4096  # words whose weights are kept; then the book is begun anew
_LONGEST_KEPT = 32
_ENOUGH = 24  # different words that tell a language


class Understander:
    """Reads messages. Built once from the configuration; reads the first 4,000 characters of each message."""

    def __init__(
        self,
        languages: Sequence[str],
        articles: Sequence[Faq],
        matching: Matching,
        default_locale: str | None = None,
        *,
        learned: Learned = NOTHING_LEARNED,
        shelf: Shelf | None = None,
    ) -> None:
        self._languages = Languages(languages)
        self._default = self._languages.match(default_locale) or (languages[0] if languages else "en")
        self._topics = Topics(articles, matching, tuple(languages) or (self._default,), learned, shelf)
        self._tone = Tone()
        self._manners = Manners()
        self._weights: dict[str, tuple[Weights, bool]] = {}

    @property
    def ready(self) -> bool:
        """Tell whether the articles are learned; a message that comes before waits for them."""
        return self._topics.ready

    def wait(self) -> list[str]:
        """Wait until the articles are learned, on a thread of its own; return what went wrong."""
        return self._topics.wait()

    def understand(self, message: Message, known_locale: str | None) -> Understanding:
        """Read a message. `known_locale`: the language this contact was last seen to write."""
        reading = read(message)
        locale, sure, note = self._locale(reading, message.locale, known_locale)
        whole = self._manners.tell(reading)
        if whole is not None:
            return _courtesy(whole, locale, sure=sure, note=note)
        mood, wants_human, signs = self._tone.hear(reading)
        topics, fit = self._topics.find(reading, locale)
        return Understanding(
            locale=locale,
            locale_sure=sure,
            topics=topics,
            mood=mood,
            wants_human=wants_human,
            facts=facts_in(reading),
            notes=(note, fit, *signs) if fit else (note, *signs),
        )

    def _locale(self, reading: Reading, hint: str | None, known: str | None) -> tuple[str, bool, str]:
        weights: list[Weights] = []
        listed = 0
        for word in islice(reading.words, _ENOUGH):
            found, is_listed = self._weights.get(word) or self._weigh(word)
            if found:
                weights.append(found)
                listed += is_listed
        told, sure, note = self._languages.tell(weights, listed)
        if told and sure:
            return told, True, note
        for source, locale in (("the platform says", hint), ("the contact wrote", known)):
            match = self._languages.match(locale)
            if match:
                return match, False, f"{note}; {source} {match}"
        return told or self._default, False, f"{note}; taking {told or self._default}"

    def _weigh(self, word: str) -> tuple[Weights, bool]:
        found = self._languages.weigh(word)
        if len(self._weights) >= _KEPT:
            self._weights.clear()
        if len(word) <= _LONGEST_KEPT:
            self._weights[word] = found
        return found


def _courtesy(whole: Courtesy, locale: str, *, sure: bool, note: str) -> Understanding:
    return Understanding(
        locale=locale,
        locale_sure=sure,
        greeting_only=whole is Courtesy.GREETING,
        thanks=whole is Courtesy.THANKS,
        opt_out=whole is Courtesy.OPT_OUT,
        opt_in=whole is Courtesy.OPT_IN,
        notes=(note, whole.value),
    )

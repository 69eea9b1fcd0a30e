"""Step 3: what a message says. Language, articles that fit, mood, wishes and facts; pure, no I/O."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from responder.config.settings import Faq, Matching
from responder.flow.understand.courtesy import Courtesy, Manners
from responder.flow.understand.facts import facts_in
from responder.flow.understand.fingerprint import LONGEST, domain_of, text_hash
from responder.flow.understand.languages import Languages, Weights
from responder.flow.understand.reading import Reading, cut, read
from responder.flow.understand.refused import Refused
from responder.flow.understand.tone import Tone
from responder.flow.understand.topics import Topics
from responder.model import Message, Topic, Understanding

__all__ = ["Match", "Understander", "domain_of", "text_hash"]

_KEPT = 4096  # words whose weights are kept; then the book is begun anew
_LONGEST_KEPT = 32
_ENOUGH = 24  # different words that tell a language


@dataclass(frozen=True, slots=True)
class Match:
    """Which articles a text comes nearest to, best first; those of them that are shown; and the note for `why`."""

    locale: str
    candidates: tuple[Topic, ...]
    shown: tuple[Topic, ...]
    note: str


class Understander:
    """Reads messages. Built once from the configuration; reads the first 4,000 characters of each message."""

    def __init__(
        self,
        languages: Sequence[str],
        articles: Sequence[Faq],
        matching: Matching,
        default_locale: str | None = None,
    ) -> None:
        self._languages = Languages(languages)
        self._default = self._languages.match(default_locale) or (languages[0] if languages else "en")
        self._topics = Topics(articles, matching, tuple(languages) or (self._default,))
        self._refused = Refused(articles)
        self._tone = Tone()
        self._manners = Manners()
        self._weights: dict[str, tuple[Weights, bool]] = {}

    def understand(self, message: Message, known_locale: str | None) -> Understanding:
        """Read a message. `known_locale`: the language this contact was last seen to write."""
        reading = read(message)
        locale, sure, note = self._locale(reading, message.locale, known_locale)
        whole = self._manners.tell(reading)
        if whole is not None:
            return _courtesy(whole, locale, sure=sure, note=note)
        mood, wants_human, signs = self._tone.hear(reading)
        topics, fit = self._refused.without(reading, *self._topics.find(reading, locale))
        return Understanding(
            locale=locale,
            locale_sure=sure,
            topics=topics,
            mood=mood,
            wants_human=wants_human,
            facts=facts_in(reading),
            notes=(note, fit, *signs) if fit else (note, *signs),
        )

    def match(self, text: str, locale: str = "", most: int = 3) -> Match:
        """Return the articles that come nearest to a text. `locale`: the language it is in, if that is known."""
        reading = cut(text[:LONGEST])
        told = self._languages.match(locale) or self._locale(reading, None, None)[0]
        whole = self._manners.tell(reading)
        found = ((), whole.value) if whole is not None else self._topics.find(reading, told)
        sure, note = self._refused.without(reading, *found)
        return Match(told, self._topics.candidates(reading, told, most), sure, note)

    def asks(self, text: str) -> bool:
        """Tell whether a text says more than a greeting, thanks, or a word on being written to."""
        return self._manners.tell(cut(text)) is None

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

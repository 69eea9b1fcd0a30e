"""Step 3: what a message says. Language, articles that fit, mood, wishes and facts; pure, no I/O.

Only what `ask_meaning` returns speaks with another process, and only with [matching] semantic.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from responder.config.facts import Fact
from responder.config.settings import Faq, Matching
from responder.config.tickets import Ticket
from responder.flow.understand.courtesy import Courtesy, Manners
from responder.flow.understand.facts import Facts
from responder.flow.understand.fingerprint import LONGEST, domain_of, text_hash
from responder.flow.understand.kept import Kept
from responder.flow.understand.languages import Languages, Told
from responder.flow.understand.lessons import NOTHING_LEARNED, Learned
from responder.flow.understand.meaning.meanings import Meant
from responder.flow.understand.reading import Reading, cut, read
from responder.flow.understand.refused import Refused
from responder.flow.understand.tickets import Tickets
from responder.flow.understand.tone import (
    DANGER,
    HUMAN,
    OPT_IN,
    OPT_OUT,
    THANKS,
    TIP,
    URGENT,
    Heard,
    Listener,
    Tone,
    passed_on,
)
from responder.flow.understand.topics import Topics
from responder.flow.understand.training import Shelf
from responder.flow.understand.weighing import telling_words, weigh, weigh_marks
from responder.model import Author, Message, Topic, Understanding
from responder.values import maker

__all__ = ["Learned", "Match", "Shelf", "Understander", "domain_of", "text_hash"]

_SHOWN = 60  # letters of a wish in a note
_ENOUGH = 24  # different words that tell a language
_understanding = maker(Understanding)
_CUSTOMER = Author.CUSTOMER  # looked up once
_NO_TOPICS: tuple[Topic, ...] = ()


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
        *,
        own: Listener | None = None,
        facts: Sequence[Fact] = (),
        learned: Learned = NOTHING_LEARNED,
        tickets: Sequence[Ticket] = (),
        shelf: Shelf | None = None,
    ) -> None:
        self._languages = Languages(languages)
        self._default = self._languages.match(default_locale) or (languages[0] if languages else "en")
        self._topics = Topics(articles, matching, tuple(languages) or (self._default,), learned, shelf)
        self.facts = Facts(facts, articles, languages)
        self._refused = Refused(articles)
        self._tickets = Tickets(tickets, shelf) if tickets else None
        self._tone = Tone(own, self._tickets)
        self._manners = Manners()
        self._weights = Kept(weigh, passing=0)

    @property
    def ready(self) -> bool:
        """Tell whether articles and tickets are learned; a message that comes before waits for them."""
        return self._topics.ready and (self._tickets is None or self._tickets.ready)

    def wait(self) -> list[str]:
        """Wait until all is learned; return what went wrong. It blocks: a loop asks `ready` first."""
        deaf = self._tickets.problem() if self._tickets else ""
        return [*self._topics.wait(), *([deaf] if deaf else [])]

    def understand(
        self,
        message: Message,
        known_locale: str | None,
        account_locale: str | None = None,
        asked: Collection[str] = (),
    ) -> Understanding:
        """Read a message. It blocks for some 0.1 ms, or 40 where a network of meanings is asked: it is for a thread.

        known_locale: the language this conversation is held in, or the contact was last seen to write. account_locale:
        the language that the account speaks when nothing tells; empty: the company's first. asked: facts that we have
        asked for.
        """
        reading = read(message)
        told = self._tell(reading, message.locale, known_locale, account_locale)
        locale, sure, note = told.best or self._default, told.sure, told.note
        whole = self._manners.tell(reading, message.kind)
        if whole is not None:
            return _courtesy(whole, reading, locale, sure=sure, note=note)
        heard = self._tone.hear(reading, locale)
        if message.own_until is not None:
            heard = passed_on(self._tone.hear(read(message, max(0, message.own_until)), locale), heard)
        if heard.only(TIP):
            topics, fit = _NO_TOPICS, ""
        else:
            topics, fit = self._fitting(reading, locale, self._meaning(reading, told, locale, message.author))
        facts = self.facts.find(reading, asked)
        return _said(heard, locale, sure=sure, topics=topics, facts=facts, notes=(note, fit, *heard.notes))

    def _meaning(self, reading: Reading, told: Told, locale: str, author: Author) -> Meant | None:
        """Return what a customer's text means, unless it is in a language that is not ours."""
        return self._topics.meant(reading, locale) if author is _CUSTOMER and not told.strange else None

    def _fitting(self, reading: Reading, locale: str, meant: Meant | None) -> tuple[tuple[Topic, ...], str]:
        return self._refused.without(reading, *self._topics.find(reading, locale, meant))

    def match(self, text: str, locale: str = "", most: int = 3) -> Match:
        """Return the articles that come nearest to a text. `locale`: the language it is in, if that is known."""
        reading = cut(text[:LONGEST])
        words = self._tell(reading, None, None, None)
        told = self._languages.match(locale) or words.best or self._default
        whole = self._manners.tell(reading)
        meant = None if words.strange else self._topics.meant(reading, told)
        shown, note = ((), whole.value) if whole is not None else self._fitting(reading, told, meant)
        if whole is None and self._tone.hear(reading, told).only(TIP):
            shown, note = (), "a tip, which asks for nothing"
        return Match(told, self._topics.candidates(reading, told, most, meant), shown, note)

    def asks(self, text: str) -> bool:
        """Tell whether a text says more than a greeting, thanks, or a word on being written to."""
        return self._manners.tell(cut(text)) is None

    def _tell(self, reading: Reading, platform: str | None, wrote: str | None, account: str | None) -> Told:
        words = islice(telling_words(reading), _ENOUGH)
        weights = [weigh_marks(reading.text), *map(self._weights.__getitem__, words)]
        speaks = self._languages.match(account) or self._default
        return self._languages.tell(weights, platform, wrote, speaks)


def _said(
    heard: Heard,
    locale: str,
    *,
    sure: bool,
    topics: tuple[Topic, ...],
    facts: Mapping[str, str],
    notes: Iterable[str],
) -> Understanding:
    means, said = heard.meanings, tuple([note for note in notes if note])
    if not means:
        return _understanding(locale=locale, locale_sure=sure, topics=topics, facts=facts, notes=said)
    return _understanding(
        locale=locale,
        locale_sure=sure,
        topics=topics,
        mood=heard.mood,
        urgent=URGENT in means,
        danger=DANGER in means,
        tip=heard.only(TIP),
        wants_human=HUMAN in means,
        thanks=heard.only(THANKS),
        opt_out=OPT_OUT in means,
        opt_in=OPT_IN in means,
        facts=facts,
        notes=said,
    )


def _courtesy(whole: Courtesy, reading: Reading, locale: str, *, sure: bool, note: str) -> Understanding:
    wish = whole in (Courtesy.OPT_OUT, Courtesy.OPT_IN)
    return Understanding(
        locale=locale,
        locale_sure=sure,
        greeting_only=whole is Courtesy.GREETING,
        thanks=whole is Courtesy.THANKS,
        opt_out=whole is Courtesy.OPT_OUT,
        opt_in=whole is Courtesy.OPT_IN,
        notes=(note, f'{whole.value}: "{" ".join(reading.text.split())[:_SHOWN]}"' if wish else whole.value),
    )

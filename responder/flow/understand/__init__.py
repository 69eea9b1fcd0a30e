"""Step 3: what a message says. Language, articles that fit, mood, wishes and facts; pure, no I/O.

Only what `ask_meaning` returns speaks with another process, and only with [matching] semantic.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
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
from responder.model import Message, Topic, Understanding
from responder.values import maker

__all__ = ["Learned", "Match", "Shelf", "Understander", "domain_of", "text_hash"]

_SHOWN = 60  # letters of a wish in a note
_ENOUGH = 24  # different words that tell a language
_LONG = 60_000  # characters times articles that are read in some two milliseconds at most
_UNAVOIDABLE = 60  # articles that all the rest of reading takes as long as
_understanding = maker(Understanding)


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
        self._semantic = matching.semantic
        self._long = _LONG // (_UNAVOIDABLE + len(articles))

    @property
    def ready(self) -> bool:
        """Tell whether articles and tickets are learned; a message that comes before waits for them."""
        return self._topics.ready and (self._tickets is None or self._tickets.ready)

    def wait(self) -> list[str]:
        """Wait until all is learned; return what went wrong. It blocks: a loop asks `ready` first."""
        deaf = self._tickets.problem() if self._tickets else ""
        return [*self._topics.wait(), *([deaf] if deaf else [])]

    def takes_long(self, message: Message) -> bool:
        """Tell whether a message takes milliseconds to understand, by its length: to be done in a thread.

        A word that was never met is cut and compared with every article: 4,000 characters of them take 80 ms beside
        300 articles. Others take so little that the way to a thread would cost more.
        """
        return len(message.text) > self._long

    def understand(
        self,
        message: Message,
        known_locale: str | None,
        account_locale: str | None = None,
        asked: Collection[str] = (),
        meant: Meant | None = None,
    ) -> Understanding:
        """Read a message.

        known_locale: the language this conversation is held in, or the contact was last seen to write. account_locale:
        the language that the account speaks when nothing tells; empty: the company's first. asked: facts that we have
        asked for. meant: what `ask_meaning` found.
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
        topics, fit = ((), "") if heard.only(TIP) else self._fitting(reading, locale, meant)
        facts = self.facts.find(reading, asked)
        return _said(heard, locale, sure=sure, topics=topics, facts=facts, notes=(note, fit, *heard.notes))

    def ask_meaning(
        self, message: Message, known_locale: str | None, account_locale: str | None = None
    ) -> Callable[[], Meant | None] | None:
        """Return what finds out what a message means, to be called in a thread; None where nothing needs it.

        `understand` reads the message again: 10 us, beside some 15 ms.
        """
        if not self._semantic:
            return None
        reading = read(message)
        told = self._tell(reading, message.locale, known_locale, account_locale)
        locale = told.best or self._default
        if told.strange or not self._topics.knows_meaning(reading, locale):
            return None
        if self._manners.tell(reading, message.kind) is not None:
            return None
        return partial(self._topics.meant, reading, locale)

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

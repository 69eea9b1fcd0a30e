"""All texts on one page that needs nothing else: no script, nothing from outside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from babel import Locale

from responder.page import page_at
from responder.preview.looks import Look, looks, mail
from responder.preview.texts import Text

_PAGE = Path(__file__).with_name("page.html")


@dataclass(frozen=True, slots=True)
class Shown:
    """One text with its looks; colleagues read theirs in a mail."""

    name: str
    subject: str
    looks: tuple[Look, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All texts of one language. from_: the sender's name beside the address of a mail."""

    locale: str
    language: str
    from_: str
    texts: Sequence[Shown]


def page_of(texts: Iterable[Text], company: str, senders: Mapping[str, str]) -> str:
    """Return the page. `texts` come language by language; senders: who signs, by language."""
    parts = [
        Part(locale, _language(locale), senders[locale], [_shown(text) for text in of_locale])
        for locale, of_locale in groupby(texts, key=attrgetter("locale"))
    ]
    return page_at(_PAGE).render(company=company, parts=parts)


def _shown(text: Text) -> Shown:
    seen = (mail(text.text),) if text.for_staff else looks(text.text, text.shorter)
    return Shown(text.name, text.subject, seen, text.others)


def _language(locale: str) -> str:
    """Return the language by its own name."""
    found = Locale.parse(locale, sep="-" if "-" in locale else "_")
    name = str(found.get_display_name() or locale)
    return name[:1].upper() + name[1:]

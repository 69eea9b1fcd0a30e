"""Facts that stand in a text: what `[[fact]]` names, else the number of an order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from responder.config.facts import Fact
from responder.config.settings import Faq
from responder.flow.render.names import visible
from responder.flow.understand import forms
from responder.flow.understand.reading import Reading
from responder.model import Topic

if TYPE_CHECKING:
    from responder.config.patterns import Pattern

LONGEST = 100  # characters of a fact; what is longer is none
_CANDIDATES = 50
_NONE: tuple[str, ...] = ()
_NOTHING: Mapping[str, str] = {}
_DIGITS = re.compile(r"\d")
_ORDER = frozenset(forms.ORDER_WORDS)
_FORMS: Mapping[str, forms.Form] = {
    "order": forms.orders,
    "phone": forms.phones,
    "mail": forms.mails,
    "amount": forms.amounts,
    "": forms.codes,
}
_WORDS: Mapping[str, tuple[str, ...]] = {"order": forms.ORDER_WORDS, "phone": forms.PHONE_WORDS}


@dataclass(frozen=True, slots=True)
class _Finder:
    """How one fact is found. `called`: the words before it; `form`: None where the pattern alone says what it is."""

    name: str
    form: forms.Form | None
    called: forms.Called | None
    pattern: Pattern | None

    def find(self, text: str, *, asked: bool) -> str:
        """Return the first that fits, or "". asked: the customer was asked for it, so that no word need call it."""
        called = None if asked else self.called
        found = self.form(text, called) if self.form is not None else self._fitting(text, called)
        for value in islice(found, _CANDIDATES):
            if len(value) <= LONGEST and (self.form is None or self.pattern is None or self.pattern.fits(value)):
                return visible(value).strip()
        return ""

    def _fitting(self, text: str, called: forms.Called | None) -> Iterator[str]:
        assert self.pattern is not None
        for start, end in self.pattern.places(text):
            if not _cuts(text, start, end) and (called is None or called.before(text, start)):
                yield text[start:end]


def _cuts(text: str, start: int, end: int) -> bool:
    """Tell whether a place is the middle of a longer word or number."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    inside = before[-1:].isalnum() or after[:1].isalnum()
    number = (before[-1:] in ".,+" and before[:1].isdigit()) or (after[:1] in ".," and after[1:].isdigit())
    return inside or number or before[-1:] == "+"


class Facts:
    """Finds the facts of a deployment. Built once from the configuration."""

    def __init__(self, facts: Sequence[Fact] = (), articles: Sequence[Faq] = (), languages: Sequence[str] = ()) -> None:
        self.say = {fact.name: fact.say for fact in facts}
        self._needs = {article.id: article.needs for article in articles if article.needs}
        self._finders = [_finder(fact, languages) for fact in facts]

    def find(self, reading: Reading, asked: Collection[str] = ()) -> dict[str, str]:
        """Return what a text tells, by name; without any [[fact]], the number of an order as "order"."""
        if not self._finders:
            return _order(reading)
        found = {each.name: each.find(reading.text, asked=each.name in asked) for each in self._finders}
        return {name: value for name, value in found.items() if value}

    def missing(self, topics: Sequence[Topic], *told: Mapping[str, str]) -> tuple[str, ...]:
        """Return what the best article needs and nobody has told; a fact without a value is not told."""
        if not self._needs or not topics:
            return _NONE
        needs = self._needs.get(topics[0].id, _NONE)
        return tuple([name for name in needs if not any(known.get(name) for known in told)])

    def kept(self, found: Mapping[str, str]) -> Mapping[str, str]:
        """Return what is kept of a message's facts: those that the configuration names."""
        if not self.say or not found:
            return _NOTHING
        return {name: visible(str(value))[:LONGEST] for name, value in found.items() if name in self.say and value}


def _finder(fact: Fact, languages: Sequence[str]) -> _Finder:
    words = (*_WORDS.get(fact.kind, ()), *fact.near)
    form = forms.dates_in(languages or ("en",)) if fact.kind == "date" else _FORMS[fact.kind]
    pattern = _compiled(fact.pattern) if fact.pattern else None
    return _Finder(
        name=fact.name,
        form=None if pattern is not None and not fact.kind else form,
        called=forms.Called(words) if words else None,
        pattern=pattern,
    )


def _compiled(written: str) -> Pattern:
    from responder.config.patterns import Pattern  # noqa: PLC0415 - only where there are patterns

    return Pattern(written)


_BEFORE_ORDERS = forms.Called(forms.ORDER_WORDS)


def _order(reading: Reading) -> dict[str, str]:
    if _ORDER.isdisjoint(reading.bag) or not _DIGITS.search(reading.text):
        return {}
    number = next(forms.orders(reading.text, _BEFORE_ORDERS), "")
    return {"order": number} if number else {}

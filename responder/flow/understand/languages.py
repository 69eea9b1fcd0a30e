"""Which language a text is in: how common its words are in each, and for unknown words their letters."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from responder.flow.understand.words import de, en, nl, others

COMMON: dict[str, str] = {
    "nl": nl.COMMON,
    "en": en.COMMON,
    "de": de.COMMON,
    "fr": others.FR,
    "es": others.ES,
    "it": others.IT,
    "pt": others.PT,
    "pl": others.PL,
    "tr": others.TR,
}
_LANGUAGES = tuple(COMMON)
_UNLISTED = math.log(2e-5)  # a word that a language's list does not have
_LETTERS = 0.4  # how much the letters of an unknown word count, beside a known word
_FREQUENT = 110  # the head of each list
_MOST = 3.0  # what one unknown word may say at most
_FOLD = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñýąćęłńśźżğışİ", "aaaaaaeeeeiiiiooooouuuucnyacelnszzgisi") | {
    ord("ß"): "ss"
}
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}

# Words that people of every language use tell nothing.
_ANYWHERE = frozenset(("ok", "okay", "hi", "hey", "stop", "mail", "email", "online", "info", "super", "sorry", "top"))

Weights = tuple[float, ...]


def fold(word: str) -> str:
    """Return the word without accents, as people in a hurry type it."""
    return word if word.isascii() else word.translate(_FOLD)


@lru_cache(maxsize=1)
def _listed() -> dict[str, Weights]:
    """Return the log frequency of every listed word in every language, in the order of `COMMON`."""
    rates: dict[str, dict[str, float]] = {}
    for language, text in COMMON.items():
        for rank, word in enumerate(dict.fromkeys(text.split())):
            for form in spellings(word):
                by_language = rates.setdefault(form, {})
                penalty = 0.0 if form == word else 0.7
                rate = -math.log(rank + 12.0) - 2.0 - penalty
                by_language[language] = max(rate, by_language.get(language, -99.0))
    return {word: tuple(by.get(lang, _UNLISTED) for lang in _LANGUAGES) for word, by in rates.items()}


def spellings(word: str) -> Iterable[str]:
    """Return a word as people write it: with its accents, without them, and with ae for ä."""
    yield word
    if not word.isascii():
        yield fold(word)
        spelled = word
        for letter, two in _UMLAUTS.items():
            spelled = spelled.replace(letter, two)
        yield spelled


@lru_cache(maxsize=1)
def _letters() -> tuple[dict[str, Weights], Weights]:
    """Return the log frequency of groups of three letters in every language, and that of an unseen group."""
    counts: list[Counter[str]] = []
    for text in COMMON.values():
        count: Counter[str] = Counter()
        for word in dict.fromkeys(text.split()):
            count.update(_threes(word))
        counts.append(count)
    totals = [sum(count.values()) + 2000.0 for count in counts]
    unseen = tuple(math.log(0.4 / total) for total in totals)
    groups = set().union(*counts)
    return {
        group: tuple(math.log((c[group] + 0.4) / total) for c, total in zip(counts, totals, strict=True))
        for group in groups
    }, unseen


def _threes(word: str) -> list[str]:
    edged = f"^{word}$"
    return [edged[i : i + 3] for i in range(len(edged) - 2)]


@lru_cache(maxsize=1)
def frequent_words() -> frozenset[str]:
    """Return the words, without accents, that stand in every text of some language and name no subject."""
    lists = (text.split()[:_FREQUENT] for text in COMMON.values())
    return frozenset(fold(form) for words in lists for word in words for form in spellings(word))


def is_listed(word: str) -> bool:
    """Tell whether a word is among the frequent ones of any language."""
    return word in _listed()


class Languages:
    """Tells the configured languages apart, and strangers from them."""

    def __init__(self, configured: Sequence[str]) -> None:
        self.configured = tuple(configured)
        known = [c for c in dict.fromkeys(base(c) for c in configured) if c in COMMON]
        self._names = (*known, *(name for name in _LANGUAGES if name not in known))
        self._known = len(known)
        order = [_LANGUAGES.index(name) for name in self._names]
        self._words = {w: _centred([weights[i] for i in order]) for w, weights in _listed().items()}
        groups, unseen = _letters()
        self._groups = {g: tuple(weights[i] for i in order) for g, weights in groups.items()}
        self._unseen = tuple(unseen[i] for i in order)

    def weigh(self, word: str) -> tuple[Weights, bool]:
        """Return how much a word speaks for each language, and whether it stands in a list.

        The caller keeps the answer: a word is weighed once.
        """
        if word in _ANYWHERE:
            return (), False
        listed = self._words.get(word)
        if listed is not None:
            return listed, True
        if not word.isalpha():
            return (), False
        threes = _threes(word[:24])
        sums = [sum(column) for column in zip(*(self._groups.get(g, self._unseen) for g in threes), strict=True)]
        return _centred([s * _LETTERS for s in sums], _MOST), False

    def tell(self, weights: Sequence[Weights], listed: int) -> tuple[str | None, bool, str]:
        """Return the configured language that fits best, whether that is sure, and a note for `why`."""
        if not weights or not self._known:
            return None, False, "language unknown: no word to tell it by"
        totals = [sum(column) for column in zip(*weights, strict=True)]
        best = max(range(len(totals)), key=totals.__getitem__)
        name = self._names[best]
        if best >= self._known:
            return None, False, f"language unknown: looks like {name}, which is not configured"
        second = max((t for i, t in enumerate(totals) if i != best), default=totals[best] - 9.0)
        lead = totals[best] - second
        sure = lead >= 2.0
        note = f"language {name}: {listed} of {len(weights)} words, {'sure' if sure else 'not sure'}"
        return self._as_configured(name), sure, note

    def _as_configured(self, name: str) -> str:
        return next(c for c in self.configured if base(c) == name)

    def match(self, locale: str | None) -> str | None:
        """Return the configured language that a hint such as "nl_BE" or "en-US" names."""
        if not locale:
            return None
        plain = locale.replace("_", "-").lower()
        for exact in (plain, base(plain)):
            for c in self.configured:
                if c.replace("_", "-").lower() == exact:
                    return c
        return next((c for c in self.configured if base(c) == base(plain)), None)


def base(locale: str) -> str:
    """Return the language of a locale: "nl" for "nl-BE"."""
    return locale.replace("_", "-").partition("-")[0].lower()


def _centred(weights: list[float], most: float = 9.0) -> Weights:
    """Subtract the best: 0 for the likeliest language, less for all others, -`most` at least."""
    top = max(weights)
    return tuple(max(w - top, -most) for w in weights)

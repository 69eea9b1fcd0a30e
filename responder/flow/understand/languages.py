"""Which language a text is in: what its words say is added up; what else is known of the writer fills the gaps.

How well that does, and beside what: `docs/explanation/understanding.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from responder.flow.understand.weighing import STEPS, names, unpacked
from responder.flow.understand.words import de, en, nl, others
from responder.values import maker, quick

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
_FREQUENT = 110  # the head of each list
_FOLD = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüçñýąćęłńśźżğışİ", "aaaaaaeeeeiiiiooooouuuucnyacelnszzgisi") | {
    ord("ß"): "ss"
}
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_SURE = 7.0  # a lead (as a logarithm) from which a text is believed against all else, and remembered: 1,100 to 1
_STRANGE = 4.0  # how much better a language that is not configured must fit to be believed
# What speaks for a language beside the words, and how much (a logarithm): it decides where the words leave room.
_SPEAKERS = (("the platform says", 4.0), ("the contact wrote", 3.0), ("the account speaks", 1.5))


def fold(word: str) -> str:
    """Return the word without accents, as people in a hurry type it."""
    return word if word.isascii() else word.translate(_FOLD)


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
def _listed() -> frozenset[str]:
    return frozenset(form for text in COMMON.values() for word in text.split() for form in spellings(word))


@lru_cache(maxsize=1)
def frequent_words() -> frozenset[str]:
    """Return the words, without accents, that stand in every text of some language and name no subject."""
    lists = (text.split()[:_FREQUENT] for text in COMMON.values())
    return frozenset(fold(form) for words in lists for word in words for form in spellings(word))


def is_listed(word: str) -> bool:
    """Tell whether a word is among the frequent ones of any language."""
    return word in _listed()


@quick
@dataclass(frozen=True, slots=True)
class Told:
    """The configured language that fits best, whether that is sure from the words alone, and a line for `why`.

    strange: the words fit a language that is not configured.
    """

    best: str | None
    sure: bool
    note: str
    strange: bool = False


_told = maker(Told)


class Languages:
    """Tells the configured languages apart, and strangers from them."""

    def __init__(self, configured: Sequence[str]) -> None:
        self.configured = tuple(configured)

    def tell(
        self, weights: Iterable[int], platform: str | None = None, wrote: str | None = None, account: str | None = None
    ) -> Told:
        """Return the configured language that fits best; where the words are sure, they alone tell.

        platform, wrote, account: the languages that the platform names, that the contact was seen to write, and that
        the account speaks.
        """
        against = unpacked(sum(weights))
        first, second = sorted(against)[:2]
        lane = against.index(first)
        lead = (second - first) / STEPS
        best = self._by_lane.get(lane)
        if best is not None and lead >= _SURE:
            behind = names()[against.index(second)]
            return _told(best, sure=True, note=f"language {best}: {lead:.0f} ahead of {behind}, sure")
        return self._unsure(against, lane, (platform, wrote, account))

    def _unsure(self, against: Sequence[int], lane: int, named: Sequence[str | None]) -> Told:
        """Weigh what else speaks for a language together with the words."""
        first = against[lane] / STEPS
        scores = dict.fromkeys(self.configured, first + _STRANGE)
        scores |= {code: against[own] / STEPS for own, code in self._by_lane.items()}
        seen = f"the words fit {names()[lane]} best, not sure" if any(against) else "no word to tell it by"
        hinted: list[str] = []
        for (says, weight), name in zip(_SPEAKERS, named, strict=True):
            if match := self.match(name):
                scores[match] -= weight
                hinted.append(match)
                seen += f"; {says} {match}"
        best = min(scores, key=scores.__getitem__, default=None)
        strange = best is None or scores[best] > first + _STRANGE
        if strange:
            best = hinted[0] if hinted else None
            seen = seen.replace("best, not sure", "best, which is not configured")
        return Told(best, sure=False, note=f"language {best or 'unknown'}: {seen}", strange=strange)

    @cached_property
    def _by_lane(self) -> dict[int, str]:
        lanes = {name: lane for lane, name in enumerate(names())}
        return {lanes[base(code)]: code for code in reversed(self.configured) if base(code) in lanes}

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

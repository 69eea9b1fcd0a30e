"""What one word says of its language: how common it is in each, and how likely its letters are.

A word speaks against a language by the logarithm of how much likelier the best language makes it. Every word may be a
name or a title, which is often English, so no word speaks louder than a few plain ones together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log
from struct import Struct

from responder.flow.understand.frequencies import frequencies
from responder.flow.understand.reading import Reading, cut
from responder.flow.understand.words.anywhere import ANYWHERE

STEPS = 20.0  # steps of a logarithm: 24 words of four parts that speak as loudly as they can fit in 16 bits

# Words that people of every language use tell nothing.
_ANYWHERE = frozenset(("ok", "okay", "hi", "hey", "stop", "mail", "email", "online", "info", "super", "sorry", "top"))
_PARTS_OF_ADDRESSES = frozenset(("http", "https", "www", "com"))
_BORROWED = frozenset(ANYWHERE.split())  # tell nothing where nothing else stands beside them
_FEW = 4  # words of which a message may consist that is made of borrowed ones
_ADDRESS = ("@", "://", "www.")
_DRAWN_OUT = re.compile(r"(.)\1{2,}|(.)\2$")  # "dankeee", "graciass"
_UNLISTED = 0.1  # the share of running text that no list holds
_TITLE = 0.03  # the share of words that are English in a text of another language
_NAME = 0.002  # the share of words that could stand in any language
_MOST_PARTS = 4  # parts of a word with apostrophes that are weighed
_LOUDEST = int(12 * STEPS)  # what letters of another script say; no word says more
_LAST_LATIN = "\u036f"
_OPENED = int(3 * STEPS)  # what a mark that opens a question or a call says for Spanish; only Catalan knows it too

# Scripts that one or two languages are written in: their letters alone tell.
_SCRIPTS = {
    "CJK": ("zh", "ja"),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "HANGUL": ("ko",),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "DEVANAGARI": ("hi",),
    "BENGALI": ("bn",),
    "TAMIL": ("ta",),
    "THAI": ("th",),
}
_BY_SCRIPT = tuple(dict.fromkeys(name for names in _SCRIPTS.values() for name in names))


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return the languages that can be told, in the order of the lanes."""
    return frequencies().languages + _BY_SCRIPT


def weigh(word: str) -> int:
    """Return what a word in lower case says against each language; 0: it tells nothing.

    Packed in one number, a lane of 16 bits for each language, so that the words of a text are added up in one go.
    """
    if word.isalpha():
        return _weigh(word)
    if "'" not in word:
        return 0
    rates = frequencies().rates(word)
    if rates:
        return _against(rates, frequencies().spelling(word))
    return sum(_weigh(part) for part in word.split("'")[:_MOST_PARTS] if part.isalpha())


def telling_words(reading: Reading) -> Iterable[str]:
    """Return the words that tell a language: none of borrowed ones alone, and none of addresses and links."""
    text, words = reading.text, reading.words
    if len(words) <= _FEW and all(word in _BORROWED or len(word) == 1 or word.isdecimal() for word in words):
        return ()
    if "@" not in text and "/" not in text and "www." not in text:
        return words
    return cut(" ".join(piece for piece in text.split() if not any(sign in piece for sign in _ADDRESS))).words


def weigh_marks(text: str) -> int:
    """Return what the marks of a text say: a question that is opened with ¿, or a call with ¡, is Spanish."""
    return _opened() if "\u00bf" in text or "\u00a1" in text else 0


@lru_cache(maxsize=1)
def _opened() -> int:
    return _packed([0 if name in ("es", "ca") else _OPENED for name in names()])


def unpacked(total: int) -> tuple[int, ...]:
    """Return what was said against each language, in steps."""
    lanes = _lanes()
    return lanes.unpack(total.to_bytes(lanes.size, "little"))


def _weigh(word: str) -> int:
    if word in _ANYWHERE or word in _PARTS_OF_ADDRESSES:
        return 0
    script = _script(word) if word[0] > _LAST_LATIN else None
    if script:
        return _packed([0 if name in script else _LOUDEST for name in names()])
    known = frequencies()
    rates = known.rates(word)
    if not rates and (shorter := _DRAWN_OUT.sub(r"\1\2", word)) != word and (rates := known.rates(shorter)):
        word = shorter
    return _against(rates, known.spelling(word))


def _script(word: str) -> tuple[str, ...] | None:
    """Return the languages of a word's script; a sign that only one of them has tells most."""
    scripts = (unicodedata.name(letter, "").partition(" ")[0] for letter in word[:8])
    return min((_SCRIPTS[script] for script in scripts if script in _SCRIPTS), key=len, default=None)


def _against(rates: Mapping[int, float], spelling: Sequence[float]) -> int:
    """Return how much likelier the best language makes a word than each other, as a logarithm, packed."""
    likely = [_UNLISTED * letters for letters in spelling]
    for place, rate in rates.items():
        likely[place] += rate
    anyhow = _TITLE * likely[_english()] + _NAME * sum(likely) / len(likely) + 1e-16
    logs = [STEPS * log(each + anyhow) for each in likely]
    top = max(logs) + 0.5
    return _packed([int(top - each) for each in logs] + [_LOUDEST] * len(_BY_SCRIPT))


def _packed(against: Sequence[int]) -> int:
    return int.from_bytes(_lanes().pack(*against), "little")


@lru_cache(maxsize=1)
def _english() -> int:
    return names().index("en")


@lru_cache(maxsize=1)
def _lanes() -> Struct:
    return Struct(f"<{len(names())}H")

"""Short messages that are all of one kind: a greeting, thanks, "stop", nothing at all."""

from __future__ import annotations

import re
from enum import StrEnum

from responder.flow.understand.languages import is_listed, spellings
from responder.flow.understand.reading import Reading, cut
from responder.flow.understand.wishes import AGAIN, STOP, Wishes
from responder.flow.understand.words import SPOKEN
from responder.model import Kind

_LONGEST = 16  # different words; a longer message says more than thanks
_HEARTS = frozenset("👍👌🙏❤♥💕😊🙂😀😃😄😁🤗😍🥰👏🎉💪✅")
_JOINERS = frozenset("\ufe0f\u200d🏻🏼🏽🏾🏿")
_NAMES = 2  # words
_DRAWN_OUT = re.compile(r"(.)\1+")


class Courtesy(StrEnum):
    """What the whole of a message is."""

    NOTHING = "no text"
    GREETING = "only a greeting"
    THANKS = "only thanks or goodbye"
    OPT_OUT = "wants no messages"
    OPT_IN = "wants messages again"


_WISHES = {STOP: Courtesy.OPT_OUT, AGAIN: Courtesy.OPT_IN}


def words_of(*names: str) -> frozenset[str]:
    """Return the words of these lists, of all languages, in each of their spellings."""
    listed = " ".join(getattr(module, name) for module in SPOKEN for name in names).split()
    return frozenset(form for word in listed for form in spellings(word))


class Manners:
    """Knows the words that ask for nothing."""

    def __init__(self) -> None:
        self._greeting = words_of("GREETING")
        self._greeted = self._greeting | words_of("GREETED")
        self._thanks = words_of("THANKS")
        self._thanked = words_of("THANKED")
        self._drawn_out = frozenset(map(_short, self._greeting | self._thanks))
        self._sign_off = words_of("SIGN_OFF")
        self._around = self._thanks | words_of("BESIDE_THANKS") | self._greeted | self._sign_off
        self._polite = words_of("POLITE")
        self._exact: dict[frozenset[str], Courtesy] = {}
        for module in SPOKEN:
            self._learn(module.OPT_OUT, Courtesy.OPT_OUT)
            self._learn(module.OPT_IN, Courtesy.OPT_IN)
        self._wishes = Wishes(self._polite | self._greeting | self._thanked)

    def _learn(self, texts: tuple[str, ...], meaning: Courtesy) -> None:
        for text in texts:
            for spelled in spellings(text):
                self._exact[frozenset(cut(spelled).words) - self._polite] = meaning

    def tell(self, reading: Reading, kind: Kind = Kind.TEXT) -> Courtesy | None:
        """Return what the whole message is, None where it says anything of its own.

        kind: a sticker alone opens a talk, as a greeting does; a photo, a voice note or a place say what no words tell.
        """
        words = reading.words
        if not words:
            return Courtesy.GREETING if kind is Kind.STICKER else _wordless(reading.text)
        if len(words) > _LONGEST:
            return None
        if "?" in reading.text:  # "hello, anyone there?" opens a talk; any other question says more
            return Courtesy.GREETING if self._greets(reading) else None
        exact = self._exact.get(frozenset(words) - self._polite)
        exact = exact or _WISHES.get(self._wishes.tell(reading))
        if exact is not None:
            return exact
        if self._thanks.isdisjoint(words):
            return Courtesy.GREETING if self._greets(reading) else None
        return Courtesy.THANKS if self._only_thanks(reading) else None

    def _greets(self, reading: Reading) -> bool:
        strange = self._strange(reading, reading.words.keys() - self._greeted)
        return not strange and any(word in self._greeting or self._drawn(word) for word in reading.words)

    def _only_thanks(self, reading: Reading) -> bool:
        strange = set(self._unsigned(reading.words)) - self._around
        return not (strange and self._thanked.isdisjoint(reading.words)) and not self._strange(reading, strange)

    def _strange(self, reading: Reading, words: set[str]) -> set[str]:
        """Leave out the name of somebody who is spoken to, and words that are drawn out: "hiii"."""
        if not words or len(words) > _NAMES:
            return words
        return {word for word in words - _named(reading.text) if not self._drawn(word)}

    def _drawn(self, word: str) -> bool:
        short = _short(word)
        return short != word and short in self._drawn_out

    def _unsigned(self, words: dict[str, None]) -> list[str]:
        """Leave out what follows a closing formula: a name, or two."""
        said: list[str] = []
        for word in words:
            said.append(word)
            if word in self._sign_off and len(words) - len(said) <= 3:
                break
        return said


def _short(word: str) -> str:
    """Return a word with each letter once that stands several times running."""
    return _DRAWN_OUT.sub(r"\1", word)


def _named(text: str) -> set[str]:
    """Return the words of a name at the end of a text: with a capital, in the sentence or on a line of their own."""
    words = text.rstrip(" .,!\n\r").rpartition("\n")[2].split()
    name: set[str] = set()
    for count, word in enumerate(reversed(words[-_NAMES:]), 1):
        bare = word.strip(".,!")
        inside = count == len(words) or words[-count - 1][-1] not in ".!"
        if not (inside and bare[:1].isupper() and bare[1:].islower()) or is_listed(bare.lower()):
            break
        name.add(bare.lower())
    return name


def _wordless(text: str) -> Courtesy | None:
    signs = frozenset(text) - _JOINERS - frozenset(" \t\r\n.,!")
    if not signs:
        return Courtesy.NOTHING
    return Courtesy.THANKS if signs <= _HEARTS else None

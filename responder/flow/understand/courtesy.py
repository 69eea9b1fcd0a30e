"""Short messages that are all of one kind: a greeting, thanks, "stop", nothing at all."""

from __future__ import annotations

from enum import StrEnum

from responder.flow.understand.languages import spellings
from responder.flow.understand.reading import Reading, cut
from responder.flow.understand.words import SPOKEN
from responder.model import Kind

_LONGEST = 16  # different words; a longer message says more than thanks
_HEARTS = frozenset("👍👌🙏❤♥💕😊🙂😀😃😄😁🤗😍🥰👏🎉💪✅")
_JOINERS = frozenset("\ufe0f\u200d🏻🏼🏽🏾🏿")


class Courtesy(StrEnum):
    """What the whole of a message is."""

    NOTHING = "no text"
    GREETING = "only a greeting"
    THANKS = "only thanks or goodbye"
    OPT_OUT = "wants no messages"
    OPT_IN = "wants messages again"


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
        self._sign_off = words_of("SIGN_OFF")
        self._around = self._thanks | words_of("BESIDE_THANKS") | self._greeted | self._sign_off
        self._polite = words_of("POLITE")
        self._exact: dict[frozenset[str], Courtesy] = {}
        for module in SPOKEN:
            self._learn(module.OPT_OUT, Courtesy.OPT_OUT)
            self._learn(module.OPT_IN, Courtesy.OPT_IN)

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
        if len(words) > _LONGEST or "?" in reading.text:
            return None
        exact = self._exact.get(frozenset(words) - self._polite)
        if exact is not None:
            return exact
        if self._thanks.isdisjoint(words):
            greeting = self._greeted.issuperset(words) and not self._greeting.isdisjoint(words)
            return Courtesy.GREETING if greeting else None
        return Courtesy.THANKS if self._around.issuperset(self._unsigned(words)) else None

    def _unsigned(self, words: dict[str, None]) -> list[str]:
        """Leave out what follows a closing formula: a name, or two."""
        said: list[str] = []
        for word in words:
            said.append(word)
            if word in self._sign_off and len(words) - len(said) <= 3:
                break
        return said


def _wordless(text: str) -> Courtesy | None:
    signs = frozenset(text) - _JOINERS - frozenset(" \t\r\n.,!")
    if not signs:
        return Courtesy.NOTHING
    return Courtesy.THANKS if signs <= _HEARTS else None

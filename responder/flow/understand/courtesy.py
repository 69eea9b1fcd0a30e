"""Short messages that are all of one kind: a greeting, thanks, "stop", nothing at all."""

from __future__ import annotations

from enum import StrEnum

from responder.flow.understand.reading import Reading, cut
from responder.flow.understand.words import SPOKEN as _MODULES

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


class Manners:
    """Knows the words that ask for nothing."""

    def __init__(self) -> None:
        self._greeting = frozenset(w for m in _MODULES for w in m.GREETING.split())
        self._greeted = self._greeting | {w for m in _MODULES for w in m.GREETED.split()}
        self._thanks = frozenset(w for m in _MODULES for w in m.THANKS.split())
        self._sign_off = frozenset(w for m in _MODULES for w in m.SIGN_OFF.split())
        beside = {w for m in _MODULES for w in m.BESIDE_THANKS.split()}
        self._around = self._thanks | beside | self._greeted | self._sign_off
        self._polite = frozenset(w for m in _MODULES for w in m.POLITE.split())
        self._exact: dict[frozenset[str], Courtesy] = {}
        for module in _MODULES:
            self._learn(module.OPT_OUT, Courtesy.OPT_OUT)
            self._learn(module.OPT_IN, Courtesy.OPT_IN)

    def _learn(self, texts: tuple[str, ...], meaning: Courtesy) -> None:
        for text in texts:
            self._exact[frozenset(cut(text).words)] = meaning

    def tell(self, reading: Reading) -> Courtesy | None:
        """Return what the whole message is, None where it says anything of its own."""
        words = reading.words
        if not words:
            return _wordless(reading.text)
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

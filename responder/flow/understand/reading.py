"""One cut of a message into words, shared by everything that reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from responder.flow.understand.fingerprint import LONGEST
from responder.model import Message
from responder.values import maker, quick

STOP = "."  # ends a sentence
PAUSE = ","  # ends what a "not" reaches
MARKS = frozenset((STOP, PAUSE))
# A word keeps an apostrophe inside it (it's, d'une); everything else that matters is the end of a sentence.
_TOKEN = re.compile(r"\w+(?:'\w+)*|[.,]")
_SAME = (("\u2019", "'"), ("i\u0307", "i"), ("!", STOP), ("?", STOP), ("\n", STOP), (";", PAUSE), (":", PAUSE))
# A subject that only repeats an earlier one says nothing new.
_REPLY = re.compile(r"\s*(?:re|aw|antw|antwort|sv|vs|res|rif|tr|wg|fw|fwd|doorst|rv)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)


def _read_as(sign: str) -> str:
    """Return what one sign of ASCII is read as: what is in no word is a blank."""
    return dict(_SAME).get(sign) or (sign.lower() if sign.isalnum() or sign in "_.," else " ")


_ASCII = "".join(_read_as(chr(code)) for code in range(128)).encode() + bytes(range(128, 256))


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a message in lower case, in order, with marks between sentences.

    words: the words alone, without repeats, in order. bag: the same without their order. stops: whether there is an end
    of a sentence.
    """

    text: str
    tokens: list[str]
    words: dict[str, None]
    bag: frozenset[str]
    stops: bool

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Return each two tokens that stand side by side."""
        return pairwise(self.tokens)


_reading = maker(Reading)


def read(message: Message, until: int = LONGEST) -> Reading:
    """Cut the first characters of a message into words; a fresh subject is read as its first sentence."""
    text = message.text[: min(until, LONGEST)]
    if message.subject and not _REPLY.match(message.subject):
        text = f"{message.subject[:LONGEST]}\n{text}"
    return cut(text)


def cut(text: str) -> Reading:
    """Cut a text into words."""
    tokens = _tokens(text)
    words = dict.fromkeys(tokens)
    stops = STOP in words
    if stops:
        del words[STOP]
    if PAUSE in words:
        del words[PAUSE]
    return _reading(text, tokens, words, frozenset(words), stops)


def _tokens(text: str) -> list[str]:
    if text.isascii() and "'" not in text:  # the short way, a quarter of the time, for most messages
        plain = text.encode().translate(_ASCII).decode()
        for mark in (STOP, PAUSE):
            if mark in plain:
                plain = plain.replace(mark, f" {mark} ")
        return plain.split()
    plain = text.lower()
    for mark, same in _SAME:
        plain = plain.replace(mark, same)
    return _TOKEN.findall(plain)

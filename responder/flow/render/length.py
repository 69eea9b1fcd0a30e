"""How long a text is, in the unit of the platform, and how it is cut where it must be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from typing import NamedTuple

from responder.channels import Abilities, Unit
from responder.flow.render.clusters import ZWJ, extends, glued
from responder.flow.render.weighted import weighted
from responder.sms import segments


class Room(NamedTuple):
    """How long a text of one account may be, in `unit`. public: where others read along; 0 where nobody does."""

    most: int
    unit: Unit
    public: int = 0

    @classmethod
    def of(cls, able: Abilities) -> Room:
        """Return the room that a channel has."""
        return cls(able.longest, able.unit, (able.longest_public or able.longest) if able.public else 0)


_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_CUT = " …"


def length(text: str, unit: Unit) -> int:
    """Return how long `text` is in `unit`."""
    return _LENGTHS[unit](text)


def graphemes(text: str) -> int:
    """Count what people see as one character (UAX #29, extended grapheme clusters), never too few.

    Marks, joiners, variation selectors, skin tones, flags and CR LF are counted with what they belong to; syllables
    written as single Hangul letters are counted one by one, which errs to the safe side.
    """
    if text.isascii():
        return len(text) - text.count("\r\n")
    count = flags = 0
    before = ""
    for char in text:
        flag = "\U0001f1e6" <= char <= "\U0001f1ff"
        flags = flags + 1 if flag else 0
        if not before or not (extends(char) or glued(before, char) or (flag and flags % 2 == 0)):
            count += 1
        before = char
    return count


_LENGTHS: Mapping[Unit, Callable[[str], int]] = {
    Unit.CHARACTERS: len,
    Unit.UTF16: lambda text: len(text) + sum(char > "\uffff" for char in text),
    Unit.GRAPHEMES: graphemes,
    Unit.BYTES: lambda text: len(text.encode("utf-8", "surrogatepass")),
    Unit.SEGMENTS: segments,
    Unit.X_WEIGHTED: weighted,
}


def shorten(text: str, longest: int, unit: Unit) -> str:
    """Return `text`, or as many of its whole sentences as fit; if not even one fits, its beginning and " …".

    A few looks at the text serve, however long it is: up to a later sentence it is never shorter, in any unit.
    """
    if length(text, unit) <= longest:
        return text
    ends = [found.start() for found in _SENTENCE_END.finditer(text) if found.start()]
    fit = bisect_right(ends, longest, key=lambda end: length(text[:end], unit))
    return text[: ends[fit - 1]].rstrip() if fit else _beginning(text, longest, unit)


def _beginning(text: str, longest: int, unit: Unit) -> str:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if length(text[:middle] + _CUT, unit) <= longest else (low, middle - 1)
    while low and low < len(text) and (extends(text[low]) or text[low - 1] == ZWJ):
        low -= 1
    word = text[:low].rsplit(" ", 1)[0] if " " in text[:low] else text[:low]
    return word.rstrip() + _CUT if word.strip() else ""

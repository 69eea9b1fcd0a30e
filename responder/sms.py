"""How an SMS is counted: in segments, by the alphabet of GSM or else in UCS-2.

Source: 3GPP TS 23.038 section 6.2.1 (the alphabet and its extension, whose signs take two places), TS 23.040
section 9.2.3.24.1 (a message of several segments gives six bytes of each to a header, and no sign is split over two).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("^{}\\[~]|€\f")
_SILENT = ("Mn", "Cf", "So")  # accents, marks of direction, emoji
_ALPHABET = _BASIC | _EXTENSION
_ONE, _EACH = 160, 153  # places of a message of one segment, and of each of several
_ONE_UCS2, _EACH_UCS2 = 70, 67
_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2026": "...",
        "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2022": "-",
        "\u00ab": '"', "\u00bb": '"', "\u200b": "", "\ufeff": "",
    }
)  # fmt: skip


def plain_signs(text: str) -> str:
    """Return a text with signs that a telephone has, where that is possible at all.

    One curled quote, one emoji, or the accent of a letter that the alphabet lacks ("vóór"), would halve every segment.
    """
    if text.isascii():
        return text
    shown = text.translate(_PLAIN)
    bare = "".join(sign if sign in _ALPHABET else _bare(sign) for sign in shown)
    return bare if _ALPHABET.issuperset(bare) else shown


def _bare(sign: str) -> str:
    parts = unicodedata.normalize("NFD", sign)
    return "".join(part for part in parts if unicodedata.category(part) not in _SILENT)


def segments(text: str) -> int:
    """Return how many segments a text takes, with plain signs; nothing takes none."""
    if not text:
        return 0
    shown = plain_signs(text)
    if _ALPHABET.issuperset(shown):
        return _filled([1 + (sign in _EXTENSION) for sign in shown], _ONE, _EACH)
    return _filled([1 + (sign > "\uffff") for sign in shown], _ONE_UCS2, _EACH_UCS2)


def _filled(places: Sequence[int], one: int, each: int) -> int:
    """Return how many segments signs fill that take so many places."""
    if sum(places) <= one:
        return 1
    count, room = 1, each
    for taken in places:
        if taken > room:
            count, room = count + 1, each
        room -= taken
    return count

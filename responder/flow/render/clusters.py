"""What belongs to the sign before it, so that people see both as one (UAX #29, extended grapheme clusters)."""

from __future__ import annotations

import unicodedata

ZWJ = "\u200d"


def extends(char: str) -> bool:
    """Tell whether `char` is a mark, a joiner, a variation selector or a skin tone."""
    if char < "\u0300":
        return False
    tag = "\U000e0020" <= char <= "\U000e007f"
    skin = "\U0001f3fb" <= char <= "\U0001f3ff"
    return char in ("\u200c", ZWJ) or skin or tag or unicodedata.category(char) in ("Mn", "Me", "Mc")


def glued(before: str, char: str) -> bool:
    """Tell whether `char` and the one before it are never two: CR LF, and what a joiner joins."""
    return (before == "\r" and char == "\n") or (before == ZWJ and unicodedata.category(char) == "So")

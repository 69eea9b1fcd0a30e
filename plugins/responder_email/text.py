"""What the person wrote now: the text of a mail without the quoted mail below it and without the signature."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from .quotes import above_quote, passes_on
from .signatures import without_signature

MAX_TEXT: Final = 64 * 1024  # characters
_ARMOUR: Final = "-----BEGIN PGP SIGNED MESSAGE-----"
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_MANY_BLANK = re.compile(r"\n{3,}")


def tidy(text: str) -> str:
    """Return text with plain line breaks, no two blank lines in a row, no controls, at most 64 Ki characters."""
    text = _BREAKS.sub("\n", text[:MAX_TEXT]).replace("\0", "").replace("\ufeff", "")
    lines = [line.rstrip() for line in text.split("\n")]
    return _MANY_BLANK.sub("\n\n", "\n".join(lines)).strip()


def unsigned(text: str) -> str:
    """Return the words of a text that is signed with PGP, without its armour (RFC 9580 section 7)."""
    start = text.find(_ARMOUR)
    if start < 0:
        return text
    head, _, signed = text[start + len(_ARMOUR) :].partition("\n\n")
    if len(head) > 500:  # "Hash: SHA256" and no more
        return text
    words = signed.partition("\n-----BEGIN PGP SIGNATURE-----")[0]
    return text[:start] + "\n".join(line.removeprefix("- ") for line in words.split("\n"))


class Said(NamedTuple):
    """What a mail says. own_until: how many characters of it the sender wrote, where the rest is passed on."""

    text: str
    own_until: int | None = None


def newest(text: str, *, forwarded: bool = False) -> Said:
    """Return what was written now; all of it when nothing would be left, or when it passes a mail on.

    forwarded: the subject says that it does; what stands above the other mail may say so too.
    """
    lines = text.split("\n")
    above = above_quote(lines)
    head = "\n".join(lines[:above])
    cut = without_signature(head)
    below = lines[above].strip()[:400] if above < len(lines) else ""
    if forwarded or passes_on(below):
        return Said(text, (len(cut) if text.startswith(cut) else len(head)) if below else None)
    if not head.strip():
        return Said(text, 0)
    return Said(cut if cut.strip() else head.strip())

"""How to greet somebody: the first name, when what the platform gives surely is one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from responder.flow.render.no_names import NO_FIRST_NAME, NOT_A_PERSON, SURNAME_FOLLOWS, TITLES

LONGEST_NAME = 40
_ALONE = NOT_A_PERSON | SURNAME_FOLLOWS | NO_FIRST_NAME
_JOINERS = "\u200c\u200d"  # within a word of these scripts they are spelling (UAX #31, section 2.3)
_DIGIT_OR_SIGN = re.compile(r"[\d&+@<>{}\[\]=\\/|#$%^*_~:;!?]")
_NO_VOWEL = re.compile(r"[b-df-hj-np-tv-xz]{3,}", re.IGNORECASE)
_ONE_LETTER = re.compile(r"(.)\1{2,}", re.IGNORECASE)
_SHORT = 3  # capitals alone, no more of them than this, are as likely the letters of a company
_MARKS_IN_A_ROW = 3
_BETWEEN_LETTERS = "-'\u2019\u02bc\u00b7" + _JOINERS  # Jean-Luc, O'Neill with either apostrophe, Gal\u00b7la


@lru_cache(maxsize=4096)  # people write more than once
def greeting_name(name: str) -> str:
    """Return the first name to greet with, or "" when `name` does not surely hold one.

    Control characters, zero-width characters and signs of writing direction go; a number, an address, a company, a
    bare surname, a device, "Mama" or an emoji makes no name. At most 40 characters come out, and letters as they were
    written, but for a name all in capitals.
    """
    if name.isascii() and name.isalpha() and 1 < len(name) <= LONGEST_NAME:
        return "" if name.lower() in _ALONE else _proper(name, alone=True)
    given = _given_part(visible(name[:200]))
    if _DIGIT_OR_SIGN.search(given):
        return ""
    words = [word for word in (_letters(w) for w in given.split()) if word]
    bare = [word.lower().replace(".", "") for word in words]
    if any(part in NOT_A_PERSON for word in bare for part in (word, *word.split("-"))):
        return ""
    titles = 0
    while titles < len(bare) and bare[titles] in TITLES:
        titles += 1
    people = words[titles:]
    if not people or (titles and len(people) == 1) or bare[titles] in SURNAME_FOLLOWS | NO_FIRST_NAME:
        return ""
    return _proper(people[0], alone=len(people) == 1) if _is_name(people[0]) else ""


def _proper(word: str, *, alone: bool) -> str:
    """Return a name as people write it: "LENA" is Lena; "JP", "KLM" and "xxx" are none.

    alone: nothing stands beside it that would make it a person's.
    """
    if (word.isascii() and _NO_VOWEL.fullmatch(word)) or _ONE_LETTER.fullmatch(word):
        return ""
    if not word.isupper():
        return word
    return "" if len(word) < _SHORT or (alone and len(word) == _SHORT) else word.title()[:LONGEST_NAME]


def visible(text: str) -> str:
    """Return `text` in one line, without characters that cannot be seen or that turn the direction of writing.

    Joiners stay between two letters of scripts whose spelling needs them.
    """
    if text.isprintable():
        return text
    return "".join(_seen(text, i) for i in range(len(text)))


def isolated(text: str) -> str:
    """Return `text` so that words written from right to left do not turn what stands around them.

    The marks are FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX #9, section 2.7).
    """
    if text.isascii() or not any(unicodedata.bidirectional(char) in ("R", "AL") for char in text):
        return text
    return f"\u2068{text}\u2069"


def _seen(text: str, i: int) -> str:
    char = text[i]
    if char.isprintable():
        return char
    if char in _JOINERS:
        between = 0 < i < len(text) - 1 and _joins(text[i - 1]) and _joins(text[i + 1])
        return char if between else ""
    return " " if unicodedata.category(char) in ("Zs", "Zl", "Zp", "Cc") else ""


def _joins(char: str) -> bool:
    return "\u0600" <= char <= "\u1aff" and unicodedata.category(char)[0] in "LM"


def _given_part(name: str) -> str:
    """Turn "Vogel, Lena" around."""
    last, comma, first = name.partition(",")
    return first if comma and first.strip() else last


def _letters(word: str) -> str:
    """Cut signs and emoji off both ends of a word."""
    start, end = 0, len(word)
    while start < end and not word[start].isalpha():
        start += 1
    while end > start and not _spells(word[end - 1]):
        end -= 1
    return word[start:end]


def _spells(char: str) -> bool:
    return char.isalpha() or (char != "\ufe0f" and unicodedata.category(char)[0] == "M")


def _is_name(word: str) -> bool:
    """Letters with what stands between letters of a name; an initial is no name, except in scripts of syllables."""
    if len(word) > LONGEST_NAME or (len(word) == 1 and word < "\u2e80"):
        return False
    marks = 0
    for char in word:
        is_mark = unicodedata.category(char)[0] == "M"
        marks = marks + 1 if is_mark else 0
        if marks > _MARKS_IN_A_ROW or not (is_mark or char.isalpha() or char in _BETWEEN_LETTERS):
            return False
    return True

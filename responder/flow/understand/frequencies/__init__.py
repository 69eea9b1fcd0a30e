"""How common a word is in each language, and how likely its letters: read from `frequencies.bin`, a few pages of it.

The file is laid out so that nothing is built from it: a line of JSON, then columns. `benchmarks/understanding/
frequencies.py` writes it; NOTICE.md beside it says where its numbers come from.

    keys of words      unsigned 32 bits each, sorted; a word has one entry for each language that lists it
    keys of groups     the same for groups of one to three letters
    language           one byte for each entry of a word: which language
    rarity             one byte for each entry of a word: minus the logarithm of its rate, in steps
    likelihood         one row for each group, one byte for each language: the same for the last letter after the others
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from bisect import bisect_left
from functools import lru_cache
from math import exp
from pathlib import Path
from zlib import crc32

FILE = Path(__file__).with_name("frequencies.bin")
LOG_STEP = 15.0  # steps of a logarithm: one byte reaches down to a rate of 4e-8
LETTERS = 1e-4  # how likely a letter is that a language does not know
_LONGEST = 24  # letters of a word that are looked at
_LIKELY = [exp(-step / LOG_STEP) for step in range(256)]


class Frequencies:
    """The tables of the file."""

    def __init__(self, path: Path = FILE) -> None:
        with path.open("rb") as file:
            head = json.loads(file.readline())
            start = file.tell()
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        self.languages: tuple[str, ...] = tuple(head["languages"])
        words, groups = head["words"], head["groups"]
        at = start + 4 * (words + groups)
        self._words = _numbers(view[start : start + 4 * words])
        self._groups = _numbers(view[start + 4 * words : at])
        self._language = view[at : at + words]
        self._rarity = view[at + words : at + 2 * words]
        self._rows = view[at + 2 * words :]
        self._unseen = bytes((round(9.2 * LOG_STEP),)) * len(self.languages)

    def rates(self, word: str) -> dict[int, float]:
        """Return the share of a word in running text, by the places of the languages that list it."""
        wanted, keys = key(word), self._words
        place = bisect_left(keys, wanted)
        found: dict[int, float] = {}
        while place < len(keys) and keys[place] == wanted:
            found[self._language[place]] = _LIKELY[self._rarity[place]]
            place += 1
        return found

    def spelling(self, word: str) -> list[float]:
        """Return how likely a word of these letters is in each language."""
        text = edged(word[:_LONGEST])
        rows = [self._row(text, end) for end in range(2, len(text) + 1)]
        return [exp(-sum(steps) / LOG_STEP) for steps in zip(*rows, strict=True)]

    def _row(self, text: str, end: int) -> bytes | memoryview:
        for size in (3, 2, 1):
            if size <= end:
                wanted = key(text[end - size : end])
                place = bisect_left(self._groups, wanted)
                if place < len(self._groups) and self._groups[place] == wanted:
                    return self._rows[place * len(self.languages) : (place + 1) * len(self.languages)]
        return self._unseen


def key(text: str) -> int:
    """Return the number by which a word or a group of letters is found."""
    return crc32(text.encode())


def edged(word: str) -> str:
    """Return a word with its edges marked: they are letters too."""
    return f"^{word}$"


@lru_cache(maxsize=1)
def frequencies() -> Frequencies:
    """Return the tables; the file is opened when the first word is weighed."""
    return Frequencies()


def _numbers(view: memoryview) -> memoryview | array[int]:
    if sys.byteorder == "little":
        return view.cast("I")
    numbers = array("I", view.tobytes())
    numbers.byteswap()
    return numbers

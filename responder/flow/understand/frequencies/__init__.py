"""How common a word is in each language, and how likely its letters: read from `frequencies.bin`, piece by piece.

The file is laid out so that nothing is built from it: a line of JSON, then columns. `benchmarks/understanding/
frequencies.py` writes it; NOTICE.md beside it says where its numbers come from. It is read, not mapped: the system
brings in many pages around each that is touched, so that all of a mapped file is soon counted as our memory.

    keys of words      unsigned 32 bits each, sorted; a word has one entry for each language that lists it
    keys of groups     the same for groups of one to three letters
    language           one byte for each entry of a word: which language
    rarity             one byte for each entry of a word: minus the logarithm of its rate, in steps
    likelihood         one row for each group, one byte for each language: the same for the last letter after the others
"""

from __future__ import annotations

import json
import os
import sys
from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache
from math import exp, log
from pathlib import Path
from struct import Struct
from zlib import crc32

FILE = Path(__file__).with_name("frequencies.bin")
LOG_STEP = 15.0  # steps of a logarithm: one byte reaches down to a rate of 4e-8
LETTERS = 1e-4  # how likely a letter is that a language does not know
_LONGEST = 24  # letters of a word that are looked at
_MOST_KEPT = 4096  # groups whose rows are kept ready; then the book is begun anew
_LIKELY = [exp(-step / LOG_STEP) for step in range(256)]
_BLOCK = 512  # keys that are read at once; the first of each block is kept


class _Keys:
    """A sorted column of the file."""

    def __init__(self, file: int, start: int, count: int) -> None:
        self._file, self._start, self._count = file, start, count
        self._first = [_numbers(os.pread(file, 4, start + 4 * place))[0] for place in range(0, count, _BLOCK)]

    def places(self, wanted: int) -> range:
        """Return where a key stands; it may stand several times."""
        begin = max(bisect_left(self._first, wanted) - 1, 0) * _BLOCK
        end = min(max(bisect_right(self._first, wanted), 1) * _BLOCK, self._count)
        keys = _numbers(os.pread(self._file, 4 * (end - begin), self._start + 4 * begin))
        return range(begin + bisect_left(keys, wanted), begin + bisect_right(keys, wanted))


class Frequencies:
    """The tables of the file, which stays open."""

    def __init__(self, path: Path = FILE) -> None:
        self._file = os.open(path, os.O_RDONLY)
        with open(self._file, "rb", closefd=False) as file:
            head = json.loads(file.readline())
            start = file.tell()
        self.languages: tuple[str, ...] = tuple(head["languages"])
        words, groups = head["words"], head["groups"]
        self._words = _Keys(self._file, start, words)
        self._groups = _Keys(self._file, start + 4 * words, groups)
        self._language = start + 4 * (words + groups)
        self._rarity = self._language + words
        self._rows = self._rarity + words
        self._lanes = Struct(f"<{len(self.languages)}H")
        self._kept: dict[str, int] = {}

    def rates(self, word: str) -> dict[int, float]:
        """Return the share of a word in running text, by the places of the languages that list it."""
        places = self._words.places(key(word))
        if not places:
            return {}
        languages = os.pread(self._file, len(places), self._language + places.start)
        rarity = os.pread(self._file, len(places), self._rarity + places.start)
        return {language: _LIKELY[step] for language, step in zip(languages, rarity, strict=True)}

    def spelling(self, word: str) -> list[float]:
        """Return how likely a word of these letters is in each language."""
        text, kept = edged(word[:_LONGEST]), self._kept
        total = 0
        for end in range(2, len(text) + 1):
            group = text[max(0, end - 3) : end]
            total += kept.get(group) or self._keep(group)
        return [exp(steps / -LOG_STEP) for steps in self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))]

    def _keep(self, group: str) -> int:
        """Return the row of a group as one number, with lanes of 16 bits, so that rows are added up in one go."""
        spread = bytearray(self._lanes.size)
        spread[::2] = self._row(group)
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        self._kept[group] = row = int.from_bytes(spread, "little")
        return row

    def _row(self, group: str) -> bytes:
        """Return the row of a group, or of the longest end of it that is listed."""
        width = len(self.languages)
        while group:
            if places := self._groups.places(key(group)):
                return os.pread(self._file, width, self._rows + places.start * width)
            group = group[1:]
        return bytes((round(-log(LETTERS) * LOG_STEP),)) * width


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


def _numbers(data: bytes) -> memoryview | array[int]:
    if sys.byteorder == "little":
        return memoryview(data).cast("I")
    numbers = array("I", data)
    numbers.byteswap()
    return numbers

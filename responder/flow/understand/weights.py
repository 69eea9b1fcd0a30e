"""A matcher that was learned: what each feature says for each article. Kept in one file, read where it lies."""

from __future__ import annotations

import hashlib
import mmap
import struct
from collections.abc import Sequence
from typing import IO

import orjson

from responder.flow.understand.lessons import Lessons, Text

VERSION = 5  # of the way of learning; another number learns everything anew
_FIRST = struct.Struct("<4sI")  # a mark, and how long the names are
_PART = struct.Struct("<e")
_MARK = b"RFAQ"


class Weights:
    """What each feature says.

    The bytes: a mark; the length of the names; the names as JSON (features, rarity, articles, classes, and the place of
    each text that is kept as it is); then, as the solver wrote them, a bias for each class and for each article how
    near its nearest neighbour is (4 bytes each); then for each feature its weight for each class, its part in the mean
    of each article, and its value in each text that is kept (2 bytes each).

    Raises ValueError where the bytes are cut short or of another kind.
    """

    def __init__(self, content: bytes | mmap.mmap) -> None:
        mark, length = _FIRST.unpack_from(content)
        if mark != _MARK:
            raise ValueError("no matcher: its mark is missing")
        names = orjson.loads(content[_FIRST.size : _FIRST.size + length])
        self.articles: int = names["articles"]
        self.classes: int = names["classes"]
        self.places: list[int] = names["places"]
        self.rarity: list[float] = names["rarity"]
        self.rows = {feature: row for row, feature in enumerate(names["features"])}
        head = struct.Struct(f"<{self.classes + self.articles}f")
        start = _FIRST.size + length
        numbers = head.unpack_from(content, start)
        self.bias, self.nearest = numbers[: self.classes], numbers[self.classes :]
        self._says = struct.Struct(f"<{self.classes}e")
        self._size = self._says.size + _PART.size * (self.articles + len(self.places))
        self._start = start + head.size
        self._content = content
        if len(content) != self._start + len(self.rows) * self._size:
            raise ValueError("a matcher that was cut short")

    def row(self, number: int) -> tuple[float, ...]:
        """Return what one feature says for each class."""
        return self._says.unpack_from(self._content, self._start + number * self._size)

    def table(self) -> memoryview:
        """Return all rows as they lie: for each feature its weights, its parts, and its values in texts."""
        return memoryview(self._content)[self._start :]

    def part(self, number: int, place: int) -> float:
        """Return the part that one feature has in the mean of one article; above 0: a text of it has the feature."""
        at = self._start + number * self._size + self._says.size + _PART.size * place
        found: float = _PART.unpack_from(self._content, at)[0]
        return found


def head_of(lessons: Lessons) -> bytes:
    """Return what stands before what the solver writes."""
    names = orjson.dumps(
        {
            "articles": lessons.articles,
            "classes": lessons.classes,
            "features": lessons.features,
            "rarity": lessons.rarity,
            "places": [] if lessons.counted else [text.place for text in lessons.lessons],
        }
    )
    return _FIRST.pack(_MARK, len(names)) + names


def fingerprint(texts: Sequence[Text], articles: int, kind: str = "") -> str:
    """Return the name of the matcher that these texts give. kind: of what they are compared by; empty: words."""
    content = orjson.dumps([VERSION, articles, [tuple(text) for text in texts], *([kind] if kind else [])])
    return hashlib.sha256(content).hexdigest()[:32]


def read(file: IO[bytes]) -> Weights:
    """Take a matcher where it lies, without reading it into memory. Raises OSError or ValueError."""
    try:
        return Weights(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (KeyError, struct.error) as error:
        raise ValueError(f"no matcher: {error!r}") from error

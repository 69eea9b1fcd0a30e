"""One article as a file has it, before it is checked: its raw values and the lines they stand on."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from responder.config.problems import HIDDEN, Problem

_SLUG = 60  # letters
_SENTENCE = re.compile(r"(?<=[.!?…])\s")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """The values of one article, and where it stands. key: what its keys begin with, such as "faq[2]."."""

    raw: Mapping[str, Any]
    path: Path
    line: int
    key: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def problem(self, name: str, found: str, expected: str, mend: str) -> Problem:
        """Make a problem of one of its keys."""
        line = self.lines.get(name.partition("[")[0], self.line)
        return Problem(str(self.path), line, f"{self.key}{name}", found, expected, mend)

    @property
    def place(self) -> str:
        """Where its id stands: "faq/shop.toml:12"."""
        return f"{self.path}:{self.lines.get('id', self.line)}"


def tidy(text: str) -> str:
    """Return `text` on one line, without letters that nobody sees."""
    return HIDDEN.sub("", _BLANKS.sub(" ", text)).strip()


def beginning(text: str, most: int) -> str:
    """Return the first sentences of `text`, in at most so many letters; a first sentence that is longer is cut."""
    if len(text) <= most:
        return text
    kept = ""
    for sentence in _SENTENCE.split(text):
        if len(kept) + len(sentence) >= most:
            break
        kept = f"{kept} {sentence}".strip()
    return kept or text[: most - 1].rpartition(" ")[0] + "…"


def id_of(title: str) -> str:
    """Return an id made of a title, the same whenever it is made: "Wat kost dat?" is "wat-kost-dat"."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    slug = _NO_WORD.sub("-", plain).strip("-")
    if len(slug) > _SLUG:
        slug = slug[: _SLUG + 1].rpartition("-")[0] or slug[:_SLUG]
    letters = sum(map(str.isalnum, title[:_SLUG]))
    if sum(map(str.isalnum, slug)) * 2 <= letters or not slug:  # a script that ASCII does not have
        return f"article-{zlib.crc32(title.encode('utf-8', 'replace')):08x}"
    return slug


class Ids:
    """Gives articles without an id one of their own: two of the same title get a number."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def of(self, title: str) -> str:
        """Return the id of the next article with this title."""
        name = id_of(title)
        count = self._given[name] = self._given.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"

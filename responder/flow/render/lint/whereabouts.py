"""In which line of a template a passage of its text was written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from responder.flow.render.files import Source

_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_WORD = re.compile(r"\w+", re.UNICODE)
_FEWEST = 2  # words in a row that must agree


def whereabouts(passage: str, sources: Iterable[Source]) -> tuple[str, int]:
    """Return the file and the line that share most words in a row with `passage`; ("", 1) where none does."""
    best, found = 0, ("", 1)
    wanted = _words(passage)
    for source in sources:
        for number, line in enumerate(source.text.splitlines(), 1):
            shared = _literally(passage, line) or _in_a_row(wanted, line)
            if shared > best:
                best, found = shared, (str(source.path), number)
    return found if best >= min(_FEWEST, max(1, len(wanted))) else ("", 1)


def _literally(passage: str, line: str) -> int:
    return 1000 if passage and passage.casefold() in line.casefold() else 0


def _in_a_row(wanted: list[str], line: str) -> int:
    """Return the longest run of words that the passage and one piece of plain text of the line have in common."""
    most = 0
    for piece in _TAG.split(line):
        words = _words(piece)
        for start in range(len(words)):
            for begin in range(len(wanted)):
                run = 0
                while (
                    start + run < len(words) and begin + run < len(wanted) and words[start + run] == wanted[begin + run]
                ):
                    run += 1
                most = max(most, run)
    return most


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]

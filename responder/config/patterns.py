"""Patterns that ops write, read by an engine whose time is linear in the text: no pattern can stall the daemon.

RE2, whose syntax is that of most regular expressions without look-around and references back
(https://github.com/google/re2/wiki/Syntax). This is the only file that knows it, imported where there are patterns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

_ONE = 2_000  # steps of one pattern, about one for each letter that it may fit, and ten for a dot
MOST_STEPS = 20_000  # steps of all of them: the time is at most their number times the letters of the text
_MEMORY = 4 * 1024 * 1024  # bytes that the engine may keep for its short cuts


class BadPattern(ValueError):
    """A pattern that cannot be used; says why."""


class Pattern:
    """One pattern, whatever the case of the letters."""

    def __init__(self, written: str) -> None:
        """Raise BadPattern for what is none, is too large, or fits an empty text."""
        try:
            self._compiled = re2.compile(written, _options())
        except re2.error as error:
            raise BadPattern(_reason(error)) from error
        self.steps: int = self._compiled.programsize
        if self.steps > _ONE:
            raise BadPattern(f"it is too large: {self.steps:,} steps, {_ONE:,} at most")
        if self._compiled.search("") is not None:
            raise BadPattern("it fits every message, an empty one too")

    def found(self, text: str) -> str | None:
        """Return what of the text fits first, None where nothing does."""
        match = self._compiled.search(_whole(text))
        return None if match is None else str(match.group())

    def fits(self, text: str) -> bool:
        """Tell whether it fits the whole text."""
        return self._compiled.fullmatch(_whole(text)) is not None

    def places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where it fits, from and to, one place after the other."""
        return (match.span() for match in self._compiled.finditer(_whole(text)))


class Patterns:
    """Many patterns: a text that none of them fits is found out in one pass."""

    def __init__(self, written: Sequence[str]) -> None:
        """Raise BadPattern for the first that is none."""
        self._each = [Pattern(one) for one in written]
        self._which = re2.Set.SearchSet(_options())  # not one text of them all: what one quotes with \Q ends with it
        for one in written:
            self._which.Add(one)
        self._which.Compile()

    def found(self, text: str) -> list[tuple[int, str]]:
        """Return the number of each pattern that fits, with what of the text it fits first."""
        fitting = self._which.Match(_whole(text))
        found = ((number, self._each[number].found(text)) for number in sorted(fitting or ()))
        return [(number, words) for number, words in found if words is not None]


def _whole(text: str) -> str:
    """Return the text without halves of letters, which have no bytes."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _options() -> re2.Options:
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    options.max_mem = _MEMORY
    return options


def _reason(error: Exception) -> str:
    said = error.args[0] if error.args else ""
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)

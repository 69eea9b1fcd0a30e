"""Patterns that ops write, for an engine whose time grows with the length of the text alone: google-re2."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Protocol, cast

LONGEST = 500  # characters of a pattern
_MEMORY = 1 << 20  # bytes that one pattern may take; a larger one is refused
_REFUSED = {  # what other engines know and this one leaves out, since it may take for ever
    "(?=": "looking ahead",
    "(?!": "looking ahead",
    "(?<": "looking behind",
}


class Match(Protocol):
    """A place where a pattern fits."""

    def start(self, group: int = 0, /) -> int:
        """Return where the group begins."""

    def end(self, group: int = 0, /) -> int:
        """Return where the group ends."""


class Pattern(Protocol):
    """A compiled pattern."""

    def finditer(self, text: str, /) -> Iterator[Match]:
        """Yield the places where it fits, one after the other."""

    def fullmatch(self, text: str, /) -> Match | None:
        """Return whether the whole text fits."""


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Pattern:
    """Compile a pattern, for which capital and small letters are the same. Raises ValueError in words for ops."""
    import re2  # type: ignore[import-untyped]  # noqa: PLC0415 - only where ops write patterns

    options: Any = re2.Options()
    options.case_sensitive, options.log_errors, options.max_mem = False, False, _MEMORY
    try:
        return cast("Pattern", re2.compile(pattern, options))
    except re2.error as error:
        reason = error.args[0] if error.args else ""
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise ValueError(_in_words(pattern, text)) from None


def _in_words(pattern: str, reason: str) -> str:
    for sign, name in _REFUSED.items():
        if sign in pattern:
            return f"{name} ({sign}…), which this engine leaves out"
    return reason or "a pattern that cannot be read"

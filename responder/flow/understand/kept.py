"""What was worked out of words, so that it need not be worked out again."""

from __future__ import annotations

from typing import TypeVar

V = TypeVar("V")
_MOST = 4096  # words; then the book is begun anew
_LONGEST = 32  # letters; a longer one hardly comes again


class Kept(dict[str, V]):
    """A value for each word that came, within limits."""

    __slots__ = ()

    def keep(self, word: str, value: V) -> V:
        """Keep the value of a word, where it is worth keeping, and return it."""
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = value
        return value

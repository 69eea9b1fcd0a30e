"""What was worked out of words, so that it need not be worked out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")
_MOST = 4096  # words; then the book is begun anew
_LONGEST = 32  # letters; a longer one hardly comes again


class Kept(dict[str, V]):
    """A value for each word that came, within limits; that of a new one is worked out when it is looked up.

    passing: the value of what hardly comes again, such as the number of an order; it is not kept.
    """

    __slots__ = ("_passing", "_work_out")

    def __init__(self, work_out: Callable[[str], V], passing: V | None = None) -> None:
        super().__init__()
        self._work_out, self._passing = work_out, passing

    def __missing__(self, word: str) -> V:
        value = self._work_out(word)
        return value if value is self._passing else self.keep(word, value)

    def keep(self, word: str, value: V) -> V:
        """Keep the value of a word, where it is worth keeping, and return it."""
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = value
        return value

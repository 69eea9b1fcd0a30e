"""What we said, so that it is known again when X shows it: by X's id, or by a mark of the text while there is no id.

X takes no mark of ours, and may show a message before the answer to our request arrives; after a crash that answer
never comes. So the mark of the text is noted, in a file of the account, before it leaves, and the id once it is known.
What the account wrote and has no line here was written by a colleague.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from responder_x import private

_KEPT = timedelta(days=14)
_NAME = "said"


class Journal:
    """One line for each thing said: the second since 1970, and a word."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _NAME
        self._said: dict[str, int] = {}

    def load(self, now: datetime) -> None:
        """Read the file, and write it anew without what is older than two weeks; raises OSError."""
        since = int((now - _KEPT).timestamp())
        for line in private.read(self._file).decode("ascii", "replace").splitlines():
            second, _, word = line.partition(" ")
            if second.isdecimal() and word and int(second) >= since:
                self._said[word] = int(second)
        if self._file.exists():
            private.write(self._file, b"".join(_line(word, second) for word, second in self._said.items()))

    def note(self, word: str, now: datetime) -> None:
        """Note something; raises OSError where the file cannot be written."""
        second = int(now.timestamp())
        private.append(self._file, _line(word, second))
        self._said[word] = second

    def remember(self, *words: str, now: datetime) -> None:
        """Keep words until the end of this run, where the file cannot be written."""
        self._said |= dict.fromkeys(words, int(now.timestamp()))

    def knows(self, word: str) -> bool:
        """Tell whether it was noted."""
        return word in self._said


def _line(word: str, second: int) -> bytes:
    return f"{second} {word}\n".encode("ascii", "replace")

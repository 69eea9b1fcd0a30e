"""What an account said, so that it is known again where the platform shows it: for platforms that take no mark of ours.

They may show what we said before the answer to our request arrives, and after a crash that answer never comes. So a
word for it (a fingerprint of the text, later perhaps the platform's id) is noted in a file of the account before it
leaves. What the account wrote and has no line here was written by a colleague.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from responder.private import append_private, write_private

_LARGE = 50_000  # lines from which the file is written anew without the old ones


class Journal:
    """One line for each thing said: the second since 1970, and a word without blanks. It is read once, when needed.

    folder: the account's own. kept: how long something is known.
    """

    def __init__(self, folder: Path, kept: timedelta = timedelta(days=14)) -> None:
        self._file, self._kept = folder / "said", kept
        self._said: dict[str, int] | None = None
        self._remembered: set[str] = set()
        self._trim_at = _LARGE

    def load(self, now: datetime) -> dict[str, int]:
        """Read the file, unless it was, and leave out what is too old; raises OSError where it cannot be used."""
        if self._said is None:
            content = self._file.read_bytes() if self._file.exists() else b""
            said = _recent(content.splitlines(), now - self._kept)
            if _lines(said) != content:  # something is old or damaged; a line that a crash cut short ends here
                write_private(self._file, _lines(said))
            self._said = said
        return self._said

    def note(self, word: str, now: datetime) -> None:
        """Note something that is about to leave, or has left; raises OSError where it cannot be noted."""
        said, second = self.load(now), int(now.timestamp())
        append_private(self._file, _line(word, second))
        said[word] = second
        if len(said) >= self._trim_at:
            self._trim(now)

    def remember(self, *words: str) -> None:
        """Keep words until the end of this run, where the file cannot be written."""
        self._remembered.update(words)

    def knows(self, word: str, now: datetime) -> bool:
        """Tell whether it was noted; raises OSError where the file cannot be read."""
        return word in self._remembered or word in self.load(now)

    def _trim(self, now: datetime) -> None:
        oldest = int((now - self._kept).timestamp())
        self._said = {word: second for word, second in self.load(now).items() if second >= oldest}
        self._trim_at = max(_LARGE, 2 * len(self._said))  # an account that says very much does not write it each time
        write_private(self._file, _lines(self._said))


def _recent(lines: Sequence[bytes], since: datetime) -> dict[str, int]:
    """Return what is on the lines that can be read and are not too old."""
    oldest = int(since.timestamp())
    pairs = (line.decode("ascii", "replace").partition(" ") for line in lines)
    return {word: int(second) for second, _, word in pairs if word and second.isdecimal() and int(second) >= oldest}


def _lines(said: Mapping[str, int]) -> bytes:
    return b"".join(_line(word, second) for word, second in said.items())


def _line(word: str, second: int) -> bytes:
    return f"{second} {word}\n".encode("ascii", "replace")

"""What we said in private conversations, so that it is known again when the chat's log shows it.

The chat service gives our messages ids of its own and takes no mark of ours. The log may show a message before the
answer to our request arrives, and after a crash that answer never comes: so a fingerprint of the text is noted, in a
file of the account, before the message leaves. A colleague's message has no such note.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from pathlib import Path

from responder_bluesky import private

_KEPT = timedelta(days=7)
_NAME = "said"
_MANY = 50_000  # lines, then the file is read and written anew


class Journal:
    """One line for each message: the second since 1970, and the fingerprint."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _NAME
        self._said: dict[str, int] | None = None

    def note(self, conversation: str, text: str, now: datetime) -> None:
        """Note a message that is about to leave; raises OSError where the file cannot be read or written."""
        said = self._load(now)
        mark, second = _mark(conversation, text), int(now.timestamp())
        said[mark] = second
        private.append(self._file, _line(mark, second))
        if len(said) > _MANY:
            self._said = None

    def knows(self, conversation: str, text: str, now: datetime) -> bool:
        """Tell whether the message was ours."""
        return _mark(conversation, text) in self._load(now)

    def _load(self, now: datetime) -> dict[str, int]:
        """Read the file once, and write it anew without what is older than a week."""
        if self._said is None:
            self._said = _read(self._file, int((now - _KEPT).timestamp()))
            if self._file.exists():
                private.write(self._file, b"".join(_line(*one) for one in self._said.items()))
        return self._said


def _mark(conversation: str, text: str) -> str:
    whole = f"{conversation}\n{' '.join(text.split())}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=16).hexdigest()


def _read(file: Path, since: int) -> dict[str, int]:
    try:
        lines = file.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return {}
    said = {}
    for line in lines:
        second, _, mark = line.partition(" ")
        if second.isdecimal() and mark and int(second) >= since:
            said[mark] = int(second)
    return said


def _line(mark: str, second: int) -> bytes:
    return f"{second} {mark}\n".encode()

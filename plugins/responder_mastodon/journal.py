"""What we said, so that it is known again where the server shows the statuses of our account.

A colleague may write from the same account. Our own application's name tells the two apart where the server says it;
everywhere else this does: before a status leaves, a fingerprint of it is noted in a file of the account.
"""

from __future__ import annotations

import hashlib
import os
import re
from datetime import datetime, timedelta
from pathlib import Path

_KEPT = timedelta(days=14)
_MANY = 50_000  # lines, then the file is written anew without the old ones
_NOISE = re.compile(r"https?://\S+|@[\w.-]+(?:@[\w.:-]+)?")


def fingerprint(status: str, text: str) -> str:
    """Return the mark of a text under a status. Names, links, blanks and signs do not count: servers change them."""
    letters = "".join(sign for sign in _NOISE.sub("", text.replace("\u200b", "")).casefold() if sign.isalnum())
    return hashlib.blake2b(f"{status}\n{letters}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Journal:
    """One line for each status: the second since 1970, and the mark."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "said"
        self._said: dict[str, int] | None = None

    def note(self, mark: str, now: datetime) -> None:
        """Note a status that is about to leave; raises OSError where the file cannot be read or written."""
        said = self._load(now)
        if mark in said:
            return
        said[mark] = int(now.timestamp())
        self._write(f"{said[mark]} {mark}\n", os.O_APPEND)
        if len(said) > _MANY:
            self._said = None

    def knows(self, mark: str, now: datetime) -> bool:
        """Tell whether a status was ours."""
        return mark in self._load(now)

    def _load(self, now: datetime) -> dict[str, int]:
        """Read the file once, and write it anew without what is too old."""
        if self._said is None:
            lines = self._file.read_text("ascii", "replace").splitlines() if self._file.exists() else []
            oldest = int((now - _KEPT).timestamp())
            pairs = (line.partition(" ") for line in lines)
            self._said = {m: int(at) for at, _, m in pairs if m and at.isdecimal() and int(at) >= oldest}
            if len(self._said) < len(lines):
                self._write("".join(f"{at} {mark}\n" for mark, at in self._said.items()), os.O_TRUNC)
        return self._said

    def _write(self, lines: str, how: int) -> None:
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = self._file if how == os.O_APPEND else self._file.with_suffix(".new")
        with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | how, 0o600), "w") as stream:
            stream.write(lines)
        if target != self._file:
            target.replace(self._file)

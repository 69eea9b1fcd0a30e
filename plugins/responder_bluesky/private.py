"""Files of the account's own folder that nobody else may read."""

from __future__ import annotations

import os
from pathlib import Path


def write(file: Path, content: bytes) -> None:
    """Write a file whole, in place of what was there; raises OSError."""
    _folder(file)
    fresh = file.with_suffix(".new")
    _put(fresh, content, os.O_TRUNC)
    fresh.replace(file)


def append(file: Path, content: bytes) -> None:
    """Add to the end of a file; raises OSError."""
    _folder(file)
    _put(file, content, os.O_APPEND)


def _folder(file: Path) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _put(file: Path, content: bytes, how: int) -> None:
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | how, 0o600)
    with os.fdopen(opened, "ab" if how == os.O_APPEND else "wb") as stream:
        stream.write(content)

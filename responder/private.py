"""Files in an account's own folder that nobody else may read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO


def read_private(file: Path) -> bytes:
    """Return what a file holds; nothing where there is none, or where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def write_private(file: Path, content: bytes) -> None:
    """Write a file whole, in place of what was there, and its folder where there is none; raises OSError."""
    fresh = file.with_suffix(".new")
    with _open(fresh, os.O_TRUNC) as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(file)


def append_private(file: Path, content: bytes) -> None:
    """Add to the end of a file; raises OSError."""
    with _open(file, os.O_APPEND) as stream:
        stream.write(content)


def _open(file: Path, how: int) -> BinaryIO:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | how, 0o600), "wb")

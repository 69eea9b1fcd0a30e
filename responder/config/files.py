"""Files beside config.toml, within limits; what cannot be read is told with its line."""

from __future__ import annotations

from pathlib import Path

from responder.config.problems import Problem
from responder.config.source import read_bytes
from responder.errors import ConfigInvalid

LARGEST = 4 * 1024 * 1024  # bytes of one CSV, HTML or JSON file


def refused(path: Path, line: int, found: str, expected: str, mend: str) -> ConfigInvalid:
    """Return the error of a file that cannot be read as what it should be."""
    return ConfigInvalid([Problem(str(path), line, "", found, expected, mend)])


def read_file(path: Path, shorter: str = "split it") -> bytes:
    """Return what is in a file of at most 4 MiB; raises ConfigInvalid. shorter: what to do with one that is longer."""
    try:
        data = read_bytes(path, LARGEST)
    except OSError as error:
        reason = (error.strerror or "an unreadable file").lower()
        raise refused(path, 1, reason, "a file that can be read", "look at its name and at who may read it") from error
    if len(data) > LARGEST:
        raise refused(path, 1, "a file over 4 MiB", "at most 4 MiB", shorter)
    return data

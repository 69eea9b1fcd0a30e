"""The files of a deployment, read within limits; what cannot be read is told with its line."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from responder.config.problems import Problem
from responder.errors import ConfigInvalid

LARGEST = 4 * 1024 * 1024  # bytes of one CSV, HTML or JSON file
LOOK = "look at its name and at who may read it"
_MIB = 1024 * 1024


def refused(path: Path, line: int, found: str, expected: str, mend: str) -> ConfigInvalid:
    """Return the error of a file that cannot be read as what it should be."""
    return ConfigInvalid([Problem(str(path), line, "", found, expected, mend)])


def read_file(path: Path, shorter: str = "split it", *, largest: int = LARGEST, mend: str = LOOK) -> bytes:
    """Return what is in a file of at most so many bytes; raises ConfigInvalid.

    shorter: what to do with one that is longer. mend: with one that cannot be read.
    """
    try:
        data = _read(path, largest + 1)
    except OSError as error:
        reason = (error.strerror or "an unreadable file").lower()
        raise refused(path, 1, reason, "a file that can be read", mend) from error
    if len(data) > largest:
        raise refused(path, 1, f"a file over {largest // _MIB} MiB", f"at most {largest // _MIB} MiB", shorter)
    return data


def _read(path: Path, most: int) -> bytes:
    """Read at most so many bytes from an ordinary file; a pipe is never waited for."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(0, "something that is no ordinary file")
        return file.read(most)

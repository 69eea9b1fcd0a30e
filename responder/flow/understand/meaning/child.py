"""Speaks with the child that knows meanings: starts it when it is needed, ends it, and never waits for it too long."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from weakref import WeakValueDictionary, finalize

from responder.flow.understand.meaning.model import NoModel, model_folder

_ENCODER = Path(__file__).with_name("encoder.py")
_SECONDS = 5.0  # for one request; a text takes 10 to 40 ms
_SECONDS_FIRST = 30.0  # the same with the start, which takes less than a second unless the machine is busy
_REST = 60.0  # seconds until a child that failed is tried again
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_LENGTH = struct.Struct("<I")


class CannotTell(Exception):
    """The child gave no answer; articles are then matched by words alone."""


class Child:
    """The child, started with the first request. folder: tells where its model lies; may raise NoModel."""

    def __init__(self, folder: Callable[[], Path] = model_folder) -> None:
        self._folder = folder
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._table: bytes | memoryview = b""  # the last one that it was told
        self._failed_at = -_REST

    def ask(self, texts: Sequence[str], table: bytes | memoryview = b"", columns: int = 0) -> array[float]:
        """Return the vectors of texts one after the other, or those times a table. It blocks. Raises CannotTell.

        The very same table as in the last request is not sent again.
        """
        with self._lock:
            if time.monotonic() - self._failed_at < _REST:
                raise CannotTell("the model of meanings failed a moment ago")
            try:
                limit = _SECONDS if self._process else _SECONDS_FIRST
                process, same = self._process or self._start(), columns > 0 and table is self._table
                head = json.dumps({"texts": list(texts), "columns": columns, "same": same}).encode() + b"\n"
                found = _asked(process, head, b"" if same else table, limit)
            except NoModel as error:
                raise CannotTell(str(error)) from error
            except (OSError, ValueError, CannotTell) as error:
                self._failed_at = time.monotonic()
                self._end()
                raise CannotTell(str(error) or repr(error)) from error
            if columns:
                self._table = table
            return found

    def close(self) -> None:
        """End the child; another request starts it again."""
        with self._lock:
            self._end()

    def _start(self) -> subprocess.Popen[bytes]:
        kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - our own file
            [sys.executable, "-I", str(_ENCODER), str(self._folder())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, **_ONE_CORE},
        )
        finalize(self, _stop, self._process)
        return self._process

    def _end(self) -> None:
        process, self._process, self._table = self._process, None, b""
        if process is not None:
            _stop(process)


def _asked(process: subprocess.Popen[bytes], head: bytes, table: bytes | memoryview, seconds: float) -> array[float]:
    assert process.stdin is not None
    assert process.stdout is not None
    limit = Timer(seconds, process.kill)
    limit.daemon = True
    limit.start()
    try:
        process.stdin.write(head)
        process.stdin.write(table)
        process.stdin.flush()
        length = process.stdout.read(_LENGTH.size)
        content = process.stdout.read(*_LENGTH.unpack(length)) if len(length) == _LENGTH.size else b""
    finally:
        limit.cancel()
    if not content:
        raise CannotTell("the model of meanings gave no answer")
    found = array("f")
    found.frombytes(content)
    return found


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()
    process.wait()


_children: WeakValueDictionary[str, Child] = WeakValueDictionary()


def the_child() -> Child:
    """Return the one child of this process; it ends when nobody holds it any more."""
    found = _children.get("")
    if found is None:
        found = _children[""] = Child()
    return found

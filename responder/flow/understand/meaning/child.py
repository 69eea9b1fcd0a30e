"""Speaks with the child that knows meanings: starts it when it is needed, ends it, and never waits for it too long."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import time
from array import array
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from weakref import WeakValueDictionary, finalize

from responder.flow.understand.meaning.networks import Network, NoNetwork

_ENCODER = Path(__file__).with_name("encoder.py")
_SECONDS = 5.0  # for what somebody waits for; a text takes 2 to 40 ms
_SECONDS_LONGEST = 30.0  # with the start, and while articles are learned: a busy machine costs no article its meaning
_REST = 60.0  # seconds until a child that failed is tried again
_TABLES = 8  # that a child keeps; each language has its own
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_LENGTH = struct.Struct("<I")


class CannotTell(Exception):
    """The child gave no answer; articles are then matched by words alone."""


class Child:
    """The child of a network, started with the first request."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._tables: list[bytes | memoryview] = []  # those that it was told
        self._oldest = 0
        self._failed_at = -_REST

    def ask(self, texts: Sequence[str], table: bytes | memoryview = b"", columns: int = 0) -> array[float]:
        """Return the vectors of texts one after the other, or those times a table. It blocks. Raises CannotTell.

        A table that it was told is not sent again.
        """
        with self._lock:
            if time.monotonic() - self._failed_at < _REST:
                raise CannotTell("the network of meanings failed a moment ago")
            try:
                limit = _SECONDS if self._process and columns else _SECONDS_LONGEST
                process = self._process or self._start()
                place, same = self._place(table) if columns else (0, False)
                told = {"texts": list(texts), "columns": columns, "place": place, "same": same}
                return _asked(process, json.dumps(told).encode() + b"\n", b"" if same else table, limit)
            except NoNetwork as error:
                raise CannotTell(str(error)) from error
            except (OSError, ValueError, CannotTell) as error:
                self._failed_at = time.monotonic()
                self._end()
                raise CannotTell(str(error) or repr(error)) from error

    def _place(self, table: bytes | memoryview) -> tuple[int, bool]:
        """Return where a table lies at the child, and whether it lies there already."""
        for place, known in enumerate(self._tables):
            if known is table:
                return place, True
        if len(self._tables) < _TABLES:
            self._tables.append(table)
            return len(self._tables) - 1, False
        place, self._oldest = self._oldest, (self._oldest + 1) % _TABLES
        self._tables[place] = table
        return place, False

    def close(self) -> None:
        """End the child; another request starts it again."""
        with self._lock:
            self._end()

    def _start(self) -> subprocess.Popen[bytes]:
        kept = {key: os.environ[key] for key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if key in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - our own file
            [sys.executable, "-I", str(_ENCODER), self.network.name, str(self.network.place())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**kept, **_ONE_CORE},
        )
        finalize(self, _stop, self._process)
        return self._process

    def _end(self) -> None:
        process, self._process, self._tables = self._process, None, []
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
        raise CannotTell("the network of meanings gave no answer")
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


_children: WeakValueDictionary[Network, Child] = WeakValueDictionary()


def the_child(network: Network) -> Child:
    """Return the one child of a network in this process; it ends when nobody holds it any more."""
    found = _children.get(network)
    if found is None:
        found = _children[network] = Child(network)
    return found

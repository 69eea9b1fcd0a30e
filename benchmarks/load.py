"""The load generator: keep-alive connections on a raw protocol, closed or open loop.

Closed loop: each connection posts as soon as it is answered. Open loop: request i is due at i/rate, and its latency
counts from when it was due, also while it waits for a free connection: a stalled server cannot hide its stall.
"""

from __future__ import annotations

import asyncio
import gc
import re
import time
from collections import deque
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from benchmarks.messages import Wire

T = TypeVar("T")
_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0  # seconds between tries of one request


@dataclass(slots=True)
class Post:
    """One request and what became of it; times in ns of the monotonic clock, 0 when it did not happen."""

    wire: Wire
    due: int = 0
    answered: int = 0
    status: int = 0
    tries: int = 0

    @property
    def ok(self) -> bool:
        """Tell whether it was answered 2xx."""
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Run:
    """All posts of a run, from `began` to `ended` (ns)."""

    posts: list[Post]
    began: int
    ended: int

    @property
    def rate(self) -> float:
        """Requests answered 2xx a second."""
        return sum(p.ok for p in self.posts) / ((self.ended - self.began) / 1e9)

    @property
    def failed(self) -> int:
        """How many were never answered 2xx."""
        return sum(not p.ok for p in self.posts)

    def latency_ms(self, share: float) -> float:
        """Return the quantile `share` of the time to the answer."""
        return quantile([(p.answered - p.due) / 1e6 for p in self.posts if p.ok], share)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the values lie; not a number for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else float("nan")


class _Connection(asyncio.Protocol):
    """One connection with at most one request under way."""

    def __init__(self, generator: Generator) -> None:
        self._generator = generator
        self._buffer = b""
        self.post: Post | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport) or hasattr(transport, "write")
        self.transport: Any = transport

    def send(self, post: Post) -> None:
        self.post, self._buffer = post, b""
        self.transport.write(post.wire.data)

    def data_received(self, data: bytes) -> None:
        self._buffer = buffer = self._buffer + data if self._buffer else data
        end = buffer.find(b"\r\n\r\n")
        if end < 0 or self.post is None:
            return
        length = _LENGTH.search(buffer, 0, end + 2)
        if length is not None and len(buffer) < end + 4 + int(length[1]):
            return
        post, self.post = self.post, None
        post.status, post.answered = int(buffer[9:12]), time.monotonic_ns()
        self._generator.answered(self, post)

    def connection_lost(self, _error: Exception | None) -> None:
        post, self.post = self.post, None
        self._generator.lost(self, post)


class Generator:
    """Posts requests over a fixed number of connections; with `patience` it repeats what is not answered 2xx."""

    def __init__(self, port: int, connections: int, *, patience: float = 0.0) -> None:
        self._port = port
        self._wanted = connections
        self._patience = patience
        self._idle: list[_Connection] = []
        self._open = 0
        self._opening: set[asyncio.Task[None]] = set()
        self._waiting: deque[Post] = deque()
        self._left = 0
        self._done = asyncio.Event()
        self.retried = 0

    async def closed(self, wires: Sequence[Wire], seconds: float = 300.0) -> Run:
        """Post all as fast as answers come."""
        posts = [Post(wire) for wire in wires]
        await self._connect(posts)
        began = time.monotonic_ns()
        self._waiting.extend(posts)
        for connection in tuple(self._idle):
            self._idle.remove(connection)
            self._feed(connection)
        return await self._finish(posts, began, seconds)

    async def open(self, wires: Sequence[Wire], rate: float, seconds: float = 300.0) -> Run:
        """Post them at `rate` a second (0: all at once), whatever the answers do."""
        posts = [Post(wire) for wire in wires]
        await self._connect(posts)
        began = time.monotonic_ns()
        step = 1e9 / rate if rate else 0.0
        for number, post in enumerate(posts):
            post.due = began + int(number * step)
            pause = post.due - time.monotonic_ns()
            if pause > 0:
                await asyncio.sleep(pause / 1e9)
            self._submit(post)
        return await self._finish(posts, began, seconds)

    def answered(self, connection: _Connection, post: Post) -> None:
        """Take an answer: the connection is free again."""
        if post.ok or not self._again(post):
            self._settle()
        self._feed(connection)

    def lost(self, connection: _Connection, post: Post | None) -> None:
        """Take the end of a connection: open another one, and repeat what was under way."""
        self._open -= 1
        if connection in self._idle:
            self._idle.remove(connection)
        if post is not None and not self._again(post):
            self._settle()
        if not self._done.is_set():
            self._keep_open()

    async def _connect(self, posts: list[Post]) -> None:
        self._left = len(posts)
        self._done.clear()
        if not posts:
            self._done.set()
        missing = self._wanted - self._open - len(self._opening)
        if self._patience:  # nobody may listen yet: each connection is tried again until one stands
            for _ in range(missing):
                self._keep_open()
        else:
            await asyncio.gather(*(self._add_connection() for _ in range(missing)))

    def _keep_open(self) -> None:
        task = asyncio.get_running_loop().create_task(self._reopen())
        self._opening.add(task)
        task.add_done_callback(self._opening.discard)

    async def _add_connection(self) -> None:
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(lambda: _Connection(self), "127.0.0.1", self._port)
        self._open += 1
        self._feed(connection)

    async def _reopen(self) -> None:
        while not self._done.is_set():
            try:
                await self._add_connection()
            except OSError:
                if not self._patience:
                    self._done.set()
                await asyncio.sleep(0.02)
            else:
                return

    def _submit(self, post: Post) -> None:
        if self._idle:
            self._idle.pop().send(post)
        else:
            self._waiting.append(post)

    def _feed(self, connection: _Connection) -> None:
        if connection.transport.is_closing():
            return
        if not self._waiting:
            self._idle.append(connection)
            return
        post = self._waiting.popleft()
        post.due = post.due or time.monotonic_ns()
        connection.send(post)

    def _again(self, post: Post) -> bool:
        if not self._patience or time.monotonic_ns() - post.due > self._patience * 1e9:
            return False
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** min(post.tries, 8))
        post.tries += 1
        self.retried += 1
        asyncio.get_running_loop().call_later(pause, self._submit, post)
        return True

    def _settle(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._done.set()

    async def _finish(self, posts: list[Post], began: int, seconds: float) -> Run:
        left = seconds - (time.monotonic_ns() - began) / 1e9
        try:
            await asyncio.wait_for(self._done.wait(), max(0.1, left))
        except TimeoutError:
            self._done.set()
        ended = max((p.answered for p in posts), default=0) or time.monotonic_ns()
        return Run(posts, began, ended)

    def close(self) -> None:
        """Close every connection."""
        self._done.set()
        for connection in tuple(self._idle):
            connection.transport.close()


def closed_loop(port: int, wires: Sequence[Wire], *, connections: int = 32, seconds: float = 300.0) -> Run:
    """Run a closed loop to its end."""

    async def go() -> Run:
        generator = Generator(port, connections)
        try:
            return await generator.closed(wires, seconds)
        finally:
            generator.close()

    return run(go())


def open_loop(port: int, wires: Sequence[Wire], rate: float, *, connections: int = 32, seconds: float = 300.0) -> Run:
    """Run an open loop to its end."""

    async def go() -> Run:
        generator = Generator(port, connections)
        try:
            return await generator.open(wires, rate, seconds)
        finally:
            generator.close()

    return run(go())


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run on uvloop, without pauses for garbage."""
    import uvloop  # noqa: PLC0415 - only where load is made

    gc.collect()
    gc.disable()
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(work)
    finally:
        gc.enable()

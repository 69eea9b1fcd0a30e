"""The short way in: a plain webhook that came whole, or a look at the health; all else goes to the web server.

A web server that can do everything costs more for a webhook than checking, reading and recording it, and a tenth of
the daemon's memory (docs/explanation/performance.md), so it is loaded when a request needs it. Nothing is decided here
that it would decide otherwise: a request with anything about it that is not plain, and everything that follows it on
its connection, is handed over as it came.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from responder.crowd import Crowd

Serve = Callable[[str, Mapping[str, str], bytes], Awaitable["Answer"]]
Look = Callable[[str, str], Awaitable["Answer"]]

_NAME = rb"[A-Za-z0-9_.~-]+"
_TOKEN = rb"[!#$%&'*+.^_`|~0-9A-Za-z-]++"  # RFC 9110, 5.6.2
_HEADER = rb"%b:[^\x00-\x08\x0a-\x1f\x7f]*+\r\n" % _TOKEN
_PLAIN = re.compile(rb"POST /hooks/(%b) HTTP/1\.1\r\n((?:%b)++)" % (_NAME, _HEADER))
_LOOK = re.compile(rb"GET /(healthz|readyz|metrics) HTTP/1\.1\r\n((?:%b)++)" % _HEADER)
_NUMBER = re.compile(r"[0-9]{1,12}")
_NOT_PLAIN = frozenset({"transfer-encoding", "expect", "upgrade", "content-encoding", "te", "trailer"})
_CONNECTION = ("keep-alive", "close")
_LONGEST_HEAD = 8190  # bytes, as the web server has it for one line
ARRIVES = 30.0  # seconds that a request may take until it is whole
_IDLE = 75.0  # seconds without a request until a connection is closed
_AHEAD = 256 * 1024  # bytes of later requests that are taken while one is being answered


class Answer:
    """What a webhook hears."""

    __slots__ = ("content_type", "headers", "status", "text")

    def __init__(
        self, status: int, text: str = "", headers: Mapping[str, str] | None = None, content_type: str = "text/plain"
    ) -> None:
        self.status, self.text, self.headers, self.content_type = status, text, headers or {}, content_type


OK = Answer(200, "ok")


class Front(asyncio.Protocol):
    """One connection.

    serve: answers a webhook. look: answers GET /healthz, /readyz and /metrics, and is told what stands in the header
    Authorization. other: makes the web server's protocol. most: bytes of a body.
    """

    def __init__(
        self, serve: Serve, look: Look, other: Callable[[], Awaitable[Any]], *, most: int, crowd: Crowd
    ) -> None:
        self._serve, self._look_at, self._other, self._most, self._crowd = serve, look, other, most, crowd
        self._loop = asyncio.get_running_loop()
        self._transport: Any = None
        self._buffer = b""
        self._part = bytearray()  # of a request whose length is known: it is made bytes once
        self._needed = 0  # bytes until the request is whole
        self._task: asyncio.Task[None] | None = None
        self._full = self._closing = self._unread = False
        self.since = 0.0  # when the last request had come whole
        self.held = 0  # bytes of the next one
        self._watch: asyncio.TimerHandle | None = None
        self._late: asyncio.TimerHandle | None = None  # set while a request has come in part

    # --- the connection -----------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Wait for the first request."""
        self._transport = transport
        self.since = self._loop.time()
        self._crowd.came(self)
        self._watch = self._loop.call_later(_IDLE, self._look)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """Let go; what was read whole is recorded all the same."""
        self._let_go()

    def data_received(self, data: bytes) -> None:
        """Take a part of a request, or several requests."""
        if self._needed:
            self._part += data
            self._more()
            return
        self._buffer = self._buffer + data if self._buffer else data
        if self._task is None and not self._unread:
            self._next()
        elif len(self._buffer) > _AHEAD and not self._full:
            self._full = True
            self._transport.pause_reading()

    def pause_writing(self) -> None:
        """Answer nothing more to one who does not read what we say."""
        self._unread = True

    def resume_writing(self) -> None:
        """Go on: our answers were read."""
        self._unread = False
        if self._task is None and self._buffer:
            self._go_on()

    @property
    def busy(self) -> bool:
        """Tell whether a request is being answered."""
        return self._task is not None

    def leave(self) -> None:
        """End at once: there are too many."""
        self._let_go()
        self._part = bytearray()
        self._transport.abort()

    def finish(self) -> asyncio.Task[None] | None:
        """Close, after the answer that is under way; return what makes it."""
        self._closing = True
        if self._task is None:
            self._transport.close()
        return self._task

    def _look(self) -> None:
        """Close a connection on which nothing whole has come for long; one timer serves many requests."""
        left = self.since + _IDLE - self._loop.time()
        if left <= 0 and self._task is None:
            self._transport.abort()
        else:
            self._watch = self._loop.call_later(max(left, 1.0), self._look)

    def _wait(self) -> None:
        """A part of a request is here: the rest must come in time."""
        if self._late is None:
            self._late = self._loop.call_later(ARRIVES, self._transport.abort)

    def _is_whole(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _let_go(self) -> None:
        self._crowd.gone(self)
        self._is_whole()
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    # --- requests -----------------------------------------------------------------------------------------------

    def _next(self) -> None:
        """Serve the request that has come whole, if one has."""
        end = self._buffer.find(b"\r\n\r\n", 0, _LONGEST_HEAD) + 2
        found = _PLAIN.fullmatch(self._buffer, 0, end) if end > 1 else None
        if found is None:
            self._glance(end)
            return
        headers = _headers(found[2])
        length = None if headers is None else headers.get("content-length", "")
        if headers is None or not length or not _NUMBER.fullmatch(length) or int(length) > self._most:
            self._hand_over()
            return
        needed = end + 2 + int(length)
        if len(self._buffer) < needed:
            self._needed, self._part = needed, bytearray(self._buffer)
            self._wait()
            self._crowd.holds(self, len(self._buffer))
            return
        body, self._buffer = self._buffer[end + 2 : needed], self._buffer[needed:]
        self._begin(headers, self._serve(found[1].decode(), headers, body))

    def _more(self) -> None:
        """A part of a body has come; when it is whole it is served."""
        if len(self._part) < self._needed:
            self._crowd.holds(self, len(self._part))
            return
        self._crowd.holds(self, 0)
        self._buffer, self._part, self._needed = bytes(self._part), bytearray(), 0
        self._next()

    def _glance(self, end: int) -> None:
        """Serve a look at how the daemon is; anything else is not for us."""
        found = _LOOK.fullmatch(self._buffer, 0, end) if end > 1 else None
        headers = _headers(found[2]) if found else None
        if found is None or headers is None or headers.get("content-length", "0") != "0":
            self._hand_over()
            return
        self._buffer = self._buffer[end + 2 :]
        self._begin(headers, self._look_at(found[1].decode(), headers.get("authorization", "")))

    def _begin(self, headers: Mapping[str, str], answer: Awaitable[Answer]) -> None:
        if self._late is not None:
            self._is_whole()
        self.since = self._loop.time()
        if headers.get("connection", "").lower() == "close":
            self._closing = True
        self._task = self._loop.create_task(self._answer(answer))

    async def _answer(self, answering: Awaitable[Answer]) -> None:
        try:
            answer = await answering
        except BaseException:
            self._transport.abort()
            raise
        self._task = None
        if self._transport.is_closing():
            return
        self._transport.write(_written(answer, closing=self._closing))
        if self._closing:
            self._transport.close()
        elif self._buffer and not self._unread:
            self._go_on()

    def _go_on(self) -> None:
        if self._full:
            self._full = False
            self._transport.resume_reading()
        self._next()

    def _hand_over(self) -> None:
        self._is_whole()
        self._task = self._loop.create_task(self._to_the_other())

    async def _to_the_other(self) -> None:
        """Let the web server have the connection, with all that it has not been answered for."""
        try:
            other = await self._other()
        except BaseException:
            self._transport.abort()
            raise
        self._task = None
        if self._closing or self._transport.is_closing():
            self._transport.close()
            return
        self._let_go()
        transport, data = self._transport, self._buffer
        transport.set_protocol(other)
        other.connection_made(transport)
        other.data_received(data)
        if self._full:
            transport.resume_reading()


def _headers(lines: bytes) -> dict[str, str] | None:
    """Return the headers by their names in lower case; None where one came twice or is not plain."""
    each = [line.partition(":") for line in lines.decode("utf-8", "surrogateescape").split("\r\n")[:-1]]
    headers = {name.lower(): value.strip(" \t") for name, _, value in each}
    if len(headers) != len(each) or headers.get("connection", "close").lower() not in _CONNECTION:
        return None
    return headers if _NOT_PLAIN.isdisjoint(headers) else None


def _written(answer: Answer, *, closing: bool) -> bytes:
    if answer is OK and not closing:
        return _ok(int(time.time()))
    return _all_of(answer, int(time.time()), closing=closing)


@lru_cache(maxsize=2)
def _ok(second: int) -> bytes:
    """Return what nearly all hear in one second."""
    return _all_of(OK, second, closing=False)


def _all_of(answer: Answer, second: int, *, closing: bool) -> bytes:
    body = answer.text.encode("utf-8", "replace")
    more = "".join([f"{name}: {value}\r\n" for name, value in answer.headers.items()])
    if closing:
        more += "Connection: close\r\n"
    head = (
        f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}\r\n"
        f"Content-Type: {answer.content_type}; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\nDate: {formatdate(second, usegmt=True)}\r\n"
    )
    return f"{head}{more}\r\n".encode() + body

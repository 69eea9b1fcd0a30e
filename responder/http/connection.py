"""One connection to a platform: one request at a time, and its answer.

A client that can do everything costs 57 us a request, five times as much as what is left when a request is one write
and an answer is parsed in C (docs/explanation/performance.md).
"""

from __future__ import annotations

import asyncio
import os
import zlib
from collections.abc import Callable
from typing import Any, cast

import httptools

from responder.desk import HttpAnswer

LONGEST_BODY = 1024 * 1024  # bytes of one answer that are kept
_LONGEST_HEAD = 64 * 1024  # bytes until the body must have begun
_IDLE = 15.0  # seconds without a request after which a connection is closed: before most servers do it
_GZIP_OR_ZLIB = 47  # see zlib.decompressobj


class BrokenError(Exception):
    """The connection ended, or what came is no HTTP; `silent`: before one byte of the answer."""

    def __init__(self, why: str, *, silent: bool = False) -> None:
        super().__init__(why)
        self.silent = silent


class Connection(asyncio.Protocol):
    """Speaks HTTP/1.1 as long as both ends keep it open."""

    def __init__(self, loop: asyncio.AbstractEventLoop, ended: Callable[[Connection], object]) -> None:
        self._loop, self._ended = loop, ended
        self._transport: Any = None
        self._parser = httptools.HttpResponseParser(self)
        self._asked: asyncio.Future[HttpAnswer] | None = None
        self._until = 0.0  # by the loop's clock: the answer must be whole, or the next request come
        self._watch: asyncio.TimerHandle | None = None
        self._watched = 0.0
        self._bodiless = False
        self._free = False
        self._begin()

    @property
    def free(self) -> bool:
        """Tell whether the next request may be written."""
        return self._free and self._loop.time() < self._until

    def _begin(self) -> None:
        self._headers: dict[str, str] = {}
        self._parts: list[bytes] = []
        self._size = self._head = 0
        self._in_body = False

    def ask(self, request: bytes, until: float, *, bodiless: bool = False) -> asyncio.Future[HttpAnswer]:
        """Write a request. The future raises BrokenError, and TimeoutError when no whole answer came in time.

        until: the end of that time, by the clock of the loop. bodiless: only headers will come, whatever they say.
        """
        self._free = False
        self._begin()
        self._bodiless = bodiless
        self._asked = self._loop.create_future()
        self._until = until
        if self._watch is None or self._watched > until:
            self._watch_until(until)
        self._transport.write(request)
        return self._asked

    def close(self) -> None:
        """End it; who waits for an answer hears that there is none."""
        self._free = False
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        if self._transport is not None:
            self._transport.abort()

    # --- time ---------------------------------------------------------------------------------------------------

    def _watch_until(self, moment: float) -> None:
        if self._watch is not None:
            self._watch.cancel()
        self._watched = moment
        self._watch = self._loop.call_at(moment, self._look)

    def _look(self) -> None:
        """One timer serves many requests: when it rings too early it is set anew."""
        self._watch = None
        if self._loop.time() < self._until:
            self._watch_until(self._until)
            return
        self._fail(TimeoutError())
        self.close()

    # --- what comes ---------------------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the transport."""
        self._transport = transport
        self._free, self._until = True, self._loop.time() + _IDLE

    def data_received(self, data: bytes) -> None:
        """Read a part of an answer; what nobody asked for ends the connection."""
        if self._asked is None:
            self.close()
            return
        if not self._in_body:
            self._head += len(data)
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade) as error:
            self._fail(BrokenError(f"no HTTP: {type(error).__name__}"))
        if self._asked is None and not self._free:
            self.close()
        elif not self._in_body and self._head > _LONGEST_HEAD:
            self._fail(BrokenError("the headers have no end"))
            self.close()

    def eof_received(self) -> None:
        """End; a body without a length ends here too."""
        length = "content-length" in self._headers or "transfer-encoding" in self._headers
        if self._asked is not None and self._in_body and not length:
            self._answered()
        self._free = False

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell whoever waits."""
        silent = not self._head
        self.close()
        self._fail(BrokenError(why(exc), silent=silent))
        self._ended(self)

    # --- what the parser tells ----------------------------------------------------------------------------------

    def on_message_begin(self) -> None:
        """Notice an answer to no question: the two ends no longer agree where one ends."""
        if self._asked is None:
            self._free = False

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header; what follows a body is none of ours, and may have no end."""
        if self._in_body:
            return
        self._headers[name.lower().decode("latin-1")] = value.decode("utf-8", "surrogateescape")

    def on_headers_complete(self) -> None:
        """Expect the body."""
        self._in_body = True
        if self._bodiless and self._asked is not None:
            self._answered()

    def on_body(self, body: bytes) -> None:
        """Take a part of the body; one that is too long is cut, and the connection with it."""
        self._parts.append(body)
        self._size += len(body)
        if self._size > LONGEST_BODY and self._asked is not None:
            self._answered()

    def on_message_complete(self) -> None:
        """Hand out the answer; a 1xx only says that one will come."""
        if self._parser.get_status_code() < 200:
            self._begin()
        elif self._asked is not None:
            self._answered()
            self._free = self._parser.should_keep_alive()

    def _answered(self) -> None:
        try:
            body = _unpacked(b"".join(self._parts)[:LONGEST_BODY], self._headers.get("content-encoding", ""))
        except zlib.error:
            self._fail(BrokenError("broken compression"))
            return
        asked, self._asked = cast("asyncio.Future[HttpAnswer]", self._asked), None
        self._until = self._loop.time() + _IDLE
        if not asked.done():
            asked.set_result(HttpAnswer(self._parser.get_status_code(), self._headers, body))

    def _fail(self, error: Exception) -> None:
        asked, self._asked = self._asked, None
        if asked is not None and not asked.done():
            asked.set_exception(error)


def _unpacked(body: bytes, encoding: str) -> bytes:
    """Return the body as it was before it was packed, up to the limit. We do not ask for packing. Raises zlib.error."""
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        return body
    return zlib.decompressobj(_GZIP_OR_ZLIB).decompress(body, LONGEST_BODY)


def why(error: Exception | None) -> str:
    """Say what became of a connection as the system does: asyncio calls any that is not made "Connect call failed"."""
    if isinstance(error, ConnectionError) and error.errno:
        return os.strerror(error.errno)
    return "closed" if error is None else getattr(error, "strerror", None) or type(error).__name__

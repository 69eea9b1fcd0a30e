"""Talks to platforms: kept-alive connections, with limits, and honest about what is unknown."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import aiohappyeyeballs

from responder.desk import HttpAnswer
from responder.errors import OutcomeUnknown, TryLater
from responder.http.address import Address, address_of
from responder.http.connection import LONGEST_BODY, BrokenError, Connection, why

__all__ = ["LONGEST_BODY", "Http"]

_PER_HOST = 256  # above what the accounts of one platform have under way at once
_HAPPY = 0.25  # seconds until the next address of a host is tried beside the first (RFC 8305)
_KNOWN = 60.0  # seconds that the addresses of a host are kept
_REPEATABLE = frozenset({"GET", "HEAD", "PUT"})


class _Host:
    """The connections to one host: those that wait for a request, and the places for those under way."""

    def __init__(self) -> None:
        self.idle: list[Connection] = []
        self.places = asyncio.Semaphore(_PER_HOST)
        self.found: list[Any] = []  # its addresses, as the resolver gave them
        self.found_until = 0.0

    def take(self) -> Connection | None:
        """Return the connection that was used last and can be used again."""
        while self.idle:
            connection = self.idle.pop()
            if connection.free:
                return connection
            connection.close()
        return None


class Http:
    """The `HttpClient` of every channel.

    No redirect is followed, no cookie kept, no proxy taken from the environment; TLS 1.2 at least; at most
    1 MiB of an answer is read. total: seconds for one request with its answer; connect: seconds until a
    connection stands. tls: which certificates are trusted; None: the machine's.

    Only a request that surely never left raises TryLater. One that left without a whole answer raises
    OutcomeUnknown, a kept-alive connection found closed included: the platform may have read the request.
    GET, HEAD and PUT are repeated once on a new connection then, POST never. A request with the header
    `Connection: close` has a connection of its own: some servers close after each answer without saying so.
    """

    def __init__(self, *, total: float = 30, connect: float = 10, tls: ssl.SSLContext | None = None) -> None:
        self._total, self._connect = total, min(connect, total)
        self._tls = tls
        self._context: ssl.SSLContext | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._hosts: dict[tuple[str, int, bool], _Host] = {}
        self._open: set[Connection] = set()

    async def start(self) -> None:
        """Begin; call it inside the running loop."""
        self._context = _strict(self._tls)
        self._loop = asyncio.get_running_loop()

    async def close(self) -> None:
        """Close every connection."""
        self._loop = None
        for connection in tuple(self._open):
            connection.close()
        self._open.clear()
        self._hosts.clear()

    async def request(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> HttpAnswer:
        """Send one request; TryLater when it surely never left, OutcomeUnknown when nobody can tell."""
        if self._loop is None:
            raise TryLater("The HTTP client is not started.")
        try:
            address = address_of(url)
            data = _written(method, url, headers, body)
        except ValueError:  # its words may hold a token
            raise TryLater("The configured address is no URL, or a header holds what no header may.") from None
        alone = headers is not None and headers.get("Connection") == "close"
        key = address.host, address.port, address.tls
        host = self._hosts.get(key) or self._hosts.setdefault(key, _Host())
        until = self._loop.time() + self._total
        if host.places.locked():
            await self._place(host, address)
        else:
            await host.places.acquire()
        try:
            if alone:
                return await _ask(host, await self._connection(host, address), method, data, until, keep=False)
            return await self._exchange(host, address, method, data, until)
        except TimeoutError:
            raise OutcomeUnknown(_words("No whole answer in time", address, "time-out")) from None
        except BrokenError as error:
            raise OutcomeUnknown(_words("The connection broke before the answer", address, str(error))) from None
        finally:
            host.places.release()

    async def _place(self, host: _Host, address: Address) -> None:
        """Wait for a place among the requests under way to one host. Raises TryLater."""
        try:
            async with asyncio.timeout(self._connect):
                await host.places.acquire()
        except TimeoutError:
            raise TryLater(_words("No connection", address, "too many requests at once")) from None

    async def _exchange(self, host: _Host, address: Address, method: str, data: bytes, until: float) -> HttpAnswer:
        kept = host.take()
        if kept is not None:
            try:
                return await _ask(host, kept, method, data, until)
            except BrokenError as error:
                if not error.silent or method not in _REPEATABLE:
                    raise
        return await _ask(host, await self._connection(host, address), method, data, until)

    async def _connection(self, host: _Host, address: Address) -> Connection:
        """Return a new connection. Raises TryLater: whatever goes wrong here, nothing of the request has left."""
        try:
            async with asyncio.timeout(self._connect):
                return await self._dial(host, address)
        except TimeoutError:
            host.found_until = 0.0
            raise TryLater(_words("No connection", address, "time-out")) from None
        except ssl.CertificateError:
            raise TryLater(_words("No connection", address, "its certificate is not trusted")) from None
        except (OSError, ValueError) as error:
            host.found_until = 0.0
            raise TryLater(_words("No connection", address, why(error))) from None

    async def _dial(self, host: _Host, address: Address) -> Connection:
        loop = self._loop
        if loop is None:
            raise ConnectionAbortedError
        if host.found_until < loop.time():
            host.found = await loop.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
            host.found_until = loop.time() + _KNOWN
        line = await aiohappyeyeballs.start_connection(host.found, happy_eyeballs_delay=_HAPPY, interleave=1, loop=loop)
        _, connection = await loop.create_connection(
            lambda: Connection(loop, self._open.discard),
            sock=line,
            ssl=self._context if address.tls else None,
            server_hostname=address.host if address.tls else None,
        )
        self._open.add(connection)
        return connection


async def _ask(
    host: _Host, connection: Connection, method: str, data: bytes, until: float, *, keep: bool = True
) -> HttpAnswer:
    """Send the request, and keep the connection for the next one where both ends allow it."""
    try:
        answer = await connection.ask(data, until, bodiless=method == "HEAD")
    except BaseException:  # one who no longer waits for the answer leaves no connection on which it may still come
        connection.close()
        raise
    if keep and connection.free:
        host.idle.append(connection)
    else:
        connection.close()
    return answer


def _written(method: str, url: str, headers: Mapping[str, str] | None, body: bytes | None) -> bytes:
    """Return the request as bytes. Raises ValueError for what would not be one request with these headers."""
    head = _head(method, url, tuple(headers.items()) if headers else ())
    if body is None and method in ("GET", "HEAD"):
        return head + b"\r\n"
    return b"%bContent-Length: %d\r\n\r\n%b" % (head, len(body or b""), body or b"")


@lru_cache(maxsize=64)  # an account says the same with each message
def _head(method: str, url: str, headers: tuple[tuple[str, str], ...]) -> bytes:
    """Return a request up to what its body decides. Raises ValueError as `_written` does."""
    address = address_of(url)
    lines = [f"{method} {address.target} HTTP/1.1\r\nHost: {address.named}\r\nUser-Agent: responder\r\nAccept: */*"]
    for name, value in headers:
        if not (name.isprintable() and value.isprintable()) or ":" in name:
            raise ValueError("a header with control characters")
        lines.append(f"{name}: {value}")
    if not method.isalpha():
        raise ValueError("no method")
    return "\r\n".join([*lines, ""]).encode()


def _strict(context: ssl.SSLContext | None) -> ssl.SSLContext:
    """Return a context that checks certificates and host names and speaks TLS 1.2 or newer."""
    context = context or ssl.create_default_context()
    context.minimum_version = max(context.minimum_version, ssl.TLSVersion.TLSv1_2)
    return context


def _words(what: str, address: Address, detail: str) -> str:
    """Say what happened, naming the host alone: paths and query strings may hold tokens."""
    return f"{what}: {address.host} ({detail})."

"""A platform that answers with exactly these bytes, or hangs, or drips; and one question to it."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable

from responder.errors import OutcomeUnknown, TryLater
from responder.http import Http

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Thing: A\r\n\r\n{}"


async def hear(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next((int(h[15:]) for h in head.split(b"\r\n") if h.lower().startswith(b"content-length:")), 0)
    return head + await reader.readexactly(length)


def says(answer: bytes, *, heard: list[bytes] | None = None) -> Talk:
    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await hear(reader)
        if heard is not None:
            heard.append(request)
        writer.write(answer)
        await writer.drain()

    return talk


async def hangs(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await hear(reader)
    await asyncio.sleep(60)


async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await hear(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n")
    for _ in range(16384):
        writer.write(b"x" * 65536)
        await writer.drain()


async def drips(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await hear(reader)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.02)


@contextlib.asynccontextmanager
async def platform(talk: Talk, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """A server that lets `talk` have every connection and then closes it; yields its address."""
    tasks: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tasks.add(task := asyncio.current_task())  # type: ignore[arg-type]
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await talk(reader, writer)
        writer.close()
        tasks.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"{'https' if tls else 'http'}://localhost:{port}"
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def ask(url: str, *, method: str = "POST", tls: ssl.SSLContext | None = None, total: float = 5) -> object:
    """Send one request; return the answer, or the type of the error."""
    http = Http(total=total, connect=0.3, tls=tls)
    await http.start()
    try:
        return await http.request(method, url, headers={"Authorization": "Bearer hidden"}, body=b"{}")
    except (TryLater, OutcomeUnknown) as error:
        shown = f"{error} {error.__cause__}"
        return type(error) if "hidden" not in shown and "secret-path" not in shown else shown
    finally:
        await http.close()

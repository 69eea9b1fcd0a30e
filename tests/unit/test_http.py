"""What the HTTP client makes of every way a platform can fail, against real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import trustme

from responder.errors import OutcomeUnknown, TryLater
from responder.http import LONGEST_BODY, Http

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


LEFT_WITHOUT_ANSWER = {
    "closed without a word": says(b""),
    "cut in the headers": says(b"HTTP/1.1 200 OK\r\nContent-"),
    "cut in the body": says(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
    "cut in a chunk": says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"),
    "no HTTP at all": says(b"220 smtp.example ready\r\n\r\n"),
    "broken compression": says(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Encoding: gzip\r\n\r\n{}"),
    "hangs": hangs,
    "one byte at a time": drips,
}


@pytest.mark.parametrize("talk", LEFT_WITHOUT_ANSWER.values(), ids=list(LEFT_WITHOUT_ANSWER))
def test_a_request_that_left_without_a_whole_answer_is_unknown(talk: Talk) -> None:
    async def scene() -> object:
        async with platform(talk) as url:
            return await ask(f"{url}/secret-path?access_token=secret-path", total=0.4)

    assert asyncio.run(scene()) is OutcomeUnknown


def closed_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{closed}/secret-path",
        "http://nowhere.invalid/",
        "http://",
        "ftp://example.com/",
        "http://[",
        "x",
    ],
)
def test_what_never_left_may_be_tried_later(url: str) -> None:
    assert asyncio.run(ask(url.replace("{closed}", str(closed_port())))) is TryLater


def test_a_connection_that_takes_too_long_may_be_tried_later() -> None:
    """A listener whose queue is full answers no SYN: nothing of the request can have left."""

    async def scene() -> object:
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            listener.listen(0)
            waiting = []
            for _ in range(4):
                waiting.append(s := socket.socket())
                s.setblocking(False)
                s.connect_ex(listener.getsockname())
            try:
                return await ask(f"http://127.0.0.1:{listener.getsockname()[1]}/")
            finally:
                for s in waiting:
                    s.close()

    assert asyncio.run(scene()) is TryLater


def test_a_redirect_is_an_answer_and_is_not_followed() -> None:
    """Nothing, and above all no token, reaches the other host."""
    elsewhere: list[bytes] = []

    async def scene() -> object:
        async with platform(says(OK, heard=elsewhere)) as other:
            moved = f"HTTP/1.1 307 Moved\r\nLocation: {other}/\r\nContent-Length: 0\r\n\r\n"
            async with platform(says(moved.encode())) as url:
                return await ask(url)

    answer = asyncio.run(scene())

    assert answer.status == 307  # type: ignore[attr-defined]
    assert elsewhere == []


def test_an_answer_of_a_gigabyte_is_cut_at_one_mebibyte() -> None:
    async def scene() -> object:
        async with platform(endless) as url:
            return await ask(url)

    assert len(asyncio.run(scene()).body) == LONGEST_BODY  # type: ignore[attr-defined]


def test_a_compressed_answer_is_cut_after_unpacking() -> None:
    packed = gzip.compress(bytes(64 * LONGEST_BODY))
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n".encode()

    async def scene() -> object:
        async with platform(says(head + packed)) as url:
            return await ask(url)

    assert len(asyncio.run(scene()).body) == LONGEST_BODY  # type: ignore[attr-defined]


def test_an_answer_has_status_lower_case_headers_and_body() -> None:
    async def scene() -> object:
        async with platform(says(OK)) as url:
            return await ask(url)

    answer = asyncio.run(scene())

    assert (answer.status, answer.headers["x-thing"], answer.body) == (200, "A", b"{}")  # type: ignore[attr-defined]


def test_a_kept_alive_connection_found_closed_is_unknown() -> None:
    """The platform may have read the request before it closed: a POST is not repeated."""
    heard: list[bytes] = []

    async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hear(reader)
        writer.write(OK)
        heard.append(await hear(reader))  # the second request arrives, and the connection is closed

    async def scene() -> None:
        async with platform(once) as url:
            http = Http(total=5)
            await http.start()
            try:
                await http.request("POST", url, body=b"1")
                with pytest.raises(OutcomeUnknown):
                    await http.request("POST", url, body=b"2")
            finally:
                await http.close()

    asyncio.run(scene())

    assert len(heard) == 1


def test_a_request_may_ask_for_a_connection_of_its_own() -> None:
    """Some servers close after each answer and do not say so; the next request then finds the line dead."""
    lines: list[bytes] = []

    async def twice(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.append(b"")
        for _ in range(2):
            await hear(reader)
            writer.write(OK)

    async def scene() -> None:
        async with platform(twice) as url:
            http = Http(total=5)
            await http.start()
            try:
                for _ in range(2):
                    await http.request("POST", url, body=b"1", headers={"Connection": "close"})
            finally:
                await http.close()

    asyncio.run(scene())

    assert len(lines) == 2


def server_tls(authority: trustme.CA, name: str = "localhost") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


@pytest.mark.parametrize("name", ["localhost", "other.example"])
def test_a_certificate_must_be_trusted_and_name_the_host(name: str) -> None:
    """Where it does not, no byte of the request leaves."""
    authority, stranger, heard = trustme.CA(), trustme.CA(), list[bytes]()

    async def scene(trust: trustme.CA) -> object:
        async with platform(says(OK, heard=heard), tls=server_tls(authority, name)) as url:
            return await ask(url, tls=trusting(trust))

    assert asyncio.run(scene(stranger)) is TryLater
    assert heard == []
    known = asyncio.run(scene(authority))
    assert (known is TryLater) == (name != "localhost")
    assert len(heard) == (name == "localhost")


def test_old_tls_is_refused() -> None:
    """Even a context that would allow TLS 1.1 is made stricter."""
    authority = trustme.CA()
    loose = trusting(authority)
    old = server_tls(authority)
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        loose.minimum_version = ssl.TLSVersion.TLSv1_1

    async def scene() -> object:
        async with platform(says(OK), tls=old) as url:
            return await ask(url, tls=loose)

    assert asyncio.run(scene()) is TryLater
    assert loose.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_before_the_start_nothing_leaves() -> None:
    with pytest.raises(TryLater):
        asyncio.run(Http().request("GET", "http://localhost/"))


def test_closing_leaves_no_task_behind() -> None:
    async def scene() -> set[asyncio.Task[None]]:
        async with platform(says(OK)) as url:
            await ask(url)
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(scene()) == set()

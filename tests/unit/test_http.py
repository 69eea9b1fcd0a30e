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
    "headers without end": says(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000),
    "another protocol": says(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
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

    async def kept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.append(b"")
        for _ in range(2):
            await hear(reader)
            writer.write(OK)

    async def scene() -> None:
        async with platform(kept) as url:
            http = Http(total=5)
            await http.start()
            try:
                for _ in range(2):
                    await http.request("POST", url, body=b"1", headers={"Connection": "close"})
            finally:
                await http.close()

    asyncio.run(scene())

    assert len(lines) == 2


async def twice(talk: Talk, method: str) -> tuple[list[object], int]:
    """Ask one platform twice; return the answers or the types of the errors, and how often it was called."""
    calls = 0

    async def counted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal calls
        calls += 1
        await talk(reader, writer)

    found: list[object] = []
    async with platform(counted) as url:
        http = Http(total=5)
        await http.start()
        try:
            for _ in range(2):
                try:
                    found.append((await http.request(method, url)).body)
                except OutcomeUnknown as error:
                    found.append(type(error))
                await asyncio.sleep(0.01)
        finally:
            await http.close()
    return found, calls


async def once_a_call(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await says(OK)(reader, writer)
    await hear(reader)


def keeps(answer: bytes) -> Talk:
    """Give the same answer to every request of a connection."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await says(answer)(reader, writer)

    return talk


@pytest.mark.parametrize(
    ("method", "talk", "answers", "calls"),
    [
        ("POST", keeps(OK), [b"{}", b"{}"], 1),
        ("GET", once_a_call, [b"{}", b"{}"], 2),  # found closed: a GET is repeated
        ("POST", once_a_call, [b"{}", OutcomeUnknown], 1),
        ("POST", keeps(OK.replace(b"X-Thing: A", b"Connection: close")), [b"{}", b"{}"], 2),
        ("POST", keeps(OK + OK), [b"{}", b"{}"], 2),  # an answer to no question: the ends do not agree any more
        ("POST", keeps(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK), [b"{}", b"{}"], 1),
        ("HEAD", keeps(OK[:-2]), [b"", b""], 2),
        ("POST", says(b"HTTP/1.1 200 OK\r\n\r\n{1}"), [b"{1}", b"{1}"], 2),  # ends where the connection ends
        ("POST", keeps(b"HTTP/1.1 204 No Content\r\n\r\n"), [b"", b""], 1),
        (
            "POST",
            keeps(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{a\r\n1\r\n}\r\n0\r\n\r\n"),
            [b"{a}", b"{a}"],
            1,
        ),
    ],
)
def test_a_connection_is_kept_while_both_ends_agree_on_it(
    method: str, talk: Talk, answers: list[object], calls: int
) -> None:
    assert asyncio.run(twice(talk, method)) == (answers, calls)


def test_who_no_longer_waits_leaves_no_connection_on_which_the_answer_may_still_come() -> None:
    async def late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hear(reader)
        await asyncio.sleep(0.1)
        writer.write(OK.replace(b"{}", b"1!"))

    async def scene() -> object:
        async with platform(late) as url:
            http = Http(total=5)
            await http.start()
            try:
                with pytest.raises(TimeoutError):
                    await asyncio.wait_for(http.request("POST", url), 0.05)
                return (await http.request("POST", url)).body, len(http._open)
            finally:
                await http.close()

    assert asyncio.run(scene()) == (b"1!", 1)


@pytest.mark.parametrize("headers", [{"A": "b\r\nC: d"}, {"A\nB": "c"}, {"A": "\ud800"}, {"A: b": "c"}, {"A": "\0"}])
def test_a_header_cannot_bring_another_one(headers: dict[str, str]) -> None:
    async def scene() -> None:
        heard: list[bytes] = []
        async with platform(says(OK, heard=heard)) as url:
            http = Http()
            await http.start()
            with pytest.raises(TryLater):
                await http.request("POST", url, headers=headers)
            await http.close()
        assert heard == []

    asyncio.run(scene())


def test_a_request_is_written_as_it_was_asked_for() -> None:
    heard: list[bytes] = []

    async def scene() -> str:
        async with platform(says(OK, heard=heard)) as url:
            await ask(f"{url}/a b?c=é")
            return url.removeprefix("http://")

    named = asyncio.run(scene())

    assert heard == [
        f"POST /a%20b?c=%C3%A9 HTTP/1.1\r\nHost: {named}\r\nUser-Agent: responder\r\nAccept: */*\r\n"
        "Authorization: Bearer hidden\r\nContent-Length: 2\r\n\r\n{}".encode()
    ]


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

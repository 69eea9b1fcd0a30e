"""What the HTTP client makes of every way a platform can fail, against real sockets."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct

import pytest

from responder.errors import OutcomeUnknown, TryLater
from responder.http import LONGEST_BODY, Http
from tests.unit.http_platform import OK, Talk, ask, drips, endless, hangs, hear, platform, says

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


async def resets(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await hear(reader)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("127.0.0.1", "No connection: 127.0.0.1 (Connection refused)."),
        ("nowhere.invalid", "No connection: nowhere.invalid ("),  # the system's words, by its resolver
        ("", "The connection broke before the answer: localhost (Connection reset by peer)."),
    ],
)
def test_ops_read_what_the_system_says_of_a_connection(host: str, words: str) -> None:
    async def scene() -> str:
        http = Http(total=5, connect=0.3)
        await http.start()
        async with platform(resets) as there:
            url = f"http://{host}:{closed_port()}/" if host else there
            with pytest.raises((TryLater, OutcomeUnknown)) as told:
                await http.request("POST", url, body=b"{}")
        await http.close()
        return str(told.value)

    told = asyncio.run(scene())
    assert told.startswith(words)
    assert "Error" not in told


def test_a_method_that_is_none_never_leaves() -> None:
    assert asyncio.run(ask("http://localhost/", method="GET /\r\nX:")) is TryLater


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


def test_before_the_start_nothing_leaves() -> None:
    with pytest.raises(TryLater):
        asyncio.run(Http().request("GET", "http://localhost/"))


def test_closing_leaves_no_task_behind() -> None:
    async def scene() -> set[asyncio.Task[None]]:
        async with platform(says(OK)) as url:
            await ask(url)
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(scene()) == set()

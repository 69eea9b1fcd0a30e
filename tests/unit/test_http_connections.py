"""Which connections of the HTTP client are kept, against real sockets."""

from __future__ import annotations

import asyncio

import pytest

from responder.desk import HttpAnswer
from responder.errors import OutcomeUnknown
from responder.http import Http
from tests.unit.http_platform import OK, Talk, hear, platform, says


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


def test_what_follows_a_body_is_none_of_its_headers() -> None:
    trailers = b"".join(b"X-%d: x\r\n" % n for n in range(1000))
    answer = b"HTTP/1.1 200 OK\r\nX-Thing: A\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n" + trailers + b"\r\n"

    async def scene() -> HttpAnswer:
        async with platform(says(answer)) as url:
            http = Http(total=5)
            await http.start()
            try:
                return await http.request("GET", url)
            finally:
                await http.close()

    found = asyncio.run(scene())

    assert (found.body, set(found.headers)) == (b"{}", {"x-thing", "transfer-encoding"})

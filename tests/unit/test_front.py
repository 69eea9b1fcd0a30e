"""What goes the short way in, what goes to the web server, and that nothing is lost between the two."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest

from responder import front
from responder.crowd import Crowd
from responder.front import OK, Answer, Front

BODY = b'{"a": 1}'
HEAD = b"Host: x\r\nX-Thing: A b \r\n"
WHOLE = b"POST /hooks/wa HTTP/1.1\r\n" + HEAD + b"Content-Length: 8\r\n\r\n" + BODY
MOST = 1000
Scene = Callable[[asyncio.StreamReader, asyncio.StreamWriter, "House"], Awaitable[None]]


class Other(asyncio.Protocol):
    """Stands in for the web server: keeps what it is given and says a word."""

    def __init__(self, got: bytearray) -> None:
        self.got = got

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.got += data
        self.transport.write(b"other\n")  # type: ignore[attr-defined]


class House:
    """A listening front; `gate` holds answers back while it is closed."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self.served: list[tuple[str, Mapping[str, str], bytes]] = []
        self.handed = bytearray()
        self.crowd = Crowd(most, 3)
        self.gate = asyncio.Event()
        self.gate.set()
        self.answer = OK
        self.looked: list[str] = []
        self.loaded = asyncio.Event()  # the web server is there
        self.loaded.set()

    async def serve(self, name: str, headers: Mapping[str, str], body: bytes) -> Answer:
        self.served.append((name, headers, body))
        await self.gate.wait()
        return self.answer

    async def look(self, what: str, who: str) -> Answer:
        self.looked.append(f"{what} {who}".strip())
        return Answer(200, what)

    async def other(self) -> Other:
        await self.loaded.wait()
        return Other(self.handed)

    def front(self) -> Front:
        return Front(self.serve, self.look, self.other, most=self.most, crowd=self.crowd)


def play(scene: Scene, most: int = MOST) -> House:
    async def go() -> House:
        house = House(most)
        server = await asyncio.get_running_loop().create_server(house.front, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        await asyncio.wait_for(scene(reader, writer, house), 5)
        writer.close()
        server.close()
        return house

    return asyncio.run(go())


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110 - it happens in another protocol, which tells nobody
            await asyncio.sleep(0.001)


async def here(house: House) -> tuple[Any, ...]:
    await until(house.crowd.here)
    return house.crowd.here()


async def answer_of(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
    return head + await reader.readexactly(length)


@pytest.mark.parametrize("size", [10_000, 150, 90])
def test_a_plain_webhook_is_served_also_when_its_body_comes_later(size: int) -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _: House) -> None:
        wire = WHOLE.replace(b"Content-Length: 8", b"Content-Length: 900")[:-8] + b"x" * 900
        for at in range(0, len(wire), size):
            writer.write(wire[at : at + size])
            await asyncio.sleep(0.005)
        assert (await answer_of(reader)).startswith(b"HTTP/1.1 200 OK\r\n")

    house = play(scene)

    assert house.handed == b""
    assert [(name, h["x-thing"], h["host"], body) for name, h, body in house.served] == [("wa", "A b", "x", b"x" * 900)]


def test_one_connection_serves_many_in_their_order() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.gate.clear()
        writer.write(WHOLE * 3)
        await asyncio.sleep(0.02)
        assert len(house.served) == 1  # the next one waits until this one is answered
        house.gate.set()
        for _ in range(3):
            assert (await answer_of(reader)).endswith(b"\r\n\r\nok")

    assert len(play(scene).served) == 3


def test_an_answer_says_its_status_its_text_and_its_headers() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.answer = Answer(503, "später", {"Retry-After": "5"})
        writer.write(WHOLE)
        answer = await answer_of(reader)
        assert answer.startswith(b"HTTP/1.1 503 Service Unavailable\r\n")
        assert b"\r\nRetry-After: 5\r\n" in answer
        assert b"\r\nDate: " in answer
        assert answer.endswith("\r\n\r\nspäter".encode())

    play(scene)


NOT_PLAIN = {
    "another method": b"GET /hooks/wa HTTP/1.1\r\n" + HEAD + b"\r\n",
    "a query": WHOLE.replace(b"/wa ", b"/wa?x=1 "),
    "another path": WHOLE.replace(b"/hooks/wa", b"/hooks/wa/x"),
    "an escaped name": WHOLE.replace(b"/wa ", b"/w%61 "),
    "an older HTTP": WHOLE.replace(b"HTTP/1.1", b"HTTP/1.0"),
    "another wish for the connection": WHOLE.replace(b"Host: x", b"Connection: close, te"),
    "a look with a query": b"GET /healthz?x HTTP/1.1\r\n" + HEAD + b"\r\n",
    "a look with a body": b"GET /healthz HTTP/1.1\r\n" + HEAD + b"Content-Length: 1\r\n\r\nx",
    "a look at something else": b"GET /staff/x HTTP/1.1\r\n" + HEAD + b"\r\n",
    "no host": b"GET /healthz HTTP/1.1\r\n\r\n",
    "chunks": WHOLE.replace(b"Content-Length: 8", b"Transfer-Encoding: chunked"),
    "chunks and a length": WHOLE.replace(b"Host: x", b"Transfer-Encoding: chunked"),
    "packed": WHOLE.replace(b"Host: x", b"Content-Encoding: gzip"),
    "asks first": WHOLE.replace(b"Host: x", b"Expect: 100-continue"),
    "an upgrade": WHOLE.replace(b"Host: x", b"Upgrade: websocket"),
    "two lengths": WHOLE.replace(b"Host: x", b"Content-Length: 9"),
    "the same header twice": WHOLE.replace(b"Host: x", b"x-thing: B"),
    "no length": WHOLE.replace(b"Content-Length: 8\r\n", b""),
    "a length with a sign": WHOLE.replace(b"Length: 8", b"Length: +8"),
    "a length in other digits": WHOLE.replace(b"Length: 8", "Length: \uff18".encode()),
    "too long": WHOLE.replace(b"Length: 8", b"Length: 1001"),
    "a blank before the colon": WHOLE.replace(b"Host:", b"Host :"),
    "a folded line": WHOLE.replace(b"Host: x", b"Host: x\r\n more"),
    "a bare line feed": WHOLE.replace(b"Host: x\r\n", b"Host: x\n"),
    "a NUL": WHOLE.replace(b"Host: x", b"Host: x\0"),
    "half a head": WHOLE[:40],
    "no HTTP": b"\x16\x03\x01 hello\r\n\r\n",
    "a head without end": b"POST /hooks/wa HTTP/1.1\r\nA: " + b"b" * 20_000,
}


@pytest.mark.parametrize("wire", NOT_PLAIN.values(), ids=list(NOT_PLAIN))
@pytest.mark.parametrize("before", [0, 2], ids=["first", "third"])
def test_what_is_not_plain_goes_to_the_web_server_as_it_came_with_all_that_follows(wire: bytes, before: int) -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        for _ in range(before):
            writer.write(WHOLE)
            await answer_of(reader)
        writer.write(wire)
        await reader.readuntil(b"other\n")
        writer.write(WHOLE)
        while not house.handed.endswith(WHOLE):
            await reader.readuntil(b"other\n")

    house = play(scene)

    assert len(house.served) == before
    assert bytes(house.handed) == wire + WHOLE


LOOKS = ("healthz", "readyz", "metrics")


def test_a_look_at_the_health_needs_no_web_server() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        for what in LOOKS:
            writer.write(f"GET /{what} HTTP/1.1\r\n".encode() + HEAD + b"\r\n" + WHOLE)
        for what in LOOKS:
            assert (await answer_of(reader)).endswith(b"\r\n\r\n" + what.encode())
            assert (await answer_of(reader)).endswith(b"\r\n\r\nok")

    house = play(scene)

    assert house.looked == list(LOOKS)
    assert house.handed == b""


def test_who_looks_may_say_who_they_are() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _: House) -> None:
        writer.write(b"GET /readyz HTTP/1.1\r\n" + HEAD + b"Authorization: Bearer abc\r\n\r\n")
        await answer_of(reader)

    assert play(scene).looked == ["readyz Bearer abc"]


@pytest.mark.parametrize("wire", [b"GET /healthz HTTP/1.1\r\n" + HEAD + b"\r\n", WHOLE], ids=["look", "webhook"])
def test_who_asks_to_close_is_answered_and_the_connection_closed(wire: bytes) -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        writer.write(wire.replace(b"Host: x", b"Connection: close") + WHOLE)
        assert b"\r\nConnection: close\r\n" in await answer_of(reader)
        assert await reader.read() == b""

    house = play(scene)

    assert len(house.served) + len(house.looked) == 1


def test_what_comes_while_the_web_server_is_loaded_reaches_it_in_order() -> None:
    wire = NOT_PLAIN["a query"]

    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.loaded.clear()
        writer.write(wire)
        await asyncio.sleep(0.02)
        for _ in range(4):
            writer.write(b"x" * 100_000)  # more than is taken ahead
        await asyncio.sleep(0.02)
        house.loaded.set()
        while len(house.handed) < len(wire) + 400_000:
            await reader.readuntil(b"other\n")

    assert bytes(play(scene).handed) == wire + b"x" * 400_000


def test_who_hangs_up_while_the_web_server_is_loaded_never_reaches_it() -> None:
    async def scene(_: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.loaded.clear()
        writer.write(NOT_PLAIN["a query"])
        await until(house.crowd.here)
        await asyncio.sleep(0.02)
        writer.close()
        await until(lambda: not house.crowd.here())
        house.loaded.set()
        await asyncio.sleep(0.02)

    assert play(scene).handed == b""


def test_a_line_of_blanks_is_no_work() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, _: House) -> None:
        writer.write(b"POST /hooks/wa HTTP/1.1\r\nA:" + b" " * 8_000 + b"\0\r\n\r\n")
        await reader.readuntil(b"other\n")

    began = time.process_time()
    play(scene)

    assert time.process_time() - began < 0.5


def test_at_the_end_what_is_under_way_is_answered_and_the_idle_are_closed() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.gate.clear()
        writer.write(WHOLE)
        await until(lambda: house.served)
        (front,) = house.crowd.here()
        task = front.finish()
        assert task is not None
        house.gate.set()
        await task
        assert (await answer_of(reader)).endswith(b"ok")
        assert await reader.read() == b""
        assert house.crowd.here() == ()

    async def idle(reader: asyncio.StreamReader, _: asyncio.StreamWriter, house: House) -> None:
        await until(house.crowd.here)
        (front,) = house.crowd.here()
        assert front.finish() is None
        assert await reader.read() == b""

    play(scene)
    play(idle)


def test_who_hangs_up_before_the_answer_harms_nobody() -> None:
    async def scene(_: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.gate.clear()
        writer.write(WHOLE)
        await until(lambda: house.served)
        writer.close()
        await until(lambda: not house.crowd.here())
        house.gate.set()
        await asyncio.sleep(0.01)

    assert len(play(scene).served) == 1


def test_a_body_in_thousands_of_pieces_costs_what_one_in_one_piece_does() -> None:
    pieces = 20_000

    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        front = house.front()
        front.connection_made(writer.transport)
        front.data_received(WHOLE.replace(b"Content-Length: 8", b"Content-Length: 4000000")[:-8] + b"x" * 3_000_000)
        began = time.process_time()
        for _ in range(pieces):
            front.data_received(b"x")
        assert time.process_time() - began < 1  # copying it each time takes some ten
        front.leave()

    play(scene, most=4_000_000)


def test_where_there_are_too_many_who_has_asked_nothing_for_longest_leaves() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        writer.write(WHOLE)
        await answer_of(reader)
        others = [await asyncio.open_connection(*writer.get_extra_info("peername")) for _ in range(5)]
        await until(lambda: len(house.served) == 1 and len(house.crowd.here()) == 3)
        with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
            await reader.readexactly(1)
        others[-1][1].write(WHOLE)
        assert (await answer_of(others[-1][0])).startswith(b"HTTP/1.1 200")
        for _, other in others:
            other.close()

    play(scene)


def test_where_too_much_is_held_who_makes_us_hold_most_leaves() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        wire = WHOLE.replace(b"Content-Length: 8", b"Content-Length: 900")[:-8]
        house.crowd = Crowd(75, 100)  # 1,200 bytes
        others = [await asyncio.open_connection(*writer.get_extra_info("peername")) for _ in range(3)]
        for _, other in others:
            other.write(wire + b"x" * 10)
        for (_, other), more in zip(others[1:], (790, 290), strict=True):
            await asyncio.sleep(0.01)
            other.write(b"x" * more)
        with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
            await others[1][0].readexactly(1)
        others[0][1].write(b"x" * 890)
        assert (await answer_of(others[0][0])).startswith(b"HTTP/1.1 200")
        for _, other in others:
            other.close()

    play(scene)


def test_what_was_held_of_one_who_left_is_free_again() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        wire = WHOLE.replace(b"Content-Length: 8", b"Content-Length: 900")[:-8]
        house.crowd = Crowd(75, 100)  # 1,200 bytes
        there = writer.get_extra_info("peername")
        for _ in range(5):
            _, other = await asyncio.open_connection(*there)
            other.write(wire + b"x" * 800)
            await until(lambda: any(one.held for one in house.crowd.here()))
            other.close()
            await until(lambda: not house.crowd.here())
        first, second = [await asyncio.open_connection(*there) for _ in range(2)]
        first[1].write(wire + b"x" * 500)
        second[1].write(WHOLE)
        await answer_of(second[0])
        first[1].write(b"x" * 400)
        assert (await answer_of(first[0])).startswith(b"HTTP/1.1 200")
        for _, other in (first, second):
            other.close()

    play(scene)


@pytest.mark.parametrize(
    ("files", "connections"), [(1024, 341), (60, 64), (1_000_000, 4096), (resource.RLIM_INFINITY, 4096)]
)
def test_connections_take_a_third_of_the_files_that_may_be_open(
    monkeypatch: pytest.MonkeyPatch, files: int, connections: int
) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (files, 2_000_000))

    assert Crowd(MOST).most == connections


def test_a_connection_on_which_nothing_comes_is_closed_and_one_that_waits_for_us_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(front, "_IDLE", 0.05)

    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.gate.clear()
        writer.write(WHOLE)
        await until(lambda: house.served)
        idle, silent = await asyncio.open_connection(*writer.get_extra_info("peername"))
        began = time.monotonic()
        assert await idle.read() == b""
        silent.close()
        assert time.monotonic() - began >= 0.04
        house.gate.set()
        assert (await answer_of(reader)).endswith(b"ok")

    play(scene)


def test_who_is_shown_out_while_the_web_server_is_loaded_never_reaches_it() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.loaded.clear()
        writer.write(NOT_PLAIN["a query"])
        await until(lambda: any(one.busy for one in house.crowd.here()))
        (one,) = house.crowd.here()
        task = one.finish()
        assert task is not None
        house.loaded.set()
        await task
        assert await reader.read() == b""

    assert play(scene).handed == b""


def test_who_reads_our_answers_late_goes_on_the_short_way() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        (one,) = await here(house)
        one.pause_writing()
        one.resume_writing()  # nothing has come meanwhile
        house.gate.clear()
        writer.write(WHOLE * 2)
        await until(lambda: house.served)
        one.pause_writing()
        one.resume_writing()  # one is being answered, the other has its turn after it
        await asyncio.sleep(0.01)
        assert len(house.served) == 1
        house.gate.set()
        for _ in range(2):
            assert (await answer_of(reader)).endswith(b"ok")

    house = play(scene)
    assert (len(house.served), bytes(house.handed)) == (2, b"")


def test_who_does_not_read_our_answers_gets_no_more_of_them() -> None:
    async def scene(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        house.answer = Answer(200, "x" * 100_000)
        transport: Any = writer.transport
        transport.pause_reading()
        writer.write(WHOLE * 200)
        await asyncio.sleep(0.3)
        assert len(house.served) < 150
        transport.resume_reading()
        for _ in range(200):
            await answer_of(reader)

    play(scene)

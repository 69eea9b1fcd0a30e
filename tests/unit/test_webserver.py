"""The web server behind our own door: strangers on its connections keep nobody out."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web

from responder.crowd import Crowd
from responder.webserver import WebServer

ASK = b"GET /%b HTTP/1.1\r\nHost: x\r\n\r\n"


async def _opened(port: int, wire: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(wire)
    await writer.drain()
    await asyncio.sleep(0.05)
    return reader, writer


@pytest.mark.parametrize(
    "idle", [ASK % b"now", b"GET /now", b"POST /now HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"],
    ids=["asked once", "half a head", "half a request"],
)  # fmt: skip
def test_where_there_are_too_many_who_sent_nothing_whole_leaves_before_who_is_answered(idle: bytes) -> None:
    async def story() -> None:
        gate = asyncio.Event()

        async def later(_: web.Request) -> web.Response:
            await gate.wait()
            return web.Response(text="later")

        async def now(request: web.Request) -> web.Response:
            return web.Response(text=f"now {len(await request.read())}")

        def mount(app: web.Application) -> None:
            app.router.add_get("/later", later)
            app.router.add_route("*", "/now", now)

        door: Any = SimpleNamespace(crowd=Crowd(1000, most=6), failed=print)
        server = WebServer(door, 1000, 1.0)
        await server.start(mount)
        listening = await asyncio.get_running_loop().create_server(server.connection, "127.0.0.1", 0)
        port = listening.sockets[0].getsockname()[1]
        busy, first, other = [await _opened(port, wire) for wire in (ASK % b"later", idle, idle)]
        newest = await _opened(port, ASK % b"now")

        assert (await newest[0].read(1000)).endswith(b"now 0")
        assert not (await first[0].read()).endswith(b"now 9")
        gate.set()
        assert (await busy[0].read(1000)).endswith(b"later")
        for _, writer in (busy, first, other, newest):
            writer.close()
            await asyncio.gather(writer.wait_closed(), return_exceptions=True)
        listening.close()
        await server.stop()

    asyncio.run(asyncio.wait_for(story(), 20))

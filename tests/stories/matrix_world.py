"""A daemon on a real homeserver, as a process of its own or in this one, with its colleague and their room."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import aiohttp
from aiohttp import web
from yarl import URL

from benchmarks.machine import free_port
from responder.clock import SystemClock
from responder.config.load import load
from responder.daemon import Daemon
from tests.real.matrix import Synapse

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en", "nl"]

[hours]
mon-sun = ["00:00-24:00"]

[promise]
until_known = "10 min"

[server]
port = {web}

[delivery]
unknown_wait = "1s"

[staff.room]
account = "matrix"
to = "{staff_room}"

[channels.matrix]
plugin = "matrix"
api_url = "{url}"
user = "{user}"
access_token = {{ env = "MATRIX_TOKEN" }}
colleagues = ["{colleague}"]
staff_rooms = ["{staff_room}"]
wait = "5s"
"""


class Running:
    """`responder run` for a bot, its colleague, and their room."""

    def __init__(self, server: Synapse, folder: Path) -> None:
        self.server, self.folder, self.web = server, folder, free_port()
        self.bot, self.jan = server.person("bot", "Acme Help"), server.person("jan", "Jan")
        self.staff_room = self.jan.creates(self.bot)
        self.config = folder / "config.toml"
        self.config.write_text(
            CONFIG.format(
                web=self.web,
                url=server.url,
                user=self.bot.user,
                colleague=self.jan.user,
                staff_room=self.staff_room,
            )
        )
        self.environment = {**os.environ, "MATRIX_TOKEN": self.bot.token}
        self.log = (folder / "log").open("ab")

    def start(self) -> None:
        self.process = self._spawn("run", stdout=self.log, stderr=self.log)
        self.until(self._listening, "listening")
        self.until(lambda: self.bot.user in self.jan.members(self.staff_room), "in the staff room")

    def _spawn(self, *arguments: str, **more: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "responder", *arguments, "--config", str(self.config)]
        return subprocess.Popen(command, env=self.environment, **more)

    def _listening(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.web}/readyz", timeout=5) as answer:
                return bool(json.load(answer)["accounts"]["matrix"]["state"] == "listening")
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            return False

    def status(self) -> dict[str, Any]:
        process = self._spawn("status", "--json", stdout=subprocess.PIPE)
        output, _ = process.communicate(timeout=60)
        found: dict[str, Any] = json.loads(output)
        return found

    def decided(self, count: int) -> None:
        self.until(lambda: self.status()["messages"]["decided"] >= count, f"{count} messages decided")

    def until(self, done: Callable[[], Any], what: str, seconds: float = 40) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < end, f"not {what}: {(self.folder / 'log').read_text()}"
            time.sleep(0.2)

    def stop(self) -> int:
        self.process.terminate()
        status = self.process.wait(timeout=15)
        self.log.close()
        return status


@contextmanager
def started(server: Synapse, folder: Path) -> Iterator[Running]:
    running = Running(server, folder)
    running.start()
    try:
        yield running
    finally:
        status = running.stop()
    assert status == 0, (folder / "log").read_text()


Told = Callable[["Daemon", "ClockAhead"], Awaitable[None]]


def lives(made: Running, story: Told, between: type[Loses] | None = None) -> None:
    """Run a story with a daemon in this process; `between`: what stands between it and the server."""

    async def run() -> None:
        clock = ClockAhead()
        other = between(made.server.url) if between else None
        if other is not None:
            made.config.write_text(made.config.read_text().replace(made.server.url, await other.start()))
        daemon = Daemon(load(made.config), clock)
        await daemon.start()
        try:
            await story(daemon, clock)
        finally:
            await daemon.stop()
            if other is not None:
                await other.stop()

    asyncio.run(run())
    made.log.close()


class Loses:
    """Hands every request on to the server, and breaks the connection before the answer to the first message.

    Twice: the HTTP client itself repeats a PUT once, where the connection was an old one.
    """

    def __init__(self, url: str) -> None:
        self._url, self._losses = url, 2

    async def start(self) -> str:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._hand_on)
        self._session = aiohttp.ClientSession(self._url)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", free_port())
        await site.start()
        return site.name

    async def stop(self) -> None:
        await self._runner.cleanup()
        await self._session.close()

    async def _hand_on(self, request: web.Request) -> web.StreamResponse:
        headers = {"Authorization": request.headers["Authorization"], "Content-Type": "application/json"}
        url = URL(request.raw_path, encoded=True)
        async with self._session.request(request.method, url, data=await request.read(), headers=headers) as answer:
            body = await answer.read()
            if "/send/" in request.path and self._losses:
                self._losses -= 1
                assert request.transport is not None
                request.transport.close()
            return web.Response(status=answer.status, body=body, content_type="application/json")


class ClockAhead(SystemClock):
    """The machine's clock, and so much more."""

    ahead = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.ahead

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead.total_seconds()


async def warning(daemon: Daemon, clock: ClockAhead, made: Running) -> dict[str, Any]:
    """Let minutes pass until colleagues are warned; return what their room shows."""
    for _ in range(30):
        clock.ahead += timedelta(minutes=1)
        daemon.alarm.ring()
        await asyncio.sleep(0.3)
        said = [event for event in made.jan.sees(made.staff_room) if event["sender"] == made.bot.user]
        if said:
            content: dict[str, Any] = said[0]["content"]
            return content
    raise AssertionError("no warning within half an hour")


async def until(daemon: Daemon, done: Callable[[dict[str, Any]], bool], seconds: float = 40) -> None:
    end = time.monotonic() + seconds
    while not done(status := await daemon.store.status()):
        assert time.monotonic() < end, status
        await asyncio.sleep(0.1)

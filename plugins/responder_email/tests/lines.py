"""For tests of reading: a listener that keeps what a stream brings, and a proxy that breaks lines."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any

from responder import Batch, Inbound, Message
from responder_email.channel import EmailChannel


class Listener:
    """Runs a stream and keeps what it brought and where it stands."""

    def __init__(self, channel: EmailChannel, cursor: Mapping[str, str] | None = None) -> None:
        self.channel = channel
        self.cursor: dict[str, str] = dict(cursor or {})
        self.events: list[Inbound] = []
        self.news = asyncio.Event()

    async def __aenter__(self) -> Listener:
        self._task = asyncio.create_task(self._run())
        folders = len(self.channel.settings.imap.folders) + bool(self.channel.settings.imap.sent)
        await self.until(
            lambda: len([k for k in self.cursor if k != "@since" and not k.endswith("@rebuilt")]) >= folders
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        await self.channel.stop()

    async def _run(self) -> None:
        async with contextlib.aclosing(streamed(self.channel, self.cursor)) as batches:
            async for batch in batches:
                self.cursor = dict(batch.cursor)
                self.events += batch.events
                self.news.set()

    async def until(self, done: Callable[[], bool], seconds: float = 15) -> None:
        async with asyncio.timeout(seconds):
            while not done():
                self.news.clear()
                waiting = asyncio.create_task(self.news.wait())
                await asyncio.wait((waiting, self._task), return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
                if self._task.done():
                    self._task.result()

    async def hears(self, count: int) -> list[Message]:
        await self.until(lambda: len(self.messages) >= count)
        return self.messages

    @property
    def messages(self) -> list[Message]:
        return [e for e in self.events if isinstance(e, Message)]


def streamed(channel: EmailChannel, cursor: Mapping[str, str]) -> Any:
    batches: AsyncIterator[Batch] = channel.stream(cursor)
    return batches


class Proxy:
    """Stands before the mail server; cuts a connection after so many bytes, or swallows all that comes."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.cuts: list[int] = []
        self.done = 0
        self.swallow = asyncio.Event()

    async def __aenter__(self) -> Proxy:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.target)
        cut = self.cuts.pop(0) if self.cuts else 0
        swallows = not self.swallow.is_set()
        await asyncio.gather(self._pipe(reader, back, 0, swallows), self._pipe(there, writer, cut, swallows))

    async def _pipe(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, cut: int, swallows: bool) -> None:
        passed = 0
        with contextlib.suppress(OSError):
            while data := await source.read(1000):
                if swallows and self.swallow.is_set():
                    continue
                passed += len(data)
                if cut and passed > cut:
                    self.done += 1
                    break
                sink.write(data)
                await sink.drain()
        sink.transport.abort()

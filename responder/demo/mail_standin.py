"""A local stand-in of a mail server: SMTP and IMAP on loopback, without TLS, mailboxes in memory.

What is submitted by SMTP lands in the INBOX of each recipient. Every address
has a mailbox; one password opens all.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from responder.demo.imap_standin import LONGEST, ImapSession
from responder.demo.mailboxes import INBOX, SENT, Folder, PostOffice, StoredMail, Submission
from responder.demo.manners import Manners, Temper
from responder.demo.smtp_standin import SmtpSession

__all__ = [
    "INBOX",
    "SENT",
    "Folder",
    "MailStandIn",
    "Manners",
    "Ports",
    "PostOffice",
    "StoredMail",
    "Submission",
]

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the stand-in listens."""

    smtp: int
    imap: int


class MailStandIn:
    """Both servers in one process. `refuse`: SMTP code by address; `temper` judges each submission."""

    def __init__(self, office: PostOffice | None = None, manners: Manners | None = None, *, seed: int = 1) -> None:
        self.office = office or PostOffice()
        self.temper = Temper(manners, seed=seed, clock=self.office.clock)
        self.refuse: dict[str, int] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._servers: list[asyncio.Server] = []
        self._open: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    async def start(self, host: str = "127.0.0.1", smtp_port: int = 0, imap_port: int = 0) -> Ports:
        """Listen on both ports (0: any free one)."""
        self._loop = asyncio.get_running_loop()
        smtp = await self._listen(self._smtp, host, smtp_port)
        imap = await self._listen(self._imap, host, imap_port)
        return Ports(smtp=smtp, imap=imap)

    async def stop(self) -> None:
        """Close the ports and every connection."""
        for server in self._servers:
            server.close()
        self._cut()
        await asyncio.gather(*self._open, return_exceptions=True)
        self._servers.clear()

    def cut(self) -> None:
        """Cut every open connection without a word, as a failing network does; from any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._cut)

    def _cut(self) -> None:
        for task, writer in tuple(self._open.items()):
            writer.transport.abort()
            task.cancel()

    async def _listen(self, serve: Callable[[Streams], Awaitable[None]], host: str, port: int) -> int:
        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.current_task()
            assert task is not None
            self._open[task] = writer
            try:
                await serve((reader, writer))
            except asyncio.CancelledError:
                pass  # stop() and cut() end us
            finally:
                del self._open[task]

        server = await asyncio.start_server(connected, host, port, limit=LONGEST)
        self._servers.append(server)
        listening: int = server.sockets[0].getsockname()[1]
        return listening

    async def _smtp(self, streams: Streams) -> None:
        await SmtpSession(self.office, self.temper, self.refuse, streams).run()

    async def _imap(self, streams: Streams) -> None:
        await ImapSession(self.office, streams).run()

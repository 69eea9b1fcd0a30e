"""An account of ours on the stand-in of X, over real sockets."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from responder import Message, Reply, Secret, Sent
from responder.http import Http
from responder.testing import CapturedLog, make_desk
from responder_x import X, XSettings

from .fake import ME, FakeX

T = TypeVar("T")
OAUTH1 = {
    "consumer_key": Secret.of("ck"),
    "consumer_secret": (Secret.of("cs"),),
    "access_token": Secret.of("at"),
    "access_token_secret": Secret.of("ats"),
}
OAUTH2 = {"client_id": "client", "refresh_token": Secret.of("r1")}


class Bench:
    """One account on the server; each `using` is a start of its own on the same folder."""

    def __init__(self, folder: Path) -> None:
        self.x, self.folder, self.log = FakeX(), folder, CapturedLog()
        self.cursor: dict[str, str] = {}
        self.keys: dict[str, Any] = dict(OAUTH1)

    def using(self, play: Callable[[X], Awaitable[T]], **more: Any) -> T:
        async def scene() -> T:
            http = Http(total=2)
            await http.start()
            async with self.x.running() as url:
                given = {"plugin": "x", "user_id": ME, "username": "acmehelp", "api_url": url, **self.keys, **more}
                desk = make_desk("x", http=http, clock=self.x.clock, log=self.log, folder=self.folder)
                channel = X("x", XSettings(**given), desk)
                await channel.start()
                try:
                    return await play(channel)
                finally:
                    await channel.stop()
                    await http.close()

        return asyncio.run(scene())

    async def look(self, channel: X) -> list[Message]:
        self.x.clock.move(minutes=1)
        batch = await channel.poll(self.cursor)
        self.cursor |= batch.cursor
        return [event for event in batch.events if isinstance(event, Message)]

    def looks(self, **more: Any) -> list[Message]:
        return self.using(self.look, **more)

    def sends(self, reply: Reply) -> Sent:
        return self.using(lambda channel: channel.send(reply))


def reply(to: Message, text: str = "We have seen it: https://acme.example/help.") -> Reply:
    return Reply(
        account="x", delivery=1, token="t", to=to.handle, text=text, written_at=to.sent_at, reply_to=to.reply_to
    )

"""The whole daemon in memory, for tests of a plugin: customers write, time passes, and what is said can be heard.

    async with open_shop(CONFIG) as shop:
        lena = shop.customer("counter", "lena", name="Lena")
        await lena.says("Where is my parcel?")
        assert "before 3 pm" in (await lena.hears()).text
        shop.clock.move(hours=4)

Nothing leaves: what the channels would send is kept. Everything is decided as the daemon decides it.
"""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

from responder.clock import MovableClock
from responder.model import Author, Inbound, Kind, Message, RawEvent, Reply
from responder.rehearsal import open_scratch
from responder.scratch import Scratch
from responder.testing.scripted import NOON

COMPANY = """\
[company]
name = "The Shop"
team = "the service team"
languages = ["en"]
"""
_SOON = timedelta(minutes=1)


class Shop:
    """A deployment that lives in memory."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._count = 0
        self._heard: list[Reply] = []

    @property
    def clock(self) -> MovableClock:
        """The clock of the daemon; move it, and what becomes due is done when somebody listens."""
        return self._scratch.clock

    def customer(
        self, account: str, handle: str, *, name: str | None = None, identities: tuple[str, ...] = ()
    ) -> Customer:
        """Return a person who writes to `account` under `handle`, and is proven to be `identities` elsewhere."""
        return Customer(self, account, handle, name, identities)

    async def takes(self, account: str, raw: RawEvent) -> list[Inbound]:
        """Let the platform deliver one raw event; returns what the channel read in it.

        Raises NotReadable for what is no event, and AssertionError where no plugin carries the account.
        """
        accounts = self._scratch.accounts
        if account not in accounts:
            why = accounts.missing.get(account, "no such account, or it is not enabled")
            raise AssertionError(f"{account}: {why}")
        messages, others = await self._scratch.feed(account, raw)
        return [*messages, *others]

    async def takes_message(self, message: Message) -> None:
        """Let a message come in that is parsed already."""
        await self.take_messages([message])

    async def take_messages(self, messages: Sequence[Message]) -> None:
        """Let several messages come in at the same moment, in this order."""
        await self._scratch.feed_together(messages)

    async def why(self, message: Message) -> str:
        """Return the reason of the decision about a message (docs/reference/reasons.md)."""
        story = await self._scratch.story(message)
        return str((story.decision or {}).get("reason", ""))

    async def said(self, within: timedelta = timedelta(0)) -> list[Reply]:
        """Return everything that has left since it was last asked; time passes by `within` meanwhile."""
        left = await self._scratch.until(self.clock.now() + within)
        replies, self._heard[:] = [*self._heard, *(reply for _, reply in left)], []
        return replies

    async def next_to(self, account: str, handle: str, within: timedelta) -> Reply | None:
        """Return the next reply to one person, letting time pass until it leaves, or None after `within`."""
        self._heard += await self.said(within)
        for reply in self._heard:
            if (reply.account, reply.to) == (account, handle):
                self._heard.remove(reply)
                return reply
        return None

    def new_id(self, of: str) -> str:
        """Return an id that no message had before."""
        self._count += 1
        return f"{of}-{self._count}"


@dataclass
class Customer:
    """A person who writes and listens; all that they wrote stands in `wrote`."""

    shop: Shop
    account: str
    handle: str
    name: str | None = None
    identities: tuple[str, ...] = ()
    proven: bool = True
    wrote: list[Message] = field(default_factory=list)

    async def says(self, text: str, *, kind: Kind = Kind.TEXT, public: bool = False) -> Message:
        """Write a message, proven to be from this person, in one lasting conversation."""
        message = self.message(text, kind=kind, public=public)
        await self.shop.takes_message(message)
        return message

    def message(self, text: str, *, kind: Kind = Kind.TEXT, public: bool = False) -> Message:
        """Return a message of theirs that has not come in yet."""
        message = self._message(text, Author.CUSTOMER, kind, public=public)
        self.wrote.append(message)
        return message

    async def is_answered(self, text: str = "Here is your answer.") -> Message:
        """Let a colleague answer this person."""
        message = self._message(text, Author.AGENT, Kind.TEXT)
        await self.shop.takes_message(message)
        return message

    async def hears(self, within: timedelta = _SOON) -> Reply:
        """Return the next reply to this person. Raises AssertionError when none leaves within that time."""
        reply = await self.shop.next_to(self.account, self.handle, within)
        if reply is None:
            last = await self.shop.why(self.wrote[-1]) if self.wrote else "nothing was written"
            raise AssertionError(f"{self.handle} heard nothing within {within}; the last decision: {last}")
        return reply

    async def hears_nothing(self, within: timedelta = _SOON) -> None:
        """Let time pass. Raises AssertionError when anything leaves to this person."""
        reply = await self.shop.next_to(self.account, self.handle, within)
        if reply is not None:
            raise AssertionError(f"{self.handle} heard {reply.text!r}")

    def _message(self, text: str, author: Author, kind: Kind, *, public: bool = False) -> Message:
        return Message(
            account=self.account,
            id=self.shop.new_id(self.handle),
            handle=self.handle,
            sent_at=self.shop.clock.now(),
            author=author,
            kind=kind,
            text=text,
            name=self.name,
            conversation=self.handle,
            proven=self.proven,
            public=public,
            identities=self.identities if author is Author.CUSTOMER else (),
        )


@asynccontextmanager
async def open_shop(config: str, start: datetime = NOON, folder: Path | None = None) -> AsyncIterator[Shop]:
    """Open a shop with this config.toml, at `start`; without [company] it is an English one.

    folder: where `plugins/` and `templates/` are looked for, such as a deployment's own; a new one by default. A
    config.toml that lies there is neither read nor changed. Raises ConfigInvalid.
    """
    with tempfile.TemporaryDirectory() as own:
        path = Path(own) / "config.toml" if folder is None else folder / f"shop-{uuid4().hex[:8]}.toml"
        path.write_text(config if "[company]" in config else COMPANY + config, encoding="utf-8")
        try:
            async with await open_scratch(path, start) as scratch:
                yield Shop(scratch)
        finally:
            path.unlink(missing_ok=True)

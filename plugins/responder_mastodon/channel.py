"""The channel: what looks, listens and sends; JSON is read in `wire` and written in `outgoing`."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import aclosing
from datetime import timedelta
from typing import ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Batch,
    Desk,
    Inbound,
    Journal,
    RawEvent,
    Refused,
    Reply,
    SendError,
    Sent,
    StreamingChannel,
)
from responder_mastodon import checks, looks, outgoing, sending, wire
from responder_mastodon.feed import Feed
from responder_mastodon.known import Limits, Me
from responder_mastodon.news import News
from responder_mastodon.server import Server
from responder_mastodon.settings import MastodonSettings

_PROMISING = ("retold", "window")  # said hours later: a colleague may have answered where nobody told us


class Mastodon(StreamingChannel[MastodonSettings]):
    """One account at Mastodon or a compatible server."""

    kind: ClassVar[str] = "mastodon"
    title: ClassVar[str] = "Mastodon and compatible"
    settings_type = MastodonSettings

    def __init__(self, account: str, settings: MastodonSettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self.server = Server(desk, settings)
        self._journal = Journal(desk.folder)
        self._news = News(self.server, self._journal, desk)
        self._abilities = _abilities(Limits())

    @property
    def abilities(self) -> Abilities:
        """What the server can do; how long a status may be is known once it was asked."""
        return self._abilities

    async def start(self) -> None:
        """Read the token; raises LookupError, in words for ops, when there is none."""
        self.server.token()

    def own_addresses(self) -> tuple[str, ...]:
        """Return the account's whole name, once the server has told it."""
        me = self.server.me
        return (me.whole(me.acct),) if me else ()

    # --- coming in --------------------------------------------------------------------------------------------------

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one look."""
        return wire.read(raw.body, self.account)

    async def stream(self, cursor: Mapping[str, str]) -> AsyncIterator[Batch]:
        """Look, then listen until the next look is due, or the connection breaks."""
        me = await self._log_in()
        self._news.begin()
        feed = Feed(self.server.limits.streaming, self.server.token(), self.account, self.desk.log)
        try:
            while True:
                if self.settings.streaming:
                    await feed.connect()  # before the look: what comes in between is told by both
                async with aclosing(self._look(me, cursor)) as batches:
                    async for batch in batches:
                        cursor = {**cursor, **batch.cursor}
                        yield batch
                async with aclosing(feed.frames(self.settings.every.total_seconds())) as frames:
                    async for part in frames:
                        came = RawEvent("poll", await self._news.look(me, part))
                        if events := self.parse(came):
                            yield Batch(tuple(events), came=came)
        finally:
            await feed.close()

    async def _look(self, me: Me, cursor: Mapping[str, str]) -> AsyncGenerator[Batch]:
        """Ask for statuses of our account, then for mentions, page by page."""
        own = await looks.own(self.server, me, cursor, self.desk.clock.now())
        fresh, upto, more = own.items, own.cursor, True
        while more:
            found = await looks.mentions(self.server, cursor, self.desk.clock.now())
            came = RawEvent("poll", await self._news.look(me, {"statuses": fresh, "notifications": found.items}))
            cursor = {**cursor, **upto, **found.cursor}
            yield Batch(tuple(self.parse(came)), {**upto, **found.cursor}, came)
            fresh, upto, more = (), {}, found.more

    async def _log_in(self) -> Me:
        me = await self.server.know()
        self._abilities = _abilities(self.server.limits)
        if self.settings.label_as_bot and not self.server.labelled:
            await self._label()
        return me

    async def _label(self) -> None:
        """Say that a program writes here; a failure is told and hinders nothing."""
        try:
            answer = await self.server.call("PATCH", "/api/v1/accounts/update_credentials", body={"bot": True})
        except SendError as error:
            self.desk.log.warning("the account is not marked as automated", account=self.account, error=str(error))
            return
        self.server.labelled = True  # asked once is enough
        if not 200 <= answer.status < 300:
            self.desk.log.warning("the account is not marked as automated", account=self.account, status=answer.status)

    # --- going out --------------------------------------------------------------------------------------------------

    async def send(self, reply: Reply) -> Sent:
        """Post one status, or a short thread; what was tried before, or comes later, is looked for first."""
        if not reply.reply_to.get("status") or not reply.reply_to.get("mention"):
            raise Refused("Mastodon is written to only in answer to a status.")
        await sending.known_server(self.server)
        there = sending.NOTHING
        if reply.tries or reply.purpose in _PROMISING:
            there = await sending.below(self.server, reply, self._journal, self.desk.clock.now())
            if there.colleague and reply.purpose in ("acknowledgement", *_PROMISING):
                raise Refused("A colleague has answered under this status.")
        return await sending.post(self.server, reply, self._journal, self.desk, there)

    async def settle(self, reply: Reply) -> Sent | bool | None:
        """Look for our status under the one that it answers."""
        try:
            there = await sending.below(self.server, reply, self._journal, self.desk.clock.now())
        except SendError:  # not to be had now, or the answered status is gone
            return None
        return sending.whole(there, reply, outgoing.parts(reply, self.server.limits)) or False

    async def check(self) -> list[str]:
        """Log in, and read what would keep customers from us; sends nothing."""
        return await checks.problems(self.server, self.settings)


def _abilities(limits: Limits) -> Abilities:
    """Return what a server can do; a repeat is harmless, since our own status is looked for before it."""
    return Abilities(
        longest=outgoing.room(limits) * outgoing.MOST,
        longest_public=outgoing.room(limits),
        links=False,
        public=True,
        echoes_humans=True,
        burst=timedelta(seconds=4),
        in_flight=4,
        spare=12,
        after_unknown=AfterUnknown.ONCE_MORE,
    )

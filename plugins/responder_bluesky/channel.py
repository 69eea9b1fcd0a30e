"""The channel: what asks and sends; JSON is read in `wire` and written in `outgoing`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Batch,
    CredentialsRejected,
    Desk,
    Inbound,
    Journal,
    OutcomeUnknown,
    PollingChannel,
    RawEvent,
    Refused,
    Reply,
    SendError,
    Sent,
    TryLater,
    Unit,
    dump_json,
    unprotected,
)
from responder_bluesky import looks, outgoing, profile, sending, wire
from responder_bluesky.convos import Convos
from responder_bluesky.session import Session
from responder_bluesky.settings import BlueskySettings
from responder_bluesky.shapes import Scope


class Bluesky(PollingChannel[BlueskySettings]):
    """One account at Bluesky."""

    kind: ClassVar[str] = "bluesky"
    title: ClassVar[str] = "Bluesky"
    settings_type = BlueskySettings

    def __init__(self, account: str, settings: BlueskySettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self.session = Session(desk, settings.api_url, settings.identifier, settings.app_password)
        self._scope = Scope(account, desk.signer)
        self._chat = f"{settings.chat_service}#bsky_chat"
        self._convos = Convos(self.session, self._chat, desk)
        self._journal = Journal(desk.folder, sending.KNOWN)
        self._labelled = not settings.label_as_bot

    @property
    def abilities(self) -> Abilities:
        """What Bluesky can do; a repeated post has the same key, and a message is looked for before it is repeated."""
        return Abilities(
            longest=outgoing.LONGEST_MESSAGE,
            longest_public=outgoing.LONGEST_POST,
            links=False,
            unit=Unit.GRAPHEMES,
            public=self.settings.mentions,
            echoes_humans=True,
            names_by_id=True,  # what another daemon on the same account says is known by its id
            burst=timedelta(seconds=4),
            in_flight=4,
            spare=12,
            after_unknown=AfterUnknown.ONCE_MORE,
        )

    @property
    def interval(self) -> timedelta:
        """The pause between two looks."""
        return self.settings.every

    async def start(self) -> None:
        """Read the password and take up the session of an earlier run; raises LookupError, in words for ops."""
        self.session.password()
        self.session.restore()

    def own_addresses(self) -> Sequence[str]:
        """Return the handle and the DID: neither is ever answered."""
        tokens = self.session.tokens
        return (self.settings.identifier, *((tokens.did, tokens.handle) if tokens else ()))

    # --- coming in --------------------------------------------------------------------------------------------------

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one look."""
        return wire.read(raw.body, self._scope)

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        """Look at our own posts, at mentions and replies, and at the chat's log.

        A part that fails leaves the others alone; its error is raised once they bring nothing new.
        """
        me = (await self.session.me()).did
        await self._label()
        look: dict[str, Any] = {"me": me}
        fresh: dict[str, str] = {}
        failed: SendError | None = None
        for part in self._parts(cursor):
            try:
                found, its_cursor = await part()
            except (TryLater, OutcomeUnknown) as error:
                failed = error
                continue
            look |= found
            fresh |= its_cursor
        came = RawEvent("poll", dump_json(look))
        events = self.parse(came)
        if failed is not None and not events:
            raise failed
        return Batch(tuple(events), fresh, came)

    def _parts(self, cursor: Mapping[str, str]) -> list[Callable[[], Awaitable[looks.Part]]]:
        parts: list[Callable[[], Awaitable[looks.Part]]] = []
        if self.settings.mentions:
            parts.append(lambda: self._public(cursor))
        if self.settings.chat:
            parts.append(lambda: self._private(cursor))
        return parts

    async def _public(self, cursor: Mapping[str, str]) -> looks.Part:
        """Ask for mentions, then for our own posts: whoever answered a mention that we see is seen, too."""
        mentions, upto = await looks.notifications(self.session, cursor, self.desk)
        own, last = await looks.own_posts(self.session, cursor, self.desk)
        return own | mentions, last | upto

    async def _private(self, cursor: Mapping[str, str]) -> looks.Part:
        found, fresh = await looks.chat_log(self.session, cursor, self._chat)
        me, now = (await self.session.me()).did, self.desk.clock.now()
        ours = [
            message.get("id")
            for convo, message in sending.messages_of(found["logs"], me)
            if self._journal.knows(sending.mark(convo, message["text"]), now)
        ]
        return found | {"ours": ours, "convos": await self._convos.of(found["logs"])}, fresh

    async def _label(self) -> None:
        """Say once that a program writes here; a failure is told and hinders nothing."""
        if self._labelled:
            return
        self._labelled = True
        try:
            if await profile.label_as_bot(self.session):
                self.desk.log.info("the profile has the label bot now", account=self.account)
        except SendError as error:
            self.desk.log.warning("the profile has no label bot", account=self.account, error=str(error))

    # --- going out --------------------------------------------------------------------------------------------------

    async def send(self, reply: Reply) -> Sent:
        """Post a public answer, or send a direct message; in words of ours alone, whatever the platform says."""
        if "convo" in reply.reply_to:
            return await sending.message(self.session, reply, self._chat, self._journal, self.desk.clock.now())
        if "parent" in reply.reply_to:
            return await sending.post(self.session, reply, self.desk.signer)
        raise Refused("Bluesky is written to only in answer to a post or a message.")

    async def settle(self, reply: Reply) -> Sent | bool | None:
        """Look whether a post or a message of ours is there."""
        try:
            if "convo" in reply.reply_to:
                return await sending.found_message(self.session, reply, self._chat) or False
            return await sending.found_post(self.session, reply, self.desk.signer) or False
        except SendError:
            return None

    # --- check ------------------------------------------------------------------------------------------------------

    async def check(self) -> list[str]:
        """Log in, look into the chat, and read who may write; sends nothing."""
        try:
            await self.start()
        except LookupError as error:
            return [f"{error.args[0]}."]
        found = unprotected(self.settings.api_url, "the password travels")
        try:
            await self.session.me()
            if self.settings.chat:
                found += await self._chat_problems()
        except CredentialsRejected as error:
            found.append(str(error))
        except SendError as error:
            found.append(f"Bluesky cannot be reached: {error}")
        return found

    async def _chat_problems(self) -> list[str]:
        await self.session.query("chat.bsky.convo.listConvos", [("limit", "1")], service=self._chat)
        who = await profile.who_may_write(self.session)
        if who == "all":
            return []
        return [
            f"Who may write privately is set to {who!r}: customers cannot. "
            'Choose "Everyone" under Messages, Settings in the app.'
        ]

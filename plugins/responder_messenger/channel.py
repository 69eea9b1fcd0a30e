"""The channel: what talks. The JSON itself is read in `wire` and written in `outgoing`."""

from __future__ import annotations

import hashlib
import hmac
from abc import abstractmethod
from datetime import timedelta
from functools import cached_property
from typing import ClassVar, TypeVar
from urllib.parse import quote

from responder import (
    Abilities,
    AfterUnknown,
    Desk,
    HttpAnswer,
    Inbound,
    RawEvent,
    Reply,
    SendError,
    Sent,
    Unit,
    unprotected,
)
from responder.graph import GraphChannel, Table, ask
from responder_messenger import checks, errors, looking, outgoing, wire
from responder_messenger.events import Scope
from responder_messenger.feed import read_change
from responder_messenger.platform import Platform
from responder_messenger.settings import MessagingSettings, MessengerSettings

# Free text is allowed for 24 hours after the person's last message (Messenger Platform documentation, "Policy
# overview"); our clock and a send that waits take the margin.
WINDOW = timedelta(hours=24) - timedelta(minutes=5)
M = TypeVar("M", bound=MessagingSettings)


class MessagingChannel(GraphChannel[M]):
    """What Messenger and Instagram do in the same way; `platform` says what differs.

    own_id: our account as webhooks name it. node: where messages are posted.
    """

    platform: ClassVar[Platform]
    longest: ClassVar[int]
    unit: ClassVar[Unit] = Unit.CHARACTERS

    def __init__(self, account: str, settings: M, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self._scope = Scope(
            account, self.own_id, frozenset(settings.machines), settings.get_started, settings.private_replies
        )
        self._base = f"{settings.api_url}/{settings.api_version}"
        self._abilities = Abilities(
            longest=self.longest,
            links=False,
            unit=self.unit,
            buttons=outgoing.MOST_BUTTONS,
            typing=settings.typing,
            public=not settings.private_replies,
            reply_window=WINDOW,
            echoes_humans=True,
            names_by_id=True,
            burst=timedelta(seconds=4),
            spare=48,
            after_unknown=AfterUnknown(settings.after_unknown),
        )

    @property
    @abstractmethod
    def own_id(self) -> str:
        """MUST be implemented: the id of our account in webhooks."""

    @property
    def node(self) -> str:
        """Where messages are posted and conversations are asked for."""
        return self.own_id

    @property
    def abilities(self) -> Abilities:
        """What the platform can do (limits: its documentation, "Send API")."""
        return self._abilities

    @cached_property
    def _proof(self) -> str:
        """Prove that the token is used by the app (Graph API documentation, "Secure Graph API calls")."""
        if not self.settings.appsecret_proof:
            return ""
        token = self._headers["Authorization"].removeprefix("Bearer ").encode()
        return f"appsecret_proof={hmac.digest(self._keys[0], token, hashlib.sha256).hex()}"

    def _url(self, path: str, query: str = "") -> str:
        asked = "&".join(part for part in (query, self._proof) if part)
        return f"{self._base}/{path}{'?' if asked else ''}{asked}"

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one delivery of webhooks."""
        return wire.read(raw.body, self._scope, self.platform)

    async def send(self, reply: Reply) -> Sent:
        """Hand one message to the Send API, or answer a comment below it."""
        comment = reply.reply_to.get("comment")
        if comment and not self.settings.private_replies:
            path, body = f"{quote(comment, safe='')}/{self.platform.below}", outgoing.public_answer(reply)
        else:
            path, body = f"{self.node}/messages", outgoing.message(reply, marked=self.platform.marks)
        answer = await self._post(path, body)
        try:
            return errors.sent(self.platform.table, answer, tries=reply.tries, now=self.desk.clock.now())
        except SendError as error:
            raise self._scrubbed(error) from None

    async def _post(self, path: str, body: bytes) -> HttpAnswer:
        return await self.desk.http.request("POST", self._url(path), headers=self._headers, body=body)

    async def typing(self, reply: Reply) -> None:
        """Mark the person's message as read and show that an answer is coming; not below a comment."""
        if self.settings.typing and reply.answers and not reply.reply_to.get("comment"):
            for name in ("mark_seen", "typing_on"):
                await self._post(f"{self.node}/messages", outgoing.action(reply.to, name))

    async def settle(self, reply: Reply) -> Sent | None:
        """Look the text up in the conversation; not finding it there proves nothing, it may come later."""
        if reply.reply_to.get("comment"):
            return None
        url = self._url(f"{self.node}/conversations", looking.query(reply, self.platform.look_up))
        status, answer = await ask(self.desk.http, url, self._headers)
        own = looking.found(answer, reply) if status == 200 else None
        return Sent(own) if own else None

    async def check(self) -> list[str]:
        """Ask the platform whether the token is our account's, and what it tells us of; sends nothing."""
        try:
            await self.start()
        except LookupError as error:
            return [f"{error.args[0]}."]
        return [*unprotected(self.settings.api_url), *await self._problems()]

    @abstractmethod
    async def _problems(self) -> list[str]:
        """MUST be implemented: what is wrong with the account."""


class Messenger(MessagingChannel[MessengerSettings]):
    """One Facebook Page."""

    kind: ClassVar[str] = "messenger"
    title: ClassVar[str] = "Messenger"
    settings_type = MessengerSettings
    longest: ClassVar[int] = 1999  # less than 2,000
    platform: ClassVar[Platform] = Platform(
        name="Messenger",
        sent_as="page",
        table=Table("Messenger", errors.CODES, errors.PAIRS, frozenset({4, 32, 613})),
        changes=read_change,
        below="comments",
        marks=True,
    )

    @property
    def own_id(self) -> str:
        """The Page."""
        return self.settings.page_id

    async def _problems(self) -> list[str]:
        return await checks.of_page(self.desk.http, self._url, self.own_id, self._headers)

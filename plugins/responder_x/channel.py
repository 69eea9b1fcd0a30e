"""The channel: what asks, is called, and sends; JSON is read in `wire`."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from functools import cached_property
from typing import Any, ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Batch,
    Desk,
    Inbound,
    Journal,
    NotAuthentic,
    OutcomeUnknown,
    PollingChannel,
    RawEvent,
    Refused,
    Reply,
    SendError,
    Sent,
    TryLater,
    Unit,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
    dump_json,
)
from responder_x import checks, looks, sending, wire
from responder_x.access import revealed
from responder_x.api import Api
from responder_x.settings import XSettings
from responder_x.shapes import Scope

LONGEST_POST, LONGEST_MESSAGE = 280, 10_000  # X documentation, "Counting characters"; "Direct Messages"
_PREFIX = "sha256="
# The check and the events are signed with the same key: a token that could be an event is never signed.
_TOKEN = re.compile(r"[A-Za-z0-9_.~+/=-]{1,256}")


class X(WebhookChannel[XSettings], PollingChannel[XSettings]):
    """One account at X; `mode` says whether it asks or is called."""

    kind: ClassVar[str] = "x"
    title: ClassVar[str] = "X"
    settings_type = XSettings

    def __init__(self, account: str, settings: XSettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self.api = Api(settings, desk)
        self.journal = Journal(desk.folder)
        self._next = 0.0

    @property
    def abilities(self) -> Abilities:
        """What X can do; direct messages leave 15 in 15 minutes, posts 100 (X documentation, "Rate limits")."""
        return Abilities(
            longest=LONGEST_MESSAGE if self.settings.messages else LONGEST_POST,
            longest_public=LONGEST_POST,
            unit=Unit.X_WEIGHTED,
            links=False,
            public=self.settings.mentions,
            echoes_humans=True,
            names_by_id=True,
            paid=True,
            burst=timedelta(seconds=4),
            in_flight=2,
            spare=6,
            after_unknown=AfterUnknown(self.settings.after_unknown),
        )

    @property
    def called(self) -> bool:
        """Whether X calls us."""
        return self.settings.mode == "webhook"

    @property
    def asks(self) -> bool:
        """Whether we ask X."""
        return self.settings.mode == "poll"

    @property
    def interval(self) -> timedelta:
        """The pause between two looks."""
        return self.settings.every

    @cached_property
    def _keys(self) -> tuple[bytes, ...]:
        return tuple(secret.for_header("consumer_secret").encode() for secret in self.settings.consumer_secret)

    async def start(self) -> None:
        """Read the secrets and what was said in an earlier run; raises LookupError, in words for ops."""
        given = self.settings
        _ = self._keys
        for name in ("consumer_key", "access_token", "access_token_secret", "client_secret", "refresh_token"):
            if getattr(given, name) is not None:
                revealed(getattr(given, name), name)
        try:
            self.journal.load(self.desk.clock.now())
        except OSError as error:
            raise LookupError(f"the folder {self.desk.folder} cannot be used: {error.strerror}") from None

    def own_addresses(self) -> Sequence[str]:
        """Return our number, which is never answered."""
        return (self.settings.user_id,)

    # --- coming in --------------------------------------------------------------------------------------------------

    def verify(self, request: WebhookRequest) -> None:
        """Check the signature over the raw body (X documentation, "Webhooks", "Security")."""
        given = request.headers.get("x-twitter-webhooks-signature", "").encode("utf-8", "replace")
        known = False
        for key in self._keys:
            known |= hmac.compare_digest(_signed(key, request.body).encode(), given)
        if not known:
            raise NotAuthentic("the header X-Twitter-Webhooks-Signature is missing or fits no consumer_secret")

    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:
        """Answer X's check of the address (X documentation, "Challenge-Response Checks"), with the newest secret."""
        if request.method != "GET":
            return None
        token = request.query.get("crc_token", "")
        if not _TOKEN.fullmatch(token):
            return WebhookAnswer(400, "expected crc_token")
        answer = {"response_token": _signed(self._keys[-1], token.encode())}
        return WebhookAnswer(200, dump_json(answer).decode(), "application/json")

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one delivery, or one look."""
        return wire.read(raw.body, self._scope())

    def _scope(self) -> Scope:
        given, now = self.settings, self.desk.clock.now()
        return Scope(
            account=self.account,
            me=given.user_id,
            username=given.username,
            app_id=given.app_id,
            said=lambda word: self.journal.knows(word, now),
            now=now,
            mentions=given.mentions,
            messages=given.messages,
        )

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        """Look at mentions, at what the account wrote itself, and at direct messages, once in `every` at the most.

        A part that fails leaves the others alone; its error is raised where all have failed.
        """
        clock = self.desk.clock
        if clock.monotonic() < self._next:  # after a look with news the host asks again at once
            return Batch(())
        self._next = clock.monotonic() + self.settings.every.total_seconds()
        look: dict[str, Any] = {}
        fresh: dict[str, str] = {}
        failed: SendError | None = None
        for part in self._parts(cursor):
            try:
                found, its_cursor = await part()
            except (TryLater, OutcomeUnknown, Refused) as error:
                self.desk.log.warning("a part of the look failed", account=self.account, error=str(error))
                failed = error
                continue
            look |= found
            fresh |= its_cursor
        if failed is not None and not fresh:
            self._next = 0.0
            raise failed
        came = RawEvent("poll", dump_json({"look": look}))
        return Batch(tuple(self.parse(came)), fresh, came)

    def _parts(self, cursor: Mapping[str, str]) -> list[Callable[[], Awaitable[looks.Part]]]:
        """Mentions before our own posts: whoever answered a mention that we see is seen, too."""
        me = self.settings.user_id
        parts: list[Callable[[], Awaitable[looks.Part]]] = []
        if self.settings.mentions:
            parts.append(lambda: looks.mentions(self.api, me, cursor, self.desk))
            parts.append(lambda: looks.own_posts(self.api, me, cursor, self.desk))
        if self.settings.messages:
            parts.append(lambda: looks.messages(self.api, cursor, self.desk))
        return parts

    # --- going out --------------------------------------------------------------------------------------------------

    async def send(self, reply: Reply) -> Sent:
        """Answer a post in public, or send a direct message; to nobody who did not turn to us."""
        me, now = self.settings.user_id, self.desk.clock.now()
        if "post" in reply.reply_to:
            return await sending.post(self.api, reply, self.journal, me, now)
        return await sending.message(self.api, reply, self.journal, me, now)

    async def settle(self, reply: Reply) -> Sent | bool | None:
        """Look whether a post or a message of ours is there."""
        me = self.settings.user_id
        try:
            if "post" in reply.reply_to:
                return await sending.found_post(self.api, reply, me)
            return await sending.found_message(self.api, reply, me)
        except (SendError, KeyError, ValueError):
            return None

    async def check(self) -> list[str]:
        """Ask X who we are and whether we may read messages; sends nothing."""
        try:
            await self.start()
        except LookupError as error:
            return [f"{error.args[0]}."]
        return await checks.problems(self.api, self.settings)


def _signed(key: bytes, message: bytes) -> str:
    return _PREFIX + base64.b64encode(hmac.digest(key, message, hashlib.sha256)).decode()

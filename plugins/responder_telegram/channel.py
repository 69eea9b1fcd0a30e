"""The channel: what asks, is called, and sends; the JSON is read in `wire` and written in `outgoing`."""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import cached_property
from typing import Any, ClassVar

from responder import (
    Abilities,
    AfterUnknown,
    Batch,
    Desk,
    Inbound,
    Message,
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
    WebhookChannel,
    WebhookRequest,
)
from responder_telegram import checks, errors, outgoing, wire
from responder_telegram.api import Api
from responder_telegram.business import connections_in
from responder_telegram.parts import Scope, number
from responder_telegram.polling import Poller, cursor_after
from responder_telegram.settings import TelegramSettings
from responder_telegram.taps import PREFIX

# A business chat takes our message for 24 hours after the customer's (Bot API, "BusinessBotRights.can_reply").
WINDOW = timedelta(hours=24) - timedelta(minutes=5)
_WORD = re.compile(r"[A-Za-z0-9_-]{1,256}")  # Bot API, "setWebhook": secret_token
_REGISTER = (0, 5, 30, 120, 600)  # seconds before each try to register the webhook


class Telegram(WebhookChannel[TelegramSettings], PollingChannel[TelegramSettings]):
    """One bot; `mode` says whether it asks or is called."""

    kind: ClassVar[str] = "telegram"
    title: ClassVar[str] = "Telegram"
    settings_type = TelegramSettings

    def __init__(self, account: str, settings: TelegramSettings, desk: Desk) -> None:
        super().__init__(account, settings, desk)
        self._api = Api(settings, desk)
        self._poller = Poller(self._api)
        self._registering: asyncio.Task[None] | None = None
        self._scope = Scope(
            account=account,
            username=settings.username,
            now=desk.clock.now(),
            owners=frozenset(settings.owners),
            colleagues=frozenset(settings.colleagues),
            staff_rooms=frozenset(settings.staff_rooms),
        )
        self._abilities = Abilities(
            longest=outgoing.LONGEST,
            links=False,
            unit=Unit.UTF16,
            markup="telegram",
            buttons=outgoing.MOST_BUTTONS,
            typing=True,
            public=True,
            reply_window=WINDOW if settings.owners else None,
            echoes_humans=bool(settings.owners),
            min_gap=timedelta(seconds=1),
            burst=timedelta(seconds=4),
            in_flight=16,
            spare=48,
            after_unknown=AfterUnknown(settings.after_unknown),
        )

    @property
    def abilities(self) -> Abilities:
        """What Telegram can do (Bot API, "sendMessage"; limits: "My bot is hitting limits" in its FAQ)."""
        return self._abilities

    @property
    def called(self) -> bool:
        """Whether Telegram calls us."""
        return self.settings.mode == "webhook"

    @property
    def asks(self) -> bool:
        """Whether we ask Telegram."""
        return self.settings.mode == "poll"

    @property
    def interval(self) -> timedelta:
        """A poll that brought nothing has waited at Telegram's side already."""
        return timedelta(milliseconds=100)

    @cached_property
    def _word(self) -> bytes:
        secret = self.settings.webhook_secret
        value = secret.reveal().strip() if secret is not None else ""
        if not _WORD.fullmatch(value):
            raise LookupError("webhook_secret is empty or holds other characters than A-Z, a-z, 0-9, _ and -")
        return value.encode()

    async def start(self) -> None:
        """Read the secrets; raises LookupError, in words for ops, when one is missing. Registers the webhook beside."""
        _ = self._api.base
        if self.called:
            _ = self._word
            if self.settings.webhook_url:
                self._registering = asyncio.create_task(self._register())

    async def stop(self) -> None:
        """End what runs beside; the webhook stays registered, so that Telegram keeps what comes meanwhile."""
        if self._registering is not None:
            self._registering.cancel()
            with suppress(asyncio.CancelledError):
                await self._registering

    async def _register(self) -> None:
        given = {
            "url": self.settings.webhook_url,
            "secret_token": self._word.decode(),
            "allowed_updates": list(wire.HEARD),
        }
        for pause in _REGISTER:
            await asyncio.sleep(pause)
            try:
                await self._api.ask("setWebhook", **given)
            except SendError as error:
                self.desk.log.warning("webhook not registered", account=self.account, error=str(error))
            else:
                return

    # --- in ---------------------------------------------------------------------------------------------------------

    def verify(self, request: WebhookRequest) -> None:
        """Compare the secret word, in constant time (Bot API, "setWebhook"); the body itself is not signed."""
        given = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not hmac.compare_digest(self._word, given.encode("utf-8", "replace")):
            raise NotAuthentic("the header X-Telegram-Bot-Api-Secret-Token is missing or another one")

    def parse(self, raw: RawEvent) -> list[Inbound]:
        """Read one update, or the answer of one poll."""
        if b'"business_connection"' in raw.body:
            for news in connections_in(raw.body):
                self._api.learn(news)
        scope = replace(self._scope, now=self.desk.clock.now(), foreign=self._api.foreign())
        return wire.read(raw.body, scope)

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        """Ask for what came after `cursor`; Telegram forgets it only when the next poll names what follows."""
        now = self.desk.clock.now()
        answer = await self._poller.ask(cursor, now)
        if self.settings.owners:
            await self._poller.know_connections(answer.body)
        came = RawEvent("poll", answer.body)
        return Batch(tuple(self.parse(came)), cursor_after(answer.body, now), came)

    async def tapped(self, message: Message) -> None:
        """Take the sign of waiting off the button."""
        await self._api.ask("answerCallbackQuery", callback_query_id=message.id.removeprefix(PREFIX))

    # --- out --------------------------------------------------------------------------------------------------------

    async def send(self, reply: Reply) -> Sent:
        """Send one message; once more as plain text, or to the new id of a group, where Telegram asks for that."""
        await self._may_write(reply)
        written = outgoing.message(reply)
        answer = await self._api.post("sendMessage", written)
        told = errors.told(answer)
        rule, moved = errors.rule_of(told), errors.moved_to(told)
        if moved is not None:
            answer = await self._api.post("sendMessage", written | {"chat_id": moved})
        elif rule is errors.NOT_PARSED:
            answer = await self._api.post("sendMessage", outgoing.as_plain(written))
        group = str(written["chat_id"]).startswith(("-", "@"))
        return Sent(_id_in(errors.result(answer, self.desk.clock.now(), group=group)))

    async def _may_write(self, reply: Reply) -> None:
        """Raise Refused unless the account behind a business chat is one of ours and lets us write."""
        own = reply.reply_to.get("connection")
        if own is None:
            return
        try:
            found = await self._api.connection(str(own))
        except OutcomeUnknown as error:  # it only asked: nothing was sent
            raise TryLater(str(error)) from None
        if found.owner not in self.settings.owners:
            raise Refused("The business account is none of `owners`: nothing is said in its name.")
        if not found.may_reply:
            raise Refused("The business account does not let the bot reply: look at its settings of Chatbots.")

    async def typing(self, reply: Reply) -> None:
        """Show for five seconds that an answer is coming."""
        await self._api.ask("sendChatAction", **outgoing.where(reply), action="typing")

    async def check(self) -> list[str]:
        """Ask Telegram about the bot and its webhook; nothing is sent."""
        try:
            _ = self._api.base, self._word if self.called else b""
        except LookupError as error:
            return [f"{error.args[0]}."]
        return await checks.problems(self._api, self.settings)


def _id_in(result: Any) -> str:
    found = number(result.get("message_id")) if isinstance(result, dict) else None
    if found is None:
        raise OutcomeUnknown("Telegram took the message and names no id.")
    return str(found)

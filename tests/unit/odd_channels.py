"""Channels that each break the contract in one way, and the good ones they are made of."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, ClassVar, cast

import orjson

from responder import (
    Abilities,
    Batch,
    ChannelSettings,
    CredentialsRejected,
    Ignored,
    Inbound,
    Kind,
    Message,
    NotAuthentic,
    NotReadable,
    OutcomeUnknown,
    PollingChannel,
    RawEvent,
    Refused,
    Reply,
    Sent,
    TryLater,
    WebhookAnswer,
    WebhookChannel,
    WebhookRequest,
    dump_json,
    refusal,
)
from responder.testing import NOON


class Good(WebhookChannel[ChannelSettings]):
    """The smallest channel that holds the contract."""

    kind: ClassVar[str] = "good"
    title: ClassVar[str] = "Good"
    settings_type = ChannelSettings
    abilities = Abilities(longest=100)

    def verify(self, request: WebhookRequest) -> None:
        if request.headers.get("length") != str(len(request.body)):
            raise NotAuthentic

    def parse(self, raw: RawEvent) -> list[Inbound]:
        try:
            event = orjson.loads(raw.body)
        except orjson.JSONDecodeError as error:
            raise NotReadable from error
        if not isinstance(event, dict) or "id" not in event:
            return [Ignored(reason="nothing")]
        return [Message(account=self.account, id=event["id"], handle="h", sent_at=NOON)]

    async def send(self, reply: Reply) -> Sent:
        body = dump_json({"to": reply.to, "text": reply.text})
        given = await self.desk.http.request("POST", "https://x.example", body=body)
        if given.status == 401:
            raise CredentialsRejected
        if given.status in {502, 504}:
            raise OutcomeUnknown
        if given.status == 429 or given.status >= 500 or 300 <= given.status < 400:
            after = given.headers.get("retry-after")
            raise TryLater(after=None if after is None else timedelta(seconds=int(after)))
        if given.status >= 400:
            raise Refused
        named = re.fullmatch(rb'{"id":"(.+)"}', given.body)
        if named is None:
            raise OutcomeUnknown
        return Sent(named[1].decode())


class Unsigned(Good):
    def verify(self, request: WebhookRequest) -> None:
        """Believes everyone."""


class Forgetful(Good):
    count = 0

    def parse(self, raw: RawEvent) -> list[Inbound]:
        Forgetful.count += 1
        return [replace(e, id=str(Forgetful.count)) if isinstance(e, Message) else e for e in super().parse(raw)]


class Greedy(Good):
    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:
        return WebhookAnswer(200, "hello")


class Greeting(Good):
    def challenge(self, request: WebhookRequest) -> WebhookAnswer | None:
        return WebhookAnswer(200, "welcome") if b"welcome" in request.body else None


class Fragile(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        return [Message(account=self.account, id=orjson.loads(raw.body)["id"], handle="h", sent_at=NOON)]


class Halved(Fragile):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        return super().parse(raw) if raw.body else []


class Stubborn(Good):
    async def send(self, reply: Reply) -> Sent:
        await self.desk.http.request("POST", "https://x.example")
        raise Refused


class Chatty(Good):
    async def send(self, reply: Reply) -> Sent:
        raise Refused((await self.desk.http.request("POST", "https://x.example")).body.decode())


class Odd(Good):
    """Gives something else for a message than it may."""

    changed: ClassVar[dict[str, Any]] = {}

    def parse(self, raw: RawEvent) -> list[Inbound]:
        return [replace(e, **self.changed) if isinstance(e, Message) else e for e in super().parse(raw)]


class Zoneless(Odd):
    changed: ClassVar = {"sent_at": NOON.replace(tzinfo=None)}


class Elsewhere(Odd):
    changed: ClassVar = {"sent_at": NOON.astimezone(timezone(timedelta(hours=1)))}


class Wordy(Odd):
    changed: ClassVar = {"author": "customer"}


class Mistaken(Odd):
    changed: ClassVar = {"account": "another"}


class Selfish(Odd):
    changed: ClassVar = {"kind": Kind.EDIT, "about": "m1"}


class Doubled(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        return super().parse(raw) * 2


class Timely(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        now = datetime.now(UTC)
        return [replace(e, sent_at=now) if isinstance(e, Message) else e for e in super().parse(raw)]


class Awaited(Good):
    async def parse(self, raw: RawEvent) -> list[Inbound]:  # type: ignore[override]
        return super().parse(raw)


class Vague(Good):
    abilities: Any = {"longest": 100}  # noqa: RUF012


class Speechless(Good):
    async def send(self, reply: Reply) -> Sent:
        return await super().send(replace(reply, text="We have your message."))


class Lost(Good):
    async def send(self, reply: Reply) -> Sent:
        return await super().send(replace(reply, to="everybody"))


class Nameless(Good):
    async def send(self, reply: Reply) -> Sent:
        await super().send(reply)
        return Sent("")


class Trusting(Good):
    async def send(self, reply: Reply) -> Sent:
        return Sent(orjson.loads((await self.desk.http.request("POST", "https://x.example")).body)["id"])


class Nothing(Good):
    async def send(self, reply: Reply) -> Sent:
        return None  # type: ignore[return-value]


class OpenSettings(ChannelSettings):
    access_token: str = ""


class Open(Good):
    settings_type = OpenSettings


class Asking(PollingChannel[ChannelSettings]):
    """The smallest channel that asks."""

    kind: ClassVar[str] = "asking"
    title: ClassVar[str] = "Asking"
    settings_type = ChannelSettings
    abilities = Abilities(longest=100)

    def parse(self, raw: RawEvent) -> list[Inbound]:
        return Good.parse(cast("Any", self), raw)

    async def send(self, reply: Reply) -> Sent:
        return await Good.send(cast("Any", self), reply)

    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        given = await self.desk.http.request("GET", "https://x.example")
        if given.status != 200:
            raise refusal(given, self.desk.clock.now())
        return Batch(tuple(self.parse(RawEvent("poll", given.body))))


class Hasty(Asking):
    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        await self.desk.http.request("GET", "https://x.example")
        return Batch(())


class Repeating(Good):
    async def send(self, reply: Reply) -> Sent:
        try:
            return await super().send(reply)
        except OutcomeUnknown as error:
            raise TryLater(str(error)) from None


class Untidy(Good):
    async def start(self) -> None:
        self.task = asyncio.create_task(asyncio.sleep(3600))


class SleepyReader(Good):
    def parse(self, raw: RawEvent) -> list[Inbound]:
        time.sleep(0.3)
        return super().parse(raw)


class SleepySender(Good):
    async def send(self, reply: Reply) -> Sent:
        time.sleep(0.3)  # noqa: ASYNC251 - what the kit must find
        return await super().send(reply)


class SleepyAsker(Asking):
    async def poll(self, cursor: Mapping[str, str]) -> Batch:
        time.sleep(0.3)  # noqa: ASYNC251 - what the kit must find
        return await super().poll(cursor)


class Threaded(Good):
    async def send(self, reply: Reply) -> Sent:
        await asyncio.to_thread(time.sleep, 0.3)
        return await super().send(reply)

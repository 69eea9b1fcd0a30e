"""A shop in memory, with a clock that tests move: what customers and colleagues write goes through the whole flow."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from responder.demo.whatsapp_wire import customer_text, envelope
from responder.model import RawEvent, Reply
from responder.rehearsal import open_scratch, take
from responder.scratch import Scratch

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)  # an ordinary Monday, open
SUPPORT = "support@shop.example"
COLLEAGUE = "jan@shop.example"

CONFIG = """\
[company]
name = "Fietsenwinkel Jansen"
team = "het serviceteam"
timezone = "Europe/Amsterdam"
languages = ["nl", "en", "de"]

[hours]
mon-fri = ["09:00-12:30", "13:00-17:30"]
sat = ["10:00-16:00"]

[promise]
until_known = "2h"

[staff]
account = "mail"
to = "team@shop.example"

[channels.mail]
plugin = "email"
address = "support@shop.example"
colleagues = ["jan@shop.example"]
trust_results_of = "mx.shop.example"
imap = { host = "127.0.0.1", tls = "none", user = "support", password = { env = "STORY_SECRET" } }
smtp = { host = "127.0.0.1", tls = "none" }

[channels.whatsapp]
plugin = "whatsapp"
phone_number_id = "109000000000001"
access_token = { env = "STORY_SECRET" }
app_secret = { env = "STORY_SECRET" }

[[faq]]
id = "order"
title = "Waar is mijn bestelling?"
url = "https://shop.example/bestelling"
answer = "Met de link in de verzendmail zie je waar je pakket is."
examples = ["waar blijft mijn pakket", "mijn bestelling is nog niet binnen", "wanneer komt mijn pakket"]
"""


class World:
    """One deployment and the people around it."""

    def __init__(self, scratch: Scratch) -> None:
        self.scratch = scratch
        self._count = 0

    @property
    def now(self) -> datetime:
        return self.scratch.clock.now()

    def _next(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}{self._count:06d}"

    async def chats(self, text: str, *, sender: str = "31600000001", name: str = "Noor Visser") -> dict[str, Any]:
        """A customer writes on WhatsApp; return what was decided."""
        body = customer_text(text, sender=sender, message_id=self._next("wamid.IN"), at=self.now, name=name)
        return await self._one("whatsapp", RawEvent("webhook", body))

    async def chat_answered(
        self, text: str, *, to: str = "31600000001", at: datetime | None = None, by_phone: bool = False
    ) -> dict[str, Any]:
        """A colleague answers from the WhatsApp Business app; `by_phone`: only the customer's number is named."""
        echo = {
            "from": "15550100200",
            "to": to,
            "to_user_id": f"NL.{to}",
            "id": self._next("wamid.APP"),
            "timestamp": str(int((at or self.now).timestamp())),
            "type": "text",
            "text": {"body": text},
        }
        if by_phone:
            del echo["to_user_id"]
        body = json.loads(envelope({"message_echoes": [echo]}))
        body["entry"][0]["changes"][0]["field"] = "smb_message_echoes"
        return await self._one("whatsapp", RawEvent("webhook", json.dumps(body).encode()))

    async def mails(
        self,
        text: str,
        *,
        sender: str = "lena@post.example",
        subject: str = "Vraag",
        to: str = SUPPORT,
        answers: str = "",
        proven: bool = True,
        headers: Mapping[str, str] | None = None,
        folder: str = "INBOX",
        message_id: str = "",
    ) -> dict[str, Any]:
        """Somebody mails; return what was decided."""
        message = EmailMessage()
        if proven:
            domain = sender.partition("@")[2]
            message["Authentication-Results"] = f"mx.shop.example; dmarc=pass header.from={domain}"
        message["Return-Path"] = f"<{sender}>"
        message["From"] = f"Lena Dekker <{sender}>"
        message["To"] = to
        message["Subject"] = subject
        message["Date"] = format_datetime(self.now)
        message["Message-ID"] = message_id or f"<{self._next('m')}@{sender.partition('@')[2]}>"
        if answers:
            message["In-Reply-To"] = answers
            message["References"] = answers
        for key, value in (headers or {}).items():
            del message[key]
            message[key] = value
        message.set_content(text)
        event = await self._one("mail", RawEvent("mime", bytes(message), {"folder": folder}))
        event["message_id"] = str(message["Message-ID"])
        return event

    async def feeds(self, account: str, raw: RawEvent) -> list[dict[str, Any]]:
        """Anything comes in."""
        return await take(self.scratch, {"raw": raw, "account": account}, 1)

    async def _one(self, account: str, raw: RawEvent) -> dict[str, Any]:
        events = await self.feeds(account, raw)
        assert len(events) == 1, events
        return events[0]

    async def passes(self, **span: float) -> list[tuple[datetime, Reply]]:
        """Time passes; return what left meanwhile."""
        return await self.scratch.until(self.now + timedelta(**span))

    async def goes_on(self) -> list[tuple[datetime, Reply]]:
        """Time passes until nothing is planned any more; return what left."""
        return await self.scratch.until(None)

    async def states(self) -> dict[str, Any]:
        """Counts by state, once what became of the sends is written; states that nothing is in are left out."""
        await self.scratch.flow.outbox.drain(5)
        await self.scratch.store.delivery_of("", ())  # sees every result that was handed in, so all are written
        status = await self.scratch.store.status()
        return {k: {s: n for s, n in v.items() if n} if isinstance(v, dict) else v for k, v in status.items()}


@asynccontextmanager
async def world(
    folder: Path, start: datetime = MONDAY, *, more: str = "", config: str = CONFIG
) -> AsyncIterator[World]:
    """Open a shop at `start`; `more` is added to its configuration."""
    os.environ["STORY_SECRET"] = "s3cret"
    path = folder / "config.toml"
    path.write_text(config + more, encoding="utf-8")
    async with await open_scratch(path, start) as scratch:
        yield World(scratch)

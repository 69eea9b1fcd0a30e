"""A bot, its replies, and what the Bot API answers in tests."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from responder import (
    HttpAnswer,
    Reply,
    Sent,
)
from responder.testing import NOON, MovableClock, ScriptedHttp, answer, make_desk
from responder_telegram import Telegram

from .test_telegram_contract import TOKEN, settings

BASE = f"https://api.telegram.org/bot{TOKEN}"
SENT = answer(200, {"ok": True, "result": {"message_id": 77}})
OK = answer(200, {"ok": True, "result": True})


def connected(owner: int = 500, *, enabled: bool = True, reply: bool = True) -> HttpAnswer:
    own = {"id": "Bc9x", "user": {"id": owner}, "is_enabled": enabled, "rights": {"can_reply": reply}}
    return answer(200, {"ok": True, "result": own})


def updates(*found: Mapping[str, Any]) -> HttpAnswer:
    return answer(200, {"ok": True, "result": list(found)})


def channel(http: ScriptedHttp | None = None, clock: MovableClock | None = None, **more: Any) -> Telegram:
    return Telegram("contract", settings(**more), make_desk("contract", http=http, clock=clock))


def reply(**more: Any) -> Reply:
    fields: dict[str, Any] = {"account": "contract", "delivery": 1, "token": "t", "to": "7001", "text": "Hi.", **more}
    return Reply(written_at=NOON, **fields)


def sent(given: Reply, *answers: HttpAnswer | Exception, **more: Any) -> ScriptedHttp:
    http = ScriptedHttp([*answers])
    assert asyncio.run(channel(http, **more).send(given)) == Sent("77")
    return http

"""Long polling: `offset` confirms what is stored, and a second poller is borne for a while.

After a restart Telegram keeps the former long poll open for up to half a minute and answers 409 meanwhile; so the
first of them are no failure. If it stays, another program uses the token: ops are told, and nobody fights.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from responder import HttpAnswer, SendError, TryLater
from responder_telegram import errors, wire
from responder_telegram.api import Api

TIMEOUT = 20  # seconds that Telegram holds a poll open; the HTTP client waits 30
MOST = 20  # updates in one answer; with many long texts that answer long ones it is still more than the client reads
_READ = 1024 * 1024  # bytes of an answer
PATIENCE = 5  # answers of 409 in a row that are borne
PAUSE = 3.0  # seconds after the first of them; then twice as long each time, a minute and a half in all
_STALE = timedelta(days=6)  # after a week without updates Telegram begins with other numbers (Bot API, "Update")
_CONNECTION = re.compile(rb'"business_connection_id":\s*"([^"\\]{1,200})"')


class Poller:
    """Asks for what is new."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._conflicts = 0
        self.pause = PAUSE

    async def ask(self, cursor: Mapping[str, str], now: datetime) -> HttpAnswer:
        """Return the next answer. Raises TryLater and what else `errors.result` raises."""
        most = MOST
        given: dict[str, Any] = {"timeout": TIMEOUT, "allowed_updates": list(wire.HEARD)}
        offset = _offset(cursor, now)
        if offset is not None:
            given["offset"] = offset
        while True:
            answer = await self._api.post("getUpdates", given | {"limit": most})
            if len(answer.body) >= _READ and most > 1:
                most //= 4
                continue
            told = errors.told(answer)
            if told is None or told.code != 409:
                self._conflicts = 0
                errors.result(answer, now, repeatable=True)
                return answer
            if told.description.startswith(errors.WEBHOOK_ACTIVE):
                raise TryLater(
                    'A webhook is registered for this bot: take it off (deleteWebhook), or set mode = "webhook".'
                )
            self._conflicts += 1
            if self._conflicts > PATIENCE:
                raise TryLater("Another program polls with this token: stop it, or give one of them a bot of its own.")
            await asyncio.sleep(self.pause * 2 ** (self._conflicts - 1) * random.uniform(1, 1.5))  # noqa: S311 - jitter, not a secret

    async def know_connections(self, body: bytes) -> None:
        """Ask whose the business connections in an answer are, where that is not known yet."""
        for own in {found.decode("utf-8", "replace") for found in _CONNECTION.findall(body)}:
            try:
                await self._api.connection(own)
            except (SendError, LookupError, TypeError, ValueError):
                continue  # asked again before anything is sent


def _offset(cursor: Mapping[str, str], now: datetime) -> int | None:
    """Return the first update that is wanted; None: all that Telegram has and we have not confirmed."""
    try:
        number, at = int(cursor["offset"]), datetime.fromisoformat(cursor["at"])
    except (KeyError, ValueError):
        return None
    return number if now - at < _STALE else None


def cursor_after(body: bytes, now: datetime) -> dict[str, str]:
    """Return what is saved with the updates of an answer; empty when it brought none."""
    newest = wire.newest(body)
    return {} if newest is None else {"offset": str(newest + 1), "at": now.isoformat(timespec="seconds")}

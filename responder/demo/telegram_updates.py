"""The queue of updates of the stand-in: an offset acknowledges, a poll waits, a second poller ends the first.

Source: Bot API, "getUpdates" and "setWebhook"; the server's code for the words and for what a conflict is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from responder.clock import Clock

LONGEST_POLL = 50  # seconds
_USUAL = frozenset({"chat_member", "message_reaction", "message_reaction_count"})  # these are sent on request alone
_PAUSES = (0.05, 0.1, 0.2, 0.5, 1.0)  # seconds between deliveries to a webhook that fails; there it grows to minutes


class ApiError(Exception):
    """What the API refuses; `description` are its own words."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(f"{code} {description}")
        self.code, self.description, self.parameters = code, description, parameters


SECOND_POLLER = ApiError(
    409,
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
)
WEBHOOK_ACTIVE = ApiError(
    409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass
class Webhook:
    """Where updates are posted."""

    url: str = ""
    secret: str = ""
    last_error: str = ""
    failed_at: int = 0


@dataclass
class Updates:
    """What waits for the bot.

    ghost: until this moment (monotonic seconds) the long poll of a process that has ended holds on, and newcomers hear
    409, as after a restart. answers: the status of every delivery to the webhook, in order.
    """

    clock: Clock
    ghost: float = 0.0
    webhook: Webhook = field(default_factory=Webhook)
    answers: list[int] = field(default_factory=list)
    polls: int = 0
    conflicts: int = 0
    allowed: Sequence[str] = ()

    def __post_init__(self) -> None:
        """Begin with an empty queue."""
        self._waiting: list[dict[str, Any]] = []
        self._next = 910_001
        self._news = asyncio.Event()
        self._poll: asyncio.Future[None] | None = None  # set when a newcomer ends the poll
        self._posting: asyncio.Task[None] | None = None

    @property
    def pending(self) -> int:
        """How many updates the bot has not acknowledged."""
        return len(self._waiting)

    def add(self, kind: str, content: dict[str, Any]) -> None:
        """Queue one update, if the bot wants its kind."""
        if kind in self.allowed or (not self.allowed and kind not in _USUAL):
            self._waiting.append({"update_id": self._next, kind: content})
            self._next += 1
            self._news.set()

    # --- long polling -----------------------------------------------------------------------------------------------

    async def get(self, offset: int, limit: int, seconds: float, allowed: Sequence[str] | None) -> list[dict[str, Any]]:
        """Answer getUpdates. Raises ApiError 409 for the poll that another one ends, and while a webhook is set."""
        self.polls += 1
        if self.webhook.url:
            raise WEBHOOK_ACTIVE
        if self.clock.monotonic() < self.ghost:
            self.conflicts += 1
            raise SECOND_POLLER
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        if allowed is not None:
            self.allowed = allowed
        self._acknowledge(offset)
        self._poll = ended = asyncio.get_running_loop().create_future()
        await self._wait(min(seconds, LONGEST_POLL), ended)
        if ended.done():
            self.conflicts += 1
            raise SECOND_POLLER
        ended.set_result(None)
        return self._waiting[: min(max(limit, 1), 100)]

    def _acknowledge(self, offset: int) -> None:
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset:
            self._waiting = [update for update in self._waiting if update["update_id"] >= offset]

    async def _wait(self, seconds: float, ended: asyncio.Future[None]) -> None:
        if self._waiting or seconds <= 0:
            return
        self._news.clear()
        news: asyncio.Future[Any] = asyncio.ensure_future(self._news.wait())
        try:
            await asyncio.wait((news, ended), timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()

    # --- webhooks ---------------------------------------------------------------------------------------------------

    async def set_webhook(self, webhook: Webhook, allowed: Sequence[str] | None) -> None:
        """Post what comes from now on; an empty URL ends that."""
        if self._posting is not None:
            self._posting.cancel()
        self.webhook, self._posting = webhook, None
        if allowed is not None:
            self.allowed = allowed
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        if webhook.url:
            self._posting = asyncio.create_task(self._post_all(webhook))

    async def _post_all(self, webhook: Webhook) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
            while True:
                while self._waiting:
                    await self._deliver(session, webhook, self._waiting[0])
                    self._waiting.pop(0)
                self._news.clear()
                await self._news.wait()

    async def _deliver(self, session: aiohttp.ClientSession, webhook: Webhook, update: dict[str, Any]) -> None:
        for tried in range(10_000):
            headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
            try:
                async with session.post(webhook.url, json=update, headers=headers, allow_redirects=False) as answer:
                    status = answer.status
            except (aiohttp.ClientError, OSError, TimeoutError):
                status = 0
            self.answers.append(status)
            if 200 <= status < 300:
                return
            webhook.failed_at = int(self.clock.now().timestamp())
            webhook.last_error = f"Wrong response from the webhook: {status}" if status else "Connection refused"
            await asyncio.sleep(_PAUSES[min(tried, len(_PAUSES) - 1)])

    def clear(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    async def close(self) -> None:
        """End the poll and the deliveries under way."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        if self._posting is not None:
            self._posting.cancel()
            await asyncio.gather(self._posting, return_exceptions=True)

"""Posts signed news of messages back to the daemon, again until it is answered 2xx: part of the stand-in.

Source: WhatsApp Cloud API documentation, "Webhooks": failed deliveries come again with growing pauses.
"""

from __future__ import annotations

import asyncio

import aiohttp

from responder.clock import Clock
from responder.demo.whatsapp_wire import signed_headers, status_news

_PAUSES = (0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 3.2, 3.2, 3.2, 3.2)  # seconds between tries; then the news is lost


class Newsagent:
    """Tells `hook_url` each of `states` for every message; says nothing when one of them is missing."""

    def __init__(self, hook_url: str, app_secret: str, states: tuple[str, ...], clock: Clock) -> None:
        self.hook_url = hook_url
        self.app_secret = app_secret
        self.states = states
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()
        self._few = asyncio.Semaphore(16)
        self._session: aiohttp.ClientSession | None = None

    def tell(self, message_id: str, recipient: str, token: str | None) -> None:
        """Post the news of one message, in the background."""
        if not (self.hook_url and self.app_secret and self.states):
            return
        task = asyncio.get_running_loop().create_task(self._tell(message_id, recipient, token))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Drop what was not told yet."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _tell(self, message_id: str, recipient: str, token: str | None) -> None:
        for state in self.states:
            body = status_news(state, message_id=message_id, recipient=recipient, at=self._clock.now(), token=token)
            await self._post(body)

    async def _post(self, body: bytes) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
        headers = signed_headers(self.app_secret, body)
        for pause in _PAUSES:
            try:
                async with self._few, self._session.post(self.hook_url, data=body, headers=headers) as answer:
                    if answer.ok:
                        return
            except (aiohttp.ClientError, TimeoutError):
                pass  # the daemon may be down; the platform tries again too
            await asyncio.sleep(pause)

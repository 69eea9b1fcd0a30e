"""Keeps polling and streaming channels connected: records what they bring, and tries again with growing pauses."""

from __future__ import annotations

import asyncio
import random
from contextlib import aclosing
from typing import Any, cast

from responder.accounts import Account
from responder.alerts import Alerts
from responder.channels import PollingChannel, StreamingChannel
from responder.desk import Log
from responder.errors import CredentialsRejected, StoreUnavailable, TryLater
from responder.flow import Flow
from responder.model import Batch

_FIRST, _LONGEST = 1.0, 300.0


class Listener:
    """Listens on one account until it is cancelled."""

    def __init__(self, account: Account, flow: Flow, log: Log, alerts: Alerts) -> None:
        self._account, self._flow, self._log, self._alerts = account, flow, log, alerts
        self._pause = _FIRST

    async def run(self) -> None:
        """Listen for ever."""
        while True:
            try:
                await self._listen()
                wait = self._longer()
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001 - a broken channel hurts only itself
                wait = self._note(error)
            await asyncio.sleep(wait * random.uniform(0.8, 1.2))  # noqa: S311 - jitter, not a secret

    async def _listen(self) -> None:
        channel, name = self._account.channel, self._account.name
        cursor = await self._flow.store.cursor(name)
        if isinstance(channel, StreamingChannel):
            async with aclosing(cast("Any", channel.stream(cursor))) as batches:
                async for batch in batches:
                    await self._take(batch)
        elif isinstance(channel, PollingChannel):
            while True:
                batch = await channel.poll(cursor)
                await self._take(batch)
                cursor = {**cursor, **batch.cursor}
                if not batch.events:
                    await asyncio.sleep(channel.interval.total_seconds())

    async def _take(self, batch: Batch) -> None:
        await self._flow.take(self._account.name, batch.events, batch.cursor)
        self._pause = _FIRST
        self._account.abilities = self._account.channel.abilities  # some are known once the platform was asked
        if self._account.state != "listening":
            self._account.state, self._account.problem = "listening", ""

    def _longer(self) -> float:
        """Return the seconds to pause now; the next pause is twice as long, unless something has come by then."""
        wait, self._pause = self._pause, min(self._pause * 2, _LONGEST)
        return wait

    def _note(self, error: Exception) -> float:
        account, wait = self._account, self._longer()
        if isinstance(error, TryLater) and error.after is not None:
            wait = max(wait, error.after.total_seconds())
        if isinstance(error, CredentialsRejected):
            wait = _LONGEST
        if isinstance(error, StoreUnavailable):
            wait = 5.0
        state = "credentials rejected" if isinstance(error, CredentialsRejected) else "trying again"
        if account.state != state:
            self._alerts.tell("account-down", f"{account.name}: {error}")
        account.state, account.problem = state, f"{type(error).__name__}: {error}"
        self._log.warning("not connected", account=account.name, error=account.problem, again_in=round(wait, 1))
        return wait

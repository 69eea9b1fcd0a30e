"""Keeps polling and streaming channels connected: records what they bring, and tries again with growing pauses."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping, Sequence
from contextlib import aclosing, suppress
from typing import Any, cast

from responder.accounts import Account
from responder.alerts import Alerts
from responder.blame import blame_plugin
from responder.channels import PollingChannel, StreamingChannel
from responder.desk import Log
from responder.errors import CredentialsRejected, StoreUnavailable, TryLater
from responder.flow import Flow
from responder.model import Batch, RawEvent

_FIRST, _LONGEST = 1.0, 300.0
_POLL = 600.0  # seconds until a poll counts as hung; the longest that platforms hold one open is a minute or two
_LEAST = 0.1  # seconds between two polls that brought nothing new, whatever the plugin says
_TURN = 5.0  # seconds between two looks whether an account has lost the daemon that listens on it
ELSEWHERE, LISTENS = "another daemon listens", "listening"
_STILL = 1.0  # the same where events came and the cursor stays where it was: they would come again and again


class Listener:
    """Listens on one account until it is cancelled."""

    def __init__(self, account: Account, flow: Flow, log: Log, alerts: Alerts) -> None:
        self._account, self._flow, self._log, self._alerts = account, flow, log, alerts
        self._pause = _FIRST

    async def run(self) -> None:
        """Listen for ever."""
        while True:
            try:
                await self._our_turn()
                await self._listen()
                wait = self._longer()
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if task is None or task.cancelling():
                    raise
                wait = self._note(RuntimeError("it cancelled itself"))
            except Exception as error:  # noqa: BLE001 - a broken channel hurts only itself
                wait = self._note(error)
                await self._let_others_try()
            await asyncio.sleep(wait * random.uniform(0.8, 1.2))  # noqa: S311 - jitter, not a secret

    async def _our_turn(self) -> None:
        """Return once this daemon is the only one that listens here."""
        while not await self._flow.store.may_listen(self._account.name):
            self._account.state, self._account.problem = ELSEWHERE, ""
            await asyncio.sleep(_TURN)
        if self._account.state == ELSEWHERE:
            self._account.state = "starting"

    async def _let_others_try(self) -> None:
        """Leave the account to a neighbour while we pause: what keeps us from it may not keep others."""
        with suppress(StoreUnavailable):
            await self._flow.store.listens_no_more(self._account.name)

    async def _listen(self) -> None:
        channel, name = self._account.channel, self._account.name
        cursor: Mapping[str, str] = await self._flow.store.cursor(name)
        if isinstance(channel, StreamingChannel):
            async with aclosing(cast("Any", channel.stream(cursor))) as batches:
                async for batch in batches:
                    cursor = await self._take(_checked(batch, "stream"), cursor)
        elif isinstance(channel, PollingChannel):
            while True:
                self._flow.stir()
                batch = _checked(await _poll(channel, cursor), "poll")
                moved = await self._take(batch, cursor)
                if not batch.events or moved == cursor:
                    least = _STILL if batch.events else _LEAST
                    await asyncio.sleep(max(least, channel.interval.total_seconds()))
                cursor = moved

    async def _take(self, batch: Batch, cursor: Mapping[str, str]) -> Mapping[str, str]:
        """Record a batch, and with it the cursor where that has moved; returns the whole cursor.

        A batch names only the keys that have moved, or none: what else stands in the cursor must outlive a restart.
        """
        self._flow.stir()
        moved = {**cursor, **batch.cursor}
        await self._flow.take(self._account.name, batch.events, moved if moved != cursor else None, batch.came)
        self._pause = _FIRST
        self._account.abilities = self._account.channel.abilities  # some are known once the platform was asked
        if self._account.state != LISTENS:
            self._account.state, self._account.problem = LISTENS, ""
        return moved

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
        problem = blame_plugin(error, account.settings.plugin, type(account.channel).__module__)
        if account.state != state:
            self._alerts.tell("account-down", f"{account.name}: {problem}")
        account.state, account.problem = state, problem
        self._log.warning("not connected", account=account.name, error=account.problem, again_in=round(wait, 1))
        return wait


async def _poll(channel: PollingChannel[Any], cursor: Mapping[str, str]) -> object:
    """Ask once. Raises TimeoutError for a poll that hangs: else nobody would hear that the account is dead."""
    try:
        async with asyncio.timeout(_POLL) as limit:
            return await channel.poll(cursor)
    except TimeoutError:
        if limit.expired():
            raise TimeoutError(f"poll has not come back within {_POLL:g} s") from None
        raise


def _checked(batch: object, verb: str) -> Batch:
    """Return what a plugin brought; raises TypeError, in words for its author, for what is no batch."""
    if not isinstance(batch, Batch):
        raise TypeError(f"{verb} brings {_a(batch)}, expected a Batch(events, cursor)")
    if not isinstance(batch.events, Sequence):
        raise TypeError(f"the events of a Batch are {_a(batch.events)}, expected a tuple")
    if not isinstance(batch.cursor, Mapping):
        raise TypeError(f"the cursor of a Batch is {_a(batch.cursor)}, expected a mapping of texts")
    if not isinstance(batch.came, RawEvent | None):
        raise TypeError(f"what a Batch came from is {_a(batch.came)}, expected a RawEvent")
    return batch


def _a(value: object) -> str:
    return "None" if value is None else f"a {type(value).__name__}"

"""What the estimators know survives a restart: kept now and then and at the end, and caught up with at the start."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import orjson

from responder.clock import Clock
from responder.flow.promise import Promiser
from responder.store import Store
from responder.store.ids import id_at, node_of

_PAGE = 1_000
_SETTLED = timedelta(seconds=5)  # after which nothing older is committed any more


class Memory:
    """Keeps the estimators of the promiser in force. `tell`: hears what ops should know."""

    def __init__(self, store: Store, clock: Clock, promiser: Callable[[], Promiser], tell: Callable[[str, str], None]):
        self._store, self._clock, self._promiser, self._tell = store, clock, promiser, tell
        self._kept = 0  # the newest event in what was kept
        self._heard = 0  # the newest event of a neighbour

    def hand_over(self, before: Promiser, after: Promiser) -> None:
        """Let the promiser `after` know what the one `before` it knows; it comes into force at once."""
        after.restore(before.dump())
        after.upto = before.upto

    async def recall(self, promiser: Promiser) -> None:
        """Let the first promiser know what was kept, and what happened since."""
        texts, after = await self._store.paces()
        states = {}
        for account, text in texts.items():
            try:
                states[account] = orjson.loads(text)
            except orjson.JSONDecodeError:
                states[account] = None
        for account in promiser.restore(states):
            self._tell("estimator-lost", f"{account}: what its promises rest on cannot be read; it learns anew")
        promiser.upto = self._kept = after
        while events := await self._store.pace_events(promiser.upto, _PAGE):
            for event in events:
                promiser.hear(event)
            await asyncio.sleep(0)
        self._heard = promiser.upto

    async def keep(self) -> None:
        """Keep what is known now; the next start goes on from there."""
        promiser = self._promiser()
        if promiser.upto <= self._kept:
            return
        upto = promiser.upto
        states = {account: orjson.dumps(state).decode() for account, state in promiser.dump().items()}
        await self._store.keep_paces(states, upto)
        self._kept = upto

    async def hear_neighbours(self) -> None:
        """Take in what other daemons on the same database did, a few seconds after it."""
        settled = id_at(self._clock.now() - _SETTLED)
        for event in await self._store.pace_events(self._heard, _PAGE):
            if event.id >= settled:
                break
            self._heard = event.id
            if node_of(event.id) != self._store.node:
                self._promiser().hear(event)

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
from responder.store.records import PaceEvent

_PAGE = 1_000
_SETTLED = timedelta(seconds=5)  # after which nothing older is committed any more


class Memory:
    """Keeps the estimators of the promiser in force. `tell`: hears what ops should know."""

    def __init__(self, store: Store, clock: Clock, promiser: Callable[[], Promiser], tell: Callable[[str, str], None]):
        self._store, self._clock, self._promiser, self._tell = store, clock, promiser, tell
        self._kept = 0  # the newest event in what was kept
        self._heard = 0  # the newest event of a neighbour, and of all that is older
        self._early: set[int] = set()  # newer ones that were taken in already

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
        settled = id_at(self._clock.now() - _SETTLED)
        while events := await self._store.pace_events(promiser.upto, _PAGE):
            for event in events:
                promiser.hear(event)
                if event.id >= settled:
                    self._early.add(event.id)
            await asyncio.sleep(0)
        self._heard = min(promiser.upto, settled)

    async def keep(self) -> None:
        """Keep what is known now; the next start goes on from there."""
        if self._store.shared:
            await self._hear_neighbours(ahead=True)  # the next start asks for nothing older than our newest event
        promiser = self._promiser()
        if promiser.upto <= self._kept:
            return
        upto = promiser.upto
        states = {account: orjson.dumps(state).decode() for account, state in promiser.dump().items()}
        await self._store.keep_paces(states, upto)
        self._kept = upto

    async def hear_neighbours(self) -> None:
        """Take in what other daemons on the same database did, a few seconds after it."""
        await self._hear_neighbours(ahead=False)

    async def _hear_neighbours(self, *, ahead: bool) -> None:
        """Do so. ahead: take in what they did just now too, beside which something older may be committed still."""
        settled, after = id_at(self._clock.now() - _SETTLED), self._heard
        while events := await self._store.pace_events(after, _PAGE):
            for event in events:
                if event.id >= settled and not ahead:
                    return
                self._hear(event)
                if event.id < settled:
                    self._heard = event.id
                    self._early.discard(event.id)
            after = events[-1].id

    def _hear(self, event: PaceEvent) -> None:
        """Take in what a neighbour did, once."""
        if node_of(event.id) == self._store.node or event.id in self._early:
            return
        self._promiser().hear(event)
        self._early.add(event.id)

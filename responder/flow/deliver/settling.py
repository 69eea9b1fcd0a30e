"""What became of sends whose outcome nobody knows: looked up beside all else, a few at a time on each account."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping, Set
from datetime import datetime

from responder.accounts import Account
from responder.clock import Clock
from responder.desk import Log
from responder.flow.deliver import outcome
from responder.flow.deliver.reply import reply_of
from responder.model import DeliveryState, Sent
from responder.store import Store
from responder.store.claims import Claim

PLACES = 4  # look-ups under way on one account: a platform that hangs is asked no more
LIMIT = 32.0  # seconds for one look-up in all, within the lease of the row


class Settling:
    """Looks up unknown outcomes. It holds no truth: a look-up that comes to nothing is made again after its lease."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        log: Log,
        tell: Callable[[str, str], None],
        *,
        planned: Callable[[datetime], None],
    ) -> None:
        self._store, self._clock, self._log, self._tell = store, clock, log, tell
        self._planned = planned
        self._taken: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def under_way(self) -> Set[asyncio.Task[None]]:
        """The look-ups under way."""
        return self._tasks

    def rooms(self, accounts: Mapping[str, Account]) -> dict[str, int]:
        """Return how many more look-ups may start, for every account that has room and whose log-in is not refused."""
        free = {name: PLACES - self._taken[name] for name, account in accounts.items() if not account.stopped}
        return {name: room for name, room in free.items() if room > 0}

    async def look(self, accounts: Mapping[str, Account]) -> int:
        """Start looking up what it is time for, and return how much that was, before anything is known."""
        rooms = self.rooms(accounts)
        claims = await self._store.unknown(self._clock.now(), rooms) if rooms else []
        for claim in claims:
            self._taken[claim.account] += 1
            task = asyncio.create_task(self._one(accounts[claim.account], claim))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return len(claims)

    async def _one(self, account: Account, claim: Claim) -> None:
        try:
            await self._settle(account, claim)
        except Exception as error:  # noqa: BLE001 - the row stays unknown, and is looked up again
            self._log.error("look-up not written", account=account.name, delivery=claim.delivery, error=repr(error))
        finally:
            self._taken[account.name] -= 1
            self._planned(self._clock.now())  # to send it, or to look up the next

    async def _settle(self, account: Account, claim: Claim) -> None:
        """Find out what became of one, by its channel's own means, else by policy."""
        found = await self._look_up(account, claim)
        result = outcome.looked_up(claim, found, account.abilities.after_unknown, self._clock.now())
        if result.state is DeliveryState.HELD:
            words = f"{account.name}: nobody can tell whether delivery {claim.delivery} was sent"
            self._tell("delivery-held", words)
        await self._store.results([result])

    async def _look_up(self, account: Account, claim: Claim) -> Sent | bool | None:
        try:
            return await asyncio.wait_for(account.channel.settle(reply_of(claim)), LIMIT)
        except Exception as error:  # noqa: BLE001 - not knowing is an answer too
            self._log.warning("cannot look up", account=account.name, delivery=claim.delivery, error=repr(error))
            return None

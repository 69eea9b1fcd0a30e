"""The daemon goes on, whatever one of its rounds stumbles over, and tells ops while the store cannot be used."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from responder.clock import Clock
from responder.desk import Log
from responder.errors import StoreUnavailable
from responder.store import Store

_FIRST, _LONGEST = 0.005, 2.0  # seconds until a round is tried again: most of what ails a store is over at once
_OTHER = 0.5  # seconds after anything else that a round stumbles over
_MINUTE = 60.0  # seconds between two looks at what strains the store
_STEADY = 10.0  # seconds in which a store that comes and goes is told of once


class patient:  # noqa: N801 - reads as a word: with patient(...)
    """Logs what a round of a loop stumbles over, and says how long to wait before the next one.

    Used for round after round, it waits longer each time that the store is still away.
    """

    def __init__(self, log: Log, step: str) -> None:
        self._log, self._step = log, step
        self._failed = 0  # rounds in a row
        self.pause = 0.0

    def __enter__(self) -> patient:
        self.pause = 0.0
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if error is None:
            self._failed = 0
            return False
        if not isinstance(error, Exception):
            return False
        away = isinstance(error, StoreUnavailable)
        self.pause = min(_FIRST * 2 ** min(self._failed, 10), _LONGEST) if away else _OTHER
        self._failed += 1
        self._log.error("round failed", step=self._step, error=repr(error))
        return True


class Outages:
    """Tells ops when the store cannot be used, and when it can again."""

    def __init__(self, clock: Clock, tell: Callable[[str, str], None]) -> None:
        self._clock, self._tell = clock, tell
        self._away = False  # what ops were told
        self._again = -_STEADY  # when they were told that it works again
        self._strained = False

    def look(self, away: str) -> None:
        """Note why the store cannot be used, "" while it can."""
        if bool(away) == self._away:
            return
        now = self._clock.monotonic()
        if away and now - self._again < _STEADY:
            return  # it stumbles, and serves others in between: once is enough
        self._away = bool(away)
        if away:
            self._tell("store-away", f"nothing is recorded: {away}")
        else:
            self._again = now
            self._tell("store-again", "the store works again")

    async def watch(self, store: Store) -> None:
        """Look once a minute whether something strains the store from outside."""
        while True:
            await asyncio.sleep(_MINUTE)
            self.look_at_strain(store.strain())

    def look_at_strain(self, strain: str) -> None:
        """Note what strains the store, "" while nothing does."""
        if bool(strain) != self._strained:
            self._tell(*(("store-strained", strain) if strain else ("store-eased", "its log was taken up again")))
        self._strained = bool(strain)

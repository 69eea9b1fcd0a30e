"""What became of sends may wait a moment for company: it is written with the work that comes next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from responder import crashpoints
from responder.errors import StoreUnavailable
from responder.store.claims import Result

_COMPANY = 0.02  # seconds that a result waits for company
_AGAIN = 0.2  # seconds until results are written again after the database was away


class Lazy:
    """Results that wait. post: hands them to the writer. failed: why the store can be trusted no more, or None."""

    def __init__(
        self, post: Callable[[Sequence[Result]], asyncio.Future[None]], failed: Callable[[], str | None]
    ) -> None:
        self._post, self._failed = post, failed
        self._waiting: list[Result] = []
        self._timer: asyncio.TimerHandle | None = None

    def add(self, results: Sequence[Result]) -> None:
        """Let results wait for company, and return at once."""
        self._waiting.extend(results)
        self._wake(_COMPANY)

    def flush(self) -> None:
        """Let what waits go along with the work that comes now. Raises StoreUnavailable."""
        self.rest()
        if self._waiting:
            batch = self._waiting
            future = self._post(batch)
            self._waiting = []
            future.add_done_callback(lambda done: self._flushed(done, batch))

    def give_up(self) -> None:
        """Write nothing more: the rows keep their claims, and the next start settles them."""
        self._waiting.clear()

    def rest(self) -> None:
        """Wait for nothing more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _wake(self, seconds: float) -> None:
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._flush_late)

    def _flush_late(self) -> None:
        try:
            self.flush()
        except StoreUnavailable:
            self.give_up()  # closed or failed

    def _flushed(self, done: asyncio.Future[None], batch: list[Result]) -> None:
        """A result must not be lost because the database was away for a while."""
        if done.cancelled():
            return
        error = done.exception()
        if error is None:
            crashpoints.reach("marked")
        elif isinstance(error, StoreUnavailable) and self._failed() is None:
            self._waiting = batch + self._waiting
            self._wake(_AGAIN)

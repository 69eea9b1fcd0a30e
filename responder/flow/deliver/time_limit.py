"""How long a send may take: one timer looks after all of them, since a timer for each costs 3 us."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

T = TypeVar("T")
_BETWEEN = 1.0  # seconds between two looks


class TimeLimit:
    """Ends what takes longer than `limit` seconds; it may be a look late."""

    def __init__(self, limit: float, between: float = _BETWEEN) -> None:
        self._limit, self._between = limit, between
        self._since: dict[asyncio.Task[Any], float] = {}  # since when each task waits, the longest first
        self._ended: set[asyncio.Task[Any]] = set()
        self._timer: asyncio.TimerHandle | None = None

    async def wait(self, for_what: Awaitable[T]) -> T:
        """Wait in this very task: `asyncio.wait_for` makes another for each. Raises TimeoutError."""
        task = asyncio.current_task()
        assert task is not None
        self._begins(task)
        try:
            return await for_what
        except asyncio.CancelledError:
            if self._ends(task):
                raise TimeoutError from None
            raise
        finally:
            self._ends(task)

    def _begins(self, task: asyncio.Task[Any]) -> None:
        loop = task.get_loop()
        self._since[task] = loop.time()
        if self._timer is None:
            self._timer = loop.call_later(self._between, self._look, loop)

    def _ends(self, task: asyncio.Task[Any]) -> bool:
        """Wait no longer; tell whether we ended it, and nobody else did."""
        self._since.pop(task, None)
        if task not in self._ended:
            return False
        self._ended.discard(task)
        return task.uncancel() == 0

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        latest = loop.time() - self._limit
        for task, since in self._since.items():
            if since > latest:
                break
            if task not in self._ended:
                self._ended.add(task)
                task.cancel()
        self._timer = loop.call_later(self._between, self._look, loop) if self._since else None

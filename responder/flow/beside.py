"""What runs beside the flow: nobody waits for it, and its failure is nobody's."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

_LIMIT = 10.0  # seconds


class Beside:
    """Keeps the tasks alive until they end."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, work: Coroutine[Any, Any, Any]) -> None:
        """Start `work` and return at once."""
        task = asyncio.create_task(_quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _quietly(work: Coroutine[Any, Any, Any]) -> None:
    with suppress(Exception):
        await asyncio.wait_for(work, _LIMIT)

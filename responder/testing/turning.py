"""How long a plugin keeps the event loop to itself: nothing else runs meanwhile."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

from responder.channels import Channel

_TICK = 0.001  # seconds


def longest_step(channel: Channel[Any], work: Callable[[Any], Coroutine[Any, Any, object]]) -> float:
    """Return for how many seconds one step of `work` with a channel kept the loop at most; its errors do not count."""

    async def scene() -> float:
        await channel.start()
        try:
            return await _longest(work(channel))
        finally:
            await channel.stop()

    return asyncio.run(scene())


async def _longest(work: Coroutine[Any, Any, object]) -> float:
    task, longest = asyncio.ensure_future(work), 0.0
    while not task.done():
        began = time.perf_counter()
        await asyncio.sleep(_TICK)
        longest = max(longest, time.perf_counter() - began - _TICK)
    if not task.cancelled():
        task.exception()
    return longest

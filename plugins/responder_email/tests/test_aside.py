"""What blocks has a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from responder_email.aside import aside


def test_it_does_not_wait_for_the_threads_that_others_have_taken() -> None:
    over = threading.Event()

    async def story() -> str:
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
        taken = asyncio.ensure_future(asyncio.to_thread(over.wait))
        try:
            return await asyncio.wait_for(aside(str.upper, "found"), 5)
        finally:
            over.set()
            await taken

    assert asyncio.run(story()) == "FOUND"


def test_an_error_is_raised_where_it_is_waited_for() -> None:
    with pytest.raises(OSError, match="hung up"):
        asyncio.run(aside(_hangs_up))


def test_who_waits_no_longer_does_not_wait_for_the_thread() -> None:
    over = threading.Event()

    async def story() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(aside(over.wait), 0.01)

    asyncio.run(story())
    over.set()


def _hangs_up() -> None:
    raise OSError("hung up")

"""A thread for each thing that may hang: the few that asyncio shares would soon all wait for one mail server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


async def aside(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Run `work` in a thread of its own; one that never ends does not keep the process from ending."""
    done: Future[T] = Future()
    done.set_running_or_notify_cancel()

    def run() -> None:
        try:
            done.set_result(work(*args, **named))
        except BaseException as error:  # noqa: BLE001 - raised where it is waited for
            done.set_exception(error)

    Thread(target=run, name="look-up", daemon=True).start()
    return await asyncio.wrap_future(done)

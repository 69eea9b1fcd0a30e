"""Runs the daemon until a signal ends it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from responder import log
from responder.config.load import load
from responder.daemon import Daemon

_STOP = 2.0  # seconds for a channel to stop


async def serve(path: Path, announce: Callable[[Daemon], None]) -> int:
    """Run until SIGTERM or SIGINT; SIGHUP reloads. Returns the exit status."""
    config = load(path)
    log.set_up(config.settings.log)
    daemon = Daemon(config)
    ended = daemon.ended
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop_or_leave, ended)
    reloads: set[asyncio.Task[None]] = set()
    started = asyncio.Event()

    async def reload() -> None:
        await started.wait()
        await daemon.reload()

    def on_hup() -> None:
        task = asyncio.create_task(reload())
        reloads.add(task)
        task.add_done_callback(reloads.discard)

    loop.add_signal_handler(signal.SIGHUP, on_hup)  # before the start: without it the signal would end the process
    if not await _started(daemon):
        return 1 if daemon.broken else 0
    started.set()
    announce(daemon)
    await ended.wait()
    await daemon.stop()
    return 1 if daemon.broken else 0


async def _started(daemon: Daemon) -> bool:
    """Start; False where somebody ended it before it was ready. Raises what makes a start impossible."""
    starting, ending = asyncio.create_task(daemon.start()), asyncio.create_task(daemon.ended.wait())
    try:
        await asyncio.wait((starting, ending), return_when=asyncio.FIRST_COMPLETED)
        if not daemon.ended.is_set():
            await starting
            return True
        starting.cancel()
        await asyncio.wait((starting,))
        if not starting.cancelled():
            starting.exception()  # what it stumbled over while it was ended is of no interest
    except BaseException:
        await _close_quietly(daemon)
        raise
    finally:
        ending.cancel()
    await _close_quietly(daemon)
    return False


def _stop_or_leave(ended: asyncio.Event) -> None:
    """Stop; at the second signal leave at once: everything that counts is committed."""
    if ended.is_set():
        raise SystemExit(0)
    ended.set()


async def _close_quietly(daemon: Daemon) -> None:
    """Close what a start has opened so far."""
    others = asyncio.all_tasks() - {task for task in (asyncio.current_task(),) if task}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for account in getattr(daemon, "accounts", {}).values():
        with suppress(Exception):
            await asyncio.wait_for(account.channel.stop(), _STOP)
    for part in ("web", "store"):
        thing = getattr(daemon, part, None)
        if thing is not None:
            with suppress(Exception):
                await (thing.stop() if part == "web" else thing.close())
    with suppress(Exception):
        await daemon.http.close()

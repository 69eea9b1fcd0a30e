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


async def serve(path: Path, announce: Callable[[Daemon], None]) -> int:
    """Run until SIGTERM or SIGINT; SIGHUP reloads. Returns the exit status."""
    config = load(path)
    log.set_up(config.settings.log)
    daemon = Daemon(config)
    ended = daemon.ended
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop_or_leave, ended)
    try:
        await daemon.start()
    except BaseException:
        await _close_quietly(daemon)
        raise
    reloads: set[asyncio.Task[bool]] = set()

    def on_hup() -> None:
        task = asyncio.create_task(daemon.reload())
        reloads.add(task)
        task.add_done_callback(reloads.discard)

    loop.add_signal_handler(signal.SIGHUP, on_hup)
    announce(daemon)
    await ended.wait()
    await daemon.stop()
    return 1 if daemon.broken else 0


def _stop_or_leave(ended: asyncio.Event) -> None:
    """Stop; at the second signal leave at once: everything that counts is committed."""
    if ended.is_set():
        raise SystemExit(0)
    ended.set()


async def _close_quietly(daemon: Daemon) -> None:
    for part in ("web", "store"):
        thing = getattr(daemon, part, None)
        if thing is not None:
            with suppress(Exception):
                await (thing.stop() if part == "web" else thing.close())
    with suppress(Exception):
        await daemon.http.close()

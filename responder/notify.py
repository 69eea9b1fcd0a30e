"""Tells systemd that the daemon is ready, alive or stopping (sd_notify(3)); silent where nobody listens."""

from __future__ import annotations

import asyncio
import os
import socket


def tell_systemd(state: str) -> None:
    """Send one state, such as "READY=1", to the socket that systemd named."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as notify:
        try:
            notify.connect(address)
            notify.sendall(state.encode())
        except OSError:
            return


def _watchdog_pause() -> float | None:
    """Return how many seconds may pass between two signs of life, half of what systemd allows; None: no watchdog."""
    micros = os.environ.get("WATCHDOG_USEC", "")
    mine = os.environ.get("WATCHDOG_PID") in (None, "", str(os.getpid()))
    return int(micros) / 2_000_000 if micros.isdigit() and mine else None


async def keep_alive() -> None:
    """Give signs of life for as long as the loop turns; return at once where there is no watchdog."""
    pause = _watchdog_pause()
    while pause is not None:
        tell_systemd("WATCHDOG=1")
        await asyncio.sleep(pause)

"""`responder reload`: let the running daemon take its configuration anew, and tell what became of it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

import click

from responder.api.local import health
from responder.cli._options import CONFIG
from responder.cli._stop import stop
from responder.clock import SystemClock
from responder.config.load import load

_PATIENCE = 120.0  # seconds until it has taken or refused: articles may have to be learned anew
_STRANGER = (
    "the daemon that answers does not tell us its process: {key} is not its own, or it is of an older version."
    " Let the service manager reload it, or send it SIGHUP"
)
_OLDER = "asked the daemon, which is of an older version and does not say what became of it: its log will tell"


@click.command(help="Check the configuration, then let the running daemon take it. A broken one changes nothing.")
@CONFIG
def command(path: Path) -> None:
    """Send SIGHUP to the daemon of this configuration, and wait for what it says."""
    config = load(path)
    folder = path.parent / config.settings.store.folder
    try:
        before = _health(folder)
        if not isinstance(before.get("pid"), int):
            stop(_STRANGER.format(key=folder / "signing.key"))
        os.kill(before["pid"], signal.SIGHUP)
    except OSError as error:
        stop(f"no daemon runs with {path} that can be asked: {_why(error)}")
    if not _tells(before):
        click.echo(_OLDER)
        return
    outcome = _outcome(folder, before)
    if outcome is None:
        click.echo("asked the daemon; it is at it still, its log will tell")
        return
    if outcome.get("problem"):
        stop(f"refused, the running configuration stays: {outcome['problem']}")
    later = ", ".join(outcome.get("from_the_next_start") or ())
    click.echo("the daemon has taken it" + (f", but for what holds from its next start: {later}" if later else ""))


def _outcome(folder: Path, before: dict[str, Any]) -> dict[str, Any] | None:
    """Wait until the daemon has reloaded once more; return what it says of that, None after long."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            now = _health(folder)
        except ConnectionError:
            stop("the daemon has ended; its log tells why")
        except OSError:  # it does not answer just now
            now = {}
        if now.get("pid", before["pid"]) != before["pid"]:
            stop("the daemon has ended and another one has started; its log tells why")
        if _tells(now) and now["reload"]["count"] > before["reload"]["count"]:
            return dict(now["reload"])
        time.sleep(0.1)
    return None


def _health(folder: Path) -> dict[str, Any]:
    """Ask the daemon itself who it is: the number of one that was killed may be anybody's by now."""
    return health(folder, SystemClock())


def _tells(found: dict[str, Any]) -> bool:
    """Tell whether the daemon says how often it has reloaded."""
    told = found.get("reload")
    return isinstance(told, dict) and isinstance(told.get("count"), int)


def _why(error: OSError) -> str:
    if isinstance(error, ConnectionRefusedError) and not error.errno:
        return str(error)  # ours: none has started
    return "nobody answers" if isinstance(error, ConnectionError | TimeoutError) else error.strerror or str(error)

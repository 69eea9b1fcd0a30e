"""`responder reload`: let the running daemon take its configuration anew, and tell what became of it."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import click

from responder.api.local import base_url
from responder.cli._daemon import health
from responder.config.load import load

_PATIENCE = 120.0  # seconds until it has taken or refused: articles may have to be learned anew


@click.command(help="Check the configuration, then let the running daemon take it. A broken one changes nothing.")
@click.option("--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True)
def command(path: Path) -> None:
    """Send SIGHUP to the daemon of this configuration, and wait for what it says."""
    config = load(path)
    url = base_url(path.parent / config.settings.store.folder)
    try:
        before = health(url)  # the daemon itself: the number of one that was killed may be anybody's by now
        os.kill(before["pid"], signal.SIGHUP)
    except (OSError, ValueError, KeyError) as error:
        why = error.strerror if isinstance(error, PermissionError) else "nobody answers" if url else "none has started"
        click.echo(f"no daemon runs with {path} that can be asked: {why}", err=True)
        sys.exit(1)
    outcome = _outcome(url, before["reload"]["count"])
    if outcome is None:
        click.echo("asked the daemon; it is at it still, its log will tell")
        return
    if outcome["problem"]:
        click.echo(f"refused, the running configuration stays: {outcome['problem']}", err=True)
        sys.exit(1)
    later = ", ".join(outcome["from_the_next_start"])
    click.echo("the daemon has taken it" + (f", but for what holds from its next start: {later}" if later else ""))


def _outcome(url: str | None, before: int) -> dict[str, Any] | None:
    """Wait until the daemon has reloaded once more; return what it says of it, None after long."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            reload = health(url)["reload"]
        except (OSError, ValueError):
            return {"problem": "the daemon has ended; its log tells why"}
        if reload["count"] > before:
            return dict(reload)
        time.sleep(0.1)
    return None

"""`responder reload`: ask the running daemon to take its configuration anew."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import click

from responder.config.load import load


@click.command(help="Check the configuration, then let the running daemon take it. A broken one changes nothing.")
@click.option("--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True)
def command(path: Path) -> None:
    """Send SIGHUP to the daemon of this configuration."""
    config = load(path)
    pid_file = path.parent / config.settings.store.folder / "responder.pid"
    try:
        os.kill(int(pid_file.read_text(encoding="ascii")), signal.SIGHUP)
    except (OSError, ValueError):
        click.echo(f"no daemon runs with {path} (looked at {pid_file})", err=True)
        sys.exit(1)
    click.echo("asked the daemon to reload")

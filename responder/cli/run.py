"""`responder run`: the daemon."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from responder import __version__
from responder.accounts import FAILED
from responder.cli._options import CONFIG
from responder.cli._stop import stop
from responder.plugins.states import PluginState

if TYPE_CHECKING:
    from responder.daemon import Daemon


@click.command(help="Run the daemon until it is told to stop. SIGHUP reloads config.toml and the templates.")
@CONFIG
def command(path: Path) -> None:
    """Run the daemon; exit 1 with plain words when it cannot start."""
    gc.set_threshold(50_000, 20, 20)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # nothing is read yet that could be read anew
    try:
        from responder.serve import serve  # noqa: PLC0415 - only this command needs the whole daemon

        status = _run(serve(path, announce))
    except KeyboardInterrupt:  # Ctrl-C before anything was opened
        sys.exit(0)
    except OSError as error:
        stop(f"responder cannot start: {error}")
    sys.exit(status)


def _run(main: Coroutine[Any, Any, int]) -> int:
    with contextlib.suppress(ImportError):
        import uvloop  # noqa: PLC0415 - where there is none, the standard loop serves

        return uvloop.run(main)
    return asyncio.run(main)


def announce(daemon: Daemon) -> None:
    """Print, on one screen, what the daemon listens to."""

    settings = daemon.config.settings
    host = settings.server.host
    lines = [
        f"responder {__version__} answers for {settings.company.name}",
        "",
        f"  configuration   {daemon.config.path}",
        f"  store           {settings.store.url}",
        f"  web             http://{host}:{daemon.web.port}  (/healthz /readyz /metrics)",
    ]
    for account in daemon.accounts.values():
        where = f"http://{host}:{daemon.web.port}/hooks/{account.name}" if account.state.startswith("waiting") else ""
        addresses = ", ".join(account.channel.own_addresses()) or where or "asks its platform"
        said = f"cannot start: {account.problem}" if account.state == FAILED else addresses
        lines.append(f"  {account.name:<15} {account.channel.title}: {said}")
    lines += [f"  {name:<15} cannot start: {why}" for name, why in daemon.accounts.missing.items()]
    for name, state in daemon.plugins.states.items():
        if state.reason and state.state not in (PluginState.LOADED, PluginState.DISABLED):
            lines.append(f"  plugin {name:<8} {state.state}: {state.reason}")
    if not daemon.accounts:
        lines.append("  no account is enabled: see [channels.…] in the configuration")
    with contextlib.suppress(OSError):  # a full log disk is no reason to answer nobody
        click.echo("\n".join([*lines, "", "Ready. Ctrl-C stops."]), err=True)

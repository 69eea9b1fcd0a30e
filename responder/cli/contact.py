"""`responder contact`: what we keep of one person, and forgetting it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from responder.errors import ConfigInvalid, ResponderError, StoreLocked

if TYPE_CHECKING:
    from responder.store import Store

_CONFIG = click.option(
    "--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True
)
_ACCOUNT = click.option("--account", default="", help="The account they wrote to; left out: every account.")
_JSON = click.option("--json", "as_json", is_flag=True, help="As one JSON object.")


@click.group(help="Show or erase everything that is kept of one person.")
def command() -> None:
    """Two commands about one person, named by a handle: an address or a number."""


@command.command(help="Print everything that is kept of the person with this HANDLE, as JSON.")
@click.argument("handle")
@_ACCOUNT
@_CONFIG
def export(handle: str, account: str, path: Path) -> None:
    """Works beside a running daemon and without one."""

    async def ask(store: Store, names: list[str], _: Any) -> dict[str, Any]:
        found = {name: await store.export(name, handle) for name in names}
        return {name: kept for name, kept in found.items() if kept is not None}

    kept = _ask(path, account, ask, read_only=True)
    if not kept:
        _unknown(handle, path)
    click.echo(json.dumps({"handle": handle, "accounts": kept}, ensure_ascii=False, indent=2, default=str))


@command.command(help="Erase the person with this HANDLE: words, names and addresses go, counts stay.")
@click.argument("handle")
@_ACCOUNT
@_CONFIG
@_JSON
@click.option("--yes", is_flag=True, help="Do not ask first.")
def erase(handle: str, account: str, path: Path, *, as_json: bool, yes: bool) -> None:
    """On SQLite the daemon must be stopped; on PostgreSQL it may run."""
    if not yes:
        click.confirm(f"Erase everything that is kept of {handle}? There is no way back", abort=True)

    async def ask(store: Store, names: list[str], now: Any) -> list[str]:
        return [name for name in names if await store.erase(name, handle, now)]

    erased = _ask(path, account, ask, read_only=False)
    if not erased:
        _unknown(handle, path)
    if as_json:
        click.echo(json.dumps({"handle": handle, "erased": erased}, ensure_ascii=False))
    else:
        click.echo(f"erased on: {', '.join(erased)}")


def _ask(path: Path, account: str, ask: Callable[[Any, list[str], Any], Awaitable[Any]], *, read_only: bool) -> Any:
    from responder.clock import SystemClock  # noqa: PLC0415 - opens the store
    from responder.config.load import load  # noqa: PLC0415
    from responder.store.factory import open_store  # noqa: PLC0415

    async def run() -> Any:
        config, clock = load(path), SystemClock()
        if account and account not in config.accounts:
            raise click.UsageError(f"no account {account!r}; there are: {', '.join(config.accounts) or 'none'}")
        store = open_store(config.settings.store.url, clock, base=path.parent, read_only=read_only)
        await store.open()
        try:
            return await ask(store, [account] if account else list(config.accounts), clock.now())
        finally:
            await store.close()

    try:
        return asyncio.run(run())
    except ConfigInvalid as error:
        click.echo(str(error), err=True)
    except StoreLocked as error:
        click.echo(f"stop the daemon first, it holds the store: {error}", err=True)
    except ResponderError as error:
        click.echo(f"cannot use the store: {error}", err=True)
    sys.exit(1)


def _unknown(handle: str, path: Path) -> None:
    click.echo(f"nobody known as {handle!r} in the store of {path}", err=True)
    sys.exit(1)

"""`responder contact`: what we keep of one person, and forgetting it. Beside the daemon, or without it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON, WHO, check_known
from responder.cli._stop import stop
from responder.config.load import Config, load

_ACCOUNT = click.option("--account", default="", help="The account they wrote to; left out: every account.")


@click.group(help="Show or erase what is kept of a person; join two handles.")
def command() -> None:
    """Commands about one person, named by a handle: an address or a number."""


@command.command(help="Print all that is kept of the person with this HANDLE. As JSON.")
@click.argument("handle")
@_ACCOUNT
@CONFIG
def export(handle: str, account: str, path: Path) -> None:
    """Only reads, so it asks the store itself, beside a running daemon too."""
    from responder.cli._reading import export as kept_of  # noqa: PLC0415 - opens the store

    kept = _ask(path, account, lambda config, names: kept_of(config, names, handle))
    if not kept:
        _unknown(handle, path)
    click.echo(json_text({"handle": handle, "accounts": kept}, indent=2))


@command.command(help="Erase the person with this HANDLE. Words, names and addresses go, counts stay.")
@click.argument("handle")
@_ACCOUNT
@WHO
@CONFIG
@JSON
@click.option("--yes", is_flag=True, help="Do not ask first.")
def erase(handle: str, account: str, who: str, path: Path, *, as_json: bool, yes: bool) -> None:
    """Through the daemon where one runs, else on the store itself."""
    from responder.cli._acting import erase as forget  # noqa: PLC0415 - opens the store

    if not yes:
        click.confirm(f"Erase everything that is kept of {handle}? There is no way back", abort=True)
    erased = _ask(path, account, lambda config, names: forget(config, names, handle, who))
    if not erased:
        _unknown(handle, path)
    if as_json:
        click.echo(json_text({"handle": handle, "erased": erased}))
    else:
        click.echo(f"erased on: {', '.join(erased)}")


@command.command(help="Two handles are one person: ACCOUNT:HANDLE and ACCOUNT:HANDLE.")
@click.argument("one")
@click.argument("other")
@WHO
@CONFIG
def same(one: str, other: str, who: str, path: Path) -> None:
    """Through the daemon where one runs, else on the store itself."""
    from responder.cli._acting import merge  # noqa: PLC0415 - opens the store

    first, second = _handle(one), _handle(other)

    async def both(config: Config, known: list[str]) -> bool:
        for account, _handle in (first, second):
            check_known("ACCOUNT", account, known)
        return await merge(config, first, second, who)

    merged = _ask(path, "", both)
    click.echo("one person from now on" if merged else "they were one person before; nothing was changed")


def _handle(text: str) -> tuple[str, str]:
    account, colon, handle = text.partition(":")
    if not colon or not handle:
        raise click.UsageError(f"expected ACCOUNT:HANDLE, such as mail:lena@post.example, found {text!r}")
    return account, handle


def _ask(path: Path, account: str, what: Callable[[Config, list[str]], Awaitable[Any]]) -> Any:
    from responder.cli._reading import accounts  # noqa: PLC0415 - opens the store

    async def run() -> Any:
        config = load(path)
        known = await accounts(config)
        if account:
            check_known("--account", account, known)
        return await what(config, [account] if account else known)

    return asyncio.run(run())


def _unknown(handle: str, path: Path) -> NoReturn:
    stop(f"nobody known as {handle!r} in the store of {path}")

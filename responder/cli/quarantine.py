"""`responder quarantine`: what nobody could read or decide is looked into, tried again, or dropped."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON, WHO
from responder.cli._stop import stop
from responder.config.load import Config, load

if TYPE_CHECKING:
    from responder.store.shown import KeptAside

_ENOUGH = 4_000  # letters of an event that are shown
_LONGEST = 200  # letters of an error on one line
_NOTHING = "nothing is kept aside"
_ACCOUNT = click.option("--account", default="", help="Only of this account.")
_ALL = click.option("--all", "everything", is_flag=True, help="All of them.")


@click.group(help="Look into what could not be read or decided. Try it again, or drop it.")
def command() -> None:
    """Commands about events that are kept aside, and messages whose decision failed."""


@command.command("list", help="List what is kept aside. When, account, size, how often tried; the reason and the ID.")
@_ACCOUNT
@CONFIG
@JSON
def list_(account: str, path: Path, *, as_json: bool) -> None:
    """Only reads, so it works beside a running daemon."""
    from responder.api.quarantine import view  # noqa: PLC0415 - `--help` needs none of it

    config = load(path)
    found = _found(config, "", account)
    if as_json:
        click.echo(json_text({"items": [view(one).model_dump(mode="json") for one in found]}))
        return
    click.echo("\n".join(line for one in found for line in _lines(one, config.zone)) or _NOTHING)


@command.command(help="Show the one with this ID as it came, made safe for a terminal.")
@click.argument("wanted", metavar="ID")
@_ACCOUNT
@click.option("--whole", is_flag=True, help=f"All of it, not only its first {_ENOUGH:,} letters.")
@click.option("--raw", is_flag=True, help="The very bytes, into a file or a pipe: for a plugin's tests.")
@CONFIG
@JSON
def show(wanted: str, account: str, path: Path, *, whole: bool, raw: bool, as_json: bool) -> None:
    """Show one."""
    from responder.api.quarantine import view  # noqa: PLC0415
    from responder.cli._raw import shown  # noqa: PLC0415

    config = load(path)
    one = _one(config, wanted, account)
    event = one.event
    if event is None:
        click.echo("\n".join(_lines(one, config.zone)), err=True)
        sys.exit(1)
    if raw:
        _write(event.body)
        return
    text = shown(event.body, _secrets(config.accounts.get(one.account), config.folder))
    if as_json:
        told = {**view(one).model_dump(mode="json"), "kind": event.kind, "headers": dict(event.headers), "text": text}
        click.echo(json_text(told))
        return
    cut = "" if whole or len(text) <= _ENOUGH else f"\n({len(text) - _ENOUGH:,} letters more: --whole)"
    click.echo("\n".join([*_lines(one, config.zone), "", text if whole else text[:_ENOUGH]]) + cut)


@command.command(help="Try again: the mended plugin reads the event, the message is decided anew.")
@click.argument("wanted", metavar="[ID]…", nargs=-1)
@_ALL
@_ACCOUNT
@WHO
@CONFIG
@JSON
def retry(wanted: tuple[str, ...], account: str, who: str, path: Path, *, everything: bool, as_json: bool) -> None:
    """Through the daemon where one runs, else on the store itself; exit 1 where something stays aside."""
    from responder.cli._acting import put_right  # noqa: PLC0415 - opens the store

    config = load(path)
    which = _which(config, wanted, account, everything=everything)
    done = asyncio.run(put_right(config, "retry", which, who))
    _tell(which, done, [_tried(one) for one in done], as_json=as_json)
    sys.exit(1 if any(one["error"] for one in done) else 0)


@command.command(help="Drop: an event is deleted, a message that failed counts as settled.")
@click.argument("wanted", metavar="[ID]…", nargs=-1)
@_ALL
@_ACCOUNT
@click.option("--yes", is_flag=True, help="Do not ask first.")
@WHO
@CONFIG
@JSON
def drop(
    wanted: tuple[str, ...], account: str, who: str, path: Path, *, everything: bool, yes: bool, as_json: bool
) -> None:
    """Through the daemon where one runs, else on the store itself."""
    from responder.cli._acting import put_right  # noqa: PLC0415 - opens the store

    config = load(path)
    which = _which(config, wanted, account, everything=everything)
    if which and not yes:
        click.confirm(f"Drop {len(which):,}? There is no way back", abort=True)
    done = asyncio.run(put_right(config, "drop", which, who))
    _tell(which, done, ["dropped" if one["dropped"] else "gone already" for one in done], as_json=as_json)


def _found(config: Config, wanted: str, account: str) -> list[KeptAside]:
    from responder.cli._reading import aside  # noqa: PLC0415 - opens the store

    return [one for one in asyncio.run(aside(config, wanted)) if account in ("", one.account)]


def _one(config: Config, wanted: str, account: str) -> KeptAside:
    """Return the one that is meant; where there is none, or one on several accounts, say so and end with 1."""
    found = _found(config, wanted, account)
    if not found:
        stop(f"nothing {wanted!r} is kept aside; see: responder quarantine list")
    if len(found) > 1:
        several = " | ".join(one.account for one in found)
        stop(f"{wanted} is kept of several accounts, choose: --account {several}")
    return found[0]


def _which(config: Config, wanted: Sequence[str], account: str, *, everything: bool) -> list[tuple[str, str]]:
    """Return account and id of each that is meant."""
    if bool(wanted) == everything:
        raise click.UsageError("name one ID or more (see: responder quarantine list), or --all")
    found = _found(config, "", account) if everything else [_one(config, each, account) for each in wanted]
    return [(one.account, one.id) for one in reversed(found)]  # oldest first, as they came


def _lines(one: KeptAside, zone: tzinfo) -> Iterator[str]:
    """Tell of one: a line to find it by, one that says why."""
    from responder.cli._narrate import clean  # noqa: PLC0415

    tries = "" if one.tries == 1 else f", tried {one.tries:,} times"
    what = "cannot be read" if one.row is None else "cannot be decided"
    yield f"{one.at.astimezone(zone):%Y-%m-%d %H:%M:%S}  {one.account}  {_size(one)}{tries}  {clean(one.id)}"
    yield f"    {what}: {clean(one.error)[:_LONGEST]}"


def _size(one: KeptAside) -> str:
    if not one.whole:
        return "only this line is left"
    return f"{one.size:,} bytes" if one.size < 10_000 else f"{one.size // 1024:,} KiB"


def _tried(one: dict[str, Any]) -> str:
    if one["error"]:
        new = f"{one['new']:,} new, the rest " if one["new"] else ""
        return f"{new}still aside: {one['error'][:_LONGEST]}"
    return f"taken up, {one['new']:,} new message{'' if one['new'] == 1 else 's'}"


def _tell(which: Sequence[tuple[str, str]], done: Sequence[Any], words: Sequence[str], *, as_json: bool) -> None:
    from responder.cli._narrate import clean  # noqa: PLC0415

    named = list(zip(which, done, words, strict=True))
    if as_json:
        items = [{"account": account, "id": own_id, **one} for (account, own_id), one, _ in named]
        click.echo(json_text({"items": items}))
        return
    click.echo("\n".join(clean(f"{account}  {own_id}: {said}") for (account, own_id), _, said in named) or _NOTHING)


def _secrets(table: Any, folder: Path) -> Iterator[str]:
    """Yield the secrets in an account's table that can be read here: none of them may show."""
    from responder.config.secrets import Secret  # noqa: PLC0415

    if isinstance(table, list):
        for item in table:
            yield from _secrets(item, folder)
    elif isinstance(table, Mapping):
        with suppress(ValueError, LookupError):
            yield Secret.model_validate(dict(table), context={"folder": folder}).reveal()
        for item in table.values():
            yield from _secrets(item, folder)


def _write(body: bytes) -> None:
    if sys.stdout.isatty():
        raise click.UsageError("these bytes are not made safe for a terminal: write them into a file, --raw > FILE")
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()

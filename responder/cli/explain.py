"""`responder explain`: one raw message, what would happen to it, and why. Touches nothing."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import click

from responder.cli._json import json_text
from responder.cli._moment import moment_of
from responder.cli._narrate import narrate
from responder.cli._options import CONFIG, check_known
from responder.cli._stop import stop
from responder.config.load import load
from responder.model import RawEvent


@click.command(
    help="Tell what would happen to one raw message, and why. FILE is a .eml or the JSON of a webhook; - or nothing: "
    "standard input."
)
@click.argument("file", type=click.Path(path_type=Path), default=Path("-"))
@CONFIG
@click.option("--account", default=None, help="The account it came to; guessed where it is clear.")
@click.option(
    "--at", "moment", default=None, help='When it came, such as "2026-12-24 17:00"; else when it was written.'
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line per message.")
def command(file: Path, path: Path, account: str | None, moment: str | None, *, as_json: bool) -> None:
    """Explain one raw message."""
    from responder.rehearsal import explain  # noqa: PLC0415 - the whole flow

    config = load(path)
    if account is not None:
        check_known("--account", account, config.accounts)
    try:
        at = moment_of(moment, config.zone) if moment else None
    except ValueError as error:
        raise click.UsageError(f"--at: {error}") from None
    try:
        body = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        events = asyncio.run(explain(path, raw_event(body), account, at))
    except OSError as error:
        stop(f"cannot explain {file}: {error.strerror or error}")
    except ValueError as error:
        stop(f"cannot explain {file}: {error}")
    for event in events:
        click.echo(json_text(event) if as_json else narrate(event, config.zone))


def raw_event(body: bytes) -> RawEvent:
    """Tell a webhook's JSON from a mail by its first byte."""
    return RawEvent("webhook" if body.lstrip()[:1] in (b"{", b"[") else "mime", body)

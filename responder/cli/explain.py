"""`responder explain`: one raw message, what would happen to it, and why. Touches nothing."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from responder.cli.narrate import narrate
from responder.model import RawEvent


@click.command(
    help="Tell what would happen to one raw message (a .eml or a webhook JSON; - or nothing: standard input)."
)
@click.argument("file", type=click.Path(path_type=Path), default=Path("-"))
@click.option("--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True)
@click.option("--account", default=None, help="The account it came to; guessed where it is clear.")
@click.option("--at", "moment", default=None, help="When it came, ISO 8601; when it was written if not given.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per message.")
def command(file: Path, path: Path, account: str | None, moment: str | None, *, as_json: bool) -> None:
    """Explain one raw message."""
    from responder.rehearsal import explain  # noqa: PLC0415 - the whole flow

    try:
        body = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        at = _moment(moment) if moment else None
        events = asyncio.run(explain(path, raw_event(body), account, at))
    except (OSError, ValueError) as error:
        click.echo(f"cannot explain {file}: {error}", err=True)
        sys.exit(1)
    for event in events:
        click.echo(json.dumps(event, ensure_ascii=False) if as_json else narrate(event))


def raw_event(body: bytes) -> RawEvent:
    """Tell a webhook's JSON from a mail by its first byte."""
    return RawEvent("webhook" if body.lstrip()[:1] in (b"{", b"[") else "mime", body)


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)

"""`responder explain`: one raw message, what would happen to it, and why. Touches nothing."""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from responder.cli.narrate import narrate
from responder.errors import ConfigInvalid, NotReadable
from responder.model import RawEvent


@click.command(
    help="Tell what would happen to one raw message (a .eml or a webhook JSON; - or nothing: standard input)."
)
@click.argument("file", type=click.Path(path_type=Path), default=Path("-"))
@click.option("--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True)
@click.option("--account", default=None, help="The account it came to; guessed where it is clear.")
@click.option("--at", "moment", default=None, help="When it came, ISO 8601; now if not given.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per message.")
def command(file: Path, path: Path, account: str | None, moment: str | None, *, as_json: bool) -> None:
    """Explain one raw message."""
    try:
        body = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        at = datetime.fromisoformat(moment) if moment else datetime.now(UTC)
    except (OSError, ValueError) as error:
        click.echo(f"cannot explain: {error}", err=True)
        sys.exit(1)
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    try:
        events = asyncio.run(_explain(path, raw_event(body), account, at))
    except ConfigInvalid as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    except (LookupError, NotReadable) as error:
        click.echo(f"{file}: {error}", err=True)
        sys.exit(1)
    for event in events:
        click.echo(json.dumps(event, ensure_ascii=False) if as_json else narrate(event))


def raw_event(body: bytes) -> RawEvent:
    """Tell a webhook's JSON from a mail by its first byte."""
    return RawEvent("webhook" if body.lstrip()[:1] in (b"{", b"[") else "mime", body)


async def _explain(path: Path, raw: RawEvent, account: str | None, at: datetime) -> list[dict[str, Any]]:
    from responder.rehearsal import open_scratch, take  # noqa: PLC0415 - the whole flow

    async with await open_scratch(path, at) as scratch:
        return await take(scratch, {"raw": raw, "account": account}, 1)

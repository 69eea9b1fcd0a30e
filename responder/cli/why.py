"""`responder why ID`: why a message that really came got the reply it got."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from responder.cli.narrate import tell_story
from responder.config.load import load


@click.command(help="Tell the story of one message that came. ID: our row, the platform's id, last, or last:ACCOUNT.")
@click.argument("wanted", metavar="ID")
@click.option("--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Everything, as one JSON object.")
def command(wanted: str, path: Path, *, as_json: bool) -> None:
    """Show everything about one message."""
    from responder.cli.reading import story  # noqa: PLC0415 - opens the store

    config = load(path)
    found = asyncio.run(story(config, wanted))
    if found is None:
        click.echo(f"no message {wanted!r} in the store of {path}", err=True)
        sys.exit(1)
    plain = asdict(found)
    click.echo(json.dumps(plain, ensure_ascii=False, default=str) if as_json else tell_story(plain, config.zone))

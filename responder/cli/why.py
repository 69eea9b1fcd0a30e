"""`responder why ID`: why a message that really came got the reply it got."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path

import click

from responder.cli._json import json_text
from responder.cli._narrate import tell_story
from responder.cli._options import CONFIG
from responder.cli._stop import stop
from responder.config.load import Config, load

_DIGITS = (17, 18)  # of our own numbers


@click.command(help="Tell the story of one message that came. ID: our row, the platform's id, last, or last:ACCOUNT.")
@click.argument("wanted", metavar="ID")
@CONFIG
@click.option("--json", "as_json", is_flag=True, help="Everything, as one JSON object.")
def command(wanted: str, path: Path, *, as_json: bool) -> None:
    """Show everything about one message."""
    from responder.cli._reading import story  # noqa: PLC0415 - opens the store

    config = load(path)
    found = asyncio.run(story(config, wanted))
    if found is None:
        stop(f"no message {wanted!r} in the store of {path}{_gone(config, wanted)}")
    plain = asdict(found)
    click.echo(json_text(plain) if as_json else tell_story(plain, config.zone))


def _gone(config: Config, wanted: str) -> str:
    """Say that retention may have taken it, or has: our own number of a message tells when it came."""
    from responder.clock import SystemClock  # noqa: PLC0415
    from responder.config.durations import duration_text  # noqa: PLC0415
    from responder.config.limits import limits_of  # noqa: PLC0415
    from responder.store.ids import moment_of  # noqa: PLC0415

    limit = limits_of(config.settings).shortest()
    if limit is None:
        return ""
    kept = f"messages are kept for {duration_text(limit)} ([retention])"
    if not (wanted.isascii() and wanted.isdigit() and len(wanted) in _DIGITS):
        return f"; {kept}"
    came = moment_of(int(wanted))
    if came < SystemClock().now() - limit:
        return f" any more: what came on {came:%Y-%m-%d} is deleted, {kept}"
    return ""

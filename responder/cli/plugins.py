"""`responder plugins`: which plugins there are, and how they are."""

from __future__ import annotations

from pathlib import Path

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON


@click.command(help="List the plugins with their state, version and place.")
@CONFIG
@JSON
def command(path: Path, *, as_json: bool) -> None:
    """Print one line for each plugin; those that an account wants and nobody brings are named, too."""
    from responder.config.load import survey  # noqa: PLC0415 - `--help` needs none of it
    from responder.config.problems import visible  # noqa: PLC0415
    from responder.log import SILENT  # noqa: PLC0415
    from responder.plugins import load_plugins  # noqa: PLC0415

    config, _ = survey(path)
    states = load_plugins(config, log=SILENT).states
    if as_json:
        click.echo(json_text({name: s.as_json() for name, s in states.items()}, indent=2))
        return
    rows = [("NAME", "STATE", "VERSION", "ORIGIN", "")]
    rows += [(s.name, str(s.state), s.version or "-", s.origin or "-", s.reason) for s in states.values()]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for *columns, reason in rows:
        line = "  ".join(text.ljust(width) for text, width in zip(columns, widths, strict=True))
        click.echo(visible(f"{line}  {reason}".rstrip()))

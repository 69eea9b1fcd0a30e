"""`responder schema`: what editors complete and check the keys of config.toml by."""

from __future__ import annotations

import click

from responder.shipped import schema_file


@click.command(help="Print the JSON Schema of config.toml. After an upgrade: responder schema > config.schema.json")
def command() -> None:
    """Print the one of this version."""
    click.echo(schema_file().read_text(encoding="utf-8"), nl=False)

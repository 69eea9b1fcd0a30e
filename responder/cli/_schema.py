"""Prints the JSON Schema of config.toml: `python -m responder.cli._schema > config.schema.json`."""

from __future__ import annotations

import click

from responder.config.schema import schema_text
from responder.plugins import Plugins


def shipped_schema() -> str:
    """Return the schema with the settings of every shipped channel."""
    types = Plugins(None, everything=True).channel_types()
    return schema_text({kind: channel.settings_type for kind, channel in types.items()})


if __name__ == "__main__":
    click.echo(shipped_schema(), nl=False)

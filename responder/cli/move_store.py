"""`responder move-store`: from a SQLite file to PostgreSQL, for the day on which one daemon is not enough."""

from __future__ import annotations

from pathlib import Path

import click

from responder.cli._options import CONFIG


@click.command(
    help="Copy a SQLite store into an empty PostgreSQL. The daemon must not run meanwhile; URL names the new database."
)
@click.argument("url")
@CONFIG
def command(url: str, path: Path) -> None:
    """Copy every table, prove each, and say what is to be done next; the old store stays as it is."""
    from responder.config.load import load  # noqa: PLC0415 - only this command needs it
    from responder.errors import StoreUnavailable  # noqa: PLC0415
    from responder.store.factory import database_at, existing_file  # noqa: PLC0415

    config = load(path)
    otherwise = "The store of this configuration is no file of SQLite."
    file = existing_file(config.settings.store.url, config.folder, otherwise)
    target = database_at(url, config.folder)
    if target.kind != "postgresql":
        raise StoreUnavailable("A store can be moved to PostgreSQL alone; expected postgresql://USER@HOST/DATABASE.")
    from responder.store.postgres import Postgres  # noqa: PLC0415 - it is installed, as `target` shows
    from responder.store.sqlite import Sqlite  # noqa: PLC0415
    from responder.store.transfer import transfer  # noqa: PLC0415

    assert isinstance(target, Postgres)
    source = Sqlite(file)
    source.open(read_only=False)
    try:
        transfer(source, target, lambda table, rows: click.echo(f"{table:16} {rows:>12,}"))
    finally:
        source.close()
    for warning in target.warnings:
        click.echo(warning, err=True)
    click.echo("Both hold the same. Write the URL into [store] url and start responder; the old file stays as it is.")

"""`responder backup`: a copy of the store, proven whole."""

from __future__ import annotations

from pathlib import Path

import click

from responder.cli._options import CONFIG


@click.command(help="Copy the store into FILE, beside the running daemon. FILE is replaced by a whole copy alone.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@CONFIG
def command(file: Path, path: Path) -> None:
    """Copy a SQLite store; PostgreSQL has a program of its own for that."""
    from responder.config.load import load  # noqa: PLC0415 - only this command needs it
    from responder.store.backup import copy_database  # noqa: PLC0415
    from responder.store.factory import existing_file  # noqa: PLC0415

    config = load(path)
    otherwise = "The store is no file of SQLite; PostgreSQL is copied with: pg_dump --format=custom"
    source = existing_file(config.settings.store.url, config.folder, otherwise)
    if any(_same(file, source.with_name(source.name + end)) for end in ("", "-wal", "-shm", ".lock")):
        raise click.ClickException(f"{file} belongs to the store itself; name another file, best on another disk")
    try:
        size = copy_database(source, file)
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror or error}") from error
    click.echo(f"{file}: {size:,} bytes, whole")


def _same(one: Path, other: Path) -> bool:
    """Whether both names are one file, also by a link."""
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()

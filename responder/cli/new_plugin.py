"""`responder new-plugin`: a channel that works, with a test that passes, to begin with."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

import click

from responder.cli._stop import stop

_NAME = re.compile(r"[a-z][a-z0-9]{1,30}")


@click.command(help="Write a package with a working channel and its test. DIR: where; responder-NAME if left out.")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), required=False)
def command(name: str, folder: Path | None) -> None:
    """Write the files; nothing that exists is changed."""
    from responder.testing.new_plugin import files  # noqa: PLC0415 - `--help` needs none of it

    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        expected = "two to 31 lower case letters and digits, such as pigeon"
        raise click.UsageError(f"NAME: found {name!r}, expected {expected}")
    place = folder or Path(f"responder-{name}")
    if place.exists() and any(place.iterdir()):
        stop(f"{place} is there and not empty; name another folder")
    try:
        for path, text in files(name).items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        stop(f"cannot write {error.filename}: {error.strerror}")
    click.echo(f"{place}: written. Next:")
    click.echo(f"  pip install -e {place}")
    click.echo(f"  pytest {place}")
    click.echo("and then ADDING_A_CHANNEL.md, which walks through the files.")

"""`responder new-plugin`: a channel that works, with a test that passes, to begin with."""

from __future__ import annotations

import keyword
import re
import sys
from pathlib import Path

import click

_NAME = re.compile(r"[a-z][a-z0-9]{1,30}")


@click.command(help="Write a package with a working channel and its test. DIR: where; responder-NAME if left out.")
@click.argument("name")
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), required=False)
def command(name: str, folder: Path | None) -> None:
    """Write the files; nothing that exists is changed."""
    from responder.testing.new_plugin import files  # noqa: PLC0415 - `--help` needs none of it

    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        _stop(f"NAME: found {name!r}, expected two to 31 lower case letters and digits, such as pigeon", 2)
    place = folder or Path(f"responder-{name}")
    if place.exists() and any(place.iterdir()):
        _stop(f"{place} is there and not empty; name another folder", 1)
    try:
        for path, text in files(name).items():
            file = place / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    except OSError as error:
        _stop(f"cannot write {error.filename}: {error.strerror}", 1)
    click.echo(f"{place}: written. Next:")
    click.echo(f"  pip install -e {place}")
    click.echo(f"  pytest {place}")
    click.echo("and then ADDING_A_CHANNEL.md, which walks through the files.")


def _stop(message: str, status: int) -> None:
    click.echo(message, err=True)
    sys.exit(status)

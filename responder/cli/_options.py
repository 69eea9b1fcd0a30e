"""Options that many commands take, each said once, and how an option that cannot be is told."""

from __future__ import annotations

import getpass
import os
from collections.abc import Collection
from pathlib import Path

import click

CONFIG = click.option(
    "--config", "path", type=click.Path(path_type=Path), default=Path("config.toml"), show_default=True
)
JSON = click.option("--json", "as_json", is_flag=True, help="As one JSON object.")


def _name(_context: click.Context, _option: click.Parameter, given: str) -> str:
    """Return who acts; a container's user may have a number and no name."""
    try:
        return given.encode("utf-8", "replace").decode() or getpass.getuser()
    except (KeyError, OSError):
        return f"user {os.getuid()}"


WHO = click.option(
    "--who",
    default="",
    callback=_name,
    help="Your name, for the others to read; default: who is logged in.",
)


def check_known(option: str, given: str, known: Collection[str]) -> None:
    """Raise UsageError, which ends with 2, for what is none of the `known`."""
    if given not in known:
        raise click.UsageError(f"{option}: found {given!r}, expected one of: {', '.join(known) or 'none'}")

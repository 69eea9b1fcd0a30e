"""`responder retention`: what is too old and would be deleted, and deleting it at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON

if TYPE_CHECKING:
    from responder.config.limits import Limits
    from responder.config.load import Config

_HOW = "nothing was deleted: the daemon does it by itself, every hour; at once: responder retention --now"
_MIB = 1024 * 1024
Told = tuple[dict[str, Any], list[str]]  # as data, and as lines


@click.command(help="Count what is kept too long, and delete it. By account and kind; limits stand in [retention].")
@CONFIG
@click.option("--now", "at_once", is_flag=True, help="Delete it.")
@JSON
def command(path: Path, *, at_once: bool, as_json: bool) -> None:
    """Count beside the daemon; delete through it where one runs, else on the store itself."""
    from responder.config.limits import limits_of  # noqa: PLC0415
    from responder.config.load import load  # noqa: PLC0415 - `--help` needs none of it

    config = load(path)
    limits = limits_of(config.settings)
    if not limits:
        told: Told = {}, [f"everything is kept for ever: {path} has no limit in [retention]"]
    else:
        told = _delete(config, limits) if at_once else _count(config, limits)
    data, lines = told
    click.echo(json_text(data) if as_json else "\n".join(lines))


def _count(config: Config, limits: Limits) -> Told:
    from responder.cli._reading import too_old  # noqa: PLC0415 - opens the store

    found = asyncio.run(too_old(config, limits))
    lines = _lines(found.as_json(), limits)
    stay = [f"{a}: {n:,} messages stay, since somebody still waits there" for a, n in sorted(found.waiting.items())]
    return {"too_old": found.as_json(), "waiting": dict(found.waiting)}, [*lines, *stay, _HOW]


def _delete(config: Config, limits: Limits) -> Told:
    from responder.cli._acting import forget_old  # noqa: PLC0415 - opens the store

    gone, smaller = asyncio.run(forget_old(config, limits))
    lines = [*_lines(gone.as_json(), limits), *([f"the file is {smaller / _MIB:.1f} MiB smaller"] if smaller else [])]
    return {"deleted": gone.as_json(), "bytes_given_back": smaller}, lines


def _lines(counts: Mapping[str, Mapping[str, int]], limits: Limits) -> list[str]:
    lines = [
        f"{account} ({limits.why(account)}): " + ", ".join(f"{count:,} {kind}" for kind, count in kinds.items())
        for account, kinds in counts.items()
    ]
    return lines or ["nothing is too old"]

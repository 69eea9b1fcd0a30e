"""How a command ends that cannot do what it was asked for: words on standard error, and 1 as its status."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import islice
from typing import NoReturn

import click


def stop(words: str) -> NoReturn:
    """Say why, and end with 1."""
    click.echo(words, err=True)
    sys.exit(1)


def refuse(problems: Iterable[object], shown: int = 20) -> NoReturn:
    """Say what is wrong, the first of it line by line and of the rest how much it is, and end with 1."""
    told = iter(problems)
    for problem in islice(told, shown):
        click.echo(str(problem), err=True)
    if more := sum(1 for _ in told):
        click.echo(f"and {more} more", err=True)
    sys.exit(1)

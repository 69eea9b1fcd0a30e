"""`responder demo`: the daemon with local stand-ins, a customer who writes, and the answers."""

from __future__ import annotations

import asyncio
import sys

import click


@click.command(help="Show the daemon at work, on this machine alone. A mail server and the WhatsApp API are stand-ins.")
@click.option("--once", is_flag=True, help="End by itself: exit 0 if everything was seen, else 1.")
def command(*, once: bool) -> None:
    """Play the demonstration."""
    from responder.demo.show import play  # noqa: PLC0415 - the whole daemon

    try:
        status = asyncio.run(play(click.echo, once=once))
    except KeyboardInterrupt:
        click.echo("\nEnded.")
        status = 0
    sys.exit(status)

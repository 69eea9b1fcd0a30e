"""`responder promise`: move a promise, say that it was answered, or take it. Beside the daemon, or without it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from responder.cli._json import json_text
from responder.cli._moment import moment_of
from responder.cli._options import CONFIG, JSON, WHO
from responder.cli._stop import stop
from responder.config.durations import parse_duration
from responder.config.load import Config, load

_ID = "ID is a conversation, a message (our row or the platform's id), `last`, or `last:ACCOUNT`."


@click.group(help=f"Move a promise, end it, or take the conversation. {_ID}")
def command() -> None:
    """Act on one conversation."""


def _common(function: Callable[..., None]) -> Callable[..., None]:
    options = (
        click.argument("wanted", metavar="ID"),
        WHO,
        CONFIG,
        JSON,
    )
    for option in reversed(options):
        function = option(function)
    return function


@command.command(help="Give the promise another time. The customer is told when it becomes later.")
@click.option("--by", "span", default="", help='So much business time more: "2h".')
@click.option("--until", default="", help='The new time: "2026-11-23 17:00", in company.timezone.')
@_common
def move(wanted: str, who: str, path: Path, *, span: str, until: str, as_json: bool) -> None:
    """Move a promise."""
    if bool(span) == bool(until):
        raise click.UsageError("give one of --by and --until")
    try:
        if span:
            parse_duration(span)
        body = {"by": span} if span else {"until": moment_of(until, load(path).zone).isoformat()}
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    _act("promise", wanted, who, path, body, as_json=as_json)


@command.command(help="Say that the customer has an answer: every reminder stops.")
@_common
def answered(wanted: str, who: str, path: Path, *, as_json: bool) -> None:
    """Note an answer."""
    _act("answered", wanted, who, path, {}, as_json=as_json)


@command.command(help="Take the conversation. Your colleagues hear no more of this promise.")
@_common
def take(wanted: str, who: str, path: Path, *, as_json: bool) -> None:
    """Take a conversation."""
    _act("take", wanted, who, path, {}, as_json=as_json)


def _act(verb: str, wanted: str, who: str, path: Path, body: dict[str, Any], *, as_json: bool) -> None:
    from responder.cli._acting import act  # noqa: PLC0415 - opens the store

    config = load(path)
    try:
        done = asyncio.run(act(config, verb, wanted, {**body, "who": who}))
    except (LookupError, ValueError, OSError) as error:
        stop(str(error))
    click.echo(json_text(done) if as_json else _told(done, config))


def _told(done: dict[str, Any], config: Config) -> str:
    conversation, zone = done["conversation"], config.zone

    def local(text: str | None) -> str:
        return datetime.fromisoformat(text).astimezone(zone).strftime("%Y-%m-%d %H:%M") if text else "unknown"

    lines = [f"conversation {conversation['id']} on {conversation['account']}: {conversation['state']}"]
    if done["already"]:
        by = f"already done by {done['done_by']}, {local(done['done_at'])}" if done["done_by"] else "nobody waits there"
        lines.append(f"{by}: no change")
    promise = conversation["promise"]
    if promise is not None:
        taken = f", taken by {promise['taken_by']}" if promise["taken_by"] else ""
        lines.append(f"promised before {local(promise['due'])}{taken}")
    if done["customer_told"]:
        lines.append("the customer is told the new time")
    elif done["untold"]:
        lines.append(f"the customer is not told: {done['untold']}")
    return "\n".join(lines)

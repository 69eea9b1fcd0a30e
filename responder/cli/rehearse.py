"""`responder rehearse`: many raw messages at their own clock, and what would have been sent, when and why."""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from responder.cli._json import json_text
from responder.cli._narrate import narrate
from responder.cli._options import CONFIG
from responder.cli._stop import stop
from responder.config.load import load


@click.command(help="Run a file of messages through everything; nothing leaves. FILE: JSON lines, or a mailbox (mbox).")
@click.argument("file", type=click.Path(path_type=Path), default=Path("-"))
@CONFIG
@click.option("--against", type=click.Path(path_type=Path), default=None, help="Compare with this other configuration.")
@click.option("--json", "as_json", is_flag=True, help="One JSON line per event.")
def command(file: Path, path: Path, against: Path | None, *, as_json: bool) -> None:
    """Rehearse a file of messages."""
    try:
        text = _text(file)
        events = asyncio.run(_all(path, text))
        other = asyncio.run(_all(against, text)) if against is not None else None
    except OSError as error:
        stop(f"{file}: {error.strerror or error}")
    except ValueError as error:
        stop(f"{file}: {error}")
    zone = load(path).zone
    shown = events if other is None else _differences(events, other)
    for event in shown:
        click.echo(json_text(event) if as_json else narrate(event, zone))
    if not as_json:
        click.echo(_summary(events, shown if other is not None else None))


def _text(file: Path) -> str:
    """Return the lines to rehearse; a mailbox is made into such lines."""
    body = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    text = body.decode("utf-8-sig", "surrogateescape")
    if str(file) == "-" or not text.startswith("From "):
        return text
    from responder.cli._mbox import lines_of  # noqa: PLC0415 - only for a mailbox

    lines, undated = lines_of(file)
    if undated:
        click.echo(f"{file}: left out, for want of a date: {undated}", err=True)
    return "\n".join(lines)


async def _all(path: Path, text: str) -> list[dict[str, Any]]:
    from responder.rehearsal import rehearse  # noqa: PLC0415 - the whole flow

    lines = text.split("\n")  # a text in JSON may hold other letters that break lines, such as U+2028
    return [event async for event in rehearse(path, lines)]


def _differences(ours: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the events of one run that the other does not have, marked with whose they are."""

    def key(event: dict[str, Any]) -> str:
        kept = ("line", "event", "at", "account", "decision", "reason", "text", "to")
        return json.dumps({k: event.get(k) for k in kept}, sort_keys=True)

    mine, others = {key(e) for e in ours}, {key(e) for e in theirs}
    only = [{**e, "in": "--config"} for e in ours if key(e) not in others]
    only += [{**e, "in": "--against"} for e in theirs if key(e) not in mine]
    return sorted(only, key=lambda e: (e["line"], e["at"]))


def _summary(events: list[dict[str, Any]], differences: list[dict[str, Any]] | None) -> str:
    decisions = Counter(str(e.get("decision")) for e in events if e["event"] == "message")
    kinds = Counter(e["event"] for e in events)
    told = ", ".join(f"{n} {what}" for what, n in sorted(decisions.items()))
    silent = Counter(str(e.get("reason")) for e in events if e.get("decision") == "silent")
    if silent:
        told += f" ({', '.join(f'{n} {why}' for why, n in silent.most_common())})"
    rest = "" if differences is None else f"; {len(differences)} events differ"
    return f"{kinds['message']} messages: {told}; {kinds['reminder']} reminders, {kinds['staff']} to staff{rest}"

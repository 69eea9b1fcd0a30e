"""`responder status`: whether the daemon runs, how its accounts are, counts by state, what is held."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from responder.cli._json import json_text
from responder.cli._options import CONFIG, JSON

_ALERTS = 5  # the newest that are shown
_NAMED = 5  # messages
_QUIET = ("loaded", "disabled")  # plugins of which there is nothing to say


@click.command(
    help="Show whether the daemon runs, and how things stand. Accounts, alerts, counts by state, held deliveries."
)
@CONFIG
@JSON
def command(path: Path, *, as_json: bool) -> None:
    """Show how things stand; works beside a running daemon and without one."""
    from responder.api.local import base_url, health  # noqa: PLC0415 - `--help` needs none of it
    from responder.cli._reading import status  # noqa: PLC0415
    from responder.clock import SystemClock  # noqa: PLC0415
    from responder.config.load import load  # noqa: PLC0415

    config = load(path)
    found = asyncio.run(status(config))
    folder = config.folder / config.settings.store.folder
    try:
        found["daemon"] = {"url": base_url(folder), **health(folder, SystemClock())}
    except OSError:
        found["daemon"] = None
    click.echo(json_text(found) if as_json else "\n".join(_lines(found)))


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    daemon = found["daemon"] or {}
    ready = "runs" if daemon.get("ready") else "runs, and is not ready"
    yield _line("daemon", f"{ready}: {daemon['url']}, process {daemon.get('pid')}" if daemon else "does not run")
    if away := daemon.get("store"):
        yield _line("store", away)
    for name, table in found["accounts"].items():
        yield _line(
            "account", f"{name} ({table['plugin']}): {_account(table, (daemon.get('accounts') or {}).get(name))}"
        )
    for name, plugin in found["plugins"].items():
        if plugin["state"] not in _QUIET:
            yield _line("plugin", f"{name}: {plugin['state']} {plugin['reason']}".rstrip())
    for name in ("messages", "promises", "deliveries", "reminders", "learned"):
        counts = [f"{count:,} {state}" for state, count in found[name].items() if count]
        yield _line(name, ", ".join(counts) or "none")
    yield from _held(found)
    if found["quarantine"]:
        yield _line("kept aside", f"{found['quarantine']:,} that could not be read: responder quarantine list")
    if fuse := found["fuse"]:
        yield _line("fuse", f"open until {fuse['until']}: {fuse['reason']}")
    for alert in (daemon.get("alerts") or ())[:_ALERTS]:
        yield _line("alert", f"{alert['at'][:19]}Z {alert['kind']}: {alert['text']}")
    versions = [f"{name} {version}" for name, version in found["versions"].items()]
    yield _line("versions", ", ".join([*versions, f"schema {found['schema']}"]))


def _held(found: Mapping[str, Any]) -> Iterator[str]:
    """Name what waits for somebody to look at it."""
    for row in found["held_deliveries"]:
        why = f": {row['error']}" if row.get("error") else ""
        told = f"{row.get('purpose')} on {row.get('account')}, conversation {row.get('conversation_id')}"
        yield _line("held", f"{told} is {row.get('state')}{why}")
    if (restored := found.get("restored")) and restored["held_messages"]:
        held = ", ".join(map(str, restored["held_messages"][:_NAMED]))
        many = len(restored["held_messages"])
        yield _line("restored", f"{many:,} messages are held since {restored['at'][:19]}Z, the first: {held}")


def _account(table: Mapping[str, Any], running: Mapping[str, Any] | None) -> str:
    """Say how an account is; what it does is known only where a daemon runs."""
    if not table["enabled"]:
        return "not enabled"
    if running is None:
        return "enabled"
    why = running.get("problem") or running.get("paused")
    return f"{running.get('state')}: {why}" if why else str(running.get("state"))


def _line(name: str, value: str) -> str:
    return f"{name:<11} {value}"

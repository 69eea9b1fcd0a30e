"""Reads a store beside the running daemon, for `status` and `why`."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Any

from responder import __version__, zones
from responder.clock import SystemClock
from responder.config.load import Config, load
from responder.plugins import load_plugins
from responder.store import Store
from responder.store.factory import open_store
from responder.store.records import Story


async def _open(config: Config) -> Store:
    store = open_store(config.settings.store.url, SystemClock(), base=config.path.parent, read_only=True)
    await store.open()
    return store


async def story(path: Path, wanted: str) -> Story | None:
    """Return everything about one message, or None. Raises ConfigInvalid, StoreUnavailable."""
    store = await _open(load(path))
    try:
        return await store.story(wanted)
    finally:
        await store.close()


async def status(path: Path) -> dict[str, Any]:
    """Return counts by state, accounts, plugins and versions. Raises ConfigInvalid, StoreUnavailable."""
    config = load(path)
    store = await _open(config)
    try:
        counts = await store.status()
        held = [dict(row) for row in await store.held(100)]
    finally:
        await store.close()
    plugins = load_plugins(config)
    return {
        **counts,
        "held_deliveries": held,
        "accounts": {
            n: {"plugin": t.get("plugin"), "enabled": t.get("enabled", True)} for n, t in config.accounts.items()
        },
        "plugins": {name: state.as_json() for name, state in plugins.states.items()},
        "versions": {
            "responder": __version__,
            "python": platform.python_version(),
            "tzdata": zones.data_version() or "the system's",
        },
    }

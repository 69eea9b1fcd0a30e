"""Reads a store beside the running daemon, for all commands that only look."""

from __future__ import annotations

import gc
import platform
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from responder import __version__, zones
from responder.clock import SystemClock
from responder.config.load import Config
from responder.plugins import load_plugins
from responder.store.factory import open_store
from responder.store.records import Lesson
from responder.store.report import Asked, read
from responder.store.shown import KeptAside, Story
from responder.store.sql import SqlStore

if TYPE_CHECKING:
    from responder.config.limits import Limits
    from responder.report.figures import Report
    from responder.retention import Swept


@asynccontextmanager
async def looking(config: Config) -> AsyncIterator[SqlStore]:
    """Open the store to read only, which takes no lock. Raises StoreUnavailable."""
    store = open_store(config.settings.store.url, SystemClock(), base=config.folder, read_only=True)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def story(config: Config, wanted: str) -> Story | None:
    """Return everything about one message, or None. Raises StoreUnavailable."""
    async with looking(config) as store:
        return await store.story(wanted)


async def accounts(config: Config) -> list[str]:
    """Return the accounts of the configuration, then those that only the store knows people of."""
    from responder.store.known import known_accounts  # noqa: PLC0415 - its statement is compiled when it is asked

    async with looking(config) as store:
        return list(dict.fromkeys([*config.accounts, *await known_accounts(store)]))


async def export(config: Config, accounts: list[str], handle: str) -> dict[str, Any]:
    """Return everything that is kept of a person, by account; accounts that do not know them are left out."""
    async with looking(config) as store:
        found = {name: await store.export(name, handle) for name in accounts}
    return {name: kept for name, kept in found.items() if kept is not None}


async def aside(config: Config, id: str = "") -> list[KeptAside]:  # noqa: A002 - as the platform calls it
    """Return what waits for ops; id: only those, with the event itself. Raises StoreUnavailable."""
    async with looking(config) as store:
        return await store.kept_aside(id)


async def lessons(config: Config) -> list[Lesson]:
    """Return what people taught the FAQ. Raises StoreUnavailable."""
    async with looking(config) as store:
        return await store.lessons()


async def too_old(config: Config, limits: Limits) -> Swept:
    """Count what is older than its limit. Raises StoreUnavailable."""
    from responder.retention import Sweep  # noqa: PLC0415 - only this command counts

    async with looking(config) as store:
        return await Sweep(store, limits, SystemClock().now(), count=True).run()


async def report(config: Config, asked: Asked, now: datetime) -> Report:
    """Return the figures of a span of time. Raises ConfigInvalid, StoreUnavailable."""
    from responder.report.build import Maker  # noqa: PLC0415 - a report is asked for now and then

    async with looking(config) as store:
        gc.disable()  # millions of values and no cycle among them: a fifth of the time would go into looking for one
        try:
            return await read(store, Maker(config.settings, asked, now))
        finally:
            gc.enable()


async def status(config: Config) -> dict[str, Any]:
    """Return counts by state, accounts, plugins and versions. Raises StoreUnavailable."""
    async with looking(config) as store:
        counts = await store.status()
        held = [dict(row) for row in await store.held(100)]
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

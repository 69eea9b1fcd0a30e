"""Acts on a conversation: through the daemon where one runs, else on the store itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import structlog

from responder.api import models as m
from responder.api.local import ask, base_url
from responder.api.routes import Call, Routes
from responder.build import build_accounts, build_tools, signing_key
from responder.clock import SystemClock
from responder.config.load import Config
from responder.desk import HttpAnswer, Signer
from responder.errors import ResponderError, StoreLocked, TryLater
from responder.plugins import load_plugins
from responder.staff.actions import Actions
from responder.store import Store
from responder.store.factory import open_store

_BODIES: dict[str, type[m.Wire]] = {"promise": m.Move, "answered": m.Answered, "take": m.Take}


async def act(config: Config, verb: str, wanted: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """Do `verb` with the conversation that `wanted` names; return the outcome as the API tells it.

    Raises ResponderError, LookupError or OSError in words for people.
    """
    folder, clock = config.folder / config.settings.store.folder, SystemClock()
    url = base_url(folder)
    if url is not None:
        conversation = await _find(config, wanted)
        try:
            return await ask(url, signing_key(folder), clock, f"/conversations/{conversation}/{verb}", body)
        except OSError:
            pass  # it left without saying so: the store is free
    try:
        async with _opened(config) as (store, routes):
            conversation = await _conversation(store, wanted)
            route = next(r for r in routes.table if r.path.endswith(verb))
            call = Call(conversation, m.Nothing(), _BODIES[verb].model_validate(body), "command")
            outcome = await route.does(call)
    except StoreLocked:
        raise ResponderError("a daemon runs, but does not answer; is it starting, or stopping? Try again") from None
    found: dict[str, Any] = outcome.model_dump(mode="json")
    return found


async def _find(config: Config, wanted: str) -> str:
    store = open_store(config.settings.store.url, SystemClock(), base=config.folder, read_only=True)
    await store.open()
    try:
        return await _conversation(store, wanted)
    finally:
        await store.close()


async def _conversation(store: Store, wanted: str) -> str:
    """Return the id of the conversation that is meant: its own, or that of a message."""
    if wanted.isascii() and wanted.isdigit() and int(wanted) < 1 << 63 and await store.standing(int(wanted)):
        return wanted
    story = await store.story(wanted)
    if story is None:
        raise LookupError(f"no conversation and no message {wanted!r}")
    if not story.conversation:
        raise LookupError(f"message {wanted!r} belongs to no conversation")
    return str(story.conversation["id"])


@asynccontextmanager
async def _opened(config: Config) -> AsyncIterator[tuple[Store, Routes]]:
    """Open the store as the daemon does; what is written waits there for the daemon."""
    clock, folder = SystemClock(), config.folder / config.settings.store.folder
    store = open_store(config.settings.store.url, clock, base=config.folder)
    await store.open()
    try:
        plugins = load_plugins(config)
        key = signing_key(folder)
        accounts = build_accounts(
            config, plugins, http=_Nowhere(), clock=clock, log=lambda _: structlog.get_logger(), signer=Signer(key),
            folder=folder,
        )  # fmt: skip
        tools = build_tools(config, plugins, accounts, key=key)
        yield store, Routes(Actions(store, clock, lambda: tools), store, clock, lambda: tools)
    finally:
        await store.close()


class _Nowhere:
    async def request(self, *_: object, **__: object) -> HttpAnswer:
        raise TryLater("a command sends nothing")

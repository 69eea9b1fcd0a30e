"""Acts on a conversation or a person: through the daemon where one runs, else on the store itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from responder.api import models as m
from responder.api.local import Refused, ask, base_url
from responder.api.route import Call
from responder.api.routes import Routes
from responder.build import build_accounts, build_tools, signing_key
from responder.cli._reading import looking
from responder.clock import Clock, SystemClock
from responder.config.limits import Limits
from responder.config.load import Config
from responder.desk import Offline, Signer
from responder.errors import ResponderError, StoreLocked
from responder.flow import Flow, Tools
from responder.flow.deliver import Outbox
from responder.log import SILENT, silence
from responder.plugins import load_plugins
from responder.retention import Sweep, Swept
from responder.staff.actions import Actions, By, Unknown
from responder.store import Store
from responder.store.backup import shrink
from responder.store.clean import clean_text
from responder.store.factory import open_store, sqlite_file
from responder.store.ids import id_in

T = TypeVar("T")
_Daemon = Callable[..., Awaitable[dict[str, Any]]]  # as `ask`, without where and who
_PAUSE = 1.0  # seconds until we ask again where a neighbour is at it
_BUSY = "a daemon runs, but does not answer; is it starting, or stopping? Try again"
_BODIES: dict[str, type[m.Wire]] = {"promise": m.Move, "answered": m.Answered, "take": m.Take}


async def act(config: Config, verb: str, wanted: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """Do `verb` with the conversation that `wanted` names; return the outcome as the API tells it.

    Raises ResponderError, LookupError or OSError in words for people.
    """

    async def through(daemon: _Daemon) -> dict[str, Any]:
        async with looking(config) as store:
            conversation = await _conversation(store, wanted)
        return await daemon(f"/conversations/{conversation}/{verb}", body)

    async def itself() -> dict[str, Any]:
        async with _opened(config) as (store, routes):
            conversation = await _conversation(store, wanted)
            route = next(r for r in routes.table if r.path.endswith(verb))
            call = Call((conversation,), m.Nothing(), _BODIES[verb].model_validate(body), "command")
            outcome = await route.does(call)
        found: dict[str, Any] = outcome.model_dump(mode="json")
        return found

    return await _either(config, through, itself)


async def erase(config: Config, accounts: Sequence[str], handle: str, who: str) -> list[str]:
    """Forget a person on each account that knows them; return those accounts. Raises ResponderError in words."""

    async def through(daemon: _Daemon) -> list[str]:
        return [name for name in accounts if await _ask_to_erase(daemon, name, handle, who)]

    async def itself() -> list[str]:
        async with _store(config) as (store, clock):
            actions = Actions(store, clock, _no_tools)
            return [name for name in accounts if await _erased(actions, name, handle, By(who, "command"))]

    return await _either(config, through, itself)


async def merge(config: Config, one: tuple[str, str], other: tuple[str, str], who: str) -> bool:
    """Note that two handles are one person; False: they were before. Raises ResponderError in words."""

    async def through(daemon: _Daemon) -> bool:
        body = {"account": other[0], "handle": clean_text(other[1]), "who": who}
        return not (await daemon(f"{_path_of(*one)}/same-as", body))["already"]

    async def itself() -> bool:
        async with _store(config) as (store, clock):
            return await Actions(store, clock, _no_tools).merge(one, other, By(who, "command"))

    return await _either(config, through, itself)


async def forget_lessons(config: Config, lesson: str, article: str, who: str) -> int:
    """Forget one lesson, or all of an article; return how many there were. Raises ResponderError in words."""

    async def through(daemon: _Daemon) -> int:
        named = {"lesson": lesson} if lesson else {"article": clean_text(article)}
        return int((await daemon(f"/faq/learned?{urlencode({**named, 'who': who})}", method="DELETE"))["forgotten"])

    async def itself() -> int:
        async with _store(config) as (store, clock):
            return await Actions(store, clock, _no_tools).forget(int(lesson or 0), article, By(who, "command"))

    return await _either(config, through, itself)


async def put_right(config: Config, verb: str, which: Sequence[tuple[str, str]], who: str) -> list[dict[str, Any]]:
    """Do `verb`, "retry" or "drop", with each of these (account, id) that are kept aside; return what came of it.

    Raises ResponderError in words.
    """
    bodies = [{"account": account, "id": own_id, "who": who} for account, own_id in which]
    path = f"/quarantine/{verb}"

    async def through(daemon: _Daemon) -> list[dict[str, Any]]:
        return [await daemon(path, body) for body in bodies]

    async def itself() -> list[dict[str, Any]]:
        async with _opened(config) as (_, routes):
            route = next(r for r in routes.table if r.path == path)
            calls = [Call((), m.Nothing(), m.Which.model_validate(body), "command") for body in bodies]
            return [(await route.does(call)).model_dump(mode="json") for call in calls]

    return await _either(config, through, itself)


async def forget_old(config: Config, limits: Limits) -> tuple[Swept, int]:
    """Delete what is too old; return what went, and how many bytes a file of SQLite is smaller by now."""

    async def through(daemon: _Daemon) -> tuple[Swept, int]:
        swept = Swept(left=True)
        while swept.left:
            answer = await daemon("/retention")
            swept.left = answer["left"]
            swept.add(answer["deleted"])
            await asyncio.sleep(_PAUSE if swept.left and not answer["deleted"] else 0)
        return swept, 0

    async def itself() -> tuple[Swept, int]:
        async with _store(config) as (store, clock):
            swept = Swept(left=True)
            while swept.left:  # a neighbour on the same database may be at it
                once = await Sweep(store, limits, clock.now()).run()
                swept.left = once.left
                swept.counts += once.counts
                await asyncio.sleep(_PAUSE if once.left and not once.counts else 0)
            file = sqlite_file(config.settings.store.url, config.folder)
            return swept, 0 if file is None else await asyncio.to_thread(shrink, file)

    return await _either(config, through, itself)


async def _either(config: Config, through: Callable[[_Daemon], Awaitable[T]], itself: Callable[[], Awaitable[T]]) -> T:
    """Act through the daemon where one runs, else on the store itself. Raises ResponderError in words."""
    folder = config.folder / config.settings.store.folder
    url = base_url(folder)
    if url is not None:
        with suppress(OSError):  # it left without saying so: the store is free
            return await through(partial(ask, url, signing_key(folder), SystemClock()))
    try:
        return await itself()
    except StoreLocked:
        raise ResponderError(_BUSY) from None


async def _ask_to_erase(daemon: _Daemon, account: str, handle: str, who: str) -> bool:
    try:
        await daemon(f"{_path_of(account, handle)}?{urlencode({'who': who})}", method="DELETE")
    except Refused as error:
        if error.reason == "unknown":
            return False
        raise
    return True


def _path_of(account: str, handle: str) -> str:
    """Return where the API has a person; what no URL can carry, the store does not hold either."""
    return f"/contacts/{quote(account, safe='')}/{quote(clean_text(handle), safe='')}"


async def _erased(actions: Actions, account: str, handle: str, by: By) -> bool:
    try:
        await actions.erase(account, handle, by)
    except Unknown:
        return False
    return True


def _no_tools() -> Tools:
    raise AssertionError("forgetting a person, or a lesson, needs no tools")


async def _conversation(store: Store, wanted: str) -> str:
    """Return the id of the conversation that is meant: its own, or that of a message."""
    if (row := id_in(wanted)) is not None and await store.standing(row):
        return wanted
    story = await store.story(wanted)
    if story is None:
        raise LookupError(f"no conversation and no message {wanted!r}")
    if not story.conversation:
        raise LookupError(f"message {wanted!r} belongs to no conversation")
    return str(story.conversation["id"])


@asynccontextmanager
async def _store(config: Config) -> AsyncIterator[tuple[Store, Clock]]:
    """Open the store as the daemon does; what is written waits there for the daemon. Raises StoreLocked."""
    clock = SystemClock()
    store = open_store(config.settings.store.url, clock, base=config.folder)
    await store.open()
    try:
        yield store, clock
    finally:
        await store.close()


@asynccontextmanager
async def _opened(config: Config) -> AsyncIterator[tuple[Store, Routes]]:
    """Open the store with all that a conversation needs."""
    folder = config.folder / config.settings.store.folder
    async with _store(config) as (store, clock):
        plugins = load_plugins(config)
        key = signing_key(folder)
        accounts = build_accounts(
            config, plugins, http=Offline(), clock=clock, log=lambda _: SILENT, signer=Signer(key),
            folder=folder,
        )  # fmt: skip
        tools = build_tools(config, plugins, accounts, key=key)
        flow = _flow(config, tools, store, clock)
        yield store, Routes(Actions(store, clock, lambda: tools), store, clock, lambda: tools, flow)


def _flow(config: Config, tools: Tools, store: Store, clock: Clock) -> Flow:
    """Return what records and decides nothing by itself; what it would tell ops, the command tells."""
    silence()
    outbox = Outbox(store, clock, SILENT, tools.accounts, config.settings.delivery, tell=_nobody)
    return Flow(tools, store, clock, SILENT, outbox, tell=_nobody)


def _nobody(_: str, __: str) -> None:
    """Tell nobody."""

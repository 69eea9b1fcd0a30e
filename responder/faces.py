"""What colleagues and programs see over HTTP beside the webhooks: the pages behind links, and the API."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from responder import log
from responder.accounts import Accounts
from responder.config.load import Config
from responder.flow import Flow
from responder.flow.learning import learn
from responder.flow.tools import Tools
from responder.store.records import Change

if TYPE_CHECKING:
    from aiohttp import web

    from responder.api.guard import Guard
    from responder.api.web import ApiWeb
    from responder.staff.actions import Actions

PREFIX = "/api/v1"


async def body_of(request: web.Request, most: int) -> bytes | None:
    """Return the body of a request, None for one of more than so many bytes; what follows those is not read."""
    raw = b""
    while len(raw) <= most and (more := await request.content.read(most + 1 - len(raw))):
        raw += more
    return raw if len(raw) <= most else None


def address_file(folder: Path) -> Path:
    """Return the file in which a running daemon says where it listens."""
    return folder / "responder.address"


class Faces:
    """Adds its routes to the server. `ready`: recovery is done; `tell`: hears what ops should know."""

    def __init__(self, flow: Flow, ready: Callable[[], bool], tell: Callable[[str, str], None]) -> None:
        self._flow, self._ready, self._tell = flow, ready, tell
        self._api: ApiWeb | None = None
        self._guard: Guard | None = None
        self._config: tuple[Config, bytes]

    @cached_property
    def actions(self) -> Actions:
        """What colleagues and programs do: made when the first of them comes, since most daemons wait long for that."""
        from responder.staff.actions import Actions  # noqa: PLC0415

        return Actions(self._flow.store, self._flow.clock, self._tools, self._changed)

    def _tools(self) -> Tools:
        return self._flow.tools

    def take(self, config: Config, key: bytes) -> None:
        """Take a configuration, at the start and at a reload. `key`: the deployment's own."""
        self._config, self._api, self._guard = (config, key), None, None

    async def hold(self, accounts: Accounts) -> None:
        """Keep still the accounts that a person has paused, here or at a neighbour."""
        paused = {}
        for pause in await self._flow.store.pauses():
            from responder.staff.actions import held_text  # noqa: PLC0415 - see `actions`

            paused[pause.account] = held_text(pause)
        for name, account in accounts.items():
            account.held = paused.get(name, "")

    def knows(self, header: str) -> bool:
        """Tell whether an `Authorization` header is that of a token of ops, or of a command on this machine."""
        from responder.api.guard import May  # noqa: PLC0415

        return self._guarded().look(header) is not May.NOTHING

    def mount(self, app: web.Application) -> None:
        """Add the routes, when the web server is loaded."""
        from responder.staff.web import StaffPages  # noqa: PLC0415

        flow = self._flow
        StaffPages(self.actions, flow.store, flow.clock, log.get("staff"), self._tools, self._ready).mount(app)
        app.router.add_route("*", PREFIX + "{path:/.*}", self._serve_api)

    async def _serve_api(self, request: web.Request) -> web.StreamResponse:
        api = self._api = self._api or self._make_api()
        return await api.serve(request)

    def _make_api(self) -> ApiWeb:
        """Make the API when it is first asked for: a daemon without programs around it pays nothing for it."""
        from responder.api.routes import Routes  # noqa: PLC0415
        from responder.api.web import ApiWeb  # noqa: PLC0415

        flow = self._flow
        routes = Routes(self.actions, flow.store, flow.clock, self._tools, flow)
        return ApiWeb(routes, self._guarded(), log.get("api"), self._ready)

    def _guarded(self) -> Guard:
        """Make what looks at tokens when the first one comes."""
        from responder.api.guard import Guard  # noqa: PLC0415

        if self._guard is None:
            config, key = self._config
            tell = self._tell
            self._guard = Guard(config.settings.api, key, self._flow.clock, lambda text: tell("api-token", text))
        return self._guard

    def _changed(self, change: Change) -> None:
        """Go on after a person's word was committed: learn from an answer, call off, wake up what it concerns."""
        flow = self._flow
        if change.audit is not None:
            flow.counts[f"asked:{change.audit.verb}"] += 1
        learn(flow.tools.promiser, change)
        for one in (change, *change.beside):
            if one.cancel is not None and not one.cancel.keep_first:
                flow.outbox.call_off(one.cancel.conversation)
            elif one.settled is not None:
                flow.outbox.call_off(one.settled.id, "promise-moved")  # a word about it that has not left
            for moment in (*(d.due for d in one.deliveries), *(r.due for r in one.reminders)):
                flow.planned(moment)
        if change == Change():
            flow.planned(flow.clock.now())  # an account goes on: what waited for it may leave

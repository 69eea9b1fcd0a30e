"""HTTP in: webhooks, health and metrics. A webhook hears 200 only after the commit.

Plain requests are answered here; the web server stands behind (`webserver.py`), and is loaded when one needs it.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from errno import EACCES, EADDRINUSE, EPERM
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from responder import crashpoints
from responder.accounts import FAILED, Account
from responder.blame import blame
from responder.channels import ACCEPTED, WebhookAnswer, WebhookChannel, WebhookRequest
from responder.config.secrets import SecretMissing
from responder.config.settings import Server
from responder.crowd import Crowd
from responder.desk import Log
from responder.errors import NotAuthentic, NotReadable, StoreUnavailable
from responder.few import Few
from responder.flow import Flow
from responder.front import OK, Answer, Front
from responder.model import Inbound, RawEvent, Unreadable

if TYPE_CHECKING:
    from aiohttp import web

    from responder.webserver import WebServer

_LATER = {"Retry-After": "5"}
_ENDING = 5.0  # seconds that requests under way get when we stop
NO_QUERY: Mapping[str, str] = {}


class Web:
    """The HTTP server. `ready` is set once recovery is done; before that, webhooks hear 503."""

    def __init__(
        self,
        settings: Server,
        flow: Flow,
        log: Log,
        *,
        metrics: Callable[[], bytes],
        health: Callable[[], dict[str, Any]],
    ) -> None:
        self._settings, self._flow, self._log = settings, flow, log
        self._metrics, self._health = metrics, health
        self.mount: Callable[[web.Application], None] = lambda _: None  # adds routes of others
        self.knows: Callable[[str], bool] = lambda _: False  # whether this Authorization is that of ops
        self.ready = False
        self.store_failed: Callable[[], None] = lambda: None
        self.in_flight = 0  # webhooks under way
        self.asked = 0  # webhooks since the start
        self._behind: asyncio.Task[WebServer] | None = None  # the web server, once a request has needed it
        self._door: asyncio.Server | None = None
        self.crowd = Crowd(settings.max_body)
        self._few = Few(flow.clock.monotonic)
        self.port = settings.port
        self.statuses: dict[int, int] = {}

    # --- life ---------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        most, loop = self._settings.max_body, asyncio.get_running_loop()
        self._door = await loop.create_server(
            lambda: Front(self._post, self.look, self._connection, most=most, crowd=self.crowd),
            self._settings.host,
            self._settings.port,
            backlog=1024,
        )
        self.port = int(self._door.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Stop listening and let requests under way end."""
        if self._door is not None:
            self._door.close()
        if under_way := [task for front in self.crowd.here() if (task := front.finish())]:
            await asyncio.wait(under_way, timeout=_ENDING)
        if self._behind is not None:
            with suppress(Exception):  # it could not be loaded
                await (await self._behind).stop()

    async def _connection(self) -> asyncio.Protocol:
        """Return the web server's end of a new connection; the first one waits until it is loaded."""
        if self._behind is None:
            self._behind = asyncio.create_task(self._load())
        return (await asyncio.shield(self._behind)).connection()

    async def _load(self) -> WebServer:
        """Load the web server, in a thread: it takes a tenth of a second."""
        await asyncio.to_thread(import_module, "responder.webserver")
        from responder.webserver import WebServer  # noqa: PLC0415 - see above

        server = WebServer(self, self._settings.max_body, _ENDING)
        await server.start(self.mount)
        return server

    # --- webhooks -----------------------------------------------------------------------------------------------

    def _post(self, name: str, headers: Mapping[str, str], body: bytes) -> Awaitable[Answer]:
        """Answer what came the short way."""
        return self.counted(self._plain(name, headers, body))

    async def counted(self, answering: Awaitable[Answer]) -> Answer:
        """Count a webhook, while it is under way and by its status."""
        self.in_flight += 1
        self.asked += 1
        self._flow.stir()
        try:
            answer = await answering
        finally:
            self.in_flight -= 1
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        if answer is OK:
            crashpoints.reach("answered")
        return answer

    async def _plain(self, name: str, headers: Mapping[str, str], body: bytes) -> Answer:
        account = self.account(name)
        if isinstance(account, Answer):
            return account
        return await self.event(account, WebhookRequest("POST", headers, NO_QUERY, body))

    def account(self, name: str) -> Account | Answer:
        """Return whose webhook it is, or why nobody takes it."""
        accounts = self._flow.tools.accounts
        account = accounts.get(name)
        if name in accounts.missing:  # the platform keeps what it brings until the plugin is mended
            return Answer(503, "not ready", _LATER)
        if account is None or not account.settings.enabled or not _is_called(account):
            return Answer(404, "no such account")
        if not self.ready or account.state == FAILED:
            return Answer(503, "not ready", _LATER)
        return account

    async def event(self, account: Account, request: WebhookRequest) -> Answer:
        """Answer a handshake, or record what a webhook brings."""
        channel = cast("WebhookChannel[Any]", account.channel)  # see `account`
        try:
            if request.method == "GET":
                greeting = channel.challenge(request)
                if greeting is None:
                    return self.refuse(account.name, 400, "neither a handshake nor an event")
                return _said(greeting)
            channel.verify(request)
            if (greeting := channel.challenge(request)) is not None:
                return _said(greeting)
            came = RawEvent("webhook", request.body, request.headers)
            events = self._parse(account, came)
        except NotAuthentic as error:
            return self.refuse(account.name, 401, str(error))
        except NotReadable as error:
            return self.refuse(account.name, 400, str(error))
        except SecretMissing as error:
            self._plugin_failed("a request", account, error)
            return Answer(503, "not ready", _LATER)  # the platform keeps what it brings until the secret is there
        except Exception as error:  # noqa: BLE001 - a plugin's bug is no reason for a 500
            self._plugin_failed("a request", account, error)
            return self.refuse(account.name, 400, "the request cannot be checked")
        try:
            await self._flow.take(account.name, events, came=came)
        except StoreUnavailable as error:
            self._log.error("not recorded", account=account.name, error=str(error), step="record")
            self.store_failed()
            return Answer(503, "try again", _LATER)
        except Exception as error:  # noqa: BLE001 - the platform keeps what we could not, and nobody is left waiting
            self._log.error("not recorded", account=account.name, error=repr(error), step="record")
            return Answer(503, "try again", _LATER)
        return OK if channel.accepted is ACCEPTED else _said(channel.accepted)

    def _parse(self, account: Account, came: RawEvent) -> list[Inbound]:
        """Parse; what the plugin stumbles over is kept aside whole, so that nothing is lost and nothing comes again."""
        try:
            return list(account.channel.parse(came))
        except NotReadable:
            raise
        except Exception as error:  # noqa: BLE001 - a plugin's bug must not lose a message
            why = self._plugin_failed("an event", account, error)
            key = f"raw:{hashlib.sha256(came.body).hexdigest()[:32]}"
            return [Unreadable(account=account.name, id=key, raw=came.body, error=why)]

    def _plugin_failed(self, what: str, account: Account, error: Exception) -> str:
        plugin, words = account.settings.plugin, blame(error, type(account.channel).__module__)
        self._log.error(f"plugin failed on {what}", account=account.name, plugin=plugin, error=words, step="receive")
        return words

    def refuse(self, account: str, status: int, why: str) -> Answer:
        """Say no, and say so in the log: some hundreds of times a minute, since anybody may ask."""
        self._warn("request refused", account, account=account, status=status, why=why[:200])
        return Answer(status, why[:200])

    def no_http(self, why: str) -> None:
        """Say in the log that something came which is no HTTP."""
        self._warn("no HTTP", "", why=why)

    def _warn(self, event: str, among: str, **fields: Any) -> None:
        """Write one of the few lines of a minute, with the number of those left out; among: which are counted."""
        if (others := self._few.left_out(among)) is not None:
            self._log.warning(event, step="receive", **fields, **({"others": others} if others else {}))

    def failed(self, what: str, error: BaseException | None) -> None:
        """Say in the log that the web server itself has failed."""
        self._log.error("web server failed", step="receive", what=what, error=repr(error) if error else "")

    # --- health -------------------------------------------------------------------------------------------------

    async def look(self, what: str, who: str) -> Answer:
        """Answer GET /healthz, /readyz or /metrics. who: what stands in the header Authorization."""
        if what == "metrics":
            return Answer(200, self._metrics().decode(), content_type="text/plain; version=0.0.4")
        if what == "healthz":
            return Answer(200, json.dumps({"alive": True}), content_type="application/json")
        health = {"ready": self.ready, **self._health()}
        shown = health if who and self.knows(who) else _for_everybody(health)
        return Answer(200 if health["ready"] else 503, json.dumps(shown), content_type="application/json")


def _for_everybody(health: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a load balancer needs, and which account it is about; neither words nor numbers of ours."""
    return {
        "ready": health["ready"],
        "accounts": {name: {"state": a["state"]} for name, a in health["accounts"].items()},
    }


def closed_door(error: OSError, settings: Server) -> tuple[str, str, str, str]:
    """Say why the port cannot be opened: the key in question, what was found, what is expected, how to mend it."""
    if error.errno == EADDRINUSE:
        mend = "stop that program, or choose another port"
        return "server.port", f"{settings.port}, which another program uses", "a free port", mend
    if error.errno in (EACCES, EPERM):
        mend = "choose another, and let a proxy in front hold that one"
        return "server.port", f"{settings.port}, which only root may open", "a port from 1024 on", mend
    found = f'"{settings.host}", no address of this machine'
    return "server.host", found, 'one such as "127.0.0.1" or "0.0.0.0"', "write that"


def _is_called(account: Account) -> bool:
    return isinstance(account.channel, WebhookChannel) and account.channel.called


def _said(answer: WebhookAnswer) -> Answer:
    return Answer(answer.status, answer.text, content_type=answer.content_type)

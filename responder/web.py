"""HTTP in: webhooks, health and metrics. A webhook hears 200 only after the commit."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import web

from responder import crashpoints
from responder.accounts import FAILED, Account
from responder.channels import ACCEPTED, WebhookAnswer, WebhookChannel, WebhookRequest
from responder.config.settings import Server
from responder.desk import Log
from responder.errors import NotAuthentic, NotReadable, StoreUnavailable
from responder.flow import Flow
from responder.front import OK, Answer, Front
from responder.model import Inbound, RawEvent, Unreadable

_LATER = {"Retry-After": "5"}
_ENDING = 5.0  # seconds that requests under way get when we stop
_NO_QUERY: Mapping[str, str] = {}


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
        self.ready = False
        self.store_failed: Callable[[], None] = lambda: None
        self.in_flight = 0  # webhooks under way
        self.asked = 0  # webhooks since the start
        self._runner: web.AppRunner | None = None
        self._door: asyncio.Server | None = None
        self._fronts: set[Front] = set()
        self.port = settings.port
        self.statuses: dict[int, int] = {}

    # --- life ---------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        app = web.Application(client_max_size=self._settings.max_body)
        app.router.add_route("*", "/hooks/{account}", self._hook)
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._metrics_page)
        self.mount(app)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=_ENDING)
        await self._runner.setup()
        server = self._runner.server
        assert server is not None
        most, loop = self._settings.max_body, asyncio.get_running_loop()
        self._door = await loop.create_server(
            lambda: Front(self._post, server, most=most, known=self._fronts),
            self._settings.host,
            self._settings.port,
            backlog=1024,
        )
        self.port = int(self._door.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Stop listening and let requests under way end."""
        if self._door is not None:
            self._door.close()
        if under_way := [task for front in tuple(self._fronts) if (task := front.finish())]:
            await asyncio.wait(under_way, timeout=_ENDING)
        if self._runner is not None:
            await self._runner.cleanup()

    # --- webhooks -----------------------------------------------------------------------------------------------

    async def _post(self, name: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Answer what came the short way."""
        self._begun()
        try:
            account = self._account(name)
            if isinstance(account, Answer):
                return self._ended(account)
            return self._ended(await self._event(account, WebhookRequest("POST", headers, _NO_QUERY, body)))
        finally:
            self.in_flight -= 1

    async def _hook(self, request: web.Request) -> web.Response:
        self._begun()
        try:
            answer = self._ended(await self._answer(request))
        finally:
            self.in_flight -= 1
        return web.Response(
            status=answer.status, text=answer.text, headers=answer.headers, content_type=answer.content_type
        )

    def _begun(self) -> None:
        self.in_flight += 1
        self.asked += 1

    def _ended(self, answer: Answer) -> Answer:
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        if answer is OK:
            crashpoints.reach("answered")
        return answer

    def _account(self, name: str) -> Account | Answer:
        """Return whose webhook it is, or why nobody takes it."""
        account = self._flow.tools.accounts.get(name)
        if account is None or not account.settings.enabled or not _is_called(account):
            return Answer(404, "no such account")
        if not self.ready or account.state == FAILED:
            return Answer(503, "not ready", _LATER)
        return account

    async def _answer(self, request: web.Request) -> Answer:
        name = request.match_info["account"]
        account = self._account(name)
        if isinstance(account, Answer):
            return account
        if request.method not in ("GET", "POST"):
            return Answer(405, "", {"Allow": "GET, POST"})
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return self._refuse(name, 413, "the body is too large")
        except (web.HTTPException, ConnectionError, asyncio.IncompleteReadError) as error:
            return self._refuse(name, 400, f"the body did not arrive: {type(error).__name__}")
        headers = {k.lower(): v for k, v in request.headers.items()}
        query = request.query if "?" in request.raw_path else _NO_QUERY
        return await self._event(account, WebhookRequest(request.method, headers, query, body))

    async def _event(self, account: Account, request: WebhookRequest) -> Answer:
        channel = account.channel
        assert isinstance(channel, WebhookChannel)
        try:
            if request.method == "GET":
                greeting = channel.challenge(request)
                if greeting is None:
                    return self._refuse(account.name, 400, "neither a handshake nor an event")
                return _said(greeting)
            channel.verify(request)
            events = self._parse(account, request)
        except NotAuthentic as error:
            return self._refuse(account.name, 401, str(error))
        except NotReadable as error:
            return self._refuse(account.name, 400, str(error))
        except Exception as error:  # noqa: BLE001 - a plugin's bug is no reason for a 500
            self._log.error("plugin failed on a request", account=account.name, error=repr(error), step="receive")
            return self._refuse(account.name, 400, "the request cannot be checked")
        try:
            await self._flow.take(account.name, events)
        except StoreUnavailable as error:
            self._log.error("not recorded", account=account.name, error=str(error), step="record")
            self.store_failed()
            return Answer(503, "try again", _LATER)
        return OK if channel.accepted is ACCEPTED else _said(channel.accepted)

    def _parse(self, account: Account, request: WebhookRequest) -> list[Inbound]:
        """Parse; what the plugin stumbles over is kept aside whole, so that nothing is lost and nothing comes again."""
        try:
            return account.channel.parse(RawEvent("webhook", request.body, request.headers))
        except NotReadable:
            raise
        except Exception as error:  # noqa: BLE001 - a plugin's bug must not lose a message
            self._log.error("plugin failed on an event", account=account.name, error=repr(error), step="receive")
            key = f"raw:{hashlib.sha256(request.body).hexdigest()[:32]}"
            return [Unreadable(account=account.name, id=key, raw=request.body, error=repr(error))]

    def _refuse(self, account: str, status: int, why: str) -> Answer:
        self._log.warning("request refused", step="receive", account=account, status=status, why=why[:200])
        return Answer(status, why[:200])

    # --- health -------------------------------------------------------------------------------------------------

    async def _healthz(self, _: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _readyz(self, _: web.Request) -> web.Response:
        health: Mapping[str, Any] = {"ready": self.ready, **self._health()}
        return web.json_response(health, status=200 if health["ready"] else 503)

    async def _metrics_page(self, _: web.Request) -> web.Response:
        return web.Response(body=self._metrics(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})


def _is_called(account: Account) -> bool:
    return isinstance(account.channel, WebhookChannel) and account.channel.called


def _said(answer: WebhookAnswer) -> Answer:
    return Answer(answer.status, answer.text, content_type=answer.content_type)

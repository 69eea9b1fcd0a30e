"""The web server: staff pages, the API, and every request that the short way in does not take (`front.py`)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.typedefs import Handler

from responder.channels import WebhookRequest
from responder.front import ARRIVES, Answer
from responder.web import NO_QUERY

if TYPE_CHECKING:
    from responder.web import Web

_SHARE = 2  # half as many connections as wait at the door
_LINGERS = 3.0  # seconds in which a client that still sends may read that its request was refused


class WebServer:
    """aiohttp behind our own door. max_body: bytes; ending: seconds that requests under way get when we stop."""

    def __init__(self, door: Web, max_body: int, ending: float) -> None:
        self._door, self._most = door, max_body
        self._asked: dict[Any, web.BaseRequest] = {}  # by connection: the request that is being answered
        self._app = web.Application(client_max_size=max_body, middlewares=[self._noted, _in_time])
        times: dict[str, Any] = {"shutdown_timeout": ending, "keepalive_timeout": ARRIVES, "lingering_time": _LINGERS}
        logger = logging.getLogger("responder.webserver")
        logger.propagate = False
        logger.handlers = [_OneLine(door)]
        self._runner = web.AppRunner(self._app, access_log=None, handle_signals=False, logger=logger, **times)

    async def start(self, mount: Callable[[web.Application], None]) -> None:
        """Get ready for connections. mount: adds routes of others."""
        router = self._app.router
        router.add_route("*", "/hooks/{account}", self._hook)
        for what in ("healthz", "readyz", "metrics"):
            router.add_get(f"/{{what:{what}}}", self._look)
        mount(self._app)
        await self._runner.setup()

    def connection(self) -> asyncio.Protocol:
        """Return what serves one connection; where there are too many, the oldest ends on which nothing whole came."""
        server = self._runner.server
        assert server is not None
        here = server.connections
        if len(here) >= self._door.crowd.most // _SHARE and (idle := next(filter(self._waits, here), None)) is not None:
            idle.force_close()
        return server()

    def _waits(self, connection: web.RequestHandler) -> bool:
        request = self._asked.get(connection)
        return request is None or not request.content.is_eof()

    async def stop(self) -> None:
        """Let requests under way end, and close all connections."""
        await self._runner.cleanup()

    @web.middleware
    async def _noted(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Know who is being answered."""
        self._asked[request.protocol] = request
        try:
            return await handler(request)
        finally:
            del self._asked[request.protocol]

    async def _hook(self, request: web.Request) -> web.Response:
        return _response(await self._door.counted(self._answer(request)))

    async def _look(self, request: web.Request) -> web.Response:
        return _response(await self._door.look(request.match_info["what"], request.headers.get("Authorization", "")))

    async def _answer(self, request: web.Request) -> Answer:
        name = request.match_info["account"]
        account = self._door.account(name)
        if isinstance(account, Answer):
            return account
        if request.method not in ("GET", "POST"):
            return Answer(405, "", {"Allow": "GET, POST"})
        try:
            body = await self._body(request)
        except web.HTTPRequestEntityTooLarge:
            return self._door.refuse(name, 413, "the body is too large")
        except (web.HTTPException, ConnectionError, asyncio.IncompleteReadError) as error:
            return self._door.refuse(name, 400, f"the body did not arrive: {type(error).__name__}")
        headers = {k.lower(): v for k, v in request.headers.items()}
        query = request.query if "?" in request.raw_path else NO_QUERY
        return await self._door.event(account, WebhookRequest(request.method, headers, query, body))

    async def _body(self, request: web.Request) -> bytes:
        """Read a body, counted with all that has not come whole. Raises what a request raises that does not arrive."""
        reading, crowd, most = _Reading(request), self._door.crowd, self._most
        parts: list[bytes] = []
        crowd.came(reading)
        try:
            while part := await request.content.readany():
                parts.append(part)
                crowd.holds(reading, reading.held + len(part))
                if reading.held > most:
                    raise web.HTTPRequestEntityTooLarge(most, reading.held)
        finally:
            crowd.gone(reading)
        return b"".join(parts)


class _Reading:
    """A request whose body is on its way."""

    busy = True

    def __init__(self, request: web.Request) -> None:
        self._request, self.since, self.held = request, 0.0, 0

    def leave(self) -> None:
        """Cut it off: there is too much."""
        if self._request.transport is not None:
            self._request.transport.abort()

    def finish(self) -> None:
        """Nothing: the web server ends its own."""


class _OneLine(logging.Handler):
    """Passes on what the web server has to say: of a request that is no HTTP one line, not where it was noticed."""

    def __init__(self, door: Web) -> None:
        super().__init__(logging.WARNING)
        self._door = door

    def emit(self, record: logging.LogRecord) -> None:
        """Log it as everything else is logged."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, HttpProcessingError):
            self._door.no_http(type(error).__name__)
        else:
            self._door.failed(record.getMessage(), error)


@web.middleware
async def _in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Close a connection whose body does not arrive, whoever reads it; for its head the keep-alive timer does.

    A body that is not what its Content-Encoding says never arrives either.
    """
    if not request.body_exists:
        return await handler(request)
    timer = asyncio.get_running_loop().call_later(ARRIVES, _cut, request)
    try:
        return await handler(request)
    except web.RequestPayloadError:
        request.content.feed_eof()  # what is left of it is not waited for
        answer = _response(Answer(400, "the body cannot be read"))
        answer.force_close()
        return answer
    finally:
        timer.cancel()


def _cut(request: web.Request) -> None:
    if request.transport is not None and not request.content.is_eof():
        request.transport.abort()


def _response(answer: Answer) -> web.Response:
    headers = {**answer.headers, "Content-Type": f"{answer.content_type}; charset=utf-8"}
    return web.Response(status=answer.status, body=answer.text.encode("utf-8", "replace"), headers=headers)

"""The API over HTTP: who may come in, what they ask, and every failure as problem+json (RFC 9457)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web
from pydantic import BaseModel, ValidationError

from responder.api.guard import Guard, May
from responder.api.models import Problem
from responder.api.openapi import describe
from responder.api.routes import Call, Route, Routes
from responder.desk import Log
from responder.errors import StoreUnavailable
from responder.staff.actions import NotPossible, Unknown

PREFIX = "/api/v1"
_LARGEST = 64 * 1024  # bytes of a body
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class ApiWeb:
    """Serves the API. `guard` and `ready` are asked at every request: a reload may change the tokens."""

    def __init__(self, routes: Routes, guard: Callable[[], Guard], log: Log, ready: Callable[[], bool]) -> None:
        self._routes, self._guard, self._log, self._ready = routes, guard, log, ready

    def mount(self, app: web.Application) -> None:
        """Add the routes."""
        sub = web.Application(middlewares=[self._look])
        for route in self._routes.table:
            sub.router.add_route(route.method, route.path, self._handler(route))
        sub.router.add_route("GET", "/openapi.json", self._describe)
        app.add_subapp(PREFIX, sub)

    @web.middleware
    async def _look(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let in who may, and say what went wrong as a problem; a token goes into no log."""
        guard = self._guard()
        may = guard.look(request.headers.get("Authorization", ""))
        if may is May.NOTHING and not guard.on:
            return _problem(404, "The API is off: no token is configured.", "off")
        if may is May.NOTHING:
            return _problem(401, "Send a valid token: Authorization: Bearer …", headers={"WWW-Authenticate": "Bearer"})
        if may is May.READ and request.method not in ("GET", "HEAD"):
            return _problem(403, "This token may only read.", "read-only")
        if not self._ready():
            return _problem(503, "Not ready yet.", headers={"Retry-After": "5"})
        request["via"] = "command" if may is May.COMMAND else "api"
        try:
            return await handler(request)
        except web.HTTPException as error:
            allow = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else None
            return _problem(error.status, error.reason, headers=allow)

    def _handler(self, route: Route) -> Handler:
        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                call = await _read(route, request)
                answer = await route.does(call)
            except ValidationError as error:
                return _problem(422, _words(error), "not-as-described")
            except Unknown as error:
                return _problem(404, str(error), "unknown")
            except NotPossible as error:
                return _problem(409, str(error), error.reason)
            except StoreUnavailable as error:
                self._log.error("the store is away", step="api", error=str(error))
                return _problem(503, "The store is away; nothing was changed.", headers={"Retry-After": "5"})
            if route.changes:
                self._log.info("changed", step="api", route=route.name, via=request["via"])
            return _answer(200, answer, "application/json")

        return handle

    async def _describe(self, _: web.Request) -> web.Response:
        return web.json_response(describe(self._routes.table), headers=_HEADERS)


async def _read(route: Route, request: web.Request) -> Call:
    """Return the request, checked. Raises ValidationError, HTTPException."""
    query = route.query.model_validate(dict(request.query))
    body = None
    if route.body is not None:
        raw = await _body(request)
        body = route.body.model_validate_json(raw or b"{}")
    return Call(next(iter(request.match_info.values()), ""), query, body, request["via"])


async def _body(request: web.Request) -> bytes:
    if (request.content_length or 0) > _LARGEST:
        raise web.HTTPRequestEntityTooLarge(_LARGEST, request.content_length or 0)
    raw = await request.content.read(_LARGEST + 1)
    while raw and len(raw) <= _LARGEST and (more := await request.content.read(_LARGEST + 1 - len(raw))):
        raw += more
    if len(raw) > _LARGEST:
        raise web.HTTPRequestEntityTooLarge(_LARGEST, len(raw))
    if raw and request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    return raw


def _words(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, one['loc'])) or 'the body'}: {one['msg']}" for one in found[:5])


def _problem(status: int, detail: str, reason: str = "", headers: dict[str, str] | None = None) -> web.Response:
    problem = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, reason=reason)
    return _answer(status, problem, "application/problem+json", headers)


def _answer(status: int, model: BaseModel, kind: str, headers: dict[str, str] | None = None) -> web.Response:
    text = model.model_dump_json()
    return web.Response(status=status, text=text, content_type=kind, headers={**_HEADERS, **(headers or {})})

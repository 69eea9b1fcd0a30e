"""The API over HTTP: who may come in, what they ask, and every failure as problem+json (RFC 9457)."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import unquote

from aiohttp import web
from pydantic import BaseModel, ValidationError

from responder.api.guard import Guard, May
from responder.api.models import Problem
from responder.api.openapi import describe
from responder.api.route import Call, Route
from responder.api.routes import Routes
from responder.desk import Log
from responder.errors import StoreUnavailable
from responder.faces import PREFIX, body_of
from responder.staff.actions import NotPossible, Unknown

_LARGEST = 64 * 1024  # bytes of a body
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_LATER = {"Retry-After": "5"}
_PARAMETER = re.compile(r"\{\w+\}")


class ApiWeb:
    """Serves the API to those whom the guard lets in, once the daemon is `ready`."""

    def __init__(self, routes: Routes, guard: Guard, log: Log, ready: Callable[[], bool]) -> None:
        self._routes, self._guard, self._log, self._ready = routes, guard, log, ready
        self._patterns = [(route, re.compile(_PARAMETER.sub("([^/]+)", route.path))) for route in routes.table]

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer any request below PREFIX: let in who may, find the route, say what went wrong as a problem."""
        guard = self._guard
        may = guard.look(request.headers.get("Authorization", ""))
        if may is May.NOTHING and not guard.on:
            return _problem(404, "The API is off: no token is configured.", "off")
        if may is May.NOTHING:
            return _problem(401, "Send a valid token: Authorization: Bearer …", headers={"WWW-Authenticate": "Bearer"})
        if may is May.READ and request.method not in ("GET", "HEAD"):
            return _problem(403, "This token may only read.", "read-only")
        if not self._ready():
            return _problem(503, "Not ready yet.", headers=_LATER)
        try:
            return await self._dispatch(request, may)
        except web.HTTPException as error:
            allow = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else None
            return _problem(error.status, error.reason, headers=allow)

    async def _dispatch(self, request: web.Request, may: May) -> web.StreamResponse:
        path = request.rel_url.raw_path.removeprefix(PREFIX)  # as it was sent: a handle may hold an escaped slash
        method = "GET" if request.method == "HEAD" else request.method
        if path == "/openapi.json" and method == "GET":
            return web.json_response(describe(self._routes.table), headers=_HEADERS)
        fitting = [(route, found) for route, found in self._fitting(path) if route.method == method]
        if not fitting:
            allowed = [route.method for route, _ in self._fitting(path)]
            raise web.HTTPMethodNotAllowed(method, allowed) if allowed else web.HTTPNotFound
        route, found = fitting[0]
        if route.private and may is May.READ:
            return _problem(403, "This token may not read what people wrote.", "private")
        return await self._do(route, found, request, "command" if may is May.COMMAND else "api")

    def _fitting(self, path: str) -> list[tuple[Route, tuple[str, ...]]]:
        """Return the routes of a path, each with what stands in the places of its parameters."""
        matches = [(route, pattern.fullmatch(path)) for route, pattern in self._patterns]
        return [(route, tuple(map(unquote, found.groups()))) for route, found in matches if found]

    async def _do(self, route: Route, keys: tuple[str, ...], request: web.Request, via: str) -> web.StreamResponse:
        try:
            answer = await route.does(await _read(route, keys, request, via))
        except ValidationError as error:
            return _problem(422, _words(error), "not-as-described")
        except Unknown as error:
            return _problem(404, str(error), "unknown")
        except NotPossible as error:
            return _problem(409, str(error), error.reason)
        except StoreUnavailable as error:
            self._log.error("the store is away", step="api", error=str(error))
            return _problem(503, "The store is away; nothing was changed.", headers=_LATER)
        if route.changes:
            self._log.info("changed", step="api", route=route.name, via=via)
        return _answer(200, answer, "application/json")


async def _read(route: Route, keys: tuple[str, ...], request: web.Request, via: str) -> Call:
    """Return the request, checked. Raises ValidationError, HTTPException."""
    query = route.query.model_validate(dict(request.query))
    body = None
    if route.body is not None:
        raw = await _body(request)
        body = route.body.model_validate_json(raw or b"{}")
    return Call(keys, query, body, via)


async def _body(request: web.Request) -> bytes:
    too_long = (request.content_length or 0) > _LARGEST
    raw = None if too_long else await body_of(request, _LARGEST)
    if raw is None:
        raise web.HTTPRequestEntityTooLarge(_LARGEST, request.content_length or _LARGEST + 1)
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

"""A small server of the Mastodon API for what snac2 has not: streaming, rate limits, Idempotency-Key, failures."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from responder.testing.serving import serving

TOKEN = "t0ken-of-the-shop"
ME = {"id": "5", "username": "help", "acct": "help", "url": "https://acme.example/@help", "bot": True}
MIRA = {"id": "77", "username": "mira", "acct": "mira@social.example", "display_name": "Mira", "bot": False}
NOW = "2026-11-02T12:00:00.000Z"
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def status(number: int, text: str, account: Mapping[str, Any] = MIRA, **more: Any) -> dict[str, Any]:
    """Return one status."""
    own_id, uri = str(1000 + number), f"https://social.example/s/{number}"
    body: dict[str, Any] = {"id": own_id, "uri": uri, "created_at": NOW, "account": dict(account), "mentions": []}
    return body | {"content": f"<p>{text}</p>", "visibility": "direct", "in_reply_to_id": None, **more}


def mention(number: int, text: str, **more: Any) -> dict[str, Any]:
    """Return the notification of a mention."""
    return {"id": str(2000 + number), "type": "mention", "created_at": NOW, "status": status(number, text, **more)}


@dataclass
class Fake:
    """The server. answers: what a path (the end of it) answers instead of its own; asked: every request."""

    notes: list[dict[str, Any]] = field(default_factory=list)  # oldest first
    posted: list[dict[str, Any]] = field(default_factory=list)
    keys: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, web.Response] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    instance: dict[str, Any] = field(default_factory=dict)
    url: str = ""
    app: str | None = "responder"
    honours_keys: bool = True
    streams: bool = True
    listeners: list[web.WebSocketResponse] = field(default_factory=list)
    joined: asyncio.Event = field(default_factory=asyncio.Event)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    ancestors: list[dict[str, Any]] = field(default_factory=list)

    async def _verify(self, _: web.Request) -> web.StreamResponse:
        return web.json_response(ME)

    async def _instance(self, _: web.Request) -> web.StreamResponse:
        return web.json_response({"domain": "acme.example", **self.instance})

    async def _app(self, _: web.Request) -> web.StreamResponse:
        return web.json_response({"name": self.app})

    async def _notifications(self, request: web.Request) -> web.StreamResponse:
        after, limit = request.query.get("min_id"), int(request.query.get("limit", "40"))
        fresh = [note for note in self.notes if after is None or int(note["id"]) > int(after)]
        page = fresh[:limit] if after is not None else fresh[-limit:]
        return web.json_response(page[::-1])

    async def _own(self, _: web.Request) -> web.StreamResponse:
        return web.json_response(self.posted[::-1])

    async def _home(self, _: web.Request) -> web.StreamResponse:
        return web.json_response([status(900, "what others write")])

    async def _thread(self, request: web.Request) -> web.StreamResponse:
        below, parents = [], {request.match_info["id"]}
        for one in self.posted:
            if one["in_reply_to_id"] in parents:
                parents.add(one["id"])
                below.append(one)
        return web.json_response({"ancestors": self.ancestors, "descendants": below})

    async def _post(self, request: web.Request) -> web.StreamResponse:
        body, key = await request.json(), request.headers.get("Idempotency-Key", "")
        self.headers.append(dict(request.headers))
        if self.honours_keys and key in self.keys:
            return web.json_response(self.keys[key])
        application = {"name": self.app} if self.app else None
        made = status(len(self.posted), body["status"], ME, application=application)
        made |= {"visibility": body["visibility"], "in_reply_to_id": body["in_reply_to_id"], "raw": body}
        made |= {"in_reply_to_account_id": "77", "mentions": [{"id": "77", "acct": MIRA["acct"], "url": ""}]}
        self.posted.append(made)
        self.keys[key] = made
        return web.json_response(made)

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        if not self.streams:
            raise web.HTTPNotFound
        assert request.headers["Authorization"] == f"Bearer {TOKEN}"
        socket = web.WebSocketResponse(protocols=(TOKEN,))
        await socket.prepare(request)
        self.listeners.append(socket)
        self.joined.set()
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
        return socket

    async def tell(self, event: str, payload: Any, *, whole: bool = False) -> None:
        """Tell an event on the open connection; whole: the payload as it is, not as JSON inside JSON."""
        told = payload if whole else json.dumps(payload)
        frame = json.dumps({"stream": ["user"], "event": event, "payload": told})
        for socket in self.listeners:
            await socket.send_str(frame)

    async def hang_up(self) -> None:
        """Close every open connection."""
        self.joined.clear()
        listeners, self.listeners = self.listeners, []
        for socket in listeners:
            await socket.close()

    @web.middleware
    async def _overridden(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        self.asked.append(f"{request.method} {request.path}")
        for path, answer in self.answers.items():
            if f"{request.method} {request.path}".endswith(path):
                return web.Response(status=answer.status, body=answer.body, headers=answer.headers)
        return await handler(request)

    def application(self) -> web.Application:
        """Return the routes."""
        made = web.Application(middlewares=[self._overridden])
        made.router.add_get("/api/v1/accounts/verify_credentials", self._verify)
        made.router.add_get("/api/v2/instance", self._instance)
        made.router.add_get("/api/v1/apps/verify_credentials", self._app)
        made.router.add_get("/api/v1/notifications", self._notifications)
        made.router.add_get("/api/v1/accounts/5/statuses", self._own)
        made.router.add_get("/api/v1/timelines/home", self._home)
        made.router.add_get("/api/v1/statuses/{id}/context", self._thread)
        made.router.add_post("/api/v1/statuses", self._post)
        made.router.add_get("/api/v1/streaming", self._stream)
        return made


@asynccontextmanager
async def running(fake: Fake) -> AsyncIterator[Fake]:
    """Serve on a free port."""
    async with serving(fake.application()) as fake.url:
        try:
            yield fake
        finally:
            with suppress(OSError):
                await fake.hang_up()

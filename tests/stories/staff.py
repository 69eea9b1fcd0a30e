"""A colleague of the shop in memory: opens links, and programs that ask the API, over real HTTP."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from responder.faces import Faces
from responder.model import Reply
from responder.scratch import KEY
from responder.testing.serving import serving

from .world import CONFIG, World, world

API = """
[api]
tokens = [{ env = "STORY_SECRET" }]
readers = [{ env = "STORY_READER" }]
"""
PUBLIC = '\n[server]\npublic_url = "https://shop.example"\n'
_LINK = re.compile(r"https://shop\.example(/staff/[\w-]{40})")


def config(staff: str = "") -> str:
    """The shop's configuration with more lines in [staff]."""
    return CONFIG.replace('to = "team@shop.example"\n', f'to = "team@shop.example"\n{staff}\n')


class Colleague:
    """Somebody with a browser, and a program with a token."""

    def __init__(self, w: World, session: aiohttp.ClientSession, base: str, faces: Faces) -> None:
        self.w, self.session, self.base, self.faces = w, session, base, faces
        self.ready = True

    async def open(self, path: str, **headers: str) -> tuple[int, str, Any]:
        """GET a page; returns status, text, headers."""
        async with self.session.get(self.base + path, headers=headers) as answer:
            return answer.status, await answer.text(), answer.headers

    async def press(self, path: str, who: str = "", **headers: str) -> tuple[int, str]:
        """Press the button of a page."""
        async with self.session.post(self.base + path, data={"who": who}, headers=headers) as answer:
            return answer.status, await answer.text()

    async def ask(
        self, method: str, path: str, body: Any = None, token: str | None = "s3cret", **more: Any
    ) -> tuple[int, dict[str, Any]]:
        """Ask the API."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        given = {"json": body} if body is not None else {}
        url = f"{self.base}/api/v1{path}"
        async with self.session.request(method, url, headers=headers, **given, **more) as answer:
            return answer.status, await answer.json(content_type=None)


def links(reply: Reply) -> dict[str, str]:
    """The paths behind the links of a notice: answered, take, more-time."""
    found = _LINK.findall(reply.text)
    assert len(found) == 3, reply.text
    return dict(zip(("answered", "take", "more-time"), found, strict=True))


@asynccontextmanager
async def colleague(folder: Path, *, staff: str = "", more: str = PUBLIC + API) -> AsyncIterator[Colleague]:
    """Open the shop with its pages and its API."""
    async with world(folder, config=config(staff), more=more) as w, aiohttp.ClientSession() as session:
        faces = Faces(w.scratch.flow, lambda: person.ready, w.scratch.alerts.tell)
        faces.take(w.scratch.config, KEY)
        app = web.Application()
        faces.mount(app)
        async with serving(app) as url:
            yield (person := Colleague(w, session, url, faces))


def play(folder: Path, story: Callable[[Colleague], Awaitable[None]], **shop: Any) -> None:
    """Play a story with a colleague in it."""

    async def run() -> None:
        async with colleague(folder, **shop) as c:
            await story(c)

    asyncio.run(run())

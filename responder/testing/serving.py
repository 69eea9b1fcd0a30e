"""A platform of one's own on a real socket, for what a scripted answer cannot show: hanging, cutting off, dripping."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def serving(what: web.Application | Handler) -> AsyncIterator[str]:
    """Serve an application, or one handler for every path, on a free port; yields the address without a last slash."""
    app = what if isinstance(what, web.Application) else _with(what)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _with(handler: Handler) -> web.Application:
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", handler)
    return app

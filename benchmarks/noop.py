"""The limit of the web server: an aiohttp handler on uvloop that checks the signature and answers, nothing else."""

from __future__ import annotations

import argparse
import hashlib
import hmac
from pathlib import Path

from aiohttp import web

from benchmarks.child import Child
from benchmarks.machine import free_port
from benchmarks.messages import PATH, SECRET


async def _hook(request: web.Request) -> web.Response:
    body = await request.read()
    wanted = "sha256=" + hmac.digest(SECRET.encode(), body, hashlib.sha256).hex()
    given = request.headers.get("X-Hub-Signature-256", "")
    if not hmac.compare_digest(wanted.encode(), given.encode()):
        return web.Response(status=401)
    return web.Response(text="ok")


async def _ready(_request: web.Request) -> web.Response:
    return web.Response(text="ready")


class NoOp(Child):
    """The handler as a child process."""

    def __init__(self, log: Path | None = None) -> None:
        port = free_port()
        super().__init__(["benchmarks.noop", "--port", str(port)], port=port, log=log)


def main() -> None:
    """Serve until killed."""
    import uvloop  # noqa: PLC0415 - only in the child

    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    given = parser.parse_args()
    app = web.Application()
    app.router.add_post(PATH, _hook)
    app.router.add_get("/_ready", _ready)
    web.run_app(
        app, host="127.0.0.1", port=given.port, access_log=None, print=lambda *_: None, loop=uvloop.new_event_loop()
    )


if __name__ == "__main__":
    main()

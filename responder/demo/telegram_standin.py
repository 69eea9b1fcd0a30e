"""A local stand-in of Telegram's Bot API: people write, the bot polls or is called, answers, and is refused as there.

`python -m responder.demo.telegram_standin --port 9091` runs it alone with one bot. What a client sees follows the Bot
API 10.1 and the words of its server (tdlib/telegram-bot-api, run with `--local`: a webhook may be plain HTTP).
The people behind it are moved from Python (`telegram_people`), or with `POST /_says {"from": 7001, "text": "…"}`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import web

from responder.clock import Clock, SystemClock
from responder.demo.telegram_methods import ApiError, Methods
from responder.demo.telegram_people import Town
from responder.demo.telegram_updates import Updates

__all__ = ["TOKEN", "TelegramStandIn"]

TOKEN = "4001:" + "T" * 35
USERNAME = "acme_bot"


class TelegramStandIn:
    """One bot, the people around it, and what they have said to each other.

    town: the people, their chats and all messages. updates: what waits for the bot. methods: what the bot may ask.
    """

    def __init__(self, *, token: str = TOKEN, username: str = USERNAME, clock: Clock | None = None) -> None:
        self.token = token
        self._clock = clock or SystemClock()
        self.updates = Updates(self._clock)
        self.town = Town(self.updates, self._clock, bot_id=int(token.partition(":")[0]), username=username)
        self.methods = Methods(self.town, self.updates, self._clock)
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen, and return the URL that belongs into `api_url`."""
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_post("/_says", self._says)
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self.url = f"http://{host}:{self._runner.addresses[0][1]}"
        return self.url

    async def stop(self) -> None:
        """End every long poll and stop listening."""
        await self.updates.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return _failed(ApiError(401, "Unauthorized"))
        try:
            given = {**request.query, **await _parameters(request)}
            result = await self.methods.call(request.match_info["method"], given)
        except ApiError as error:
            return _failed(error)
        return web.json_response({"ok": True, "result": result})

    async def _says(self, request: web.Request) -> web.Response:
        given = await request.json()
        person = self.town.person(int(given.get("from", 7001)), str(given.get("name", "Lena")))
        return web.json_response(person.says(str(given["text"])))


async def _parameters(request: web.Request) -> Mapping[str, Any]:
    """Read parameters in each form that the API takes: JSON, url-encoded, multipart; forms hold objects as JSON."""
    if request.content_type == "application/json":
        try:
            given = await request.json()
        except ValueError:
            raise ApiError(400, "Bad Request: can't parse the request's JSON") from None
        return given if isinstance(given, dict) else {}
    form = await request.post()
    return {name: _value(value) for name, value in form.items() if isinstance(value, str)}


def _value(text: str) -> Any:
    if text[:1] in "{[" or text in ("true", "false", "True", "False"):
        with suppress(ValueError):
            return json.loads(text.lower() if text in ("True", "False") else text)
    return text


def _failed(error: ApiError) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return web.json_response(body, status=error.code)


async def _serve(host: str, port: int) -> None:
    standin = TelegramStandIn()
    url = await standin.start(host, port)
    print(f"stand-in of the Telegram Bot API at {url}, token {standin.token}", flush=True)  # noqa: T201
    try:
        await asyncio.Event().wait()
    finally:
        await standin.stop()


def main() -> None:
    """Run the stand-in alone until it is interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=9091)
    given = parser.parse_args()
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(given.host, given.port))


if __name__ == "__main__":
    main()

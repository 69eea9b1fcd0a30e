"""A local stand-in of the WhatsApp Cloud API: takes sends, keeps them, misbehaves on request.

`python -m responder.demo.whatsapp_standin --port 9090` runs it alone. Besides the platform's own paths it has

    GET  /_log      every send, as JSON
    POST /_config   {"latency_ms": 40, "share_429": 0.01, …}: turns the knobs of `Manners`
    POST /_reset    forgets what was sent
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from aiohttp import web

from responder.clock import Clock, SystemClock
from responder.demo.manners import Manners, Temper, Verdict
from responder.demo.whatsapp_news import Newsagent
from responder.demo.whatsapp_rules import mistake_in, recipient_of, text_of
from responder.demo.whatsapp_wire import (
    DISPLAY_NUMBER,
    PHONE_NUMBER_ID,
    customer_text,
    graph_error,
    sign,
    signed_headers,
    status_news,
)

__all__ = ["Manners", "Send", "WhatsAppStandIn", "customer_text", "sign", "signed_headers", "status_news"]


@dataclass(frozen=True, slots=True)
class Send:
    """One request to send. `at`: monotonic seconds of the clock. `id`: empty when it was not delivered."""

    at: float
    to: str
    text: str
    verdict: Verdict
    id: str = ""
    token: str | None = None
    kind: str = "text"
    answers: str | None = None


class WhatsAppStandIn:
    """The stand-in.

    log: every send. delivered: how many each recipient got. answered_at: when each id was answered, or cut off.
    """

    def __init__(
        self,
        manners: Manners | None = None,
        *,
        hook_url: str = "",
        app_secret: str = "",
        states: tuple[str, ...] = (),
        seed: int = 1,
        clock: Clock | None = None,
    ) -> None:
        """`states` ("sent", "delivered", "read") of each message are posted to `hook_url`, signed."""
        self._clock = clock or SystemClock()
        self.temper = Temper(manners, seed=seed, clock=self._clock)
        self.news = Newsagent(hook_url, app_secret, states, self._clock)
        self.refuse: dict[str, int] = {}  # recipient -> error code, such as 131047 (window closed)
        self.on_send: Callable[[Send], None] | None = None
        self._runner: web.AppRunner | None = None
        self.reset()

    def reset(self) -> None:
        """Forget what was sent."""
        self.log: list[Send] = []
        self.delivered: Counter[str] = Counter()
        self.typed: list[str] = []  # messages that were marked as read, with the sign of typing
        self.answered_at: dict[str, float] = {}

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen, and return the URL that belongs into `api_url`."""
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_get("/_log", self._show_log)
        app.router.add_post("/_config", self._configure)
        app.router.add_post("/_reset", self._forget)
        app.router.add_post("/{version}/{phone_number_id}/messages", self._messages)
        app.router.add_get("/{version}/{phone_number_id}", self._number)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        return f"http://{host}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """Stop listening; hanging requests are cut."""
        await self.news.stop()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _messages(self, request: web.Request) -> web.StreamResponse:
        if not request.headers.get("Authorization", "").startswith("Bearer "):
            return web.json_response(graph_error(190, "Invalid OAuth access token"), status=401)
        try:
            message = json.loads(await request.read())
        except ValueError:
            message = None
        if not isinstance(message, dict):
            return web.json_response(graph_error(100, "the body is no JSON object"), status=400)
        if message.get("status") == "read":
            self.typed.append(str(message.get("message_id")))
            return web.json_response({"success": True})
        if mistake := mistake_in(message):
            return web.json_response(graph_error(100, mistake), status=400)
        if code := self.refuse.get(recipient_of(message)):
            return web.json_response(graph_error(code, "refused by this stand-in"), status=400)
        return await self._take(request, message)

    async def _take(self, request: web.Request, message: Mapping[str, Any]) -> web.StreamResponse:
        to = recipient_of(message)
        verdict = self.temper.verdict(to)
        send = self._note(to, message, verdict)
        if verdict is Verdict.HANG:
            await asyncio.Event().wait()
        if delay := self.temper.delay():
            await asyncio.sleep(delay)
        if send.id:
            self.answered_at[send.id] = self._clock.monotonic()
        if verdict is Verdict.LOST_ANSWER and request.transport is not None:
            request.transport.abort()
        return self._answer(send)

    def _note(self, to: str, message: Mapping[str, Any], verdict: Verdict) -> Send:
        number = len(self.log) + 1
        context = message.get("context")
        send = Send(
            at=self._clock.monotonic(),
            to=to,
            text=text_of(message),
            verdict=verdict,
            id=f"wamid.STANDIN{number:010d}" if verdict.delivered else "",
            token=message.get("biz_opaque_callback_data"),
            kind=str(message.get("type", "text")),
            answers=context.get("message_id") if isinstance(context, Mapping) else None,
        )
        self.log.append(send)
        if verdict.delivered:
            self.delivered[to] += 1
            self.news.tell(send.id, to, send.token)
        if self.on_send is not None:
            self.on_send(send)
        return send

    def _answer(self, send: Send) -> web.Response:
        if send.verdict.delivered:
            contacts = [{"input": send.to, "wa_id": send.to}]
            return web.json_response(
                {"messaging_product": "whatsapp", "contacts": contacts, "messages": [{"id": send.id}]}
            )
        if send.verdict is Verdict.BROKEN:
            return web.json_response(graph_error(131016, "Service unavailable", transient=True), status=503)
        pair = send.verdict is Verdict.PAIR_LIMIT
        error = graph_error(131056, "Pair rate limit hit") if pair else graph_error(130429, "Rate limit hit")
        wait = {"Retry-After": str(self.temper.manners.retry_after)}
        return web.json_response(error, status=429, headers=wait)

    async def _number(self, request: web.Request) -> web.Response:
        number = request.match_info["phone_number_id"]
        if number != PHONE_NUMBER_ID:
            return web.json_response(graph_error(100, "no such phone number"), status=400)
        body = {"id": number, "display_phone_number": DISPLAY_NUMBER, "verified_name": "Stand-in"}
        return web.json_response(body)

    async def _show_log(self, _request: web.Request) -> web.Response:
        return web.json_response([asdict(send) for send in self.log])

    async def _configure(self, request: web.Request) -> web.Response:
        try:
            self.temper.set(self.temper.manners.changed(await request.json()))
        except (ValueError, TypeError, AttributeError) as error:
            return web.json_response({"error": str(error)}, status=400)
        return web.json_response(asdict(self.temper.manners))

    async def _forget(self, _request: web.Request) -> web.Response:
        self.reset()
        return web.json_response({})


async def _serve(host: str, port: int, standin: WhatsAppStandIn, say: Callable[[str], object]) -> None:
    url = await standin.start(host, port)
    say(f"stand-in of the WhatsApp Cloud API at {url}")
    forever: Awaitable[Any] = asyncio.Event().wait()
    try:
        await forever
    finally:
        await standin.stop()


def main() -> None:
    """Run the stand-in alone until it is interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=9090)
    parser.add_argument("--hook-url", default="")
    parser.add_argument("--app-secret", default="")
    parser.add_argument("--states", default="", help="sent,delivered,read")
    given = parser.parse_args()
    states = tuple(s for s in given.states.split(",") if s)
    standin = WhatsAppStandIn(hook_url=given.hook_url, app_secret=given.app_secret, states=states)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(given.host, given.port, standin, lambda line: print(line, flush=True)))  # noqa: T201


if __name__ == "__main__":
    main()

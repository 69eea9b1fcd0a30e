"""The open connection, on which a server tells at once what happens: a WebSocket, which every kind of server has.

It tells nothing twice and resumes nothing, so the channel looks after each connection made; where there is none, and
between two tries, the looks alone bring everything. Sources: Mastodon documentation, "Streaming timelines";
GoToSocial's API description, /api/v1/streaming.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncGenerator
from typing import Any

import aiohttp

from responder import Log, NotReadable, json_object, load_json

_FIRST, _LONGEST = 1.0, 300.0  # seconds between two tries
_LASTED = 60.0  # seconds after which a connection has been a good one
_HEARTBEAT = 30.0  # seconds; a connection that does not answer a ping is dead
_CONNECT = 10.0
_LARGEST = 1024 * 1024  # bytes of one frame
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # what may stand in Sec-WebSocket-Protocol (RFC 9110, token)


class Feed:
    """One connection, made again with growing pauses. Never raises: without it, the looks go on."""

    def __init__(self, url: str, token: str, account: str, log: Log) -> None:
        self._url, self._token, self._account, self._log = url, token, account, log
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._pause, self._not_before, self._since = _FIRST, 0.0, 0.0
        self._told = False

    async def connect(self) -> None:
        """Make the connection where there is none, unless the last try was a moment ago."""
        now = asyncio.get_running_loop().time()
        if self._socket is not None or now < self._not_before:
            return
        if self._session is None:
            self._session = aiohttp.ClientSession(trust_env=False, cookie_jar=aiohttp.DummyCookieJar())
        try:
            async with asyncio.timeout(_CONNECT):
                self._socket = await self._open(self._session)
        except (aiohttp.ClientError, OSError, ValueError, TimeoutError) as error:
            self._rest()
            if not self._told:  # the words of the error may hold the token
                self._log.info("no streaming, looking instead", account=self._account, error=type(error).__name__)
            self._told = True
        else:
            self._since, self._told = now, False

    async def _open(self, session: aiohttp.ClientSession) -> aiohttp.ClientWebSocketResponse:
        """Mastodon and GoToSocial take the token as a header, Pleroma and Akkoma as the protocol."""
        socket = await session.ws_connect(
            self._url,
            params={"stream": "user"},
            headers={"Authorization": f"Bearer {self._token}"},
            protocols=(self._token,) if _TOKEN.fullmatch(self._token) else (),
            heartbeat=_HEARTBEAT,
            max_msg_size=_LARGEST,
        )
        await socket.send_json({"type": "subscribe", "stream": "direct"})
        return socket

    async def frames(self, seconds: float) -> AsyncGenerator[dict[str, Any]]:
        """Yield what is told, as the parts of a look; ends after `seconds`, or when a look is due sooner."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while (left := until - loop.time()) > 0:
            if self._socket is None:
                await asyncio.sleep(min(left, max(self._not_before - loop.time(), 0.05)))
                return
            try:
                message = await self._socket.receive(timeout=left)
            except TimeoutError:
                return
            if message.type is not aiohttp.WSMsgType.TEXT:
                await self._lose()
                return
            part = read(message.data)
            if part is None:
                return
            if part:
                yield part

    async def _lose(self) -> None:
        if asyncio.get_running_loop().time() - self._since >= _LASTED:
            self._pause = _FIRST
        self._rest()
        await self._hang_up()

    def _rest(self) -> None:
        self._not_before = asyncio.get_running_loop().time() + self._pause
        self._pause = min(self._pause * 2, _LONGEST)

    async def _hang_up(self) -> None:
        socket, self._socket = self._socket, None
        if socket is not None:
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                await socket.close()

    async def close(self) -> None:
        """Close what is open."""
        await self._hang_up()
        if self._session is not None:
            await self._session.close()
            self._session = None


def read(frame: str | bytes) -> dict[str, Any] | None:
    """Return a frame as the parts of a look: {} for what is nothing for us, None where only a look can tell.

    The payload is JSON inside JSON; some servers send it as it is.
    """
    body = frame.encode("utf-8", "replace") if isinstance(frame, str) else frame
    try:
        told = json_object(body)
        payload = told.get("payload")
        if isinstance(payload, str) and payload[:1] in "{[":
            payload = load_json(payload.encode("utf-8", "replace"))
    except NotReadable:
        return None
    event = told.get("event")
    if event == "notifications_merged":
        return None
    if not isinstance(payload, dict):
        return {}
    if event == "notification":
        return {"notifications": [payload]}
    if event == "update":
        return {"statuses": [payload]}
    last = payload.get("last_status")
    return {"statuses": [last]} if event == "conversation" and isinstance(last, dict) else {}

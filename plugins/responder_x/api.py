"""Calls of X's API in the account's own name, within the shares that X gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from responder import Desk, HttpAnswer, TryLater, dump_json
from responder_x import errors
from responder_x.access import access
from responder_x.settings import XSettings

Query = Sequence[tuple[str, str]]


class Api:
    """One account's calls; `share` names what X counts together ("message-send", "mentions").

    vocabulary: which of the two sets of words X understood last (see `asking`).
    """

    def __init__(self, settings: XSettings, desk: Desk) -> None:
        self._base, self._desk = settings.api_url, desk
        self._access = access(settings, desk)
        self.vocabulary = 0
        self._rests: dict[str, float] = {}

    async def get(self, path: str, query: Query = (), *, share: str) -> dict[str, Any]:
        """Ask for something. Raises a SendError."""
        return await self._call("GET", f"{path}?{urlencode(query)}" if query else path, None, share)

    async def post(self, path: str, content: dict[str, Any], *, share: str) -> dict[str, Any]:
        """Hand something over. Raises a SendError."""
        return await self._call("POST", path, dump_json(content), share)

    async def _call(self, method: str, path: str, body: bytes | None, share: str) -> dict[str, Any]:
        self.rested(share)
        answer = await self._signed(method, self._base + path, body)
        now, clock = self._desk.clock.now(), self._desk.clock
        rest = errors.spent(answer.headers, now)
        if rest is None and answer.status == 429:
            rest = errors.wait(answer.headers, now)
        if rest is not None:
            self._rests[share] = clock.monotonic() + rest.total_seconds()
        return errors.result(answer, now, repeatable=method == "GET")

    def rested(self, share: str) -> None:
        """Raise TryLater while X has said that the share is used up: a call would only be refused."""
        left = self._rests.get(share, 0.0) - self._desk.clock.monotonic()
        if left > 0:
            raise TryLater("X: the share of calls is used up.", after=timedelta(seconds=left), everyone=True)

    async def _signed(self, method: str, url: str, body: bytes | None) -> HttpAnswer:
        """Send with our proof; once more with a new token where X refuses the old one: nothing was done then."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        proof = await self._access.header(method, url)
        answer = await self._desk.http.request(method, url, headers={**headers, "Authorization": proof}, body=body)
        if answer.status != 401 or not await self._access.renew(proof):
            return answer
        proof = await self._access.header(method, url)
        return await self._desk.http.request(method, url, headers={**headers, "Authorization": proof}, body=body)

"""A PDS of a few lines: answers by the name of the method, and every call can be looked at."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from responder import HttpAnswer
from responder.testing import Call, answer

ME = "did:plc:acmeshop2222222222222222"
NOTHING = {
    "com.atproto.repo.listRecords": {"records": []},
    "app.bsky.notification.listNotifications": {"notifications": []},
    "chat.bsky.convo.getLog": {"cursor": "222", "logs": []},
    "com.atproto.repo.getRecord": {"value": {"labels": {"values": [{"val": "bot"}]}}, "cid": "b"},
}


def session(number: int = 1) -> dict[str, Any]:
    """Return what a log-in answers."""
    service = {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": "https://pds.example"}
    return {
        "did": ME,
        "handle": "acme.example",
        "accessJwt": f"access-{number}",
        "refreshJwt": f"refresh-{number}",
        "didDoc": {"id": ME, "service": [service]},
        "active": True,
    }


@dataclass
class FakePds:
    """An `HttpClient`. will: for each method one answer, or several of which the last is given again and again."""

    will: dict[str, Any] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    async def request(
        self, method: str, url: str, *, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> HttpAnswer:
        """Give the next answer to a method."""
        self.calls.append(Call(method, url, dict(headers or {}), body or b""))
        name = urlsplit(url).path.rpartition("/")[2]
        await asyncio.sleep(0)  # others ask meanwhile
        given = self.will.get(name, NOTHING.get(name, session()))
        if isinstance(given, list):
            given = given.pop(0) if len(given) > 1 else given[0]
        if isinstance(given, Exception):
            raise given
        return given if isinstance(given, HttpAnswer) else answer(200, given)

    def count(self) -> Counter[str]:
        """Count the calls of each method."""
        return Counter(urlsplit(call.url).path.rpartition("/")[2] for call in self.calls)

    def params(self, name: str) -> list[dict[str, str]]:
        """Return the parameters of each call of a method."""
        return [dict(parse_qsl(urlsplit(call.url).query)) for call in self.calls if f"/{name}" in call.url]

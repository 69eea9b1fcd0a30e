"""A channel on a server of ours that has what snac2 has not, and what the stories about it share."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from responder import (
    Batch,
    Message,
    Reply,
    Secret,
)
from responder.clock import MovableClock
from responder.http import Http
from responder.testing import NOON, CapturedLog, make_desk
from responder_mastodon import Mastodon, MastodonSettings
from responder_mastodon.tests.fake import TOKEN, Fake

LIMIT = 10.0  # seconds for one story
Story = Callable[["Scene"], Awaitable[None]]


class Scene:
    """A channel on the server."""

    def __init__(self, fake: Fake, http: Http, folder: Path) -> None:
        self.fake, self._http, self._folder = fake, http, folder
        self.clock, self.log = MovableClock(NOON), CapturedLog()

    def channel(self, **more: Any) -> Mastodon:
        given: dict[str, Any] = {"every": timedelta(minutes=1), "label_as_bot": False, **more}
        settings = MastodonSettings(plugin="mastodon", api_url=self.fake.url, access_token=Secret.of(TOKEN), **given)
        desk = make_desk("social", http=self._http, clock=self.clock, log=self.log, folder=self._folder)
        return Mastodon("social", settings, desk)


@asynccontextmanager
async def batches(channel: Mastodon, cursor: Mapping[str, str] | None = None) -> AsyncIterator[AsyncIterator[Batch]]:
    async with aclosing(cast("Any", channel.stream(cursor or {}))) as stream:
        yield stream


def reply(text: str = "We are on it.", **more: Any) -> Reply:
    to = {"status": "1001", "mention": "@mira@social.example", "visibility": "direct"}
    fields: dict[str, Any] = {"account": "social", "delivery": 1, "token": "token-1", "to": "mira@social.example"}
    return Reply(**{**fields, "text": text, "written_at": NOON, "reply_to": to, **more})


def texts(batch: Batch) -> list[str]:
    return [event.text for event in batch.events if isinstance(event, Message)]

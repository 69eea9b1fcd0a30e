"""What the server told, made ready to be read without asking anybody: what is ours, and where a thread began."""

from __future__ import annotations

from typing import Any

from responder import (
    Desk,
    Journal,
    NotReadable,
    Refused,
    dump_json,
)
from responder_mastodon import known, sending, wire
from responder_mastodon.known import Json, Me
from responder_mastodon.server import Server

_SEEN = 2_000  # statuses of our account that are not shown to the host again


class News:
    """Makes looks of what lists and the open connection bring."""

    def __init__(self, server: Server, journal: Journal, desk: Desk) -> None:
        self._server, self._journal, self._desk = server, journal, desk
        self._seen: dict[str, None] = {}

    def begin(self) -> None:
        """Begin anew: what was shown and not recorded is shown again."""
        self._seen.clear()

    async def look(self, me: Me, part: Json) -> bytes:
        """Return a look for `wire.read`; raises a SendError where a thread cannot be asked for now."""
        statuses = [item for item in part.get("statuses", ()) if self._is_new(item, me)]
        notes = [item for item in part.get("notifications", ()) if isinstance(item, dict)]
        now = self._desk.clock.now()
        ours = [item["id"] for item in statuses if sending.is_ours(item, me, self._journal, now)]
        threads: dict[str, Json] = {}
        mentions = [item["status"] for item in notes if isinstance(item.get("status"), dict)]
        for status in [*mentions, *(item for item in statuses if item["id"] not in ours)]:
            await self._thread(status, threads)
        look = {"me": me.as_json(), "ours": ours, "threads": threads, "statuses": statuses, "notifications": notes}
        return dump_json(look)

    async def _thread(self, status: Json, threads: dict[str, Json]) -> None:
        """Find where the thread of an answer began, and whether it began in public."""
        own_id = known.text(status.get("id"))
        if not own_id or not known.text(status.get("in_reply_to_id")):
            return
        try:
            above = await self._server.above(own_id)
        except (Refused, NotReadable):  # deleted meanwhile, or too long to read
            return
        if above:
            threads[own_id] = {"root": above[0].get("id"), "public": any(map(wire.is_public, above))}

    def _is_new(self, status: Any, me: Me) -> bool:
        """Tell whether a status is of our account and was not shown before."""
        author, own_id = known.table(known.table(status).get("account")), known.table(status).get("id")
        if author.get("id") != me.id or not isinstance(own_id, str) or own_id in self._seen:
            return False
        self._seen[own_id] = None
        if len(self._seen) > _SEEN:
            del self._seen[next(iter(self._seen))]
        return True

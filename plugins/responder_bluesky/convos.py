"""What is known of conversations: who is in them, and whether they are groups; asked once an hour at most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from responder import Desk, Refused
from responder_bluesky.chats import DEFS
from responder_bluesky.session import Session
from responder_bluesky.shapes import Json

_KEPT = timedelta(hours=1)  # labels change
_MOST = 10_000
_MESSAGES = {DEFS + "logCreateMessage", DEFS + "logDeleteMessage"}


class Convos:
    """A memory of conversations by their ids."""

    def __init__(self, session: Session, service: str, desk: Desk) -> None:
        self._session, self._service, self._desk = session, service, desk
        self._known: dict[str, tuple[datetime, Any]] = {}

    async def of(self, logs: Sequence[Json]) -> dict[str, Any]:
        """Return the conversations in which the log shows messages; one that is gone is left out."""
        wanted = {item.get("convoId") for item in logs if item.get("$type") in _MESSAGES}
        found = {}
        for convo_id in wanted:
            if isinstance(convo_id, str) and (convo := await self._one(convo_id)) is not None:
                found[convo_id] = convo
        return found

    async def _one(self, convo_id: str) -> Any:
        now = self._desk.clock.now()
        at, convo = self._known.get(convo_id, (None, None))
        if at is not None and now - at < _KEPT:
            return convo
        try:
            params = [("convoId", convo_id)]
            answer = await self._session.query("chat.bsky.convo.getConvo", params, service=self._service)
        except Refused:  # InvalidConvo: it was left meanwhile
            return None
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[convo_id] = (now, answer.get("convo"))
        return answer.get("convo")

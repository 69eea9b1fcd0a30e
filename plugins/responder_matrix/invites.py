"""Invitations: which of them are accepted, and what is done about each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from responder import Desk, SendError
from responder_matrix.api import Api, NotThereError
from responder_matrix.content import Json
from responder_matrix.outgoing import path
from responder_matrix.people import Patterns
from responder_matrix.settings import MatrixSettings

_TRIES, _AT_ONCE, _MOST = 5, 8, 100  # of one invitation; joined at once; invitations remembered
_PATIENCE = 6.0  # seconds; the server goes on joining without us


def wanted(state: Json, settings: MatrixSettings) -> bool | None:
    """Tell whether an invitation is to be accepted (True), declined, or left to a person (None). Pure.

    state: `invite_state` of the room. Matrix client-server API, "m.room.member": is_direct.
    """
    if settings.invite == "none":
        return None
    events = state.get("events")
    for event in events if isinstance(events, list) else []:
        if not isinstance(event, dict) or event.get("type") != "m.room.member":
            continue
        content, by = event.get("content"), event.get("sender")
        if event.get("state_key") != settings.user or not isinstance(content, dict) or not isinstance(by, str):
            continue
        if by in Patterns(settings.colleagues):
            return True
        if by in Patterns(settings.bots) or not _from_allowed(by, settings.servers):
            return False
        return settings.invite == "all" or content.get("is_direct") is True
    return False


def _from_allowed(user: str, servers: tuple[str, ...]) -> bool:
    server = user.partition(":")[2].casefold()
    return not servers or any(fnmatchcase(server, allowed.casefold()) for allowed in servers)


class Invitations:
    """Accepts and declines. What could not be accepted is tried again; `kept` goes with the cursor."""

    def __init__(self, api: Api, settings: MatrixSettings, desk: Desk) -> None:
        self._api, self._settings, self._desk = api, settings, desk

    async def work_off(self, invited: list[tuple[str, Any]], kept: str) -> str:
        """Answer new invitations and those that are kept, a few at once; return what is to be kept now.

        A room on a server that does not answer must not hold up what others write: it is asked for again later.
        """
        waiting = {**_read(kept), **{room: 0 for room, given in invited if await self._welcome(room, given)}}
        now = list(waiting)[:_AT_ONCE]
        joined = await asyncio.gather(*(self._try("join", room) for room in now))
        for room, done in zip(now, joined, strict=True):
            tries = waiting.pop(room) + 1
            if not done and tries < _TRIES:
                waiting[room] = tries
        return json.dumps(dict(list(waiting.items())[:_MOST]), separators=(",", ":")) if waiting else ""

    async def _welcome(self, room: str, given: Any) -> bool:
        state = given.get("invite_state") if isinstance(given, dict) else None
        answer = wanted(state if isinstance(state, dict) else {}, self._settings)
        if answer is False:
            self._desk.log.info("invitation declined", account=self._desk.account)
            await self._try("leave", room)
        return answer is True

    async def _try(self, verb: str, room: str) -> bool:
        """Join or leave; True when there is nothing left to do about this room."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._api.ask("POST", path("rooms", room, verb), {})
        except NotThereError as error:
            self._desk.log.warning(f"cannot {verb} a room", account=self._desk.account, error=str(error))
        except (SendError, TimeoutError) as error:  # a token that has ended is told by the next question
            why = str(error) or "time-out"
            self._desk.log.warning(f"cannot {verb} a room yet", account=self._desk.account, error=why)
            return False
        return True


def _read(kept: str) -> Mapping[str, int]:
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return {r: t for r, t in found.items() if isinstance(t, int)} if isinstance(found, dict) else {}

"""Invitations: which of them are accepted, and what is done about each."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import Enum
from fnmatch import fnmatchcase
from typing import Any

from responder import Desk, SendError, TryLater
from responder_matrix.api import Api, NotThereError
from responder_matrix.content import Json
from responder_matrix.outgoing import path
from responder_matrix.people import Patterns
from responder_matrix.settings import MatrixSettings

_TRIES, _AT_ONCE, _MOST = 8, 8, 100  # of one invitation; joined at once; invitations remembered
_PAUSE = timedelta(seconds=5)  # after the first failure; doubled after each further one, ten minutes in all
_PATIENCE = 6.0  # seconds; the server goes on joining without us


class _Done(Enum):
    YES = "nothing is left to do"
    NO = "not this time"
    ASKED_TO_WAIT = "the server asks us to wait; that was no try"


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
        self._rests_until = desk.clock.now()
        self._again: dict[str, datetime] = {}

    async def work_off(self, invited: list[tuple[str, Any]], kept: str) -> str:
        """Answer new invitations and those that are kept, a few at once; return what is to be kept now.

        A room on a server that does not answer must not hold up what others write: it is asked for again later.
        """
        waiting = {**_read(kept), **{room: 0 for room, given in invited if await self._welcome(room, given)}}
        now = self._desk.clock.now()
        if not waiting or now < self._rests_until:
            return _written(waiting)
        ready = [room for room in waiting if self._again.get(room, now) <= now][:_AT_ONCE]
        joined = await asyncio.gather(*(self._try("join", room) for room in ready))
        for room, done in zip(ready, joined, strict=True):
            tries = waiting.pop(room)
            self._again.pop(room, None)
            if done is _Done.ASKED_TO_WAIT:
                waiting[room] = tries
            elif done is _Done.NO and tries + 1 < _TRIES:
                waiting[room] = tries + 1
                self._again[room] = now + _PAUSE * 2**tries
        return _written(waiting)

    async def _welcome(self, room: str, given: Any) -> bool:
        state = given.get("invite_state") if isinstance(given, dict) else None
        answer = wanted(state if isinstance(state, dict) else {}, self._settings)
        if answer is False:
            self._desk.log.info("invitation declined", account=self._desk.account)
            await self._try("leave", room)
        return answer is True

    async def _try(self, verb: str, room: str) -> _Done:
        """Join or leave."""
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._api.ask("POST", path("rooms", room, verb), {})
        except NotThereError as error:
            self._desk.log.warning(f"cannot {verb} a room", account=self._desk.account, error=str(error))
        except (SendError, TimeoutError) as error:  # a token that has ended is told by the next question
            why = str(error) or "time-out"
            self._desk.log.warning(f"cannot {verb} a room yet", account=self._desk.account, error=why)
            if isinstance(error, TryLater) and error.everyone:
                self._rests_until = self._desk.clock.now() + (error.after or _PAUSE)
                return _Done.ASKED_TO_WAIT
            return _Done.NO
        return _Done.YES


def _written(waiting: Mapping[str, int]) -> str:
    return json.dumps(dict(list(waiting.items())[:_MOST]), separators=(",", ":")) if waiting else ""


def _read(kept: str) -> Mapping[str, int]:
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return {r: t for r, t in found.items() if isinstance(t, int)} if isinstance(found, dict) else {}

"""Invitations: which of them are accepted, and what is done about each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from responder import CredentialsRejected, Desk, SendError
from responder_matrix.api import Api, NotThereError
from responder_matrix.content import Json
from responder_matrix.outgoing import path
from responder_matrix.people import Patterns
from responder_matrix.settings import MatrixSettings

_TRIES, _MOST = 5, 50  # of one invitation; invitations remembered


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
        """Answer new invitations and those that are kept; return what is to be kept now."""
        waiting = {room: 0 for room, given in invited if await self._welcome(room, given)}
        waiting = {**_read(kept), **waiting}
        left = {}
        for room, tries in waiting.items():
            if not await self._joined(room) and tries + 1 < _TRIES:
                left[room] = tries + 1
        return json.dumps(dict(list(left.items())[-_MOST:]), separators=(",", ":")) if left else ""

    async def _welcome(self, room: str, given: Any) -> bool:
        state = given.get("invite_state") if isinstance(given, dict) else None
        answer = wanted(state if isinstance(state, dict) else {}, self._settings)
        if answer is False:
            self._desk.log.info("invitation declined", account=self._desk.account)
            await self._try("leave", room)
        return answer is True

    async def _joined(self, room: str) -> bool:
        """Join; True when there is nothing left to do about this room."""
        return await self._try("join", room)

    async def _try(self, verb: str, room: str) -> bool:
        try:
            await self._api.ask("POST", path("rooms", room, verb), {})
        except NotThereError as error:
            self._desk.log.warning(f"cannot {verb} a room", account=self._desk.account, error=str(error))
        except CredentialsRejected:
            raise
        except SendError as error:
            self._desk.log.warning(f"cannot {verb} a room yet", account=self._desk.account, error=str(error))
            return False
        return True


def _read(kept: str) -> Mapping[str, int]:
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return {r: t for r, t in found.items() if isinstance(t, int)} if isinstance(found, dict) else {}

"""Asks the homeserver what is new, fills the gaps, and learns who is in a room and who wrote what others answer."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from responder import Desk
from responder_matrix import wire
from responder_matrix.api import Api, NotThereError, TooLargeError
from responder_matrix.content import Json, relation
from responder_matrix.outgoing import page_filter, path, sync_filter
from responder_matrix.people import Room, display_name
from responder_matrix.settings import MatrixSettings

# Events of a room in one answer, from which the rest is fetched in pages. Where even one of each room is too much (a
# few long ones in a dozen rooms), only their ids are asked for, and then each by itself.
_STEPS = (50, 10, 1)
_PAGE, _MOST_OF_GAP = 100, 2_000  # events of one room
_SOON, _MOST_WAIT = 1_000, 25_000  # milliseconds
_MOST_LOOKED_UP = 50  # events that others refer to, in one answer
_KEPT = 5_000  # rooms, and events that others refer to, kept in memory


class Poller:
    """Keeps what was learned of rooms; all of it can be asked again."""

    def __init__(self, api: Api, settings: MatrixSettings, desk: Desk) -> None:
        self._api, self._settings, self._desk = api, settings, desk
        self.rooms: OrderedDict[str, Room] = OrderedDict()
        self.senders: OrderedDict[str, str] = OrderedDict()
        self._may_look_up = _MOST_LOOKED_UP

    async def ask(self, since: str, *, soon: bool = False) -> dict[str, Any]:
        """Return what is new since a position; without one only the position, so that nothing old is answered.

        soon: something else waits to be done, so the server may not hold the question for long.
        """
        if not since:
            return await self._sync({"timeout": "0", "filter": sync_filter(0)})
        wait = min(int(self._settings.wait.total_seconds() * 1000), _SOON if soon else _MOST_WAIT)
        query = {"since": since, "timeout": str(wait)}
        for most in _STEPS:
            try:
                payload = await self._sync(query | {"filter": sync_filter(most)})
            except TooLargeError:
                continue
            return await self._completed(payload, since)
        payload = await self._sync(query | {"filter": sync_filter(1, bare=True)})
        for room_id, given in wire.joined(payload):
            whole = [await self._whole(room_id, event) for event in wire.timeline(given) if isinstance(event, dict)]
            if whole:
                given["timeline"]["events"] = [event for event in whole if event]
        return await self._completed(payload, since)

    async def _whole(self, room_id: str, event: Json) -> Json:
        """Return an event of which only the id was told (GET /rooms/{roomId}/event/{eventId}); else nothing."""
        try:
            return await self._api.ask("GET", path("rooms", room_id, "event", str(event.get("event_id"))))
        except (NotThereError, TooLargeError):
            return {}

    async def _sync(self, query: Mapping[str, str]) -> dict[str, Any]:
        return await self._api.ask("GET", path("sync"), None, set_presence="offline", **query)

    # --- gaps -------------------------------------------------------------------------------------------------------

    async def _completed(self, payload: dict[str, Any], since: str) -> dict[str, Any]:
        self._may_look_up = _MOST_LOOKED_UP
        for room_id in wire.left(payload):
            self.rooms.pop(room_id, None)
            if room_id in self._settings.staff_rooms:
                self._desk.log.warning("we are not in a staff room any more", account=self._desk.account, room=room_id)
        for room_id, given in wire.joined(payload):
            part = given.get("timeline")
            if isinstance(part, dict) and part.get("limited") is True and isinstance(part.get("prev_batch"), str):
                self.rooms.pop(room_id, None)  # somebody may have come or gone in what was left out
                part["events"] = [*await self._gap(room_id, part["prev_batch"], since), *wire.timeline(given)]
            await self._learn(room_id, given)
        return payload

    async def _gap(self, room_id: str, start: str, since: str) -> list[Any]:
        """Return what the answer left out, oldest first (GET /rooms/{roomId}/messages)."""
        found: list[Any] = []
        page = _PAGE
        while len(found) < _MOST_OF_GAP:
            query = {"dir": "b", "from": start, "to": since, "limit": str(page), "filter": page_filter()}
            try:
                answer = await self._api.ask("GET", path("rooms", room_id, "messages"), None, **query)
            except NotThereError:
                break
            except TooLargeError:  # one event has 64 KiB at most
                if page == 1:
                    raise
                page //= 10
                continue
            chunk, end = answer.get("chunk"), answer.get("end")
            found += chunk if isinstance(chunk, list) else []
            if not chunk or not isinstance(end, str) or end == start:
                break
            start = end
        else:
            self._desk.log.warning("older messages of a room were left out", account=self._desk.account)
        return found[::-1]

    # --- who is in a room, and who wrote what -----------------------------------------------------------------------

    async def _learn(self, room_id: str, given: Json) -> None:
        events = [event for event in wire.timeline(given) if isinstance(event, dict)]
        if any(event.get("type") == "m.room.member" for event in events):
            self.rooms.pop(room_id, None)
        told = [event for event in events if event.get("type") in wire.READ]
        if not told and not wire.listed(given, "ephemeral"):
            return
        if room_id not in self.rooms:
            _keep(self.rooms, room_id, await self._members(room_id))
        for event in told:
            if isinstance(event.get("event_id"), str) and isinstance(event.get("sender"), str):
                _keep(self.senders, event["event_id"], event["sender"])
        room = self.rooms[room_id]
        if not room.known or len(room.members) > 2:
            for about in _referred(told):
                if about not in self.senders and self._may_look_up:
                    self._may_look_up -= 1
                    _keep(self.senders, about, await self._sender(room_id, about))

    async def _members(self, room_id: str) -> Room:
        """Ask who has joined (GET /rooms/{roomId}/joined_members); of a room too large to read nobody is known."""
        try:
            answer = await self._api.ask("GET", path("rooms", room_id, "joined_members"))
        except (NotThereError, TooLargeError):
            return Room(known=False)
        joined = answer.get("joined")
        if not isinstance(joined, dict):
            return Room(known=False)
        return Room(
            {
                user: display_name(who.get("display_name") if isinstance(who, dict) else None)
                for user, who in joined.items()
            }
        )

    async def _sender(self, room_id: str, event_id: str) -> str:
        """Ask who wrote an event (GET /rooms/{roomId}/event/{eventId})."""
        try:
            found = (await self._api.ask("GET", path("rooms", room_id, "event", event_id))).get("sender")
        except (NotThereError, TooLargeError):
            return ""
        return found if isinstance(found, str) else ""


def _keep(kept: OrderedDict[str, Any], key: str, value: Any) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > _KEPT:
        kept.popitem(last=False)


def _referred(events: Iterable[Json]) -> Iterable[str]:
    """Return the events that others answer, or in whose thread they stand."""
    for event in events:
        content = event.get("content")
        found = relation(content) if isinstance(content, dict) else None
        if found is not None:
            yield from (about for about in (found.answers, found.thread) if about)

"""One answer of /sync, read into our nouns. Pure: JSON in, values out.

Source: Matrix client-server API, "Syncing" (GET /_matrix/client/v3/sync) and the event types named below. What cannot
be read hurts only itself: the next question goes on after it, whatever it was.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from responder import Ignored, Inbound, NotReadable, Receipt, ReceiptState, Unreadable, dump_json
from responder_matrix import events
from responder_matrix.content import Json, MalformedError, an_id, an_object
from responder_matrix.events import Event
from responder_matrix.people import Room, Scope, room_in

MALFORMED = (AttributeError, KeyError, TypeError, ValueError)
READ: Mapping[str, Callable[[Event], Inbound]] = {
    "m.room.message": events.message,
    "m.room.encrypted": events.encrypted,
    "m.sticker": events.sticker,
    "m.reaction": events.reaction,
    "m.room.redaction": events.redaction,
}
_EARLIEST, _LATEST = 1_388_534_400_000, 4_102_444_800_000  # 2014, before Matrix, and 2100; milliseconds
_MOST_RECEIPTS = 20  # of one room in one answer


def read(payload: Json, scope: Scope) -> list[Inbound]:
    """Read one answer; raises NotReadable when it is none."""
    if not isinstance(payload.get("next_batch"), str):
        raise NotReadable('expected an answer of /sync, with a text under "next_batch"')
    found: list[Inbound] = [Ignored(reason="invitation") for _ in _items(payload, "invite")]
    found += [Ignored(reason="left-room") for _ in _items(payload, "leave")]
    for room_id, given in _items(payload, "join"):
        if isinstance(given, dict):
            room = _room_of(room_id, given, scope)
            for raw in timeline(given):
                found.append(_one(raw, room_id, room, scope))
            found += _receipts(given, room, scope)
        else:
            found.append(_unreadable(scope, given, "a room that is no object"))
    return found


def _items(payload: Json, group: str) -> list[tuple[str, Any]]:
    rooms = payload.get("rooms")
    items = rooms.get(group) if isinstance(rooms, dict) else None
    return list(items.items()) if isinstance(items, dict) else []


def joined(payload: Json) -> list[tuple[str, dict[str, Any]]]:
    """Return the rooms we are in that an answer tells of."""
    return [(room, given) for room, given in _items(payload, "join") if isinstance(given, dict)]


def invited(payload: Json) -> list[tuple[str, Any]]:
    """Return the rooms we are invited to, with what is told of them."""
    return _items(payload, "invite")


def left(payload: Json) -> list[str]:
    """Return the rooms we are not in any more."""
    return [room for room, _ in _items(payload, "leave")]


def timeline(given: Json) -> list[Any]:
    """Return the events of a room, oldest first."""
    return listed(given, "timeline")


def listed(given: Json, part: str) -> list[Any]:
    """Return the events in one part of a room."""
    held = given.get(part)
    found = held.get("events") if isinstance(held, dict) else None
    return found if isinstance(found, list) else []


def _room_of(room_id: str, given: Json, scope: Scope) -> Room:
    """Return who is in a room: as was asked, else as its state events say, else nobody knows."""
    return scope.rooms.get(room_id) or room_in([*listed(given, "state"), *timeline(given)]) or Room(known=False)


def _one(raw: Any, room_id: str, room: Room, scope: Scope) -> Inbound:
    try:
        given = an_object(raw, "an event")
        kind = given["type"]
        reader = READ.get(kind) if isinstance(kind, str) else None
        if reader is None:
            return Ignored(reason="room-event", detail=str(kind)[:60])
        content = an_object(given["content"], "content")
        event = Event(
            scope=scope,
            room_id=room_id,
            room=room,
            id=an_id(given["event_id"], "event_id"),
            sender=an_id(given["sender"], "sender"),
            at=_moment(given["origin_server_ts"]),
            content=content,
            redacts=given.get("redacts") or content.get("redacts"),
            token=token_of(given),
        )
        return events.sorted_out(event, reader, gone=not content and kind == "m.room.message")
    except MALFORMED as error:
        return _unreadable(scope, raw, error)


def token_of(event: Json) -> str | None:
    """Return the transaction id, which only our own access token is told (Matrix, "Transaction identifiers")."""
    unsigned = event.get("unsigned")
    token = unsigned.get("transaction_id") if isinstance(unsigned, dict) else None
    return token if isinstance(token, str) and 0 < len(token) <= 255 else None


def _moment(value: Any) -> datetime:
    if isinstance(value, bool) or not isinstance(value, int) or not _EARLIEST <= value < _LATEST:
        raise MalformedError("origin_server_ts is no time in milliseconds")
    return datetime.fromtimestamp(value / 1000, UTC)


def _receipts(given: Json, room: Room, scope: Scope) -> Iterable[Receipt]:
    """Tell which messages the one customer of a room has read (Matrix, "Receipts": m.read)."""
    customers = scope.customers(room)
    if len(customers) != 1 or not room.known:
        return
    for raw in listed(given, "ephemeral")[:_MOST_RECEIPTS]:
        content = raw.get("content") if isinstance(raw, dict) and raw.get("type") == "m.receipt" else None
        for event, kinds in list(content.items())[:_MOST_RECEIPTS] if isinstance(content, dict) else ():
            readers = kinds.get("m.read") if isinstance(kinds, dict) else None
            seen = readers.get(customers[0]) if isinstance(readers, dict) else None
            if isinstance(seen, dict) and isinstance(event, str):
                try:
                    at = _moment(seen.get("ts"))
                except MalformedError:
                    continue
                yield Receipt(account=scope.account, state=ReceiptState.READ, at=at, platform_id=event)


def _unreadable(scope: Scope, raw: Any, error: BaseException | str) -> Unreadable:
    """Keep aside an event that nobody could read, under an id that is the same at every delivery."""
    body = dump_json(raw)
    given = raw.get("event_id") if isinstance(raw, dict) else None
    own = given if isinstance(given, str) and given else f"sha256:{hashlib.sha256(body).hexdigest()[:32]}"
    why = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
    return Unreadable(account=scope.account, id=own[:255], raw=body, error=why[:300])

"""Who is who in a room: us, colleagues, programs, and customers. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


class Patterns:
    """User ids, some with `*` for any letters but a colon: @jan:shop.example, @*:shop.example."""

    def __init__(self, patterns: Iterable[str]) -> None:
        given = tuple(patterns)
        self._exact = frozenset(p for p in given if "*" not in p)
        wild = "|".join(re.escape(p).replace(r"\*", "[^:]*") for p in given if p not in self._exact)
        self._wild = re.compile(wild) if wild else None

    def __contains__(self, user: str) -> bool:
        return user in self._exact or (self._wild is not None and self._wild.fullmatch(user) is not None)


@dataclass(frozen=True, slots=True)
class Room:
    """Who has joined a room: user id → display name ("" for none). known: the list is whole."""

    members: Mapping[str, str] = field(default_factory=dict)
    known: bool = True


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose events are read, and what is known beside them.

    rooms: who has joined, by room id. senders: who wrote an event that others refer to, by event id.
    """

    account: str
    us: str
    colleagues: Patterns
    bots: Patterns
    staff_rooms: frozenset[str] = frozenset()
    groups: bool = True
    encrypted: str = "decline"
    rooms: Mapping[str, Room] = field(default_factory=dict)
    senders: Mapping[str, str] = field(default_factory=dict)

    def is_customer(self, user: str) -> bool:
        """Tell whether a user is neither us, nor a colleague, nor a program."""
        return user != self.us and user not in self.colleagues and user not in self.bots

    def customers(self, room: Room) -> list[str]:
        """Return the customers among those who have joined."""
        return [user for user in room.members if self.is_customer(user)]

    def is_direct(self, room: Room, customer: str) -> bool:
        """Tell whether `customer` is alone with us and colleagues; one who has left just now counts as there."""
        return room.known and all(user == customer for user in self.customers(room))


def room_in(events: Iterable[Any]) -> Room | None:
    """Return the room that its m.room.member events describe, or None where there is none."""
    members: dict[str, str] = {}
    found = False
    for event in events:
        if not isinstance(event, dict) or event.get("type") != "m.room.member":
            continue
        user, content = event.get("state_key"), event.get("content")
        if not isinstance(user, str) or not isinstance(content, dict):
            continue
        found = True
        if content.get("membership") == "join":
            members[user] = display_name(content.get("displayname"))
        else:
            members.pop(user, None)
    return Room(members) if found else None


def display_name(value: object) -> str:
    """Return a display name on one line, or nothing."""
    return " ".join(value.split())[:100] if isinstance(value, str) else ""


def real_name(user: str, shown: str) -> str | None:
    """Return the name a person gave, or None where it is only the user id or its local part."""
    local = user[1:].partition(":")[0]
    return None if not shown or shown.startswith(("@", "!")) or shown.lower() == local.lower() else shown

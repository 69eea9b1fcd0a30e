"""All connections at our door together: anybody may open one, so their number and what they make us hold have ends."""

from __future__ import annotations

import asyncio
import resource
from typing import Protocol

_LEAST, _MOST = 64, 4096  # connections
_SHARE = 3  # a third of the files that this process may open: the others are for the platforms and the store
_BODIES = 16  # of the largest size: so much of requests that have not come whole is held


class Guest(Protocol):
    """One connection. since: when its last request came whole. held: bytes of the next one. busy: it is answered."""

    since: float
    held: int

    @property
    def busy(self) -> bool:
        """Tell whether a request of it is being answered."""

    def leave(self) -> None:
        """End it at once."""

    def finish(self) -> asyncio.Task[None] | None:
        """Close, after the answer that is under way; return what makes it."""


class Crowd:
    """Knows who is here. largest: bytes of the largest request; most: connections, None: as the machine allows.

    Where it becomes too much, those go who have waited longest, or make us hold most: a platform's webhook comes
    whole within a moment and is neither.
    """

    def __init__(self, largest: int, most: int | None = None) -> None:
        self._guests: set[Guest] = set()
        self.most = _allowed() if most is None else most
        self._free = largest * _BODIES

    def here(self) -> tuple[Guest, ...]:
        """Return who is here."""
        return tuple(self._guests)

    def came(self, guest: Guest) -> None:
        """Take one in; where there are too many, who has asked nothing for longest has to leave."""
        if len(self._guests) >= self.most:
            idle = [one for one in self._guests if not one.busy]
            if idle:
                min(idle, key=lambda one: one.since).leave()
        self._guests.add(guest)

    def gone(self, guest: Guest) -> None:
        """Forget one who has left, or whom somebody else serves now."""
        self._guests.discard(guest)
        self.holds(guest, 0)

    def holds(self, guest: Guest, size: int) -> None:
        """Note how many bytes of a part of a request are held; where it is too much, who holds most has to leave."""
        self._free -= size - guest.held
        guest.held = size
        if self._free < 0:
            max(self._guests, key=lambda one: one.held).leave()


def _allowed() -> int:
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return max(_LEAST, min(_MOST, files // _SHARE if files > 0 else _MOST))

"""What nobody could read is kept whole for ops, and all of it together has an end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from responder.model import Unreadable
from responder.store import Store

_SHARE = 16  # it is measured whenever so much of the most that is kept has come


class KeepingAside:
    """Keeps events, and lets the bodies of the oldest go where it becomes too much. tell: hears of it once."""

    def __init__(self, store: Store, tell: Callable[[str, str], None]) -> None:
        self._store, self._tell = store, tell
        self._unmeasured: float | None = None  # bytes since all of it was last measured; None: it never was
        self._is_full = False

    async def keep(self, events: Sequence[Unreadable], at: datetime, most: int) -> None:
        """Keep them. most: bytes of all that are kept. Raises StoreUnavailable: they must come again."""
        await self._store.quarantine(events, at)
        came = sum(len(event.raw) for event in events)
        self._unmeasured = most if self._unmeasured is None else self._unmeasured + came
        if self._unmeasured >= most / _SHARE:
            await self._measure(most)

    async def _measure(self, most: int) -> None:
        gone = await self._store.lighten_aside(most)
        self._unmeasured = 0
        if gone and not self._is_full:
            self._tell(
                "unreadable-full",
                f"what nobody could read takes more than retention.unreadable = {most:,} bytes: of the oldest only a"
                " line is kept; see: responder quarantine list",
            )
        self._is_full = gone > 0

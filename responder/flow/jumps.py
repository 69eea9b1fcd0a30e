"""Notices when the clock on the wall jumps, by the clock that never does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from responder.clock import Clock

SMALL = timedelta(minutes=5)  # what is put right by time servers or lost between two looks
REST = timedelta(minutes=10)  # after a jump ahead nothing that became due by it is said for so long


class Jumps:
    """Compares the two clocks at each look. A jump ahead makes follow-ups due that are not: they rest.

    A machine that slept looks the same, and resting does no harm there.
    """

    def __init__(self, clock: Clock, tell: Callable[[str, str], None]) -> None:
        self._clock, self._tell = clock, tell
        self._wall, self._steady = clock.now(), clock.monotonic()
        self._rests_until: float | None = None  # on the clock that never jumps
        self._behind_until: tuple[float, timedelta] | None = None

    def look(self) -> None:
        """Take in the present moment."""
        wall, steady = self._clock.now(), self._clock.monotonic()
        jump = wall - self._wall - timedelta(seconds=steady - self._steady)
        self._wall, self._steady = wall, steady
        if jump > SMALL:
            self._rests_until = steady + REST.total_seconds()
            self._tell(
                "clock-jumped", f"the clock jumped ahead by {jump}; follow-ups rest for 10 minutes, replies go on"
            )
        elif jump < -SMALL:
            self._behind_until = (steady - jump.total_seconds(), -jump)
            self._tell("clock-jumped", f"the clock jumped back by {-jump}; what was due in between is not said twice")

    @property
    def resting(self) -> bool:
        """Tell whether follow-ups rest."""
        return self._rests_until is not None and self._clock.monotonic() < self._rests_until

    def due(self, now: datetime) -> datetime:
        """Return the time up to which deliveries are due; what was planned before a jump back does not wait longer."""
        if self._behind_until is None or self._clock.monotonic() >= self._behind_until[0]:
            return now
        return now + self._behind_until[1]

"""Notices when the clock on the wall jumps, by the clock that never does, and judges times by what it knows of that.

What was noted before a jump ahead is not older by it. And a message that by its platform's time is as old as the clock
was put ahead was just written: it is our clock that is wrong. A clock that is behind needs nothing: no message lies
ahead of us (`receive`), and a platform says itself when its reply window has closed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from responder.clock import Clock
from responder.model import Message
from responder.values import replace

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
        self._ahead = timedelta(0)  # by how much the clock was put ahead, and not back since
        self._jumped_at = self._wall  # what it showed just before that

    def look(self) -> None:
        """Take in the present moment."""
        wall, steady = self._clock.now(), self._clock.monotonic()
        jump = wall - self._wall - timedelta(seconds=steady - self._steady)
        self._wall, self._steady = wall, steady
        if jump > SMALL:
            self._rests_until = steady + REST.total_seconds()
            self._ahead, self._jumped_at = self._ahead + jump, wall - jump
            self._tell(
                "clock-jumped", f"the clock jumped ahead by {jump}; follow-ups rest for 10 minutes, replies go on"
            )
        elif jump < -SMALL:
            self._behind_until = (steady - jump.total_seconds(), -jump)
            left = self._ahead + jump
            self._ahead = left if left > SMALL else timedelta(0)
            self._tell("clock-jumped", f"the clock jumped back by {-jump}; what was due in between is not said twice")

    @property
    def resting(self) -> bool:
        """Tell whether follow-ups rest."""
        return self._rests_until is not None and self._clock.monotonic() < self._rests_until

    def now_for(self, noted: datetime | None, now: datetime) -> datetime:
        """Return the present moment on the clock that showed `noted`: for a while that is the one before the jump."""
        return now - self._ahead if noted is not None and self.resting and noted <= self._jumped_at else now

    def in_our_time(self, messages: list[Message], now: datetime) -> list[Message]:
        """Return what came in at `now`, with the times at which it was written on our clock."""
        if all(now - message.sent_at <= SMALL for message in messages):
            return messages
        self.look()
        return [self._ours(message, now) for message in messages] if self._ahead else messages

    def _ours(self, message: Message, now: datetime) -> Message:
        if abs(now - message.sent_at - self._ahead) > SMALL:
            return message
        return replace(message, sent_at=min(message.sent_at + self._ahead, now))

    def due(self, now: datetime) -> datetime:
        """Return the time up to which deliveries are due; what was planned before a jump back does not wait longer."""
        if self._behind_until is None or self._clock.monotonic() >= self._behind_until[0]:
            return now
        return now + self._behind_until[1]

"""Whether webhooks come in a rush: then recording goes before deciding, so that no platform waits for its answer."""

from __future__ import annotations

from responder.clock import Clock

_MANY = 8  # webhooks since the last look, a few milliseconds ago
_FOLLOW = 0.02  # seconds after so many, for which the rush is on while as many wait for their answers


class Rush:
    """Tells it from the counts of webhooks, which are looked at every few milliseconds."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked = 0
        self._many_at = float("-inf")

    def is_on(self, asked: int, under_way: int) -> bool:
        """Tell whether many came since the last look, or a moment ago and still wait. asked: all of them so far.

        How many are under way tells nothing alone: where the disk is slow, there always are many.
        """
        now, came, self._asked = self._clock.monotonic(), asked - self._asked, asked
        if came >= _MANY:
            self._many_at = now
        return came >= _MANY or (under_way >= _MANY and now - self._many_at < _FOLLOW)

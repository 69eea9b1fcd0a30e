"""Whether webhooks pour in: then recording them goes before deciding what came, so that nobody waits for an answer."""

from __future__ import annotations

from responder.clock import Clock

_MANY = 8  # webhooks since the last look, a few milliseconds ago
_FOLLOW = 0.02  # seconds after so many, for which they still pour while as many wait for their answers


class Intake:
    """Looks at the counts of webhooks now and then."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked = 0
        self._poured_at = float("-inf")

    def pours(self, asked: int, under_way: int) -> bool:
        """Tell whether many came since the last look, or a moment ago and still wait. asked: all of them so far.

        How many are under way tells nothing alone: where the disk is slow, there always are many.
        """
        now, came, self._asked = self._clock.monotonic(), asked - self._asked, asked
        if came >= _MANY:
            self._poured_at = now
        return came >= _MANY or (under_way >= _MANY and now - self._poured_at < _FOLLOW)

"""How fast one account sends: not at all while the platform asks to wait, and then no faster than it has shown to take.

A platform that says "too many requests" has just shown how many it takes. Most count as if tokens fell into a bucket
that holds a second's worth: it has taken what was in the bucket and what fell into it meanwhile. To send at full speed
again after the rest would end in the next refusal, and in one more rest for a handful of messages.
But one refusal proves no limit: some come by chance, or from what others do, or find a bucket that was not full. So we
go slowly when two refusals, one after the other, show the same limit, and at full speed again when slowness has not
helped.
"""

from __future__ import annotations

from collections import deque
from math import inf

_SECOND = 1.0  # what a bucket holds; after so long a pause it is full again
_LONG = 10.0  # seconds of sending after which what was in the bucket makes no difference
_ALIKE = 1.25  # two limits that differ by no more than this factor are the same
_BELOW = 0.97  # of what was accepted, so that a little jitter is no refusal
_LEAST = 1.0  # messages a second
_IN_VAIN = 3  # refusals in spite of slowness, after which it is given up
_STEADY = 10.0  # seconds without a refusal, after which we try a little more
_MORE = 1.05  # times as many, each second
_FORGOTTEN = 60.0  # seconds after which a refusal says nothing any more
_MOST = 4096  # acceptances that are remembered
_FEW = 8.0  # as many leave together at most while we go slowly, so that one claim brings several rows


class Throttle:
    """The speed of one account. All times are monotonic seconds."""

    __slots__ = (
        *("_accepted", "_asks", "_filled_at", "_in_vain", "_limit", "_rate", "_refused_at", "_rest", "_room"),
        *("_weighed", "rest_until"),
    )

    def __init__(self) -> None:
        self._accepted: deque[float] = deque(maxlen=_MOST)
        self._refused_at, self._rest = -inf, 0.0  # the first refusal of the last wave, and how long it asked to wait
        self._weighed = True  # what that refusal says is known; it is when the rest is over
        self._limit = 0.0  # messages a second, as the last refusal showed it; 0: there was none
        self._rate: float | None = None  # messages a second; None: full speed
        self._asks = False  # nothing was taken since the last rest: one message asks whether anything is
        self._in_vain = 0
        self._room = self._filled_at = 0.0
        self.rest_until = -inf

    def accepted(self, now: float) -> None:
        """Note that the platform has taken a message."""
        self._accepted.append(now)
        if self._asks:
            self._asks, self._rate = False, None

    def refused(self, now: float, rest: float) -> None:
        """Note that the platform asks the whole account to wait for `rest` seconds."""
        if now >= self.rest_until:  # what was under way is refused with it, and says nothing new
            if self._rate is not None and not self._asks:
                self._in_vain = self._in_vain + 1 if now - self._refused_at < _STEADY else 0
            self._refused_at, self._rest, self._weighed = now, rest, False
        self.rest_until = max(self.rest_until, now + rest)

    def room(self, now: float) -> float:
        """Return how many messages may leave now; infinite while no limit is known."""
        if now < self.rest_until:
            return 0
        if now - self._refused_at > _FORGOTTEN:
            self._weighed, self._limit, self._rate, self._asks, self._in_vain = True, 0.0, None, False, 0
        elif not self._weighed:
            self._weigh(now)
        if self._rate is None:
            return inf
        self._fill(now, self._rate)
        return self._room if self._room >= min(_FEW, max(1.0, self._rate / 10)) else 0

    def take(self) -> None:
        """Count a message that leaves."""
        self._room -= 1

    def _weigh(self, now: float) -> None:
        """Learn from the last refusal, once all that was under way with it has come back."""
        before, taken = self._limit, self._taken()
        self._limit, self._weighed, self._rate = taken, True, None
        self._asks = not taken
        if self._asks:
            self._rate = _LEAST
        elif self._in_vain < _IN_VAIN and max(before, taken) <= _ALIKE * min(before, taken):
            self._rate = max(_LEAST, _BELOW * min(before, taken))
        self._room = (self._rate or 0.0) * min(self._rest, _SECOND)
        self._filled_at = now

    def _fill(self, now: float, rate: float) -> None:
        """Add the room that has come since the last time."""
        passed = now - self._filled_at
        if now - self._refused_at > _STEADY:
            rate = self._rate = rate * _MORE**passed
        self._room = min(rate, self._room + rate * passed)
        self._filled_at = now

    def _taken(self) -> float:
        """Return how many messages a second the platform took before it refused."""
        count, first = 0, self._refused_at
        for at in reversed(self._accepted):
            if first - at > _SECOND:
                break
            if self._refused_at - at > _LONG:
                return count / _LONG
            count, first = count + 1, min(first, at)
        return count / (_SECOND + self._refused_at - first)

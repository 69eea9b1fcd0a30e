"""How fast one account sends: not at all while the platform asks to wait, and then no faster than it took before.

A platform that says "too many requests" has just shown how many it takes. Most count as if tokens fell into a bucket
that holds a second's worth: it has taken what was in the bucket and what fell into it meanwhile. To send at full speed
again after the rest would end in the next refusal, and in one more rest for a handful of messages.
"""

from __future__ import annotations

from collections import deque
from math import inf

_SECOND = 1.0  # what a bucket holds; after so long a pause it is full again
_LONG = 10.0  # seconds of sending after which what was in the bucket makes no difference
_BELOW = 0.97  # of what was accepted, so that a little jitter is no refusal
_LEAST = 1.0  # messages a second
_STEADY = 10.0  # seconds without a refusal, after which we try a little more
_MORE = 1.05  # times as many, each second
_FORGOTTEN = 60.0  # seconds after which a refusal says nothing any more
_MOST = 4096  # acceptances that are remembered
_FEW = 8.0  # as many leave together at most while we go slowly, so that one claim brings several rows


class Throttle:
    """The speed of one account. All times are monotonic seconds."""

    __slots__ = ("_accepted", "_filled_at", "_rate", "_refused_at", "_rest", "_room", "_slow", "rest_until")

    def __init__(self) -> None:
        self._accepted: deque[float] = deque(maxlen=_MOST)
        self._slow = False  # a refusal is remembered
        self._refused_at = self._rest = 0.0  # the first refusal of the last wave, and how long it asked to wait
        self._rate: float | None = None  # messages a second; None: to be worked out when the rest is over
        self._room = self._filled_at = 0.0
        self.rest_until = -inf

    def accepted(self, now: float) -> None:
        """Note that the platform has taken a message."""
        self._accepted.append(now)

    def refused(self, now: float, rest: float) -> None:
        """Note that the platform asks the whole account to wait for `rest` seconds."""
        if now >= self.rest_until:  # what was under way is refused with it, and says nothing new
            self._slow, self._refused_at, self._rest, self._rate = True, now, rest, None
        self.rest_until = max(self.rest_until, now + rest)

    def room(self, now: float) -> float:
        """Return how many messages may leave now; infinite while no refusal is remembered."""
        if now < self.rest_until:
            return 0
        if self._slow and now - self._refused_at > _FORGOTTEN:
            self._slow = False
        if not self._slow:
            return inf
        rate = self._fill(now)
        return self._room if self._room >= min(_FEW, max(1.0, rate / 10)) else 0

    def take(self) -> None:
        """Count a message that leaves."""
        self._room -= self._slow

    def _fill(self, now: float) -> float:
        """Add the room that has come since the last time; return the rate."""
        if self._rate is None:
            self._rate = max(_LEAST, _BELOW * self._taken())
            self._room = self._rate * min(self._rest, _SECOND)
        else:
            passed = now - self._filled_at
            if now - self._refused_at > _STEADY:
                self._rate *= _MORE**passed
            self._room = min(self._rate, self._room + self._rate * passed)
        self._filled_at = now
        return self._rate

    def _taken(self) -> float:
        """Return how many messages a second the platform took before it refused."""
        count, first = 0, self._refused_at
        for at in reversed(self._accepted):
            if self._refused_at - at > _LONG:
                return count / _LONG
            if first - at > _SECOND:
                break
            count, first = count + 1, min(first, at)
        return count / (_SECOND + self._refused_at - first)

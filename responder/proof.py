"""Whether a platform has shown lately that it takes an account's messages; until it has, two of them ask.

A token that has ended is refused with every message that leaves before the first refusal is back, and some platforms
lock an account out for that. What was taken a minute ago is proof enough, and nobody waits long for an answer.
"""

from __future__ import annotations

from math import inf

_LASTS = 60.0  # seconds
_PATIENCE = 1.0  # seconds for an answer: a request that hangs says nothing of the token
_FEW = 2


class Proof:
    """The proof of one account. All times are monotonic seconds."""

    __slots__ = ("_asked_at", "_taken_at")

    def __init__(self) -> None:
        self._asked_at = self._taken_at = -inf

    def taken(self, now: float) -> None:
        """Note that the platform took a message."""
        self._taken_at = now

    def asks(self, now: float) -> None:
        """Note that a message leaves."""
        if now - self._taken_at > _LASTS and now - self._asked_at > _LASTS:
            self._asked_at = now

    def most(self, now: float, places: int) -> int:
        """Return how many may be under way, of so many places."""
        proven = now - self._taken_at <= _LASTS
        return places if proven or _PATIENCE < now - self._asked_at <= _LASTS else min(places, _FEW)

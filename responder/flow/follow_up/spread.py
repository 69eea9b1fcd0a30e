"""Many follow-ups due at once leave one after the other: so many a minute on one account."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

_MINUTE = timedelta(minutes=1)


class Spread:
    """Counts what was said in the last minute; what does not fit gets a turn behind all that wait already.

    It holds no truth: the turns stand in the store as the new times of the reminders.
    """

    def __init__(self) -> None:
        self._said: dict[str, deque[datetime]] = {}
        self._tail: dict[str, datetime] = {}

    def turn(self, account: str, now: datetime, minute: int) -> datetime | None:
        """Return None when there is room now, which is taken; else a later time to come back at."""
        said = self._said.setdefault(account, deque())
        while said and not now - _MINUTE < said[0] <= now:
            said.popleft()
        if len(said) < minute:
            said.append(now)
            return None
        turn = max(self._tail.get(account, now), now + _MINUTE / 2) + _MINUTE / minute
        self._tail[account] = turn
        return turn

    def give_back(self, account: str) -> None:
        """Return room that was not used after all."""
        if said := self._said.get(account):
            said.pop()

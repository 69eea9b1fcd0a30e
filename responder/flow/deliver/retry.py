"""When to try again: a value that decides, apart from the loop that obeys."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

FIRST = timedelta(seconds=2)
LONGEST = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Retry:
    """Doubling pauses with jitter from 2 s to 30 min, never before the platform allows, never after `max_age`."""

    max_age: timedelta

    def next_try(
        self, tries: int, planned_at: datetime, now: datetime, after: timedelta | None, rng: random.Random
    ) -> datetime | None:
        """Return the next moment, or None when the reply, which was to leave at `planned_at`, would be too old."""
        pause = min(FIRST * 2 ** min(tries, 12), LONGEST)
        pause *= rng.uniform(0.75, 1.25)
        if after is not None:
            pause = max(after, min(pause, after * 1.05) if tries < 3 else pause)
        due = now + pause
        return due if due - planned_at <= self.max_age else None

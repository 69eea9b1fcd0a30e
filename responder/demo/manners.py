"""How a stand-in behaves: its knobs, and the verdict on one request."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from responder.clock import Clock, SystemClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """The knobs. Shares lie between 0 and 1 and are tried in this order; times are in the unit of their name.

    hang: share of requests that are taken, never answered and not delivered.
    lost_answer: share that is delivered and then cut off without an answer.
    limit_per_second: a token bucket over all recipients; 0: no limit. burst: its depth; 0: one second of it.
    pair_seconds: shortest time between two messages to one recipient; 0: no limit.
    """

    latency_ms: float = 0.0
    jitter_ms: float = 0.0
    share_429: float = 0.0
    share_5xx: float = 0.0
    hang: float = 0.0
    lost_answer: float = 0.0
    retry_after: int = 1
    limit_per_second: float = 0.0
    burst: float = 0.0
    pair_seconds: float = 0.0

    def changed(self, knobs: Mapping[str, Any]) -> Manners:
        """Return manners with some knobs turned; raises ValueError for a knob that does not exist."""
        known = {f.name for f in fields(self)}
        if unknown := sorted(set(knobs) - known):
            raise ValueError(f"no such knob: {', '.join(unknown)}; there are: {', '.join(sorted(known))}")
        values: dict[str, Any] = {k: (int if k == "retry_after" else float)(v) for k, v in knobs.items()}
        return replace(self, **values)


class Verdict(StrEnum):
    """What happens to a request."""

    OK = "ok"
    TOO_MANY = "too-many"
    PAIR_LIMIT = "pair-limit"
    BROKEN = "broken"
    HANG = "hang"
    LOST_ANSWER = "lost-answer"

    @property
    def delivered(self) -> bool:
        """Tell whether the recipient has the message."""
        return self in (Verdict.OK, Verdict.LOST_ANSWER)


class Temper:
    """Judges requests by the manners in force; the same seed gives the same verdicts."""

    def __init__(self, manners: Manners | None = None, *, seed: int = 1, clock: Clock | None = None) -> None:
        self._clock = clock or SystemClock()
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self.set(manners or Manners())

    def set(self, manners: Manners) -> None:
        """Put other manners into force; the bucket is full again."""
        self.manners = manners
        self._depth = manners.burst or max(1.0, manners.limit_per_second)
        self._tokens = self._depth
        self._filled_at = self._clock.monotonic()
        self._last_to: dict[str, float] = {}

    def verdict(self, recipient: str) -> Verdict:
        """Judge one request."""
        now = self._clock.monotonic()
        if not self._take_token(now):
            return Verdict.TOO_MANY
        verdict = self._by_share()
        if verdict.delivered and not self._pair_is_free(recipient, now):
            return Verdict.PAIR_LIMIT
        return verdict

    def delay(self) -> float:
        """Return how long the next answer takes, in seconds."""
        manners = self.manners
        return max(0.0, manners.latency_ms + self._random.uniform(-1, 1) * manners.jitter_ms) / 1000

    def _take_token(self, now: float) -> bool:
        limit = self.manners.limit_per_second
        if not limit:
            return True
        self._tokens = min(self._depth, self._tokens + (now - self._filled_at) * limit)
        self._filled_at = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True

    def _by_share(self) -> Verdict:
        manners, at = self.manners, self._random.random()
        shares = (
            (manners.share_429, Verdict.TOO_MANY),
            (manners.share_5xx, Verdict.BROKEN),
            (manners.hang, Verdict.HANG),
            (manners.lost_answer, Verdict.LOST_ANSWER),
        )
        for share, verdict in shares:
            if at < share:
                return verdict
            at -= share
        return Verdict.OK

    def _pair_is_free(self, recipient: str, now: float) -> bool:
        pause = self.manners.pair_seconds
        if not pause:
            return True
        last = self._last_to.get(recipient)
        if last is not None and now - last < pause:
            return False
        self._last_to[recipient] = now
        return True

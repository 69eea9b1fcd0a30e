"""How badly a stand-in behaves: limits, shares of failures, delays."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.clock import MovableClock
from responder.demo.manners import Manners, Temper, Verdict

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class TestTemper:
    def test_the_bucket_fills_with_time(self) -> None:
        clock = MovableClock(NOON)
        temper = Temper(Manners(limit_per_second=2), clock=clock)

        first = [temper.verdict("a") for _ in range(3)]
        clock.move(seconds=0.5)

        assert first == [Verdict.OK, Verdict.OK, Verdict.TOO_MANY]
        assert [temper.verdict("a"), temper.verdict("a")] == [Verdict.OK, Verdict.TOO_MANY]

    def test_one_person_is_spared(self) -> None:
        clock = MovableClock(NOON)
        temper = Temper(Manners(pair_seconds=6), clock=clock)

        assert [temper.verdict(to) for to in ("a", "a", "b")] == [Verdict.OK, Verdict.PAIR_LIMIT, Verdict.OK]
        clock.move(seconds=6)
        assert temper.verdict("a") is Verdict.OK

    def test_shares_are_kept(self) -> None:
        temper = Temper(Manners(share_429=0.1, share_5xx=0.2, hang=0.05, lost_answer=0.15), seed=3)
        found = [temper.verdict(str(i)) for i in range(20_000)]

        for verdict, share in (("too-many", 0.1), ("broken", 0.2), ("hang", 0.05), ("lost-answer", 0.15)):
            assert found.count(Verdict(verdict)) / 20_000 == pytest.approx(share, abs=0.01)

    def test_the_delay_stays_around_the_latency(self) -> None:
        temper = Temper(Manners(latency_ms=100, jitter_ms=50))

        assert all(0.05 <= temper.delay() <= 0.15 for _ in range(100))

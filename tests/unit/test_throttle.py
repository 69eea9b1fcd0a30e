"""How fast an account sends after "too many requests"."""

from __future__ import annotations

import heapq
import random
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.throttle import Throttle


class Bucket:
    """A platform that takes so many messages a second, and so many at once after a pause."""

    def __init__(self, rate: float, depth: float) -> None:
        self.rate, self.depth = rate, depth
        self.tokens, self.at = depth, 0.0

    def takes(self, now: float) -> bool:
        self.tokens = min(self.depth, self.tokens + self.rate * (now - self.at))
        self.at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


class Chance:
    """A platform that refuses one message in so many, however fast they come."""

    def __init__(self, one_in: int, seed: int) -> None:
        self.one_in, self.random = one_in, random.Random(seed)

    def takes(self, now: float) -> bool:
        return self.random.randrange(self.one_in) > 0


class Shut:
    """A platform that takes nothing until a moment, and everything from then on."""

    def __init__(self, until: float) -> None:
        self.until = until

    def takes(self, now: float) -> bool:
        return now >= self.until


def drain(
    count: int, platform: Bucket | Chance | Shut, *, speed: float, latency: float, rest: float
) -> tuple[float, int, int]:
    """Send so many, at most `speed` a second; return the seconds it took, the refusals, and what left too early."""
    throttle, now, left, done = Throttle(), 0.0, count, 0.0
    answers: list[tuple[float, bool]] = []
    refused = early = 0
    free = 0.0  # when the next one can leave
    while left or answers:
        while answers and answers[0][0] <= now:
            at, taken = heapq.heappop(answers)
            if taken:
                throttle.accepted(at)
                done = at
            else:
                throttle.refused(at, rest)
                refused, left = refused + 1, left + 1
        while left and free <= now and throttle.room(now) >= 1:
            throttle.take()
            early += now < throttle.rest_until
            heapq.heappush(answers, (now + latency, platform.takes(now + latency / 2)))
            left, free = left - 1, max(free, now) + 1 / speed
        now += 0.001
    return done, refused, early


@pytest.mark.parametrize("speed", [90, 130, 200, 1000, 5000])
@pytest.mark.parametrize(("rate", "rest"), [(80, 1.0), (30, 1.0), (80, 0.5), (20, 2.0)])
def test_a_flood_drains_nearly_as_fast_as_the_platform_allows(rate: int, rest: float, speed: int) -> None:
    count = rate * 8
    ideal = (count - rate) / rate

    took, refused, early = drain(count, Bucket(rate, rate), speed=speed, latency=0.01, rest=rest)

    lost = 2 * max(0.0, rest - 1)  # a bucket that is full already fills no further

    assert took - lost < 1.12 * ideal
    assert refused <= 2 * (speed * 0.012 + 2)  # two waves: what was under way when the first of each was refused
    assert early == 0


@pytest.mark.parametrize("one_in", [30, 100, 300])
@pytest.mark.parametrize("rest", [1.0, 2.0, 5.0])
def test_refusals_that_come_by_chance_cost_their_rests_and_little_more(one_in: int, rest: float) -> None:
    took, refused, early = 0.0, 0, 0
    for seed in range(4):
        each = drain(2000, Chance(one_in, seed), speed=1000, latency=0.04, rest=rest)
        took, refused, early = took + each[0], refused + each[1], early + each[2]

    at_full_speed = 4 * 2000 * ((rest + 0.04) / one_in + 1 / 1000)
    assert took < 1.4 * at_full_speed
    assert early == 0


def test_a_platform_that_takes_nothing_is_asked_by_one_message_after_each_rest_and_then_gets_all() -> None:
    took, refused, early = drain(500, Shut(until=30), speed=1000, latency=0.01, rest=1.0)

    assert refused < 10 + 30 + 2
    assert took < 33
    assert early == 0


@pytest.mark.parametrize(("rate", "tokens", "rest"), [(30, 1, 3.0), (30, 15, 3.0), (80, 5, 2.0), (80, 5, 1.0)])
def test_a_bucket_that_was_not_full_is_not_taken_for_a_small_one(rate: int, tokens: int, rest: float) -> None:
    bucket = Bucket(rate, rate)
    bucket.tokens = tokens

    took, _, early = drain(rate * 20, bucket, speed=1000, latency=0.01, rest=rest)

    assert took - 4 * (rest - 1) < 1.1 * 20
    assert early == 0


def test_nothing_holds_it_back_before_the_first_refusal() -> None:
    throttle = Throttle()
    throttle.accepted(1)
    throttle.take()

    assert throttle.room(2) == inf


def refused_after(count: int, *, rest: float = 1.0, spread: float = 0.0, times: int = 2) -> Throttle:
    """An account that was refused `times`, at last at second 100, each time after so many accepted within `spread`."""
    throttle = Throttle()
    for at in range(100 - (times - 1) * 20, 101, 20):
        for n in range(count):
            throttle.accepted(at - min(spread, 15) + min(spread, 15) * n / count)
        throttle.refused(at, rest)
        throttle.room(at + rest)
    return throttle


def leaves(throttle: Throttle, start: float, seconds: float, step: float = 0.01) -> int:
    """Send as much as there is room for; return how many that were. The last few wait until they are a handful."""
    sent = 0
    for n in range(round(seconds / step) + 1):
        while throttle.room(start + n * step) >= 1:
            throttle.take()
            sent += 1
    return sent


def test_nothing_leaves_before_the_rest_is_over_whatever_else_is_refused_meanwhile() -> None:
    throttle = refused_after(80)
    throttle.refused(100.02, 1)
    throttle.refused(100.03, 0.5)

    assert throttle.room(101.019) == 0
    assert throttle.room(101.021) > 0


@pytest.mark.parametrize(
    ("accepted", "spread", "a_second"),
    [
        (80, 0.0, 78),  # the bucket was full: it held a second's worth
        (160, 1.0, 78),  # as much came meanwhile
        (880, 9.99, 78),
        (1_200, 15.0, 78),  # of a long run the last ten seconds tell
        (3, 0.0, 3),
        (0, 0.0, 1),  # refused at once: one asks
    ],
)
def test_the_rate_follows_from_what_was_taken_and_how_long_that_took(
    accepted: int, spread: float, a_second: int
) -> None:
    throttle = refused_after(accepted, spread=spread)
    leaves(throttle, 101, 1)

    assert leaves(throttle, 102.01, 5) == pytest.approx(5 * a_second, abs=12)


def test_one_refusal_proves_no_limit_and_a_second_one_that_shows_another_does_not_either() -> None:
    once = refused_after(80, times=1)
    other = refused_after(80)
    other.rest_until = 0
    for n in range(20):
        other.accepted(119 + n / 100)
    other.refused(120, 1)

    assert once.room(101) == inf
    assert other.room(121) == inf


def test_slowness_that_does_not_help_is_given_up() -> None:
    throttle, slow = refused_after(80), []
    for at in (102, 104, 106):
        for n in range(80):
            throttle.accepted(at - 0.02 + n / 5000)
        throttle.refused(at, 1)
        slow.append(throttle.room(at + 1) < inf)

    assert slow == [True, True, False]


def test_a_burst_after_an_idle_time_counts_as_the_burst_it_was() -> None:
    throttle = refused_after(80)  # the waves stand twenty seconds apart

    assert leaves(throttle, 101, 1) > 100


def test_what_was_taken_before_a_pause_says_nothing() -> None:
    throttle = refused_after(80, times=1)
    for n in range(500):
        throttle.accepted(90 + n / 100)
    for n in range(80):
        throttle.accepted(101.49 + n / 1e6)
    throttle.refused(101.5, 1)
    leaves(throttle, 102.5, 1)

    assert leaves(throttle, 103.51, 1) == pytest.approx(78, abs=8)


def test_after_ten_steady_seconds_it_tries_a_little_more() -> None:
    throttle = refused_after(80)
    leaves(throttle, 101, 9)
    before = leaves(throttle, 110.01, 1)
    leaves(throttle, 111.01, 13)
    later = leaves(throttle, 124.02, 1)

    assert before == pytest.approx(78, abs=8)
    assert later == pytest.approx(78 * 1.05**14, abs=12)


@pytest.mark.parametrize("rest", [1.0, 120.0])
def test_a_minute_after_a_refusal_nothing_holds_it_back_any_more(rest: float) -> None:
    throttle = refused_after(3, rest=rest)

    assert throttle.room(100 + max(60, rest) + 0.1) == inf


@given(st.integers(0, 300), st.floats(0.01, 3), st.lists(st.floats(0.0, 2.0), min_size=1, max_size=40))
def test_within_ten_seconds_never_more_leaves_than_was_taken_in_that_time(
    accepted: int, rest: float, pauses: list[float]
) -> None:
    throttle, now, sent = refused_after(accepted, rest=rest), 100.0, 0
    for pause in pauses:
        now = min(now + pause, 110.0)
        while throttle.room(now) >= 1:
            throttle.take()
            sent += 1

    assert sent <= max(accepted, 1) * (min(rest, 1) + max(0.0, now - 100 - rest)) + 1

"""How fast an account sends after "too many requests"."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.throttle import Throttle

HANDFUL = 8


def after(count: int, *, rest: float = 1.0, spread: float = 0.5) -> Throttle:
    """An account whose first refusal came at second 100, after so many accepted messages within `spread` seconds."""
    throttle = Throttle()
    for n in range(count):
        throttle.accepted(100 - spread * n / count)
    throttle.refused(100, rest)
    return throttle


def leaves(throttle: Throttle, start: float, seconds: float, step: float = 0.01) -> int:
    """Send as much as there is room for; return how many that were. The last few wait until they are a handful."""
    sent = 0
    for n in range(round(seconds / step) + 1):
        while throttle.room(start + n * step) >= 1:
            throttle.take()
            sent += 1
    return sent


def test_nothing_holds_it_back_before_the_first_refusal() -> None:
    throttle = Throttle()
    throttle.accepted(1)
    throttle.take()

    assert throttle.room(2) == inf


def test_nothing_leaves_before_the_rest_is_over_whatever_else_is_refused_meanwhile() -> None:
    throttle = after(80)
    throttle.refused(100.02, 1)
    throttle.refused(100.03, 0.5)

    assert throttle.room(101.019) == 0
    assert throttle.room(101.021) > 0


@pytest.mark.parametrize(
    ("accepted", "rest", "at_once", "next_eight_seconds"),
    [
        (80, 1.0, 77, 621),  # what it took in the second before, less 3 of 100
        (80, 0.5, 38, 621),  # half a rest, half of a second's messages
        (1000, 1.0, 970, 7760),
        (3, 1.0, 2, 23),
        (0, 1.0, 1, 8),  # refused at once: somebody else uses the number too
    ],
)
def test_then_it_goes_on_as_fast_as_the_platform_took_it(
    accepted: int, rest: float, at_once: int, next_eight_seconds: int
) -> None:
    throttle = after(accepted, rest=rest)

    assert leaves(throttle, 100 + rest, 0) == pytest.approx(at_once, abs=HANDFUL)
    assert leaves(throttle, 100 + rest, 8) == pytest.approx(next_eight_seconds, abs=HANDFUL + 1)


def test_what_was_accepted_longer_ago_than_a_second_says_nothing() -> None:
    assert leaves(after(80, spread=2.0), 101, 0) == pytest.approx(39, abs=4)


def test_answers_to_what_was_under_way_count_too() -> None:
    throttle = after(60)
    for n in range(20):
        throttle.accepted(100 + n / 100)

    assert leaves(throttle, 101, 0) == pytest.approx(77, abs=HANDFUL)


def test_after_ten_steady_seconds_it_tries_a_little_more() -> None:
    throttle = after(80)
    leaves(throttle, 101, 9)
    before = leaves(throttle, 110.01, 1)
    leaves(throttle, 111.01, 13)
    later = leaves(throttle, 124.02, 1)

    assert before == pytest.approx(78, abs=8)
    assert later == pytest.approx(78 * 1.05**14, abs=12)


@pytest.mark.parametrize("rest", [1.0, 120.0])
def test_a_minute_after_a_refusal_nothing_holds_it_back_any_more(rest: float) -> None:
    throttle = after(3, rest=rest)

    assert throttle.room(100 + max(60, rest) + 0.1) == inf


def test_another_refusal_counts_anew() -> None:
    throttle = after(80)
    assert throttle.room(101) > 70
    for n in range(20):
        throttle.accepted(101 + n / 40)
    throttle.refused(102.2, 2)

    assert throttle.room(104.1) == 0
    assert leaves(throttle, 104.2, 0) == pytest.approx(12, abs=2)  # of the twenty, those of the second before


@given(
    st.integers(0, 300),
    st.floats(0.01, 3),
    st.lists(st.floats(0.0, 2.0), min_size=1, max_size=40),
)
def test_within_ten_seconds_never_more_leaves_than_was_taken_in_that_time(
    accepted: int, rest: float, pauses: list[float]
) -> None:
    throttle, now, sent = after(accepted, rest=rest, spread=0.9), 100.0, 0
    for pause in pauses:
        now = min(now + pause, 110.0)
        while throttle.room(now) >= 1:
            throttle.take()
            sent += 1

    assert sent <= max(accepted, 1) * (min(rest, 1) + max(0.0, now - 100 - rest)) + 1

"""Where little is known: nobody hears of a day that is weeks away, and who is never answered blocks nobody."""

import random
from datetime import timedelta

import pytest

from .test_pace import HOUR, MINUTE, MONDAY, OFFICE, START, pace


def test_messages_that_nobody_ever_answers_do_not_block_it():
    """Spam, say: 500 of them, and after a while the queue counts only those that are really worked on."""
    estimator = pace(history=5)
    for count in range(500):
        at = MONDAY + count * HOUR
        estimator.arrived(f"spam {count}", at)
        estimator.arrived(f"real {count}", at)
        estimator.answered(f"real {count}", at + 10 * MINUTE)

    told = estimator.peek(at + HOUR)
    assert told.ahead < 120
    estimator.answered("spam 499", at + HOUR)
    estimator.left("spam 450", at + HOUR)


@pytest.mark.parametrize("hours", [2, 25, 70])
def test_one_surprise_at_the_start_promises_nobody_months(hours):
    """The first question lies over a weekend: the pace, the bias and the errors hear of it all at once."""
    estimator = pace()
    estimator.arrived("first", MONDAY)
    estimator.answered("first", MONDAY + hours * HOUR)

    forecast = estimator.peek(MONDAY + hours * HOUR)

    assert forecast.promise <= 2 * hours * HOUR * 1.01
    assert forecast.point <= max(hours * HOUR, START)


def test_before_the_first_answer_nobody_hears_of_a_day_weeks_away():
    """Colleagues answer twice a week: two days without an answer say little about the third."""
    estimator = pace(OFFICE, start=2 * HOUR)
    for count in range(16):
        at = MONDAY + count * 2 * HOUR
        told = estimator.arrived(str(count), at)

    assert told.promise <= 3 * OFFICE.between(MONDAY, at)


@pytest.mark.parametrize("seed", range(4))
def test_no_promise_goes_further_than_twice_the_longest_wait_or_forecast(seed):
    """A desk that answers everything on two mornings a week, and a promise for whom nobody is ahead just after it."""
    chance = random.Random(seed)
    estimator = pace(OFFICE)
    waiting, waits, far = {}, [timedelta(0)], []
    for hour in range(24 * 7 * 5):
        at = MONDAY + hour * HOUR + chance.random() * 20 * MINUTE
        if chance.random() < 0.25:
            waiting[str(hour)] = at
            told = estimator.arrived(str(hour), at)
            oldest = OFFICE.between(min(waiting.values()), at)
            if estimator.known >= 30:
                far.append(told.promise / max(told.point, oldest, *waits))
        if at.weekday() in (0, 3) and OFFICE.is_open(at) and at.hour < 11:
            for count, (id_, since) in enumerate(waiting.items()):
                done = at + (count + 1) * 30 * timedelta(seconds=1)
                estimator.answered(id_, done)
                waits.append(OFFICE.between(since, done))
            waiting.clear()

    assert far
    assert max(far) <= 2.0 + 1e-6

"""Business seconds: the same as the calendar counts, only quicker."""

from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.config.settings import Hours
from responder.flow.promise import BusinessCalendar
from responder.flow.promise.pace import BusinessClock

BASE = datetime(2026, 1, 1, tzinfo=UTC)
DAY = int(BASE.timestamp()) // 86_400
CALENDARS = [
    BusinessCalendar.of(Hours.model_validate(hours), zone)
    for hours, zone in [
        ({}, "UTC"),
        ({"mon-fri": ["09:00-17:30"], "holidays": "NL"}, "Europe/Amsterdam"),
        ({"mon-sun": ["08:00-12:00", "12:10-23:59"]}, "Asia/Kathmandu"),
        ({"thu": ["22:00-03:00"], "sun": ["01:00-04:00"]}, "Europe/Amsterdam"),
    ]
]
MOMENTS = st.integers(0, 400 * 86_400).map(lambda second: BASE + timedelta(seconds=second))


@profile(max_examples=150, deadline=None)
@given(calendar=st.sampled_from(CALENDARS), one=MOMENTS, other=MOMENTS)
def test_it_counts_as_the_calendar_does(calendar, one, other):
    start, end = sorted((one, other))
    clock = BusinessClock(calendar, DAY)

    assert clock.seconds(end) - clock.seconds(start) == pytest.approx(calendar.between(start, end).total_seconds())


@profile(max_examples=150, deadline=None)
@given(calendar=st.sampled_from(CALENDARS), at=MOMENTS, span=st.integers(1, 400_000))
def test_and_leads_back_to_the_same_moment(calendar, at, span):
    clock = BusinessClock(calendar, DAY)

    assert clock.moment(clock.seconds(at) + span) == calendar.add(at, timedelta(seconds=span))


@pytest.mark.parametrize("calendar", CALENDARS)
def test_the_pieces_follow_each_other_and_none_passes_a_full_hour(calendar):
    clock = BusinessClock(calendar, DAY)
    pieces = list(islice(clock.pieces(clock.seconds(BASE + timedelta(days=80)) + 100), 300))

    assert all(first[1] == pytest.approx(second[0]) for first, second in pairwise(pieces))
    assert all(0 < end - begin <= 3600 for begin, end, _ in pieces)
    assert all(clock.hour(clock.moment((begin + end) / 2)) == hour for begin, end, hour in pieces)


def test_before_its_first_day_no_time_has_passed():
    clock = BusinessClock(CALENDARS[0], DAY, 5.0)

    assert clock.seconds(BASE - timedelta(days=3)) == 5.0
    assert clock.seconds(datetime.min.replace(tzinfo=UTC)) == 5.0
    assert clock.seconds(datetime.max.replace(tzinfo=UTC)) > 9 * 365 * 86_400


def test_old_days_are_forgotten_without_a_change():
    clock, fresh = BusinessClock(CALENDARS[1], DAY), BusinessClock(CALENDARS[1], DAY)
    late = BASE + timedelta(days=2_000)
    expected = fresh.seconds(late)
    for day in range(2_000):
        clock.seconds(BASE + timedelta(days=day))
        clock.forget_before(BASE + timedelta(days=day))

    assert clock.seconds(late) == expected
    assert clock.moment(expected + 60) == fresh.moment(expected + 60)


def test_it_can_be_rebuilt_from_its_anchor():
    clock = BusinessClock(CALENDARS[1], DAY)
    late = BASE + timedelta(days=200, hours=11)
    again = BusinessClock(CALENDARS[1], *clock.anchor(late))

    assert again.seconds(late) == clock.seconds(late)

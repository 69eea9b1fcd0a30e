"""The calendar against one that steps through every minute: slow and plainly right."""

import random
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.config.settings import Hours
from responder.flow.promise.calendar import BusinessCalendar

MINUTE = timedelta(minutes=1)
ODD_DAYS = {
    "Australia/Lord_Howe": [date(2026, 4, 5), date(2026, 10, 4)],
    "Pacific/Apia": [date(2011, 12, 30), date(2011, 12, 31)],
    "Africa/Casablanca": [date(2026, 2, 15), date(2026, 3, 22)],
    "America/New_York": [date(2026, 3, 8), date(2026, 11, 1)],
    "America/Sao_Paulo": [date(2018, 2, 18), date(2018, 11, 4)],
    "America/St_Johns": [date(2006, 4, 2), date(2006, 10, 29)],
    "America/Havana": [date(2026, 3, 8), date(2026, 11, 1)],
    "Antarctica/Troll": [date(2026, 3, 29), date(2026, 10, 25)],
    "Asia/Kathmandu": [date(2028, 2, 29), date(2026, 12, 31)],
    "Europe/Amsterdam": [date(2026, 3, 29), date(2026, 10, 25), date(2028, 2, 29), date(2027, 1, 1)],
    "Pacific/Kiritimati": [date(1994, 12, 31), date(2026, 6, 1)],
}
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
AROUND = 6  # days before and after that are stepped through
NEAR = 3  # days before and after whose periods are looked at: they end inside, in any zone


@cache
def minutes_around(zone, day):
    """Every minute of twelve days: (instant, what the wall clock shows)."""
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=AROUND)
    instants = [start + step * MINUTE for step in range(2 * AROUND * 1440)]
    return [(each, each.astimezone(ZoneInfo(zone)).replace(tzinfo=None)) for each in instants]


def open_minutes(week, zone, day, on=None, closed=(), cut=None):
    """The instants of all open minutes: a period runs from when its times are first shown or passed.

    on: periods by the number of days from `day`. closed: such numbers. cut: two wall times, nobody is there between.
    """
    minutes = minutes_around(zone, day)

    def first(wall):
        return next((instant for instant, shown in minutes if shown >= wall), None)

    found, special = set(), on or {}
    away, back = (first(each) for each in cut) if cut else (None, None)
    for step in range(-NEAR, NEAR + 1):
        midnight = datetime.combine(day + timedelta(days=step), datetime.min.time())
        usual = () if step in closed else week[midnight.weekday()]
        for opens, closes in special.get(step, usual):
            start, end = first(midnight + opens * MINUTE), first(midnight + closes * MINUTE)
            while start < end:
                if step in special or cut is None or not away <= start < back:
                    found.add(start)
                start += MINUTE
    return sorted(found)


periods = st.tuples(st.integers(0, 95), st.integers(1, 95)).map(lambda each: (each[0] * 15, sum(each) * 15))
weeks = st.lists(st.lists(periods, max_size=2), min_size=7, max_size=7)
odd = st.sampled_from([(zone, day) for zone, days in ODD_DAYS.items() for day in days])


def written(minutes):
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def build(week, zone):
    days = {NAMES[i]: [f"{written(o)}-{written(c)}" for o, c in spans] for i, spans in enumerate(week)}
    return BusinessCalendar.of(Hours(**days), zone)


@settings(max_examples=120, deadline=None)
@given(week=weeks, where=odd, start=st.integers(-1440, 1440), wait=st.integers(0, 1500))
def test_it_agrees_with_stepping_through_every_minute(week, where, start, wait):
    zone, day = where
    shop, slow = build(week, zone), open_minutes(week, zone, day)
    now = datetime(day.year, day.month, day.day, tzinfo=UTC) + start * MINUTE
    ahead = [each for each in slow if each >= now]

    for each in (now, now + 7 * MINUTE, now + wait * MINUTE):
        assert shop.is_open(each) == (each in slow)
    if ahead:
        assert shop.next_opening(now) == ahead[0]
        assert shop.between(now, ahead[-1] + MINUTE) == len(ahead) * MINUTE
    if 0 < wait <= len(ahead):
        assert shop.add(now, wait * MINUTE) == ahead[wait - 1] + MINUTE


numbers = st.integers(-2, 2)


@settings(max_examples=150, deadline=None)
@given(
    week=weeks,
    where=odd,
    on=st.dictionaries(numbers, st.lists(periods, max_size=1), max_size=2),
    closed=st.sets(numbers, max_size=2),
    cut=st.none() | st.tuples(st.integers(-1440, 1440), st.integers(1, 1440)),
    start=st.integers(-1440, 1440),
    wait=st.integers(0, 900),
)
def test_dates_and_closures_agree_with_stepping_through_every_minute(week, where, on, closed, cut, start, wait):
    zone, day = where
    midnight = datetime.combine(day, datetime.min.time())
    between = None if cut is None else (midnight + cut[0] * MINUTE, midnight + sum(cut) * MINUTE)
    shop, slow = build_special(week, zone, day, on, closed, between), open_minutes(week, zone, day, on, closed, between)
    now = midnight.replace(tzinfo=UTC) + start * MINUTE
    ahead = [each for each in slow if each >= now]

    for each in (now, now + 7 * MINUTE, now + wait * MINUTE):
        assert shop.is_open(each) == (each in slow)
    if ahead:
        assert shop.next_opening(now) == ahead[0]
        assert shop.between(now, ahead[-1] + MINUTE) == len(ahead) * MINUTE
    if 0 < wait <= len(ahead):
        assert shop.add(now, wait * MINUTE) == ahead[wait - 1] + MINUTE


def build_special(week, zone, day, on, closed, between):
    days = {NAMES[i]: [f"{written(o)}-{written(c)}" for o, c in spans] for i, spans in enumerate(week)}
    dates = {
        day + timedelta(days=n): {"open": [f"{written(o)}-{written(c)}" for o, c in spans]} for n, spans in on.items()
    }
    closures = [{"from": day + timedelta(days=n), "until": day + timedelta(days=n)} for n in closed]
    closures += [{"from": between[0], "until": between[1]}] if between else []
    return BusinessCalendar.of(Hours(**days, on=dates, closed=closures), zone)


@settings(max_examples=150, deadline=None)
@given(
    week=weeks,
    where=odd,
    moment=st.integers(-(10**11), 10**11),
    span=st.timedeltas(timedelta(0), timedelta(days=4)),
)
def test_what_is_added_is_what_lies_between(week, where, moment, span):
    """To the microsecond; and nothing is ever promised where nobody is there."""
    zone, day = where
    shop = build(week, zone)
    now = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(microseconds=moment)

    due = shop.add(now, span)

    if due is None:
        assert shop.next_opening(now) is None
    else:
        assert due >= now
        assert shop.between(now, due) == span
        assert shop.is_open(due) or shop.closes_at(due) == due


@pytest.mark.parametrize(
    "zone",
    [
        *ODD_DAYS,
        "UTC",
        "Europe/London",
        "Asia/Kolkata",
        "Asia/Tehran",
        "Africa/Cairo",
        "America/Santiago",
        "America/Asuncion",
        "Asia/Beirut",
        "Pacific/Chatham",
    ],
)
def test_every_day_of_a_year_opens_once_and_days_fill_the_year(zone):
    noon = BusinessCalendar.of(Hours(**{"mon-sun": ["12:00-12:30"]}), zone)
    whole = BusinessCalendar.of(Hours(**{"mon-sun": ["00:00-24:00"]}), zone)
    start = datetime(2026, 1, 1, 15, tzinfo=UTC)
    openings, at = set(), start
    while at < start + timedelta(days=364, hours=23):
        opening = noon.next_opening(at)
        assert opening is not None
        openings.add(opening.astimezone(ZoneInfo(zone)).date())
        at = opening + timedelta(minutes=31)

    assert len(openings) in {365, 366}
    assert whole.between(start, start + timedelta(days=365)) == timedelta(days=365)


def test_no_calendar_of_10_000_goes_back_in_time_or_round_in_circles():
    chance = random.Random(7)
    zones = list(ODD_DAYS)
    for _ in range(10_000):
        days = chance.sample(range(7), chance.randint(0, 2))
        minutes = ((chance.randrange(0, 1440), chance.randrange(1, 1440)) for _ in days)
        week: list[tuple[tuple[int, int], ...]] = [()] * 7
        for day, (opens, length) in zip(days, minutes, strict=True):
            week[day] = ((opens, opens + length),)
        shop = BusinessCalendar(tuple(week), chance.choice(zones))
        now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(525_600))
        due = shop.add(now, timedelta(minutes=chance.randrange(120)))

        assert (due is None) == (not days)
        opening = shop.next_opening(now)
        assert due is None or (opening is not None and due >= opening >= now)

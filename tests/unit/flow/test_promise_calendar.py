"""The business calendar: opening hours as people write them, on the time line."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from responder.config.settings import Hours
from responder.errors import ConfigInvalid
from responder.flow.promise.calendar import BusinessCalendar

OFFICE = {"mon-fri": ["09:00-17:30"]}
LUNCH = {"mon-fri": ["09:00-12:30", "13:30-17:00"]}
NIGHTS = {"mon-thu": ["22:00-06:00"]}
AMSTERDAM = "Europe/Amsterdam"


def calendar(days, zone=AMSTERDAM, closed=(), **more):
    on: dict[date, Any] = {date.fromisoformat(day): {} for day in closed}
    return BusinessCalendar.of(Hours(**days, on={**on, **more.pop("on", {})}, **more), zone)


def at(text, zone=AMSTERDAM, fold=0):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def local(moment, zone=AMSTERDAM):
    return None if moment is None else moment.astimezone(ZoneInfo(zone)).isoformat()[:16]


@pytest.mark.parametrize(
    ("days", "closed", "zone", "now", "minutes", "due"),
    [
        pytest.param(OFFICE, (), AMSTERDAM, "2027-03-26T17:20", 25, "2027-03-29T09:15", id="summer time at weekend"),
        pytest.param(OFFICE, (), AMSTERDAM, "2027-03-27T13:00", 50, "2027-03-29T09:50", id="asked on a saturday"),
        pytest.param(
            OFFICE, ("2027-03-26", "2027-03-29"), AMSTERDAM, "2027-03-25T17:10", 60, "2027-03-30T09:40", id="easter"
        ),
        pytest.param(
            OFFICE, ("2027-04-27",), AMSTERDAM, "2027-04-26T16:00", 630, "2027-04-29T09:30", id="over a day in between"
        ),
        pytest.param(LUNCH, (), AMSTERDAM, "2027-03-01T12:15", 25, "2027-03-01T13:40", id="over lunch"),
        pytest.param(LUNCH, (), AMSTERDAM, "2027-03-01T12:15", 15, "2027-03-01T12:30", id="ends when lunch begins"),
        pytest.param({}, (), AMSTERDAM, "2027-03-28T01:40", 40, "2027-03-28T03:20", id="over the missing hour"),
        pytest.param(OFFICE, (), AMSTERDAM, "2027-10-29T17:00", 60, "2027-11-01T09:30", id="winter time at weekend"),
        pytest.param(NIGHTS, (), AMSTERDAM, "2027-03-01T23:00", 480, "2027-03-02T23:00", id="over midnight"),
        pytest.param(NIGHTS, (), AMSTERDAM, "2027-03-05T05:30", 60, "2027-03-08T22:30", id="thursday's night ends"),
        pytest.param(
            OFFICE, (), "America/New_York", "2027-03-12T17:15", 45, "2027-03-15T09:30", id="the american change"
        ),
        pytest.param(OFFICE, (), "Asia/Kathmandu", "2027-03-05T17:29", 3, "2027-03-08T09:02", id="an offset of 5:45"),
        pytest.param(OFFICE, (), AMSTERDAM, "2027-03-01T07:15", 0, "2027-03-01T09:00", id="no wait while closed"),
        pytest.param(OFFICE, (), AMSTERDAM, "2027-03-01T10:00", -9, "2027-03-01T10:00", id="below zero is zero"),
        pytest.param(OFFICE, (), AMSTERDAM, "2028-02-28T17:00", 60, "2028-02-29T09:30", id="29 february"),
        pytest.param(
            OFFICE, ("2027-01-01",), AMSTERDAM, "2026-12-31T17:00", 60, "2027-01-04T09:30", id="end of week 53"
        ),
    ],
)
def test_business_time_becomes_wall_clock_time(days, closed, zone, now, minutes, due):
    found = calendar(days, zone, closed).add(at(now, zone), timedelta(minutes=minutes))

    assert local(found, zone) == due


def test_two_hours_over_the_doubled_hour_end_in_its_second_half():
    due = calendar({}).add(at("2027-10-31T01:30"), timedelta(hours=2))

    assert due == at("2027-10-31T02:30", fold=1)


@pytest.mark.parametrize(
    ("days", "now", "open_now", "opening"),
    [
        (OFFICE, "2027-03-01T09:00", True, "2027-03-01T09:00"),
        (OFFICE, "2027-03-01T08:59", False, "2027-03-01T09:00"),
        (OFFICE, "2027-03-01T17:30", False, "2027-03-02T09:00"),
        ({"mon-fri": ["09:00-17:30"], "thu": ["13:00-21:00"]}, "2027-03-04T10:00", False, "2027-03-04T13:00"),
        ({"thu": ["13:00-21:00"], "mon-fri": ["09:00-17:30"]}, "2027-03-04T20:00", True, "2027-03-04T20:00"),
        ({"mon-sun": ["09:00-17:00"], "sat-sun": []}, "2027-03-06T10:00", False, "2027-03-08T09:00"),
        ({"fri-mon": ["10:00-12:00"]}, "2027-03-02T11:00", False, "2027-03-05T10:00"),
        ({"mon-fri": ["22:00-02:00"]}, "2027-03-06T01:59", True, "2027-03-06T01:59"),
        ({"mon-fri": ["22:00-02:00"]}, "2027-03-06T02:00", False, "2027-03-08T22:00"),
        ({"sun": ["00:00-24:00"]}, "2027-03-07T23:59", True, "2027-03-07T23:59"),
        ({"sun": ["00:00-24:00"]}, "2027-03-08T00:00", False, "2027-03-14T00:00"),
        ({"sat": ["9:00-12:00", "11:00-13:00"]}, "2027-03-06T12:30", True, "2027-03-06T12:30"),
        ({"mon-sun": []}, "2027-03-06T12:30", False, None),
        ({}, "2027-03-06T03:00", True, "2027-03-06T03:00"),
    ],
)
def test_open_and_next_opening(days, now, open_now, opening):
    """A single day wins over its span whatever the order; a period belongs to the day it starts on."""
    shop = calendar(days)

    assert (open_now, opening) == (shop.is_open(at(now)), local(shop.next_opening(at(now))))


@pytest.mark.parametrize(
    ("days", "now", "closes"),
    [
        (LUNCH, "2027-03-01T10:00", "2027-03-01T12:30"),
        (LUNCH, "2027-03-01T12:30", "2027-03-01T12:30"),
        (LUNCH, "2027-03-01T12:31", None),
        (NIGHTS, "2027-03-01T23:00", "2027-03-02T06:00"),
        ({"mon": ["12:00-24:00"], "tue": ["00:00-03:00"]}, "2027-03-01T13:00", "2027-03-02T03:00"),
        ({}, "2027-03-01T13:00", None),
    ],
)
def test_closing_time(days, now, closes):
    """The end of the open period, also of one that ends right now; none when closed or never closing."""
    assert local(calendar(days).closes_at(at(now))) == closes


class TestHolidaysAndExceptions:
    """Public holidays close a day; a date of its own wins over them."""

    @pytest.mark.parametrize(
        ("place", "day", "is_open"),
        [
            ("NL", "2027-04-27", False),
            ("NL", "2027-04-28", True),
            ("DE-BY", "2027-01-06", False),
            ("DE-NI", "2027-01-06", True),
            ("de-by", "2027-01-06", False),
            ("US", "2027-11-25", False),
            ("", "2027-04-27", True),
        ],
    )
    def test_by_country_and_region(self, place, day, is_open):
        assert calendar(OFFICE, holidays=place).is_open(at(f"{day}T12:00")) is is_open

    def test_without_hours_a_holiday_still_closes_the_whole_day(self):
        shop = calendar({}, holidays="NL")

        assert local(shop.next_opening(at("2027-04-27T00:00"))) == "2027-04-28T00:00"

    def test_an_exception_wins_over_a_holiday(self):
        shop = calendar(OFFICE, holidays="NL", on={date(2027, 4, 27): {"open": ["10:00-14:00"]}})

        assert local(shop.next_opening(at("2027-04-27T00:00"))) == "2027-04-27T10:00"
        assert local(shop.closes_at(at("2027-04-27T11:00"))) == "2027-04-27T14:00"

    def test_the_night_before_a_closed_day_runs_to_its_end(self):
        shop = calendar(NIGHTS, closed=["2027-03-02"])

        assert shop.is_open(at("2027-03-02T05:59"))
        assert not shop.is_open(at("2027-03-02T23:00"))


CHRISTMAS = {
    date(2026, 12, 24): {"open": ["09:00-13:00"], "say": "On Christmas Eve we close at one."},
    date(2026, 12, 25): {"say": "We are closed for Christmas."},
    date(2026, 12, 28): {"open": []},
}


@pytest.mark.parametrize(
    ("now", "note"),
    [
        ("2026-12-22T10:00", ""),
        ("2026-12-23T10:00", ""),
        ("2026-12-23T19:00", "On Christmas Eve we close at one."),
        ("2026-12-24T10:00", "On Christmas Eve we close at one."),
        ("2026-12-24T18:00", "On Christmas Eve we close at one. We are closed for Christmas."),
        ("2026-12-25T10:00", "We are closed for Christmas."),
        ("2026-12-26T10:00", ""),
    ],
)
def test_the_note_is_about_today_or_the_days_until_we_open(now, note):
    assert calendar(OFFICE, on=CHRISTMAS).note(at(now)) == note


def test_the_note_covers_the_time_until_the_promise():
    assert calendar(OFFICE, on=CHRISTMAS).note(at("2026-12-23T10:00"), at("2026-12-24T10:00")) != ""


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ({"mon-vri": ["09:00-17:00"]}, "hours.mon-vri: found 'mon-vri', expected a day"),
        ({"monday": ["09:00-17:00"]}, "the days are mon, tue, wed, thu, fri, sat, sun"),
        ({"mon": ["9-17"]}, "hours.mon: found '9-17', expected a period such as"),
        ({"mon": ["09:00-25:00"]}, "25:00 is no time of the day"),
        ({"mon": ["09:60-12:00"]}, "09:60 is no time of the day"),
        ({"mon": ["09:00-09:00"]}, "a period without length"),
        ({"holidays": "XX"}, "hours.holidays: found 'XX', expected a country such as"),
        ({"holidays": "DE-XY"}, "found 'DE-XY', expected DE alone, or one of DE-BB, "),
        ({"on": {"2027-01-02": {"open": ["12"]}}}, "hours.on.2027-01-02: found '12'"),
    ],
)
def test_a_mistake_is_named_with_its_key(days, message):
    with pytest.raises(ConfigInvalid, match=message):
        BusinessCalendar.of(Hours(**days), AMSTERDAM)


@pytest.mark.parametrize("now", ["0001-01-01T00:00", "9999-12-31T23:00", "2038-01-19T03:14:08"])
def test_the_ends_of_time_do_not_break_it(now):
    shop = calendar(OFFICE)
    moment = datetime.fromisoformat(f"{now}+00:00")

    assert isinstance(shop.is_open(moment), bool)
    assert shop.between(moment, moment) == timedelta(0)
    shop.next_opening(moment)
    shop.add(moment, timedelta(hours=1))

"""Quiet hours by the wall clock, over midnight and over the change of the clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.errors import ConfigInvalid
from responder.flow.follow_up.quiet import QuietHours

BERLIN = "Europe/Berlin"


def at(text, zone=BERLIN, fold=0):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "now", "quiet", "end"),
    [
        ("21:00-08:00", "2027-01-05T20:59", False, "2027-01-05T20:59"),
        ("21:00-08:00", "2027-01-05T21:00", True, "2027-01-06T08:00"),
        ("21:00-08:00", "2027-01-06T07:59", True, "2027-01-06T08:00"),
        ("21:00-08:00", "2027-01-06T08:00", False, "2027-01-06T08:00"),
        ("21:00-08:00", "2026-12-31T22:00", True, "2027-01-01T08:00"),
        ("21:00-08:00", "2027-03-27T22:00", True, "2027-03-28T08:00"),
        ("21:00-08:00", "2027-10-30T22:00", True, "2027-10-31T08:00"),
        ("13:00-14:30", "2027-01-05T13:30", True, "2027-01-05T14:30"),
        ("00:00-06:00", "2027-01-05T00:00", True, "2027-01-05T06:00"),
        ("22:00-24:00", "2027-01-05T23:59", True, "2027-01-06T00:00"),
        ("23:00-02:30", "2027-03-28T01:30", True, "2027-03-28T03:00"),
        ("23:00-02:30", "2027-10-31T02:29", True, "2027-10-31T02:30"),
        ("", "2027-01-05T03:00", False, "2027-01-05T03:00"),
    ],
)
def test_quiet_hours(hours, now, quiet, end):
    """A time that the clocks skip is the first after it; one that they show twice is the first."""
    rule = QuietHours(hours, BERLIN)

    assert (rule.contains(at(now)), rule.end(at(now))) == (quiet, at(end))


def test_a_doubled_end_is_its_first():
    assert not QuietHours("23:00-02:30", BERLIN).contains(at("2027-10-31T02:10", fold=1))


@pytest.mark.parametrize("hours", ["21-8", "25:00-08:00", "21:00-08:61", "21:00-21:00", "00:00-24:00", "never"])
def test_a_mistake_is_named(hours):
    with pytest.raises(ConfigInvalid, match=f"reminders.quiet: found '{hours}'.*expected quiet hours such as"):
        QuietHours(hours, BERLIN)


def moments(first, last):
    """Any moment of these years."""
    start = datetime(first, 1, 1, tzinfo=UTC)
    return st.integers(0, (last - first) * 365 * 86_400).map(lambda second: start + timedelta(seconds=second))


@profile(deadline=None)
@given(
    now=moments(2006, 2030),
    zone=st.sampled_from(["Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "America/Havana", BERLIN]),
    start=st.integers(0, 1439),
    length=st.integers(1, 1439),
)
def test_it_always_ends_and_never_in_quiet_hours(now, zone, start, length):
    ends = (start + length) % 1440
    rule = QuietHours(f"{start // 60:02}:{start % 60:02}-{ends // 60:02}:{ends % 60:02}", zone)

    end = rule.end(now)

    assert now <= end <= now + timedelta(hours=50)  # a day that a zone skips lies in between at most
    assert not rule.contains(end)
    assert rule.contains(now) == (end > now)

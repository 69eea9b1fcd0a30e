"""The due moment is one that people say, never before it was computed and never past closing time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.flow.promise.rounding import round_up

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text, fold=0):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "due", "closes", "said"),
    [
        pytest.param("2026-11-23T10:02", "2026-11-23T10:07", None, "2026-11-23T10:10", id="5 minutes"),
        pytest.param("2026-11-23T10:00", "2026-11-23T10:00:01", None, "2026-11-23T10:05", id="a second counts"),
        pytest.param("2026-11-23T10:00", "2026-11-23T10:50", None, "2026-11-23T10:50", id="said as it is"),
        pytest.param("2026-11-23T10:00", "2026-11-23T11:00", None, "2026-11-23T11:00", id="an hour"),
        pytest.param("2026-11-23T10:00", "2026-11-23T11:01", None, "2026-11-23T11:15", id="quarter hours"),
        pytest.param("2026-11-23T10:00", "2026-11-23T12:01", None, "2026-11-23T12:30", id="half hours"),
        pytest.param("2026-11-23T10:00", "2026-11-23T14:01", None, "2026-11-23T15:00", id="full hours"),
        pytest.param("2026-11-23T17:25", "2026-11-24T09:25", "2026-11-24T17:30", "2026-11-24T10:00", id="tomorrow"),
        pytest.param(
            "2026-11-23T10:00", "2026-11-23T12:10", "2026-11-23T12:20", "2026-11-23T12:20", id="not over lunch"
        ),
        pytest.param("2026-11-23T10:00", "2026-11-23T17:10", "2026-11-23T17:30", "2026-11-23T17:30", id="closing time"),
        pytest.param(
            "2026-11-23T10:00", "2026-11-23T16:10", "2026-11-23T17:30", "2026-11-23T17:00", id="before closing"
        ),
        pytest.param("2026-11-23T10:00", "2026-11-26T11:10", "2026-11-26T17:30", "2026-11-26T12:00", id="noon"),
        pytest.param("2026-11-23T23:10", "2026-11-23T23:58", None, "2026-11-24T00:00", id="midnight"),
        pytest.param("2027-03-28T00:20", "2027-03-28T01:50", None, "2027-03-28T03:00", id="into the missing hour"),
        pytest.param("2027-10-31T00:10", "2027-10-31T01:40", None, "2027-10-31T01:45", id="before the doubled hour"),
    ],
)
def test_rounding(now, due, closes, said):
    rounded = round_up(at(due), at(now), AMSTERDAM, closes and at(closes))

    assert rounded == at(said)


def test_the_second_of_a_doubled_hour_is_not_named():
    """ "Before 02:30" would be heard as the first 02:30."""
    due = at("2027-10-31T02:20", fold=1)

    assert round_up(due, due - timedelta(minutes=50), AMSTERDAM, None) == at("2027-10-31T03:00")


zones = st.sampled_from(
    [
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Africa/Casablanca",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Antarctica/Troll",
    ]
)


def moments(first, last):
    """Any moment of these years."""
    start = datetime(first, 1, 1, tzinfo=UTC)
    return st.integers(0, (last - first) * 365 * 86_400).map(lambda second: start + timedelta(seconds=second))


@profile(deadline=None)
@given(
    now=moments(2006, 2030),
    ahead=st.timedeltas(timedelta(minutes=5), timedelta(days=9)),
    zone=zones,
    until_closing=st.none() | st.timedeltas(timedelta(0), timedelta(hours=9)),
)
def test_it_never_goes_back_and_seldom_far(now, ahead, zone, until_closing):
    due = now + ahead
    closes = None if until_closing is None else due + until_closing

    said = round_up(due, now, ZoneInfo(zone), closes)

    assert due <= said <= due + timedelta(hours=3)  # one hour, and those that the clock shows twice
    if said != closes:
        local = said.astimezone(ZoneInfo(zone))
        assert (local.minute % 5, local.second, local.microsecond, local.fold) == (0, 0, 0, 0)
    if closes is not None:
        assert said <= closes

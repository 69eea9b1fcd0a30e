"""When the last of a team leaves before a moment, and what is said of one date."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.config.settings import Hours
from responder.flow.promise import BusinessCalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SAID = {"nl": "Dinsdag dicht.", "en": "Closed on Tuesday."}
WEEK = Hours.model_validate(
    {
        "mon-fri": ["09:00-12:30", "13:00-17:30"],
        "sat": ["22:00-02:00"],
        "closed": [{"from": "2026-11-24", "until": "2026-11-24", "say": SAID}],
    }
)
CALENDAR = BusinessCalendar.of(WEEK, "Europe/Amsterdam", language="nl")
ALWAYS = BusinessCalendar.of(Hours(), "Europe/Amsterdam")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "last"),
    [
        ("2026-11-23 11:00", "2026-11-23 11:00"),
        ("2026-11-23 12:30", "2026-11-23 12:30"),
        ("2026-11-23 12:45", "2026-11-23 12:30"),
        ("2026-11-23 13:00", "2026-11-23 12:30"),
        ("2026-11-24 11:00", "2026-11-23 17:30"),
        ("2026-11-25 09:00", "2026-11-23 17:30"),
        ("2026-11-25 09:01", "2026-11-25 09:01"),
        ("2026-11-29 01:00", "2026-11-29 01:00"),
        ("2026-11-29 12:00", "2026-11-29 02:00"),
    ],
)
def test_the_last_moment_at_which_somebody_is_there(moment: str, last: str) -> None:
    assert CALENDAR.last_open(at(moment), at("2026-11-23 10:00")) == at(last)


def test_nobody_is_there_from_now_on_and_somebody_always_is() -> None:
    assert CALENDAR.last_open(at("2026-11-24 11:00"), at("2026-11-23 17:30")) is None
    assert ALWAYS.last_open(at("2026-11-24 11:00"), at("2026-11-23 17:30")) == at("2026-11-24 11:00")


@given(st.integers(0, 20_000), st.integers(1, 10_000))
def test_between_it_and_the_moment_no_opening_time_passes(start: int, minutes: int) -> None:
    since = at("2026-11-16 00:00") + timedelta(minutes=start)
    moment = since + timedelta(minutes=minutes)
    last = CALENDAR.last_open(moment, since)

    assert CALENDAR.between(last or since, moment) == timedelta(0)
    if last is not None:
        assert since < last <= moment
        assert CALENDAR.between(last - timedelta(seconds=1), last) == timedelta(seconds=1)


@pytest.mark.parametrize(
    ("locale", "said"), [("nl", "Dinsdag dicht."), ("en", "Closed on Tuesday."), ("de", "Dinsdag dicht.")]
)
def test_of_one_date_only_its_own_sentence_is_said(locale: str, said: str) -> None:
    assert CALENDAR.note_on(at("2026-11-24 23:00"), locale) == said
    assert CALENDAR.note_on(at("2026-11-23 11:00"), locale) == ""
    assert ALWAYS.note_on(at("2026-11-24 11:00"), locale) == ""

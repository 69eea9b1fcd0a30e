"""The opening hours laid out as numbers say the same as the business calendar."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.config.settings import Hours
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.opening import Opening

FIRST, LAST = datetime(2026, 3, 20, 7, 30, tzinfo=UTC), datetime(2026, 4, 20, 12, tzinfo=UTC)


def calendar(**days: list[str]) -> BusinessCalendar:
    on = {"2026-04-06": {"open": []}, "2026-04-10": {"open": ["22:00-03:00"]}}
    return BusinessCalendar.of(
        Hours.model_validate({**{k.replace("_", "-"): v for k, v in days.items()}, "on": on}), "Europe/Amsterdam"
    )


CALENDARS = {
    "office": calendar(mon_fri=["09:00-12:30", "13:00-17:30"]),
    "night": calendar(mon_thu=["22:00-06:00"]),
    "always, but for a day": calendar(),
    "always": BusinessCalendar.of(Hours(), "UTC"),
}
moments = st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None)).map(lambda at: at.replace(tzinfo=UTC))


@pytest.mark.parametrize("kind", CALENDARS)
@given(st.lists(moments, min_size=2, max_size=2).map(sorted), st.timedeltas(timedelta(), timedelta(days=3)))
def test_it_agrees_with_the_calendar(kind: str, ends: list[datetime], span: timedelta) -> None:
    known = CALENDARS[kind]
    opening = Opening(known, FIRST, LAST)
    begin, end = map(opening.moment, ends)

    assert end.open - begin.open == pytest.approx(known.between(*ends).total_seconds(), abs=1e-5)
    assert opening.is_open(ends[0]) is known.is_open(ends[0])
    due = opening.due(begin, span.total_seconds())
    added = known.add(ends[0], span)
    assert due == added if due is not None else added is None or added > LAST


@pytest.mark.parametrize(
    ("at", "minutes", "due"),
    [
        ("2026-03-27T17:25", 5, "2026-03-27T17:30"),  # to the minute of closing
        ("2026-03-27T17:25", 30, "2026-03-30T09:25"),  # over a weekend with the change to summer time
        ("2026-03-28T11:00", 0, "2026-03-30T09:00"),  # nothing at all, while closed: the next opening
        ("2026-04-03T17:30", 45, "2026-04-07T09:45"),  # Easter Monday is closed
    ],
)
def test_a_promise_ends_while_open(at: str, minutes: int, due: str) -> None:
    opening = Opening(CALENDARS["office"], FIRST, LAST)

    def utc(text: str) -> datetime:
        return datetime.fromisoformat(f"{text}{'+02:00' if text > '2026-03-29' else '+01:00'}").astimezone(UTC)

    assert opening.due(opening.moment(utc(at)), minutes * 60) == utc(due)


def test_where_nothing_ever_opens_plain_time_counts() -> None:
    never = BusinessCalendar(((),) * 7, "UTC")
    opening = Opening(never, FIRST, LAST)

    assert opening.moment(FIRST + timedelta(hours=3)).open == 3 * 3600
    assert opening.due(opening.moment(FIRST), 60) == FIRST + timedelta(minutes=1)

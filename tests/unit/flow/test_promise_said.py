"""A listener takes the words at their word: what is heard is what is stored, never earlier, and somebody is there."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.config.settings import Settings
from responder.flow.promise import Promiser
from responder.flow.promise.locales import LANGUAGES
from responder.flow.promise.words import say, say_opening

DAY = timedelta(days=1)
ZONES = [
    "Europe/Amsterdam",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Casablanca",
    "Antarctica/Troll",
    "America/St_Johns",
    "Pacific/Apia",
]
CLOCKS = {
    "nl": re.compile(r"(\d\d):(\d\d) uur"),
    "en": re.compile(r"(\d{1,2})(?::(\d\d))? ([ap]m)|noon"),
    "de": re.compile(r"(\d{1,2})(?::(\d\d))? Uhr"),
    "fr": re.compile(r"(\d{1,2}) h(?: (\d\d))?|midi"),
    "es": re.compile(r"las? (\d{1,2}):(\d\d)"),
}
MIDNIGHT = {"nl": "middernacht", "en": "midnight", "de": "Mitternacht", "fr": "minuit", "es": "medianoche"}


def heard(said, now, locale):
    """The moment that a listener understands, by the clock on the wall; `now` is local and naive."""
    words = LANGUAGES[locale]
    if said == words.few_minutes:
        return now + timedelta(minutes=10)
    at = CLOCKS[locale].search(said)
    if at is None:
        assert MIDNIGHT[locale] in said, said
        return day_heard(said, now, words) + DAY
    hour, minute = (12, 0) if at[0] in ("noon", "midi") else (int(at[1]), int(at[2] or 0))
    if locale == "en" and at[0] != "noon":
        hour = hour % 12 + (12 if at[3] == "pm" else 0)
    return day_heard(said, now, words) + timedelta(hours=hour, minutes=minute)


def day_heard(said, now, words):
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    for word in (words.tomorrow_morning, words.coming_night, words.tomorrow):
        if said.startswith(word + " "):
            return today + DAY
    if said.startswith(words.today + " "):
        return today
    number = next(n for n, name in enumerate(words.weekdays) if said.startswith(name))
    rest = said[len(words.weekdays[number]) :]
    month = next((n for n, name in enumerate(words.months, 1) if name in rest), None)
    if month is None:  # "on Tuesday" is the next one, a date goes with those further away
        return next(today + step * DAY for step in range(7) if (today + step * DAY).weekday() == number)
    year = re.search(r"\b20\d\d\b", rest)
    day = int(re.findall(r"\d+", rest)[0])
    years = [int(year[0])] if year else [now.year, now.year + 1]
    found = next(today.replace(year=y, month=month, day=day) for y in years if (y, month, day) >= today.timetuple()[:3])
    assert found.weekday() == number
    return found


weeks = st.dictionaries(
    st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    st.tuples(st.integers(0, 95), st.integers(1, 95)).map(
        lambda each: f"{each[0] // 4:02}:{each[0] % 4 * 15:02}-{sum(each) % 96 // 4:02}:{sum(each) % 4 * 15:02}"
    ),
    min_size=1,
    max_size=7,
)


@profile(max_examples=400, deadline=None)
@given(
    week=weeks,
    zone=st.sampled_from(ZONES),
    known=st.integers(1, 60 * 60),
    start=st.integers(0, 366 * 1440 * 60).map(lambda s: datetime(2027, 6, 1, tzinfo=UTC) + timedelta(seconds=s)),
    locale=st.sampled_from(["nl", "en", "de", "fr", "es"]),
)
def test_what_is_heard_is_what_is_stored_and_somebody_is_there(week, zone, known, start, locale):
    """Leap year and both changes of the clocks lie inside; nothing is promised while nobody works."""
    settings = {
        "company": {"name": "x", "timezone": zone},
        "hours": {day: [period] for day, period in week.items()},
        "promise": {"until_known": f"{known} min"},
    }
    desk = Promiser(Settings.model_validate(settings))

    due = desk.promise("mail", start).due
    said = say(due, start, zone, locale)

    local, now = due.astimezone(ZoneInfo(zone)), start.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    if said == LANGUAGES[locale].few_minutes:
        assert timedelta(0) < due - start <= timedelta(minutes=10)
    else:
        assert heard(said, now, locale) == local.replace(tzinfo=None, fold=0)
    calendar = desk.calendar
    assert calendar.is_open(due) or calendar.closes_at(due) == due
    assert calendar.between(start, due) >= min(timedelta(minutes=known), timedelta(hours=60))
    least = calendar.add(start, timedelta(minutes=max(5, known)))
    assert least is not None
    assert due >= least


@profile(max_examples=300, deadline=None)
@given(
    ours=st.sampled_from(ZONES),
    theirs=st.sampled_from([*ZONES, "Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Tokyo"]),
    now=st.integers(0, 366 * 96).map(lambda n: datetime(2027, 6, 1, tzinfo=UTC) + n * timedelta(minutes=15)),
    ahead=st.integers(1, 20 * 96).map(lambda n: n * timedelta(minutes=15)),
    locale=st.sampled_from(["nl", "en", "de", "fr", "es"]),
    words=st.sampled_from([say, say_opening]),
)
def test_both_clocks_name_the_same_moment(ours, theirs, now, ahead, locale, words):
    due = now + ahead
    said = words(due, now, ours, locale, theirs)
    our_due, their_due = (due.astimezone(ZoneInfo(z)).replace(tzinfo=None) for z in (ours, theirs))
    our_now, their_now = (now.astimezone(ZoneInfo(z)).replace(tzinfo=None) for z in (ours, theirs))
    if (our_due, our_now) == (their_due, their_now) or said == LANGUAGES[locale].few_minutes:
        assert "(" not in said
        return
    first, _, second = said.rstrip(")").partition(" (")
    second = second.removeprefix("bei dir ").removeprefix("para ti, ")
    assume(due.astimezone(ZoneInfo(ours)).fold == due.astimezone(ZoneInfo(theirs)).fold == 0)

    def plain(moment, midnight):
        return {moment, moment - DAY} if midnight else {moment}

    assert our_due == heard(first, our_now, locale) or words is say_opening
    named = second.startswith((LANGUAGES[locale].today, LANGUAGES[locale].tomorrow, *LANGUAGES[locale].weekdays))
    if named:
        assert heard(second, their_now, locale) == their_due
    else:  # the day is the one just named
        clock = heard(f"{LANGUAGES[locale].today} {second}", our_due, locale)
        assert clock.time() == their_due.time()
        midnight = MIDNIGHT[locale] in said
        assert their_due.date() in {d.date() for d in plain(our_due, midnight) | plain(their_due, midnight)}
        assert abs(their_due.date() - our_due.date()) <= (DAY if midnight else timedelta(0))


@pytest.mark.parametrize(
    ("reader", "formal", "nl", "en", "de"),
    [
        (
            "Europe/London",
            False,
            "vandaag vóór 15:00 uur onze tijd (14:00 uur bij jou)",
            "today before 3 pm our time (2 pm your time)",
            "heute vor 15 Uhr unserer Zeit (bei dir 14 Uhr)",
        ),
        (
            "Asia/Tokyo",
            True,
            "vandaag vóór 15:00 uur onze tijd (23:00 uur bij u)",
            "today before 3 pm our time (11 pm your time)",
            "heute vor 15 Uhr unserer Zeit (bei Ihnen 23 Uhr)",
        ),
        (
            "Pacific/Auckland",
            False,
            "vandaag vóór 15:00 uur onze tijd (morgen 03:00 uur bij jou)",
            "today before 3 pm our time (tomorrow 3 am your time)",
            "heute vor 15 Uhr unserer Zeit (bei dir morgen 3 Uhr)",
        ),
        ("Europe/Berlin", True, "vandaag vóór 15:00 uur", "today before 3 pm", "heute vor 15 Uhr"),
        (None, True, "vandaag vóór 15:00 uur", "today before 3 pm", "heute vor 15 Uhr"),
    ],
)
def test_a_reader_elsewhere_hears_both_times(reader, formal, nl, en, de):
    due, now = datetime(2026, 11, 23, 14, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC)
    said = tuple(say(due, now, "Europe/Amsterdam", locale, reader, formal=formal) for locale in ("nl", "en", "de"))

    assert said == (nl, en, de)


def test_where_it_is_another_date_already_days_go_by_their_names():
    """ "Tomorrow" would be heard as their tomorrow."""
    due, now = datetime(2026, 11, 24, 10, tzinfo=UTC), datetime(2026, 11, 23, 16, tzinfo=UTC)

    assert (
        say(due, now, "Europe/Amsterdam", "en", "Pacific/Fiji") == "on Tuesday before 11 am our time (10 pm your time)"
    )


def test_other_languages_name_the_offset_of_our_clock():
    due, now = datetime(2026, 11, 23, 14, tzinfo=UTC), datetime(2026, 11, 23, 9, tzinfo=UTC)

    said = say(due, now, "Europe/Amsterdam", "it", "Europe/London")

    assert said == "prima di lunedì 23 novembre 2026, 15:00 (GMT+01:00)"

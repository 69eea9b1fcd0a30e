"""Times as a colleague says them: whole phrases compared, in every language."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st

from responder.flow.promise.words import say, say_duration, say_opening

AMSTERDAM = "Europe/Amsterdam"


def at(text, zone=AMSTERDAM):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


# 2026-11-23 is a monday.
@pytest.mark.parametrize(
    ("now", "due", "nl", "en", "de"),
    [
        (
            "2026-11-23T10:00",
            "2026-11-23T10:05",
            "binnen een paar minuten",
            "within a few minutes",
            "innerhalb weniger Minuten",
        ),
        (
            "2026-11-23T10:00",
            "2026-11-23T10:10",
            "binnen een paar minuten",
            "within a few minutes",
            "innerhalb weniger Minuten",
        ),
        (
            "2026-11-23T10:00",
            "2026-11-23T10:15",
            "vandaag vóór 10:15 uur",
            "today before 10:15 am",
            "heute vor 10:15 Uhr",
        ),
        ("2026-11-23T10:00", "2026-11-23T12:00", "vandaag vóór 12:00 uur", "today before noon", "heute vor 12 Uhr"),
        (
            "2026-11-23T10:00",
            "2026-11-23T12:30",
            "vandaag vóór 12:30 uur",
            "today before 12:30 pm",
            "heute vor 12:30 Uhr",
        ),
        ("2026-11-23T10:00", "2026-11-23T15:00", "vandaag vóór 15:00 uur", "today before 3 pm", "heute vor 15 Uhr"),
        (
            "2026-11-23T19:00",
            "2026-11-24T00:00",
            "vandaag vóór middernacht",
            "today before midnight",
            "heute vor Mitternacht",
        ),
        (
            "2026-11-23T03:00",
            "2026-11-23T09:30",
            "vandaag vóór 09:30 uur",
            "today before 9:30 am",
            "heute vor 9:30 Uhr",
        ),
        (
            "2026-11-23T19:00",
            "2026-11-24T02:00",
            "komende nacht vóór 02:00 uur",
            "tonight before 2 am",
            "kommende Nacht vor 2 Uhr",
        ),
        (
            "2026-11-23T17:00",
            "2026-11-24T11:00",
            "morgenochtend vóór 11:00 uur",
            "tomorrow morning before 11 am",
            "morgen Vormittag vor 11 Uhr",
        ),
        ("2026-11-23T17:00", "2026-11-24T12:00", "morgen vóór 12:00 uur", "tomorrow before noon", "morgen vor 12 Uhr"),
        ("2026-11-23T17:00", "2026-11-24T15:00", "morgen vóór 15:00 uur", "tomorrow before 3 pm", "morgen vor 15 Uhr"),
        (
            "2026-11-23T00:30",
            "2026-11-24T11:00",
            "dinsdag vóór 11:00 uur",
            "on Tuesday before 11 am",
            "am Dienstag vor 11 Uhr",
        ),
        (
            "2026-11-23T00:30",
            "2026-11-24T02:00",
            "dinsdag vóór 02:00 uur",
            "on Tuesday before 2 am",
            "am Dienstag vor 2 Uhr",
        ),
        (
            "2026-11-20T17:00",
            "2026-11-24T12:00",
            "dinsdag vóór 12:00 uur",
            "on Tuesday before noon",
            "am Dienstag vor 12 Uhr",
        ),
        (
            "2026-11-23T17:00",
            "2026-11-29T10:00",
            "zondag vóór 10:00 uur",
            "on Sunday before 10 am",
            "am Sonntag vor 10 Uhr",
        ),
        (
            "2026-11-24T17:00",
            "2026-12-01T12:00",
            "dinsdag 1 december vóór 12:00 uur",
            "on Tuesday 1 December before noon",
            "am Dienstag, dem 1. Dezember, vor 12 Uhr",
        ),
        (
            "2026-12-24T17:00",
            "2027-01-04T10:00",
            "maandag 4 januari vóór 10:00 uur",
            "on Monday 4 January before 10 am",
            "am Montag, dem 4. Januar, vor 10 Uhr",
        ),
        (
            "2026-11-23T17:00",
            "2027-11-23T10:00",
            "dinsdag 23 november 2027 vóór 10:00 uur",
            "on Tuesday 23 November 2027 before 10 am",
            "am Dienstag, dem 23. November 2027, vor 10 Uhr",
        ),
        ("2026-11-23T15:10", "2026-11-23T15:00", "vandaag vóór 15:00 uur", "today before 3 pm", "heute vor 15 Uhr"),
        (
            "2026-11-23T09:10",
            "2026-11-22T15:00",
            "gisteren vóór 15:00 uur",
            "yesterday before 3 pm",
            "gestern vor 15 Uhr",
        ),
        (
            "2026-11-23T09:10",
            "2026-11-20T15:00",
            "vrijdag 20 november vóór 15:00 uur",
            "on Friday 20 November before 3 pm",
            "am Freitag, dem 20. November, vor 15 Uhr",
        ),
    ],
)
def test_before(now, due, nl, en, de):
    said = tuple(say(at(due), at(now), AMSTERDAM, locale) for locale in ("nl", "en", "de"))

    assert said == (nl, en, de)


@pytest.mark.parametrize(
    ("now", "opening", "nl", "en", "de"),
    [
        ("2026-11-23T12:40", "2026-11-23T13:00", "vandaag om 13:00 uur", "today at 1 pm", "heute um 13 Uhr"),
        ("2026-11-23T18:00", "2026-11-24T09:00", "morgen om 09:00 uur", "tomorrow at 9 am", "morgen um 9 Uhr"),
        (
            "2026-11-20T18:00",
            "2026-11-23T08:30",
            "maandag om 08:30 uur",
            "on Monday at 8:30 am",
            "am Montag um 8:30 Uhr",
        ),
        ("2026-11-22T01:00", "2026-11-23T09:00", "maandag om 09:00 uur", "on Monday at 9 am", "am Montag um 9 Uhr"),
        ("2026-11-22T10:00", "2026-11-22T12:00", "vandaag om 12:00 uur", "today at noon", "heute um 12 Uhr"),
        ("2026-11-22T10:00", "2026-11-23T00:00", "morgen om 00:00 uur", "today at midnight", "morgen um 0 Uhr"),
        (
            "2026-12-24T18:00",
            "2027-01-04T09:00",
            "maandag 4 januari om 09:00 uur",
            "on Monday 4 January at 9 am",
            "am Montag, dem 4. Januar, um 9 Uhr",
        ),
        (
            "2026-11-23T12:40",
            "2026-11-22T16:05",
            "gisteren om 16:05 uur",
            "yesterday at 4:05 pm",
            "gestern um 16:05 Uhr",
        ),
    ],
)
def test_at(now, opening, nl, en, de):
    said = tuple(say_opening(at(opening), at(now), AMSTERDAM, locale) for locale in ("nl", "en", "de"))

    assert said == (nl, en, de)


@pytest.mark.parametrize(
    ("span", "nl", "en", "de"),
    [
        (timedelta(seconds=20), "minder dan een minuut", "less than a minute", "weniger als eine Minute"),
        (timedelta(minutes=1), "1 minuut", "1 minute", "1 Minute"),
        (timedelta(minutes=44, seconds=1), "45 minuten", "45 minutes", "45 Minuten"),
        (timedelta(hours=1), "1 uur", "1 hour", "1 Stunde"),
        (timedelta(minutes=90), "1 uur en 30 minuten", "1 hour and 30 minutes", "1 Stunde und 30 Minuten"),
        (timedelta(hours=23, minutes=59, seconds=30), "1 dag", "1 day", "1 Tag"),
        (timedelta(hours=50, minutes=5), "2 dagen en 3 uur", "2 days and 3 hours", "2 Tage und 3 Stunden"),
    ],
)
def test_duration(span, nl, en, de):
    assert (nl, en, de) == tuple(say_duration(span, locale) for locale in ("nl", "en", "de"))


def test_what_was_promised_before_is_named_by_the_clock():
    due, now = at("2026-11-23T15:00"), at("2026-11-23T14:55")

    assert say(due, now, AMSTERDAM, "en") == "within a few minutes"
    assert say(due, now, AMSTERDAM, "en", by_clock=True) == "today before 3 pm"


def test_to_a_reader_who_is_up_at_night_tomorrow_goes_by_its_name():
    """At 8 am in Amsterdam it is 2 am of the same date in New York, and for who is still up "tomorrow" may be today."""
    now, due = at("2026-11-23T08:00"), at("2026-11-24T15:00")

    assert say(due, now, AMSTERDAM, "en", "America/New_York") == "on Tuesday before 3 pm our time (9 am your time)"
    later = "tomorrow before 3 pm our time (9 am your time)"
    assert say(due, at("2026-11-23T13:00"), AMSTERDAM, "en", "America/New_York") == later


def test_it_is_true_in_the_zone_of_the_reader():
    due, now = at("2026-11-23T15:00"), at("2026-11-23T10:00")

    assert say(due, now, "America/New_York", "en") == "today before 9 am"
    assert say(due, now, "Pacific/Auckland", "en") == "tonight before 3 am"
    assert say(due, now, "Asia/Kathmandu", "en") == "today before 7:45 pm"


@pytest.mark.parametrize("locale", ["nl", "NL", "nl-BE", "nl_NL", "nl-Latn-NL"])
def test_any_dutch_is_dutch(locale):
    assert say(at("2026-11-23T15:00"), at("2026-11-23T10:00"), AMSTERDAM, locale) == "vandaag vóór 15:00 uur"


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("it", "prima di lunedì 23 novembre 2026, 15:00"),
        ("pt-BR", "antes de segunda-feira, 23 de novembro de 2026, 15:00"),
        ("pl", "before poniedziałek, 23 listopada 2026, 15:00"),
        ("xx", "today before 3 pm"),
        ("", "today before 3 pm"),
        ("../etc", "today before 3 pm"),
        ("en-<b>", "today before 3 pm"),
    ],
)
def test_other_languages_get_the_date_and_unknown_ones_english(locale, said):
    assert say(at("2026-11-23T15:00"), at("2026-11-23T10:00"), AMSTERDAM, locale) == said


def test_other_languages_say_minutes_openings_and_spans_too():
    now = at("2026-11-23T10:00")

    assert say(now + timedelta(minutes=10), now, AMSTERDAM, "it") == "tra 10 minuti"
    assert say_opening(at("2026-11-24T09:00"), now, AMSTERDAM, "it") == "martedì 24 novembre 2026, 09:00"
    spans = [timedelta(seconds=9), timedelta(minutes=90), timedelta(minutes=121), timedelta(hours=50)]
    assert [say_duration(span, "it") for span in spans] == ["2 minuti", "90 minuti", "3 ore", "3 giorni"]


def moments(first, last):
    """Any moment of these years."""
    start = datetime(first, 1, 1, tzinfo=UTC)
    return st.integers(0, (last - first) * 365 * 86_400).map(lambda second: start + timedelta(seconds=second))


@profile(deadline=None)
@given(
    now=moments(2020, 2040),
    ahead=st.timedeltas(timedelta(minutes=-600), timedelta(days=400)),
    zone=st.sampled_from(["Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "America/New_York", AMSTERDAM]),
    locale=st.sampled_from(["nl", "en", "de", "fr", "es"]),
)
def test_every_moment_has_words(now, ahead, zone, locale):
    said = say(now + ahead, now, zone, locale)

    assert said == said.strip()
    assert "{" not in said
    assert say(now + ahead, now.replace(second=0), zone, locale) == said


def test_the_languages_with_words_of_their_own_need_no_babel():
    code = (
        "import sys\n"
        "from datetime import UTC, datetime, timedelta\n"
        "from responder.flow.promise.words import say\n"
        "now = datetime(2026, 11, 23, 9, tzinfo=UTC)\n"
        "before = 'babel' in sys.modules\n"
        "for locale in ('nl', 'en', 'de', 'fr', 'es'): say(now + timedelta(hours=4), now, 'Europe/Amsterdam', locale)\n"
        "assert not before and 'babel' not in sys.modules\n"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0

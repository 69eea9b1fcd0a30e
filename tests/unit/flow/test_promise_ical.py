"""Closures from an iCalendar file: dates, hours, zones, repetitions; what would have to be guessed is refused."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from responder.config.settings import Hours
from responder.errors import ConfigInvalid
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.ical import LARGEST, IcalClosures

AMSTERDAM = "Europe/Amsterdam"
WEEK = {"mon-fri": ["09:00-17:30"]}


def file(folder, *events):
    path = folder / "closures.ics"
    body = "".join(f"BEGIN:VEVENT\r\nUID:{n}\r\n{event}\r\nEND:VEVENT\r\n" for n, event in enumerate(events))
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n{body}END:VCALENDAR\r\n"
    path.write_bytes(text.replace("\n\n", "\r\n").encode())
    return path


def shop(folder, *events, **more):
    hours = Hours.model_validate({**WEEK, "ical": file(folder, *events), **more})
    return BusinessCalendar.of(hours, AMSTERDAM)


def lines(*each):
    return "\r\n".join(each)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(AMSTERDAM)).astimezone(UTC)


def opening(calendar, text):
    return calendar.next_opening(at(text)).astimezone(ZoneInfo(AMSTERDAM)).isoformat()[:16]


CHRISTMAS = lines("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270104", "SUMMARY:Kerstvakantie")
MEETING = lines(
    "DTSTART;TZID=Europe/Amsterdam:20261130T140000",
    "DTEND;TZID=Europe/Amsterdam:20261130T160000",
    "RRULE:FREQ=MONTHLY;BYDAY=-1MO",
    "EXDATE;TZID=Europe/Amsterdam:20270125T140000",
)


@pytest.mark.parametrize(
    ("event", "now", "opens"),
    [
        (CHRISTMAS, "2026-12-23T17:00", "2026-12-23T17:00"),
        (CHRISTMAS, "2026-12-24T09:00", "2027-01-04T09:00"),
        (CHRISTMAS, "2027-01-01T12:00", "2027-01-04T09:00"),
        ("DTSTART;VALUE=DATE:20270602", "2027-06-02T10:00", "2027-06-03T09:00"),
        (lines("DTSTART;VALUE=DATE:20270602", "DURATION:P2D"), "2027-06-02T10:00", "2027-06-04T09:00"),
        (MEETING, "2026-11-30T13:59", "2026-11-30T13:59"),
        (MEETING, "2026-11-30T14:00", "2026-11-30T16:00"),
        (MEETING, "2026-12-28T15:00", "2026-12-28T16:00"),
        (MEETING, "2027-01-25T15:00", "2027-01-25T15:00"),
        (MEETING, "2027-03-29T14:00", "2027-03-29T16:00"),
        (lines("DTSTART:20270602T080000Z", "DTEND:20270602T090000Z"), "2027-06-02T10:30", "2027-06-02T11:00"),
        (lines("DTSTART:20270602T100000", "DURATION:PT90M"), "2027-06-02T10:30", "2027-06-02T11:30"),
        (
            lines("DTSTART;TZID=America/New_York:20270602T100000", "DTEND;TZID=America/New_York:20270602T110000"),
            "2027-06-02T16:30",
            "2027-06-02T17:00",
        ),
        (
            lines("DTSTART;TZID=W. Europe Standard Time:20270602T100000", "DURATION:PT1H"),
            "2027-06-02T10:30",
            "2027-06-02T11:00",
        ),
        (lines("DTSTART:20261231T120000", "DTEND:20270104T100000"), "2026-12-31T12:00", "2027-01-04T10:00"),
        (lines("DTSTART;VALUE=DATE:20200505", "RRULE:FREQ=YEARLY"), "2027-05-05T12:00", "2027-05-06T09:00"),
        (lines("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"), "2028-02-29T12:00", "2028-03-01T09:00"),
        (lines("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"), "2027-02-26T12:00", "2027-02-26T12:00"),
        (
            lines("DTSTART;VALUE=DATE:20270601", "RRULE:FREQ=DAILY;UNTIL=20270603"),
            "2027-06-01T12:00",
            "2027-06-04T09:00",
        ),
        (lines("DTSTART;VALUE=DATE:20270601", "RRULE:FREQ=DAILY;COUNT=2"), "2027-06-01T12:00", "2027-06-03T09:00"),
        (
            lines("DTSTART:20270601T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20270602T100000Z"),
            "2027-06-02T12:00",
            "2027-06-02T13:00",
        ),
        (
            lines("DTSTART:20270601T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20270602T095959Z"),
            "2027-06-02T12:00",
            "2027-06-02T12:00",
        ),
        (
            lines("DTSTART;VALUE=DATE:20270601", "RDATE;VALUE=DATE:20270603,20270607"),
            "2027-06-03T12:00",
            "2027-06-04T09:00",
        ),
        (lines("DTSTART;VALUE=DATE:20270601", "STATUS:CANCELLED"), "2027-06-01T12:00", "2027-06-01T12:00"),
        (
            lines("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
            "2027-06-01T12:00",
            "2027-06-01T12:00",
        ),
    ],
)
def test_events_are_closures(tmp_path, event, now, opens):
    assert opening(shop(tmp_path, event), now) == opens


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "Europe/Amsterdam", "America/Los_Angeles"])
def test_a_date_is_closed_by_the_clocks_of_the_shop_and_no_hour_beside_it(tmp_path, zone):
    hours = Hours.model_validate({"mon-sun": ["00:00-24:00"], "ical": file(tmp_path, "DTSTART;VALUE=DATE:20270602")})
    calendar = BusinessCalendar.of(hours, zone)
    begins, ends = (datetime(2027, 6, day, tzinfo=ZoneInfo(zone)) for day in (2, 3))

    assert calendar.is_open(begins - timedelta(minutes=1))
    assert calendar.next_opening(begins) == ends


def test_one_of_a_series_that_was_moved_is_where_it_was_moved_to(tmp_path):
    series = lines("DTSTART:20270601T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3")
    moved = lines("UID:0", "RECURRENCE-ID:20270602T100000", "DTSTART:20270602T150000", "DURATION:PT2H")
    path = file(tmp_path, series, moved)
    path.write_text(path.read_text().replace("UID:1\n", ""))
    calendar = BusinessCalendar.of(Hours.model_validate({**WEEK, "ical": path}), AMSTERDAM)

    assert [calendar.is_open(at(f"2027-06-0{day}T10:30")) for day in (1, 2, 3)] == [False, True, False]
    assert opening(calendar, "2027-06-02T15:30") == "2027-06-02T17:00"


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("We zijn dicht tot en met\r\n  3 januari.", "We zijn dicht tot en met 3 januari."),
        ("Tot volgend jaar!", "Tot volgend jaar!"),
        ("Kerstvakantie", ""),
        ("directie op reis\\, stagiair past op", ""),
    ],
)
def test_a_summary_is_said_when_it_is_a_sentence(tmp_path, summary, said):
    """Anything else is a label that colleagues wrote for themselves."""
    event = lines("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270104", f"SUMMARY:{summary}")

    assert shop(tmp_path, event).note(at("2026-12-23T18:00")) == said


def test_a_date_of_its_own_wins_over_the_file(tmp_path):
    calendar = shop(tmp_path, CHRISTMAS, on={"2026-12-29": {"open": ["10:00-12:00"], "say": "Dinsdag even open."}})

    assert opening(calendar, "2026-12-24T10:00") == "2026-12-29T10:00"
    assert calendar.note(at("2026-12-29T10:30")) == "Dinsdag even open."


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (lines("DTSTART;TZID=Nowhere/Land:20270602T100000", "SUMMARY:Uitje"), '"Uitje" in closures.ics in the time'),
        ("SUMMARY:Uitje", "with a DTSTART that cannot be read"),
        ("DTSTART:2027060", "with a DTSTART that cannot be read"),
        (lines("DTSTART:20270602T100000", "DTEND;VALUE=DATE:20270603"), "begins with a date and ends with a time"),
        (lines("DTSTART:20270602T100000", "DTEND:20270602T090000"), "that takes no time"),
        ("DTSTART:20270602T100000", "that takes no time"),
        (lines("DTSTART;VALUE=DATE:20270602", "DTEND;VALUE=DATE:20320602"), "or years"),
        (lines("DTSTART;VALUE=DATE:19000602", "RRULE:FREQ=YEARLY"), "that begins in 1900"),
        (lines("DTSTART:20270602T100000", "DURATION:PT1M", "RRULE:FREQ=MINUTELY"), "that repeats within a day"),
        (lines("DTSTART:20270602T100000", "DURATION:PT1M", "RRULE:FREQ=DAILY;BYHOUR=1,2"), "that repeats within a day"),
        (lines("DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), "with DAILY and days of"),
        (lines("DTSTART:20270602T100000", "DURATION:PT1H", "RDATE;VALUE=PERIOD:20270603T100000Z/PT1H"), "with periods"),
        (lines("DTSTART:20270602T100000", "DURATION:PT1H", "DTSTART:x"), "with a DTSTART that cannot be read"),
        (lines("DTSTART:20270602T100000", "DURATION:PT1H", "DURATION:PT2H"), "with a DURATION that cannot be read"),
        (lines("DTSTART;VALUE=DATE:20270602", "DURATION:PT1H"), "with a DURATION that cannot be read"),
        (lines("DTSTART;VALUE=DATE:20270602", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"), "with several rules"),
        (lines("DTSTART;VALUE=PERIOD:20270602T100000Z/PT1H"), "with a DTSTART that is no date"),
        (
            lines(
                "DTSTART;VALUE=DATE:20270602",
                "RRULE:FREQ=DAILY;COUNT=3",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:0",
                "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20270603",
                "DTSTART;VALUE=DATE:20270605",
            ),
            "that changes all later ones",
        ),
    ],
)
def test_what_would_have_to_be_guessed_is_refused(tmp_path, event, words):
    with pytest.raises(ConfigInvalid, match=r"^hours.ical: found ") as caught:
        IcalClosures(file(tmp_path, event), ZoneInfo(AMSTERDAM))

    assert words in str(caught.value)
    assert str(caught.value).endswith("; write it in [[hours.closed]]")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (None, "No such file or directory"),
        (b"", "expected an iCalendar file"),
        (b"hello", "expected an iCalendar file"),
        (b"\xff\xfe\x00", "expected an iCalendar file"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "expected an iCalendar file"),
        (b"x" * (LARGEST + 1), "over 1 MiB"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path, data, words):
    path = tmp_path / "closures.ics"
    if data is not None:
        path.write_bytes(data)

    with pytest.raises(ConfigInvalid, match=r"^hours.teams.night.ical: found .*" + words):
        IcalClosures(path, ZoneInfo(AMSTERDAM), "hours.teams.night")


def test_a_file_of_too_many_events_is_refused(tmp_path):
    many = "\r\n".join(["BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270602\r\nEND:VEVENT"] * 5_001)
    path = tmp_path / "closures.ics"
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{many}\r\nEND:VCALENDAR\r\n")

    with pytest.raises(ConfigInvalid, match=r"^hours\.ical: found 5001 events, expected at most 5000; leave out"):
        IcalClosures(path, ZoneInfo(AMSTERDAM))


def test_a_file_of_many_years_costs_little(tmp_path):
    events = [lines(f"DTSTART;VALUE=DATE:{2000 + n % 50}0{1 + n % 9}1{n % 10}", "RRULE:FREQ=YEARLY") for n in range(50)]
    calendar = shop(tmp_path, *events)

    assert calendar.between(at("2027-01-01T00:00"), at("2028-01-01T00:00")) < timedelta(hours=8.5) * 261
    assert IcalClosures(file(tmp_path, CHRISTMAS), ZoneInfo(AMSTERDAM)).is_within(2026)
    assert [IcalClosures(file(tmp_path, CHRISTMAS), ZoneInfo(AMSTERDAM)).is_within(y) for y in (2025, 2028)] == [
        False,
        False,
    ]

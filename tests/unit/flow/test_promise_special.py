"""What differs from the week: named holidays, closures, teams, and what is said about them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from responder.config.settings import Hours, Settings
from responder.errors import ConfigInvalid
from responder.flow.promise import Promiser
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.calendars import Calendars, team_calendar
from responder.flow.promise.public_holidays import PublicHolidays

OFFICE = {"mon-fri": ["09:00-17:30"]}
AMSTERDAM = "Europe/Amsterdam"


def calendar(more, zone=AMSTERDAM, week=None, language="nl"):
    return BusinessCalendar.of(Hours.model_validate({**(week or OFFICE), **more}), zone, language=language)


def at(text, zone=AMSTERDAM):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def opening(shop, text):
    found = shop.next_opening(at(text))
    return found and found.astimezone(ZoneInfo(AMSTERDAM)).isoformat()[:16]


@pytest.mark.parametrize(
    ("place", "more", "day", "opens"),
    [
        ("NL", {}, "2027-03-26", "2027-03-30T09:00"),
        ("NL", {"no_holiday": ["Goede vrijdag"]}, "2027-03-26", "2027-03-26T09:00"),
        ("NL", {"no_holiday": ["good friday"]}, "2027-03-26", "2027-03-26T09:00"),
        ("NL", {"no_holiday": ["Goede vrijdag"]}, "2027-03-27", "2027-03-30T09:00"),
        ("NL", {"no_holiday": ["Goede vrijdag", "Tweede paasdag"]}, "2027-03-27", "2027-03-29T09:00"),
        ("NL", {"on_holiday": {"Koningsdag": {"open": ["11:00-15:00"]}}}, "2027-04-27", "2027-04-27T11:00"),
        ("NL", {"on_holiday": {"King's Day": {"open": ["11:00-15:00"]}}}, "2028-04-27", "2028-04-27T11:00"),
        ("NL", {"on_holiday": {"Koningsdag": {}}}, "2027-04-27", "2027-04-28T09:00"),
        ("DE-BY", {"no_holiday": ["Fronleichnam"]}, "2027-05-27", "2027-05-27T09:00"),
        ("GB-ENG", {}, "2026-12-28", "2026-12-29T09:00"),
        ("GB-ENG", {"no_holiday": ["Boxing Day"]}, "2026-12-28", "2026-12-28T09:00"),
        ("NL", {"no_holiday": ["Bevrijdingsdag"]}, "2025-05-05", "2025-05-05T09:00"),
        ("NL", {"no_holiday": ["Bevrijdingsdag"]}, "2026-05-05", "2026-05-05T09:00"),
    ],
)
def test_a_holiday_by_name_is_an_ordinary_day_or_a_short_one(place, more, day, opens):
    """By its name in the country's language or English; one that moves ("observed") goes by its plain name too."""
    assert opening(calendar({"holidays": place, **more}), f"{day}T08:00") == opens


@pytest.mark.parametrize(
    ("place", "name", "words"),
    [
        ("NL", "Goede vrydag", "hours.no_holiday: found 'Goede vrydag', expected the name of a public holiday: Nieuw"),
        ("NL", "Goede vrydag", "; did you mean Goede vrijdag?"),
        ("NL", "Vierde advent", "Tweede kerstdag; write one of these names"),
        ("DE-NI", "Fronleichnam", "Tag der Deutschen Einheit"),
    ],
)
def test_a_name_that_no_holiday_has_is_a_mistake_with_all_names(place, name, words):
    with pytest.raises(ConfigInvalid) as caught:
        calendar({"holidays": place, "no_holiday": [name]})

    assert words in str(caught.value)


def test_the_names_stand_in_the_order_of_the_year():
    names = PublicHolidays("NL").names()

    assert names[0] == "Nieuwjaarsdag"
    assert names[-1] == "Tweede kerstdag"
    assert names.index("Koningsdag") < names.index("Eerste kerstdag")


SUMMER = {"from": date(2027, 7, 19), "until": date(2027, 7, 30), "say": "We zijn op vakantie tot en met 30 juli."}
OUTING = {"from": "2027-06-03T13:00", "until": "2027-06-04T10:00"}


@pytest.mark.parametrize(
    ("more", "now", "opens"),
    [
        ({"closed": [SUMMER]}, "2027-07-16T17:00", "2027-07-16T17:00"),
        ({"closed": [SUMMER]}, "2027-07-16T18:00", "2027-08-02T09:00"),
        ({"closed": [SUMMER]}, "2027-07-30T12:00", "2027-08-02T09:00"),
        ({"closed": [SUMMER], "on": {"2027-07-28": {"open": ["10:00-12:00"]}}}, "2027-07-19T09:00", "2027-07-28T10:00"),
        ({"closed": [OUTING]}, "2027-06-03T12:59", "2027-06-03T12:59"),
        ({"closed": [OUTING]}, "2027-06-03T13:00", "2027-06-04T10:00"),
        ({"closed": [OUTING], "on": {"2027-06-03": {"open": ["12:00-16:00"]}}}, "2027-06-03T14:00", "2027-06-03T14:00"),
        (
            {"closed": [OUTING], "holidays": "NL", "on_holiday": {"Koningsdag": {"open": ["10:00-12:00"]}}},
            "2027-04-27T10:00",
            "2027-04-27T10:00",
        ),
    ],
)
def test_planned_closures(more, now, opens):
    """Whole dates, the last one included, or from minute to minute; a date of its own wins over both."""
    assert opening(calendar(more), now) == opens


def test_the_night_before_a_closed_date_runs_to_its_end_and_is_cut_by_a_closure_by_the_minute():
    nights = {"mon-thu": ["22:00-06:00"]}
    whole = calendar({"closed": [{"from": date(2027, 6, 2), "until": date(2027, 6, 2)}]}, week=nights)
    minute = calendar({"closed": [{"from": "2027-06-02T00:00", "until": date(2027, 6, 2)}]}, week=nights)

    assert whole.is_open(at("2027-06-02T05:59"))
    assert not minute.is_open(at("2027-06-02T00:00"))
    assert minute.is_open(at("2027-06-01T23:59"))
    assert minute.closes_at(at("2027-06-01T23:00")) == at("2027-06-02T00:00")


@pytest.mark.parametrize(
    ("locale", "said"),
    [("nl", "Dicht."), ("nl-BE", "Dicht."), ("en", "Closed."), ("de", "Dicht."), ("", "Dicht.")],
)
def test_a_sentence_is_said_in_the_customers_language_or_the_companys(locale, said):
    shop = calendar({"on": {"2027-04-27": {"say": {"en": "Closed.", "nl": "Dicht."}}}})

    assert shop.note(at("2027-04-27T10:00"), locale=locale) == said


@pytest.mark.parametrize(
    ("more", "now", "until", "said"),
    [
        ({"closed": [SUMMER]}, "2027-07-16T10:00", None, ""),
        ({"closed": [SUMMER]}, "2027-07-16T10:00", "2027-08-02T10:00", SUMMER["say"]),
        ({"closed": [SUMMER]}, "2027-07-16T18:00", None, SUMMER["say"]),
        ({"closed": [SUMMER]}, "2027-07-30T10:00", None, SUMMER["say"]),
        ({"closed": [SUMMER]}, "2027-07-31T10:00", None, ""),
        ({"closed": [SUMMER], "on": {"2027-07-28": {"say": "Woensdag even niet."}}}, "2027-07-28T10:00", None,
         f"Woensdag even niet. {SUMMER['say']}"),
        ({"closed": [{**OUTING, "say": "We zijn op stap."}]}, "2027-06-03T09:00", None, "We zijn op stap."),
        ({"closed": [{**OUTING, "say": "We zijn op stap."}]}, "2027-06-02T09:00", None, ""),
        ({"holidays": "NL", "on_holiday": {"Koningsdag": {"say": "Leve de koning!"}}}, "2027-04-26T18:00", None,
         "Leve de koning!"),
    ],
)  # fmt: skip
def test_what_is_said_is_about_today_or_the_days_until_the_promise(more, now, until, said):
    assert calendar(more).note(at(now), until and at(until), "nl") == said


def test_at_most_two_sentences_are_said():
    on = {f"2027-06-{day:02}": {"say": f"Dag {day}."} for day in range(1, 9)}

    assert calendar({"on": on}).note(at("2027-06-01T10:00")) == "Dag 1. Dag 2."


TEAMS = {
    "company": {"name": "Jansen", "timezone": AMSTERDAM, "languages": ["nl"]},
    "hours": {
        **OFFICE,
        "holidays": "NL",
        "on": {"2027-06-01": {}, "2027-06-02": {}},
        "closed": [SUMMER],
        "teams": {
            "night": {"mon-thu": ["22:00-06:00"], "on": {"2027-06-02": {"open": ["20:00-21:00"]}}},
            "manila": {"timezone": "Asia/Manila", "closed": []},
            "open": {"holidays": ""},
        },
    },
    "channels": {
        "chat": {"plugin": "x", "hours": "night"},
        "sister": {"plugin": "x", "hours": "manila"},
        "mail": {"plugin": "x"},
        "phone": {"plugin": "x", "hours": "open"},
    },
}


@pytest.mark.parametrize(
    ("account", "now", "opens"),
    [
        ("mail", "2027-06-07T20:00", "2027-06-08T09:00"),
        ("nobody", "2027-06-07T20:00", "2027-06-08T09:00"),
        ("chat", "2027-06-07T20:00", "2027-06-07T22:00"),
        ("chat", "2027-06-08T05:59", "2027-06-08T05:59"),
        ("chat", "2027-06-01T12:00", "2027-06-02T20:00"),
        ("chat", "2027-07-19T12:00", "2027-08-02T22:00"),
        ("sister", "2027-06-07T20:00", "2027-06-08T03:00"),
        ("sister", "2027-07-19T04:00", "2027-07-19T04:00"),
        ("mail", "2027-04-27T12:00", "2027-04-28T09:00"),
        ("phone", "2027-04-27T12:00", "2027-04-27T12:00"),
    ],
)
def test_an_account_has_the_hours_of_its_team(account, now, opens):
    """What a team does not say is as in [hours]; for a date in both its own word holds."""
    assert opening(Calendars(Settings.model_validate(TEAMS)).of(account), now) == opens


def test_a_promise_counts_in_the_hours_of_the_team_and_is_said_in_the_companys_zone():
    desk = Promiser(Settings.model_validate(TEAMS))
    monday = at("2027-06-07T20:00")

    assert desk.promise("mail", monday).due == at("2027-06-08T13:00")
    assert desk.promise("chat", monday).due == at("2027-06-08T02:00")
    assert desk.promise("sister", monday).due == at("2027-06-08T07:00")
    assert desk.promise("sister", monday).zone == AMSTERDAM
    assert (desk.is_open(monday, "chat"), desk.is_open(at("2027-06-07T23:00"), "chat")) == (False, True)
    assert desk.part_of(monday, at("2027-06-08T02:00"), 0.5, "chat") == at("2027-06-08T00:00")
    assert desk.calendar_of("mail") is desk.calendar


def test_a_teams_mistake_is_named_in_its_own_table():
    wrong = Settings.model_validate({"company": {"name": "x"}, "hours": {"teams": {"night": {"mon": ["9"]}}}})

    with pytest.raises(ConfigInvalid, match=r"hours.teams.night.mon: found '9'"):
        team_calendar(wrong, "night")


def test_a_year_with_dates_closures_and_holidays_adds_up():
    """What is open with all of it and what they take away is what is open without."""
    plain, full = calendar({}), calendar({"closed": [SUMMER, OUTING], "holidays": "NL"})
    start, end = at("2027-01-01T00:00"), at("2028-01-01T00:00")
    taken = timedelta(hours=8.5) * (10 + 6) + timedelta(hours=4.5 + 1)  # 10 days of summer, 6 holidays on weekdays

    assert plain.between(start, end) - full.between(start, end) == taken

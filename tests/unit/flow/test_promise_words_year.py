"""Every time that is told, over the year, against a small reckoning of its own: the day first, then the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from responder.flow.promise.words import say, say_opening

ZONE = ZoneInfo("Europe/Amsterdam")


class Tongue(NamedTuple):
    """One language, as a reader of a phrase book would note it."""

    today: str
    tomorrow: str
    morning: str
    night: str
    week: str  # monday to sunday
    months: str
    day: Callable[[str, str, str, str], str]  # weekday, number, month, year or ""
    weekday: str
    clock: Callable[[int, int], str]
    before: str
    at: str
    midnight: str
    soon: str
    early: str = ""
    at_midnight: str = ""


def dutch(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02} uur"


def english(hour: int, minute: int) -> str:
    if (hour, minute) == (12, 0):
        return "noon"
    past = f":{minute:02}" if minute else ""
    return f"{hour % 12 or 12}{past} {'pm' if hour >= 12 else 'am'}"


def german(hour: int, minute: int) -> str:
    return f"{hour}{f':{minute:02}' if minute else ''} Uhr"


def french(hour: int, minute: int) -> str:
    if (hour, minute) == (12, 0):
        return "midi"
    return f"{hour} h{f' {minute:02}' if minute else ''}"


def spanish(hour: int, minute: int) -> str:
    return f"{'la' if hour == 1 else 'las'} {hour}:{minute:02}"


def with_year(text: str, year: str) -> str:
    return f"{text} {year}" if year else text


TONGUES = {
    "nl": Tongue(
        "vandaag", "morgen", "morgenochtend", "komende nacht",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "januari februari maart april mei juni juli augustus september oktober november december",
        lambda w, d, m, y: with_year(f"{w} {d} {m}", y), "{}", dutch,
        "{} vóór {}", "{} om {}", "{} vóór middernacht", "binnen een paar minuten",
    ),
    "en": Tongue(
        "today", "tomorrow", "tomorrow morning", "tonight",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "January February March April May June July August September October November December",
        lambda w, d, m, y: with_year(f"on {w} {d} {m}", y), "on {}", english,
        "{} before {}", "{} at {}", "{} before midnight", "within a few minutes", at_midnight="{} at midnight",
    ),
    "de": Tongue(
        "heute", "morgen", "morgen Vormittag", "kommende Nacht",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        lambda w, d, m, y: with_year(f"am {w}, dem {d}. {m}", y) + ",", "am {}", german,
        "{} vor {}", "{} um {}", "{} vor Mitternacht", "innerhalb weniger Minuten", early="morgen früh",
    ),
    "fr": Tongue(
        "aujourd'hui", "demain", "demain matin", "cette nuit",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        lambda w, d, m, y: with_year(f"{w} {'1er' if d == '1' else d} {m}", y), "{}", french,
        "{} avant {}", "{} à {}", "{} avant minuit", "d'ici quelques minutes",
    ),
    "es": Tongue(
        "hoy", "mañana", "mañana por la mañana", "esta noche",
        "lunes martes miércoles jueves viernes sábado domingo",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        lambda w, d, m, y: f"el {w} {d} de {m}" + (f" de {y}" if y else ""), "el {}", spanish,
        "{} antes de {}", "{} a {}", "{} antes de medianoche", "en unos minutos",
    ),
}  # fmt: skip


def day_said(tongue: Tongue, day: date, now: datetime) -> str:
    away = (day - now.date()).days
    name = tongue.week.split()[day.weekday()]
    if away == 0:
        return tongue.today
    if away == 1 and now.hour >= 6:
        return tongue.tomorrow
    if away < 7:
        return tongue.weekday.format(name)
    return tongue.day(name, str(day.day), tongue.months.split()[day.month - 1], str(day.year) if away >= 300 else "")


def expected(tongue: Tongue, due: datetime, now: datetime) -> str:
    if (due - now).total_seconds() <= 600:
        return tongue.soon
    if (due.hour, due.minute) == (0, 0):
        return tongue.midnight.format(day_said(tongue, due.date() - timedelta(days=1), now))
    day = day_said(tongue, due.date(), now)
    if day == tongue.tomorrow and due.hour < 12:
        early = tongue.early if due.hour < 9 else ""
        day = tongue.night if due.hour < 6 else early or tongue.morning
    return tongue.before.format(day, tongue.clock(due.hour, due.minute))


def expected_opening(tongue: Tongue, opening: datetime, now: datetime) -> str:
    if (opening.hour, opening.minute) == (0, 0) and tongue.at_midnight:
        return tongue.at_midnight.format(day_said(tongue, opening.date() - timedelta(days=1), now))
    return tongue.at.format(day_said(tongue, opening.date(), now), tongue.clock(opening.hour, opening.minute))


NOWS = ("00:00", "00:01", "05:59", "06:00", "11:50", "17:55", "23:49", "23:59")
DAYS = (
    "2026-01-01", "2028-02-28", "2028-02-29", "2026-03-28", "2026-10-25", "2026-11-29", "2026-12-31",
)  # fmt: skip
AWAY = (0, 1, 2, 6, 7, 30, 299, 300, 366)
CLOCKS = ("00:00", "00:30", "01:00", "05:55", "06:00", "09:05", "11:45", "12:00", "12:30", "13:00", "17:30", "23:30")


def moments() -> list[tuple[datetime, datetime]]:
    """Return pairs (now, due) by the wall clock, whose due lies ahead."""
    found = []
    for day in DAYS:
        for clock in NOWS:
            now = datetime.fromisoformat(f"{day}T{clock}")
            for away in AWAY:
                for wall in CLOCKS:
                    due = datetime.fromisoformat(f"{now.date() + timedelta(days=away)}T{wall}")
                    if due > now:
                        found.append((now, due))
    return found


def instant(wall: datetime) -> datetime:
    return wall.replace(tzinfo=ZONE).astimezone(UTC)


def shown(moment: datetime) -> datetime:
    return moment.astimezone(ZONE).replace(tzinfo=None)


@pytest.mark.parametrize("locale", TONGUES)
def test_every_time_is_said_as_the_phrase_book_says_it(locale: str) -> None:
    tongue, cases = TONGUES[locale], 0
    for now, due in moments():
        if (shown(instant(now)), shown(instant(due))) != (now, due) or (instant(due) - instant(now)) != due - now:
            continue  # the clocks change in between, or do not show it
        cases += 2
        assert say(instant(due), instant(now), ZONE.key, locale) == expected(tongue, due, now), (now, due)
        told = say_opening(instant(due), instant(now), ZONE.key, locale)
        assert told == expected_opening(tongue, due, now), (now, due)
    assert cases > 8_000

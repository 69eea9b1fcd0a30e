"""Times as a colleague says them in French and Spanish: whole phrases compared."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from responder.flow.promise.words import say, say_duration, say_opening

AMSTERDAM = "Europe/Amsterdam"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(AMSTERDAM)).astimezone(UTC)


# 2026-11-23 is a monday.
@pytest.mark.parametrize(
    ("now", "due", "fr", "es"),
    [
        ("2026-11-23T10:00", "2026-11-23T10:05", "d'ici quelques minutes", "en unos minutos"),
        ("2026-11-23T10:00", "2026-11-23T10:15", "aujourd'hui avant 10 h 15", "hoy antes de las 10:15"),
        ("2026-11-23T10:00", "2026-11-23T12:00", "aujourd'hui avant midi", "hoy antes de las 12:00"),
        ("2026-11-23T10:00", "2026-11-23T15:00", "aujourd'hui avant 15 h", "hoy antes de las 15:00"),
        ("2026-11-23T00:10", "2026-11-23T01:30", "aujourd'hui avant 1 h 30", "hoy antes de la 1:30"),
        ("2026-11-23T10:00", "2026-11-23T13:00", "aujourd'hui avant 13 h", "hoy antes de las 13:00"),
        ("2026-11-23T19:00", "2026-11-24T00:00", "aujourd'hui avant minuit", "hoy antes de medianoche"),
        ("2026-11-23T19:00", "2026-11-24T02:00", "cette nuit avant 2 h", "esta noche antes de las 2:00"),
        (
            "2026-11-23T17:00",
            "2026-11-24T11:00",
            "demain matin avant 11 h",
            "mañana por la mañana antes de las 11:00",
        ),
        ("2026-11-23T17:00", "2026-11-24T15:00", "demain avant 15 h", "mañana antes de las 15:00"),
        ("2026-11-23T00:30", "2026-11-24T11:00", "mardi avant 11 h", "el martes antes de las 11:00"),
        ("2026-11-20T17:00", "2026-11-24T12:00", "mardi avant midi", "el martes antes de las 12:00"),
        (
            "2026-11-24T17:00",
            "2026-12-01T12:00",
            "mardi 1er décembre avant midi",
            "el martes 1 de diciembre antes de las 12:00",
        ),
        (
            "2026-12-24T17:00",
            "2027-01-04T10:00",
            "lundi 4 janvier avant 10 h",
            "el lunes 4 de enero antes de las 10:00",
        ),
        (
            "2026-11-23T17:00",
            "2027-11-23T10:00",
            "mardi 23 novembre 2027 avant 10 h",
            "el martes 23 de noviembre de 2027 antes de las 10:00",
        ),
        ("2026-11-23T09:10", "2026-11-22T15:00", "hier avant 15 h", "ayer antes de las 15:00"),
    ],
)
def test_before(now: str, due: str, fr: str, es: str) -> None:
    said = tuple(say(at(due), at(now), AMSTERDAM, locale) for locale in ("fr", "es"))

    assert said == (fr, es)


@pytest.mark.parametrize(
    ("now", "opening", "fr", "es"),
    [
        ("2026-11-23T12:40", "2026-11-23T13:00", "aujourd'hui à 13 h", "hoy a las 13:00"),
        ("2026-11-23T18:00", "2026-11-24T09:00", "demain à 9 h", "mañana a las 9:00"),
        ("2026-11-20T18:00", "2026-11-23T08:30", "lundi à 8 h 30", "el lunes a las 8:30"),
        ("2026-11-22T10:00", "2026-11-22T12:00", "aujourd'hui à midi", "hoy a las 12:00"),
        ("2026-11-22T10:00", "2026-11-23T00:00", "demain à 0 h", "mañana a las 0:00"),
        ("2026-11-22T10:00", "2026-11-23T01:00", "demain à 1 h", "mañana a la 1:00"),
        ("2026-12-24T18:00", "2027-01-01T09:00", "vendredi 1er janvier à 9 h", "el viernes 1 de enero a las 9:00"),
    ],
)
def test_at(now: str, opening: str, fr: str, es: str) -> None:
    said = tuple(say_opening(at(opening), at(now), AMSTERDAM, locale) for locale in ("fr", "es"))

    assert said == (fr, es)


@pytest.mark.parametrize(
    ("span", "fr", "es"),
    [
        (timedelta(seconds=20), "moins d'une minute", "menos de un minuto"),
        (timedelta(minutes=1), "1 minute", "1 minuto"),
        (timedelta(minutes=44, seconds=1), "45 minutes", "45 minutos"),
        (timedelta(minutes=90), "1 heure et 30 minutes", "1 hora y 30 minutos"),
        (timedelta(hours=23, minutes=59, seconds=30), "1 jour", "1 día"),
        (timedelta(hours=50, minutes=5), "2 jours et 3 heures", "2 días y 3 horas"),
    ],
)
def test_duration(span: timedelta, fr: str, es: str) -> None:
    assert (fr, es) == tuple(say_duration(span, locale) for locale in ("fr", "es"))


@pytest.mark.parametrize(
    ("reader", "formal", "fr", "es"),
    [
        (
            "Europe/London",
            False,
            "aujourd'hui avant 15 h à notre heure (14 h chez toi)",
            "hoy antes de las 15:00, hora nuestra (para ti, las 14:00)",
        ),
        (
            "Pacific/Auckland",
            True,
            "aujourd'hui avant 15 h à notre heure (demain à 3 h chez vous)",
            "hoy antes de las 15:00, hora nuestra (para usted, mañana a las 3:00)",
        ),
        ("Europe/Berlin", True, "aujourd'hui avant 15 h", "hoy antes de las 15:00"),
    ],
)
def test_a_reader_elsewhere_hears_both_times(reader: str, formal: bool, fr: str, es: str) -> None:
    due, now = at("2026-11-23T15:00"), at("2026-11-23T10:00")
    said = tuple(say(due, now, AMSTERDAM, locale, reader, formal=formal) for locale in ("fr", "es"))

    assert said == (fr, es)


@pytest.mark.parametrize("locale", ["fr-BE", "fr_CA", "FR"])
def test_any_french_is_french(locale: str) -> None:
    assert say(at("2026-11-23T15:00"), at("2026-11-23T10:00"), AMSTERDAM, locale) == "aujourd'hui avant 15 h"

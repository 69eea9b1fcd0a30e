"""German: "heute vor 15 Uhr", "morgen Vormittag vor 11 Uhr", "am Dienstag, dem 1. Dezember, vor 12 Uhr"."""

from __future__ import annotations

from responder.flow.promise.locales.language import Language


def _clock(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02} Uhr" if minute else f"{hour} Uhr"


_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")

GERMAN = Language(
    weekdays=tuple(f"am {day}" for day in _DAYS),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    yesterday="gestern",
    today="heute",
    tomorrow="morgen",
    tomorrow_morning="morgen Vormittag",
    coming_night="kommende Nacht",
    few_minutes="innerhalb weniger Minuten",
    date="{weekday}, dem {day}. {month},",
    date_with_year="{weekday}, dem {day}. {month} {year},",
    until="{day} vor {clock}",
    until_midnight="{day} vor Mitternacht",
    at="{day} um {clock}",
    clock=_clock,
    units=(("Tag", "Tage"), ("Stunde", "Stunden"), ("Minute", "Minuten")),
    both="{first} und {second}",
    moment="weniger als eine Minute",
    our_time="{said} unserer Zeit ({theirs})",
    your_time=("bei dir {theirs}", "bei Ihnen {theirs}"),
    their_day="{day} {clock}",
    midnight="Mitternacht",
    tomorrow_early="morgen früh",
)

"""French: "aujourd'hui avant 15 h", "demain matin avant 11 h", "mardi 1er décembre avant midi"."""

from __future__ import annotations

from responder.flow.promise.locales.language import Language


def _clock(hour: int, minute: int) -> str:
    if (hour, minute) == (12, 0):
        return "midi"
    return f"{hour} h {minute:02}" if minute else f"{hour} h"


FRENCH = Language(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    first="1er",
    yesterday="hier",
    today="aujourd'hui",
    tomorrow="demain",
    tomorrow_morning="demain matin",
    coming_night="cette nuit",
    few_minutes="d'ici quelques minutes",
    date="{weekday} {day} {month}",
    date_with_year="{weekday} {day} {month} {year}",
    until="{day} avant {clock}",
    until_midnight="{day} avant minuit",
    at="{day} à {clock}",
    clock=_clock,
    units=(("jour", "jours"), ("heure", "heures"), ("minute", "minutes")),
    both="{first} et {second}",
    moment="moins d'une minute",
    our_time="{said} à notre heure ({theirs})",
    your_time=("{theirs} chez toi", "{theirs} chez vous"),
    their_day="{day} à {clock}",
    midnight="minuit",
)

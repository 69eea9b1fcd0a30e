"""Dutch: "vandaag vóór 15:00 uur", "morgenochtend vóór 11:00 uur"."""

from __future__ import annotations

from responder.flow.promise.locales.language import Language


def _clock(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02} uur"


DUTCH = Language(
    weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    months=(
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    yesterday="gisteren",
    today="vandaag",
    tomorrow="morgen",
    tomorrow_morning="morgenochtend",
    coming_night="komende nacht",
    few_minutes="binnen een paar minuten",
    date="{weekday} {day} {month}",
    date_with_year="{weekday} {day} {month} {year}",
    until="{day} vóór {clock}",
    until_midnight="{day} vóór middernacht",
    at="{day} om {clock}",
    clock=_clock,
    units=(("dag", "dagen"), ("uur", "uur"), ("minuut", "minuten")),
    both="{first} en {second}",
    moment="minder dan een minuut",
    our_time="{said} onze tijd ({theirs})",
    your_time=("{theirs} bij jou", "{theirs} bij u"),
    their_day="{day} {clock}",
    midnight="middernacht",
)

"""Spanish: "hoy antes de las 15:00", "mañana por la mañana antes de las 11:00", "el martes antes de la 1:30"."""

from __future__ import annotations

from responder.flow.promise.locales.language import Language


def _clock(hour: int, minute: int) -> str:
    article = "la" if hour == 1 else "las"
    return f"{article} {hour}:{minute:02}"


_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")

SPANISH = Language(
    weekdays=tuple(f"el {day}" for day in _DAYS),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    yesterday="ayer",
    today="hoy",
    tomorrow="mañana",
    tomorrow_morning="mañana por la mañana",
    coming_night="esta noche",
    few_minutes="en unos minutos",
    date="{weekday} {day} de {month}",
    date_with_year="{weekday} {day} de {month} de {year}",
    until="{day} antes de {clock}",
    until_midnight="{day} antes de medianoche",
    at="{day} a {clock}",
    clock=_clock,
    units=(("día", "días"), ("hora", "horas"), ("minuto", "minutos")),
    both="{first} y {second}",
    moment="menos de un minuto",
    our_time="{said}, hora nuestra ({theirs})",
    your_time=("para ti, {theirs}", "para usted, {theirs}"),
    their_day="{day} a {clock}",
    midnight="medianoche",
)

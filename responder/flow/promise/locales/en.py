"""English: "today before 3 pm", "tomorrow morning before 11 am", "on Tuesday before noon"."""

from __future__ import annotations

from responder.flow.promise.locales.language import Language


def _clock(hour: int, minute: int) -> str:
    if (hour, minute) == (12, 0):
        return "noon"
    half = "am" if hour < 12 else "pm"
    return f"{(hour + 11) % 12 + 1}:{minute:02} {half}" if minute else f"{(hour + 11) % 12 + 1} {half}"


ENGLISH = Language(
    weekdays=("on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    yesterday="yesterday",
    today="today",
    tomorrow="tomorrow",
    tomorrow_morning="tomorrow morning",
    coming_night="tonight",
    few_minutes="within a few minutes",
    date="{weekday} {day} {month}",
    date_with_year="{weekday} {day} {month} {year}",
    until="{day} before {clock}",
    until_midnight="{day} before midnight",
    at="{day} at {clock}",
    clock=_clock,
    units=(("day", "days"), ("hour", "hours"), ("minute", "minutes")),
    both="{first} and {second}",
    moment="less than a minute",
    our_time="{said} our time ({theirs})",
    your_time=("{theirs} your time", "{theirs} your time"),
    their_day="{day} {clock}",
    midnight="midnight",
    at_midnight="{day} at midnight",
)

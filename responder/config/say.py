"""What ops let us say, and when: one sentence or one for each language; a whole date or a minute."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from responder.clock import first_moment

_A_SAY = 'expected a sentence, or one for each language such as { nl = "…", en = "…" }'
_A_MOMENT = "expected a date such as 2026-12-24, or a minute such as 2026-12-24T17:00:00"
_TEXTS = {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}, "minProperties": 1}


def _say(value: Any) -> str | dict[str, str]:
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, dict) or not value:
        raise ValueError(_A_SAY)
    texts = {str(locale): text.strip() for locale, text in value.items() if isinstance(text, str)}
    if len(texts) != len(value) or not all(texts.values()):
        raise ValueError(_A_SAY)
    return texts


def _something(value: Any) -> str | dict[str, str]:
    said = _say(value)
    if not said:
        raise ValueError(_A_SAY)
    return said


def _moment(value: Any) -> date:
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError(_A_MOMENT)
    try:
        return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(_A_MOMENT) from None


Say = Annotated[
    str | dict[str, str],
    PlainValidator(_say),
    WithJsonSchema({"anyOf": [{"type": "string"}, _TEXTS]}),
]
"""`say = "…"`, or `say = { nl = "…", en = "…" }`."""

Spoken = Annotated[
    str | dict[str, str],
    PlainValidator(_something),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, _TEXTS], "examples": ["…"]}),
]
"""The same, never empty."""

Moment = Annotated[
    date,  # or a datetime, which is one
    PlainValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}", "examples": ["2026-12-24"]}),
]
"""A whole date, or a minute of the local clock."""


def said_in(say: str | Mapping[str, str], locale: str, default: str = "") -> str:
    """Return the sentence for a reader of `locale`: "nl-BE" takes "nl" too.

    Where there is none in that language the reader gets the one in `default`, else the first one written: better in
    another language than not at all.
    """
    if isinstance(say, str):
        return say
    for each in (locale, locale.partition("-")[0], default, default.partition("-")[0]):
        if each and say.get(each):
            return say[each]
    return next(iter(say.values()), "")


def begins(moment: date, zone: tzinfo) -> datetime:
    """Return the instant, in UTC, at which it begins: a whole date at its midnight by the clocks of `zone`."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return moment.astimezone(UTC) if moment.tzinfo else first_moment(moment, zone)


def ends(moment: date, zone: tzinfo) -> datetime:
    """Return the instant, in UTC, at which it ends: a whole date with the last of its minutes."""
    return begins(moment if isinstance(moment, datetime) else moment + timedelta(days=1), zone)

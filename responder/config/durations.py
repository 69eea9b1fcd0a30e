"""Spans of time as people write them: "4h", "2 days", "30 min", "1h 30m"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

_UNITS = {
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86400, "day": 86400, "days": 86400,
    "w": 604800, "week": 604800, "weeks": 604800,
}  # fmt: skip
_PART = re.compile(r"\s*(\d{1,7}(?:\.\d{1,3})?)\s*([a-z]{1,8})", re.IGNORECASE)
_EXPECTED = 'expected a span of time such as "30 min", "4h" or "2 days"'


def parse_duration(value: object) -> timedelta:
    """Read a span of time; raises ValueError with what is expected."""
    if isinstance(value, timedelta):
        return value
    if not isinstance(value, str):
        raise ValueError(_EXPECTED)
    total, at = 0.0, 0
    while part := _PART.match(value, at):
        unit = _UNITS.get(part[2].lower())
        if unit is None:
            raise ValueError(f"{_EXPECTED}; {part[2]!r} is no unit")
        total, at = total + float(part[1]) * unit, part.end()
    if at == 0 or value[at:].strip():
        raise ValueError(_EXPECTED)
    return timedelta(seconds=total)


Duration = Annotated[
    timedelta,
    BeforeValidator(parse_duration),
    WithJsonSchema({"type": "string", "pattern": r"^\s*(\d+(\.\d+)?\s*[A-Za-z]+\s*)+$", "examples": ["30 min", "4h"]}),
]

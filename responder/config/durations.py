"""Spans of time as people write them: "4h", "2 days", "30 min", "1h 30m"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

_UNITS = {
    "ms": 0.001,
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
    "d": 86400, "day": 86400, "days": 86400,
    "w": 604800, "week": 604800, "weeks": 604800,
}  # fmt: skip
_SIZES = ((604800, "w"), (86400, "d"), (3600, "h"), (60, "min"), (1, "s"))
_PART = re.compile(r"\s*(\d{1,7}(?:\.\d{1,3})?)\s*([a-z]{1,8})", re.IGNORECASE)
_LONGEST = 10 * 366 * 86400  # seconds
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
    if total > _LONGEST:
        raise ValueError(f"{_EXPECTED}; ten years at most")
    return timedelta(seconds=total)


def duration_text(value: timedelta) -> str:
    """Write a span of time as people do: 4h, 90 min as 1h 30min, 300 ms."""
    if timedelta(0) < value < timedelta(seconds=1):
        return f"{round(value / timedelta(milliseconds=1))} ms"
    seconds, parts = round(value.total_seconds()), []
    for size, unit in _SIZES if seconds % 604800 == 0 else _SIZES[1:]:
        if many := seconds // size:
            parts.append(f"{many}{unit}" if len(unit) == 1 else f"{many} {unit}")
            seconds -= many * size
    return " ".join(parts) or "0s"


Duration = Annotated[
    timedelta,
    BeforeValidator(parse_duration),
    WithJsonSchema({"type": "string", "pattern": r"^\s*(\d+(\.\d+)?\s*[A-Za-z]+\s*)+$", "examples": ["30 min", "4h"]}),
]

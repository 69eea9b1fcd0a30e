"""Reads the times of a log: ISO 8601 with or without a zone, or seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from responder.clock import EPOCH, first_moment

_NUMBER = re.compile(r"[0-9]{1,17}(\.[0-9]{0,12})?")
_LAST = datetime(2100, 1, 1, tzinfo=UTC)
_MILLISECONDS = 1_000


def read_time(text: str, zone: tzinfo) -> datetime:
    """Return the moment in UTC; raises ValueError, saying how to mend the text.

    Without a zone it is a wall time of `zone`: one that exists twice is its first, one that is skipped the first
    moment after the gap.
    """
    moment = _epoch(float(text)) if _NUMBER.fullmatch(text) else _iso(text, zone)
    if not EPOCH <= moment < _LAST:
        raise ValueError("write a time between the years 1970 and 2100")
    return moment


def _epoch(seconds: float) -> datetime:
    last = (_LAST - EPOCH).total_seconds()
    if last * _MILLISECONDS > seconds >= last:
        raise ValueError("divide it by 1000 if it counts milliseconds")
    if seconds >= last:
        raise ValueError("write seconds")
    return EPOCH + timedelta(seconds=seconds)


def _iso(text: str, zone: tzinfo) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError("export the times as ISO 8601") from error
    if ":" not in text and "t" not in text.lower():
        raise ValueError("add the time of the day")
    try:
        return found.astimezone(UTC) if found.tzinfo else first_moment(found, zone)
    except OverflowError as error:
        raise ValueError("write a time between the years 1970 and 2100") from error

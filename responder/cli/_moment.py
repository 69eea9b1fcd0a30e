"""A time as people type it."""

from __future__ import annotations

from datetime import datetime, tzinfo

from responder.clock import is_of_our_time


def moment_of(written: str, zone: tzinfo) -> datetime:
    """Return a time, in `zone` where it names no other. Raises ValueError in words."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(f'found {written!r}, expected a time such as "2026-11-23 17:00"') from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    if not is_of_our_time(moment):
        raise ValueError(f"found {written!r}, expected a time from 1970 to 2159")
    return moment

"""Time zones as ops name them."""

from __future__ import annotations

from difflib import get_close_matches
from zoneinfo import ZoneInfo, available_timezones


def _meant(zone: str) -> str:
    """Name the zone that was probably meant; reads the list of all zones, so only after a mistake."""
    by_lower = {name.lower(): name for name in available_timezones()}
    near = get_close_matches(zone.lower()[:60], by_lower, 1)
    return f"; did you mean {by_lower[near[0]]}?" if near else ""


def known_zone(zone: str) -> str:
    """Return `zone` when it is an IANA time zone; raises ValueError, naming the one that was probably meant."""
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"expected an IANA time zone such as Europe/Amsterdam{_meant(zone)}") from error
    return zone

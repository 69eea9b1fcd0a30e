"""Where a person's clock is known: from a telephone number of a country that has one time zone. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from responder.flow.follow_up.quiet import QuietHours

# Country calling codes (ITU-T E.164, annex to Operational Bulletin 1114) of countries whose people keep one time
# (zone1970.tab of the tz database). Countries with several, such as +1, +7, +34 or +61, are left out.
_ZONES = {
    "30": "Europe/Athens", "31": "Europe/Amsterdam", "32": "Europe/Brussels", "33": "Europe/Paris",
    "36": "Europe/Budapest", "39": "Europe/Rome", "40": "Europe/Bucharest", "41": "Europe/Zurich",
    "43": "Europe/Vienna", "44": "Europe/London", "45": "Europe/Copenhagen", "46": "Europe/Stockholm",
    "47": "Europe/Oslo", "48": "Europe/Warsaw", "49": "Europe/Berlin", "90": "Europe/Istanbul",
    "91": "Asia/Kolkata", "81": "Asia/Tokyo", "82": "Asia/Seoul", "65": "Asia/Singapore", "27": "Africa/Johannesburg",
    "212": "Africa/Casablanca", "234": "Africa/Lagos", "254": "Africa/Nairobi", "352": "Europe/Luxembourg",
    "353": "Europe/Dublin", "354": "Atlantic/Reykjavik", "356": "Europe/Malta", "358": "Europe/Helsinki",
    "359": "Europe/Sofia", "370": "Europe/Vilnius", "371": "Europe/Riga", "372": "Europe/Tallinn",
    "380": "Europe/Kyiv", "385": "Europe/Zagreb", "386": "Europe/Ljubljana", "420": "Europe/Prague",
    "421": "Europe/Bratislava", "597": "America/Paramaribo", "972": "Asia/Jerusalem", "971": "Asia/Dubai",
}  # fmt: skip
_NUMBER = re.compile(r"(?:[A-Z]{2}\.)?\+?([1-9]\d{8,14})")  # as platforms write it, with or without the plus


def zone_of(handles: Iterable[str]) -> str | None:
    """Return the IANA zone of the first handle that is a telephone number of a country with one zone, or None."""
    for handle in handles:
        number = _NUMBER.fullmatch(handle)
        if number is None:
            continue
        for length in (3, 2):
            zone = _ZONES.get(number[1][:length])
            if zone is not None:
                return zone
    return None


class QuietEverywhere:
    """The quiet hours of one setting, on the clock of whoever is to hear something."""

    def __init__(self, hours: str, zone: str) -> None:
        self.here = QuietHours(hours, zone)
        self._in = lru_cache(maxsize=64)(lambda other: self.here if other == zone else QuietHours(hours, other))

    def of(self, handles: Iterable[str]) -> QuietHours:
        """Return the quiet hours of the person with these handles; the company's where their clock is not known."""
        zone = zone_of(handles)
        return self.here if zone is None else self._in(zone)

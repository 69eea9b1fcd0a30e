"""Time zones: that of a country, of a telephone number, and how old the data about them are.

A roaming telephone is elsewhere for a while; so a time in a customer's zone is only ever said beside our own.
"""

from __future__ import annotations

import zlib
import zoneinfo
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

# Source: ITU-T E.164, "List of Recommendation ITU-T E.164 assigned country codes". Codes that countries of several
# time zones share (1, 7) are left out; of others that are shared the largest country stands here.
_CALLING_CODES = """
AD376 AE971 AF93 AL355 AM374 AO244 AR54 AT43 AU61 AW297 AZ994 BA387 BD880 BE32 BF226 BG359 BH973 BI257 BJ229 BN673
BO591 BR55 BT975 BW267 BY375 BZ501 CD243 CF236 CG242 CH41 CI225 CK682 CL56 CM237 CN86 CO57 CR506 CU53 CV238 CW599
CY357 CZ420 DE49 DJ253 DK45 DZ213 EC593 EE372 EG20 ER291 ES34 ET251 FI358 FJ679 FK500 FM691 FO298 FR33 GA241 GB44
GE995 GF594 GH233 GI350 GL299 GM220 GN224 GP590 GQ240 GR30 GT502 GW245 GY592 HK852 HN504 HR385 HT509 HU36 ID62 IE353
IL972 IN91 IQ964 IR98 IS354 IT39 JO962 JP81 KE254 KG996 KH855 KI686 KM269 KR82 KW965 LA856 LB961 LI423 LK94 LR231
LS266 LT370 LU352 LV371 LY218 MA212 MC377 MD373 ME382 MG261 MH692 MK389 ML223 MM95 MN976 MO853 MQ596 MR222 MT356 MU230
MV960 MW265 MX52 MY60 MZ258 NA264 NC687 NE227 NG234 NI505 NL31 NO47 NP977 NR674 NZ64 OM968 PA507 PE51 PF689 PG675 PH63
PK92 PL48 PM508 PS970 PT351 PW680 PY595 QA974 RE262 RO40 RS381 RW250 SA966 SB677 SC248 SD249 SE46 SG65 SI386 SK421
SL232 SM378 SN221 SO252 SR597 SS211 ST239 SV503 SY963 SZ268 TD235 TG228 TH66 TJ992 TL670 TM993 TN216 TO676 TR90 TV688
TW886 TZ255 UA380 UG256 UY598 UZ998 VE58 VN84 VU678 WS685 YE967 ZA27 ZM260 ZW263
"""
_COUNTRIES = {entry[2:]: entry[:2] for entry in _CALLING_CODES.split()}
_SECOND, _NONE = timedelta(seconds=1), timedelta(0)
_MONTHS = [datetime(year, month, 15, 12, tzinfo=UTC) for year in range(2026, 2031) for month in range(1, 13)]


def zone_of_number(number: str) -> str | None:
    """Return the time zone of a telephone number in international form ("+31 6 …", "316…"); None where it is open."""
    if number.isascii() and number.isdigit():  # as platforms write it
        digits = number
    else:
        digits = "".join(each for each in number if each.isdigit() and each.isascii())
    if not 8 <= len(digits) <= 15 or number.lstrip("+")[:1] == "0":
        return None
    country = next((_COUNTRIES[digits[:many]] for many in (2, 3) if digits[:many] in _COUNTRIES), None)
    return zone_of_country(country) if country else None


@lru_cache(maxsize=300)
def zone_of_country(country: str) -> str | None:
    """Return the time zone of a country ("NL"); None where its clocks differ from place to place.

    Source: zone.tab of the IANA time zone database. Zones that show the same time for years to come count as one.
    """
    zones = _zones().get(country, [])
    shown = {tuple(month.astimezone(ZoneInfo(zone)).utcoffset() for month in _MONTHS) for zone in zones}
    return zones[0] if len(shown) == 1 else None


@lru_cache(maxsize=1)
def _zones() -> dict[str, list[str]]:
    from importlib.resources import files  # noqa: PLC0415 - 20 ms that most daemons do without

    found: dict[str, list[str]] = {}
    table = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found.setdefault(country, []).append(zone)
    return found


@lru_cache(maxsize=256)
def offset_of(at: datetime, zone: str) -> int:
    """Return the seconds by which the clocks of an IANA zone are ahead of UTC at a moment."""
    return (at.astimezone(ZoneInfo(zone)).utcoffset() or _NONE) // _SECOND


def fingerprint(zone: str, now: datetime) -> str:
    """Return a text that differs when the rules have changed: the release of the data, and this zone in two years.

    The data of a system that does not tell its release are known by the latter. It differs at New Year, too.
    """
    first = datetime(now.year, 1, 1, 12, tzinfo=UTC)
    rules = " ".join(str(offset_of(first + timedelta(days=day), zone)) for day in range(731))
    return f"{data_version()} {zone} {zlib.crc32(rules.encode()):08x}"


def data_version() -> str:
    """Return the release of the time zone data in use, such as "2026f"; "" where the system does not tell.

    The system's data go before those of the tzdata package, as in `zoneinfo`.
    """
    for folder in zoneinfo.TZPATH:
        if not Path(folder, "UTC").exists():
            continue
        for name in ("+VERSION", "tzdata.zi"):
            try:
                with Path(folder, name).open(encoding="utf-8") as file:
                    return file.readline(80).removeprefix("# version").strip()
            except OSError:
                continue
        return ""
    return str(import_module("tzdata").IANA_VERSION)

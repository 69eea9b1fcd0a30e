"""Public holidays by country and region, from the `holidays` library, year by year and only when asked."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from responder.errors import ConfigInvalid

if TYPE_CHECKING:
    from collections.abc import Callable

    from holidays.holiday_base import HolidayBase


class PublicHolidays:
    """The public holidays of one country ("NL") or region ("DE-BY").

    Raises ConfigInvalid for a country or region that the library does not know.
    """

    def __init__(self, place: str) -> None:
        country, _, region = place.strip().upper().partition("-")
        self._country, self._region = country, region or None
        self._year = lru_cache(maxsize=16)(self._read)
        try:
            self._make = _country(country)
            self._read(2026)
        except (NotImplementedError, KeyError) as error:
            raise ConfigInvalid(_unknown(place, country)) from error

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in self._year(day.year)

    def _read(self, year: int) -> frozenset[date]:
        return frozenset(self._make(subdiv=self._region, years=year, expand=False))


def _country(code: str) -> Callable[..., HolidayBase]:
    """Return the class of one country, reading that country's file alone.

    The package of all countries imports some 280 modules (8 MiB) where one is needed. Where the library is laid out
    otherwise, it is asked in the ordinary way.
    """
    import holidays  # noqa: PLC0415 - 10 MiB and 50 ms, only when holidays are configured
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    name, entity = {known: (module, names[0]) for module, names in COUNTRIES.items() for known in names[1:]}[code]
    file = Path(holidays.__file__).parent / "countries" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"responder_holidays_{name}", file) if file.exists() else None
    if spec is None or spec.loader is None:
        found: Callable[..., HolidayBase] = getattr(holidays, entity)
        return found
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    one: Callable[..., HolidayBase] = getattr(module, entity)
    return one


def _unknown(place: str, country: str) -> str:
    import holidays  # noqa: PLC0415

    regions = holidays.list_supported_countries().get(country)
    if regions is None:
        return f'hours.holidays: found {place!r}, expected a country such as "NL" or a region such as "DE-BY"'
    known = ", ".join(f"{country}-{region}" for region in regions) or f"no regions; write {country!r}"
    return f"hours.holidays: found {place!r}, this country has {known}"

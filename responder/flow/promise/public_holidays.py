"""Public holidays by country and region, from the `holidays` library, year by year and only when asked."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from responder.config.say import Say
from responder.errors import ConfigInvalid
from responder.flow.promise.hours import Minutes
from responder.flow.promise.special import Cut

if TYPE_CHECKING:
    from collections.abc import Callable

    from holidays.holiday_base import HolidayBase


_YEARS = range(2020, 2041)  # in which a name must be found: some holidays come every few years
_MORE = re.compile(r"\s*\([^()]*\)$")  # "(observed)"


class PublicHolidays:
    """The public holidays of one country ("NL") or region ("DE-BY"), closed unless they are named otherwise.

    ordinary: names of those that are days like any other. differ: names of those with periods of their own, and what
    is said about them. A name is one of the `holidays` library in any language that it has for the country; a
    holiday that moves ("Boxing Day (observed)") goes by its plain name too.
    Raises ConfigInvalid for a country, a region or a name that the library does not know.
    """

    def __init__(
        self,
        place: str,
        *,
        ordinary: Sequence[str] = (),
        differ: Mapping[str, tuple[Minutes, Say]] | None = None,
        table: str = "hours",
    ) -> None:
        country, _, region = place.strip().upper().partition("-")
        self._region = region or None
        self._ordinary = frozenset(name.casefold() for name in ordinary)
        self._differ = {name.casefold(): each for name, each in (differ or {}).items()}
        self.speaks = any(say for _, say in self._differ.values())
        self._year = lru_cache(maxsize=16)(self._read)
        try:
            self._make = _country(country)
            self._of(2026)
        except (NotImplementedError, KeyError) as error:
            raise ConfigInvalid(_unknown(place, country, table)) from error
        for key, names in (("no_holiday", ordinary), ("on_holiday", tuple(differ or ()))):
            self._check(names, f"{table}.{key}")

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in self._year(day.year)

    def minutes_on(self, day: date) -> Minutes | None:
        """Return the periods of a public holiday; None where it is an ordinary day."""
        found = self._year(day.year).get(day)
        return None if found is None else found[0]

    def say_on(self, day: date) -> Say:
        """Return what is to be said about a public holiday."""
        found = self._year(day.year).get(day)
        return "" if found is None else found[1]

    def cuts(self, low: int, high: int) -> Sequence[Cut]:  # noqa: ARG002
        """Return nothing: a holiday has its periods."""
        return ()

    def names(self) -> list[str]:
        """Return the names that holidays have here, in the country's language, in the order of the year."""
        found: dict[str, tuple[int, int]] = {}
        for year in reversed(_YEARS):
            for day, names in self._of(year, getattr(self._make, "default_language", None)).items():
                found |= {_MORE.sub("", name): (day.month, day.day) for name in names}
        return sorted(found, key=lambda name: (found[name], name))

    def _read(self, year: int) -> dict[date, tuple[Minutes, Say]]:
        """Return the holidays of a year that are not ordinary, with their periods and sentences."""
        days: dict[date, tuple[Minutes, Say]] = dict.fromkeys(self._of(year), ((), ""))
        if not self._ordinary and not self._differ:
            return days
        ordinary: set[date] = set()
        for language in self._languages():
            for day, names in self._of(year, language).items():
                called = [{name.casefold(), _MORE.sub("", name).casefold()} for name in names]
                if all(each & self._ordinary for each in called):
                    ordinary.add(day)
                for name in set().union(*called) & set(self._differ):
                    days[day] = self._differ[name]
        return {day: found for day, found in days.items() if day not in ordinary}

    def _of(self, year: int, language: str | None = None) -> dict[date, list[str]]:
        """Return the names of all holidays of a year; two may fall on the same date."""
        found = self._make(subdiv=self._region, years=year, expand=False, language=language)
        return {day: names.split("; ") for day, names in found.items()}

    def _languages(self) -> tuple[str | None, ...]:
        return tuple(getattr(self._make, "supported_languages", ())) or (None,)

    def _check(self, names: Sequence[str], key: str) -> None:
        """Raise ConfigInvalid for a name that no holiday has."""
        if not names:
            return
        of_years = [self._of(year, language) for language in self._languages() for year in _YEARS]
        known = {each.casefold(): each for year in of_years for names_ in year.values() for each in names_}
        known |= {_MORE.sub("", name): _MORE.sub("", as_written) for name, as_written in known.items()}
        for name in names:
            if name.casefold() in known:
                continue
            meant = get_close_matches(name.casefold()[:80], known, 1)
            expected = "expected the name of a public holiday: " + ", ".join(self.names())
            mend = f"did you mean {known[meant[0]]}?" if meant else "write one of these names"
            raise ConfigInvalid(f"{key}: found {name!r}, {expected}; {mend}")


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


def _unknown(place: str, country: str, table: str) -> str:
    import holidays  # noqa: PLC0415

    regions = holidays.list_supported_countries().get(country)
    if regions is None:
        return f'{table}.holidays: found {place!r}, expected a country such as "NL" or a region such as "DE-BY"'
    if not regions:
        return f"{table}.holidays: found {place!r}, expected {country}, which has no regions"
    known = ", ".join(f"{country}-{region}" for region in regions)
    return f"{table}.holidays: found {place!r}, expected {country} alone, or one of {known}"

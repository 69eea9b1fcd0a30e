"""Telephone numbers: the country that one belongs to."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1024)
def country_of_number(number: str) -> str:
    """Return the country (ISO 3166-1, "NL") of a number in international form ("+31 6 …", "316…"); "" for none.

    Numbers of satellites and of international networks belong to none. Source: Google's libphonenumber, which knows
    the countries that share a code too: +1 876 is Jamaica, +44 7781 Guernsey.
    """
    from phonenumbers import phonenumberutil  # noqa: PLC0415 - 3 MiB that most daemons do without

    digits = _digits_of(number)
    try:
        country = phonenumberutil.region_code_for_number(phonenumberutil.parse(f"+{digits}"))
    except phonenumberutil.NumberParseException:
        return ""
    return country if country and country.isalpha() else ""


def _digits_of(number: str) -> str:
    """Return the digits of a number in international form, "" for what is no number."""
    bare = number.strip().removeprefix("+")
    digits = "".join(sign for sign in bare if sign not in " -.()/")
    return digits if digits.isascii() and digits.isdigit() else ""


def is_country(code: str) -> bool:
    """Tell whether some country's numbers go by this code."""
    from phonenumbers import phonenumberutil  # noqa: PLC0415 - see above

    return code in phonenumberutil.SUPPORTED_REGIONS

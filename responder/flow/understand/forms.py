"""The forms of what customers tell: the number of an order, a telephone number, a mail address, a date, an amount.

Each form yields what looks like it, as written, in the order of the text. Traps are left out: a year, a price, a
postcode or a telephone number is no order number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

Form = Callable[[str, re.Pattern[str] | None], Iterator[str]]
"""Finds candidates in a text; the pattern, where there is one, must end where a candidate begins."""

_WINDOW = 80  # characters before a candidate in which its word must stand
_LINKS = "nummer number numero nr no num id met mit with is ist was war est es de het van der die ein van"
ORDER_WORDS = (
    *("bestelnummer", "ordernummer", "order", "ordernr", "bestelling", "bestelnr", "ordernumber", "bestellnummer"),
    *("bestellung", "bestellnr", "auftrag", "auftragsnummer", "auftragsnr", "commande", "pedido"),
)
PHONE_WORDS = (
    *("tel", "telefoon", "telefoonnummer", "nummer", "mobiel", "bel", "bellen", "phone", "number", "mobile", "call"),
    *("telefon", "telefonnummer", "handy", "handynummer", "rufnummer", "anrufen", "téléphone", "teléfono", "móvil"),
)
_EXPLICIT = re.compile(r"n(?:umme)?r\b|number|numero|\bno\b|\bnum\b|\bid\b|#", re.IGNORECASE)
_MONEY = r"(?:€|£|\$|eur(?:o|os)?\b|usd\b|chf\b|gbp\b|pond\b|pounds?\b|dollars?\b|franken\b)"
_UNIT = r"(?:kg|km|cm|mm|m|g|l|ml|wh|kwh|watt|w|uur|hours?|stunden?|stuks?|pieces?|stück|x|%)"

_NUMBER = re.compile(r"(?<![\w+])(?:[a-z]{1,4}-?)?\d{4,14}(?:-\d{1,6})?[a-z]{0,3}(?!\w)", re.IGNORECASE)
_PRICE_BEFORE = re.compile(_MONEY + r"\s?$", re.IGNORECASE)
_PART_BEFORE = re.compile(r"(?:\d[.,/:-]|\+\s?)$")
_NO_ORDER_AFTER = re.compile(rf"[.,/:-]\d|,-|\s?{_MONEY}|\s?{_UNIT}(?!\w)", re.IGNORECASE)
_POSTCODE_AFTER = re.compile(r"\s?[A-Z]{2}(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NATIONAL = re.compile(r"0\d{8,}")
_IS_ITS_NUMBER = re.compile(
    r"\W{0,3}(?:is|ist)\s+(?:\w+\s+){0,2}(?:\w*(?:nummer|nr)\b|order\s?(?:number|no|id)\b)", re.IGNORECASE
)


def orders(text: str, called: re.Pattern[str] | None) -> Iterator[str]:
    """Yield numbers of orders: those that are called one, or, where nothing has to call them so, all that may be."""
    alone = text.strip(" .!#\n")
    for found in _NUMBER.finditer(text):
        number, start, end = found[0], found.start(), found.end()
        before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
        if _PRICE_BEFORE.search(before) or _PART_BEFORE.search(before) or _NO_ORDER_AFTER.match(after):
            continue
        name = called.search(before) if called is not None else None
        behind = called is not None and name is None and _IS_ITS_NUMBER.match(after)
        if called is not None and name is None and not behind:
            continue
        explicit = bool(behind or (name and _EXPLICIT.search(name[0])))
        if explicit or not _means_something_else(number, after, alone):
            yield number.upper()


def _means_something_else(number: str, after: str, alone: str) -> bool:
    """A year, a postcode or a telephone number, unless it is called a number of an order outright.

    alone: all that the message says; four digits and nothing else are no year.
    """
    if len(number) == 4 and number.isdigit() and number != alone:
        return bool(_YEAR.fullmatch(number) or _POSTCODE_AFTER.match(after))
    return bool(_NATIONAL.fullmatch(number))


_DIGITS = re.compile(r"(?<![\w.,/+-])(\+|00)?\(?\d[\d ()./-]{5,22}\d(?![\w]|[.,/:-]\d)")
_A_DATE = re.compile(r"\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})\b")
_IBAN_BEFORE = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){1,7}\s?$")
_FEWEST, _MOST = 8, 15  # digits of an international number: ITU-T E.164, section 6
_FEWEST_AT_HOME, _MOST_AT_HOME = 9, 12


def phones(text: str, called: re.Pattern[str] | None) -> Iterator[str]:
    """Yield telephone numbers: international ones, those with the leading 0, and others where a word calls them so."""
    for found in _DIGITS.finditer(text):
        written = found[0]
        if _A_DATE.search(written):
            continue
        digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", written) if found[1] else written)
        if found[1]:
            number = digits.removeprefix("00") if found[1] == "00" else digits
            if _FEWEST <= len(number) <= _MOST and not number.startswith("0"):
                yield f"+{number}"
            continue
        before = text[max(0, found.start() - _WINDOW) : found.start()]
        if _IBAN_BEFORE.search(before):
            continue
        at_home = digits.startswith("0") or called is None or bool(called.search(before))
        if at_home and _FEWEST_AT_HOME <= len(digits) <= _MOST_AT_HOME:
            yield digits


_MAIL = re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", re.IGNORECASE)


def mails(text: str, _called: re.Pattern[str] | None) -> Iterator[str]:
    """Yield mail addresses."""
    return (found[0].strip(".-") for found in _MAIL.finditer(text) if ".." not in found[0])


_SUM = r"(?:\d{1,3}(?:[.,' ]\d{3}){1,4}|\d{1,9})(?:[.,]\d{2}(?!\d)|,-)?"
_AMOUNT = re.compile(rf"(?<![\w.,]){_MONEY}\s?{_SUM}(?![\w])|(?<![\w.,/-]){_SUM}\s?{_MONEY}", re.IGNORECASE)


def amounts(text: str, _called: re.Pattern[str] | None) -> Iterator[str]:
    """Yield amounts of money: a number with a currency beside it."""
    return (" ".join(found[0].split()) for found in _AMOUNT.finditer(text))


_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2}))(?![\w/-])"
)


def dates_in(languages: Iterable[str]) -> Form:
    """Return the form of dates, with the names of the months in these languages."""
    months = _months(tuple(sorted({language.partition("-")[0] for language in languages})))
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    worded = re.compile(
        rf"(?<![\w.,])(?:\d{{1,2}}(?:\.|st|nd|rd|th|er)?\s(?:of\s|de\s)?(?:{names})\b\.?|(?:{names})\.?\s\d{{1,2}}(?:st|nd|rd|th)?)"
        r"(?:,?\s(?:de\s)?\d{4})?(?!\w)",
        re.IGNORECASE,
    )

    def dates(text: str, _called: re.Pattern[str] | None) -> Iterator[str]:
        found = [(m.start(), m[0]) for m in _NUMERIC.finditer(text) if _is_date(m)]
        found += [(m.start(), m[0]) for m in worded.finditer(text)]
        return (" ".join(written.split()) for _, written in sorted(found))

    return dates


def _is_date(found: re.Match[str]) -> bool:
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    full = int(year) if len(year) == 4 else 2000 + int(year)
    return any(_exists(full, int(m), int(d)) for m, d in ((month, day), (day, month)))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return 1900 <= year < 2100


@lru_cache(maxsize=8)
def _months(languages: tuple[str, ...]) -> frozenset[str]:
    from babel.dates import get_month_names  # noqa: PLC0415 - only where a fact is a date

    found: set[str] = set()
    for language in languages:
        for width in ("wide", "abbreviated"):
            found |= {name.strip(".").lower() for name in get_month_names(width, locale=language).values()}
    return frozenset(name for name in found if len(name) > 2 and not name.isdigit())


def before(words: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of a text that ends with one of these words, or with one and a few that link it."""
    named = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    links = "|".join(sorted(set(_LINKS.split()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{named})(?:\W{{1,3}}(?:{links})(?!\w)){{0,3}}\W{{0,4}}$", re.IGNORECASE)


_CODE = re.compile(r"(?<!\w)[a-z]{0,6}[-./]?\d[\w./-]{0,30}", re.IGNORECASE)


def codes(text: str, called: re.Pattern[str] | None) -> Iterator[str]:
    """Yield whatever has a digit in it and stands behind its word."""
    for found in _CODE.finditer(text):
        window = text[max(0, found.start() - _WINDOW) : found.start()]
        if called is None or called.search(window):
            yield found[0].rstrip("./-")

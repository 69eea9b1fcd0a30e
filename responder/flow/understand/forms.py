"""The forms of what customers tell: the number of an order, a telephone number, a mail address, a date, an amount.

Each form yields what looks like it, as written, in the order of the text. Traps are left out: a year, a price, a
postcode or a telephone number is no order number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

_WINDOW = 80  # characters before a candidate in which its word must stand
_NEAR = 12  # characters before it that say what it is
_MOST_LINKS = 3
_LINKED_BY = "nummer number numero nr no num id met mit with is ist was war est es de het van der die ein"
_LINKS = frozenset(_LINKED_BY.split())
_EXPLICIT = ("nummer", "number", "numero", "nr", " no", " num", " id")
_WORD = re.compile(r"\w+")


class Called:
    """Words of which one stands before what is looked for, by itself or with a few that link it: "order number is"."""

    def __init__(self, words: Iterable[str]) -> None:
        self._phrases = frozenset(" ".join(_WORD.findall(word.lower())) for word in words)
        self._longest = max((phrase.count(" ") + 1 for phrase in self._phrases), default=1)

    def before(self, text: str, start: int) -> str:
        """Return the words that stand before a place, from the one that calls it on, or ""."""
        tokens = _WORD.findall(text[max(0, start - _WINDOW) : start].lower())[-_MOST_LINKS - self._longest :]
        for end in range(len(tokens), max(0, len(tokens) - _MOST_LINKS - 1), -1):
            for size in range(1, min(self._longest, end) + 1):
                if " ".join(tokens[end - size : end]) in self._phrases:
                    return " ".join(tokens[end - size :])
            if tokens[end - 1] not in _LINKS:
                break
        return ""


Form = Callable[[str, Called | None], Iterator[str]]
"""Finds candidates in a text; where words are given, one of them must call the candidate."""

ORDER_WORDS = (
    *("bestelnummer", "ordernummer", "order", "ordernr", "bestelling", "bestelnr", "ordernumber", "bestellnummer"),
    *("bestellung", "bestellnr", "auftrag", "auftragsnummer", "auftragsnr", "commande", "pedido"),
)
PHONE_WORDS = (
    *("tel", "telefoon", "telefoonnummer", "nummer", "mobiel", "bel", "bellen", "phone", "number", "mobile", "call"),
    *("telefon", "telefonnummer", "handy", "handynummer", "rufnummer", "anrufen", "téléphone", "teléfono", "móvil"),
)
_MONEY = r"(?:€|£|\$|eur(?:o|os)?\b|usd\b|chf\b|gbp\b|pond\b|pounds?\b|dollars?\b|franken\b)"
_UNIT = r"(?:kg|km|cm|mm|m|g|l|ml|wh|kwh|watt|w|uur|hours?|stunden?|stuks?|pieces?|stück|x|%)"

_NUMBER = re.compile(r"(?<![\w+])(?:[a-z]{1,4}-?)?\d{4,14}(?:-\d{1,6})?[a-z]{0,3}(?!\w)", re.IGNORECASE)
_RUN = re.compile(r"[0-9][0-9]{3,}")  # a sign that must come first is looked for in half the time
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")
_MOST_LETTERS = 5
_MONEY_SIGNS = ("€", "£", "$")
_MONEY_WORDS = ("eur", "euro", "usd", "chf", "gbp")
_NO_ORDER_AFTER = re.compile(rf"[.,/:-]\d|,-|\s?{_MONEY}|\s?{_UNIT}(?!\w)", re.IGNORECASE)
_POSTCODE_AFTER = re.compile(r"\s?[A-Z]{2}(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NATIONAL = re.compile(r"0\d{8,}")
_IS_ITS_NUMBER = re.compile(
    r"\W{0,3}(?:is|ist)\s+(?:\w+\s+){0,2}(?:\w*(?:nummer|nr)\b|order\s?(?:number|no|id)\b)", re.IGNORECASE
)


def orders(text: str, called: Called | None) -> Iterator[str]:
    """Yield numbers of orders: those that are called one, or, where nothing has to call them so, all that may be."""
    alone = text.strip(" .!#\n")
    for start, end in _numbers(text):
        number, before, after = text[start:end], text[max(0, start - _NEAR) : start], text[end : end + _WINDOW]
        if _is_part(before.rstrip(), before[-2:]) or _NO_ORDER_AFTER.match(after):
            continue
        name = called.before(text, start) if called is not None else ""
        behind = called is not None and not name and _IS_ITS_NUMBER.match(after) is not None
        if called is not None and not name and not behind:
            continue
        if behind or name.endswith(_EXPLICIT) or not _means_something_else(number, after, alone):
            yield number.upper()


def _is_part(before: str, nearest: str) -> bool:
    """Tell whether a number is a price, or goes on something: a decimal, a date, a telephone number."""
    if before.endswith(_MONEY_SIGNS) or before.endswith("+") or before.lower().endswith(_MONEY_WORDS):
        return True
    return nearest[-1:] in ".,/:-" and nearest[:1].isdigit() and len(nearest) > 1


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield where four digits and more stand, with the letters around them; quick where there are none."""
    last = 0
    for run in _RUN.finditer(text):
        if run.start() < last:
            continue
        start = run.start()
        while start > 0 and run.start() - start < _MOST_LETTERS and text[start - 1] in _LETTERS:
            start -= 1
        found = _NUMBER.match(text, start) or _NUMBER.match(text, run.start())
        if found is not None:
            last = found.end()
            yield found.span()


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


def phones(text: str, called: Called | None) -> Iterator[str]:
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
        if _IBAN_BEFORE.search(text[max(0, found.start() - _WINDOW) : found.start()]):
            continue
        at_home = digits.startswith("0") or called is None or bool(called.before(text, found.start()))
        if at_home and _FEWEST_AT_HOME <= len(digits) <= _MOST_AT_HOME:
            yield digits


_MAIL = re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", re.IGNORECASE)


def mails(text: str, _called: Called | None) -> Iterator[str]:
    """Yield mail addresses."""
    return (found[0].strip(".-") for found in _MAIL.finditer(text) if ".." not in found[0])


_SUM = r"(?:\d{1,3}(?:[.,' ]\d{3}){1,4}|\d{1,9})(?:[.,]\d{2}(?!\d)|,-)?"
_AMOUNT = re.compile(rf"(?<![\w.,]){_MONEY}\s?{_SUM}(?![\w])|(?<![\w.,/-]){_SUM}\s?{_MONEY}", re.IGNORECASE)


def amounts(text: str, _called: Called | None) -> Iterator[str]:
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

    def dates(text: str, _called: Called | None) -> Iterator[str]:
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


_CODE = re.compile(r"(?<!\w)[a-z]{0,6}[-./]?\d[\w./-]{0,30}", re.IGNORECASE)


def codes(text: str, called: Called | None) -> Iterator[str]:
    """Yield whatever has a digit in it and stands behind its word."""
    for found in _CODE.finditer(text):
        if called is None or called.before(text, found.start()):
            yield found[0].rstrip("./-")

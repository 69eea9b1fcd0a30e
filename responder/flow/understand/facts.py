"""Facts that stand in a text: the number of an order."""

from __future__ import annotations

import re

from responder.flow.understand.reading import Reading

# The words that stand before an order number: "bestelnummer 20331", "order no. AB-20331", "Bestellung #20331".
_CALLED = """
bestelnummer ordernummer order ordernr bestelling bestelnr ordernumber bestellnummer bestellung bestellnr
auftrag auftragsnummer auftragsnr
"""
_NAMED = frozenset(_CALLED.split())
_BETWEEN = frozenset(("nummer", "number", "nr", "no", "num", "id", "met", "mit", "with", "is", "ist", ".", ","))
_NUMBER = re.compile(r"[a-z]{0,4}\d{4,14}[a-z]{0,3}")
_DIGITS = re.compile(r"\d{4}")
_MOST_BETWEEN = 3


def facts_in(reading: Reading) -> dict[str, str]:
    """Return {"order": "20331"} for the first order number that is called one, else an empty mapping."""
    if not _DIGITS.search(reading.text) or _NAMED.isdisjoint(reading.words):
        return {}
    tokens = reading.tokens
    for place, token in enumerate(tokens):
        if token in _NAMED:
            number = _number_after(tokens, place)
            if number:
                return {"order": number.upper()}
    return {}


def _number_after(tokens: list[str], place: int) -> str:
    for token in tokens[place + 1 : place + 2 + _MOST_BETWEEN]:
        if _NUMBER.fullmatch(token):
            return token
        if token not in _BETWEEN:
            return ""
    return ""

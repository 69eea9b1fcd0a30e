"""Labelled tickets of a desk that is not there: complaints that share their words, and questions that share theirs."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from responder.config.tickets import Ticket

THINGS = ("parcel", "invoice", "bike", "lamp", "order", "ticket", "chair", "phone", "jacket", "booking")
_COMPLAINTS = (
    "third week running that my {} sits in limbo",
    "the {} came scratched and the hotline is a maze",
    "you keep shuffling my {} from desk to desk",
    "the {} you sold me is a dud",
)
_OTHERS = (
    "can I collect the {} on sunday",
    "do you sell a {} in blue",
    "where do I find the manual of the {}",
    "does the {} fit through a narrow door",
)
_NUMBERS = range(5)


def tickets() -> list[Ticket]:
    """Return 400 of them, every second one a complaint, each with a number of its own."""
    return [
        Ticket(f"{text.format(thing)}, number {kind}{place}{round_}{'xy'[complaint]}", complaint)
        for round_ in _NUMBERS
        for place, thing in enumerate(THINGS)
        for kind, pair in enumerate(zip(_COMPLAINTS, _OTHERS, strict=True))
        for text, complaint in zip(pair, (True, False), strict=True)
    ]


def as_csv(given: Sequence[Ticket], yes: str = "yes", no: str = "no") -> str:
    """Write them as a help desk exports them, with a column that nobody asked for."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["id", "Text", "Complaint"])
    writer.writerows([n, ticket.text, yes if ticket.complaint else no] for n, ticket in enumerate(given))
    return out.getvalue()

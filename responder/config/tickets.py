"""`[mood] tickets`: labelled messages of the own desk, from which its complaints are learned."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pydantic import Field

from responder.config.files import refused
from responder.config.problems import Problem, found_text, problems_of
from responder.config.section import Section
from responder.config.source import Source
from responder.errors import ConfigInvalid

if TYPE_CHECKING:
    from responder.config.settings import Settings

FEWEST, FEWEST_OF_EACH = 300, 50  # fewer say more about chance than about complaints
MOST = 4000  # learning takes memory with their square: 64 MB
_TEXT, _COMPLAINT = _NAMES = ("text", "complaint")
_SAYS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_KEY = ("mood", "tickets")


class MoodSettings(Section):
    """What complaints are heard by, beside phrases."""

    tickets: str = Field(
        "",
        examples=["tickets.csv"],
        description="A CSV file of 300 or more own messages (text, complaint: yes or no) that teach complaints.",
    )


class Ticket(NamedTuple):
    """A message that somebody has labelled."""

    text: str
    complaint: bool


def gather(settings: Settings, source: Source) -> tuple[tuple[Ticket, ...], list[Problem]]:
    """Return the newest 4,000 tickets of the file that is named, the last ones, or what is wrong with it."""
    name = settings.mood.tickets
    if not name:
        return (), []
    path = source.path.parent / name
    if "\0" in name or not path.is_file():
        mend = "write the name of a file that is there, or take it out"
        return (), [source.problem(_KEY, f"{found_text(name)}, which is not there", "a CSV file", mend)]
    try:
        tickets = read(path)
        check(tickets, path)
    except ConfigInvalid as error:
        return (), problems_of(error)
    return tickets, []


def check(tickets: Sequence[Ticket], path: Path) -> None:
    """See that there are enough of both kinds; raises ConfigInvalid."""
    complaints = sum(ticket.complaint for ticket in tickets)
    if len(tickets) < FEWEST or min(complaints, len(tickets) - complaints) < FEWEST_OF_EACH:
        found = f"{len(tickets)} tickets, {complaints} of them complaints"
        expected = f"at least {FEWEST}, {FEWEST_OF_EACH} of them complaints and {FEWEST_OF_EACH} not"
        raise refused(path, 1, found, expected, "label more; until then, phrases alone are better")


def read(path: Path) -> tuple[Ticket, ...]:
    """Return the last 4,000 tickets of a file, each text once, as it was labelled last; raises ConfigInvalid."""
    from responder.config.spreadsheet import Columns, read_spreadsheet  # noqa: PLC0415 - most desks name no file

    tickets: dict[str, bool] = {}
    for line, cells in read_spreadsheet(path, Columns(_NAMES, _NAMES, others=True), "keep the newest rows"):
        text, said = cells.get(_TEXT, "").strip(), cells.get(_COMPLAINT, "").strip()
        complaint = _SAYS.get(said.lower())
        if complaint is None:
            raise refused(path, line, f"complaint {found_text(said)}", "yes or no", "say yes or no in each row")
        if text:
            tickets.pop(text, None)
            tickets[text] = complaint
    return tuple(Ticket(*each) for each in list(tickets.items())[-MOST:])

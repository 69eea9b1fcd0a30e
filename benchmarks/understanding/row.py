"""One line of the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, on which data, what we got, what the bar is, and what simpler ways get."""

    part: str
    what: str
    got: str
    bar: str
    others: str = ""


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a table in Markdown."""
    head = "| part | what | ours | bar | beside it |\n|---|---|---|---|---|"
    return "\n".join([head, *(f"| {r.part} | {r.what} | {r.got} | {r.bar} | {r.others} |" for r in rows)])

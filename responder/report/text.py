"""A report as plain text, for a terminal or a mail."""

from __future__ import annotations

from textwrap import wrap

from responder.report import told
from responder.report.figures import Report
from responder.report.told import Table, Teller

_LINE = 100  # characters of a line of a note
_WIDEST = 60  # characters of a column of words


def text_of(report: Report, tell: Teller) -> str:
    """Return the report as lines; every text of a stranger's in it is free of control characters."""
    lines = [tell("title"), tell.dates(report), ""]
    if report.account:
        lines.insert(2, tell("only", account=report.account))
    lines += told.headline(tell, report)
    parts = [told.outcomes]
    if report.total.made:
        parts += [told.times, told.accounts, told.weeks, told.topics, told.hours]
    for part in (*parts, told.articles, told.questions, told.silences):
        lines += ["", *_table(part(tell, report), tell("none"))]
    return "\n".join(_plain(line).rstrip() for line in lines)


def _table(table: Table, none: str) -> list[str]:
    lines = [table.title, "-" * len(table.title)]
    lines += wrap(table.note, _LINE)
    if not table.rows:
        return [*lines, none]
    rows = [[_short(_plain(cell)) for cell in row] for row in (table.head, *table.rows)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(table.head))]
    return lines + ["  ".join(_placed(i, cell, widths[i], table.words) for i, cell in enumerate(row)) for row in rows]


def _placed(place: int, cell: str, width: int, words: int) -> str:
    return cell.ljust(width) if place < words else cell.rjust(width)


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"

"""A report as plain text, for a terminal of 80 columns or a mail."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from textwrap import wrap

from responder.report import told
from responder.report.figures import Report
from responder.report.told import Table, Teller

LINE = 80  # characters
_WIDEST = 60  # characters that are shown of words
_NARROWEST = 10  # characters of a column of words, on as many lines as it takes
_BETWEEN = "  "

Lines = list[str]  # of one cell


def text_of(report: Report, tell: Teller) -> str:
    """Return the report as lines; every text of a stranger's in it is free of control characters."""
    lines = [tell("title"), tell.dates(report), ""]
    if report.account:
        lines.insert(2, tell("only", account=report.account))
    lines += [part for line in told.headline(tell, report) for part in wrap(line, LINE)]
    parts = [told.outcomes]
    if report.total.made:
        parts += [told.times, told.accounts, told.weeks, told.topics, told.hours]
    for part in (*parts, told.articles, told.questions, told.silences):
        lines += ["", *_table(part(tell, report), tell("none"))]
    return "\n".join(_plain(line).rstrip() for line in lines)


def _table(table: Table, none: str) -> list[str]:
    lines = [table.title, "-" * len(table.title)]
    lines += wrap(table.note, LINE)
    if not table.rows:
        return [*lines, none]
    rows = [[_short(_plain(c)) if i < table.words else c for i, c in enumerate(row)] for row in table.rows]
    widths = _widths(table.head, rows, table.words)
    head = [_cut(cell, width) for cell, width in zip(table.head, widths, strict=True)]
    deepest = max(map(len, head))
    lines += _set([[""] * (deepest - len(cell)) + cell for cell in head], widths, table.words)
    for row in rows:
        lines += _set([_cut(cell, width) for cell, width in zip(row, widths, strict=True)], widths, table.words)
    return lines


def _widths(head: Sequence[str], rows: Sequence[Sequence[str]], words: int) -> list[int]:
    """Return the width of each column: a head takes several lines, then words do, then numbers with their units."""
    columns = list(zip(*rows, strict=True))
    least = [max(map(_longest_word, (name, *column))) for name, column in zip(head, columns, strict=True)]
    widths = [
        max(_longest_word(name), *(len(cell) for cell in column)) for name, column in zip(head, columns, strict=True)
    ]
    for place in (*range(words), *reversed(range(words, len(widths)))):
        over = sum(widths) + len(_BETWEEN) * (len(widths) - 1) - LINE
        lowest = min(widths[place], _NARROWEST) if place < words else least[place]
        widths[place] = max(lowest, widths[place] - max(0, over))
    return _with_room(head, widths)


def _with_room(head: Sequence[str], widths: Sequence[int]) -> list[int]:
    """Give what is left of the line to the deepest heads, as long as they get fewer lines by it."""
    wider = list(widths)
    while (deepest := max(len(_cut(name, width)) for name, width in zip(head, wider, strict=True))) > 1:
        for place, name in enumerate(head):
            while len(_cut(name, wider[place])) == deepest:
                wider[place] += 1
        if sum(wider) + len(_BETWEEN) * (len(wider) - 1) > LINE:
            break
        widths = list(wider)
    return list(widths)


def _longest_word(text: str) -> int:
    """Return the length of the longest piece that stays together; a number and its unit do."""
    return max(map(len, text.split(" ")))


def _cut(text: str, width: int) -> Lines:
    return wrap(text, max(1, width)) or [""]


def _set(cells: Sequence[Lines], widths: Sequence[int], words: int) -> list[str]:
    """Return the lines of one row: words begin at the left, numbers end at the right."""
    return [
        _BETWEEN.join(
            part.ljust(width) if place < words else part.rjust(width)
            for place, (part, width) in enumerate(zip(parts, widths, strict=True))
        )
        for parts in zip_longest(*cells, fillvalue="")
    ]


def _plain(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)


def _short(text: str) -> str:
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"

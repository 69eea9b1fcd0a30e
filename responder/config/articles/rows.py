"""Articles in a CSV file, as a spreadsheet saves it: one row each, under a row of names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from responder.config.articles.entry import Entry, Ids, tidy
from responder.config.spreadsheet import Columns, read_spreadsheet

COLUMNS = ("id", "title", "url", "answer", "examples", "not_for", "locale")
_LISTS = ("examples", "not_for")
_BETWEEN = re.compile(r"[|\n]")


def read_rows(path: Path) -> list[Entry]:
    """Return the articles of a file; raises ConfigInvalid."""
    ids = Ids()
    return [_entry(path, line, cells, ids) for line, cells in read_spreadsheet(path, Columns(COLUMNS, ("title",)))]


def _entry(path: Path, line: int, cells: Mapping[str, str], ids: Ids) -> Entry:
    raw: dict[str, str | list[str]] = {name: said for name, cell in cells.items() if (said := tidy(cell))}
    for name in _LISTS:
        if name in raw:
            raw[name] = [said for part in _BETWEEN.split(cells[name]) if (said := tidy(part))]
    if "id" not in raw:
        raw["id"] = ids.of(str(raw.get("title", "row")))
    return Entry(raw, path, line)

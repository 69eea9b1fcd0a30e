"""Articles in a CSV file, as a spreadsheet saves it: one row each, under a row of names.

RFC 4180, and what spreadsheets make of it: semicolons or tabs for commas, a byte order mark, UTF-16.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from responder.config.articles.entry import Entry, Ids, read_file, refused, tidy
from responder.config.problems import found_text
from responder.config.words import near

COLUMNS = ("id", "title", "url", "answer", "examples", "not_for", "locale")
_LISTS = ("examples", "not_for")
_BETWEEN = re.compile(r"[|\n]")
_NAMES = ", ".join(COLUMNS)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_rows(path: Path) -> list[Entry]:
    """Return the articles of a file; raises ConfigInvalid."""
    rows = _rows(path, _text(path))
    line, header = next(rows, (1, []))
    names = _names(path, line, header)
    ids, entries = Ids(), []
    for line, cells in rows:
        if len(cells) > len(names):
            mend = "put text that has the separator in it into double quotes"
            raise refused(path, line, f"{len(cells)} cells", f"{len(names)}, as in the first row", mend)
        entries.append(_entry(path, line, dict(zip(names, cells, strict=False)), ids))
    return entries


def _entry(path: Path, line: int, cells: dict[str, str], ids: Ids) -> Entry:
    raw: dict[str, str | list[str]] = {name: said for name, cell in cells.items() if (said := tidy(cell))}
    for name in _LISTS:
        if name in raw:
            raw[name] = [said for part in _BETWEEN.split(cells[name]) if (said := tidy(part))]
    if "id" not in raw:
        raw["id"] = ids.of(str(raw.get("title", "row")))
    return Entry(raw, path, line)


def _text(path: Path) -> str:
    data = read_file(path)
    wide = data.startswith(_WIDE)
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        mend = 'save it as "CSV UTF-8"'
        raise refused(path, line, "bytes that are not UTF-8", "UTF-8 text", mend) from error


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not empty, each with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        mend = "look at the double quotes from this row on"
        raise refused(path, line, f"a row that cannot be read ({error})", "rows as CSV has them", mend) from error


def _separator(text: str) -> str:
    """Return what stands between the names of the first row."""
    first = text.lstrip().split("\n", 1)[0]
    return max(",;\t", key=lambda each: sum(name in COLUMNS for name in map(_name, first.split(each))))


def _name(cell: str) -> str:
    return cell.strip().strip('"').strip().lower()


def _names(path: Path, line: int, header: Sequence[str]) -> list[str]:
    names = [_name(cell) for cell in header]
    for name in names:
        if name not in COLUMNS:
            meant = near(name, COLUMNS)
            mend = f"did you mean {meant}?" if meant else "name the columns in the first row, or take this one out"
            raise refused(path, line, f"the column {found_text(name)}", f"some of {_NAMES}", mend)
        if names.count(name) > 1:
            raise refused(path, line, f"the column {name} twice", "each column once", "take one of them out")
    if "title" not in names:
        found = "no column title" if names else "an empty file"
        raise refused(path, line, found, f"title and some of {_NAMES}", "name the columns in the first row")
    return names

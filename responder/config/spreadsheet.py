"""Rows of a CSV file, as a spreadsheet saves it, under a row of names.

RFC 4180, and what spreadsheets make of it: semicolons or tabs for commas, a byte order mark, UTF-16.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from responder.config.files import read_file, refused
from responder.config.problems import found_text
from responder.config.words import near

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Columns(NamedTuple):
    """The columns that are known, those that must be there, and whether others may stand beside them."""

    known: Sequence[str]
    needed: Sequence[str]
    others: bool = False

    @property
    def names(self) -> str:
        """What is told of them: "title and some of id, title, url"."""
        if set(self.needed) == set(self.known):
            return " and ".join(self.known)
        return f"{' and '.join(self.needed)} and some of {', '.join(self.known)}"


def read_spreadsheet(path: Path, columns: Columns, shorter: str = "split it") -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the rows that are not empty: the line each begins on, and its cells by name. Raises ConfigInvalid.

    shorter: what to do with a file over 4 MiB.
    """
    rows = _rows(path, _text(path, shorter), columns)
    line, header = next(rows, (1, []))
    names = _names(path, line, header, columns)
    for line, cells in rows:
        if len(cells) > len(names):
            mend = "put text that has the separator in it into double quotes"
            raise refused(path, line, f"{len(cells)} cells", f"{len(names)}, as in the first row", mend)
        yield line, dict(zip(names, cells, strict=False))


def _text(path: Path, shorter: str) -> str:
    data = read_file(path, shorter)
    wide = data.startswith(_WIDE)
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        mend = 'save it as "CSV UTF-8"'
        raise refused(path, line, "bytes that are not UTF-8", "UTF-8 text", mend) from error


def _rows(path: Path, text: str, columns: Columns) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text, columns), strict=True)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        mend = "look at the double quotes from this row on"
        raise refused(path, line, f"a row that cannot be read ({error})", "rows as CSV has them", mend) from error


def _separator(text: str, columns: Columns) -> str:
    """Return what stands between the names of the first row."""
    first = text.lstrip().split("\n", 1)[0]
    return max(",;\t", key=lambda each: sum(name in columns.known for name in map(_name, first.split(each))))


def _name(cell: str) -> str:
    return cell.strip().strip('"').strip().lower()


def _names(path: Path, line: int, header: Sequence[str], columns: Columns) -> list[str]:
    names = [_name(cell) for cell in header]
    for name in names:
        if name not in columns.known and not columns.others:
            meant = near(name, columns.known)
            mend = f"did you mean {meant}?" if meant else "name the columns in the first row, or take this one out"
            raise refused(path, line, f"the column {found_text(name)}", f"some of {', '.join(columns.known)}", mend)
        if name in columns.known and names.count(name) > 1:
            raise refused(path, line, f"the column {name} twice", "each column once", "take one of them out")
    for name in columns.needed:
        if name not in names:
            found = f"no column {name}" if names else "an empty file"
            raise refused(path, line, found, columns.names, "name the columns in the first row")
    return names

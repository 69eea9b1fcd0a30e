"""Reads a log of arrivals and first answers (CSV): all mistakes at once, each with its line and the way to mend it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from responder.config.problems import Problem, found_text
from responder.errors import LogInvalid
from responder.simulation.times import read_time

REQUIRED = ("id", "arrived_at", "first_answer_at")
OPTIONAL = ("account", "priority", "left_at")
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One message: answered, given up by the customer, or neither when the log ends. Aware UTC moments."""

    id: str
    arrived_at: datetime
    first_answer_at: datetime | None
    left_at: datetime | None = None
    priority: int = 0  # the higher is answered first
    account: str = ""

    @property
    def ended_at(self) -> datetime | None:
        """When the message stopped waiting."""
        return self.first_answer_at if self.answered else self.left_at

    @property
    def answered(self) -> bool:
        """Tell whether a person answered before the customer gave up."""
        if self.first_answer_at is None:
            return False
        return self.left_at is None or self.first_answer_at <= self.left_at


def decode(data: bytes) -> str:
    """Return a file's text: UTF-8, or UTF-16 as spreadsheets export it; a letter of another encoding hurts nothing."""
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8"
    return data.decode(encoding, errors="replace")


def read_log(text: str, zone: tzinfo, name: str = "log") -> list[Row]:
    """Return the rows by arrival. A time without a zone is one of `zone`.

    Columns may stand in any order and any case, between commas, semicolons or tabs; others are ignored.
    Raises LogInvalid with every mistake; `name` is the file as the problems call it.
    """
    return _Reader(name, zone).read(text)


class _Reader:
    def __init__(self, name: str, zone: tzinfo) -> None:
        self._name = name
        self._zone = zone
        self._seen: dict[tuple[str, str], int] = {}  # account and id: line
        self._problems: list[Problem] = []

    def read(self, text: str) -> list[Row]:
        lines = _lines(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
        rows: list[Row] = []
        line = 1
        try:
            columns = self._columns(next(lines, (1, []))[1])
            for line, cells in lines if columns else ():
                row = self._row(line, {key: cells[at].strip() for key, at in columns.items() if at < len(cells)})
                if row is not None:
                    rows.append(row)
        except csv.Error as error:
            self._wrong(line + 1, "", str(error), "a table as comma-separated values", "export the file anew")
        if not rows and not self._problems:
            self._wrong(2, "", "no message", "at least one row under the header", "export some weeks of messages")
        if self._problems:
            raise LogInvalid(self._problems)
        return sorted(rows, key=lambda row: row.arrived_at)

    def _columns(self, header: Sequence[str]) -> Mapping[str, int]:
        """Return where each known column stands; nothing when one is missing or stands twice."""
        names = [cell.strip().lower() for cell in header]
        shown = ", ".join(names) or "nothing"
        for each in (*REQUIRED, *OPTIONAL):
            if names.count(each) > 1:
                self._wrong(1, each, "two columns of that name", "one", "rename the one that is not meant")
        for each in REQUIRED:
            if each not in names:
                expected = f"a column {each} in the first line"
                self._wrong(1, each, f"the columns {found_text(shown)}", expected, f"name the column {each}")
        return {} if self._problems else {each: names.index(each) for each in REQUIRED + OPTIONAL if each in names}

    def _row(self, line: int, cells: Mapping[str, str]) -> Row | None:
        before = len(self._problems)
        arrived_at = self._time(line, "arrived_at", cells)
        if arrived_at is None and len(self._problems) == before:
            self._wrong(line, "arrived_at", "nothing", "when the message came", "leave out messages without a time")
        answer, left = (self._end(line, key, cells, arrived_at) for key in ("first_answer_at", "left_at"))
        account = cells.get("account", "")
        key = self._id(line, cells.get("id", ""), account)
        priority = self._priority(line, cells.get("priority", ""))
        if arrived_at is None or len(self._problems) > before:
            return None
        return Row(
            id=key,
            arrived_at=arrived_at,
            first_answer_at=answer,
            left_at=left,
            priority=priority,
            account=account,
        )

    def _id(self, line: int, key: str, account: str) -> str:
        if not key:
            self._wrong(line, "id", "nothing", "an id", "number the rows")
        elif first := self._seen.get((account, key)):
            mend = "keep the first message of each conversation, or number the rows"
            self._wrong(line, "id", found_text(key), f"an id that is new; line {first} has this one", mend)
        self._seen.setdefault((account, key), line)
        return key

    def _priority(self, line: int, text: str) -> int:
        try:
            return int(text) if text else 0
        except ValueError:
            mend = "write 0 for an ordinary message, and more for one that is answered first"
            self._wrong(line, "priority", found_text(text), "a whole number", mend)
            return 0

    def _end(self, line: int, key: str, cells: Mapping[str, str], arrived_at: datetime | None) -> datetime | None:
        at = self._time(line, key, cells)
        if at is not None and arrived_at is not None and at < arrived_at:
            expected = f"no time before arrived_at, {found_text(cells['arrived_at'])}"
            self._wrong(line, key, found_text(cells[key]), expected, "look at the zones of both, or leave the row out")
        return at

    def _time(self, line: int, key: str, cells: Mapping[str, str]) -> datetime | None:
        text = cells.get(key, "")
        try:
            return read_time(text, self._zone) if text else None
        except ValueError as error:
            expected = "a time such as 2026-03-02T09:15:00+01:00, or seconds since 1970"
            self._wrong(line, key, found_text(text), expected, str(error))
            return None

    def _wrong(self, line: int, key: str, found: str, expected: str, mend: str) -> None:
        self._problems.append(Problem(self._name, line, key, found, expected, mend))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line that is not empty, with its number."""
    header = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells

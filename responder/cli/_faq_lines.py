"""Lines of JSON with texts and the articles they should get; each mistake with its line."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from responder.config.problems import Problem, found_text
from responder.config.words import near

_LONGEST = 100_000  # letters of one line
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Line:
    """One text. expect: the id of its article, None for no article. data: the whole line."""

    text: str
    locale: str
    data: dict[str, Any]
    expect: str | None = None


class BadLine(ValueError):
    """A line that cannot be used; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def read_line(file: str, number: int, written: str) -> Line:
    """Read one line; raises BadLine."""
    try:
        data = json.loads(written[:_LONGEST])
    except (ValueError, RecursionError) as error:
        found = f"no JSON ({getattr(error, 'msg', 'it cannot be read')})"
        raise _bad(
            file, number, "", found, 'an object such as {"text": "…"}', "write each object on one line"
        ) from None
    if not isinstance(data, dict):
        raise _bad(file, number, "", found_text(data), 'an object such as {"text": "…"}', "write it so")
    for key, value in (("text", data.get("text")), ("locale", data.get("locale") or "")):
        if not isinstance(value, str):
            raise _bad(file, number, key, found_text(value), "text in quotes", f'add "{key}": "…"')
    return Line(data["text"], data.get("locale") or "", data)


def read_expected(file: str, lines: Iterable[str], known: Collection[str]) -> tuple[list[Line], list[Problem]]:
    """Read all lines of a test, each with what it expects, and return every mistake with them."""
    read: list[Line] = []
    problems: list[Problem] = []
    for number, written in enumerate(lines, 1):
        if not written.strip():
            continue
        try:
            line = read_line(file, number, written)
            read.append(Line(line.text, line.locale, line.data, _expected(file, number, line.data, known)))
        except BadLine as bad:
            problems.append(bad.problem)
    return read, problems


def _expected(file: str, number: int, data: dict[str, Any], known: Collection[str]) -> str | None:
    value = data.get("expect", _NOTHING)
    if value is None or (isinstance(value, str) and value in known):
        return value
    if value is _NOTHING:
        raise _bad(file, number, "expect", "nothing", "the id of an article, or null", 'add "expect": null')
    meant = near(value, known) if isinstance(value, str) else ""
    mend = f"did you mean {meant}?" if meant else "write null where no article fits"
    raise _bad(file, number, "expect", found_text(value), "the id of an article, or null", mend)


def _bad(file: str, number: int, key: str, found: str, expected: str, mend: str) -> BadLine:
    return BadLine(Problem(file, number, key, found, expected, mend))

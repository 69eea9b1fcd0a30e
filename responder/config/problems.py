"""One mistake of a configuration, in plain words: where, what was found, what is expected, how to mend it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from responder.config.durations import duration_text
from responder.config.positions import Loc
from responder.errors import Mistakes

Fault = tuple[Loc, str, str, str]  # a mistake whose file and line are not known yet: key, found, expected, how to mend

HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_LONGEST = 60


def visible(text: str) -> str:
    """Return `text` without anything that could move a terminal's cursor or hide letters."""
    return HIDDEN.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. `key` is dotted (`faq[0].title`), or empty when the mistake is no key's."""

    file: str
    line: int
    key: str
    found: str
    expected: str
    mend: str

    def __str__(self) -> str:
        key = f"{self.key}: " if self.key else ""
        text = f"{self.file}:{self.line}: {key}found {self.found}, expected {self.expected}; {self.mend}"
        return visible(text)


def problems_of(error: Mistakes) -> list[Problem]:
    """Return the problems that an error carries; sentences without a file are left out."""
    return [problem for problem in error.problems if isinstance(problem, Problem)]


def toml_text(value: Any) -> str:
    """Write a value as it stands in config.toml."""
    if isinstance(value, bool | int | float | Decimal):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return "[" + ", ".join(toml_text(v) for v in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{k} = {toml_text(v)}" for k, v in value.items()) + " }" if value else "{}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, BaseModel) and not value.model_fields_set:
        return "{}"
    text = duration_text(value) if isinstance(value, timedelta) else str(value)
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def found_text(value: Any) -> str:
    """Say what stands there, short enough for one line."""
    kinds = {dict: "a table", list: "a list", bool: "", type(None): "nothing"}
    for kind, words in kinds.items():
        if isinstance(value, kind) and words:
            return words
    text = toml_text(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"

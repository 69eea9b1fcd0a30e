"""One TOML file of the deployment: its text within limits, where each key stands, and what is wrong with its values."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from responder.config import words, writing
from responder.config.files import read_file, refused
from responder.config.positions import DEEPEST, Loc, Place, TooDeep, key_path, key_text, read_positions
from responder.config.problems import Problem

_LARGEST = 1024 * 1024  # bytes of one TOML file
_LONG_NUMBER = re.compile(r"\d[\d_]{4000}")
_NAME_ANOTHER = "name another with --config, or make one with: responder init"


@dataclass(frozen=True)
class Source:
    """The file that the mistakes are in."""

    path: Path
    places: Place

    def line(self, path: Loc) -> int:
        """Return the line of a key, or of the nearest table around it."""
        return self.places.find(path)[0]

    def problem(self, key: str | Loc, found: str, expected: str, mend: str) -> Problem:
        """Make a problem of a key that may or may not be written."""
        loc = key_path(key) if isinstance(key, str) else key
        line, _ = self.places.find(loc)
        return Problem(str(self.path), line, key_text(loc), found, expected, mend)

    def from_pydantic(self, model: type[BaseModel], error: ErrorDetails, prefix: Loc = ()) -> Problem:
        """Say what pydantic found, of the key below `prefix`."""
        loc = tuple(part for part in error["loc"] if part != "[key]")
        if own := words.own_key(error):
            loc = (*loc, own)
        found, expected, mend = words.describe(model, error, loc)
        return self.problem((*prefix, *loc), found, expected, mend)


def read_toml(path: Path, mend: str = _NAME_ANOTHER) -> tuple[Source, dict[str, Any]]:
    """Return where everything stands and the parsed text; raises ConfigInvalid. mend: if it cannot be read."""
    data = read_file(path, "make it smaller", largest=_LARGEST, mend=mend)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refused(path, line, "bytes that are not UTF-8", "UTF-8 text", "save the file as UTF-8") from error
    text = text.replace("\r\n", "\n")
    try:
        source = Source(path, read_positions(text))
        return source, tomli.loads(text)
    except TooDeep as error:
        found = f"tables, lists or dotted keys nested deeper than {DEEPEST} levels"
        raise refused(path, error.line, found, f"at most {DEEPEST}", "write it flatter") from error
    except tomli.TOMLDecodeError as error:
        line = getattr(error, "lineno", 1)
        raise refused(path, line, *writing.explain(str(error), _line(text, line))) from error
    except (ValueError, RecursionError) as error:
        long = _LONG_NUMBER.search(text)
        line = text.count("\n", 0, long.start()) + 1 if long else 1
        raise refused(path, line, "a value that cannot be read", "a number of ordinary length", "shorten it") from error


def _line(text: str, number: int) -> str:
    return text.split("\n")[number - 1] if 0 < number <= text.count("\n") + 1 else ""


def errors_of(model: type[BaseModel], raw: Mapping[str, Any], folder: Path) -> list[ErrorDetails]:
    """Return what pydantic finds, and what it would bend in silence: true for 1, "3" for 3."""
    context = {"folder": folder}
    errors: list[ErrorDetails] = []
    try:
        model.model_validate(raw, context=context)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    known = {error["loc"] for error in errors}
    try:
        model.model_validate_json(json.dumps(raw, default=str), strict=True, context=context)
    except ValidationError as error:
        strict = error.errors(include_url=False)
        errors += [e for e in strict if e["type"] in words.SCALARS and e["loc"] not in known]
    return errors

"""Reads config.toml: all mistakes at once, each with its line and the way to mend it."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import tomli
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from responder.config import words
from responder.config.positions import DEEPEST, Place, TooDeep, key_path, key_text, read_positions
from responder.config.problems import Problem, toml_text
from responder.config.rules import RULES
from responder.config.settings import ChannelSettings, Settings
from responder.errors import ConfigInvalid

LARGEST = 1024 * 1024  # bytes
_PARENTHESES = re.compile(r"\s*\(at [^)]*\)$")
_LONG_NUMBER = re.compile(r"\d[\d_]{4000}")

S = TypeVar("S", bound=ChannelSettings)
Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Config:
    """The settings, the accounts' tables as written, and where each key stands."""

    settings: Settings
    path: Path
    positions: Place = field(default_factory=lambda: Place(1), repr=False)
    accounts: dict[str, dict[str, Any]] = field(default_factory=dict, repr=False)

    @property
    def folder(self) -> Path:
        """The deployment: relative paths of the configuration start here."""
        return self.path.parent

    def where(self, key: str) -> str:
        """Return "config.toml:41", or "config.toml: caps.sender_day (default 3)" for a key that is not written."""
        path = key_path(key)
        line, written = self.positions.find(path)
        if written:
            return f"{self.path.name}:{line}"
        value = self._value(path)
        return f"{self.path.name}: {key} (default{'' if value is None else ' ' + toml_text(value)})"

    def problem(self, key: str | Loc, found: str, expected: str, mend: str) -> Problem:
        """Make a problem of a key that may or may not be written."""
        return _Source(self.path, self.positions).problem(key, found, expected, mend)

    def _value(self, path: Loc) -> Any:
        value: Any = self.settings
        for part in path:
            if isinstance(value, Mapping):
                value = value.get(part)
            elif isinstance(value, BaseModel) and isinstance(part, str):
                value = getattr(value, part, None)
            else:
                return None
        return None if isinstance(value, BaseModel | Mapping) else value


def load(path: Path) -> Config:
    """Read the configuration; raises ConfigInvalid with every mistake in it. Secrets are not read."""
    config, problems = survey(path)
    if problems:
        raise ConfigInvalid(problems)
    return config


def survey(path: Path) -> tuple[Config, list[Problem]]:
    """Read the configuration as far as it is right, and return every mistake with it.

    Sections with mistakes stand at their defaults. Raises ConfigInvalid for a file that is no TOML.
    """
    source, raw = _read(Path(path))
    settings, problems = _validate(source, raw)
    return Config(settings, source.path, source.places, settings.channels), sorted(set(problems))


def read_account(config: Config, name: str, settings_type: type[S]) -> S:
    """Read one account's table as its plugin wants it; raises ConfigInvalid with every mistake in it."""
    source = _Source(config.path, config.positions)
    raw = config.accounts[name]
    errors = _errors(settings_type, raw, config.folder)
    problems = [source.from_pydantic(settings_type, error, ("channels", name)) for error in errors]
    if problems:
        raise ConfigInvalid(sorted(set(problems)))
    return settings_type.model_validate(raw, context={"folder": config.folder})


@dataclass(frozen=True)
class _Source:
    """The file that the mistakes are in."""

    path: Path
    places: Place

    def problem(self, key: str | Loc, found: str, expected: str, mend: str) -> Problem:
        loc = key_path(key) if isinstance(key, str) else key
        line, _ = self.places.find(loc)
        return Problem(str(self.path), line, key_text(loc), found, expected, mend)

    def from_pydantic(self, model: type[BaseModel], error: ErrorDetails, prefix: Loc = ()) -> Problem:
        loc = tuple(part for part in error["loc"] if part != "[key]")
        if own := words.own_key(error):
            loc = (*loc, own)
        found, expected, mend = words.describe(model, error, loc)
        return self.problem((*prefix, *loc), found, expected, mend)


def _read(path: Path) -> tuple[_Source, dict[str, Any]]:
    """Return where everything stands and the parsed text; raises ConfigInvalid."""
    source = _Source(path, Place(1))

    def refuse(line: int, found: str, expected: str, mend: str) -> ConfigInvalid:
        return ConfigInvalid([Problem(str(path), line, "", found, expected, mend)])

    try:
        data = _bytes(path)
    except OSError as error:
        reason = (error.strerror or "an unreadable file").lower()
        mend = "name another with --config, or make one with: responder init"
        raise refuse(1, reason, "a file that can be read", mend) from error
    if len(data) > LARGEST:
        raise refuse(1, "a file over 1 MiB", "at most 1 MiB", "make it smaller")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise refuse(line, "bytes that are not UTF-8", "UTF-8 text", "save the file as UTF-8") from error
    text = text.replace("\r\n", "\n")
    try:
        source = _Source(path, read_positions(text))
        return source, tomli.loads(text)
    except TooDeep as error:
        found = f"tables, lists or dotted keys nested deeper than {DEEPEST} levels"
        raise refuse(error.line, found, f"at most {DEEPEST}", "write it flatter") from error
    except tomli.TOMLDecodeError as error:
        message = _PARENTHESES.sub("", str(error).splitlines()[0]) if str(error) else "a mistake"
        line = getattr(error, "lineno", 1)
        raise refuse(
            line, f"a mistake in the writing ({message})", "TOML", "mend the line, or the one before it"
        ) from error
    except (ValueError, RecursionError) as error:
        long = _LONG_NUMBER.search(text)
        line = text.count("\n", 0, long.start()) + 1 if long else 1
        raise refuse(line, "a value that cannot be read", "a number of ordinary length", "shorten it") from error


def _bytes(path: Path) -> bytes:
    """Read at most one byte more than LARGEST from an ordinary file; a pipe is never waited for."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(0, "something that is no ordinary file")
        return file.read(LARGEST + 1)


def _validate(source: _Source, raw: dict[str, Any]) -> tuple[Settings, list[Problem]]:
    """Return the settings, and every mistake: those of the values, and those of sections that hold together."""
    errors = _errors(Settings, raw, source.path.parent)
    problems = [source.from_pydantic(Settings, error) for error in errors]
    broken = {error["loc"][0] for error in errors if error["loc"]}
    sound: dict[str, Any] = {k: v for k, v in raw.items() if k not in broken}
    if "company" in broken:
        sound["company"] = _company(raw, [error["loc"][1:] for error in errors if error["loc"][:1] == ("company",)])
    settings = Settings.model_validate(sound, context={"folder": source.path.parent})
    for section, rule in RULES.items():
        if section not in broken:
            problems += [source.problem(*fault) for fault in rule(settings, raw)]
    return settings, problems


def _company(raw: Mapping[str, Any], mistakes: Sequence[tuple[int | str, ...]]) -> dict[str, Any]:
    """Return what is sound in [company], since other sections are held against its languages."""
    if () in mistakes:  # it is wrong as a whole
        return {"name": "-"}
    broken = {place[0] for place in mistakes}
    return {"name": "-", **{key: value for key, value in raw["company"].items() if key not in broken}}


def _errors(model: type[BaseModel], raw: Mapping[str, Any], folder: Path) -> list[ErrorDetails]:
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

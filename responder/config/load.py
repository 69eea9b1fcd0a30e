"""Reads config.toml: all mistakes at once, each with its line and the way to mend it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from responder.config.account import ChannelSettings
from responder.config.positions import Loc, Place, key_path
from responder.config.problems import Problem, toml_text
from responder.config.rules import RULES
from responder.config.settings import Settings
from responder.config.source import Source, errors_of, read_toml
from responder.config.tickets import Ticket
from responder.config.tickets import gather as gather_tickets
from responder.errors import ConfigInvalid

S = TypeVar("S", bound=ChannelSettings)


@dataclass(frozen=True)
class Config:
    """The settings, the accounts' tables as written, where each key stands, and the desk's labelled tickets."""

    settings: Settings
    path: Path
    positions: Place = field(default_factory=lambda: Place(1), repr=False)
    accounts: dict[str, dict[str, Any]] = field(default_factory=dict, repr=False)
    tickets: tuple[Ticket, ...] = field(default=(), repr=False)

    @property
    def folder(self) -> Path:
        """The deployment: relative paths of the configuration start here."""
        return self.path.parent

    @property
    def zone(self) -> ZoneInfo:
        """The clocks that the company goes by."""
        return ZoneInfo(self.settings.company.timezone)

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
        return Source(self.path, self.positions).problem(key, found, expected, mend)

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
    source, raw = read_toml(Path(path))
    settings, problems = _validate(source, raw)
    tickets, wrong = gather_tickets(settings, source)
    config = Config(settings, source.path, source.places, settings.channels, tickets)
    return config, sorted({*problems, *wrong})


def read_account(config: Config, name: str, settings_type: type[S]) -> S:
    """Read one account's table as its plugin wants it; raises ConfigInvalid with every mistake in it."""
    source = Source(config.path, config.positions)
    raw = config.accounts[name]
    errors = errors_of(settings_type, raw, config.folder)
    problems = [source.from_pydantic(settings_type, error, ("channels", name)) for error in errors]
    if problems:
        raise ConfigInvalid(sorted(set(problems)))
    return settings_type.model_validate(raw, context={"folder": config.folder})


def _validate(source: Source, raw: dict[str, Any]) -> tuple[Settings, list[Problem]]:
    """Return the settings, and every mistake: those of the values, and those of sections that hold together."""
    errors = errors_of(Settings, raw, source.path.parent)
    problems = [source.from_pydantic(Settings, error) for error in errors]
    broken = {error["loc"][0] for error in errors if error["loc"]}
    sound: dict[str, Any] = {k: v for k, v in raw.items() if k not in broken}
    if "company" in broken:
        sound["company"] = _company(raw, [error["loc"][1:] for error in errors if error["loc"][:1] == ("company",)])
    settings = Settings.model_validate(sound, context={"folder": source.path.parent})
    for section, rule in RULES.items():
        if section not in broken:
            problems += [source.problem(*fault) for fault in rule(settings, raw)]
    return _with_files(settings, source, problems), problems


def _with_files(settings: Settings, source: Source, problems: list[Problem]) -> Settings:
    """Return the settings with the articles that stand in files; what is wrong with those is added to `problems`."""
    if not settings.matching.files:
        return settings
    from responder.config.articles import gather  # noqa: PLC0415 - most deployments have their articles here

    articles, found = gather(settings, source)
    problems += found
    return settings.model_copy(update={"faq": (*settings.faq, *articles)})


def _company(raw: Mapping[str, Any], mistakes: Sequence[tuple[int | str, ...]]) -> dict[str, Any]:
    """Return what is sound in [company], since other sections are held against its languages."""
    if () in mistakes:  # it is wrong as a whole
        return {"name": "-"}
    broken = {place[0] for place in mistakes}
    return {"name": "-", **{key: value for key, value in raw["company"].items() if key not in broken}}

"""What the rules of ops find in a message; made only where there are rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from responder.config.own_rules import OwnRule
from responder.config.settings import Settings
from responder.flow.understand.languages import base
from responder.flow.understand.phrases import Found


class Configured(Protocol):
    """A read configuration: the settings, and where each of them stands in the file."""

    @property
    def settings(self) -> Settings:
        """The whole of config.toml."""

    def where(self, key: str) -> str:
        """Return "config.toml:41" for "rule[0].match"."""


class OwnRules:
    """The rules of config.toml, each with the line where it stands."""

    def __init__(self, rules: Sequence[OwnRule], lines: Sequence[str]) -> None:
        from responder.config.patterns import Pattern, Patterns  # noqa: PLC0415 -- loaded only where there are rules

        self._rules = tuple(rules)
        self._lines = tuple(lines)
        self._match = Patterns([rule.match for rule in rules])
        self._unless = [Pattern(rule.unless) if rule.unless else None for rule in rules]
        self._languages = [frozenset(base(language) for language in rule.languages) for rule in rules]

    @classmethod
    def of(cls, config: Configured) -> OwnRules | None:
        """Read the rules once from a configuration; None where there are none."""
        rules = config.settings.rule
        return cls(rules, [config.where(f"rule[{i}].match") for i in range(len(rules))]) if rules else None

    def find(self, text: str, locale: str) -> list[Found]:
        """Return what the rules find in a text of that language."""
        found = []
        for number, said in self._match.found(text):
            rule, unless, languages = self._rules[number], self._unless[number], self._languages[number]
            if languages and base(locale) not in languages:
                continue
            if unless is None or unless.found(text) is None:
                found.append(Found(rule.means, rule.weight, " ".join(said.split()), rule=self._lines[number]))
        return found

"""The reference of templates and the code agree."""

from __future__ import annotations

import re
from pathlib import Path

from responder.flow.render import SITUATIONS
from responder.flow.render.environment import TextEnvironment
from responder.flow.render.words import WORDS

REFERENCE = (Path(__file__).parents[3] / "docs/reference/templates.md").read_text("utf-8")


def table(heading: str) -> tuple[str, ...]:
    section = REFERENCE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return tuple(re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE))


def test_every_word_is_documented() -> None:
    assert sorted(table("Words")) == sorted(WORDS)


def test_every_situation_is_documented() -> None:
    assert table("Situations") == SITUATIONS


def test_every_filter_and_global_is_documented() -> None:
    environment = TextEnvironment(lambda _name: None)
    filters = re.findall(r"`(\w+)`", REFERENCE.partition("\nFilters: ")[2].partition("\n")[0])
    names = re.findall(r"`(\w+)`", REFERENCE.partition("\nGlobals: ")[2].partition("\n")[0])

    assert set(filters) == {name for name in environment.filters if not name.startswith("_")}
    assert set(names) == set(environment.globals)

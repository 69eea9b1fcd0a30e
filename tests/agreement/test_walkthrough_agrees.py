"""ADDING_A_CHANNEL.md shows what `responder new-plugin pigeon` writes, to the letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from responder.testing.new_plugin import files

PAGE = (Path(__file__).parents[2] / "ADDING_A_CHANNEL.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```(?:python|json|toml)\n(.*?)```", PAGE, re.DOTALL)
PIGEON = files("pigeon")


@pytest.mark.parametrize(
    "path",
    [
        "responder_pigeon/__init__.py",
        "tests/test_pigeon.py",
        "tests/payloads/text.json",
        "tests/payloads/our_own.json",
        "pyproject.toml",
    ],
)
def test_a_file_is_shown_as_it_is_written(path: str) -> None:
    assert PIGEON[path] in SHOWN


def test_nothing_else_is_shown() -> None:
    assert set(SHOWN) <= set(PIGEON.values())


@pytest.mark.parametrize(("path", "most"), [("responder_pigeon/__init__.py", 60), ("tests/test_pigeon.py", 40)])
def test_a_channel_and_its_test_are_read_at_a_glance(path: str, most: int) -> None:
    assert len(PIGEON[path].splitlines()) < most

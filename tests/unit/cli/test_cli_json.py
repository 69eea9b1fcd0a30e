"""What commands write as JSON: nothing in it moves a terminal's cursor, and it says what it said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from responder.cli import main
from responder.cli._json import json_text

VALUES = st.dictionaries(st.text(max_size=5), st.text(max_size=20) | st.lists(st.text(max_size=5), max_size=3))


@given(VALUES)
def test_it_says_the_same_and_shows_nothing_unseen(value: dict[str, object]) -> None:
    for indent in (None, 2):
        text = json_text(value, indent=indent)
        assert json.loads(text) == value
        assert text.replace("\n", "").isprintable()


def test_people_can_read_it() -> None:
    assert json_text({"naam": "Zoë \x9b31m\u202e"}) == '{"naam": "Zoë \\u009b31m\\u202e"}'


@pytest.mark.parametrize(
    ("command", "company"),
    [
        ("check", 'name = "Shop"\naddress = "\x9b31m\u202e"'),
        ("lint", 'name = "Shop"\naddress = "\x9b31m\u202e"'),
        ("preview", 'name = "Shop \x9b31m\u202e"'),
    ],
)
def test_what_ops_wrote_is_made_safe_in_json_too(command: str, company: str, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"[company]\n{company}\n", encoding="utf-8")

    said = CliRunner().invoke(main, [command, "--json", "--config", str(path)]).stdout

    assert "31m" in said
    assert said.replace("\n", "").isprintable()

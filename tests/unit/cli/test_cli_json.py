"""What commands write as JSON: nothing in it moves a terminal's cursor, and it says what it said."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

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

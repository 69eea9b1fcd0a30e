"""What a page puts out becomes a text: its empty lines go, by whichever way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from responder.flow.render.book import _EMPTY_LINES, _without_empty_lines


@given(st.text(alphabet="\n\n\n\n \ta", max_size=40))
def test_the_short_way_leaves_the_lines_that_the_pattern_leaves(text: str) -> None:
    assert _without_empty_lines(text).strip() == _EMPTY_LINES.sub("\n\n", text).strip()

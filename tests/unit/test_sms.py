"""How many segments a text takes as SMS, and how it is cut to so many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.channels import Unit
from responder.flow.render.length import length, shorten
from responder.sms import plain_signs, segments


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("ë" * 160, 1),
        ("ë" * 70 + "я", 2),
        ("ä" * 160, 1),
        ("я" * 70, 1),
        ("я" * 71, 2),
        ("я" * 134, 2),
        ("я" * 135, 3),
        ("я" + "🚲" * 34, 1),
        ("я" + "🚲" * 35, 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # neither part of a sign stands alone in a segment
        ("я" * 66 + "🚲" + "я" * 66, 3),
        ("vóór " * 32, 1),
        ("\u201ccurled\u201d \u2013 and more\u2026 " * 6, 1),
    ],
)
def test_a_text_is_counted_as_networks_count_it(text: str, count: int) -> None:
    assert segments(text) == count


def test_typographic_signs_become_plain_ones() -> None:
    assert plain_signs("\u201cDon\u2019t\u201d \u2013 wait\u2026") == '"Don\'t" - wait...'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("vóór zessen, café", "voor zessen, café"),
        ("Łódź ą", "Łódź ą"),
        ("ąę", "ae"),
        ("Привет, vóór", "Привет, vóór"),
        ("Tot dan! 🚲", "Tot dan! "),
    ],
)
def test_accents_that_telephones_lack_go_where_that_saves_the_alphabet(text: str, shown: str) -> None:
    assert plain_signs(text) == shown


@given(st.text(max_size=900), st.integers(1, 5))
def test_what_is_cut_fits(text: str, most: int) -> None:
    cut = shorten(text, most, Unit.SEGMENTS)

    assert length(cut, Unit.SEGMENTS) <= most


@given(st.text(max_size=200), st.integers(0, 40), st.sampled_from([u for u in Unit if u is not Unit.SEGMENTS]))
def test_a_cut_text_fits_in_every_unit(text: str, longest: int, unit: Unit) -> None:
    assert length(shorten(text, longest, unit), unit) <= longest

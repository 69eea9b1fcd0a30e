"""How X counts a text, and that a cut text is short enough."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from responder.channels import Unit
from responder.flow.render.length import length, shorten


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("We are on it.", 13),
        ("café", 4),
        ("cafe\u0301", 4),  # counted in NFC
        ("Привет", 6),
        ("你好", 4),
        ("안녕", 4),
        ("“yes” \u2013 now…", 12 + 1),  # the sign for three dots is none of the light ones
        ("😀", 2),
        ("👍🏽", 2),  # with its skin tone
        ("👨\u200d👩\u200d👧", 2),  # joined to one
        ("🇳🇱", 2),
        ("🇳🇱🇩🇪", 4),
        ("see https://example.nl/a/very/long/address?that=goes&on=and&on=1", 4 + 23),
        ("https://a.nl.", 24),  # the full stop is text
        ("(https://a.nl/b)", 25),
        ("example.nl", 23),  # becomes a link by itself
        ("help@example.nl", 15),
        ("https://a.nl https://b.nl", 47),
        ("3.5 kg", 6),
    ],
)
def test_a_text_weighs_what_x_says(text: str, weight: int) -> None:
    assert length(text, Unit.X_WEIGHTED) == weight


@given(st.text(alphabet="a .é你😀\u200d\u0301🇳h/:tps", max_size=80), st.integers(min_value=3, max_value=60))
@settings(max_examples=300, deadline=None)
def test_a_cut_text_fits(text: str, longest: int) -> None:
    cut = shorten(text, longest, Unit.X_WEIGHTED)

    assert length(cut, Unit.X_WEIGHTED) <= longest


def test_a_long_link_costs_no_more_than_a_short_one() -> None:
    text = f"We answer before 3 pm. More: https://example.nl/{'a' * 400}"

    assert shorten(text, 280, Unit.X_WEIGHTED) == text

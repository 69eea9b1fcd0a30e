"""Which country a telephone number belongs to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responder.numbers import country_of_number, is_country

NUMBERS = [
    ("+31612345678", "NL"),
    ("31612345678", "NL"),  # as WhatsApp writes it
    ("+31 (6) 12-34 56.78", "NL"),
    ("12025550123", "US"),
    ("14165551234", "CA"),
    ("18765551234", "JM"),
    ("18095551234", "DO"),
    ("447400123456", "GB"),
    ("447781123456", "GG"),
    ("447624123456", "IM"),
    ("77011234567", "KZ"),
    ("79161234567", "RU"),
    ("551187654321", "BR"),  # without the ninth digit, as WhatsApp may write it
    ("881612345678", ""),  # a satellite's
    ("8835100012345", ""),  # an international network's
    ("979123456789", ""),  # international premium rate
    ("999123456", ""),
    ("12345", ""),
    ("ACME", ""),
    ("", ""),
]


@pytest.mark.parametrize(("number", "country"), NUMBERS)
def test_the_country_of_a_number(number: str, country: str) -> None:
    assert country_of_number(number) == country


@given(st.text(max_size=40) | st.from_regex(r"\+?[1-9][0-9]{5,14}", fullmatch=True))
def test_any_text_has_a_country_or_none(text: str) -> None:
    assert country_of_number(text) == "" or is_country(country_of_number(text))

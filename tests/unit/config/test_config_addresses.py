"""An address that paths follow is one, and a secret does not go to another machine in the clear unnoticed."""

from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import BaseModel, ValidationError

from responder import base_url, unprotected


class Settings(BaseModel):
    api_url: Annotated[str, base_url("https://api.example")]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://api.example", "https://api.example"),
        ("https://api.example/", "https://api.example"),
        ("http://127.0.0.1:8080/v1//", "http://127.0.0.1:8080/v1"),
    ],
)
def test_the_last_slash_is_taken_off(given: str, kept: str) -> None:
    assert Settings(api_url=given).api_url == kept


@pytest.mark.parametrize(
    "given",
    [*("", "api.example", "ftp://api.example", "https://", "https://a?b", "https://a#b", "https://a b"),
     *("https://a:99999", "https://a:port", "https://[a")],
)  # fmt: skip
def test_what_is_no_address_is_told_with_an_example(given: str) -> None:
    with pytest.raises(ValidationError, match=r"expected an address such as https://api\.example, found"):
        Settings(api_url=given)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("https://api.example", []),
        ("http://localhost:8080", []),
        ("http://[::1]:8080", []),
        ("http://api.example", ["api_url is http://api.example: the keys travel unprotected. Expected https://."]),
        ("http://localhost.api.example", ["api_url is http://localhost.api.example: the keys travel unprotected. "
                                          "Expected https://."]),
    ],
)  # fmt: skip
def test_a_secret_in_the_clear_is_told_unless_it_stays_here(url: str, told: list[str]) -> None:
    assert unprotected(url, "the keys travel") == told

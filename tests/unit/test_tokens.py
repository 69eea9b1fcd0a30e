"""Claim tokens and ids: whoever brings a token back names a delivery, and nobody can guess one."""

from __future__ import annotations

import pytest

from responder.store.ids import delivery_in, id_in, new_token

LARGEST = (1 << 63) - 1


def test_each_token_names_its_delivery_and_is_like_no_other() -> None:
    tokens = [new_token(delivery) for delivery in range(1, 1001)]

    assert [delivery_in(token) for token in tokens] == list(range(1, 1001))
    chances = {token.partition(".")[2] for token in tokens}
    assert len(chances) == 1000
    assert {len(chance) for chance in chances} == {16}


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (f"{LARGEST:x}.ab", LARGEST),
        (f"{LARGEST + 1:x}.ab", None),
        ("0.ab", None),
        ("-1.ab", None),
        ("1f", None),
        (".ab", None),
        ("x.ab", None),
        ("00000000000000001.ab", None),
    ],
)
def test_what_is_no_token_of_ours_names_no_delivery(token: str, expected: int | None) -> None:
    assert delivery_in(token) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        (str(LARGEST), LARGEST),
        (str(LARGEST + 1), None),
        ("9" * 5000, None),
        ("", None),
        ("-1", None),
        ("\u00b2", None),
        ("last", None),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_text_is_an_id_or_none(text: str, expected: int | None) -> None:
    assert id_in(text) == expected

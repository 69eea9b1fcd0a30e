"""Claim tokens: whoever brings one back names a delivery, and nobody can guess one."""

from __future__ import annotations

from responder.store.ids import delivery_in, new_token


def test_each_token_names_its_delivery_and_is_like_no_other() -> None:
    tokens = [new_token(delivery) for delivery in range(1, 1001)]

    assert [delivery_in(token) for token in tokens] == list(range(1, 1001))
    chances = {token.partition(".")[2] for token in tokens}
    assert len(chances) == 1000
    assert {len(chance) for chance in chances} == {16}

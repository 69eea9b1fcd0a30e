"""How many messages may be under way before the platform has shown that it takes any."""

from __future__ import annotations

import pytest

from responder.proof import Proof


@pytest.mark.parametrize(
    ("taken", "asked", "now", "most"),
    [
        ([], [], 100.0, 2),
        ([], [100.0], 100.5, 2),
        ([], [100.0], 101.5, 16),  # no answer within a second: others do not wait for it
        ([], [100.0, 101.5], 102.0, 16),
        ([], [100.0], 161.0, 2),
        ([100.0], [], 100.0, 16),
        ([100.0], [], 160.0, 16),
        ([100.0], [], 161.0, 2),
        ([100.0], [130.0], 161.0, 2),  # it left while the proof held, and asks nothing
    ],
)
def test_two_ask_until_one_is_taken(taken: list[float], asked: list[float], now: float, most: int) -> None:
    proof = Proof()
    for at in taken:
        proof.taken(at)
    for at in asked:
        proof.asks(at)

    assert proof.most(now, 16) == most


def test_an_account_with_one_place_keeps_it() -> None:
    assert Proof().most(0.0, 1) == 1

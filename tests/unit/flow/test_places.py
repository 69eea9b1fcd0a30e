"""Places of an account: a send that hangs lends its own only while others, who left later, are answered."""

from __future__ import annotations

import pytest

from responder.flow.deliver.places import HANGS, Places

MOST, SPARE = 4, 4
LATER = 100.0 + HANGS


@pytest.mark.parametrize(
    ("left", "answered", "now", "free"),
    [
        pytest.param([], [], 0.0, 4, id="nothing is under way"),
        pytest.param([1, 2, 3], [], LATER, 1, id="some are under way"),
        pytest.param([1, 2, 3, 4], [], LATER, 0, id="all hang and nobody is answered: the platform is down"),
        pytest.param([1, 2, 3, 4, 5], [1], LATER, 0, id="who left before them says nothing of them"),
        pytest.param([1, 2, 3, 4, 5], [5], LATER, 4, id="all hang while a later one was answered"),
        pytest.param([1, 2, 3, 4, 5], [3], LATER, 2, id="those who left before it"),
        pytest.param([1, 2, 3, 4, 5], [5], 5.5, 0, id="they are slow, and do not hang yet"),
        pytest.param([1, 2, 3, 4, 5], [5], 7.5, 2, id="two of them hang"),
        pytest.param([1, 2, 3, 4, 5, 6, 7], [7], LATER, 2, id="two of the places lent are taken"),
        pytest.param([*range(1, 10)], [9], LATER, 0, id="no more are lent than are spare"),
    ],
)
def test_how_many_more_may_start(left: list[int], answered: list[int], now: float, free: int) -> None:
    places = Places()
    for delivery in left:
        places.take("shop")
        places.leaves("shop", delivery, float(delivery))
    for delivery in answered:
        places.ends("shop", delivery, answered=True)
        places.give_back("shop")

    assert places.free("shop", MOST, SPARE, now) == free
    assert places.free("other", MOST, SPARE, now) == MOST


@pytest.mark.parametrize(
    ("answered", "spare"),
    [
        pytest.param(False, SPARE, id="what failed says nothing of those that hang"),
        pytest.param(True, 0, id="a channel has no places to spare"),
    ],
)
def test_when_no_place_is_lent(answered: bool, spare: int) -> None:
    places = Places()
    for delivery in range(5):
        places.take("shop")
        places.leaves("shop", delivery, float(delivery))
    places.ends("shop", 4, answered=answered)
    places.give_back("shop")

    assert places.free("shop", MOST, spare, LATER) == 0

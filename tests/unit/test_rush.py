"""When recording webhooks goes before deciding."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.clock import MovableClock
from responder.rush import Rush

Look = tuple[float, int, int]  # seconds since the look before, webhooks so far, and how many of them are under way


@pytest.mark.parametrize(
    ("looks", "is_on"),
    [
        pytest.param([(0, 0, 0), (0.005, 1, 1)], False, id="one"),
        pytest.param([(0, 0, 0), (0.005, 60, 32)], True, id="a flood"),
        pytest.param([(0, 0, 0), (0.005, 60, 0)], True, id="a flood that is answered at once"),
        pytest.param([(0, 0, 0), (0.005, 32, 32), (0.005, 32, 32)], True, id="while the first commit of it is written"),
        pytest.param([(0, 0, 0), (0.005, 32, 32), (0.03, 32, 32)], False, id="many wait, but for a slow disk"),
        pytest.param([(0, 0, 0), (0.005, 32, 32), (0.005, 32, 3)], False, id="all but a few are answered"),
        pytest.param([(0, 4000, 0), (0.005, 4001, 1)], False, id="a flood that is over"),
        pytest.param([(0, 8, 0)], True, id="eight"),
        pytest.param([(0, 7, 7)], False, id="seven"),
        pytest.param([(900, 32, 32), (0.005, 32, 8)], True, id="long after the start, and eight wait"),
        pytest.param([(900, 32, 32), (0.005, 32, 7)], False, id="long after the start, and seven wait"),
    ],
)
def test_recording_goes_first_while_webhooks_come_in_a_rush(looks: list[Look], is_on: bool) -> None:
    clock = MovableClock(datetime(2026, 3, 2, 11, 0, tzinfo=UTC))
    rush = Rush(clock)
    told = False
    for seconds, asked, under_way in looks:
        clock.move(seconds=seconds)
        told = rush.is_on(asked, under_way)

    assert told is is_on

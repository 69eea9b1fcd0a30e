"""When recording webhooks goes before deciding."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from responder.clock import MovableClock
from responder.intake import Intake

Look = tuple[float, int, int]  # seconds since the look before, webhooks so far, and how many of them are under way


@pytest.mark.parametrize(
    ("looks", "pours"),
    [
        pytest.param([(0, 0, 0), (0.005, 1, 1)], False, id="one"),
        pytest.param([(0, 0, 0), (0.005, 60, 32)], True, id="a flood"),
        pytest.param([(0, 0, 0), (0.005, 60, 0)], True, id="a flood that is answered at once"),
        pytest.param([(0, 0, 0), (0.005, 32, 32), (0.005, 32, 32)], True, id="while the first commit of it is written"),
        pytest.param([(0, 0, 0), (0.005, 32, 32), (0.03, 32, 32)], False, id="many wait, but for a slow disk"),
        pytest.param([(0, 0, 0), (0.005, 32, 32), (0.005, 32, 3)], False, id="all but a few are answered"),
        pytest.param([(0, 4000, 0), (0.005, 4001, 1)], False, id="a flood that is over"),
    ],
)
def test_recording_goes_first_while_webhooks_pour_in(looks: list[Look], pours: bool) -> None:
    clock = MovableClock(datetime(2026, 3, 2, 11, 0, tzinfo=UTC))
    intake = Intake(clock)
    told = False
    for seconds, asked, under_way in looks:
        clock.move(seconds=seconds)
        told = intake.pours(asked, under_way)

    assert told is pours

"""How many messages are decided before the event loop gets its turn."""

from __future__ import annotations

import pytest

from responder.flow.deciding import Stretch


@pytest.mark.parametrize(
    ("each_takes", "sizes"),
    [
        (0.0, [8, 8, 8]),  # a clock that stands still
        (0.0002, [8, 8, 8]),
        (0.001, [8, 3, 3]),  # 3 ms at most
        (0.002, [8, 1, 1]),
        (0.050, [8, 1, 1]),  # one at least
    ],
)
def test_a_stretch_takes_some_milliseconds_whatever_a_message_takes(each_takes: float, sizes: list[int]) -> None:
    stretch, seen = Stretch(), []
    for _ in sizes:
        seen.append(stretch.size)
        stretch.took(stretch.size, stretch.size * each_takes)

    assert seen == sizes


def test_after_a_slow_one_it_grows_again_step_by_step() -> None:
    stretch = Stretch()
    stretch.took(8, 1.0)
    seen = []
    for _ in range(4):
        seen.append(stretch.size)
        stretch.took(stretch.size, stretch.size * 0.0001)

    assert seen == [1, 2, 4, 8]

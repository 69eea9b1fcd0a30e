"""Limits in seconds are those of a quiet machine: on a slower one they grow with it."""

from __future__ import annotations

import pytest

from benchmarks import pace


@pytest.mark.parametrize(("takes", "slow"), [(23.0, 1.0), (46.0, 1.0), (92.0, 2.0)])
def test_a_slower_machine_is_known_by_what_plain_python_takes(
    monkeypatch: pytest.MonkeyPatch, takes: float, slow: float
) -> None:
    rounds = iter([takes * 3, *[takes] * 20])  # noise only makes it longer
    monkeypatch.setattr(pace, "microseconds", lambda _render, _count: next(rounds))

    assert pace.slowness() == slow


def test_a_figure_says_by_how_much_its_limits_have_grown() -> None:
    assert pace.noted(1.0, "1,000 due") == "1,000 due"
    assert pace.noted(2.04, "1,000 due") == "1,000 due; limits x 2.0: so much slower is the machine"
    assert pace.noted(3.0) == "limits x 3.0: so much slower is the machine"

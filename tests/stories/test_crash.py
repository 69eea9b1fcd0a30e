"""kill -9 under load: what was answered is kept, nobody hears us twice, nobody is forgotten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from responder import crashpoints
from tests.stories.crash import NEVER_TWICE, ONCE_MORE, CrashReport, crash_loop
from tests.stories.crash_points import crash_at

KILLS = int(os.environ.get("RESPONDER_KILLS", "30"))


def no_loss(report: CrashReport) -> None:
    assert report.deaths == 0, report.summary()
    assert report.quiet, report.summary()
    assert report.lost == (), report.summary()
    assert report.missing == (), report.summary()


def test_random_kills_where_nothing_may_be_said_twice(tmp_path: Path) -> None:
    """Policy never_twice: at most one acknowledgement each; who heard none is held, and shown."""
    report = crash_loop(KILLS // 2, 100, 1, folder=tmp_path, after_unknown=NEVER_TWICE, gap=1.0)

    no_loss(report)
    assert report.doubled == (), report.summary()
    assert len(report.held) <= sum(report.exposed) + report.lost_answers, report.summary()


def test_random_kills_where_a_repeat_is_harmless(tmp_path: Path) -> None:
    """Policy once_more: everybody hears us; twice only whose send was under way at a kill."""
    report = crash_loop(KILLS - KILLS // 2, 100, 2, folder=tmp_path, after_unknown=ONCE_MORE, gap=1.0)

    no_loss(report)
    assert report.unheard == (), report.summary()
    assert report.doubled_without_cause == (), report.summary()


def test_kills_never_let_a_cap_be_exceeded(tmp_path: Path) -> None:
    report = crash_loop(6, 100, 3, folder=tmp_path, after_unknown=NEVER_TWICE, gap=1.0, new_a_day=200)

    assert report.lost == (), report.summary()
    assert report.doubled == (), report.summary()
    assert report.people > 400, report.summary()
    assert report.acknowledged <= 200 <= report.acknowledged + len(report.held), report.summary()


@pytest.mark.parametrize("point", crashpoints.POINTS)
def test_a_crash_at_each_named_point(tmp_path: Path, point: str) -> None:
    """Ended there as hard as by a power cut, the daemon goes on after a restart as if nothing had happened."""
    reached, report = crash_at(point, tmp_path)

    assert reached, f"the daemon never came to {point}"
    assert report.lost == ()
    assert report.doubled == ()
    assert report.missing == ()

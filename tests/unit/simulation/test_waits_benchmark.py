"""The contest of the predictors on simulated desks: how it reads its runs."""

from datetime import datetime, timedelta
from math import inf
from pathlib import Path
from statistics import median

import pytest

from benchmarks.waits import __main__ as command
from benchmarks.waits import bars, contest
from benchmarks.waits.change import LEAVES, RETURNS, Change, change, mean_change, until_held
from benchmarks.waits.desks import DESKS
from responder.simulation.figures import Figures
from responder.simulation.judge import Verdict
from responder.simulation.log import Row
from responder.simulation.predictors import Guess, predictors

GOOD = Figures(
    n=100, kept=0.9, worst_hour=0.8, worst_stretch=0.7, ratio=1.9, over=1.5, pinball=0.1, rrase=0.5,
    cold_kept=0.95, cold_ratio=5.0, us_per_event=20.0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("kept", "messages"),
    [
        ([True] * 30, 0),
        ([False] * 2 + [True] * 30, 0),  # two of twenty may break
        ([False] * 11 + [True] * 30, 9),
        ([False] * 5 + [True] + [False] * 5 + [True] * 30, 9),
        ([False] * 450, inf),
        ([True] * 17, inf),  # the log ends too early
    ],
)
def test_how_many_messages_until_promises_hold_again(kept: list[bool], messages: float) -> None:
    assert until_held(kept) == messages


def verdict(arrived: timedelta, *, kept: bool, ratio: float = 1.0, since: datetime = LEAVES) -> Verdict:
    at = since + arrived
    row = Row(id="m", arrived_at=at, first_answer_at=at)
    return Verdict(row=row, hour=9, wait=600, guess=Guess(600, 600 * ratio), kept=kept)


def test_the_change_of_staff_is_counted_from_its_moment_on() -> None:
    minute = timedelta(minutes=1)
    before = [verdict(-minute, kept=False)] * 50
    after = [verdict(n * minute, kept=n >= 12) for n in range(150)]
    back = [verdict(n * minute, kept=True, ratio=3.0 if n < 100 else 9.0, since=RETURNS) for n in range(300)]

    assert change(before + after + back) == Change(broken=12, until=10, ratio=3.0)


def test_means_of_changes() -> None:
    assert mean_change([Change(10, 5, 1), Change(20, inf, 2), Change(30, 7, 3)]) == Change(20, 7, 2)


def test_the_desk_step_changes_its_staff_at_these_moments() -> None:
    """The waits of the days before and after tell."""
    logs = [DESKS["step"](seed) for seed in (1, 2)]
    waits = [
        (row.arrived_at, log.calendar.between(row.arrived_at, row.first_answer_at))
        for log in logs
        for row in log.rows
        if row.first_answer_at
    ]

    def usual(since: datetime, days: int) -> timedelta:
        found = [wait.total_seconds() for at, wait in waits if since <= at < since + timedelta(days=days)]
        return timedelta(seconds=median(found))

    day = timedelta(days=1)
    assert usual(LEAVES - 14 * day, 14) * 3 < usual(LEAVES, 14)
    assert usual(RETURNS + 3 * day, 7) * 3 < usual(RETURNS - 7 * day, 7)


def test_bars_are_marked_met_or_missed() -> None:
    poor = bars.bars(GOOD, {"chat": GOOD}, Change(40, inf, 1.5))

    assert [str(bar) for bar in poor if not bar.met] == [
        "MISSED  half of the staff leaves: broken of the next 100: 40.000 (asked: <= 20)",
        "MISSED  half of the staff leaves: messages until 18 of 20 are kept: inf (asked: <= 18)",
    ]
    assert str(poor[0]) == "met     kept, mean: 0.900 (asked: >= 0.89 and <= 0.93)"


def test_the_contest_on_the_smallest_desk() -> None:
    makers = {name: make for name, make in predictors().items() if name in ("les", "fixed-8h")}

    found, changes = contest.simulated("tiny", [1, 2], makers)

    assert changes == {}
    assert found["fixed-8h"].n > 500
    assert (found["fixed-8h"].kept or 0) > (found["les"].kept or 0)
    assert found["fixed-8h"] != found["les"]


@pytest.mark.parametrize(("text", "seeds"), [("1", [1]), ("1-3", [1, 2, 3]), ("2,4-5", [2, 4, 5])])
def test_seeds_are_written_as_spans(text: str, seeds: list[int]) -> None:
    assert command.seeds_of(text) == seeds


@pytest.mark.parametrize("strict", [[], ["--strict"]])
def test_the_command_prints_tables_and_bars(
    strict: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    log.write_text("id,arrived_at,first_answer_at\n1,60,120\n")
    asked = ["waits", "--short", "--desk", "tiny", "--predictor", "ours", "--predictor", "les", *strict, str(log)]
    monkeypatch.setattr("sys.argv", asked)

    status = command.main()

    shown = capsys.readouterr().out
    for title in (f"{log}: 1 judged", "tiny (seeds 1): ", "mean of 1 desk: ", "ours against its bars"):
        assert title in shown
    assert status == (1 if strict and "MISSED" in shown else 0)


def test_the_command_refuses_a_bad_log(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["waits", "gone.csv"])

    assert command.main() == 1
    assert "gone.csv" in capsys.readouterr().err

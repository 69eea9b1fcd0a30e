"""All predictors on the same logs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from statistics import fmean
from typing import Any
from zoneinfo import ZoneInfo

from benchmarks.waits.change import Change, change, mean_change
from benchmarks.waits.desks import DESKS
from benchmarks.waits.unseen import UNSEEN
from responder.config.settings import PromiseSettings
from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.figures import Figures, figures
from responder.simulation.judge import Course, Run, lay_out, replay
from responder.simulation.log import Row, decode, read_log
from responder.simulation.predictors import Maker, Setup

Found = dict[str, Figures]  # by predictor
EVERY = {**DESKS, **UNSEEN}


def simulated(name: str, seeds: Sequence[int], makers: Mapping[str, Maker]) -> tuple[Found, dict[str, Change]]:
    """Return the figures of one desk, in the mean of the seeds; and how each took the change of staff, at `step`."""
    runs: dict[str, list[Run]] = {each: [] for each in makers}
    for seed in seeds:
        log = EVERY[name](seed)
        course = lay_out([Row(**asdict(row)) for row in log.rows], log.calendar)
        for each, run in _all(course, log.calendar, makers).items():
            runs[each].append(run)
    changes = {each: mean_change([change(r.verdicts) for r in some]) for each, some in runs.items()}
    return {each: mean([figures(r) for r in some]) for each, some in runs.items()}, changes if name == "step" else {}


def logged(path: Path, calendar: BusinessCalendar, makers: Mapping[str, Maker]) -> Found:
    """Return the figures of one log file. Raises LogInvalid, OSError."""
    rows = read_log(decode(path.read_bytes()), ZoneInfo(calendar.zone), str(path))
    return {name: figures(run) for name, run in _all(lay_out(rows, calendar), calendar, makers).items()}


def mean(found: Sequence[Figures]) -> Figures:
    """Return the mean of each figure, over those that have it; of the messages judged the whole number below."""
    values = {each.name: [v for f in found if (v := getattr(f, each.name)) is not None] for each in fields(Figures)}
    means: dict[str, Any] = {name: fmean(some) if some else None for name, some in values.items()}
    return Figures(**{**means, "n": int(means["n"])})


def _all(course: Course, calendar: BusinessCalendar, makers: Mapping[str, Maker]) -> dict[str, Run]:
    setup = Setup(calendar, PromiseSettings())
    return {name: replay(course, setup, make) for name, make in makers.items()}

"""What happens when half of the staff leaves at the desk `step`, and when it is back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import inf
from statistics import fmean, median

from benchmarks.waits.arrivals import START
from responder.simulation.figures import ratio
from responder.simulation.judge import Verdict

_PERIOD = timedelta(days=70)
LEAVES, RETURNS = START + 0.6 * _PERIOD, START + 0.85 * _PERIOD
_NEXT, _LONGEST = 100, 400  # messages
_ROW, _HELD = 20, 18


@dataclass(frozen=True, slots=True)
class Change:
    """broken: of the 100 messages after half the staff left. until: messages before 18 of 20 are kept again, `inf`
    when that does not happen within 400. ratio: promised / real over the 100 messages after the staff is back.
    """

    broken: float
    until: float
    ratio: float


def change(verdicts: Sequence[Verdict]) -> Change:
    """Return the figures of one run of the desk `step`."""
    after = [each.kept for each in verdicts if each.row.arrived_at >= LEAVES]
    back = [each for each in verdicts if each.row.arrived_at >= RETURNS][:_NEXT]
    return Change(after[:_NEXT].count(False), until_held(after), ratio(back) or inf)


def until_held(kept: Sequence[bool]) -> float:
    """Return the least number of messages after which 18 of the next 20 are kept."""
    rows = (sum(kept[begin : begin + _ROW]) >= _HELD for begin in range(_LONGEST + 1))
    return next((begin for begin, held in enumerate(rows) if held), inf)


def mean_change(changes: Sequence[Change]) -> Change:
    """Return means over seeds; of the messages the median, since some may never come to an end."""
    return Change(
        fmean(each.broken for each in changes),
        median(each.until for each in changes),
        fmean(each.ratio for each in changes),
    )

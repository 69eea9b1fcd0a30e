"""The figures by which a promise is judged. Waits, points and promises are opening seconds."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import fmean, median

from responder.simulation.judge import Run, Verdict

WARM_UP = 100  # answered messages left out while a predictor learns
COLD = 20
LEAST = timedelta(minutes=1)  # a wait or promise below this counts as this in the ratio
IN_HOUR = 30  # messages that an hour needs to be judged
STRETCH = 100
_LEVEL = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How one predictor did; None where the log is too short to say."""

    n: int
    kept: float | None
    worst_hour: float | None
    worst_stretch: float | None
    ratio: float | None
    over: float | None
    pinball: float | None
    rrase: float | None
    cold_kept: float | None
    cold_ratio: float | None
    us_per_event: float


def figures(run: Run, least: timedelta = LEAST) -> Figures:
    """Return all figures of one run."""
    judged, cold = judged_of(run.verdicts), run.verdicts[:COLD]
    return Figures(
        n=len(judged),
        kept=kept(judged),
        worst_hour=worst_hour(judged),
        worst_stretch=worst_stretch(judged),
        ratio=ratio(judged, least),
        over=over(judged),
        pinball=pinball(judged),
        rrase=rrase(judged),
        cold_kept=kept(cold),
        cold_ratio=ratio(cold, least),
        us_per_event=run.us_per_event,
    )


def judged_of(verdicts: Sequence[Verdict]) -> Sequence[Verdict]:
    """Return those that count: without the first 100; of a log without so many, without the first 20, if it can be."""
    left_out = next(skip for skip in (WARM_UP, COLD, 0) if len(verdicts) > skip or not skip)
    return verdicts[left_out:]


def kept(verdicts: Sequence[Verdict]) -> float | None:
    """Return the share of promises that held, by the clock."""
    return fmean(each.kept for each in verdicts) if verdicts else None


def by_hour(verdicts: Sequence[Verdict]) -> dict[int | None, list[Verdict]]:
    """Return the messages by local hour of arrival; all that came while closed are under None, the last."""
    found: defaultdict[int | None, list[Verdict]] = defaultdict(list)
    for each in verdicts:
        found[each.hour].append(each)
    return dict(sorted(found.items(), key=lambda item: 24 if item[0] is None else item[0]))


def worst_hour(verdicts: Sequence[Verdict]) -> float | None:
    """Return the lowest share kept over the hours with at least 30 messages."""
    shares = [fmean(v.kept for v in some) for some in by_hour(verdicts).values() if len(some) >= IN_HOUR]
    return min(shares, default=None)


def worst_stretch(verdicts: Sequence[Verdict]) -> float | None:
    """Return the lowest share kept over any 100 messages in a row."""
    if len(verdicts) < STRETCH:
        return None
    held = sum(each.kept for each in verdicts[:STRETCH])
    lowest = held
    for gone, come in zip(verdicts, verdicts[STRETCH:], strict=False):
        held += come.kept - gone.kept
        lowest = min(lowest, held)
    return lowest / STRETCH


def ratio(verdicts: Sequence[Verdict], least: timedelta = LEAST) -> float | None:
    """Return the median of promised / real, both at least so long."""
    floor = least.total_seconds()
    return median(max(v.guess.promise, floor) / max(v.wait, floor) for v in verdicts) if verdicts else None


def over(verdicts: Sequence[Verdict]) -> float | None:
    """Return the mean promise over the mean wait."""
    return _by_mean_wait(fmean(v.guess.promise for v in verdicts), verdicts) if verdicts else None


def pinball(verdicts: Sequence[Verdict]) -> float | None:
    """Return the mean pinball loss at 0.9 over the mean wait: a second too short costs nine times one too long."""
    return _by_mean_wait(fmean(map(_loss, verdicts)), verdicts) if verdicts else None


def rrase(verdicts: Sequence[Verdict]) -> float | None:
    """Return the root of the mean squared error of the point over the mean wait (Ibrahim and Whitt, 2009)."""
    if not verdicts:
        return None
    return _by_mean_wait(math.sqrt(fmean((v.guess.point - v.wait) ** 2 for v in verdicts)), verdicts)


def _loss(verdict: Verdict) -> float:
    short = verdict.wait - verdict.guess.promise
    return _LEVEL * short if short > 0 else (_LEVEL - 1) * short


def _by_mean_wait(value: float, verdicts: Sequence[Verdict]) -> float | None:
    mean = fmean(each.wait for each in verdicts)
    return value / mean if mean > 0 else None

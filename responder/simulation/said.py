"""What the customer hears: the promise at least five minutes ahead, and rounded up to a moment that people say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import fmean, median
from zoneinfo import ZoneInfo

from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.rounding import round_up
from responder.simulation.judge import Verdict

_LEAST = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Said:
    """The share kept of what was said, and in the median how long that was beside the real wait (opening time)."""

    kept: float
    ratio: float


def said(verdicts: Sequence[Verdict], calendar: BusinessCalendar, least: timedelta) -> Said | None:
    """Return how the promises did as the customers heard them; None without any."""
    zone = ZoneInfo(calendar.zone)
    told = [_one(each, calendar, zone, least) for each in verdicts]
    return Said(fmean(kept for kept, _ in told), median(ratio for _, ratio in told)) if told else None


def _one(verdict: Verdict, calendar: BusinessCalendar, zone: ZoneInfo, least: timedelta) -> tuple[bool, float]:
    at, answered_at = verdict.row.arrived_at, verdict.row.first_answer_at
    assert answered_at is not None
    span = max(_LEAST, timedelta(seconds=verdict.guess.promise))
    due = calendar.add(at, span)
    until = at + span if due is None else due
    heard = round_up(until, at, zone, None if due is None else calendar.closes_at(due))
    promised = heard - at if due is None else calendar.between(at, heard)
    return answered_at <= heard, max(promised, least) / max(timedelta(seconds=verdict.wait), least)

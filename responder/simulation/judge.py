"""Replays a log in the order in which it happened, and sets what was promised beside what came."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from zoneinfo import ZoneInfo

from responder.flow.promise.calendar import BusinessCalendar
from responder.simulation.log import Row
from responder.simulation.opening import Moment, Opening
from responder.simulation.predictors import Guess, Maker, Predictor, Setup


class Kind(IntEnum):
    """What happens, in the order in which it is told when several things happen at the same instant."""

    ANSWER = 0
    LEAVE = 1
    ARRIVAL = 2
    END_AT_ONCE = 3  # an answer, or a customer's leaving, in the instant of the arrival


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happens to one message."""

    kind: Kind
    row: Row
    moment: Moment


@dataclass(frozen=True, slots=True)
class Course:
    """A log laid out on the calendar: every event at its time, and the opening hours of the whole."""

    rows: Sequence[Row]
    events: Sequence[Event]
    opening: Opening


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answered message: what was said when it came, and what happened. Waits are opening seconds."""

    row: Row
    hour: int | None  # of the arrival, by the clock of the calendar's zone; None: while closed
    wait: float
    guess: Guess
    kept: bool


@dataclass(frozen=True, slots=True)
class Run:
    """What one predictor did on one log: the answered messages by arrival, and its time for one event."""

    verdicts: Sequence[Verdict]
    us_per_event: float


def lay_out(rows: Sequence[Row], calendar: BusinessCalendar) -> Course:
    """Return the course of a log; `rows` must not be empty."""
    rows = sorted(rows, key=lambda row: row.arrived_at)
    told = sorted(((at, kind, place) for place, row in enumerate(rows) for at, kind in _happens(row)))
    opening = Opening(calendar, told[0][0], told[-1][0])
    return Course(rows, [Event(kind, rows[place], opening.moment(at)) for at, kind, place in told], opening)


def replay(course: Course, setup: Setup, make: Maker) -> Run:
    """Let one predictor for each account live through the log; it learns of an answer only when that happens."""
    begun = time.process_time()
    guesses = _guesses(course, setup, make)
    spent = time.process_time() - begun
    return Run(_verdicts(course, guesses), spent / len(course.events) * 1e6)


def _happens(row: Row) -> list[tuple[datetime, Kind]]:
    found = [(row.arrived_at, Kind.ARRIVAL)]
    if row.ended_at is not None:
        kind = Kind.ANSWER if row.answered else Kind.LEAVE
        found.append((row.ended_at, Kind.END_AT_ONCE if row.ended_at == row.arrived_at else kind))
    return found


def _guesses(course: Course, setup: Setup, make: Maker) -> list[tuple[Event, Guess]]:
    """Return what was said at each arrival."""
    desks: dict[str, Predictor] = {}
    found = []
    for event in course.events:
        row = event.row
        desk = desks.get(row.account)
        if desk is None:
            desk = desks[row.account] = make(setup)
        if event.kind is Kind.ARRIVAL:
            found.append((event, desk.arrived(row.id, event.moment, row.priority)))
        elif row.answered:
            desk.answered(row.id, event.moment)
        else:
            desk.left(row.id, event.moment)
    return found


def _verdicts(course: Course, guesses: Sequence[tuple[Event, Guess]]) -> list[Verdict]:
    zone = ZoneInfo(course.opening.calendar.zone)
    return [_verdict(course.opening, event, guess, zone) for event, guess in guesses if event.row.answered]


def _verdict(opening: Opening, event: Event, guess: Guess, zone: ZoneInfo) -> Verdict:
    answered_at = event.row.first_answer_at
    assert answered_at is not None
    at = event.moment.at
    due = opening.due(event.moment, guess.promise)
    return Verdict(
        row=event.row,
        hour=at.astimezone(zone).hour if opening.is_open(at) else None,
        wait=opening.moment(answered_at).open - event.moment.open,
        guess=guess,
        kept=due is None or answered_at <= due,
    )

"""What is counted of cases, worked out for very many at once: an array for each thing, not an object for each case.

Spans are seconds to three digits, by opening time and by the clock; instants are microseconds. A case of which there is
nothing to tell is left out of a column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from responder.report.cases import Case, Outcome
from responder.report.time import Ints, OpenTime

Yes = NDArray[np.bool_]
NAMES = (
    *("fate", "promised", "promised_clock", "waited", "waited_clock", "used", "late_by", "late_by_clock"),
    "acknowledged",  # milliseconds
)
_SECOND, _MILLISECOND = 1_000_000, 1_000
_OUTCOMES, _TIMES = 8, 64  # so many of each have room in a fate
_MOST = _TIMES - 1


class Column(NamedTuple):
    """One thing that is counted: in which cases there is something to tell, and what."""

    places: Ints
    values: Ints


class Fate(NamedTuple):
    """What became of a promise by the first time told and by the last; how often told anew: late, and in time."""

    first: Outcome
    last: Outcome
    retold: int
    moved: int


class Cases(NamedTuple):
    """Many cases, an array for each field; NaN is None."""

    asked: Ints
    made: Ints
    due: Ints
    last_due: Ints
    answered: NDArray[np.float64]  # whole microseconds stay exact until the year 2255
    ended: NDArray[np.float64]
    moved: Ints
    retold: Ints
    told: Yes
    left: NDArray[np.float64]


def columns_of(cases: Sequence[Case]) -> Cases:
    """Turn cases into arrays."""
    fields: list[Any] = [*zip(*cases, strict=True)][2:]
    kinds = (*([np.int64] * 4), np.float64, np.float64, np.int64, np.int64, np.bool_, np.float64)
    return Cases(*(np.array(field, dtype=kind) for field, kind in zip(fields, kinds, strict=True)))


def outcomes(cases: Cases, due: Ints, now: int) -> Ints:
    """Return what became of each promise for `due`, as `Case.outcome` has it."""
    answered, ended = ~np.isnan(cases.answered), ~np.isnan(cases.ended)
    holds = {  # the first that holds
        Outcome.UNTOLD: ~cases.told,
        Outcome.KEPT: answered & (cases.answered <= due),
        Outcome.LATE: answered,
        Outcome.CANCELLED: ended & (cases.ended <= due),
        Outcome.OPEN: ~ended & (now <= due),
    }
    return np.select([*holds.values()], [*holds], Outcome.UNANSWERED).astype(np.int64)


def fate_of(code: int) -> Fate:
    """Read a value of the column "fate"."""
    code, moved = divmod(code, _TIMES)
    code, retold = divmod(code, _TIMES)
    first, last = divmod(code, _OUTCOMES)
    return Fate(Outcome(first), Outcome(last), retold, moved)


def seen(cases: Cases, first: Ints, now: int, open_time: OpenTime) -> Mapping[str, Column]:
    """Return what is counted, by name. first: the outcomes by the first time told."""
    last = outcomes(cases, cases.last_due, now)
    times = np.minimum(cases.retold, _MOST) * _TIMES + np.minimum(cases.moved, _MOST)
    found = {"fate": (first * _OUTCOMES + last) * _TIMES**2 + times}
    told, answered = np.flatnonzero(cases.told), np.flatnonzero(cases.told & ~np.isnan(cases.answered))
    left, late = np.flatnonzero(~np.isnan(cases.left)), first[answered] == Outcome.LATE
    until = open_time.until
    open_made, open_due = until(cases.made), until(cases.due)
    at = cases.answered[answered].astype(np.int64)
    open_at, promised = until(at), (open_due - open_made)[answered]
    used = _used((open_at - open_made[answered]) * 1000, promised, late)
    due, broken = cases.due[answered][late], answered[late]
    waited = open_at - until(cases.asked[answered]), at - cases.asked[answered]
    spans = {
        "promised": (told, (open_due - open_made)[told]),
        "promised_clock": (told, np.maximum(0, cases.due - cases.made)[told]),
        "waited": (answered, waited[0]),
        "waited_clock": (answered, waited[1]),
        "late_by": (broken, open_at[late] - open_due[broken]),
        "late_by_clock": (broken, at[late] - due),
    }
    quick = np.maximum(0, cases.left[left].astype(np.int64) - cases.asked[left]) // _MILLISECOND
    return {
        "fate": Column(np.arange(len(first)), found["fate"]),
        **{name: Column(places, three_digits(span // _SECOND)) for name, (places, span) in spans.items()},
        "used": Column(answered, used),
        "acknowledged": Column(left, three_digits(quick)),
    }


def _used(gone: Ints, promised: Ints, late: Yes) -> Ints:
    """Return the thousandths of the promised time that were used: at most 1000 in time, 1010 and more when late."""
    used = np.where(promised > 0, gone // np.where(promised > 0, promised, 1), 0)
    return np.where(late, np.maximum(three_digits(used), 1010), np.clip(used, 0, 1000))


def three_digits(values: Ints) -> Ints:
    """Return values of zero or above to three digits: 12,300 for 12,345."""
    step = np.ones_like(values)
    while (large := values >= step * 1000).any():
        step[large] *= 10
    return (values + step // 2) // step * step

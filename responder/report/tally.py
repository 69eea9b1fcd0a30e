"""Takes in cases and adds them up, in memory that does not grow with their number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import TypeVar

import numpy as np

from responder.report.cases import Case, Outcome
from responder.report.columns import NAMES, Cases, Column, columns_of, fate_of, outcomes, seen
from responder.report.figures import BINS, Acknowledgements, Promises
from responder.report.spread import spread
from responder.report.time import HOURS, Ints, LocalHours, OpenTime

T = TypeVar("T", bound=Hashable)
_TOGETHER = 50_000  # cases that are counted together
_TOPICS = 200  # told apart; the others count as OTHERS
OTHERS = "…"


class Tally:
    """Counts of one group of cases."""

    def __init__(self) -> None:
        self._columns: Mapping[str, Counter[int]] = {name: Counter() for name in NAMES}

    def merge(self, other: Tally) -> None:
        """Take in all that another tally has counted."""
        for name, column in self._columns.items():
            column.update(other.column(name))

    def column(self, name: str) -> Counter[int]:
        """Return how often each value was seen."""
        return self._columns[name]

    def figures(self) -> Promises:
        """Return what came together."""
        first: Counter[Outcome] = Counter()
        last: Counter[Outcome] = Counter()
        retold = moved = 0
        for code, count in self.column("fate").items():
            fate = fate_of(code)
            first[fate.first] += count
            last[fate.last] += count
            retold += fate.retold * count
            moved += fate.moved * count
        return Promises(
            made=first.total(),
            kept=first[Outcome.KEPT],
            late=first[Outcome.LATE],
            unanswered=first[Outcome.UNANSWERED],
            open=first[Outcome.OPEN],
            cancelled=first[Outcome.CANCELLED],
            untold=first[Outcome.UNTOLD],
            retold=retold,
            moved=moved,
            last_kept=last[Outcome.KEPT],
            last_broken=last[Outcome.LATE] + last[Outcome.UNANSWERED],
            waited=spread(self.column("waited")),
            waited_clock=spread(self.column("waited_clock")),
            promised=spread(self.column("promised")),
            promised_clock=spread(self.column("promised_clock")),
            used=spread(self.column("used")),
            late_by=spread(self.column("late_by")),
            late_by_clock=spread(self.column("late_by_clock")),
        )

    def acknowledgements(self) -> Acknowledgements:
        """Return how fast the first replies left."""
        took = self.column("acknowledged")
        sent = sum(took.values())
        return Acknowledgements(sent, sum(self.column("fate").values()) - sent, spread(took))

    def used(self) -> tuple[int, ...]:
        """Return the answered promises by the tenth of the promised time; each bin holds its upper end."""
        bins = [0] * BINS
        for used, count in self.column("used").items():
            bins[min(max(used - 1, 0) // 100, BINS - 1)] += count
        return tuple(bins)


class Tallies:
    """Adds cases up in every way a report shows them. `now`: microseconds, the moment of the report."""

    def __init__(self, now: int, hours: LocalHours, open_time: OpenTime) -> None:
        self._now, self._local, self._open = now, hours, open_time
        self.accounts: defaultdict[str, Tally] = defaultdict(Tally)
        self.weeks: defaultdict[date, Tally] = defaultdict(Tally)
        self.topics: defaultdict[str | None, Tally] = defaultdict(Tally)
        self.hours: Sequence[Tally] = [Tally() for _ in range(HOURS)]
        self.total = Tally()  # complete after `take`
        self.overdue_since: int | None = None

    def take(self, cases: Iterable[Case]) -> None:
        """Take in all cases."""
        waiting = iter(cases)
        while some := [*islice(waiting, _TOGETHER)]:
            self._take(some)
        for tally in self.accounts.values():
            self.total.merge(tally)

    def _take(self, cases: Sequence[Case]) -> None:
        found = columns_of(cases)
        first = outcomes(found, found.due, self._now)
        groups = (
            _grouped([case[0] for case in cases], self.accounts.__getitem__),
            _grouped([case[1] for case in cases], lambda topic: self.topics[self._topic(topic)]),
            *self._by_time(found),
        )
        for name, column in seen(found, first, self._now, self._open).items():
            for tallies, group in groups:
                _count(name, column, tallies, group)
        overdue = found.due[(first == Outcome.UNANSWERED) & np.isnan(found.ended)]
        if overdue.size:
            self.overdue_since = min(int(overdue.min()), self.overdue_since or int(overdue.min()))

    def _topic(self, topic: str | None) -> str | None:
        return topic if topic is None or topic in self.topics or len(self.topics) < _TOPICS else OTHERS

    def _by_time(self, cases: Cases) -> tuple[Group, Group]:
        """Return the cases by the hour of the week and by the week in which the promise was made."""
        hours, weeks = self._local.of_each(cases.made)
        mondays, which = np.unique(weeks, return_inverse=True)
        return (self.hours, hours), ([self.weeks[date.fromordinal(day)] for day in mondays.tolist()], which)


Group = tuple[Sequence[Tally], Ints]  # tallies, and for each case which of them is its own


def _grouped(names: Sequence[T], tally_of: Callable[[T], Tally]) -> Group:
    """Return the tallies of these names, made in the order in which the names come."""
    places = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return [tally_of(name) for name in places], np.array([places[name] for name in names])


def _count(name: str, column: Column, tallies: Sequence[Tally], group: Ints) -> None:
    """Count one column of many cases, each in the tally of its group."""
    values, which = np.unique(column.values, return_inverse=True)
    if not values.size:
        return
    cells = np.bincount(group[column.places] * values.size + which, minlength=len(tallies) * values.size)
    filled = np.flatnonzero(cells)
    owners, places = np.divmod(filled, values.size)
    counts = [tally.column(name) for tally in tallies]
    for owner, value, count in zip(owners.tolist(), values[places].tolist(), cells[filled].tolist(), strict=True):
        counts[owner][value] += count

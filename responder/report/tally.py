"""Takes in cases one by one and adds them up, in memory that does not grow with their number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from responder.report.cases import Case, Outcome
from responder.report.figures import BINS, Acknowledgements, Promises
from responder.report.spread import spread, three_digits
from responder.report.time import HOURS, LocalHours, OpenTime

_SECOND, _MILLISECOND = 1_000_000, 1_000
_WAITING = 20_000  # cases that are counted together: column by column, that is three times as fast as one by one
_TOPICS = 200  # told apart; the others count as OTHERS
OTHERS = "…"


class _Seen(NamedTuple):
    """What is counted of one case. Spans are seconds to three digits, None where there is nothing to tell."""

    fate: tuple[Outcome, Outcome, int, int]  # by the first time and the last; how often told anew: late, in time
    promised: int | None
    promised_clock: int | None
    waited: int | None
    waited_clock: int | None
    used: int | None  # thousandths of the promised time
    late_by: int | None
    late_by_clock: int | None
    acknowledged: int | None  # milliseconds


class Tally:
    """Counts of one group of cases."""

    def __init__(self) -> None:
        self.waiting: list[_Seen] = []
        self._columns: tuple[Counter[Any], ...] = tuple(Counter() for _ in _Seen._fields)

    def count(self) -> None:
        """Count what waits."""
        for column, values in zip(self._columns, zip(*self.waiting, strict=True), strict=False):
            column.update(values)
        self.waiting.clear()

    def merge(self, other: Tally) -> None:
        """Take in all that another tally has counted."""
        for column, values in zip(self._columns, other._columns, strict=True):
            column.update(values)

    def column(self, name: str) -> Mapping[Any, int]:
        """Return how often each value was seen; None is none."""
        return self._columns[_Seen._fields.index(name)]

    def figures(self) -> Promises:
        """Return what came together."""
        first: Counter[Outcome] = Counter()
        last: Counter[Outcome] = Counter()
        retold = moved = 0
        for fate, count in self.column("fate").items():
            first[fate[0]] += count
            last[fate[1]] += count
            retold += fate[2] * count
            moved += fate[3] * count
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
        return Acknowledgements(sum(took.values()) - took.get(None, 0), took.get(None, 0), spread(took))

    def used(self) -> tuple[int, ...]:
        """Return the answered promises by the tenth of the promised time; each bin holds its upper end."""
        bins = [0] * BINS
        for used, count in self.column("used").items():
            if used is not None:
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
        for number, case in enumerate(cases, 1):
            self._add(case)
            if number % _WAITING == 0:
                self._count()
        self._count()
        for tally in self.accounts.values():
            self.total.merge(tally)

    def _count(self) -> None:
        for tallies in (self.accounts.values(), self.weeks.values(), self.topics.values(), self.hours):
            for tally in tallies:
                tally.count()

    def _add(self, case: Case) -> None:
        seen = self._seen(case)
        hour, week = self._local.of(case.made_at)
        self.accounts[case.account].waiting.append(seen)
        self.weeks[week].waiting.append(seen)
        self.hours[hour].waiting.append(seen)
        self.topics[self._topic(case.topic)].waiting.append(seen)
        if seen.fate[0] is Outcome.UNANSWERED and case.ended_at is None:
            self.overdue_since = min(case.due_at, self.overdue_since or case.due_at)

    def _topic(self, topic: str | None) -> str | None:
        return topic if topic is None or topic in self.topics or len(self.topics) < _TOPICS else OTHERS

    def _seen(self, case: Case) -> _Seen:
        due, made, answered, left = case.due_at, case.made_at, case.answered_at, case.acknowledged_at
        first = case.outcome(due, self._now)
        last = first if case.last_due_at == due else case.outcome(case.last_due_at, self._now)
        fate = first, last, case.retold, case.moved
        quick = None if left is None else three_digits(max(0, left - case.asked_at) // _MILLISECOND)
        if first is Outcome.UNTOLD:
            return _Seen(fate, None, None, None, None, None, None, None, quick)
        until = self._open.until
        open_made, open_due = until(made), until(due)
        promised = open_due - open_made
        told = three_digits(promised // _SECOND), three_digits(max(0, due - made) // _SECOND)
        if answered is None:
            return _Seen(fate, *told, None, None, None, None, None, quick)
        open_answered = until(answered)
        waited = three_digits((open_answered - until(case.asked_at)) // _SECOND)
        clock = three_digits((answered - case.asked_at) // _SECOND)
        if first is not Outcome.LATE:
            used = (open_answered - open_made) * 1000 // promised if promised > 0 else 0
            return _Seen(fate, *told, waited, clock, min(max(0, used), 1000), None, None, quick)
        used = three_digits((open_answered - open_made) * 1000 // promised) if promised > 0 else 0
        late = three_digits((open_answered - open_due) // _SECOND), three_digits((answered - due) // _SECOND)
        return _Seen(fate, *told, waited, clock, max(used, 1010), *late, quick)

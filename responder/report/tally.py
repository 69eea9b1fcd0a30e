"""Takes in cases one by one and adds them up, in memory that does not grow with their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from responder.report.cases import Case, Outcome
from responder.report.figures import BINS, Acknowledgements, Promises
from responder.report.spread import Counts
from responder.report.time import HOURS, LocalHours, OpenTime

_SECOND, _MILLISECOND = 1_000_000, 1_000
_TOPICS = 200  # told apart; what comes after counts as OTHERS
OTHERS = "…"


class _Spans(NamedTuple):
    """What one case took, in seconds; `used` in thousandths."""

    promised: int
    promised_clock: int
    waited: int | None = None
    waited_clock: int = 0
    used: int = 0
    late_by: int | None = None
    late_by_clock: int = 0


class Tally:
    """Counts of one group of cases."""

    __slots__ = (
        *("_last_broken", "_last_kept", "_moved", "_outcomes", "_retold"),
        *("_late_by", "_late_by_clock", "_promised", "_promised_clock", "_used", "_waited", "_waited_clock"),
    )

    def __init__(self) -> None:
        self._outcomes = [0] * len(Outcome)
        self._retold = self._moved = self._last_kept = self._last_broken = 0
        self._promised, self._promised_clock = Counts(), Counts()
        self._waited, self._waited_clock, self._used = Counts(), Counts(), Counts()
        self._late_by, self._late_by_clock = Counts(), Counts()

    def add(self, case: Case, first: Outcome, last: Outcome, spans: _Spans) -> None:
        """Take in one case."""
        self._outcomes[first] += 1
        self._retold += case.retold
        self._moved += case.moved
        self._last_kept += last is Outcome.KEPT
        self._last_broken += last is Outcome.LATE or last is Outcome.UNANSWERED
        if first is Outcome.UNTOLD:
            return
        self._promised.add(spans.promised)
        self._promised_clock.add(spans.promised_clock)
        if spans.waited is not None:
            self._waited.add(spans.waited)
            self._waited_clock.add(spans.waited_clock)
            self._used.add(spans.used)
        if spans.late_by is not None:
            self._late_by.add(spans.late_by)
            self._late_by_clock.add(spans.late_by_clock)

    def figures(self) -> Promises:
        """Return what came together."""
        count = dict(zip(Outcome, self._outcomes, strict=True))
        return Promises(
            made=sum(self._outcomes),
            kept=count[Outcome.KEPT],
            late=count[Outcome.LATE],
            unanswered=count[Outcome.UNANSWERED],
            open=count[Outcome.OPEN],
            cancelled=count[Outcome.CANCELLED],
            untold=count[Outcome.UNTOLD],
            retold=self._retold,
            moved=self._moved,
            last_kept=self._last_kept,
            last_broken=self._last_broken,
            waited=self._waited.spread(),
            waited_clock=self._waited_clock.spread(),
            promised=self._promised.spread(),
            promised_clock=self._promised_clock.spread(),
            used=self._used.spread(),
            late_by=self._late_by.spread(),
            late_by_clock=self._late_by_clock.spread(),
        )


class Tallies:
    """Adds cases up in every way a report shows them. `now`: microseconds, the moment of the report."""

    def __init__(self, now: int, hours: LocalHours, open_time: OpenTime) -> None:
        self._now, self._local, self._open = now, hours, open_time
        self.total = Tally()
        self.accounts: defaultdict[str, Tally] = defaultdict(Tally)
        self.weeks: defaultdict[date, Tally] = defaultdict(Tally)
        self.topics: defaultdict[str | None, Tally] = defaultdict(Tally)
        self.hours = [Tally() for _ in range(HOURS)]
        self.used = [0] * BINS
        self.overdue_since: int | None = None
        self._sent = self._not_sent = 0
        self._acknowledged = Counts()

    def take(self, cases: Iterable[Case]) -> None:
        """Take in all cases."""
        for case in cases:
            self.add(case)

    def add(self, case: Case) -> None:
        """Take in one case."""
        first = case.outcome(case.due_at, self._now)
        last = first if case.last_due_at == case.due_at else case.outcome(case.last_due_at, self._now)
        spans = self._spans(case, first)
        hour, week = self._local.of(case.made_at)
        for tally in (
            self.total,
            self.accounts[case.account],
            self.weeks[week],
            self.hours[hour],
            self.topics[self._topic(case.topic)],
        ):
            tally.add(case, first, last, spans)
        if spans.waited is not None and first is not Outcome.UNTOLD:
            self.used[min(max(spans.used - 1, 0) // 100, BINS - 1)] += 1  # a bin holds its upper end: 1000 is in time
        if first is Outcome.UNANSWERED and case.ended_at is None:
            self.overdue_since = min(case.due_at, self.overdue_since or case.due_at)
        self._acknowledge(case)

    def acknowledgements(self) -> Acknowledgements:
        """Return how fast the first replies left."""
        return Acknowledgements(self._sent, self._not_sent, self._acknowledged.spread())

    def _topic(self, topic: str | None) -> str | None:
        return topic if topic is None or topic in self.topics or len(self.topics) < _TOPICS else OTHERS

    def _acknowledge(self, case: Case) -> None:
        if case.acknowledged_at is None:
            self._not_sent += 1
        else:
            self._sent += 1
            self._acknowledged.add(max(0, case.acknowledged_at - case.asked_at) // _MILLISECOND)

    def _spans(self, case: Case, first: Outcome) -> _Spans:
        between, due = self._open.between, case.due_at
        promised = between(case.made_at, due)
        clock = max(0, due - case.made_at)
        answered = case.answered_at
        if answered is None:
            return _Spans(promised // _SECOND, clock // _SECOND)
        late = first is Outcome.LATE
        return _Spans(
            promised=promised // _SECOND,
            promised_clock=clock // _SECOND,
            waited=between(case.asked_at, answered) // _SECOND,
            waited_clock=(answered - case.asked_at) // _SECOND,
            used=_used(between(case.made_at, answered), promised, late=late),
            late_by=between(due, answered) // _SECOND if late else None,
            late_by_clock=(answered - due) // _SECOND if late else 0,
        )


def _used(real: int, promised: int, *, late: bool) -> int:
    """Return the thousandths of the promised time that were used: above 1000 for a late answer, and for no other."""
    used = real * 1000 // promised if promised > 0 else 0
    return max(used, 1001) if late else min(used, 1000)

"""How long an answer takes: a high share of the account's own first answers, in business time."""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import takewhile

from responder.config.settings import PromiseSettings
from responder.flow.promise.calendar import BusinessCalendar

_KEPT_ANSWERS = 2_000
_MOST_RAISED = 4.0
_CALM = 2  # so many times the usual backlog is nothing new
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Estimate:
    """Business time within which a human answers, and one sentence saying where that comes from."""

    span: timedelta
    basis: str


class Estimator:
    """What one account's history says about the wait.

    The estimate is the conformal quantile: of n past waits the ceil((n + 1) * keep)-th shortest, so that the next
    one, if it is like them, stays within it with a chance of at least `keep` (Vovk, Gammerman and Shafer,
    "Algorithmic Learning in a Random World", 2005). Waits are business time; the newest 2,000 inside `look_back` count.
    """

    def __init__(self, settings: PromiseSettings, calendar: BusinessCalendar) -> None:
        self._settings = settings
        self._calendar = calendar
        self._answers: deque[tuple[datetime, datetime, float]] = deque()  # arrived, answered, seconds
        self._waits: list[float] = []  # the same seconds, sorted
        self._total = 0.0
        self._needed = max(settings.history, _least(settings.keep))

    def __len__(self) -> int:
        return len(self._waits)

    def learn(self, arrived_at: datetime, answered_at: datetime) -> None:
        """Take in one first answer; one that is older than its question is left out."""
        if answered_at < arrived_at:
            return
        if len(self._answers) >= _KEPT_ANSWERS:
            self._forget_oldest()
        wait = self.waited(arrived_at, answered_at) / _SECOND
        self._answers.append((arrived_at, answered_at, wait))
        insort(self._waits, wait)
        self._total += wait

    def waited(self, since: datetime, now: datetime) -> timedelta:
        """Return the business time from `since` to `now`; plain time where nothing ever opens.

        A wait longer than `look_back` counts as that: what a platform calls the year 1 is no reason to count days.
        """
        since = max(since, now - self._settings.look_back)
        if self._calendar.next_opening(since) is None:
            return now - since
        return self._calendar.between(since, now)

    def estimate(
        self,
        now: datetime,
        *,
        start: timedelta | None = None,
        backlog: int | None = None,
        waiting: Sequence[datetime] = (),
    ) -> Estimate:
        """Return the wait to promise at `now`.

        start: the value while history is thin; None: `until_known`. waiting: when the questions that have no answer
        yet arrived; one that already waits longer than the estimate counts at once, with its wait so far. backlog:
        how many wait now; None: the backlog is not known and changes nothing.
        """
        self._forget_before(now - self._settings.look_back)
        count = len(self._waits)
        if count < self._needed:
            span = self._settings.until_known if start is None else start
            return Estimate(span, f"the start value, {spell(span)} of opening time; {_known(count, self._needed)}")
        late = self._overdue(self._quantile(self._waits), waiting, now)
        wait = self._quantile(sorted([*self._waits, *late])) if late else self._quantile(self._waits)
        basis = f"{_share(self._settings.keep)} of the last {count} answers took at most {spell(wait)} of opening time"
        if late:
            basis += f", counting {len(late)} still waiting longer than that" if len(late) > 1 else _ONE_LATE
        if (factor := self._raised(now, backlog)) > 1:
            basis += f"; times {factor:.1f}, as {backlog} wait now, over twice the usual"
        return Estimate(timedelta(seconds=wait * factor), basis)

    def _quantile(self, waits: Sequence[float]) -> float:
        rank = math.ceil((len(waits) + 1) * self._settings.keep - 1e-9)
        return waits[min(rank, len(waits)) - 1]

    def _overdue(self, limit: float, waiting: Sequence[datetime], now: datetime) -> list[float]:
        oldest_first = sorted(since for since in waiting if since < now)[:_KEPT_ANSWERS]
        return list(takewhile(lambda wait: wait > limit, (self.waited(each, now) / _SECOND for each in oldest_first)))

    def _raised(self, now: datetime, backlog: int | None) -> float:
        """How much longer it takes with so many waiting: once, up to four times.

        The usual backlog follows from history by Little's law ("A Proof for the Queuing Formula L = λW", 1961):
        answers per business second times their mean wait. The quantile has seen busy hours already, so only a
        backlog of more than twice the usual says something new. One is added to both: small numbers stay calm.
        """
        if backlog is None:
            return 1.0
        passed = self.waited(self._answers[0][0], now) / _SECOND
        usual = self._total / passed if passed > 0 else 0.0
        return min(_MOST_RAISED, max(1.0, (backlog + 1) / (_CALM * (usual + 1))))

    def _forget_before(self, oldest: datetime) -> None:
        while self._answers and self._answers[0][1] < oldest:
            self._forget_oldest()

    def _forget_oldest(self) -> None:
        wait = self._answers.popleft()[2]
        del self._waits[bisect_left(self._waits, wait)]
        self._total -= wait


_ONE_LATE = ", counting one still waiting longer than that"


def spell(span: timedelta | float) -> str:
    """Return a span as ops read it, rounded up to minutes: "1 h 52 min"; a number is seconds."""
    seconds = span / _SECOND if isinstance(span, timedelta) else span
    hours, minutes = divmod(math.ceil(seconds / 60 - 1e-9), 60)
    parts = [f"{hours} h"] * (hours > 0) + [f"{minutes} min"] * (minutes > 0 or hours == 0)
    return " ".join(parts)


def _least(keep: float) -> int:
    """The fewest answers of which any can stand for this share: 9 for 0.9, 99 for 0.99."""
    return math.ceil(keep / (1 - keep) - 1e-9)


def _known(count: int, needed: int) -> str:
    return f"{count} of the {needed} answers needed are known"


def _share(keep: float) -> str:
    fraction = Fraction(keep).limit_denominator(20)
    if abs(float(fraction) - keep) > 1e-9:
        return f"{keep:.1%}"
    return f"{fraction.numerator} of {fraction.denominator}"

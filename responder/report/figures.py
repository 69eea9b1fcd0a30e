"""The figures of a report: promised against real, in total and by account, week, hour of the week and topic. Pure.

Durations are whole seconds, except where a name says milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from responder.report.spread import Spread, share

BINS = 21  # of the promised time: 0-10 %, 10-20 %, … 190-200 %, and more


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What became of some promises.

    Every promise made is exactly one of kept, late, unanswered, open, cancelled and untold; see `cases.Outcome`.
    It is judged by the time that was told first. `last_kept` and `last_broken` judge it by the time told last.
    waited: from the question to the first answer of a person. promised: from telling to the time told first.
    used: thousandths of the promised time that the answer took, by opening time; above 1000 it was late.
    late_by: how much later than the time told first the late answers came. _clock: by the clock, else opening time.
    """

    made: int
    kept: int
    late: int
    unanswered: int
    open: int
    cancelled: int
    untold: int
    retold: int
    moved: int
    last_kept: int
    last_broken: int
    waited: Spread
    waited_clock: Spread
    promised: Spread
    promised_clock: Spread
    used: Spread
    late_by: Spread
    late_by_clock: Spread

    @property
    def broken(self) -> int:
        """How many did not hold: answered late, or past due and not answered at all."""
        return self.late + self.unanswered

    @property
    def judged(self) -> int:
        """How many can be judged: those whose time has come, and those that were answered."""
        return self.kept + self.broken

    @property
    def kept_share(self) -> float | None:
        """The share of the judged that was kept; None where there are too few to tell."""
        return share(self.kept, self.judged)

    @property
    def last_kept_share(self) -> float | None:
        """The same by the time told last."""
        return share(self.last_kept, self.last_kept + self.last_broken)


@dataclass(frozen=True, slots=True)
class Acknowledgements:
    """How fast the first replies left; `milliseconds` from the question reaching us to the reply leaving."""

    sent: int
    not_sent: int
    milliseconds: Spread


@dataclass(frozen=True, slots=True)
class Article:
    """How an article fared: how often it was given, and what customers answered to "did this help?"."""

    id: str
    given: int
    helped: int
    refused: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question that no article fits: how often, by how many people, and in which words (masked)."""

    text: str
    times: int
    people: int


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions without an article, those asked most first. `looked_at`: how many messages were read for it.

    once: messages that only one person sent in such words; their words are not shown.
    """

    looked_at: int
    once: int
    groups: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Silence:
    """Messages without an automatic answer: the action ("silent" or "held"), the reason, how many."""

    action: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All of it. hours: 168 entries from Monday 0:00 on, by the wall clock of `zone`. topics: by the article's id,
    None for questions that no article fits. used: BINS counts of answered promises. oldest_waiting: seconds since the
    oldest promise that is past due and has no answer was due. articles: those given or judged, the most given first.
    """

    since: datetime
    until: datetime
    now: datetime
    zone: str
    account: str
    target: float
    total: Promises
    accounts: tuple[tuple[str, Promises], ...]
    weeks: tuple[tuple[date, Promises], ...]
    hours: tuple[Promises, ...]
    topics: tuple[tuple[str | None, Promises], ...]
    used: tuple[int, ...]
    oldest_waiting: int | None
    acknowledgements: Acknowledgements
    answered_automatically: int
    silences: tuple[Silence, ...]
    questions: Questions
    articles: tuple[Article, ...] = ()

"""The wait of every message of one account, forecast from how answers come, and corrected by how forecasts fared."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any, Self

from responder.clock import from_micros, to_micros
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.pace import sentence
from responder.flow.promise.pace.bias import Bias
from responder.flow.promise.pace.clock import BusinessClock
from responder.flow.promise.pace.experts import HISTORY, PACE, Experts
from responder.flow.promise.pace.forecast import Forecast
from responder.flow.promise.pace.history import History
from responder.flow.promise.pace.level import Level
from responder.flow.promise.pace.queue import Queue, Waiting
from responder.flow.promise.pace.rates import LOADED, Rates
from responder.flow.promise.pace.residuals import Residuals, tops_below

_DAY = 86_400_000_000
_AHEAD = 30  # the first guess: `start` is what somebody with so many ahead waits
_GUESS, _KNOWN_DESK = 3.0, 10.0  # answers that the first guess is worth, and ops' own figures
_PICKED_UP = 1.0  # business seconds: who was answered sooner found an agent idle
_JUST_OPENED = timedelta(minutes=1)  # in which every agent takes one at once
_FARTHEST = 3_000 * 3600.0
_WORST = 2.0  # times the longest wait known: no promise goes beyond it
_WORST_UNSEEN = 3.0  # the same before any answer is known
_SEEN = 10  # answers from which on the pace is one that was seen
_EARLY = 20
_A_MOMENT = 0.001  # business seconds
_DAYS_BACK = 28
_VERSION = 3  # of the dumped state


class Pace:
    """Forecasts the waits of one account; told every arrival, every first answer, and everyone who leaves.

    All moments are aware and UTC. Events come in the order of time; one that comes late counts as now, and an unknown
    id changes nothing. One event costs O(log n), all of it is at most 10,000 numbers.

    keep: the share of promises that must hold. start: the wait that is assumed for a long queue before anything is
    known. agents, handling: ops' own figures, people who answer at the same time and the time that one message takes;
    given both, they replace `start`. history: answers below which a forecast calls itself thin.
    """

    def __init__(
        self,
        calendar: BusinessCalendar,
        *,
        keep: float,
        start: timedelta,
        agents: float | None = None,
        handling: timedelta | None = None,
        history: int = 30,
    ) -> None:
        self._calendar = calendar
        self._keep = keep
        self._needed = max(history, math.ceil(keep / (1 - keep) - 1e-9))
        if agents and handling:
            self._rates = Rates(max(handling.total_seconds(), 1.0) / agents, _KNOWN_DESK)
        else:
            self._rates = Rates(max(start.total_seconds(), 60.0) / _AHEAD, _GUESS)
        self._level = Level()
        self._bias = Bias()
        self._residuals = Residuals(keep)
        self._history = History()
        self._experts = Experts(keep)
        self._queue = Queue()
        self._early: dict[str, None] = {}  # answered before we heard that they came
        self._by_pace: dict[tuple[int, int], Waiting] = {}  # forecasts by priority and how many are ahead, as of now
        self._heeded, self._rises = 0, 0  # changes of the level, and rises of it, that the experts know of
        self._clock: BusinessClock | None = None
        self._at = 0  # the newest event: microseconds since 1970
        self._now = 0.0  # the same in business seconds
        self._hour = 0  # the last open local hour
        self._day = 0  # the date on which those who write now are answered, as a number; 0: none yet
        self._bucket = 24  # the local hour now; 24 while closed
        self.known = 0  # answers

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._queue)

    def ahead_of(self, priority: int) -> int:
        """Return how many wait that are answered before a new message of this priority."""
        return self._queue.ahead_of(priority)

    def arrived(self, id: str, at: datetime, *, priority: int = 0) -> Forecast:  # noqa: A002 - as others say it
        """Take in a message that waits from now on, and return its forecast. The higher priority is served first."""
        clock = self._advance(at)
        if id in self._queue:
            self._queue.take(id)
        message = self._draft(clock, id, priority)
        if id in self._early:
            del self._early[id]
            self._judge(message, 0.0)
        else:
            self._queue.add(message)
        return self._say(clock, message, at)

    def waits(self, id: str, at: datetime, *, told: datetime | None = None, priority: int = 0) -> None:  # noqa: A002
        """Take in a message as `arrived` does, without saying anything: where many wait, that costs next to nothing.

        told: the promise as the customer has it. It is what is to be kept, unless rounding gave far more than the
        forecast: else a quick desk, whose five minutes always hold, would learn to promise nothing before it gets busy.
        """
        clock = self._advance(at)
        if id in self._queue:
            self._queue.take(id)
        if id in self._early:
            del self._early[id]
            self._judge(self._draft(clock, id, priority), 0.0)
            return
        if self._queue.crowded():
            self._queue.count(id, priority)
            return
        message = self._draft(clock, id, priority)
        if told is not None and self.known >= self._needed:
            due = clock.seconds(told)
            if due - message.due <= (message.due - message.arrived) / 4:
                message.due = max(self._now, due)
        self._queue.add(message)

    def peek(self, at: datetime, *, priority: int = 0, more: int = 0) -> Forecast:
        """Return the forecast for a message that came now, without taking it in, with so many `more` ahead of it."""
        clock = self._advance(at)
        return self._say(clock, self._draft(clock, "", priority, more), at)

    def again(self, id: str, at: datetime) -> Forecast:  # noqa: A002
        """Return the forecast, from now on, for a message that waits already: those that came after it do not count."""
        clock = self._advance(at)
        priority = self._queue.priority_of(id)
        more = self._queue.before(id, priority) - self._queue.ahead_of(priority)
        return self._say(clock, self._draft(clock, "", priority, more), at)

    def promised(self, id: str, due: datetime) -> None:  # noqa: A002
        """Another moment was told than the forecast's, such as a rounded one: that one is to be kept."""
        if self._clock is not None:
            self._queue.move(id, max(self._now, self._clock.seconds(due)))

    def answered(self, id: str, at: datetime, *, arrived_at: datetime | None = None) -> None:  # noqa: A002
        """Take in a first answer. Of a message that was never taken in, `arrived_at` still teaches its wait."""
        clock = self._advance(at)
        waiting = len(self._queue)
        if id not in self._queue:
            self._stranger(clock, id, arrived_at)
            return
        message = self._queue.take(id)
        self.known += 1
        if message is None or self._now - message.arrived > _PICKED_UP:
            self._rates.count(self._hour, waiting)
            if waiting >= LOADED and clock.is_open(at - _JUST_OPENED):
                self._level.answer()
                self._heed_change()
        if message is not None:
            self._judge(message, self._now - message.arrived)
        self._by_pace.clear()

    def left(self, id: str, at: datetime) -> None:  # noqa: A002
        """Take in that a message needs no answer any more; its promise is not judged."""
        self._advance(at)
        if id in self._queue:
            self._queue.take(id)
            self._rates.leave()
            self._by_pace.clear()

    def _advance(self, at: datetime) -> BusinessClock:
        """Let time pass until `at`: busy time is counted, and promises that ran out count as broken."""
        moment = to_micros(at)
        clock = self._clock
        if clock is not None and moment == self._at:  # a batch is promised something at one moment
            return clock
        if clock is None:
            clock = self._clock = BusinessClock(self._calendar, moment // _DAY - _DAYS_BACK)
            self._now = clock.seconds(at)
        self._at = max(self._at, moment)
        clock.forget_before(from_micros(self._at))
        now = max(self._now, clock.seconds(at))
        if len(self._queue):
            self._spend(clock, now)
        self._bucket = clock.hour(at)
        if self._bucket < 24:
            self._hour = self._bucket
        self._now = now
        self._turn_day(clock, at)
        self._level.look()
        self._heed_change()
        while (message := self._queue.overdue(now)) is not None:
            self._break(message)
        self._by_pace.clear()
        return clock

    def _spend(self, clock: BusinessClock, now: float) -> None:
        waiting = len(self._queue)
        for begin, end, hour in clock.pieces(self._now):
            if begin >= now:
                break
            expected = self._rates.spend(hour, min(end, now) - begin, waiting)
            self._hour = hour
            if waiting >= LOADED:
                self._level.spend(expected)

    def _turn_day(self, clock: BusinessClock, at: datetime) -> None:
        """Who writes after closing is answered on another day: it counts as begun."""
        day = clock.date(at if self._bucket < 24 else clock.moment(self._now + _A_MOMENT))
        if day != self._day:
            if self._day:
                self._level.new_day()
            self._day = day

    def _heed_change(self) -> None:
        """After a proven change the corrections, which answered the same breaks, would count them twice.

        Where answers come much quicker than a while ago, proven or not, the waits of the past are the last to know.
        """
        if self._level.rises != self._rises:
            self._rises = self._level.rises
            self._experts.quicker()
        if self._level.changes != self._heeded:
            self._heeded = self._level.changes
            self._experts.explained(self._now, quicker=self._level.quicker)

    def _break(self, message: Waiting) -> None:
        """A promise ran out while its message waits: its wait so far is a lower bound, amended by the answer."""
        message.broken = message.due - message.arrived
        self._residuals.add(message.group, (message.broken - message.point) / message.scale)
        self._history.add(message.hour, message.broken)
        self._experts.overdue(message)

    def _judge(self, message: Waiting, wait: float) -> None:
        error = (wait - message.point) / message.scale
        if message.broken is None:
            self._residuals.add(message.group, error)
            self._history.add(message.hour, wait)
        else:
            noted = (message.broken - message.point) / message.scale
            self._residuals.amend(message.group, noted, error)
            self._history.amend(message.hour, message.broken, wait)
        self._experts.answered(message, wait)
        self._bias.learn(message.group, wait, message.raw)
        if message.plain is not None:
            self._level.learn(wait, message.raw, message.plain)
        self._by_pace.clear()

    def _stranger(self, clock: BusinessClock, id_: str, arrived_at: datetime | None) -> None:
        """The answer to a message that was never taken in, or not yet."""
        if arrived_at is None:
            self._early[id_] = None
            if len(self._early) > _EARLY:
                del self._early[next(iter(self._early))]
        elif (wait := self._now - clock.seconds(arrived_at)) >= 0:
            self.known += 1
            self._history.add(clock.hour(arrived_at), wait)

    def _draft(self, clock: BusinessClock, id_: str, priority: int, more: int = 0) -> Waiting:
        """Forecast a message that comes now."""
        ahead = self._queue.ahead_of(priority) + more
        by_history = self._history.quantile(self._bucket, self._keep) * self._experts.factor(HISTORY)
        known = self._known_by_pace(clock, priority, ahead)
        if known.plain is None and self._level.value != 1.0:
            known.plain = self._rates.walk(clock, self._now, ahead, 1.0)
        message = Waiting(
            *(id_, self._now, priority, ahead, self._bucket, known.raw, known.point, known.plain),
            *(known.by_pace, by_history, PACE, 0.0, known.unsure),
        )
        for fewer in tops_below(ahead):  # who has more people ahead is not promised less, whatever a class has learned
            message.by_pace = max(message.by_pace, self._known_by_pace(clock, priority, fewer).by_pace)
        told = max(message.by_pace, message.point)
        if self._experts.chosen(len(self._history) >= self._needed) == HISTORY:
            message.expert = HISTORY
            if not self._experts.judged:  # only waits were taught, never the queue
                message.point = min(message.point, max(self._history.quantile(self._bucket, 0.5), 1.0))
            told = max(by_history, message.point)
        message.point, told = self._bounded(message, told)
        message.due = self._now + min(told, _FARTHEST)
        return message

    def _known_by_pace(self, clock: BusinessClock, priority: int, ahead: int) -> Waiting:
        """Return the forecast by the pace alone, made once until time passes or something is learned."""
        known = self._by_pace.get((priority, ahead))
        if known is None:
            known = self._by_pace[priority, ahead] = self._forecast_by_pace(clock, priority, ahead)
        return known

    def _forecast_by_pace(self, clock: BusinessClock, priority: int, ahead: int) -> Waiting:
        """Forecast a message that comes now behind so many, by the pace alone and the errors of its class."""
        raw = max(self._rates.walk(clock, self._now, ahead, self._level.value), 1.0)
        message = Waiting("", self._now, priority, ahead, self._bucket, raw, raw, None, 0.0, 0.0, PACE, 0.0)
        message.unsure = self._level.unsure
        message.point = min(max(raw * self._bias.factor(message.group), 1.0), _FARTHEST)
        quantile = max(self._residuals.quantile(message.group), 0.0)
        message.by_pace = (message.point + message.scale * quantile) * self._experts.factor(PACE, message)
        return message

    def _bounded(self, message: Waiting, told: float) -> tuple[float, float]:
        """Return the point and the promise, no further away than twice the longest wait that is known.

        Where hardly anybody is ahead the usual error may be fifty times the point, and while few answers are known one
        surprise moves the pace, the bias and the errors all at once. Until some answers are known the pace counts as
        it was first guessed: where colleagues answer twice a week, two days without an answer say little about it.
        """
        waited = self._history.longest() if len(self._history) else 0.0
        longest = max(self._queue.longest(self._now), waited)
        if self.known >= self._needed:
            return message.point, min(told, _WORST * max(longest, message.point))
        longest = max(longest, message.raw if self.known >= _SEEN else self._rates.guessed(message.ahead))
        return min(message.point, longest), min(told, (_WORST if self.known else _WORST_UNSEEN) * longest)

    def _say(self, clock: BusinessClock, message: Waiting, at: datetime) -> Forecast:
        due = clock.moment(message.due)
        promise = message.due - message.arrived
        factor = self._experts.factor(message.expert, message)
        why = sentence.Reasons(
            keep=self._keep,
            ahead=message.ahead,
            an_hour=3600 * (self._rates.loaded(self._hour) if message.ahead + 1 >= LOADED else self._rates.light()),
            level=self._level.value,
            point=message.point,
            times=promise / factor / message.point,
            correction=factor,
            promise=promise,
            known=self.known,
            needed=self._needed,
            first=message.priority > 0,
        )
        spoken = sentence.by_history if message.expert == HISTORY else sentence.by_pace
        return Forecast(
            point=timedelta(seconds=message.point),
            promise=timedelta(seconds=promise),
            due=due,
            basis=spoken(why, at, due, self._calendar.zone),
            thin=self.known < self._needed,
            ahead=message.ahead,
            usual=timedelta(seconds=self._history.quantile(self._bucket, 0.5)),
        )

    def dump(self) -> dict[str, Any]:
        """Return the state as JSON takes it; `load` makes the same promises from it."""
        parts = ("rates", "level", "bias", "residuals", "history", "experts", "queue")
        clock = None if self._clock is None else self._clock.anchor(from_micros(self._at))
        return {
            "version": _VERSION,
            "clock": clock,
            "at": self._at,
            "now": self._now,
            "hour": self._hour,
            "day": self._day,
            "known": self.known,
            "heeded": [self._heeded, self._rises],
            "early": list(self._early),
            **{part: getattr(self, f"_{part}").dump() for part in parts},
        }

    @classmethod
    def load(
        cls, state: dict[str, Any], calendar: BusinessCalendar, *, keep: float, start: timedelta, history: int = 30
    ) -> Self:
        """Take up a dumped state. What ops changed since (calendar, `keep`) holds from now on.

        Raises KeyError, TypeError or ValueError when it is no such state.
        """
        if state["version"] != _VERSION:
            raise ValueError(f"a state of version {state['version']}, expected {_VERSION}")
        pace = cls(calendar, keep=keep, start=start, history=history)
        pace._rates, pace._level = Rates.load(state["rates"]), Level.load(state["level"])
        pace._bias, pace._queue = Bias.load(state["bias"]), Queue.load(state["queue"])
        pace._residuals = Residuals.load(state["residuals"], keep)
        pace._history = History.load(state["history"])
        pace._experts = Experts.load(state["experts"], keep)
        pace._early = dict.fromkeys(state["early"])
        pace._at, pace._now, pace._hour = state["at"], state["now"], state["hour"]
        pace._day = state["day"]
        pace.known, (pace._heeded, pace._rises) = state["known"], state["heeded"]
        if state["clock"] is not None:
            pace._clock = BusinessClock(calendar, *state["clock"])
        return pace

"""Step 4b: the moment before which a human answers, computed so that it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from responder.clock import begun_minute
from responder.config.settings import Settings
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.calendars import Calendars
from responder.flow.promise.pace import Forecast, Pace
from responder.flow.promise.pace.sentence import spell
from responder.flow.promise.rounding import round_up
from responder.model import Promise
from responder.store.records import PaceEvent
from responder.values import maker

__all__ = ["BusinessCalendar", "Forecast", "Pace", "Promiser", "round_up"]

_LEAST = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)
_MANY = 50  # people ahead, beyond which one more or less makes no difference: 2 %
_CROWD, _BUSY = 10, 3  # it is busy when so many are ahead and the wait is so many times the usual
_promise = maker(Promise)

_Place = tuple[int, int]  # priority, how many are ahead


class _Minute(NamedTuple):
    """What one account promises within a minute: forecasts by place, and what is said of each, by the start value."""

    minute: datetime
    forecasts: dict[_Place, Forecast]
    said: dict[tuple[_Place, timedelta | None], tuple[datetime, str]]


class Promiser:
    """Makes the promises of all accounts, each from its own answers and by the calendar of its team.

    Raises ConfigInvalid when the opening hours cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        self._calendars = Calendars(settings)
        self.calendar = self._calendars.common
        self._settings = settings.promise
        self._figures = bool(self._settings.agents and self._settings.handling)  # of ops, for the first promises
        self._name = settings.company.timezone
        self._zone = ZoneInfo(self._name)
        self._paces: dict[str, Pace] = {}
        self._minutes: dict[str, _Minute] = {}
        self.upto = 0  # the id of the newest event heard
        self._later: dict[str, tuple[tuple[datetime, timedelta], datetime]] = {}
        self._part: dict[str, tuple[tuple[datetime, datetime, float], datetime]] = {}

    def calendar_of(self, account: str) -> BusinessCalendar:
        """Return the calendar of this account: its team's, or everybody's."""
        return self._calendars.of(account)

    def promise(
        self, account: str, now: datetime, *, start: timedelta | None = None, more: int = 0, priority: int = 0
    ) -> Promise:
        """Return the promise that a question would get at `now`, without taking it in.

        The same for every call within one minute, as long as nobody is answered and nobody else comes. start: business
        time promised while too few answers are known, for this account; None: `promise.until_known`. more: how many
        of this priority or a higher one were promised something in this same moment and are not heard of yet.
        priority: the higher is answered first.
        """
        minute = _full_minute(now)
        known = self._minutes.get(account)
        if known is None or known.minute != minute:
            known = self._minutes[account] = _Minute(minute, {}, {})
        place, forecast = self._forecast(account, now, known, more, priority)
        said = known.said.get((place, start))
        if said is None:
            said = known.said[place, start] = self._say(account, forecast, minute, start)
        busy = not forecast.thin and forecast.ahead >= _CROWD and forecast.point > _BUSY * forecast.usual
        return _promise(due=said[0], basis=said[1], made_at=now, zone=self._name, busy=busy, priority=priority)

    def again(self, account: str, id_: int | str, now: datetime, *, start: timedelta | None = None) -> Promise:
        """Return the new promise of a question that waits already, and whose promise will not hold.

        start: as in `promise`; while too few answers are known, it is promised once more.
        """
        forecast = self._pace(account).again(str(id_), now)
        if forecast.thin and not self._figures:
            forecast = replace(forecast, promise=timedelta(0))
        due, basis = self._say(account, forecast, _full_minute(now), start)
        return Promise(due=due, basis=basis, made_at=now, zone=self._name)

    def _forecast(
        self, account: str, now: datetime, known: _Minute, more: int, priority: int
    ) -> tuple[_Place, Forecast]:
        """Return the forecast for so many ahead; where many are, for a few more, so that one serves several."""
        pace = self._pace(account)
        waiting = pace.ahead_of(priority)
        ahead = waiting + more
        step = max(1, ahead // _MANY)
        place = priority, -(-ahead // step) * step
        forecast = known.forecasts.get(place)
        if forecast is None:
            forecast = known.forecasts[place] = pace.peek(now, priority=priority, more=place[1] - waiting)
        return place, forecast

    def hear(self, event: PaceEvent) -> None:
        """Take in what happened, in the order of the events' ids: somebody waits from now on, or no longer."""
        pace, key = self._pace(event.account), str(event.id if event.conversation is None else event.conversation)
        self.upto = max(self.upto, event.id)
        if event.due is not None:
            pace.waits(key, event.at, told=event.due, priority=event.priority)
        elif event.left:
            self.left(event.account, key, event.at)
        elif event.arrived_at is not None:
            self.answered(event.account, key, event.arrived_at, event.at)

    def answered(self, account: str, id_: int | str, arrived_at: datetime, answered_at: datetime) -> None:
        """Take in the first answer of a human; a question that was never taken in teaches its wait at least."""
        if answered_at >= arrived_at:
            self._pace(account).answered(str(id_), answered_at, arrived_at=arrived_at)
            self._minutes.pop(account, None)

    def left(self, account: str, id_: int | str, at: datetime) -> None:
        """Take in that a question needs no answer any more."""
        self._pace(account).left(str(id_), at)
        self._minutes.pop(account, None)

    def dump(self) -> dict[str, Any]:
        """Return the state of every account as JSON takes it."""
        return {account: pace.dump() for account, pace in self._paces.items()}

    def restore(self, states: Mapping[str, Any]) -> list[str]:
        """Take up dumped states; return the accounts whose state could not be read: they start from anew."""
        broken = []
        for account, state in states.items():
            try:
                self._paces[account] = Pace.load(
                    state,
                    self.calendar_of(account),
                    keep=self._settings.keep,
                    start=self._settings.until_known,
                    history=self._settings.history,
                )
            except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
                broken.append(account)
        self._minutes.clear()
        return broken

    def part_of(self, now: datetime, due: datetime, share: float, account: str = "") -> datetime:
        """Return the moment at which `share` of the account's business time from `now` until `due` is gone.

        The same for every call within one minute.
        """
        asked = (_full_minute(now), due, share)
        known = self._part.get(account)
        if known is None or known[0] != asked:
            calendar = self.calendar_of(account)
            at = calendar.add(asked[0], calendar.between(asked[0], due) * share)
            known = self._part[account] = (asked, due if at is None else min(at, due))
        return known[1]

    def moved(self, account: str, promised: datetime, now: datetime, span: timedelta) -> datetime:
        """Return a promise of `promised` moved by `span` of business time, from now on where it has passed.

        At a moment that people say; later than both `promised` and `now`.
        """
        calendar = self.calendar_of(account)
        start = max(promised, now)
        due = calendar.add(start, max(span, _LEAST))
        closes = None if due is None else calendar.closes_at(due)
        return round_up(due or start + span, now, self._zone, closes)

    def later(self, now: datetime, span: timedelta, account: str = "") -> datetime:
        """Return the moment so much opening time later, or plain time where nothing ever opens.

        The same for every call within one minute.
        """
        asked = (_full_minute(now), span)
        known = self._later.get(account)
        if known is None or known[0] != asked:
            at = self.calendar_of(account).add(asked[0], span)
            known = self._later[account] = (asked, asked[0] + span if at is None else at)
        return known[1]

    def is_open(self, now: datetime, account: str = "") -> bool:
        """Tell whether somebody is there now for this account."""
        return self.calendar_of(account).is_open(now)

    def _pace(self, account: str) -> Pace:
        found = self._paces.get(account)
        if found is None:
            found = self._paces[account] = Pace(
                self.calendar_of(account),
                keep=self._settings.keep,
                start=self._settings.until_known,
                agents=self._settings.agents or None,
                handling=self._settings.handling or None,
                history=self._settings.history,
            )
        return found

    def _say(self, account: str, forecast: Forecast, now: datetime, start: timedelta | None) -> tuple[datetime, str]:
        """The moment that people say, and why.

        While too few answers are known, what ops configured is promised; more only where so many are ahead that the
        first figures already ask for it.
        """
        span, basis = max(forecast.promise, _LEAST), forecast.basis
        least = self._settings.until_known if start is None else start
        if forecast.thin and not self._figures and span <= max(least, _LEAST):
            span = max(least, _LEAST)
            basis = f"the start value, {spell(least.total_seconds())} of opening time; {_known(forecast.basis)}"
        calendar = self.calendar_of(account)
        due = calendar.add(now, span)
        if due is None:
            basis = f"{basis}; there are no opening hours to count it in, so it is plain time"
            return round_up(now + span, now, self._zone, None), basis
        return round_up(due, now, self._zone, calendar.closes_at(due)), basis


def _known(basis: str) -> str:
    """How many answers are known: the end of a thin forecast's sentence."""
    return basis.rpartition("; ")[2]


def _full_minute(now: datetime) -> datetime:
    """The minute that `now` lies in, at its end: what is promised from there on holds for the whole minute."""
    begun = begun_minute(now)
    return now if now == begun else begun + _MINUTE

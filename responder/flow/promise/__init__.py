"""Step 4b: the moment before which a human answers, computed so that it holds."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from responder.config.settings import Settings
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.calendars import Calendars
from responder.flow.promise.pace import Forecast, Pace
from responder.flow.promise.pace.sentence import spell
from responder.flow.promise.rounding import round_up
from responder.model import Promise

__all__ = ["BusinessCalendar", "Forecast", "Pace", "Promiser", "round_up"]

_LEAST = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)

_Asked = tuple[datetime, timedelta | None]


class Promiser:
    """Makes the promises of all accounts, each from its own answers and by the calendar of its team.

    Raises ConfigInvalid when the opening hours cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        self._calendars = Calendars(settings)
        self.calendar = self._calendars.common
        self._settings = settings.promise
        self._name = settings.company.timezone
        self._zone = ZoneInfo(self._name)
        self._paces: dict[str, Pace] = {}
        self._made: dict[str, tuple[_Asked, datetime, str]] = {}
        self._later: dict[str, tuple[tuple[datetime, timedelta], datetime]] = {}
        self._part: dict[str, tuple[tuple[datetime, datetime, float], datetime]] = {}

    def calendar_of(self, account: str) -> BusinessCalendar:
        """Return the calendar of this account: its team's, or everybody's."""
        return self._calendars.of(account)

    def arrived(
        self, account: str, id_: int | str, now: datetime, *, start: timedelta | None = None, priority: int = 0
    ) -> Promise:
        """Take in a question that waits from now on, and return its promise.

        start: business time promised while too few answers are known, for this account; None: `promise.until_known`.
        priority: the higher is served first.
        """
        pace = self._pace(account)
        forecast = pace.arrived(str(id_), now, priority=priority)
        due, basis = self._say(account, forecast, now, start)
        if not forecast.thin and due - forecast.due <= forecast.promise / 4:
            # What was told is to be kept. Where rounding gave far more, the forecast is judged by itself: else a quick
            # desk, whose five minutes always hold, would learn to promise nothing before it gets busy.
            pace.promised(str(id_), due)
        self._made.pop(account, None)
        return Promise(due=due, basis=basis, made_at=now, zone=self._name)

    def promise(self, account: str, now: datetime, *, start: timedelta | None = None) -> Promise:
        """Return the promise that a question would get at `now`, without taking it in.

        The same for every call within one minute, as long as nothing else happens on the account.
        """
        asked = (_full_minute(now), start)
        made = self._made.get(account)
        if made is None or made[0] != asked:
            made = (asked, *self._say(account, self._pace(account).peek(now), asked[0], start))
            self._made[account] = made
        return Promise(due=made[1], basis=made[2], made_at=now, zone=self._name)

    def answered(self, account: str, id_: int | str, arrived_at: datetime, answered_at: datetime) -> None:
        """Take in the first answer of a human; a question that was never taken in teaches its wait at least."""
        if answered_at >= arrived_at:
            self._pace(account).answered(str(id_), answered_at, arrived_at=arrived_at)
            self._made.pop(account, None)

    def left(self, account: str, id_: int | str, at: datetime) -> None:
        """Take in that a question needs no answer any more."""
        self._pace(account).left(str(id_), at)
        self._made.pop(account, None)

    def learn(self, account: str, arrived_at: datetime, answered_at: datetime) -> None:
        """Take in the wait of a question that was not taken in when it came."""
        self.answered(account, "", arrived_at, answered_at)

    def load(self, account: str, rows: Iterable[tuple[datetime, datetime]]) -> None:
        """Take in history, as (arrived, answered) in any order; one that is older than its question is left out."""
        pace = self._pace(account)
        known = [row for row in rows if row[0] <= row[1]]
        came = sorted((arrived_at, 0, count) for count, (arrived_at, _) in enumerate(sorted(known)))
        went = sorted((answered_at, 1, count) for count, (_, answered_at) in enumerate(sorted(known)))
        for at, answered, count in heapq.merge(came, went):
            if answered:
                pace.answered(f"past {count}", at)
            else:
                pace.arrived(f"past {count}", at)
        self._made.pop(account, None)

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
        self._made.clear()
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
        if forecast.thin and not (self._settings.agents and self._settings.handling) and span <= max(least, _LEAST):
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
    past = timedelta(seconds=now.second, microseconds=now.microsecond)
    return now - past + _MINUTE if past else now

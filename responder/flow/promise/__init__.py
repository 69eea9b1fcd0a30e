"""Step 4b: the moment before which a human answers, computed so that it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from responder.config.settings import Settings
from responder.flow.promise.calendar import BusinessCalendar
from responder.flow.promise.calendars import Calendars
from responder.flow.promise.estimate import Estimate, Estimator
from responder.flow.promise.rounding import round_up
from responder.model import Promise

__all__ = ["BusinessCalendar", "Estimate", "Estimator", "Promiser", "round_up"]

_LEAST = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)

_Asked = tuple[datetime, timedelta | None, int | None]


class Promiser:
    """Makes the promises of all accounts, each from its own history and by the calendar of its team.

    Raises ConfigInvalid when the opening hours cannot be read.
    """

    def __init__(self, settings: Settings) -> None:
        self._calendars = Calendars(settings)
        self.calendar = self._calendars.common
        self._settings = settings.promise
        self._name = settings.company.timezone
        self._zone = ZoneInfo(self._name)
        self._estimators: dict[str, Estimator] = {}
        self._waiting: dict[str, tuple[datetime, ...]] = {}
        self._made: dict[str, tuple[_Asked, datetime, str]] = {}
        self._later: dict[str, tuple[tuple[datetime, timedelta], datetime]] = {}
        self._part: dict[str, tuple[tuple[datetime, datetime, float], datetime]] = {}

    def calendar_of(self, account: str) -> BusinessCalendar:
        """Return the calendar of this account: its team's, or everybody's."""
        return self._calendars.of(account)

    def promise(
        self, account: str, now: datetime, *, start: timedelta | None = None, backlog: int | None = None
    ) -> Promise:
        """Return the promise made at `now`: never less than five minutes ahead, and at a moment that people say.

        start: business time promised while history is thin, for this account; None: `promise.until_known`.
        backlog: how many wait now; None: as many as `see` was last told. The same for every call within one minute.
        """
        asked = (_full_minute(now), start, backlog)
        made = self._made.get(account)
        if made is None or made[0] != asked:
            made = (asked, *self._make(account, *asked))
            self._made[account] = made
        return Promise(due=made[1], basis=made[2], made_at=now, zone=self._name)

    def learn(self, account: str, arrived_at: datetime, answered_at: datetime) -> None:
        """Take in the first answer of a human to one question."""
        self._estimator(account).learn(arrived_at, answered_at)
        self._made.pop(account, None)

    def load(self, account: str, rows: Iterable[tuple[datetime, datetime]]) -> None:
        """Take in history, as (arrived, answered) in any order."""
        for arrived_at, answered_at in sorted(rows, key=lambda row: row[1]):
            self.learn(account, arrived_at, answered_at)

    def see(self, account: str, waiting: Sequence[datetime]) -> None:
        """Take in when the questions arrived that have no answer yet; they replace those told before."""
        self._waiting[account] = tuple(waiting)
        self._made.pop(account, None)

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

    def _estimator(self, account: str) -> Estimator:
        found = self._estimators.get(account)
        if found is None:
            found = self._estimators[account] = Estimator(self._settings, self.calendar_of(account))
        return found

    def _make(self, account: str, now: datetime, start: timedelta | None, backlog: int | None) -> tuple[datetime, str]:
        waiting = self._waiting.get(account)
        if backlog is None and waiting is not None:
            backlog = len(waiting)
        estimate = self._estimator(account).estimate(now, start=start, backlog=backlog, waiting=waiting or ())
        span = max(estimate.span, _LEAST)
        calendar = self.calendar_of(account)
        due = calendar.add(now, span)
        if due is None:
            basis = f"{estimate.basis}; there are no opening hours to count it in, so it is plain time"
            return round_up(now + span, now, self._zone, None), basis
        return round_up(due, now, self._zone, calendar.closes_at(due)), estimate.basis


def _full_minute(now: datetime) -> datetime:
    """The minute that `now` lies in, at its end: what is promised from there on holds for the whole minute."""
    past = timedelta(seconds=now.second, microseconds=now.microsecond)
    return now - past + _MINUTE if past else now

"""What messages on a paid account count for: the company's day, the country and the prefix of the number, the money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from responder.accounts import Account
from responder.channels import Unit
from responder.config.caps import Caps
from responder.flow.case import Counts, Toll
from responder.sms import segments
from responder.store.records import Change
from responder.store.rests import PaidDay
from responder.values import replace

MILLION = 1_000_000  # money is kept in whole millionths of the account's currency
_LAST = 4  # digits that numbers of one prefix may differ in


class Tolls:
    """Answers for every account; None for those that cost nothing."""

    def __init__(self, caps: Caps, timezone: str, accounts: Mapping[str, Account]) -> None:
        self._accounts = {name: account for name, account in accounts.items() if account.paid}
        self._by_country = bool(caps.countries or caps.country_day)
        self._by_prefix = bool(caps.prefix_day)
        self._by_money = any(account.settings.budget_day is not None for account in self._accounts.values())
        self._counts_countries = bool(caps.country_day)
        self._zone = ZoneInfo(timezone)
        self._day = self._until = 0.0
        self._plain: dict[str, Toll] = {}  # by account, of the day at hand

    def ahead(self, name: str, handle: str, aliases: Sequence[str], now: datetime) -> Toll | None:
        """Return what an answer to this person would count for; of its cost, the most that it may be."""
        account = self._accounts.get(name)
        if account is None:
            return None
        at = now.timestamp()
        if not self._day <= at < self._until:
            self._begin(now)
        plain = self._plain[name]
        return self._placed(account, plain, handle, aliases) if self._by_country or self._by_prefix else plain

    def of(self, name: str, handle: str, aliases: Sequence[str], now: datetime, text: str) -> Toll | None:
        """Return what this text to this person counts for."""
        return self.priced(self.ahead(name, handle, aliases, now), name, text)

    def priced(self, toll: Toll | None, name: str, text: str) -> Toll | None:
        """Return a toll that was told ahead with what this very text costs."""
        if toll is None or not toll.cost:
            return toll
        account = self._accounts[name]
        many = max(1, segments(text)) if account.abilities.unit is Unit.SEGMENTS else 1
        return replace(toll, cost=many * millionths(account.settings.cost))

    @property
    def watched(self) -> bool:
        """Tell whether reminders to customers count for a cap too, so that nothing else may be decided meanwhile."""
        return bool(self._accounts) and (self._by_country or self._by_prefix or self._by_money)

    def stops(self, toll: Toll | None) -> bool:
        """Tell whether a follow-up may be stopped by what a day has brought, or by its country."""
        return toll is not None and (self._by_country or self._by_prefix or toll.budget is not None)

    def _begin(self, now: datetime) -> None:
        """Begin the company's day."""
        today = now.astimezone(self._zone).date()
        began, ends = (datetime.combine(day, time.min, self._zone) for day in (today, today + timedelta(days=1)))
        self._day, self._until = began.timestamp(), ends.timestamp()
        self._plain = {name: self._toll(account) for name, account in self._accounts.items()}

    def _toll(self, account: Account) -> Toll:
        settings, abilities = account.settings, account.abilities
        most = abilities.longest if abilities.unit is Unit.SEGMENTS else 1
        budget = settings.budget_day
        return Toll(
            day=int(self._day),
            cost=most * millionths(settings.cost),
            budget=None if budget is None else millionths(budget),
        )

    def _placed(self, account: Account, plain: Toll, handle: str, aliases: Sequence[str]) -> Toll:
        country = account.country_of(handle)
        if country is None:
            return plain
        prefix = _prefix(handle, aliases) if self._by_prefix else ""
        counted = (country if self._counts_countries else "", prefix)
        return replace(plain, country=country, prefix=prefix, counted=tuple(filter(None, counted)))


def resting_on_day(change: Change, toll: Toll | None, counts: Counts) -> Change:
    """Return the change with how much its account had said that day, so that another daemon's message is counted."""
    if toll is None or not any(delivery.toll for delivery in change.deliveries):
        return change
    account = next(delivery.account for delivery in change.deliveries if delivery.toll)
    return replace(change, paid_day=PaidDay(account, toll.day, counts.day.messages))


def millionths(amount: Decimal) -> int:
    """Return an amount of money as it is kept."""
    return int(amount * MILLION)


def money(amount: int) -> str:
    """Return an amount as people write it: "12.30"."""
    text = f"{Decimal(amount) / MILLION:f}"
    whole, _, part = text.partition(".")
    return f"{whole}.{part.rstrip('0').ljust(2, '0')}"


def _prefix(handle: str, aliases: Sequence[str]) -> str:
    """Return a number without its last four digits; "" where no number is known of this person."""
    for each in (handle, *aliases):
        digits = each.removeprefix("+")
        if len(digits) > _LAST and digits.isascii() and digits.isdigit():
            return f"+{digits[:-_LAST]}"
    return ""

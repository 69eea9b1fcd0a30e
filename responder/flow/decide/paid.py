"""Caps where each message costs money: nobody makes us pay for messages to strangers, or to the ends of the world."""

from __future__ import annotations

from responder.flow.case import Case, Counts, Toll
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, silent
from responder.flow.tolls import money
from responder.model import Decision

PAID = (
    *(Reason.CAP_NEW_CONTACTS_MINUTE, Reason.CAP_NEW_CONTACTS_DAY),
    *(Reason.COUNTRY_NOT_ALLOWED, Reason.CAP_COUNTRY_DAY, Reason.CAP_PREFIX_DAY, Reason.CAP_BUDGET_DAY),
)


def reached(case: Case, rules: Rules) -> Decision | None:
    """The first cap that an answer would go over, strangers' first."""
    toll = case.toll
    if toll is None:
        return None
    stranger = None if case.contact.said else _strangers(case.counts, rules)
    return stranger or day_reached(toll, case.counts, rules, case.message.account)


def _strangers(counts: Counts, rules: Rules) -> Decision | None:
    """Somebody makes us pay for messages to people to whom we have never written."""
    caps = rules.caps
    if counts.new_contacts_minute >= caps.new_contacts_minute:
        found = f"{counts.new_contacts_minute} of at most {caps.new_contacts_minute}"
        return silent(Reason.CAP_NEW_CONTACTS_MINUTE, rules.line("caps.new_contacts_minute"), found)
    if counts.day.new_contacts >= caps.new_contacts_day:
        found = f"{counts.day.new_contacts} of at most {caps.new_contacts_day}"
        return silent(Reason.CAP_NEW_CONTACTS_DAY, rules.line("caps.new_contacts_day"), found)
    return None


def day_reached(toll: Toll, counts: Counts, rules: Rules, account: str) -> Decision | None:
    """The number's country is none of ours, or the day has brought enough: for a country, a prefix, or the budget."""
    caps, day, country = rules.caps, counts.day, toll.country
    if caps.countries and country is not None and country not in caps.countries:
        found = f"a number of {country}" if country else "a number of no known country"
        return silent(Reason.COUNTRY_NOT_ALLOWED, rules.line("caps.countries"), found)
    if country and caps.country_day and day.country >= caps.country_day:
        found = f"{country}: {day.country} of at most {caps.country_day}"
        return silent(Reason.CAP_COUNTRY_DAY, rules.line("caps.country_day"), found)
    if toll.prefix and caps.prefix_day and day.prefix >= caps.prefix_day:
        found = f"{toll.prefix}…: {day.prefix} of at most {caps.prefix_day}"
        return silent(Reason.CAP_PREFIX_DAY, rules.line("caps.prefix_day"), found)
    if toll.budget is not None and day.spent + toll.cost > toll.budget:
        found = f"{money(day.spent)} spent of {money(toll.budget)}, the next may cost {money(toll.cost)}"
        return silent(Reason.CAP_BUDGET_DAY, rules.line(f"channels.{account}.budget_day"), found)
    return None

"""Where messages cost money: who is a stranger, which numbers are written to, and how much a day may bring."""

from dataclasses import replace

import pytest

from responder.config.caps import Caps
from responder.config.settings import Company, Settings
from responder.flow.case import DayCounts, Toll
from responder.flow.decide import Rules, decide
from responder.model import Action

from .test_decide import ASKED, case


class FakeConfig:
    settings = Settings(
        company=Company(name="Fietsen Jansen"),
        caps=Caps(countries=("NL", "BE"), country_day=40, prefix_day=4),
        channels={"mail": {"plugin": "email"}},
    )

    def where(self, key: str) -> str:
        return f"config.toml:{len(key)} ({key})"


RULES = Rules.of(FakeConfig())
TOLL = Toll(day=1)
DUTCH = Toll(day=1, country="NL", prefix="+3161234")
COSTS = Toll(day=1, cost=50_000, budget=1_000_000)
MANY, MET = DayCounts(new_contacts=9999), {"contact_said": 1}

MINUTE, DAY, COUNTRY = "caps.new_contacts_minute", "caps.new_contacts_day", "caps.countries"
SILENT = [
    ("many strangers in a minute", {"counts_new_contacts_minute": 10, "contact_id": 0}, MINUTE),
    ("who was met and never written to is a stranger", {"counts_new_contacts_minute": 10, "contact_id": 7}, MINUTE),
    ("many strangers in a day", {"counts_day": DayCounts(new_contacts=500)}, DAY),
    ("a country that is none of ours", {"toll": replace(TOLL, country="JM")}, COUNTRY),
    ("a number of no country", {"toll": replace(TOLL, country="")}, COUNTRY),
    (
        "a known person, whose country is none of ours now",
        {"toll": replace(TOLL, country="JM"), **MET},
        COUNTRY,
    ),
    ("much to one country", {"toll": DUTCH, "counts_day": DayCounts(country=40)}, "caps.country_day"),
    ("much to numbers that look alike", {"toll": DUTCH, "counts_day": DayCounts(prefix=4)}, "caps.prefix_day"),
    ("the budget is spent", {"toll": COSTS, "counts_day": DayCounts(spent=1_000_000)}, "channels.mail.budget_day"),
    ("the next may cost too much", {"toll": COSTS, "counts_day": DayCounts(spent=950_001)}, "channels.mail.budget_day"),
]
REASONS = {
    MINUTE: "cap-new-contacts-minute",
    DAY: "cap-new-contacts-day",
    COUNTRY: "country-not-allowed",
    "caps.country_day": "cap-country-day",
    "caps.prefix_day": "cap-prefix-day",
    "channels.mail.budget_day": "cap-budget-day",
}


@pytest.mark.parametrize(("fact", "given", "key"), SILENT, ids=[row[0] for row in SILENT])
def test_silence_with_its_reason_and_its_line(fact, given, key):
    decision = decide(case(**{"toll": TOLL, **given}), RULES)

    assert (decision.action, decision.reason, decision.rule) == (Action.SILENT, REASONS[key], FakeConfig().where(key))
    assert decision.detail


ANSWERED = [
    (
        "one short of each cap",
        {
            "toll": replace(DUTCH, cost=50_000, budget=1_000_000),
            "counts_new_contacts_minute": 9,
            "counts_day": DayCounts(new_contacts=499, country=39, prefix=3, spent=950_000),
        },
    ),
    ("a known contact, whatever came from strangers", {"toll": TOLL, "counts_day": MANY, **MET}),
    ("a known contact in a busy minute", {"toll": TOLL, "counts_new_contacts_minute": 99, **MET}),
    ("where handles are no numbers", {"toll": TOLL, "counts_day": DayCounts(country=99, prefix=99)}),
    ("where messages cost nothing", {"counts_day": MANY, "counts_new_contacts_minute": 99}),
]


@pytest.mark.parametrize(("fact", "given"), ANSWERED, ids=[row[0] for row in ANSWERED])
def test_what_is_answered(fact, given):
    assert decide(case(**given), RULES).reason == "first-message"


def test_a_yes_is_heard_although_the_word_for_it_may_not_be_paid_for():
    spent = {"toll": COSTS, "counts_day": DayCounts(spent=1_000_000), **MET}
    yes, no = (decide(case(conversation=ASKED, understanding_answer=word, **spent), RULES) for word in ("yes", "no"))

    assert (yes.action, yes.reason) == (Action.SILENT, "closed-by-customer")
    assert yes.rule == RULES.line("channels.mail.budget_day")
    assert (no.action, no.reason) == (Action.SILENT, "not-helped")
    assert yes.detail == "1.00 spent of 1.00, the next may cost 0.05"

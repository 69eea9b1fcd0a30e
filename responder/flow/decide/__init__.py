"""Step 4: answer or stay silent, and why. A pure function of the case, read from top to bottom."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide import (
    answers,
    caps,
    contacts,
    helped,
    humans,
    kinds,
    machines,
    paid,
    public,
    repeats,
    told,
    words,
)
from responder.flow.decide.paid import PAID
from responder.flow.decide.reasons import Reason
from responder.flow.decide.repeats import episode_is_over
from responder.flow.decide.rules import Configured, Rules
from responder.model import Decision

__all__ = ["PAID", "Configured", "Reason", "Rules", "decide", "episode_is_over"]

# The first rule with an answer wins.
RULES = (
    machines.marked,
    machines.not_a_customer,
    kinds.asks_nothing,
    contacts.still_opted_out,
    contacts.opts_out,
    contacts.dead_address,
    caps.fuse_open,
    caps.too_old,
    repeats.answered_before_a_restore,
    helped.yes,
    helped.no,
    humans.answered_already,
    humans.is_on_it,
    told.noted,
    answers.article_found,
    public.said_already,
    repeats.already_acknowledged,
    answers.burst_joined,
    words.thanks_only,
    caps.sender_day,
    caps.same_text_sender_day,
    caps.same_text_domain_hour,
    caps.same_text_hour,
    caps.catching_up,
    paid.reached,
    caps.unproven_minute,
    caps.account_minute,
)


def decide(case: Case, rules: Rules) -> Decision:
    """Decide what to do with one message, with the reason and the rule that decided."""
    for rule in RULES:
        decision = rule(case, rules)
        if decision is not None:
            return decision
    return answers.acknowledge(case, rules)

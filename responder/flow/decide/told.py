"""Facts that we asked for: who tells one hears a short thanks, once."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide import caps
from responder.flow.decide.reasons import Reason
from responder.flow.decide.repeats import episode_is_over
from responder.flow.decide.rules import Rules
from responder.flow.told import brought
from responder.model import Action, Decision

NOTED = "noted"


def noted(case: Case, rules: Rules) -> Decision | None:
    """The customer tells what our acknowledgement asked for, while its promise holds; nothing is promised anew."""
    state = case.conversation
    names = brought(case)
    if not names or state.acknowledged_at is None or not may_add_a_word(case, rules):
        return None
    detail, rule = ", ".join(names), rules.line("fact")
    return Decision(action=Action.SHORT, reason=Reason.FACT_NOTED, rule=rule, situation=NOTED, detail=detail)


def may_add_a_word(case: Case, rules: Rules) -> bool:
    """Tell whether a short word may be added to a promise: it still holds, and its own words have left."""
    state = case.conversation
    if case.message.public or case.pending is not None:
        return False
    if state.promise_due is None or state.promise_due <= case.now:
        return False
    return not (episode_is_over(state, case.now, rules.conversation) or caps.reached(case, rules))

"""The customer's answer to "did this help?"."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide import paid
from responder.flow.decide.reasons import Reason
from responder.flow.decide.repeats import episode_is_over
from responder.flow.decide.rules import Rules
from responder.model import Action, Decision
from responder.values import replace

_KEY = "follow_up.helped_after"


def yes(case: Case, rules: Rules) -> Decision | None:
    """It helped: the case is closed, with a friendly word where that may be paid for."""
    if case.understanding.answer != "yes":
        return None
    if over := paid.reached(case, rules):
        return replace(over, reason=Reason.CLOSED_BY_CUSTOMER)
    return Decision(action=Action.SHORT, reason=Reason.CLOSED_BY_CUSTOMER, rule=rules.line(_KEY), situation="closed")


def no(case: Case, rules: Rules) -> Decision | None:
    """It did not help: the case and its promise stay, and the customer hears that they do, while they hold."""
    due = case.conversation.promise_due
    if case.understanding.answer != "no" or due is None or due <= case.now:
        return None
    if episode_is_over(case.conversation, case.now, rules.conversation):
        return None
    if over := paid.reached(case, rules):
        return replace(over, reason=Reason.NOT_HELPED)
    return Decision(action=Action.SHORT, reason=Reason.NOT_HELPED, rule=rules.line(_KEY), situation="kept")

"""Machines are never answered, and neither are we."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, silent
from responder.model import Author, Decision

_CUSTOMER = Author.CUSTOMER  # looked up once
_AUTHORS = {
    Author.AGENT: (Reason.HUMAN_ANSWERED, "built in: a human answered, nobody else has to"),
    Author.US: (Reason.OUR_OWN, "built in: our own message"),
    Author.MACHINE: (Reason.MACHINE, "built in: machines are never answered"),
}


def marked(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """The channel found a sign that nothing automatic may go out: the first sign decides."""
    if not case.message.marks:
        return None
    mark = case.message.marks[0]
    return silent(mark.reason, mark.rule, mark.detail)


def not_a_customer(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """Only what a customer wrote is answered."""
    if case.message.author is _CUSTOMER:
        return None
    reason, rule = _AUTHORS[case.message.author]
    return silent(reason, rule)

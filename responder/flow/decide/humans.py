"""A human wins: whoever has a person's answer needs none of ours."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, silent
from responder.model import Decision


def answered_already(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """The answer was written after this message, which only reached us late."""
    answered = case.conversation.answered_at
    if answered is None or answered < case.message.sent_at:
        return None
    return silent(Reason.HUMAN_ANSWERED_ALREADY, "built in: a human wins", f"answered {answered:%Y-%m-%d %H:%M} UTC")


def is_on_it(case: Case, rules: Rules) -> Decision | None:
    """A person answered a short while ago: the conversation is theirs."""
    answered = case.conversation.answered_at
    if answered is None or case.now - answered >= rules.conversation.quiet_after_human:
        return None
    return silent(
        Reason.HUMAN_IS_ON_IT,
        rules.line("conversation.quiet_after_human"),
        f"answered {answered:%Y-%m-%d %H:%M} UTC",
    )

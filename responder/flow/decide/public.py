"""Where others read along: one short line, and never a second one."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import DAY, Rules, silent
from responder.model import Decision

PUBLIC = "public"


def said_already(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """This thread, or this person within a day, has had an automatic answer: a second one is a spectacle."""
    if not case.message.public or case.pending is not None:
        return None
    lately = any(at > case.now - DAY for at, _ in case.contact.acknowledged)
    if case.conversation.episode == 0 and not lately:
        return None
    return silent(Reason.PUBLIC_ONCE, "built in: one automatic answer in public")

"""Messages whose words ask for nothing."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, silent
from responder.model import Decision


def thanks_only(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """ "Thank you, bye": a polite person says nothing more."""
    if not case.understanding.thanks:
        return None
    return silent(Reason.THANKS_ONLY, "built in: thanks need no answer")

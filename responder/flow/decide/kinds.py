"""Events that change an earlier message and ask nothing by themselves."""

from __future__ import annotations

from responder.flow.case import Case
from responder.flow.decide.reasons import Reason
from responder.flow.decide.rules import Rules, silent
from responder.model import Decision, Kind

_KINDS = {Kind.EDIT: Reason.EDITED, Kind.REVOKE: Reason.REVOKED, Kind.REACTION: Reason.REACTION}


def asks_nothing(case: Case, rules: Rules) -> Decision | None:  # noqa: ARG001
    """An edit, a revoke, a reaction or a reaction taken back."""
    reason = _KINDS.get(case.message.kind)
    if reason is None:
        return None
    return silent(reason, "built in: not a new message", case.message.about or "")

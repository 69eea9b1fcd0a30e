"""What is kept of how a decision came about, for `why`. Pure; no words of the customer's."""

from __future__ import annotations

from typing import Any

from responder.clock import as_text
from responder.flow.case import Case
from responder.model import Decision, Promise
from responder.store.records import Decided

_NEEDS = ("urgent", "danger", "tip", "wants_human")


def trace_of(case: Case, decision: Decision, promise: Promise | None, said: str) -> dict[str, Any]:
    """Return the steps of one decision as plain data."""
    understanding = case.understanding
    trace: dict[str, Any] = {
        "locale": understanding.locale,
        "mood": str(understanding.mood),
        "open": case.open_now,
    }
    if understanding.notes:
        trace["notes"] = list(understanding.notes)
    if understanding.topics:
        trace["topics"] = [{"id": t.id, "score": round(t.score, 3)} for t in understanding.topics]
    if understanding.facts:
        trace["facts"] = sorted(understanding.facts)
    if understanding.missing:
        trace["missing"] = list(understanding.missing)
    if case.context_note:
        trace["context"] = case.context_note
    trace |= {name: True for name in _NEEDS if getattr(understanding, name)}
    if case.message.marks:
        trace["marks"] = [{"reason": m.reason, "rule": m.rule, "detail": m.detail[:200]} for m in case.message.marks]
    if decision.situation:
        trace["situation"] = decision.situation
        trace["proven"] = case.message.proven
    if promise is not None:
        trace["promise"] = {"due": as_text(promise.due), "basis": promise.basis, "said": said}
    return trace


def event_of(account: str, decided: Decided) -> dict[str, Any]:
    """Return what plugins hear after the commit."""
    decision = decided.decision
    return {
        "event": "decided",
        "account": account,
        "message": decided.row,
        "conversation": decided.conversation,
        "author": decided.author.value,
        "action": decision.action.value,
        "reason": decision.reason,
        "rule": decision.rule,
    }

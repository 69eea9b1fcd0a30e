"""What a conversation knows of the facts its customer told, and which we have asked for. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from responder.flow.case import Case, Conversation

KNOWN = timedelta(days=7)  # so long after the customer's last word what they told still holds for a new question
_NOTHING: Mapping[str, str] = {}


def known_facts(conversation: Conversation, now: datetime, *, over: bool) -> Mapping[str, str]:
    """Return what this conversation still knows: in a new episode what was told lately, and nothing that was asked."""
    if not conversation.facts or not over:
        return conversation.facts
    last = conversation.last_customer_at
    if last is None or now - last > KNOWN:
        return _NOTHING
    return {name: value for name, value in conversation.facts.items() if value}


def brought(case: Case) -> tuple[str, ...]:
    """Return the facts that we have asked for and that this message tells."""
    if not case.told or case.over:
        return ()
    return tuple([name for name in case.conversation.asked_facts if name in case.told])


def facts_after(case: Case, *, over: bool, asks: bool) -> Mapping[str, str]:
    """Return what the conversation knows after this message. asks: what is missing is asked for with our answer.

    Thanks are said once: with the first fact that was asked for and comes, the others are asked for no more.
    """
    known = known_facts(case.conversation, case.now, over=over)
    missing = case.understanding.missing if asks else ()
    if not (known or case.told or missing):
        return _NOTHING
    facts = {**known, **case.told}
    if asks or brought(case):
        facts = {name: value for name, value in facts.items() if value}
    return {**facts, **dict.fromkeys(missing, "")}

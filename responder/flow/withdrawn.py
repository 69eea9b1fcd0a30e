"""Somebody takes back what our answer, which has not left yet, was to answer: then nothing is said. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from responder.flow.case import Case, Contact, Pending
from responder.flow.contacts import contact_after
from responder.flow.ending import no_longer_waits
from responder.model import Author, Decision, PromiseState
from responder.store.records import Cancel, Change, Decided, PromiseSettled, Revised
from responder.values import replace


def taken_back(
    case: Case, pending: Pending, row: int, decision: Decision, trace: Mapping[str, Any], new_id: Callable[[], int]
) -> Change:
    """Return what changes when a part of what `pending` answers is taken back.

    Where nothing else was said the answer stays here, and nobody waits for a person. It is stale once the answer has
    been claimed.
    """
    left = tuple([part for part in pending.parts if part != case.message.about])
    decided = Decided(
        row=row, author=Author.CUSTOMER, conversation=case.conversation.id, decision=decision, trace=trace
    )
    contact = contact_after(case, case.contact.id)
    revised = Revised(delivery=pending.delivery, due=pending.due, reply={**pending.reply, "parts": list(left)})
    if left:
        return Change(decided=decided, contact=contact, conversation=case.conversation, revised=revised)
    before, now = case.conversation, case.now
    return Change(
        decided=decided,
        contact=_unsaid(contact),
        conversation=replace(
            before, opened_at=None, acknowledged_at=None, promise_id=None, promise_due=None, asked="", facts={}
        ),
        cancel=Cancel(conversation=before.id, episode=before.episode, reason="revoked"),
        settled=PromiseSettled(id=before.promise_id, state=PromiseState.CANCELLED, at=now)
        if before.promise_id
        else None,
        answer=None if before.opened_at is None else no_longer_waits(before, before.opened_at, new_id()),
        revised=revised,
    )


def _unsaid(contact: Contact) -> Contact:
    """Return the contact as if the answer had never been written: what they write next is answered as ever."""
    return replace(
        contact,
        acknowledged=contact.acknowledged[:-1],
        said=max(0, contact.said - 1),
        machine_only=max(0, contact.machine_only - 1),
        next_send_at=None,
    )

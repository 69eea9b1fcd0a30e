"""What the customer's answer to "did this help?" changes: yes closes the case, no keeps it. Pure but for the ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from responder.accounts import Account
from responder.flow import speech
from responder.flow.case import Case
from responder.flow.change import contact_after, conversation_after, no_longer_waits
from responder.flow.decide import Reason
from responder.flow.tools import Tools
from responder.model import Author, Decision, Promise, PromiseState
from responder.store.records import Cancel, Change, Decided, NewDelivery, PromiseSettled
from responder.values import replace

ANSWERS = (Reason.CLOSED_BY_CUSTOMER, Reason.NOT_HELPED)


def answered_by_customer(
    tools: Tools,
    case: Case,
    row: int,
    decision: Decision,
    trace: Mapping[str, Any],
    account: Account,
    new_id: Callable[[], int],
) -> Change:
    """Return everything that the answer changes, with the word that the customer hears."""
    before = case.conversation
    contact = contact_after(case, before.contact_id)
    conversation = conversation_after(case, before.id, before.contact_id, over=False)
    due = max(case.now, contact.next_send_at or case.now)
    if gap := account.abilities.min_gap:
        contact = replace(contact, next_send_at=due + gap)
    change = Change(
        decided=Decided(row=row, author=Author.CUSTOMER, conversation=before.id, decision=decision, trace=trace),
        contact=contact,
        conversation=conversation,
        threads=(case.message.thread_id,) if case.message.thread_id else (),
        deliveries=(
            NewDelivery(
                id=new_id(),
                account=account.name,
                conversation=before.id,
                contact=before.contact_id,
                episode=before.episode,
                purpose=decision.situation,
                due=due,
                reply=_word(tools, case, decision, account),
                created_at=case.now,
                message=row,
            ),
        ),
    )
    return _closed(change, case, new_id()) if decision.reason == Reason.CLOSED_BY_CUSTOMER else change


def _word(tools: Tools, case: Case, decision: Decision, account: Account) -> dict[str, Any]:
    due = case.conversation.promise_due or case.now
    promise = Promise(due=due, basis="", made_at=case.now, zone=tools.settings.company.timezone)
    return speech.reply_for(tools, case, decision, promise, account, {})


def _closed(change: Change, case: Case, row: int) -> Change:
    """The case is over: its promise is settled, and neither staff nor the customer hear of it any more."""
    before, after = case.conversation, change.conversation
    assert after is not None
    settled = None
    if before.promise_id is not None:
        settled = PromiseSettled(id=before.promise_id, state=PromiseState.CLOSED, at=case.now)
    answer = None if before.opened_at is None else no_longer_waits(before, before.opened_at, row)
    return replace(
        change,
        answer=answer,
        conversation=replace(after, opened_at=None, acknowledged_at=None, promise_id=None, promise_due=None),
        settled=settled,
        cancel=Cancel(conversation=before.id, episode=before.episode, reason=Reason.CLOSED_BY_CUSTOMER),
    )

"""The short words to what a customer answered us, and all that changes with them. Pure but for the ids.

"Yes, it helped" closes the case and "no" keeps it; a fact that we had asked for is noted; the question that follows a
greeting gets its article; who wants to hear no more hears that once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from responder.accounts import Account
from responder.flow import speech
from responder.flow.case import Case, Contact
from responder.flow.change import conversation_after, opted_out, reminders_of
from responder.flow.contacts import contact_after, met
from responder.flow.decide import Reason
from responder.flow.ending import no_longer_waits
from responder.flow.follow_up.plan import helped
from responder.flow.tools import Tools
from responder.flow.understand import domain_of
from responder.model import Action, Author, Decision, Promise, PromiseState
from responder.store.records import Cancel, Change, Decided, NewDelivery, NewReminder, PromiseSettled
from responder.values import replace

COUNTED = (Reason.FACT_NOTED, Reason.OPTED_OUT)  # they count for the caps, as a first answer does
SHORT_WORDS = (Reason.CLOSED_BY_CUSTOMER, Reason.NOT_HELPED, Reason.ARTICLE_FOUND, *COUNTED)


def short_word(
    tools: Tools,
    case: Case,
    row: int,
    decision: Decision,
    trace: Mapping[str, Any],
    account: Account,
    new_id: Callable[[], int],
) -> Change:
    """Return everything that the customer's message changes, with the word that they hear, unless silence is kept."""
    due = max(case.now, case.contact.next_send_at or case.now)
    counts = decision.reason in COUNTED
    contact = contact_after(case, case.contact.id or new_id(), due if counts else None, account.abilities.min_gap)
    if not counts and decision.action is Action.SHORT:
        later = due + account.abilities.min_gap if account.abilities.min_gap else contact.next_send_at
        contact = replace(contact, said=contact.said + 1, next_send_at=later)
    if decision.reason == Reason.OPTED_OUT:
        change = _goodbye(case, opted_out(case, row, decision, trace, contact, new_id), new_id)
    else:
        change = _kept(case, row, decision, trace, contact)
        if decision.reason == Reason.CLOSED_BY_CUSTOMER:
            change = _closed(change, case, new_id())
    if decision.action is Action.SILENT:
        return change
    assert change.conversation is not None
    reply = _word(tools, case, decision, account)
    word = NewDelivery(
        id=new_id(),
        account=account.name,
        conversation=change.conversation.id,
        contact=contact.id,
        episode=change.conversation.episode,
        purpose=decision.situation,
        # one for each time they opt out; the others are said once an episode
        number=case.conversation.version if decision.reason == Reason.OPTED_OUT else 0,
        due=due,
        reply=reply,
        created_at=case.now,
        message=row,
        text_hash=case.text_hash,
        domain=domain_of(case.message.handle),
        new_contact=not case.contact.said,
        toll=tools.tolls.of(account.name, case.message.handle, case.message.aliases, case.now, reply["text"]),
    )
    return replace(change, deliveries=(word,), reminders=_whether_it_helped(tools, case, decision, account, reply))


def _whether_it_helped(
    tools: Tools, case: Case, decision: Decision, account: Account, reply: Mapping[str, Any]
) -> tuple[NewReminder, ...]:
    """Plan to ask whether the article helped, as after an acknowledgement with one."""
    conversation, after = case.conversation, tools.settings.follow_up.helped_after
    if decision.reason != Reason.ARTICLE_FOUND or not after or conversation.promise_due is None:
        return ()
    if not speech.asks_whether_it_helped(tools, case, reply):
        return ()
    planned = helped(conversation.promise_due, tools.promiser.later(case.now, after, account.name))
    return reminders_of(conversation.id, conversation.episode, planned, conversation.promise_id)


def _kept(case: Case, row: int, decision: Decision, trace: Mapping[str, Any], contact: Contact) -> Change:
    """The case goes on as it is, with what the customer said now."""
    before = case.conversation
    return Change(
        decided=Decided(row=row, author=Author.CUSTOMER, conversation=before.id, decision=decision, trace=trace),
        contact=contact,
        conversation=conversation_after(case, before.id, before.contact_id, over=False),
        threads=(case.message.thread_id,) if case.message.thread_id else (),
    )


def _goodbye(case: Case, change: Change, new_id: Callable[[], int]) -> Change:
    """Whoever opts out with the first word has no conversation yet that could carry ours."""
    if change.conversation is not None:
        return change
    assert change.contact is not None
    assert change.decided is not None
    conversation = replace(case.conversation, id=new_id(), contact_id=change.contact.id)
    decided = replace(change.decided, conversation=conversation.id)
    return replace(change, conversation=conversation, decided=decided)


def _word(tools: Tools, case: Case, decision: Decision, account: Account) -> dict[str, Any]:
    due = case.conversation.promise_due or case.now
    promise = Promise(due=due, basis="", made_at=case.now, zone=tools.settings.company.timezone)
    reply = speech.reply_for(tools, case, decision, promise, account, {})
    if decision.reason in (Reason.FACT_NOTED, Reason.ARTICLE_FOUND):
        reply["promise"] = case.conversation.promise_id  # a promise that has moved since takes the word with it
    return reply


def _closed(change: Change, case: Case, row: int) -> Change:
    """The case is over: its promise is settled, and neither staff nor the customer hear of it any more."""
    before, after = case.conversation, change.conversation
    assert after is not None
    assert change.contact is not None
    settled = None
    if before.promise_id is not None:
        settled = PromiseSettled(id=before.promise_id, state=PromiseState.CLOSED, at=case.now)
    answer = None if before.opened_at is None else no_longer_waits(before, before.opened_at, row)
    return replace(
        change,
        answer=answer,
        contact=met(change.contact),  # what helped was enough: no person need be offered first
        conversation=replace(after, opened_at=None, acknowledged_at=None, promise_id=None, promise_due=None),
        settled=settled,
        cancel=Cancel(conversation=before.id, episode=before.episode, reason=Reason.CLOSED_BY_CUSTOMER),
    )

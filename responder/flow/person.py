"""One person under several handles: one promise for all of it, and a human's answer ends all of it. Pure."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from responder.flow.case import Case, Conversation, Elsewhere
from responder.flow.change import promise_of, reminders_of
from responder.flow.ending import Covers, close_episode
from responder.flow.planning import planned_with
from responder.flow.tools import Tools
from responder.model import Author, Promise, PromiseState
from responder.store.records import Cancel, Change, PromiseSettled, Question, Situation
from responder.store.rests import Person
from responder.values import replace

NewId = Callable[[], int]
T = TypeVar("T")


def stands_elsewhere(elsewhere: Sequence[Elsewhere], now: datetime) -> Conversation | None:
    """Return the conversation whose promise the person goes by: of those that lie ahead, the one told last."""
    if not elsewhere:
        return None
    ahead = [
        (one.conversation.promise_due, one.conversation.promise_id or 0, one.conversation)
        for one in elsewhere
        if one.conversation.promise_due is not None and one.conversation.promise_due > now
    ]
    return max(ahead, key=lambda each: each[:2])[2] if ahead else None


def same_promise(standing: Conversation, now: datetime, zone: str) -> Promise:
    """Return the promise that was made elsewhere, told once more: the same moment, no other."""
    assert standing.promise_due is not None
    basis = f"as promised on {standing.account}, in conversation {standing.id}"
    return Promise(due=standing.promise_due, basis=basis, made_at=now, zone=zone)


def with_person(case: Case, change: Change, new_id: NewId) -> Change:
    """Add to the change of a message what it proves of a person, and what a colleague's answer ends elsewhere."""
    if case.proves and change.contact is not None:
        change = replace(change, identities=case.proves)
    if case.elsewhere and case.message.author is Author.AGENT and _answers_them(case):
        at = min(case.message.sent_at, case.now)
        change = replace(change, beside=ended_beside(case.elsewhere, at, new_id))
    return change


def _answers_them(case: Case) -> bool:
    """Tell whether a colleague's message stands where the person stands.

    Of a copy of a letter anybody can write the sender and the recipient; what it refers to is known to those who wrote.
    """
    known = case.conversation
    if case.chat:
        return True
    return known.contact_id == case.contact.id if known.version else not case.message.references


def resting_on(change: Change, question: Question, situation: Situation) -> Change:
    """Return the change with what it rests on of the person, so that another daemon's promise is not overlooked."""
    decided = change.decided
    if question.identities is None or (change.promise is None and (decided is None or decided.author != Author.AGENT)):
        return change
    contact = situation.contact
    known = {*question.identities, *(contact.identities if contact is not None else ())}
    if not known:
        return change
    waits = frozenset((one.conversation.id, one.conversation.promise_id) for one in situation.elsewhere)
    person = Person(contact=contact.id if contact is not None else 0, identities=tuple(sorted(known)), waits=waits)
    return replace(change, person=person)


def ended_beside(elsewhere: Iterable[Elsewhere], at: datetime, new_id: NewId) -> tuple[Change, ...]:
    """Return what a human's answer at `at` ends of what the person asked before under other handles.

    The promise is kept or missed there too. For the estimator of that account nobody waits any more: it was not its
    team that answered.
    """
    changes = []
    for before in [one.conversation for one in elsewhere]:
        if before.opened_at is None or before.opened_at > at:
            continue
        wrote_again = before.last_customer_at is not None and before.last_customer_at > at
        parts = close_episode(before, before, at, new_id, Covers.FIRST if wrote_again else Covers.ALL)
        parts["answer"] = replace(parts["answer"], answered_at=None)
        changes.append(Change(**parts))
    return tuple(changes)


def moved_beside(
    tools: Tools, elsewhere: Iterable[Elsewhere], promise: Promise, now: datetime, new_id: NewId
) -> tuple[Change, ...]:
    """Return the same new promise for everything that the person waits for; they are told of it once."""
    return tuple([_moved(tools, one, promise, now, new_id()) for one in elsewhere])


def _moved(tools: Tools, one: Elsewhere, promise: Promise, now: datetime, row: int) -> Change:
    before = one.conversation
    account = tools.accounts.get(before.account)
    planned = planned_with(tools, account, promise, now, last=before.last_customer_at, told=one.block + 1)
    return Change(
        conversation=replace(before, promise_id=row, promise_due=promise.due),
        cancel=Cancel(conversation=before.id, episode=before.episode, reason="promise-moved", keep_first=True),
        settled=PromiseSettled(id=before.promise_id, state=PromiseState.RETOLD, at=now) if before.promise_id else None,
        promise=promise_of(before, promise, row, again=True),
        reminders=reminders_of(before.id, before.episode, planned, row),
    )


def met_before(questions: Sequence[Question], situations: Sequence[Situation]) -> set[int]:
    """Return which of the messages in a batch must wait for what an earlier one of the same person changes."""
    met: set[str] = set()
    later = set()
    for n, (question, situation) in enumerate(zip(questions, situations, strict=True)):
        contact = situation.contact
        if not question.identities and (contact is None or not contact.identities):
            continue
        theirs = {*(question.identities or ()), *(contact.identities if contact is not None else ())}
        if not met.isdisjoint(theirs):
            later.add(n)
        met |= theirs
    return later


def without(items: Sequence[T], places: Container[int]) -> list[T]:
    """Return the items that do not stand at these places."""
    return [item for n, item in enumerate(items) if n not in places]

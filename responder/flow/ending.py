"""What ends a wait: a human's answer, all of it or what the customer had written by then; or that nobody waits now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from responder.flow.case import Case, Conversation
from responder.model import PromiseState
from responder.store import Store
from responder.store.records import Cancel, Change, FirstResponse, PromiseSettled
from responder.values import replace


class Covers(StrEnum):
    """What of an episode an answer can have answered, by the time at which it was given."""

    ALL = "all"
    FIRST = "first"  # soon after it the customer wrote again: that waits for the person who is on it
    PAST = "past"  # it was long past when the customer wrote again: what was promised stands for that
    NOTHING = "nothing"  # the customer had asked nothing yet of what waits now


async def covered(store: Store, case: Case, quiet: timedelta) -> Covers:
    """Tell what a colleague's message can have answered. quiet: how long after an answer a person is on it.

    The times of a chat come from one clock, but mail programs each have their own: what names the customer's newest
    message answers it, whatever its time.
    """
    before, message = case.conversation, case.message
    by_time = covered_at(before, message.sent_at, quiet, case.now)
    if by_time is Covers.ALL or before.opened_at is None or not message.references:
        return by_time
    standing = await store.standing(before.id)
    newest = () if standing is None else (standing.thread, standing.last_message)
    return Covers.ALL if any(name in message.references for name in newest if name) else by_time


def covered_at(before: Conversation, at: datetime, quiet: timedelta, now: datetime) -> Covers:
    """Tell what an answer given at `at` can have answered of what waits.

    Of a question that lies ahead of us no time tells anything: the clock was put back since.
    """
    opened, last = before.opened_at, before.last_customer_at
    if last is None or at >= last or last > now:
        return Covers.ALL
    if opened is None or at < opened:
        return Covers.NOTHING
    return Covers.FIRST if last - at < quiet else Covers.PAST


def close_episode(
    before: Conversation, after: Conversation, at: datetime, new_id: Callable[[], int], covers: Covers = Covers.ALL
) -> dict[str, Any]:
    """Return the parts of a change that end what a human answered at `at`; `covers` is not NOTHING."""
    parts: dict[str, Any] = {}
    if covers is Covers.PAST:
        parts["conversation"] = replace(after, opened_at=before.last_customer_at)
    else:
        ended = replace(after, opened_at=None, acknowledged_at=None, promise_id=None, promise_due=None)
        if covers is Covers.FIRST:
            ended = replace(ended, episode=before.episode + 1, opened_at=before.last_customer_at)
        parts["conversation"] = ended
        parts["cancel"] = Cancel(conversation=before.id, episode=before.episode, reason="human-answered")
        parts["settled"] = _settled(before, at)
    if before.opened_at is not None and at >= before.opened_at:
        parts["answer"] = FirstResponse(
            id=new_id(),
            account=before.account,
            conversation=before.id,
            arrived_at=before.opened_at,
            answered_at=at,
        )
    return parts


def _settled(before: Conversation, at: datetime) -> PromiseSettled | None:
    """Say whether the promise was kept."""
    if before.promise_id is None or before.promise_due is None:
        return None
    state = PromiseState.KEPT if at <= before.promise_due else PromiseState.MISSED
    return PromiseSettled(id=before.promise_id, state=state, at=at)


def given_up(conversation: Conversation, reason: str, now: datetime, new_id: Callable[[], int]) -> dict[str, Any]:
    """Return the parts of a change that end an episode in which nobody is to hear from us any more."""
    if not conversation.version:
        return {}
    parts: dict[str, Any] = {
        "conversation": replace(
            conversation, opened_at=None, acknowledged_at=None, promise_id=None, promise_due=None, asked=""
        ),
        "cancel": Cancel(conversation=conversation.id, episode=conversation.episode, reason=reason),
    }
    if conversation.promise_id is not None:
        parts["settled"] = PromiseSettled(id=conversation.promise_id, state=PromiseState.CANCELLED, at=now)
    if conversation.opened_at is not None:
        parts["answer"] = no_longer_waits(conversation, conversation.opened_at, new_id())
    return parts


def no_longer_waits(conversation: Conversation, since: datetime, row: int) -> FirstResponse:
    """Return the end of a wait that nobody has to end any more."""
    return FirstResponse(
        id=row, account=conversation.account, conversation=conversation.id, arrived_at=since, answered_at=None
    )


def called_off(change: Change) -> Iterator[tuple[int, str]]:
    """Yield whose claimed words must not leave any more, and why: conversations and contacts.

    A human answered what they are about, or the person wants no more.
    """
    decided, conversation = change.decided, change.conversation
    if decided is None:
        return
    if conversation is not None and change.cancel is not None:
        yield conversation.id, change.cancel.reason
    if change.contact is not None and change.contact.opted_out_at and decided.decision.reason == "opted-out":
        yield change.contact.id, "opted-out"
    for beside in change.beside:
        if beside.cancel is not None:
            yield beside.cancel.conversation, beside.cancel.reason

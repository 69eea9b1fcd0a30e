"""What a human's answer ends: all that waits in a conversation, or what the customer had written by then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from responder.flow.case import Case, Conversation
from responder.model import PromiseState
from responder.store import Store
from responder.store.records import Cancel, FirstResponse, PromiseSettled
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

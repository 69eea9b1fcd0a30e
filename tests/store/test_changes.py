"""A change is committed whole or not at all; a stale one changes nothing."""

from __future__ import annotations

import asyncio
import random
import string
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from responder.flow.receive import LONGEST_ID
from responder.model import Author, PromiseState, ReminderState
from responder.store.records import (
    Cancel,
    Change,
    FirstResponse,
    NewReminder,
    PromiseSettled,
    ReminderSettled,
    Revised,
)
from responder.store.sql import SqlStore

from .conftest import START
from .made import (
    HOUR,
    MINUTE,
    SECOND,
    acknowledged,
    acknowledgement,
    answered,
    claim_one,
    conversation_of,
    decided,
    delivery,
    first_responses,
    recorded,
    situation,
)


async def states(store: SqlStore) -> dict[str, Any]:
    """Counts by state, without the empty ones."""
    status = await store.status()
    kinds = ("messages", "deliveries", "reminders", "promises")
    return {kind: {s: n for s, n in status[kind].items() if n} for kind in kinds}


async def test_the_longest_ids_that_are_received_fit_every_index(store: SqlStore) -> None:
    """PostgreSQL refuses longer ones, and with them everything that is written in the same transaction."""
    letters = random.Random(1).choices(string.ascii_letters + string.digits, k=LONGEST_ID)  # nothing to compress
    longest = "".join(letters)
    one = await recorded(
        store, longest, id=longest, handle=longest, aliases=(longest[::-1],), conversation=longest, thread_id=longest
    )

    assert await store.apply([acknowledgement(store, one)]) == [True]


async def test_a_change_is_applied_whole(store: SqlStore) -> None:
    await acknowledged(store, 1)

    assert await states(store) == {
        "messages": {"decided": 1},
        "deliveries": {"due": 1},
        "reminders": {"planned": 2},
        "promises": {"open": 1},
    }
    assert await store.undecided(10) == []


async def test_a_new_version_replaces_the_old(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    known = await situation(store, change)
    assert known.contact is not None
    assert known.conversation is not None
    moved = Change(
        contact=replace(known.contact, name="Jo\x00", opted_out_at=START),
        conversation=replace(known.conversation, episode=2, promise_id=None, promise_due=None),
    )

    assert await store.apply([moved]) == [True]

    after = await situation(store, change)
    assert after.contact == replace(known.contact, name="Jo\ufffd", opted_out_at=START, version=2)
    assert after.conversation == replace(known.conversation, episode=2, promise_id=None, promise_due=None, version=2)


def _contact_moved_on(change: Change) -> Change:
    assert change.contact is not None
    return Change(contact=replace(change.contact, version=7))


def _contact_exists(change: Change) -> Change:
    assert change.contact is not None
    return Change(contact=replace(change.contact, id=change.contact.id + 1))


def _conversation_moved_on(change: Change) -> Change:
    assert change.conversation is not None
    return Change(conversation=replace(change.conversation, version=2))


def _conversation_exists(change: Change) -> Change:
    assert change.conversation is not None
    return Change(conversation=replace(change.conversation, id=change.conversation.id + 1))


def _unknown_contact(change: Change) -> Change:
    assert change.contact is not None
    return Change(contact=replace(change.contact, id=5, version=1))


def _decided_before(change: Change) -> Change:
    return Change(decided=change.decided)


def _said_before(change: Change) -> Change:
    return Change(deliveries=(replace(change.deliveries[0], id=change.deliveries[0].id + 1),))


def _planned_before(change: Change) -> Change:
    return Change(reminders=(replace(change.reminders[0], number=9), change.reminders[0]))


def _promised_before(change: Change) -> Change:
    return Change(promise=change.promise)


def _revised_unknown(change: Change) -> Change:
    return Change(revised=Revised(delivery=change.deliveries[0].id + 1, due=START, reply={}))


def _reminder_moved(change: Change) -> Change:
    one = change.reminders[0]
    return Change(
        reminder=ReminderSettled(
            conversation=one.conversation,
            episode=one.episode,
            number=one.number,
            was_due=one.due + SECOND,
            state=ReminderState.FIRED,
            reason="due",
        )
    )


STALE: list[Callable[[Change], Change]] = [
    _contact_moved_on,
    _contact_exists,
    _unknown_contact,
    _conversation_moved_on,
    _conversation_exists,
    _decided_before,
    _said_before,
    _planned_before,
    _promised_before,
    _revised_unknown,
    _reminder_moved,
]


@pytest.mark.parametrize("of", STALE, ids=lambda f: f.__name__.strip("_"))
async def test_a_stale_change_changes_nothing(store: SqlStore, of: Callable[[Change], Change]) -> None:
    first = await acknowledged(store, 1)
    one = await recorded(store, 2)
    other = acknowledgement(store, one)
    # a whole good change, made stale by one part
    stale = of(first)
    parts = {name: getattr(stale, name) for name in Change.__slots__ if getattr(stale, name)}
    mixed = replace(other, **parts)
    before = await states(store)

    assert await store.apply([mixed]) == [False]

    assert await states(store) == before
    assert await store.apply([other]) == [True]  # the good parts were not used up


async def test_of_two_changes_of_one_conversation_only_the_first_passes(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    known = await conversation_of(store, change)
    first, second = replace(known, locale="nl"), replace(known, locale="de")

    assert await store.apply([Change(conversation=first), Change(conversation=second)]) == [True, False]

    assert (await conversation_of(store, change)).locale == "nl"


async def test_of_two_new_contacts_with_one_handle_only_the_first_passes(store: SqlStore) -> None:
    one, two = await recorded(store, 1), await recorded(store, 2, handle="customer1", conversation="chat2")

    applied = await asyncio.gather(
        store.apply([acknowledgement(store, one)]), store.apply([acknowledgement(store, two)])
    )

    assert sorted(applied) == [[False], [True]]


async def test_a_stale_change_does_not_stand_in_the_way_of_the_next(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    known = await conversation_of(store, change)
    old, good = replace(known, version=9), replace(known, locale="de")

    assert await store.apply([Change(conversation=old), Change(conversation=good)]) == [False, True]


async def test_an_answer_cancels_what_is_planned_in_the_same_transaction(store: SqlStore) -> None:
    change = await acknowledged(store, 1, due=START + MINUTE)
    other = await acknowledged(store, 2, due=START + MINUTE)
    assert change.conversation is not None
    assert change.promise is not None
    at = START + 30 * SECOND
    human = Change(
        decided=decided(await recorded(store, "a", author=Author.AGENT), change.conversation.id, Author.AGENT),
        conversation=await answered(store, change, at),
        cancel=Cancel(conversation=change.conversation.id, episode=1, reason="human-answered"),
        settled=PromiseSettled(id=change.promise.id, state=PromiseState.KEPT, at=at),
        answer=FirstResponse(id=store.new_id(), account="support", arrived_at=START, answered_at=at),
    )

    assert await store.apply([human]) == [True]

    assert await states(store) == {
        "messages": {"decided": 3},
        "deliveries": {"due": 1, "cancelled": 1},
        "reminders": {"planned": 2, "cancelled": 2},
        "promises": {"open": 1, "kept": 1},
    }
    assert [c.delivery for c in await store.claim(START + HOUR, 10, {"support": 10})] == [other.deliveries[0].id]
    assert await first_responses(store, "support") == [(START, at)]


async def test_a_stale_answer_cancels_nothing(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    assert change.conversation is not None
    cancel = Cancel(conversation=change.conversation.id, episode=1, reason="human-answered")

    old = replace(change.conversation, version=5)
    assert await store.apply([Change(conversation=old, cancel=cancel)]) == [False]

    assert (await states(store))["reminders"] == {"planned": 2}
    assert (await states(store))["deliveries"] == {"due": 1}


async def test_later_episodes_are_not_cancelled(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    assert change.conversation is not None
    row = change.conversation.id
    later = NewReminder(conversation=row, episode=2, number=1, kind="staff-before", due=START + HOUR)

    cancel = Cancel(conversation=row, episode=1, reason="opted-out")
    assert await store.apply([Change(reminders=(later,)), Change(cancel=cancel)]) == [True, True]

    assert (await states(store))["reminders"] == {"planned": 1, "cancelled": 2}


async def test_a_call_that_was_planned_before_stands_and_makes_no_change_stale(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    assert change.conversation is not None
    first = NewReminder(conversation=change.conversation.id, episode=1, number=6, kind="staff-danger", due=START)
    again = replace(first, due=START + HOUR)

    assert await store.apply([Change(call=first)]) == [True]
    assert await store.apply([Change(call=again), Change(call=again)]) == [True, True]

    assert (await states(store))["reminders"] == {"planned": 3}
    assert [one.reminder for one in await store.due_reminders(START, 10)] == [first]


async def test_a_change_may_cancel_and_plan_anew(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    assert change.conversation is not None
    row = change.conversation.id
    again = NewReminder(conversation=row, episode=1, number=11, kind="staff-before", due=START + HOUR)

    await store.apply([Change(cancel=Cancel(conversation=row, episode=1, reason="retold"), reminders=(again,))])

    assert (await states(store))["reminders"] == {"planned": 1, "cancelled": 2}


async def test_changes_of_one_conversation_are_applied_in_order(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    assert change.conversation is not None
    row = change.conversation.id
    plan = NewReminder(conversation=row, episode=1, number=11, kind="staff-before", due=START + HOUR)
    cancel = Cancel(conversation=row, episode=1, reason="human-answered")

    assert await store.apply([Change(reminders=(plan,)), Change(cancel=cancel)]) == [True, True]

    assert (await states(store))["reminders"] == {"cancelled": 3}


async def test_a_due_delivery_takes_in_the_rest_of_a_burst(store: SqlStore) -> None:
    change = await acknowledged(store, 1, due=START + SECOND)
    assert change.conversation is not None
    row = change.deliveries[0].id
    revised = Revised(delivery=row, due=START + 2 * SECOND, reply={"to": "x", "text": "both", "about": "a\nb"})

    assert await store.apply([Change(revised=revised)]) == [True]

    assert await store.claim(START + SECOND, 10, {"support": 1}) == []
    assert (await claim_one(store, START + 2 * SECOND)).reply["text"] == "both"
    assert await store.apply([Change(revised=revised)]) == [False]


async def test_a_reminder_is_settled_once_and_may_be_moved(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    one = change.reminders[0]

    def settled(state: ReminderState, was_due: Any, due: Any = None) -> Change:
        return Change(
            reminder=ReminderSettled(
                conversation=one.conversation,
                episode=1,
                number=one.number,
                was_due=was_due,
                state=state,
                reason="quiet",
                due=due,
            )
        )

    later = one.due + HOUR
    assert await store.apply([settled(ReminderState.PLANNED, one.due, later)]) == [True]
    assert await store.apply([settled(ReminderState.FIRED, one.due)]) == [False]
    assert await store.apply([settled(ReminderState.FIRED, later)]) == [True]
    assert await store.apply([settled(ReminderState.FIRED, later)]) == [False]
    assert (await states(store))["reminders"] == {"planned": 1, "fired": 1}


async def test_a_delivery_inserted_with_a_token_is_claimed(store: SqlStore) -> None:
    row = store.new_id()
    change = await acknowledged(store, 1, id=row, token=f"{row:x}.0123456789abcdef")

    assert await store.claim(START + HOUR, 10, {"support": 10}) == []
    kept = await delivery(store, change)
    assert (kept["state"], kept["token"], kept["tries"]) == ("claimed", f"{row:x}.0123456789abcdef", 0)


async def test_aliases_may_grow_and_find_the_contact(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    known = (await situation(store, change)).contact
    assert known is not None

    assert await store.apply([Change(contact=replace(known, aliases=("new-handle",)))]) == [True]

    other = replace(change, contact=replace(known, handle="new-handle"))
    assert (await situation(store, other)).contact == replace(known, aliases=("new-handle",), version=2)


async def test_a_contact_may_be_renamed_but_not_to_a_taken_handle(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    await acknowledged(store, 2)
    known = (await situation(store, change)).contact
    assert known is not None

    assert await store.apply([Change(contact=replace(known, handle="customer2"))]) == [False]
    assert await store.apply([Change(contact=replace(known, handle="customer9"))]) == [True]
    assert (await situation(store, change)).contact is None


async def test_an_empty_change_passes(store: SqlStore) -> None:
    assert await store.apply([Change(), Change()]) == [True, True]
    assert await store.apply([]) == []

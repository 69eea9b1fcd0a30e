"""What is due, what is next, the estimator's history, the fuse, and what ops see."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from responder.model import DeliveryState
from responder.store.records import Change, FirstResponse
from responder.store.sql import SqlStore

from .conftest import START
from .made import HOUR, MINUTE, SECOND, acknowledged, conversation_of, first_responses, recorded, result, situation


async def test_a_due_reminder_brings_all_that_is_needed_to_recheck_it(store: SqlStore) -> None:
    change = await acknowledged(store, 1, fields={"subject": "Parcel", "proven": True})
    first, second = change.reminders
    assert change.promise is not None

    assert await store.due_reminders(first.due - SECOND, 10) == []
    (due,) = await store.due_reminders(first.due, 10)

    known = await situation(store, change)
    assert (due.reminder, due.contact, due.conversation) == (first, known.contact, known.conversation)
    assert due.promise_due == change.promise.due
    assert (due.reply_to, due.last_message, due.subject, due.proven) == ({"thread": 1}, "m1", "Parcel", True)
    assert [d.reminder for d in await store.due_reminders(second.due, 10)] == [first, second]
    assert len(await store.due_reminders(second.due, 1)) == 1
    assert [d.reminder for d in await store.due_reminders(second.due, 1, "staff-missed")] == [second]
    assert await store.due_reminders(second.due - SECOND, 10, "staff-missed") == []


async def test_next_due_is_the_first_of_deliveries_unknowns_and_reminders(store: SqlStore) -> None:
    assert await store.next_due() is None

    change = await acknowledged(store, 1, due=START + 2 * SECOND)
    await acknowledged(store, 2, due=START + SECOND, fields={"account": "other"})
    assert await store.next_due() == START + SECOND

    claims = await store.claim(START + MINUTE, 10, {"support": 5, "other": 5})
    assert await store.next_due() == change.reminders[0].due

    await store.results([result(claims[0], DeliveryState.UNKNOWN, due=START + 3 * SECOND)])
    assert await store.next_due() == START + 3 * SECOND


async def test_estimators_hear_what_happened_after_an_event_in_its_order(store: SqlStore) -> None:
    def answer(account: str, minutes: int) -> Change:
        arrived = START + minutes * MINUTE
        return Change(
            answer=FirstResponse(id=store.new_id(), account=account, arrived_at=arrived, answered_at=arrived + SECOND)
        )

    await store.apply([answer("support", 0), answer("other", 1), answer("support", 2), answer("support", 3)])

    def at(minutes: int) -> object:
        return START + minutes * MINUTE, START + minutes * MINUTE + SECOND

    heard = await store.pace_events(0, 10)
    assert await first_responses(store, "support") == [at(0), at(2), at(3)]
    assert [event.account for event in heard] == ["support", "other", "support", "support"]
    assert await store.pace_events(heard[0].id, 2) == heard[1:3]


async def test_the_fuse_opens_and_closes(store: SqlStore) -> None:
    assert await store.fuse(START) is None

    await store.open_fuse("60 messages a minute\x00", START, START + HOUR)
    assert await store.fuse(START + MINUTE) == "60 messages a minute\ufffd"
    assert (await store.status())["fuse"]["until"] == (START + HOUR).isoformat()
    assert await store.fuse(START + HOUR) is None

    await store.open_fuse("again", START, START + 2 * HOUR)
    assert await store.fuse(START + HOUR) == "again"
    await store.close_fuse()
    assert await store.fuse(START + HOUR) is None


async def test_status_names_every_state_and_is_json(store: SqlStore) -> None:
    await acknowledged(store, 1)
    await recorded(store, 2)

    status = await store.status()

    assert json.loads(json.dumps(status)) == status
    assert status["messages"] == {"recorded": 1, "decided": 1}
    assert status["deliveries"] == {
        "due": 1,
        "claimed": 0,
        "sent": 0,
        "refused": 0,
        "unknown": 0,
        "held": 0,
        "cancelled": 0,
    }
    assert status["fuse"] is None


@pytest.mark.parametrize("by", ["row", "id"])
async def test_a_story_is_found_by_our_row_and_by_the_platforms_id(store: SqlStore, by: str) -> None:
    change = await acknowledged(store, 1)
    assert change.decided is not None
    assert change.conversation is not None
    await acknowledged(store, 2, fields={"account": "other"})

    story = await store.story(str(change.decided.row) if by == "row" else "m1")

    assert story is not None
    assert story.decision is not None
    assert story.conversation is not None
    assert (story.message["external_id"], story.message["body"]["text"]) == ("m1", "Where is my parcel?")
    assert (story.decision["reason"], story.decision["trace"]) == ("first-message", {"step": 1})
    assert story.conversation["id"] == change.conversation.id
    assert [p["state"] for p in story.promises] == ["open"]
    assert [d["state"] for d in story.deliveries] == ["due"]
    assert [r["kind"] for r in story.reminders] == ["staff-before", "staff-missed"]
    json.dumps([story.message, story.decision, story.deliveries, story.reminders, story.promises])


@pytest.mark.parametrize(("wanted", "found"), [("last", "m3"), ("last:support", "m2"), ("last:none", None)])
async def test_the_last_message_has_a_name(store: SqlStore, wanted: str, found: str | None) -> None:
    for n, account in ((1, "support"), (2, "support"), (3, "other")):
        await recorded(store, n, account=account)

    story = await store.story(wanted)

    assert (story and story.message["external_id"]) == found


async def test_a_story_that_is_not_there(store: SqlStore) -> None:
    assert await store.story("12") is None
    assert await store.story("x\x00\ud800") is None
    assert await store.story("9" * 40) is None


async def test_the_story_of_a_message_without_a_decision(store: SqlStore) -> None:
    await recorded(store, 1)

    story = await store.story("m1")

    assert story is not None
    assert (story.message["state"], story.decision, story.conversation) == ("recorded", None, None)


async def test_a_promise_that_was_told_anew_stays_in_the_story(store: SqlStore) -> None:
    change = await acknowledged(store, 1)
    known = await conversation_of(store, change)
    assert change.promise is not None
    second = replace(change.promise, id=store.new_id(), due=START + 2 * HOUR)
    told = Change(conversation=replace(known, promise_id=second.id, promise_due=second.due), promise=second)
    assert await store.apply([told]) == [True]

    story = await store.story("m1")

    assert story is not None
    assert {p["id"] for p in story.promises} == {change.promise.id, second.id}

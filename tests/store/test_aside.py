"""What waits for ops: events that nobody could read, and messages whose decision failed."""

from __future__ import annotations

from datetime import timedelta

from responder.model import Action, Author, Decision, RawEvent, Unreadable
from responder.store.records import Change, Decided, Recorded
from responder.store.sql import SqlStore
from responder.values import replace

from .conftest import START
from .made import ACCOUNT, line, lines, message

BROKEN = Unreadable(account=ACCOUNT, id="u1", raw=b"\x00\xff", error="no JSON", kind="mime", headers={"folder": "Sent"})
FAILED = Decision(action=Action.HELD, reason="failed", rule="a bug in responder", detail="KeyError('x')")


async def failed(store: SqlStore, own_id: str = "m1") -> Recorded:
    """A message whose decision failed."""
    (recorded,) = await store.record([message(own_id)], START)
    assert recorded is not None
    decided = Decided(row=recorded.row, author=Author.CUSTOMER, conversation=None, decision=FAILED, trace={})
    assert await store.apply([Change(decided=decided)]) == [True]
    return recorded


async def test_it_is_listed_newest_first_and_the_event_is_shown_where_it_is_asked_for(store: SqlStore) -> None:
    await store.quarantine([BROKEN], START - timedelta(minutes=1))
    await store.quarantine([replace(BROKEN, id="part", kind="", headers={})], START - timedelta(minutes=2))
    row = (await failed(store)).row
    listed = await store.kept_aside()

    assert [(one.id, one.row, one.error, one.tries, one.event) for one in listed] == [
        (str(row), row, "KeyError('x')", 1, None),
        ("u1", None, "no JSON", 1, None),
        ("part", None, "no JSON", 1, None),
    ]
    assert listed[1].size == 2
    assert [one.event for one in await store.kept_aside("u1")] == [RawEvent("mime", b"\x00\xff", {"folder": "Sent"})]
    assert [one.event for one in await store.kept_aside("part")] == [RawEvent("", b"\x00\xff", {})]
    ((event,),) = [[one.event] for one in await store.kept_aside(str(row))]
    assert event is not None
    assert b"m1" in event.body
    assert await store.kept_aside("another") == []


async def test_an_event_is_dropped_once(store: SqlStore) -> None:
    await store.quarantine([BROKEN], START)
    (one,) = await store.kept_aside()

    assert [await store.let_go(one, line(store, "dropped", id=n)) for n in ("u1", "again")] == [True, False]
    assert await store.kept_aside() == []
    assert await lines(store) == [("dropped", "Jan", '{"id":"u1"}')]


async def test_a_failed_message_waits_for_a_new_decision_once(store: SqlStore) -> None:
    recorded = await failed(store)
    (one,) = await store.kept_aside()

    jan = line(store, "retried")
    assert [await store.let_go(one, jan, again=True), await store.let_go(one, jan, again=True)] == [True, False]
    assert await lines(store) == [("retried", "Jan", "{}")]
    assert [each.row for each in await store.undecided(10)] == [recorded.row]
    assert await store.kept_aside() == []


async def test_a_failed_message_that_ops_have_settled_stays_and_is_listed_no_more(store: SqlStore) -> None:
    recorded = await failed(store)
    (one,) = await store.kept_aside()

    jan = line(store, "dropped")
    assert [await store.let_go(one, jan), await store.let_go(one, jan)] == [True, False]
    assert await lines(store) == [("dropped", "Jan", "{}")]
    assert await store.kept_aside() == []
    assert await store.undecided(10) == []
    story = await store.story(str(recorded.row))
    assert story is not None
    assert story.decision is not None
    assert (story.decision["action"], story.decision["reason"]) == ("silent", "failed")


async def test_the_bodies_of_the_oldest_go_and_their_lines_stay(store: SqlStore) -> None:
    for minute, (own_id, size) in enumerate((("old", 40), ("older id, tried again", 30), ("new", 20))):
        await store.quarantine([replace(BROKEN, id=own_id, raw=b"x" * size)], START + timedelta(minutes=minute))
    await failed(store)

    assert await store.lighten_aside(90) == 0
    assert await store.lighten_aside(89) == 1
    left = [(one.id, one.size, one.whole, one.error) for one in await store.kept_aside() if one.row is None]
    assert left == [
        ("new", 20, True, "no JSON"),
        ("older id, tried again", 30, True, "no JSON"),
        ("old", 0, False, "no JSON"),
    ]
    assert [(one.whole, one.event) for one in await store.kept_aside("old")] == [(False, None)]
    assert await store.lighten_aside(50) == 0
    assert await store.lighten_aside(19) == 2
    assert await store.lighten_aside(0) == 0


async def test_an_event_that_comes_again_is_whole_again(store: SqlStore) -> None:
    await store.quarantine([BROKEN], START)
    assert await store.lighten_aside(0) == 1
    await store.quarantine([BROKEN], START + timedelta(minutes=1))

    (one,) = await store.kept_aside("u1")
    assert (one.whole, one.tries, one.event) == (True, 2, RawEvent("mime", b"\x00\xff", {"folder": "Sent"}))

"""Recorded once, durably, whatever is in it."""

from __future__ import annotations

import asyncio

import pytest

from responder.model import Kind, Mark, Unreadable
from responder.store.sql import SqlStore

from .conftest import START, Opener
from .made import MINUTE, SECOND, message, recorded


async def test_a_message_is_recorded_once(store: SqlStore) -> None:
    first = await store.record([message(1)], START)
    again = await store.record([message(1), message(2)], START)

    assert first[0] is not None
    assert again[0] is None
    assert again[1] is not None
    assert [r.message.id for r in await store.undecided(10)] == ["m1", "m2"]


async def test_the_same_id_twice_in_one_call_is_one_message(store: SqlStore) -> None:
    first, second = await store.record([message(1), message(1)], START)

    assert first is not None
    assert second is None


async def test_the_same_id_on_two_accounts_is_two_messages(store: SqlStore) -> None:
    both = await store.record([message(1), message(1, account="other")], START)

    assert None not in both


async def test_of_many_concurrent_deliveries_one_records(store: SqlStore) -> None:
    answers = await asyncio.gather(*(store.record([message(1)], START) for _ in range(20)))

    assert sum(a[0] is not None for a in answers) == 1


async def test_rows_grow_with_time(store: SqlStore) -> None:
    rows = [(await recorded(store, n)).row for n in range(5)]

    assert rows == sorted(set(rows))


async def test_a_message_comes_back_as_it_was(store: SqlStore) -> None:
    given = message(
        1,
        kind=Kind.VOICE,
        sent_at=START + 3 * SECOND,
        aliases=("+31600000001", "bsuid.1"),
        references=("<a@example.org>", "<b@example.org>"),
        marks=(Mark("auto-submitted", "RFC 3834 section 2", "auto-replied"),),
        proven=True,
        reply_to={"deep": {"list": [1, "two", None, 1.5]}},
    )
    await store.record([given], START + MINUTE)

    (kept,) = await store.undecided(10)

    assert (kept.message, kept.received_at) == (given, START + MINUTE)


@pytest.mark.parametrize(
    ("wild", "kept"),
    [
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("\udfff", "\ufffd"),
        ("\\u0000 as typed", "\\u0000 as typed"),
        ("\U0001f600 é", "\U0001f600 é"),
    ],
)
async def test_text_is_cleaned_in_every_field(store: SqlStore, wild: str, kept: str) -> None:
    (given,) = await store.record(
        [message(1, id=wild, handle=wild, text=wild, aliases=(wild,), reply_to={"x": [{"y": wild}]})], START
    )
    assert given is not None
    (read,) = await store.undecided(10)

    assert given.message == read.message
    assert (read.message.id, read.message.handle, read.message.text) == (kept, kept, kept)
    assert (read.message.aliases, read.message.reply_to) == ((kept,), {"x": [{"y": kept}]})


async def test_numbers_beyond_64_bits_are_kept_as_text(store: SqlStore) -> None:
    one = await recorded(store, 1, reply_to={"id": 1 << 70})

    assert one.message.reply_to == {"id": str(1 << 70)}


async def test_undecided_comes_in_pages_oldest_first(store: SqlStore) -> None:
    await store.record([message(n) for n in range(5)], START)

    first = await store.undecided(2)
    rest = await store.undecided(10, after=first[-1].row)

    assert [r.message.id for r in first + rest] == ["m0", "m1", "m2", "m3", "m4"]


async def test_a_cursor_is_saved_with_its_messages(store: SqlStore) -> None:
    assert await store.cursor("support") == {}

    await store.record([message(1)], START, ("support", {"uid": "7"}))
    await store.record([], START, ("support", {"uid": "9", "x": "\x00"}))

    assert await store.cursor("support") == {"uid": "9", "x": "\ufffd"}


async def test_an_unreadable_event_is_one_row_whatever_the_tries(store: SqlStore) -> None:
    broken = Unreadable(account="support", id="u1", raw=b"\x00\xff", error="no\x00 JSON")
    await store.quarantine([broken, broken], START)
    await store.quarantine([broken], START + MINUTE)

    assert (await store.status())["quarantine"] == 1


@pytest.mark.parametrize("url", ["file", "postgres"], indirect=True)
async def test_what_was_recorded_is_there_after_a_restart(opener: Opener) -> None:
    first = await opener()
    await first.record([message(1), message(2)], START)
    await first.close()

    second = await opener()

    assert [r.message.id for r in await second.undecided(10)] == ["m1", "m2"]
    assert second.new_id() > max(r.row for r in await second.undecided(10))

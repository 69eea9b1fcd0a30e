"""A person is erased while a message of theirs is being decided, or a reminder followed up: nothing comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from responder.model import ReminderState
from responder.store.people import People
from responder.store.records import Change, ReminderSettled
from responder.store.sql import SqlStore
from responder.store.statement import Link

from .conftest import START, Opener
from .made import ACCOUNT, HOUR, acknowledged, acknowledgement, decided, recorded, situation

THEIRS = ("customer1", "Where is my parcel?", "chat1")
_SOON = 0.2  # seconds in which a daemon that does not wait for another has long committed
several = pytest.mark.parametrize("url", ["postgres"], indirect=True)


async def left_of_them(store: SqlStore) -> list[str]:
    """Return which of their words and handles stand anywhere."""
    tables = ("message", "reply", "contact", "conversation", "thread", "decision", "contact_alias", "undecided")

    def everything(link: Link, calls: Any) -> list[str]:
        return [" ".join(str(link.plain(f"SELECT * FROM {name}")) for name in tables) for _ in calls]

    kept = await store.read(everything, None)
    return [word for word in THEIRS if word in kept]


async def test_who_wrote_for_the_first_time_is_known_before_it_is_decided(store: SqlStore) -> None:
    one = await recorded(store, 1)

    erased = await store.erase(ACCOUNT, "customer1", START)

    assert erased is not None
    assert erased.contact is None
    assert await store.undecided(9) == []
    assert await store.apply([acknowledgement(store, one, START)]) == [False]  # it was held in memory
    assert await left_of_them(store) == []
    assert await store.erase(ACCOUNT, "customer1", START) is None
    assert await store.erase(ACCOUNT, "", START) is None


async def test_a_second_message_held_in_memory_is_not_written_after_its_person_is_erased(store: SqlStore) -> None:
    await acknowledged(store, 1)
    second = await recorded(store, "m2", handle="customer1", conversation="chat1")

    assert await store.erase(ACCOUNT, "customer1", START)

    late = acknowledgement(store, second, START + HOUR)
    assert await store.apply([late]) == [False]
    assert await left_of_them(store) == []


@several
async def test_what_another_daemon_writes_meanwhile_of_somebody_new_is_erased_too(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = await opener(), await opener()
    waiting = await recorded(one, 1)
    writing = Meanwhile(monkeypatch, "_known", lambda: two.apply([acknowledgement(two, waiting)]))

    assert await one.erase(ACCOUNT, "customer1", START)

    assert await writing.done == [True]  # it came first
    assert await left_of_them(one) == []


@several
@pytest.mark.parametrize("which", ["question", "answer", "notice"])
async def test_what_another_daemon_writes_meanwhile_of_somebody_known_is_not_written(
    opener: Opener, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    one, two = await opener(), await opener()
    first = await acknowledged(one, 1)
    late = await (notice if which == "notice" else next_message)(two, first, which)
    writing = Meanwhile(monkeypatch, "_rows", lambda: two.apply([late]))

    assert await one.erase(ACCOUNT, "customer1", START)

    assert await writing.done == [False]
    assert await left_of_them(one) == []


class Meanwhile:
    """Another daemon writes something just after the erasing one has looked at what there is."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, look: str, write: Callable[[], Coroutine[Any, Any, list[bool]]]
    ) -> None:
        self._looks, self._write, self._loop = getattr(People, look), write, asyncio.get_running_loop()
        self.done: asyncio.Future[list[bool]] = self._loop.create_future()
        self._begun = False

        def then(*args: Any) -> Any:
            found = self._looks(*args)
            if not self._begun:
                self._begun = True
                self._meanwhile()
            return found

        monkeypatch.setattr(People, look, then)

    def _meanwhile(self) -> None:
        writing = asyncio.run_coroutine_threadsafe(self._write(), self._loop)
        writing.add_done_callback(lambda w: self._loop.call_soon_threadsafe(self.done.set_result, w.result()))
        with suppress(TimeoutError):
            writing.result(_SOON)


async def next_message(store: SqlStore, first: Change, which: str) -> Change:
    """What is decided of one more message: the customer's, or a colleague's, which leaves the contact alone."""
    one = await recorded(store, "m2", handle="customer1", conversation="chat1")
    known = await situation(store, first)
    assert known.contact is not None
    assert known.conversation is not None
    said = acknowledgement(store, one).deliveries[0]
    said = replace(said, conversation=known.conversation.id, contact=known.contact.id, number=1)
    return Change(
        decided=decided(one, known.conversation.id),
        contact=known.contact if which == "question" else None,
        conversation=known.conversation,
        deliveries=(said,),
    )


async def notice(store: SqlStore, first: Change, _: str) -> Change:
    """What colleagues hear of a promise at risk."""
    due, said = first.reminders[0], first.deliveries[0]
    fired = ReminderSettled(
        conversation=due.conversation,
        episode=due.episode,
        number=due.number,
        was_due=due.due,
        state=ReminderState.FIRED,
        reason="at-risk",
    )
    return Change(reminder=fired, deliveries=(replace(said, id=store.new_id(), purpose="staff-before"),))

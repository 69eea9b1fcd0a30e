"""A colleague's word, a reminder that fires, a claim at the same moment: whatever comes first, nothing is twice.

Each of them reads, decides and writes; every order of these steps is played, on every database.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import structlog

from responder.build import build_accounts, build_tools
from responder.clock import MovableClock
from responder.config.load import load
from responder.desk import Signer
from responder.flow.moving import By, answered, moved, taken
from responder.flow.reminding import change_of, step_of
from responder.flow.tools import Tools
from responder.plugins import load_plugins
from responder.staff.actions import Actions, NotPossible, Unknown
from responder.store.records import (
    Audit,
    Change,
    DueReminder,
    NewReminder,
    Standing,
)
from responder.store.shown import Pause, Wanted
from responder.store.sql import SqlStore
from tests.stories.world import CONFIG

from .conftest import START
from .made import (
    HOUR,
    MINUTE,
    acknowledged,
    acknowledgement,
    conversation_of,
    counted_statements,
    first_responses,
    recorded,
)

JAN = By("Jan", "link")
NOW = START + HOUR  # the promise passes: the reminder of the miss is due
ROOMS = {"mail": 99}


@cache
def shop(folder: Path) -> Tools:
    os.environ.setdefault("STORY_SECRET", "s3cret")
    path = folder / "shop.toml"
    path.write_text(CONFIG, encoding="utf-8")
    config = load(path)
    plugins = load_plugins(config)
    nothing: Any = None
    accounts = build_accounts(
        config, plugins, http=nothing, clock=MovableClock(START), log=lambda _: structlog.get_logger(),
        signer=Signer(b"key"), folder=folder,
    )  # fmt: skip
    return build_tools(config, plugins, accounts, key=b"key")


@pytest.fixture
def tools(tmp_path_factory: pytest.TempPathFactory) -> Tools:
    return shop(tmp_path_factory.getbasetemp())


async def waiting(store: SqlStore, n: object) -> int:
    """A customer was acknowledged and waits; one reminder is planned, for the moment of the miss."""
    one = await recorded(store, str(n), account="mail", handle=f"c{n}@post.example")
    change = acknowledgement(store, one)
    assert change.conversation is not None
    first = change.deliveries[0]
    plan = NewReminder(
        conversation=change.conversation.id,
        episode=1,
        number=1,
        kind="missed",
        due=NOW,
        promise=change.conversation.promise_id,
    )
    sent = replace(first, reply={**first.reply, "written_at": START.isoformat()})
    assert await store.apply([replace(change, reminders=(plan,), deliveries=(sent,))]) == [True]
    await store.claim(START, 9, ROOMS)  # the acknowledgement left
    return change.conversation.id


class Play:
    """Three who act on one conversation, each in two steps: look, then write what follows from what was seen."""

    def __init__(self, store: SqlStore, tools: Tools, conversation: int) -> None:
        self.store, self.tools, self.conversation = store, tools, conversation
        self.seen: dict[str, Any] = {}
        self.claimed_after_answer: list[str] = []
        self.answered = False

    async def step(self, who: str) -> None:
        if who == "claim":
            claims = await self.store.claim(NOW, 9, ROOMS)
            if self.answered:
                self.claimed_after_answer += [c.purpose for c in claims]
        elif who in self.seen:
            await self.write(who)
        else:
            self.seen[who] = await self.look(who)

    async def look(self, who: str) -> DueReminder | Standing | None:
        if who == "fire":
            due = await self.store.due_reminders(NOW, 99)
            return next((one for one in due if one.conversation.id == self.conversation), None)
        return await self.store.standing(self.conversation)

    async def write(self, who: str) -> None:
        for _ in range(3):
            change = self.change(who)
            if change is None:
                return
            (applied,) = await self.store.apply([change])
            if applied:
                self.answered |= who == "answer"
                return
            self.seen[who] = await self.look(who)
        raise AssertionError(f"{who} never came through")

    def change(self, who: str) -> Change | None:
        seen, new_id = self.seen[who], self.store.new_id
        if seen is None:
            return None
        if who == "fire":
            return change_of(self.tools, seen, step_of(self.tools, seen, NOW), NOW, new_id)
        if seen.conversation.opened_at is None or seen.conversation.promise_id is None:
            return None
        if who == "move":
            return moved(self.tools, seen, NOW + 2 * HOUR, JAN, NOW, new_id)
        return answered(seen, JAN, NOW, NOW, new_id) if who == "answer" else taken(seen, JAN, NOW, new_id)


def orders(*who: str) -> Iterator[tuple[str, ...]]:
    return iter(sorted(set(permutations(who))))


async def check(play: Play) -> None:
    """What must hold in the end, whatever the order."""
    standing = await play.store.standing(play.conversation)
    assert standing is not None
    rows = await play.store.detail(play.conversation)
    planned = [r for r in rows["reminders"] if r["state"] == "planned"]
    opened = [p["id"] for p in rows["promises"] if p["state"] == "open"]
    due = [d["purpose"] for d in rows["deliveries"] if d["state"] == "due"]
    conversation = standing.conversation
    if play.answered:
        assert (planned, opened, due, conversation.promise_id) == ([], [], [], None)
        assert play.claimed_after_answer == []
    else:
        assert opened == [conversation.promise_id]
        assert {r["promise_id"] for r in planned} == {conversation.promise_id}
    said = [(d["purpose"], d["number"]) for d in rows["deliveries"]]
    assert len(said) == len(set(said))


@pytest.mark.parametrize(
    "who",
    [
        ("fire", "fire", "move", "move"),
        ("fire", "fire", "answer", "answer", "claim"),
        ("move", "move", "answer", "answer", "claim"),
        ("fire", "fire", "take", "take"),
        ("move", "move", "take", "take"),
        ("fire", "fire", "move", "move", "answer", "answer"),
    ],
    ids="-".join,
)
async def test_whatever_comes_first(store: SqlStore, tools: Tools, who: tuple[str, ...]) -> None:
    for n, order in enumerate(orders(*who)):
        play = Play(store, tools, await waiting(store, n))
        for step in order:
            await play.step(step)
        await check(play)
        if not play.answered:  # the next one's claim must find nothing of this one
            last = await store.standing(play.conversation)
            assert last is not None
            await store.apply([answered(last, JAN, NOW, NOW, store.new_id)])


async def test_a_reminder_that_was_seen_before_the_move_says_nothing(store: SqlStore, tools: Tools) -> None:
    play = Play(store, tools, await waiting(store, 1))
    for step in ("fire", "move", "move"):
        await play.step(step)
    stale = play.change("fire")

    assert stale is not None
    assert stale.deliveries
    assert await store.apply([stale]) == [False]


async def test_what_a_move_takes_back_is_what_has_not_left(store: SqlStore, tools: Tools) -> None:
    conversation = await waiting(store, 1)
    one = await store.standing(conversation)
    assert one is not None
    await store.apply([moved(tools, one, NOW + 2 * HOUR, JAN, START + MINUTE, store.new_id)])
    two = await store.standing(conversation)
    assert two is not None
    await store.apply([moved(tools, two, NOW + 3 * HOUR, JAN, START + 2 * MINUTE, store.new_id)])
    rows = await store.detail(conversation)

    assert [(d["purpose"], d["state"]) for d in rows["deliveries"]] == [
        ("acknowledgement", "claimed"),
        ("retold", "cancelled"),
        ("retold", "due"),
    ]
    assert [p["state"] for p in rows["promises"]] == ["retold", "retold", "open"]
    assert (two.block, two.conversation.promise_due) == (1, NOW + 2 * HOUR)


async def test_what_people_did_is_kept_in_order(store: SqlStore, clock: MovableClock, tools: Tools) -> None:
    conversation = await waiting(store, 1)
    actions = Actions(store, clock, lambda: tools)
    await actions.take(conversation, By("Jan", "link"))
    clock.move(minutes=1)
    standing = (await actions.move(conversation, By("Piet", "api"), span=2 * HOUR)).standing
    assert (standing.taken_by, standing.taken_at) == ("Jan", START)  # whose it is outlives a new time
    clock.move(minutes=1)
    done = await actions.answered(conversation, By("Jan", "command"))

    lines = await store.audits(conversation)
    assert [(a.verb, a.who, a.via, a.at - START) for a in lines] == [
        ("taken", "Jan", "link", timedelta(0)),
        ("moved", "Piet", "api", MINUTE),
        ("answered", "Jan", "command", 2 * MINUTE),
    ]
    assert done.standing.conversation.promise_id is None
    assert await first_responses(store, "mail") == [(START, START + 2 * MINUTE)]
    for wish in (actions.take(conversation, JAN), actions.move(conversation, JAN, span=HOUR)):
        with pytest.raises(NotPossible, match="No promise is open"):
            await wish
    with pytest.raises(Unknown):
        await actions.answered(7, JAN)


async def test_a_colleagues_word_ends_the_count_of_what_only_we_answered(
    store: SqlStore, clock: MovableClock, tools: Tools
) -> None:
    conversation = await waiting(store, 1)
    before = await store.standing(conversation)
    assert before is not None
    assert await store.apply([Change(contact=replace(before.contact, machine_only=2))]) == [True]

    done = await Actions(store, clock, lambda: tools).answered(conversation, JAN)
    assert done.standing.contact.machine_only == 0


async def test_pages_go_by_id_and_by_promise(store: SqlStore) -> None:
    rows = [await waiting(store, n) for n in range(4)]

    def page(**more: Any) -> Wanted:
        return Wanted(**({"before": None, "since": START - HOUR, "limit": 9} | more))

    async def ids(**more: Any) -> list[int]:
        return [row["id"] for row in await store.conversations(page(**more))]

    assert await ids() == rows[::-1]
    assert await ids(limit=2) == rows[:1:-1]
    assert await ids(before=rows[2]) == rows[1::-1]
    assert await ids(promised_until=NOW) == rows[::-1]
    assert await ids(promised_until=NOW - MINUTE) == []
    assert await ids(account="whatsapp") == []
    assert await ids(account="mail\0\ud800") == []
    assert await ids(since=START + HOUR) == []


async def test_a_pause_outlives_the_daemon(store: SqlStore) -> None:
    pause = Pause(account="mail", at=START, who="Jan", reason="moving")

    def line(verb: str) -> Audit:
        return Audit(id=store.new_id(), at=START, verb=verb, who="Jan", via="api", account="mail")

    await store.pause(replace(pause, reason="at first"), line("paused"))
    await store.pause(pause, line("paused"))
    assert await store.pauses() == [pause]
    await store.pause("mail", line("resumed"))
    assert await store.pauses() == []


async def test_however_many_conversations_stand_one_statement_tells(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [await conversation_of(store, await acknowledged(store, n)) for n in range(40)]
    ids = [one.id for one in known]
    asked = counted_statements(monkeypatch)

    found = await store.as_they_stand([*ids, ids[0], 7])

    assert len(asked) == 1
    assert sorted(found) == sorted(ids)
    assert [stand.conversation for stand in found.values()] == known
    assert all(stand.made_at is not None for stand in found.values())

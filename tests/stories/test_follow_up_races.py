"""Reminders, colleagues and the outbox in any order: no word after an answer, none twice, none lost."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections import Counter
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from responder.flow.following import FollowingUp
from responder.model import Reply
from responder.store.claims import Claim
from responder.store.records import DueReminder

from .world import SUPPORT, World, world

MANY = "\n[follow_up]\ncontact_day = 99\nminute = 999\n[caps]\nsame_text_hour = 99\naccount_minute = 999\n"
ORDERS = int(os.environ.get("RESPONDER_ORDERS", "25"))  # of twenty steps each; `make crash` tries more
DAEMONS = (0, 1)
TO_STAFF = "team@shop.example"


class Races(RuleBasedStateMachine):
    """Two daemons on one store, each of which may stop between any two of its steps."""

    @initialize()
    def start(self) -> None:
        self.runner = asyncio.Runner()
        self.folder = TemporaryDirectory()
        self.stack = AsyncExitStack()
        self.world: World = self.do(self.stack.enter_async_context(world(Path(self.folder.name), more=MANY)))
        scratch = self.world.scratch
        self.followers = [FollowingUp(scratch.store, scratch._log, lambda *_: None) for _ in DAEMONS]
        self.fetched: dict[int, list[DueReminder]] = {}
        self.claimed: dict[int, list[Claim]] = {}
        self.asked: dict[str, dict[str, Any]] = {}
        self.answered: set[str] = set()
        self.stopped: set[str] = set()
        self.said: Counter[tuple[str, str]] = Counter()
        self.about: Counter[tuple[str, str]] = Counter()  # what staff heard, by whom it is about
        self.numbers = itertools.count(1)

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.to_the_end()
        finally:
            self.do(self.stack.aclose())
            self.runner.close()
            self.folder.cleanup()

    def do(self, coroutine: Any) -> Any:
        async def one() -> Any:
            return await coroutine

        return self.runner.run(one())

    def look(self, left: list[Reply]) -> None:
        """Take note of what has left; nothing may go to somebody who was answered or said stop."""
        for reply in left:
            if reply.to == TO_STAFF:
                person = next(who for who in self.asked if who in reply.text)
                self.about[person, reply.purpose] += 1
            else:
                person = reply.to
                self.said[person, reply.purpose] += 1
            assert person not in self.answered, f"{reply.purpose} after the answer"
            assert person not in self.stopped or reply.to == TO_STAFF, f"{reply.purpose} after stop"

    def pick(self, data: Any) -> str:
        return str(data.draw(st.sampled_from(sorted(self.asked))))

    # --- people -------------------------------------------------------------------------------------------------

    @precondition(lambda self: len(self.asked) < 3)
    @rule()
    def somebody_asks(self) -> None:
        person = f"klant{next(self.numbers)}@post.example"
        self.asked[person] = self.do(
            self.world.mails(f"Kan {person} morgen zijn fiets ophalen?", sender=person, subject=person)
        )
        self.look(self.world.scratch.said_at_once())

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def a_colleague_answers(self, data: Any) -> None:
        person = self.pick(data)
        asked = self.asked[person]
        self.do(self.world.mails("Ja hoor.", sender=SUPPORT, to=person, answers=asked["message_id"], folder="Sent"))
        self.look(self.world.scratch.said_at_once())
        self.answered.add(person)

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def somebody_says_stop(self, data: Any) -> None:
        person = self.pick(data)
        self.do(self.world.mails("stop", sender=person, subject=""))  # in a conversation of its own
        self.look(self.world.scratch.said_at_once())
        self.stopped.add(person)

    @rule(minutes=st.sampled_from([1, 30, 61, 119]))
    def time_passes(self, minutes: int) -> None:
        self.world.scratch.clock.move(minutes=minutes)

    # --- the daemons, step by step ------------------------------------------------------------------------------

    @rule(daemon=st.sampled_from(DAEMONS))
    def fetches_what_is_due(self, daemon: int) -> None:
        self.fetched[daemon] = self.do(self.world.scratch.store.due_reminders(self.world.now, 128))

    @precondition(lambda self: self.fetched)
    @rule(daemon=st.sampled_from(DAEMONS))
    def works_it_off(self, daemon: int) -> None:
        due, tools = self.fetched.pop(daemon, []), self.world.scratch.flow.tools
        self.do(self.followers[daemon].work_off(tools, due, self.world.now))

    @rule(daemon=st.sampled_from(DAEMONS))
    def claims(self, daemon: int) -> None:
        scratch = self.world.scratch
        rooms = scratch.outbox.rooms(self.world.now)
        claims = self.do(scratch.store.claim(self.world.now, 128, rooms))
        for claim in claims:
            scratch.outbox.write_again(claim.conversation)
            scratch.outbox.write_again(claim.contact)
        self.claimed[daemon] = [*self.claimed.get(daemon, []), *claims]

    @precondition(lambda self: self.claimed)
    @rule(daemon=st.sampled_from(DAEMONS))
    def sends(self, daemon: int) -> None:
        outbox, claims = self.world.scratch.outbox, self.claimed.pop(daemon, [])

        async def send() -> None:
            outbox.send(claims)
            await outbox.drain(5)
            await self.world.scratch.store.results([])

        self.do(send())
        self.look(self.world.scratch.said_at_once())

    # --- the end ------------------------------------------------------------------------------------------------

    def to_the_end(self) -> None:
        for daemon in DAEMONS:
            self.sends(daemon)
        self.look([reply for _, reply in self.do(self.world.goes_on())])
        for person in self.asked:
            assert self.said[person, "acknowledgement"] <= 1
            assert self.said[person, "retold"] <= 1
            if person not in self.answered | self.stopped:
                told = self.said[person, "retold"] or not self.was_too_late(person)
                assert self.said[person, "retold"] == told
                assert self.about[person, "staff-missed"] == self.promises(person)

    def promises(self, person: str) -> int:
        """Return how many times were promised; the word with a new one may have been given up."""
        story = self.do(self.world.scratch.store.story(self.asked[person]["id"]))
        return len(story.promises)

    def was_too_late(self, person: str) -> bool:
        """Tell whether nobody looked after the missed promise until it was too late for a word."""
        story = self.do(self.world.scratch.store.story(self.asked[person]["id"]))
        return any(r["reason"] == "too-late-for-the-customer" for r in story.reminders)


Races.TestCase.settings = settings(
    max_examples=ORDERS, stateful_step_count=20, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
TestRaces = Races.TestCase


def test_a_new_time_that_was_given_up_is_told_at_the_next_miss(tmp_path: Path) -> None:
    """Mail could not leave for four and a half hours: whoever was to hear that we are late had heard nothing at all."""

    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        scratch, store = w.scratch, w.scratch.store
        scratch.said_at_once()
        scratch.clock.move(minutes=180)
        for _ in range(2):  # the warning, then the miss: its word is written, and waits
            due = await store.due_reminders(w.now, 10)
            await scratch.flow._following.work_off(scratch.flow.tools, due, w.now)
        scratch.clock.move(minutes=268)
        heard = [reply for _, reply in await w.goes_on() if reply.to != TO_STAFF]

        assert [reply.purpose for reply in heard] == ["retold"]

    async def run() -> None:
        async with world(tmp_path, more=MANY) as w:
            await story(w)

    asyncio.run(run())


@pytest.mark.parametrize("when", ["before the commit", "before the claim", "before the send"])
@pytest.mark.parametrize("who", ["colleague", "customer says stop"])
def test_an_answer_between_any_two_steps_of_a_reminder(tmp_path: Path, when: str, who: str) -> None:
    """The same, one by one: whatever stands between the reminder and the wire is called off."""

    async def story(w: World) -> None:
        asked = await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=119)
        scratch, store = w.scratch, w.scratch.store
        w.scratch.clock.move(minutes=1)

        async def interrupt() -> None:
            if who == "colleague":
                await w.mails("Ja.", sender=SUPPORT, to="lena@post.example", answers=asked["message_id"], folder="Sent")
            else:
                await w.mails("stop", subject="")

        due = await store.due_reminders(w.now, 10)
        if when == "before the commit":
            await interrupt()
        w.scratch.clock.move(seconds=1)
        await scratch.flow._following.work_off(scratch.flow.tools, due, w.now)
        if when == "before the claim":
            w.scratch.clock.move(seconds=1)
            await interrupt()
        claims = await store.claim(w.now, 10, scratch.outbox.rooms(w.now))
        for claim in claims:
            scratch.outbox.write_again(claim.conversation)
            scratch.outbox.write_again(claim.contact)
        if when == "before the send":
            await interrupt()
        scratch.outbox.send(claims)
        await scratch.outbox.drain(5)
        left = [r for r in scratch.said_at_once() if r.to == "lena@post.example"]

        assert left == []
        assert await w.passes(hours=timedelta(days=1) // timedelta(hours=1)) == [] or who != "colleague"

    async def run() -> None:
        async with world(tmp_path, more=MANY) as w:
            await story(w)

    asyncio.run(run())

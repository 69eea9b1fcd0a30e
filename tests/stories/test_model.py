"""Whatever people, platforms and crashes do in whatever order: what the product promises holds after every step."""

from __future__ import annotations

import asyncio
import itertools
import os
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from responder.clock import from_micros, to_micros
from responder.flow.moving import By
from responder.model import Author, Bounced, Message, Receipt, ReceiptState, Reply
from responder.staff.actions import NotPossible
from responder.store.recheck import TO_THEIR_ANSWER

from .mortal import ACCOUNTS, CHAT, CONFIGS, OUTCOMES, POINTS, STAFF, Life, Mortal

RUNS, STEPS = (int(n) for n in os.environ.get("RESPONDER_MODEL", "80x50").split("x"))  # `make model`: 2000x50
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
JAN = By("Jan", "api")
QUIET = timedelta(hours=24)  # conversation.quiet_after_human
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # no disk is to be waited for
TEXTS = (
    "Where is my order 48213?",
    "Can I come by tomorrow?",
    "hi",
    "It broke again, and nobody answers me!",
    "I smell gas in your shop!",
    "thanks!",
    "yes",
    "no",
    "stop",
    "start",
)
LAGS = st.sampled_from([0, 0, 1, 3, 600])  # seconds that news needs to reach us
ANSWERS = ("It comes tomorrow.", "Which colour would you like?")
DELIVERY = "state, conversation_id, episode, purpose, contact_id, created_at"
STARTS = """
    select message.account, count(*) from decision join message using (id)
    where json_extract(body, '$.text') = 'start' group by account
"""
OPEN, RETOLD, PLANNED, FIRED, CLAIMED, HELD = 0, 3, 0, 1, 1, 5  # responder/store/codes.py


@dataclass
class Talk:
    """One conversation as the people in it know it: when each side wrote last, by the platform's time."""

    account: str
    handle: str
    key: str
    asked: datetime | None = None
    answered: datetime | None = None
    heard: datetime | None = None  # when we heard of the last answer

    @property
    def is_answered(self) -> bool:
        return self.answered is not None and (self.asked is None or self.answered >= self.asked)


class Model(RuleBasedStateMachine):
    """Drives a shop whose process dies, and looks at all that left and all that is written after every step."""

    @initialize(config=st.sampled_from(sorted(CONFIGS)), knows=st.booleans())
    def opens(self, config: str, knows: bool) -> None:
        self.stack, self.broken = ExitStack(), True
        self.runner = self.stack.enter_context(asyncio.Runner())
        folder = self.stack.enter_context(TemporaryDirectory(dir=MEMORY))
        self.shop = Mortal(Path(folder), MONDAY, config)
        self.shop.platforms.knows = knows
        self.configs = {config}  # those that were ever in force
        self.stack.callback(lambda: self.do(self.shop.stop()))
        self.do(self.shop.start())
        self.talks = {f"{a}:noor-{n}": Talk(a, "noor", f"noor-{n}") for a, n in itertools.product(ACCOUNTS, "12")}
        self.known: dict[str, Message] = {}  # what a platform was told that we have
        self.numbers = itertools.count(1)
        self.before = self.snapshot()
        self.broken = False

    def teardown(self) -> None:
        if not hasattr(self, "stack"):
            return
        with self.stack:
            if not self.broken:
                self.to_the_end()

    def do(self, coroutine: Any) -> Any:
        async def one() -> Any:
            return await asyncio.wait_for(coroutine, 300)

        return self.runner.run(one())

    def act(self, work: Any) -> bool:
        """Let the process do something, then look at everything; False: it died over it."""
        self.broken = True
        lived = bool(self.do(self.shop.does(work)))
        self.look()
        self.broken = False
        return lived

    # --- people and platforms -----------------------------------------------------------------------------------

    def message(self, talk: Talk, text: str, lag: int, author: Author = Author.CUSTOMER) -> Message:
        return Message(
            account=talk.account,
            id=f"m{next(self.numbers)}",
            handle=talk.handle,
            sent_at=self.shop.clock.now() - timedelta(seconds=lag),
            author=author,
            text=text,
            conversation=talk.key,
            proven=True,
        )

    def deliver(self, messages: list[Message]) -> None:
        """A platform hands messages over, again and again until we say that we have them."""
        account = messages[0].account
        while not self.act(lambda life: life.flow.take(account, messages)):
            pass
        for one in messages:
            self.known[one.id] = one
            talk = self.talks[f"{one.account}:{one.conversation}"]
            if one.author is Author.AGENT:
                talk.answered = max(one.sent_at, talk.answered or one.sent_at)
                talk.heard = self.shop.clock.now()
            else:
                talk.asked = max(one.sent_at, talk.asked or one.sent_at)

    @rule(data=st.data(), texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), lag=LAGS)
    def a_customer_writes(self, data: Any, texts: list[str], lag: int) -> None:
        talk = self.talks[data.draw(st.sampled_from(sorted(self.talks)))]
        self.deliver([self.message(talk, text, lag) for text in texts])

    @rule(data=st.data(), text=st.sampled_from(ANSWERS), lag=LAGS)
    def a_colleague_answers(self, data: Any, text: str, lag: int) -> None:
        talk = self.talks[data.draw(st.sampled_from(sorted(self.talks)))]
        self.deliver([self.message(talk, text, lag, Author.AGENT)])

    @precondition(lambda self: self.before["conversations"])
    @rule(data=st.data(), verb=st.sampled_from(["answered", "take", "move"]))
    def a_colleague_clicks(self, data: Any, verb: str) -> None:
        conversation = data.draw(st.sampled_from(sorted(self.before["conversations"])))
        more = {"span": timedelta(hours=2)} if verb == "move" else {}

        async def clicks(life: Life) -> None:
            with suppress(NotPossible):
                await getattr(life.faces.actions, verb)(conversation, JAN, **more)

        when = f"select account, key, answered_at from conversation where id = {conversation}"
        ((*_, before),) = self.shop.ask(when)
        self.act(clicks)
        ((account, key, after),) = self.shop.ask(when)
        if after != before:
            talk = self.talks[f"{account}:{key}"]
            talk.answered, talk.heard = from_micros(after), self.shop.clock.now()

    @rule(account=st.sampled_from(ACCOUNTS))
    def a_colleague_pauses(self, account: str) -> None:
        self.act(lambda life: life.faces.actions.pause(account, JAN, "a test"))

    @rule(account=st.sampled_from(ACCOUNTS))
    def a_colleague_lets_go_on(self, account: str) -> None:
        self.act(lambda life: life.faces.actions.resume(account, JAN))

    @precondition(lambda self: self.known)
    @rule(data=st.data())
    def a_platform_delivers_again(self, data: Any) -> None:
        self.deliver([self.known[data.draw(st.sampled_from(sorted(self.known)))]])

    @precondition(lambda self: self.shop.platforms.taken)
    @rule(data=st.data(), state=st.sampled_from([*ReceiptState, None]))
    def a_platform_has_news(self, data: Any, state: ReceiptState | None) -> None:
        reply: Reply = data.draw(st.sampled_from(self.shop.platforms.taken[-5:]))
        if state is not None:
            news: Any = Receipt(account=reply.account, state=state, at=self.shop.clock.now(), token=reply.token)
        else:
            number = f"b{next(self.numbers)}"
            news = Bounced(
                account=reply.account,
                id=number,
                handle=reply.to,
                permanent=True,
                status="5.1.1",
                deliveries=(reply.delivery,),
            )
        while not self.act(lambda life: life.flow.take(reply.account, [news])):
            pass

    @rule(outcomes=st.lists(st.sampled_from(OUTCOMES), min_size=1, max_size=3))
    def platforms_will(self, outcomes: list[str]) -> None:
        self.shop.platforms.will.extend(outcomes)

    @precondition(lambda self: self.shop.platforms.hanging)
    @rule(outcome=st.sampled_from([x for x in OUTCOMES if x != "hangs"]))
    def a_platform_answers_at_last(self, outcome: str) -> None:
        async def answers(life: Life) -> None:
            life.platforms.hanging.pop(0).set_result(outcome)

        self.act(answers)

    @rule(seconds=st.sampled_from([1, 5, 61, 1200, 3600, 3 * 3600, 25 * 3600]))
    def time_passes(self, seconds: int) -> None:
        self.shop.clock.move(seconds=seconds)

    # --- the process --------------------------------------------------------------------------------------------

    @rule()
    def it_decides(self) -> None:
        self.act(Life.decide_some)

    @rule()
    def it_tends(self) -> None:
        self.act(Life.tend)

    @rule(point=st.sampled_from(POINTS), times=st.sampled_from([1, 1, 2]))
    def it_will_die_at(self, point: str, times: int) -> None:
        self.shop.life.dies_at, self.shop.life.times = point, times

    @rule()
    def it_dies(self) -> None:
        self.broken = True
        self.do(self.shop.dies())
        self.look()
        self.broken = False

    @rule(config=st.sampled_from(sorted(CONFIGS)))
    def ops_reload(self, config: str) -> None:
        self.configs.add(config)
        self.act(lambda life: life.reload(config))

    # --- what must hold after every step ------------------------------------------------------------------------

    def snapshot(self) -> dict[str, Any]:
        ask = self.shop.ask
        return {
            "promises": {r[0]: r[1:] for r in ask("select id, state, conversation_id, episode from promise")},
            "reminders": {
                tuple(r[:3]): tuple(r[3:])
                for r in ask("select conversation_id, episode, number, state, kind, promise_id, reason from reminder")
            },
            "deliveries": {
                r[0]: r[1:]
                for r in ask(
                    "select id, state, conversation_id, episode, purpose, contact_id, created_at from delivery"
                )
            },
            "contacts": {r[0]: r[1:] for r in ask("select id, opted_out_at, dead_until from contact")},
            "starts": dict(ask(STARTS)),
            "paused": {r[0] for r in ask("select account from pause")},
            "conversations": {r[0]: r[1:] for r in ask("select id, account, key, promise_id from conversation")},
        }

    def look(self) -> None:
        before, now = self.before, self.snapshot()
        self.before = now
        left, self.shop.platforms.left = self.shop.platforms.left, []
        for reply in left:
            self.may_be_said(reply, before, now)
        self.said_once(now)
        self.promises_end_once(before, now)
        self.nothing_is_planned_with_an_ended_promise(before, now)
        self.nothing_is_claimed_for_ever(now)

    def may_be_said(self, reply: Reply, before: dict[str, Any], now: dict[str, Any]) -> None:
        _, conversation, _, purpose, contact, written = now["deliveries"][reply.delivery]
        assert reply.account not in before["paused"] & now["paused"], f"{reply.purpose} on an account that is paused"
        if reply.to == STAFF:
            return
        account, key, _ = now["conversations"][conversation]
        talk, moment = self.talks[f"{account}:{key}"], self.shop.clock.now()
        asked_on = purpose in ("waiting", "closing") and "asks" in self.configs
        if talk.is_answered and not asked_on:
            assert purpose in TO_THEIR_ANSWER, f"{purpose} after a colleague's answer"
        if purpose == "acknowledgement" and talk.heard and talk.answered and written > to_micros(talk.heard):
            assert moment - talk.answered >= QUIET, "an acknowledgement soon after a colleague's answer"
        opted_out, dead_until = before["contacts"].get(contact, (None, None))
        started = before["starts"].get(reply.account) != now["starts"].get(reply.account)  # and stopped again, perhaps
        if opted_out is not None and now["contacts"][contact][0] is not None and not started:
            assert purpose == "opted-out", f"{purpose} after stop"
        assert dead_until is None or dead_until <= to_micros(moment), f"{purpose} to a dead address"

    def said_once(self, now: dict[str, Any]) -> None:
        """One acknowledgement for each episode; a second copy only where nobody can tell and a repeat is harmless."""
        platforms = self.shop.platforms
        copies = Counter(reply.delivery for reply in platforms.taken)
        first = Counter(now["deliveries"][d][1:3] for d in copies if now["deliveries"][d][3] == "acknowledgement")
        assert all(count == 1 for count in first.values()), first
        for reply in platforms.taken:
            repeats = (
                0
                if platforms.knows or reply.account == CHAT
                else platforms.unsure[reply.delivery] + self.shop.lives - 1
            )
            assert copies[reply.delivery] <= 1 + repeats, f"{reply.purpose} {copies[reply.delivery]} times"

    def promises_end_once(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        for promise, (state, *_) in before["promises"].items():
            assert promise in now["promises"]
            assert state in (OPEN, now["promises"][promise][0]), "a promise that had ended has ended again"
        standing = [c[2] for c in now["conversations"].values() if c[2] is not None]
        still_open = [p for p, (state, *_) in now["promises"].items() if state == OPEN]
        assert sorted(standing) == sorted(still_open), "the open promises are those that conversations name"

    def nothing_is_planned_with_an_ended_promise(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        ended = {p for p, (state, *_) in before["promises"].items() if state != OPEN}
        settled = {p for p, (state, *_) in now["promises"].items() if state not in (OPEN, RETOLD)}
        for key, (state, kind, promise, _) in now["reminders"].items():
            was = before["reminders"].get(key, (PLANNED,))[0]
            assert was in (PLANNED, state), "a reminder that had ended has moved"
            assert state != PLANNED or promise not in settled, f"{kind} of a promise that has ended is still planned"
            assert (was, state) != (PLANNED, FIRED) or promise not in ended, f"{kind} of a promise that had ended"

    def nothing_is_claimed_for_ever(self, now: dict[str, Any]) -> None:
        claimed = sum(state == CLAIMED for state, *_ in now["deliveries"].values())
        assert claimed <= len(self.shop.platforms.hanging), "claimed, and nobody is sending it"
        outbox = self.shop.life.outbox
        assert sum(outbox._places._taken.values()) == outbox.under_way, "a place is kept, and nobody is sending"

    # --- the end ------------------------------------------------------------------------------------------------

    def to_the_end(self) -> None:
        self.shop.life.dies_at = ""
        self.shop.platforms.will.clear()
        for account in ACCOUNTS:
            self.a_colleague_lets_go_on(account)
        while self.shop.platforms.hanging:
            self.a_platform_answers_at_last("takes")
        self.all_is_decided()
        self.open_promises_are_watched()
        self.goes_on()
        self.nothing_waits()
        for talk in self.talks.values():
            if talk.asked is not None:
                self.deliver([self.message(talk, "It comes tomorrow.", 0, Author.AGENT)])
        self.all_is_decided()
        self.goes_on()
        self.nothing_waits()
        assert OPEN not in {state for state, *_ in self.before["promises"].values()}

    def all_is_decided(self) -> None:
        self.act(Life.decide)
        written = dict(self.shop.ask("select m.external_id, d.id from message m left join decision d on d.id = m.id"))
        assert set(self.known) <= set(written), "lost"
        assert None not in written.values(), "recorded and never decided"
        assert self.shop.ask("select count(*) from undecided") == [(0,)]

    def open_promises_are_watched(self) -> None:
        """Who was promised something is looked after: a reminder is planned, or the miss was told of."""
        now = self.before
        watched = {
            r[2] for r in now["reminders"].values() if r[0] == PLANNED or r[1] in ("missed", "retell", "retell-early")
        }
        for promise, (state, *_) in now["promises"].items():
            assert state != OPEN or promise in watched, "an open promise without a reminder"

    def goes_on(self) -> None:
        for _ in range(2000):
            due = self.do(self.shop.life.store.next_due(frozenset()))
            if due is None:
                return
            self.shop.clock.move_to(max(due, self.shop.clock.now()))
            self.act(Life.tend)
            if self.do(self.shop.life.store.next_due(frozenset())) == due:
                self.shop.clock.move(seconds=1)
        rows = self.shop.ask("select id, account, purpose, state, due_at, error from delivery where due_at is not null")
        raise AssertionError(f"it never comes to rest: {rows}")

    def nothing_waits(self) -> None:
        accounts = dict(self.shop.ask("select id, account from delivery"))
        for delivery, (state, *_) in self.before["deliveries"].items():
            assert state in (2, 3, 6) or (state == HELD and accounts[delivery] == CHAT), f"delivery in state {state}"
        planned = {key: rest for key, (state, *rest) in self.before["reminders"].items() if state == PLANNED}
        assert planned == {}, f"planned for ever, at {self.shop.clock.now()}: {planned}"


Model.TestCase.settings = settings(
    max_examples=RUNS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
        *((Phase.shrink,) if os.environ.get("RESPONDER_SHRINK") else ()),
    ),
)
TestModel = Model.TestCase

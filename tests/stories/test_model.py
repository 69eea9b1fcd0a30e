"""Whatever people, platforms and crashes do in whatever order: what the product promises holds after every step."""

from __future__ import annotations

import asyncio
import itertools
import json
import os
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from responder.clock import from_micros, to_micros
from responder.flow.moving import By
from responder.model import Author, Bounced, Kind, Message, Receipt, ReceiptState, Reply
from responder.retention import forget_now
from responder.staff.actions import NotPossible, Unknown
from responder.store import codes
from responder.store.recheck import TO_THEIR_ANSWER

from .mortal import ACCOUNTS, CHAT, CONFIGS, DESK, MAIL, OUTCOMES, POINTS, STAFF, Life, Mortal

RUNS, STEPS = (int(n) for n in os.environ.get("RESPONDER_MODEL", "80x50").split("x"))  # `make model`: 2000x50
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
JAN = By("Jan", "api")
QUIET = timedelta(hours=24)  # conversation.quiet_after_human
DAY = 86_400_000_000  # microseconds
SECOND = timedelta(seconds=1)
FEW, MANY = 3, 200  # decisions of one message in vain; looks at what is due in a few days
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # no disk is to be waited for
QUESTIONS = (
    "Where is my order 48213?",
    "When does my parcel come?",  # its article needs a fact
    "Can I come by tomorrow?",
    "It broke again, and nobody answers me!",
    "I smell gas in your shop!",
)
TEXTS = (*QUESTIONS, "thanks!", "thanks!", "hi", "48213", "yes", "no", "stop", "start")
LAGS = st.sampled_from([0, 0, 0, 1, 3, 600])  # seconds that news needs to reach us
LATE = st.sampled_from([0, 0, 1, 3, 600, 2 * 3600, 30 * 3600])  # mail programs have clocks of their own
ANSWERS = ("It comes tomorrow.", "Which colour would you like?")
PERSON = ("mailto:noor@post.example",)  # who Noor is beyond one account
TELLING = ("acknowledgement", "retold", "window", "noted", "article", "kept")  # words that name the time of a promise
ENDINGS = ("human-answered", "opted-out", "closed-by-customer", "revoked", "delivery-report")
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
    public: bool = False
    asked: datetime | None = None
    answered: datetime | None = None
    heard: datetime | None = None  # when we heard of the last answer

    @property
    def is_answered(self) -> bool:
        return self.answered is not None and (self.asked is None or self.answered >= self.asked)


TALKS = (
    *((CHAT, "noor", "noor"), (CHAT, "noor", "noor-2"), (DESK, "noor", "noor-1"), (DESK, "noor", "noor-2")),
    *((DESK, "lena", "lena"), (DESK, "noor", "wall", True)),
    *((MAIL, "noor@post.example", "one"), (MAIL, "noor@post.example", "two"), (MAIL, "lena@post.example", "three")),
)


class Model(RuleBasedStateMachine):
    """Drives a shop whose process dies, and looks at all that left and all that is written after every step."""

    @initialize(data=st.data(), config=st.sampled_from(sorted(CONFIGS)), knows=st.booleans())
    def opens(self, data: Any, config: str, knows: bool) -> None:
        self.stack, self.broken = ExitStack(), True
        self.runner = self.stack.enter_context(asyncio.Runner())
        folder = self.stack.enter_context(TemporaryDirectory(dir=MEMORY))
        self.shop = Mortal(Path(folder), MONDAY, config)
        self.shop.platforms.knows = knows
        self.configs = {config}  # those that were ever in force
        self.stack.callback(lambda: self.do(self.shop.stop()))
        self.do(self.shop.start())
        self.talks = {f"{one.account}:{one.key}": one for one in (Talk(*each) for each in TALKS)}
        self.active = sorted({data.draw(st.sampled_from(sorted(self.talks))) for _ in range(3)})
        self.keys = {(one.account, one.key): one for one in self.talks.values()}  # a thread has several
        self.threads: dict[str, list[str]] = {}  # by talk of mail, what was written in it
        self.known: dict[str, Message] = {}  # what a platform was told that we have
        self.gone: set[str] = set()  # messages that were forgotten
        self.deliveries: dict[int, Any] = {}  # all that ever were
        self.numbers = itertools.count(1)
        self.before = self.snapshot()
        self.broken = self.forgetting = False

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

    def talk(self, data: Any) -> Talk:
        return self.talks[data.draw(st.sampled_from(self.active))]

    def message(
        self, talk: Talk, text: str, lag: int, author: Author = Author.CUSTOMER, *, proven: bool = True, **more: Any
    ) -> Message:
        number = f"m{next(self.numbers)}"
        customer = author is Author.CUSTOMER
        if talk.account == MAIL:
            thread = self.threads.setdefault(talk.key, [])  # who leaves some out keeps the first (RFC 5537 3.4.4)
            more |= {"conversation": None, "thread_id": number, "references": tuple(thread[:1] + thread[1:][-4:])}
            thread.append(number)
            self.keys[MAIL, number] = talk
        else:
            more |= {"conversation": talk.key}
        known = customer and talk.handle.startswith("noor") and proven and not talk.public
        return Message(
            account=talk.account,
            id=number,
            handle=talk.handle,
            sent_at=self.shop.clock.now() - timedelta(seconds=lag),
            author=author,
            text=text,
            proven=proven,
            public=talk.public,
            identities=PERSON if known else (),
            **more,
        )

    def deliver(self, messages: list[Message]) -> None:
        """A platform hands messages over, again and again until we say that we have them."""
        account = messages[0].account
        while not self.act(lambda life: life.flow.take(account, messages)):
            pass
        for one in messages:
            self.known[one.id] = one
            talk = self.keys[one.account, one.conversation or one.id]
            if one.author is Author.AGENT:
                talk.answered = max(one.sent_at, talk.answered or one.sent_at)
                talk.heard = self.shop.clock.now()
            else:
                talk.asked = max(one.sent_at, talk.asked or one.sent_at)

    @rule(data=st.data(), texts=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3), lag=LAGS)
    def a_customer_writes(self, data: Any, texts: list[str], lag: int) -> None:
        talk = self.talk(data)
        proven = talk.account != MAIL or data.draw(st.booleans())
        self.deliver([self.message(talk, text, lag, proven=proven) for text in texts])

    @rule(data=st.data(), text=st.sampled_from(TEXTS))
    def a_customer_writes_and_is_heard(self, data: Any, text: str) -> None:
        self.deliver([self.message(self.talk(data), text, 0)])
        self.act(Life.decide)
        self.act(Life.round)

    @rule(
        data=st.data(),
        text=st.sampled_from(QUESTIONS),
        hours=st.sampled_from([1, 1, 4, 26]),
        then=st.sampled_from(["", "answer", "thanks!", "thanks!", "yes", "no", "48213", "stop"]),
        again=st.sampled_from(["", *QUESTIONS]),
    )
    def an_ordinary_case(self, data: Any, text: str, hours: int, then: str, again: str) -> None:
        """A question, some hours, what comes of it, and perhaps another question."""
        talk = self.talk(data)
        self.deliver([self.message(talk, text, 0)])
        self.life_goes_on(hours)
        if then:
            author = Author.AGENT if then == "answer" else Author.CUSTOMER
            self.deliver([self.message(talk, then, 0, author)])
            self.life_goes_on(data.draw(st.sampled_from([0, 1, 26])))
        if again:
            self.deliver([self.message(talk, again, 0)])
            self.life_goes_on(0)

    @rule(data=st.data(), text=st.sampled_from(["hi", "hi", "quick question", "48213"]), more=st.sampled_from(TEXTS))
    def a_customer_takes_back_what_waits(self, data: Any, text: str, more: str) -> None:
        """Within the seconds that a short opening waits for the rest."""
        talk = self.talk(data)
        if talk.account == MAIL:
            return
        first = self.message(talk, text, 0)
        self.deliver([first])
        self.act(Life.decide)
        if data.draw(st.booleans()):
            self.deliver([self.message(talk, more, 0)])
            self.act(Life.decide)
        if data.draw(st.booleans()):
            self.deliver([self.message(talk, "", 0, kind=Kind.REVOKE, about=first.id)])

    @precondition(lambda self: any(one.author is Author.CUSTOMER for one in self.known.values()))
    @rule(data=st.data(), kind=st.sampled_from([Kind.REVOKE, Kind.REVOKE, Kind.EDIT, Kind.REACTION]))
    def a_customer_changes_their_mind(self, data: Any, kind: Kind) -> None:
        theirs = [one for one in self.known.values() if one.author is Author.CUSTOMER and one.account != MAIL]
        if theirs:
            about = theirs[-data.draw(st.integers(1, min(4, len(theirs))))]
            talk = self.keys[about.account, about.conversation or about.id]
            self.deliver([self.message(talk, "", 0, kind=kind, about=about.id)])

    @rule(data=st.data(), text=st.sampled_from(ANSWERS), lag=LATE)
    def a_colleague_answers(self, data: Any, text: str, lag: int) -> None:
        self.deliver([self.message(self.talk(data), text, lag, Author.AGENT)])

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
            talk = self.keys[account, key]
            talk.answered, talk.heard = from_micros(after), self.shop.clock.now()

    @rule(account=st.sampled_from(ACCOUNTS), goes_on=st.booleans())
    def a_colleague_pauses(self, account: str, goes_on: bool) -> None:
        async def asks(life: Life) -> None:
            with suppress(Unknown):  # the account is switched off
                if goes_on:
                    await life.faces.actions.resume(account, JAN)
                else:
                    await life.faces.actions.pause(account, JAN, "a test")

        self.act(asks)

    @precondition(lambda self: self.known)
    @rule(data=st.data(), erases=st.sampled_from([False, False, True]))
    def a_person_asks_what_we_know(self, data: Any, erases: bool) -> None:
        talk = self.talk(data)

        async def asks(life: Life) -> None:
            await life.store.export(talk.account, talk.handle)
            if erases:
                with suppress(Unknown):
                    await life.faces.actions.erase(talk.account, talk.handle, JAN)

        self.forgets(asks)
        if erases:
            for one in self.talks.values():
                if (one.account, one.handle) == (talk.account, talk.handle):
                    one.asked = one.answered = one.heard = None

    @precondition(lambda self: self.shop.clock.now() > MONDAY + timedelta(days=8))
    @rule()
    def it_forgets_what_is_old(self) -> None:
        self.forgets(lambda life: forget_now(life.flow, structlog.get_logger()))

    def forgets(self, work: Any) -> None:
        self.forgetting = True
        before = self.stored()
        self.act(work)
        self.gone |= before - self.stored()
        self.forgetting = False

    def stored(self) -> set[str]:
        return {row[0] for row in self.shop.ask("select external_id from message")}

    @precondition(lambda self: self.known)
    @rule(data=st.data())
    def a_platform_delivers_again(self, data: Any) -> None:
        if there := sorted(set(self.known) - self.gone):
            self.deliver([self.known[data.draw(st.sampled_from(there))]])

    @precondition(lambda self: self.shop.platforms.taken)
    @rule(data=st.data(), state=st.sampled_from([*ReceiptState, None]))
    def a_platform_has_news(self, data: Any, state: ReceiptState | None) -> None:
        taken = self.shop.platforms.taken
        reply = taken[-data.draw(st.integers(1, min(5, len(taken))))]
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
        """Nothing is done meanwhile: the process hangs, or is not there."""
        self.shop.clock.move(seconds=seconds)

    @rule(hours=st.sampled_from([1, 4, 8, 26, 26, 50, 220]))
    def life_goes_on(self, hours: int) -> None:
        """Whatever is due meanwhile is done in its time."""
        end = self.shop.clock.now() + timedelta(hours=hours)
        self.act(Life.decide)
        pause = SECOND
        for _ in range(MANY):
            self.act(Life.round)
            due, now = self.next_look(), self.shop.clock.now()
            if due is None or due > end:
                break
            pause = 2 * pause if due <= now else SECOND  # what is due cannot leave: an account is off, a send hangs
            self.shop.clock.move_to(min(max(due, now + pause), max(end, now)))
            if now >= end:
                break
        self.shop.clock.move_to(max(end, self.shop.clock.now()))

    @precondition(lambda self: any(dead for _, dead in self.before["contacts"].values()))
    @rule()
    def two_months_pass(self) -> None:
        """An address that was dead may be alive again."""
        self.life_goes_on(24 * 61)

    def next_look(self) -> datetime | None:
        life = self.shop.life
        due = self.do(life.store.next_due(life.flow.tools.accounts.held()))
        moments = [at for at in (due, life.flow.waiting.back_at) if at is not None]
        return min(moments, default=None)

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
            "promises": {
                r[0]: r[1:]
                for r in ask("select id, state, conversation_id, episode, due_at, made_at, again from promise")
            },
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
            "conversations": {
                r[0]: r[1:]
                for r in ask("select id, account, key, promise_id, promise_due, contact_id from conversation")
            },
            "decisions": {r[0]: r[1:] for r in ask("select id, conversation_id, reason from decision")},
            "same": {r[0] for r in ask("select contact_id from identity")},  # Noor's, and nobody else's
            "fuse": ask("select max(until_at) from fuse")[0][0] or 0,
        }

    def look(self) -> None:
        before, now = self.before, self.snapshot()
        self.before = now
        self.deliveries |= now["deliveries"]
        left, self.shop.platforms.left = self.shop.platforms.left, []
        for reply in left:
            self.may_be_said(reply, before, now)
            self.tells_what_stands(reply, before, now)
        self.said_once()
        self.decided_once(before, now)
        self.promises_end_once(before, now)
        self.one_question_is_acknowledged_once(before, now)
        self.one_person_is_promised_one_time(before, now)
        self.nothing_is_planned_with_an_ended_promise(before, now)
        self.open_promises_are_watched(now)
        self.nothing_is_claimed_for_ever(now)

    def may_be_said(self, reply: Reply, before: dict[str, Any], now: dict[str, Any]) -> None:
        _, conversation, _, purpose, contact, written = now["deliveries"][reply.delivery]
        assert reply.account not in before["paused"] & now["paused"], f"{reply.purpose} on an account that is paused"
        if reply.to == STAFF:
            return
        account, key, *_ = now["conversations"][conversation]
        talk, moment = self.keys[account, key], self.shop.clock.now()
        assert min(before["fuse"], now["fuse"]) <= to_micros(moment), f"{purpose} while the fuse is open"
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

    def tells_what_stands(self, reply: Reply, before: dict[str, Any], now: dict[str, Any]) -> None:
        """The time that a word names is that of a promise which stands, or stood when the word was written."""
        _, conversation, _, purpose, _, written = now["deliveries"][reply.delivery]
        if reply.to == STAFF or purpose not in TELLING:
            return
        ((body,),) = self.shop.ask(f"select body from reply where id = {reply.delivery}")
        told = json.loads(body)["due"]
        promises = [*before["promises"].values(), *now["promises"].values()]
        known = {
            due: state
            for state, theirs, _, due, made, _ in promises
            if theirs == conversation and (state == OPEN or made == written)
        }
        assert told in known, f"{purpose} names {from_micros(told)}, which nobody promised: {known}"

    def decided_once(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        """Each message is decided within a few tries, and none by a mistake of ours."""
        tries = max(self.shop.life.in_vain.values(), default=0)
        assert tries <= FEW, f"decided in vain {tries} times"
        new = [now["decisions"][row] for row in now["decisions"].keys() - before["decisions"].keys()]
        has_ended = any(reason in ENDINGS for _, reason in new)  # perhaps after it
        for conversation, reason in new:
            assert reason != "failed", self.shop.ask("select detail from decision where reason = 'failed'")
            if reason == "already-acknowledged" and not has_ended:
                assert now["conversations"][conversation][2] is not None, "nobody looks after what was acknowledged"
                stood, stands = (then["conversations"].get(conversation, ())[2:3] for then in (before, now))
                has_heard = stood != stands or self.words_of(conversation, before) != {"lost"}
                assert has_heard, "silence to somebody whom we have told nothing"

    def words_of(self, conversation: int, then: dict[str, Any]) -> set[str]:
        """What became of the words that told of the last promise: lost, or not."""
        last = max((one[2] for one in then["promises"].values() if one[1] == conversation), default=0)
        just_now = to_micros(self.shop.clock.now() - timedelta(minutes=1))
        return {
            "lost" if state in codes.NEVER_LEFT and made <= just_now else "not lost"
            for state, its, episode, purpose, _, made in then["deliveries"].values()
            if (its, episode) == (conversation, last) and purpose in ("acknowledgement", "retold")
        }

    def said_once(self) -> None:
        """One acknowledgement for each episode; a second copy only where nobody can tell and a repeat is harmless."""
        platforms = self.shop.platforms
        copies = Counter(reply.delivery for reply in platforms.taken)
        said = self.deliveries
        first = Counter(said[d][1:3] for d in copies if said[d][3] == "acknowledgement")
        assert all(count == 1 for count in first.values()), first
        for reply in platforms.taken:
            repeats = (
                0
                if platforms.knows or reply.account == CHAT
                else platforms.unsure[reply.delivery] + self.shop.lives - 1
            )
            assert copies[reply.delivery] <= 1 + repeats, f"{reply.purpose} {copies[reply.delivery]} times"

    def one_question_is_acknowledged_once(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        """While a promise stands another acknowledgement comes only after a day of silence, or a stop and a start."""
        if before["starts"] != now["starts"]:
            return
        stood = {number: one[2] for number, one in before["conversations"].items() if one[2] is not None}
        for promise in now["promises"].keys() - before["promises"].keys():
            _, conversation, _, _, made, again = now["promises"][promise]
            if self.words_of(conversation, before) == {"lost"}:
                continue
            if again or conversation not in stood or now["promises"].get(stood[conversation], (None,))[0] != RETOLD:
                continue
            earlier = [
                one[5] for one in before["deliveries"].values() if (one[1], one[3]) == (conversation, "acknowledgement")
            ]
            assert made - max(earlier, default=0) >= DAY, "the same question is acknowledged again"

    def one_person_is_promised_one_time(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        """Who waits on one account, and asks on another, is told the time that stands already."""
        moment, cases = to_micros(self.shop.clock.now()), now["conversations"]
        for promise in now["promises"].keys() - before["promises"].keys():
            _, conversation, _, due, _, again = now["promises"][promise]
            account, key, *_, contact = cases[conversation]
            if again or contact not in before["same"] or account == MAIL or self.keys[account, key].public:
                continue
            elsewhere = {
                one[3]
                for number, one in now["promises"].items()
                if number in before["promises"] and one[0] == OPEN == before["promises"][number][0] and one[3] > moment
                if (other := cases[one[1]][-1]) != contact and other in before["same"]
            }
            assert not elsewhere or due in elsewhere, "one person was promised two times"

    def promises_end_once(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        for promise, (state, *_) in before["promises"].items():
            if promise not in now["promises"]:
                assert self.forgetting, "a promise is gone"
                assert state != OPEN, "an open promise is forgotten"
                continue
            assert state in (OPEN, now["promises"][promise][0]), "a promise that had ended has ended again"
        standing = [tuple(c[2:4]) for c in now["conversations"].values() if c[2] is not None]
        still_open = [(p, due) for p, (state, _, _, due, *_) in now["promises"].items() if state == OPEN]
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
        while self.shop.platforms.hanging:
            self.a_platform_answers_at_last("takes")
        self.ops_reload("plain")
        for account in ACCOUNTS:
            self.a_colleague_pauses(account, goes_on=True)
        self.all_is_decided()
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
        for _ in range(MANY):
            if not self.shop.life.flow.waiting.backlog:
                break
            self.shop.clock.move(seconds=10)
            self.act(Life.round)
        written = dict(self.shop.ask("select m.external_id, d.id from message m left join decision d on d.id = m.id"))
        assert set(self.known) <= set(written) | self.gone, "lost"
        never = [one for one, decided in written.items() if decided is None and not one.startswith("erased-")]
        assert never == [], "recorded and never decided"
        assert self.shop.ask("select count(*) from undecided") == [(0,)]

    def open_promises_are_watched(self, now: dict[str, Any]) -> None:
        """Who was promised something is looked after: a reminder is planned, or the miss was looked at."""
        watched = {
            promise
            for state, kind, promise, _ in now["reminders"].values()
            if state == PLANNED or (kind == "missed" and state == FIRED)
        }
        for promise, (state, *_) in now["promises"].items():
            assert state != OPEN or promise in watched, "an open promise without a reminder"

    def goes_on(self) -> None:
        for _ in range(2000):
            due = self.next_look()
            if due is None:
                return
            self.shop.clock.move_to(max(due, self.shop.clock.now()))
            self.act(Life.tend)
            if self.next_look() == due:
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
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
    phases=(
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
        *((Phase.shrink,) if os.environ.get("RESPONDER_SHRINK") else ()),
    ),
)
TestModel = Model.TestCase

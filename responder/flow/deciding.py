"""Steps 3 to 5 for a batch: heard, decided, said, and written down as a change.

A few messages take one step after the other together, not each of them all steps: the code and the tables of a step
are then at hand for the next message (docs/explanation/performance.md).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

from responder.clock import Clock
from responder.desk import Log
from responder.errors import StoreUnavailable
from responder.flow import opinions, speech
from responder.flow.calling import with_call
from responder.flow.cap_warnings import CapWarnings
from responder.flow.case import Case
from responder.flow.change import SPEAKS, Said, change_for
from responder.flow.decide import PAID, Reason
from responder.flow.deliver import Outbox
from responder.flow.ending import Covers, covered
from responder.flow.hearing import Understood, hear, told_nothing, understand_some
from responder.flow.person import resting_on, with_person
from responder.flow.planning import planned_for_question, planned_with
from responder.flow.priority import priority_of
from responder.flow.question import Tally
from responder.flow.short import COUNTED, SHORT_WORDS, short_word
from responder.flow.teaching import taught
from responder.flow.tolls import resting_on_day
from responder.flow.tools import Tools
from responder.flow.trace import trace_of
from responder.flow.unproven import Unproven
from responder.model import Action, Author, Decision, Kind
from responder.store import Store
from responder.store.ids import new_token
from responder.store.recheck import Word
from responder.store.records import Change, Decided, Question, Recorded, Situation
from responder.values import copier, maker, replace

_ON_ITS_WAY = timedelta(minutes=1)
_SLICE = 8  # messages decided at a stretch, at most
_STRETCH = 0.003  # seconds that a stretch should take at most: webhooks and sends wait for so long
_said = maker(Said)
_counted = copier(Case, "counts", "fuse")
# What is asked for with every message: Python looks for the member of an enum through all of its class.
_AGENT, _ALL, _SHORT = Author.AGENT, Covers.ALL, Action.SHORT
_CATCHING_UP, _ACKNOWLEDGED, _CLOSED = Reason.CATCHING_UP, Reason.ALREADY_ACKNOWLEDGED, Reason.CLOSED_BY_CUSTOMER

Asked = tuple[Recorded, Question, Situation]
Tell = Callable[[str, str], Any]


@dataclass(slots=True)
class _Turn:
    """One message on its way.

    heard: what a plugin was told of it before; understood: what it says, or why that cannot be told; more: who else is
    promised something now and answered before it.
    """

    recorded: Recorded
    question: Question
    situation: Situation
    heard: Case | None
    understood: Understood | Exception | None = None
    case: Case | None = None
    decision: Decision | None = None
    said: Said | None = None
    priority: int = 0
    more: int = 0
    change: Change | None = None


class Stretch:
    """How many messages are decided before the event loop gets its turn: fewer where each of them takes long."""

    def __init__(self) -> None:
        self.size = _SLICE

    def took(self, messages: int, seconds: float) -> None:
        """Note what the last ones took."""
        fits = int(messages * _STRETCH / seconds) if seconds > 0 else _SLICE
        self.size = max(1, min(fits, self.size * 2, _SLICE))


class Lately(NamedTuple):
    """What is remembered from batch to batch."""

    stretch: Stretch
    warn: CapWarnings
    unproven: Unproven


class Deciding:
    """Decides the messages of one batch at one moment. fuse: why nothing may leave, where it is open."""

    def __init__(
        self,
        tools: Tools,
        store: Store,
        outbox: Outbox,
        clock: Clock,
        *,
        now: datetime,
        fuse: str | None,
        log: Log,
        tell: Tell,
        lately: Lately,
    ) -> None:
        self._tools, self._store, self._outbox, self._clock, self._now = tools, store, outbox, clock, now
        self._log, self._tell, self._tally, self._new_id = log, tell, Tally(), store.new_ids(now)
        self._asks = partial(planned_for_question, tools)
        self._stretch, self._warn, self._unproven = lately
        self.fuse = fuse
        self.later: set[int] = set()  # rows of messages that wait for their minute

    async def decide(self, asked: Iterable[Asked], ahead: Mapping[int, Case], changes: list[Change]) -> None:
        """Add the change of each message to `changes`, in their order. ahead: cases by the rows of their messages.

        What waits for its minute has none, and its row stands in `later`. Raises StoreUnavailable: of those not in
        `changes` nothing is held.
        """
        turns = deque(_Turn(*each, ahead.get(each[0].row)) for each in asked)
        while turns:
            ready = await self._understood(turns)
            while ready:
                some = [ready.popleft() for _ in range(min(self._stretch.size, len(ready)))]
                began = self._clock.monotonic()
                await self._decide_some(some)
                changes += [turn.change for turn in some if turn.change is not None]
                self._stretch.took(len(some), self._clock.monotonic() - began)
                await asyncio.sleep(0)  # webhooks and sends do not wait for the whole batch

    async def _understood(self, turns: deque[_Turn]) -> deque[_Turn]:
        """Take the first turns off, as many as are understood at once."""
        new = [(turn.recorded, turn.situation) for turn in turns if turn.heard is None]
        found = deque(await understand_some(self._tools, new, self._now, self._clock) if new else ())
        ready: deque[_Turn] = deque()
        while turns and (found or turns[0].heard is not None):
            turn = turns.popleft()
            if turn.heard is None:
                turn.understood = found.popleft()
            ready.append(turn)
        return ready

    async def _decide_some(self, turns: Sequence[_Turn]) -> None:
        try:
            for step in (self._hear, self._decide, self._speak, self._write):
                await self._take(step, turns)
        except StoreUnavailable:
            for turn in turns:
                self._give_back(turn)
            raise

    async def _take(self, step: Callable[[_Turn], Awaitable[None]], turns: Iterable[_Turn]) -> None:
        """Take a step; a bug of ours holds its message alone, shows it to ops, and lets the others go on."""
        for turn in turns:
            if turn.change is not None or turn.recorded.row in self.later:
                continue
            try:
                await step(turn)
            except StoreUnavailable:
                raise
            except Exception as error:  # noqa: BLE001 - see above
                self._give_back(turn)
                name = type(error).__name__  # its words may be a person's
                turn.change = hold(turn.recorded, repr(error), self._log, self._tell, told=name)

    def _give_back(self, turn: _Turn) -> None:
        """Return the place that was reserved for the answer, if one was."""
        if turn.said is not None and turn.said.token is not None:
            self._outbox.give_back(turn.recorded.message.account)

    async def _hear(self, turn: _Turn) -> None:
        """Step 3, its end: the case of what the message says."""
        if isinstance(turn.understood, Exception):
            raise turn.understood
        if turn.understood is None:
            turn.case = turn.heard
            return
        turn.case = await hear(
            self._tools,
            turn.recorded,
            turn.understood,
            turn.situation,
            self._now,
            counts=turn.situation.counts,
            text_hash=turn.question.text_hash,
            fuse=self.fuse,
            toll=turn.question.toll,
        )

    async def _decide(self, turn: _Turn) -> None:
        """Step 4: what is done about it, after what was done about the messages before it."""
        assert turn.case is not None
        tools, question, tally = self._tools, turn.question, self._tally
        case, account = turn.case, tools.accounts.get(turn.recorded.message.account)
        counts = self._unproven.on_top(tally.on_top(turn.situation.counts, question), case.message, self._now)
        if counts is not case.counts or self.fuse != case.fuse:
            case = turn.case = _counted(case, counts, self.fuse)
        case, decision = await self._decided(case)
        turn.case = case
        await tools.renderer.ready(decision.situation, case.understanding.locale)
        if account is None or not account.settings.enabled:
            decision = Decision(action=Action.SILENT, reason="account-off", rule="config.toml: channels")
        if decision.reason == _CATCHING_UP:
            self.later.add(turn.recorded.row)
            return
        turn.decision, new = decision, not case.contact.said
        if case.toll is not None and decision.reason in PAID:
            self._warn(case.message.account, case.toll, decision)
        if _is_short(decision):
            if decision.reason in COUNTED:
                tally.add(question, new_contact=new, priority=None)
            else:
                tally.pay(question)
        elif decision.action in SPEAKS:
            turn.priority = priority_of(case.understanding, tools.settings.promise.first)
            turn.more = tally.ahead(question.account, turn.priority)
            if case.pending is None:
                tally.add(question, new_contact=new, priority=turn.priority)
                self._unproven.add(case.message, self._now)
        elif decision.action is Action.HELD:
            await self._held_back(case, decision)

    async def _decided(self, case: Case) -> tuple[Case, Decision]:
        """Return what is done, and the case as it was seen for that."""
        decision = await opinions.decided(self._tools, case)
        if decision.reason == _ACKNOWLEDGED and await self._heard_nothing(case):
            case = told_nothing(case)
            decision = await opinions.decided(self._tools, case)
        return case, decision

    async def _heard_nothing(self, case: Case) -> bool:
        """Tell whether the answer that was written for this question never left, and never will.

        The platform refused it, or was away, or the account paused, for too long. One that was written just now is
        still on its way.
        """
        conversation, at = case.conversation, case.conversation.acknowledged_at
        if at is None or self._now - at < _ON_ITS_WAY:
            return False
        return await self._store.word(conversation.id, conversation.episode) is Word.LOST

    async def _speak(self, turn: _Turn) -> None:
        """Steps 4b and 5: the promise and the text, where something is said beyond a short word."""
        case, decision = turn.case, turn.decision
        assert case is not None
        assert decision is not None
        if decision.action not in SPEAKS or _is_short(decision):
            return
        tools, account = self._tools, self._tools.accounts[case.message.account]
        promise = await opinions.promised(tools, case, account.settings.until_known, turn.more, turn.priority)
        extra = await opinions.words(tools, case, decision)
        reply = speech.reply_for(tools, case, decision, promise, account, extra)
        due = _leaves_at(case, decision)
        if due > case.now:
            reply["about"] = case.message.text[:4_000]
            reply["parts"] = [*(case.pending.parts if case.pending else ()), case.message.id]
        if case.pending is not None:
            reply["written_at"] = case.pending.reply["written_at"]  # by which it is seen that a time has passed since
        delivery = self._new_id()
        turn.said = _said(
            promise=promise,
            reply=reply,
            due=due,
            min_gap=account.abilities.min_gap,
            domain=turn.question.domain,
            delivery=delivery,
            toll=tools.tolls.priced(case.toll, account.name, reply["text"]),
            reminders=planned_with(
                tools,
                account,
                promise,
                case.now,
                last=case.message.sent_at,
                handle=case.message.handle,
                article=speech.asks_whether_it_helped(tools, case, reply),
            ),
            # last: nothing may fail once a place is taken
            token=self._place(account.name, delivery, due) if case.pending is None else None,
        )

    def _place(self, account: str, delivery: int, due: datetime) -> str | None:
        """Return the token of a delivery that can be sent as soon as it is written; None: it waits its turn."""
        if due > self._now or self.fuse is not None or self._outbox.call_waits(account, self._now):
            return None
        if not self._outbox.room(account, self._now):
            return None
        self._outbox.take_room(account)
        return new_token(delivery)

    async def _write(self, turn: _Turn) -> None:
        """Put together what all this changes in the store."""
        case, decision, said = turn.case, turn.decision, turn.said
        assert case is not None
        assert decision is not None
        tools, row, new_id = self._tools, turn.recorded.row, self._new_id
        trace = trace_of(case, decision, said.promise if said else None, said.reply["said"] if said else "")
        if _is_short(decision) or decision.reason == _CLOSED:
            account = tools.accounts[case.message.account]
            change = short_word(tools, case, row, decision, trace, account, new_id)
        elif (pending := case.pending) is not None and case.message.about in pending.parts and _revokes(case):
            from responder.flow.withdrawn import taken_back  # noqa: PLC0415 - few daemons ever hear of one

            change = taken_back(case, pending, row, decision, trace, new_id)
        else:
            covers = _ALL
            if case.message.author is _AGENT:
                covers = await covered(self._store, case, tools.settings.conversation.quiet_after_human)
            change = change_for(
                case,
                row,
                decision,
                trace,
                over=case.over,
                said=turn.said,
                new_id=new_id,
                asks=self._asks,
                covers=covers,
            )
        change = self._calling(with_call(tools, case, decision, with_person(case, change, new_id)), case)
        change = await taught(tools, self._store, case, change)
        if self._store.shared:
            change = resting_on(change, turn.question, turn.situation)
            change = resting_on_day(change, turn.question.toll, turn.situation.counts)
        turn.change = change

    def _calling(self, change: Change, case: Case) -> Change:
        """Return the change without its call where too many who proved nothing have called; ops hear of it."""
        message = case.message
        if change.call is None or self._unproven.may_call(message, self._now):
            return change
        if self._unproven.is_news(message.account, "calls", self._now):
            why = "more messages that name danger than colleagues can be called for, of people who proved nothing"
            self._tell("unproven", f"{message.account}: {why}; look at what waits there")
        return replace(change, call=None)

    async def _held_back(self, case: Case, decision: Decision) -> None:
        """Let ops hear what keeps an answer back; where an account says too much, open the fuse."""
        account = case.message.account
        if decision.reason == Reason.FUSE_TRIPPED:
            await self._trip(case, decision)
        elif decision.reason == Reason.CAP_UNPROVEN_MINUTE and self._unproven.is_news(account, "answers", self._now):
            why = f"{decision.detail} a minute ({decision.rule})"
            self._tell("unproven", f"{account} does not answer all who proved nothing: {why}")

    async def _trip(self, case: Case, decision: Decision) -> None:
        """Open the fuse: no automatic message leaves until it has rested, and staff are called."""
        if self.fuse is not None:
            return
        why = f"{case.message.account}: {decision.detail or decision.reason}"
        until = case.now + self._tools.settings.caps.fuse_rest
        await self._store.open_fuse(why, case.now, until)
        self.fuse = why
        self._tell("fuse-open", f"the fuse is open until {until:%H:%M} UTC: {self.fuse}")


def hold(recorded: Recorded, why: str, log: Log, tell: Tell, *, told: str = "") -> Change:
    """Return what holds a message that we cannot decide, and let ops know: they find it in the quarantine.

    why: for the log and the decision. told: what stands in the alert in its place.
    """
    log.error("cannot decide", step="decide", message=recorded.row, error=why)
    tell(
        "cannot-decide", f"message {recorded.row} is held: {told or why}; see: responder quarantine show {recorded.row}"
    )
    decision = Decision(action=Action.HELD, reason="failed", rule="a bug in responder", detail=why[:300])
    decided = Decided(row=recorded.row, author=recorded.message.author, conversation=None, decision=decision, trace={})
    return Change(decided=decided)


def _is_short(decision: Decision) -> bool:
    """Tell whether the answer is one of the short words, which promise nothing."""
    return decision.action is _SHORT and decision.reason in SHORT_WORDS


def _revokes(case: Case) -> bool:
    """Tell whether a customer takes a message of theirs back."""
    return case.message.kind is Kind.REVOKE and case.message.author is Author.CUSTOMER


def _leaves_at(case: Case, decision: Decision) -> datetime:
    """Return when an answer may leave: with the first part of a burst, and not too soon after the last word."""
    if case.pending is not None:
        return case.pending.due
    due, free_at = case.now + decision.wait, case.contact.next_send_at
    return free_at if free_at is not None and free_at > due else due

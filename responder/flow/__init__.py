"""The life of a message: the seven steps, one call after the other. The only file that knows all seven.

`take` is steps 1 and 2 (comes in, recorded); `decide` is steps 3 to 5 (understood, decided, promised, rendered) and
ends in one transaction; `tend` is steps 6 and 7 (delivered, followed up) for whatever is due.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any

from responder import crashpoints
from responder.clock import Clock
from responder.desk import Log
from responder.flow import follow_up, speech
from responder.flow.case import Case
from responder.flow.change import Said, change_for
from responder.flow.decide import decide, episode_is_over
from responder.flow.deliver import Outbox
from responder.flow.question import Tally, contact_of, conversation_of, question_for
from responder.flow.receive import receive
from responder.flow.tools import Tools
from responder.flow.trace import trace_of
from responder.model import (
    Action,
    Author,
    Decision,
    Inbound,
    Promise,
    PromiseState,
    ReminderState,
    Understanding,
)
from responder.store import Store
from responder.store.records import (
    Change,
    Claim,
    Decided,
    DueReminder,
    NewDelivery,
    NewPromise,
    NewReminder,
    PromiseSettled,
    Question,
    Recorded,
    ReminderSettled,
    Situation,
)

__all__ = ["Flow", "Tools"]

MOST_WAITING = 5_000  # recorded messages kept in memory; the rest waits in the store alone
BATCH = 32
_SLICE = 8  # messages decided at a stretch: some two milliseconds
_TRIES = 5
_PAGE = 128


class Flow:
    """Carries messages through the seven steps. All truth is in the store; what is here can be lost."""

    def __init__(
        self,
        tools: Tools,
        store: Store,
        clock: Clock,
        log: Log,
        outbox: Outbox,
        *,
        tell: Callable[[str, str], None],
    ) -> None:
        self.tools, self.store, self.clock, self.log, self.outbox = tools, store, clock, log, outbox
        self._tell = tell
        self._waiting: deque[tuple[Recorded, int]] = deque()
        self._behind = False
        self._humans = 0  # answers of colleagues that wait for their decision
        self._past = False  # what a former run left undecided has not all been looked at
        self.work = asyncio.Event()
        self._humans_heard = asyncio.Event()
        self._humans_heard.set()
        self.planned: Callable[[datetime], None] = lambda _: None  # told of every new due time
        self.counts: Counter[str] = Counter()
        self._fuse: str | None = None
        self._telling: set[asyncio.Task[Any]] = set()

    # --- 1 comes in, 2 recorded ---------------------------------------------------------------------------------

    async def take(self, account: str, events: Iterable[Inbound], cursor: Mapping[str, str] | None = None) -> int:
        """Receive and record; durable when this returns. Returns how many messages were new.

        Raises StoreUnavailable: nothing was recorded, and the platform must send it again.
        """
        now = self.clock.now()
        received = receive(events, now)
        for ignored in received.ignored:
            self.counts[f"ignored:{ignored.reason}"] += 1
        if received.unreadable:
            await self.store.quarantine(received.unreadable, now)
            self._tell(
                "unreadable",
                f"{account}: {len(received.unreadable)} events could not be read and are kept aside",
            )
        if received.receipts:
            await self.store.receipts(received.receipts)
        if not received.messages and cursor is None:
            return 0
        crashpoints.reach("received")
        recorded = await self.store.record(received.messages, now, (account, cursor) if cursor is not None else None)
        crashpoints.reach("recorded")
        new = [r for r in recorded if r is not None]
        self.counts["recorded"] += len(new)
        self.counts["duplicate"] += len(recorded) - len(new)
        self._queue(new)
        return len(new)

    def _queue(self, recorded: Sequence[Recorded]) -> None:
        if not recorded:
            return
        if self._behind or len(self._waiting) + len(recorded) > MOST_WAITING:
            self._behind = True  # first come, first served: the store brings them back in their order
            recorded = [r for r in recorded if r.message.author is Author.AGENT]
        for one in recorded:
            self._wait(one, 0)
        self.work.set()

    def _wait(self, recorded: Recorded, tries: int) -> None:
        """Put a message into the queue; a human wins: a colleague's answer is decided before anything else."""
        if recorded.message.author is Author.AGENT and not tries:
            self._waiting.appendleft((recorded, tries))
            self._humans += 1
            self._humans_heard.clear()
        else:
            self._waiting.append((recorded, tries))

    def _heard(self, recorded: Recorded) -> None:
        """Count a colleague's answer as decided; follow-ups wait until none is left."""
        if recorded.message.author is Author.AGENT:
            self._humans -= 1
        if self._humans <= 0 and not self._past:
            self._humans_heard.set()

    @property
    def human_waits(self) -> bool:
        """Tell whether a colleague's answer is recorded and not yet decided, or may be."""
        return not self._humans_heard.is_set()

    async def resume(self) -> None:
        """Take up what a former run recorded and did not decide."""
        self._behind = self._past = True
        self._humans_heard.clear()
        self._fuse = await self.store.fuse(self.clock.now())
        self.work.set()

    @property
    def backlog(self) -> int:
        """How many recorded messages wait in memory for their decision."""
        return len(self._waiting)

    @property
    def oldest(self) -> datetime | None:
        """When the message that waits longest was received."""
        return self._waiting[0][0].received_at if self._waiting else None

    # --- 3 understood, 4 decided, 5 rendered: one transaction ---------------------------------------------------

    async def decide_some(self) -> int:
        """Decide a batch of waiting messages; returns how many were looked at, 0 when none waits."""
        if not self._waiting and self._behind:
            await self._catch_up()
        batch = self._next_batch()
        if not batch:
            self.work.clear()
            return 0
        crashpoints.reach("before-decide")
        now = self.clock.now()
        questions = [question_for(recorded) for recorded, _ in batch]
        situations = await self.store.situations(questions, now)
        if self._fuse is not None:
            self._fuse = await self.store.fuse(now)
        tally = Tally()
        changes: list[Change] = []
        for (recorded, _), question, situation in zip(batch, questions, situations, strict=True):
            changes.append(await self._decide_safely(recorded, question, situation, tally, now))
            if len(changes) % _SLICE == 0:
                await asyncio.sleep(0)  # webhooks and sends do not wait for the whole batch
        crashpoints.reach("decided")
        applied = await self.store.apply(changes)
        crashpoints.reach("applied")
        for (recorded, tries), change, done in zip(batch, changes, applied, strict=True):
            if done:
                self._decided(recorded, change, now)
                self._heard(recorded)
            else:
                self._again(recorded, change, tries)
        return len(batch)

    async def _catch_up(self) -> None:
        self._behind = False
        undecided = await self.store.undecided(MOST_WAITING // 2)
        self._behind = len(undecided) == MOST_WAITING // 2
        for one in undecided:
            self._wait(one, 0)
        if self._past and not self._behind:
            self._past = False
            if self._humans <= 0:
                self._humans_heard.set()

    def _next_batch(self) -> list[tuple[Recorded, int]]:
        """Take messages of different people: each sees what the one before it changed."""
        batch: list[tuple[Recorded, int]] = []
        later: list[tuple[Recorded, int]] = []
        people: set[tuple[str, str]] = set()
        while self._waiting and len(batch) < BATCH and len(later) < BATCH:
            item = self._waiting.popleft()
            message = item[0].message
            person = (message.account, message.handle)
            if person in people:
                later.append(item)
            else:
                people.add(person)
                batch.append(item)
        self._waiting.extendleft(reversed(later))
        return batch

    async def _decide_safely(
        self, recorded: Recorded, question: Question, situation: Situation, tally: Tally, now: datetime
    ) -> Change:
        """Decide one message; a bug of ours holds this message alone, shows it to ops, and lets the others go on."""
        try:
            return await self._decide_one(recorded, question, situation, tally, now)
        except Exception as error:  # noqa: BLE001 - see above
            self.log.error("cannot decide", step="decide", message=recorded.row, error=repr(error))
            self._tell("cannot-decide", f"message {recorded.row} is held: {error!r}")
            decision = Decision(
                action=Action.HELD, reason="failed", rule="a bug in responder", detail=repr(error)[:300]
            )
            author = recorded.message.author
            return Change(
                decided=Decided(row=recorded.row, author=author, conversation=None, decision=decision, trace={})
            )

    async def _decide_one(
        self, recorded: Recorded, question: Question, situation: Situation, tally: Tally, now: datetime
    ) -> Change:
        tools, message = self.tools, recorded.message
        contact = contact_of(message, situation)
        conversation = conversation_of(message, situation, contact)
        account = tools.accounts.get(message.account)
        pending = situation.pending if conversation is situation.conversation else None
        if pending is not None and message.author is Author.CUSTOMER:
            message = replace(message, text=f"{pending.text}\n{message.text}")
        understanding = tools.understander.understand(message, conversation.locale or contact.locale)
        if tools.plugins.has("responder_understand"):
            understanding = await self._understood_by_plugins(recorded, understanding)
        over = episode_is_over(conversation, now, tools.settings.conversation)
        if over and conversation.acknowledged_at is not None:
            conversation = replace(conversation, acknowledged_at=None)
        case = Case(
            message=message,
            understanding=understanding,
            contact=contact,
            conversation=conversation,
            counts=tally.on_top(situation.counts, question),
            now=now,
            text_hash=question.text_hash,
            open_now=tools.promiser.is_open(now),
            paid=account is not None and account.abilities.paid,
            burst=account.burst if account is not None else timedelta(0),
            pending=pending,
            fuse=self._fuse,
        )
        decision = await self._decision(case)
        if account is None or not account.settings.enabled:
            decision = Decision(action=Action.SILENT, reason="account-off", rule="config.toml: channels")
        said = None
        if decision.action in (Action.ACKNOWLEDGE, Action.SHORT) and account is not None:
            said = await self._speak(case, decision, account.name, question)
            if pending is None:
                tally.add(question, new_contact=contact.version == 0)
        elif decision.reason == "fuse-tripped":
            await self._trip(case, decision)
        trace = (
            trace_of(case, decision, said.promise, said.reply["said"]) if said else trace_of(case, decision, None, "")
        )
        return change_for(case, recorded.row, decision, trace, over=over, said=said, new_id=self.store.new_id)

    async def _understood_by_plugins(self, recorded: Recorded, understanding: Understanding) -> Understanding:
        fields = await self.tools.plugins.ask_fields("responder_understand", message=recorded.message)
        return replace(understanding, **fields) if fields else understanding

    async def _decision(self, case: Case) -> Decision:
        """Decide by our own rules; a plugin may silence what they answer and choose how it is said, never say more."""
        ours = decide(case, self.tools.rules)
        plugins = self.tools.plugins
        if ours.action is Action.SILENT or not plugins.has("responder_decide"):
            return ours
        theirs = await plugins.ask_first("responder_decide", case=case)
        if not isinstance(theirs, Decision):
            return ours
        return theirs if theirs.action is Action.SILENT or ours.action is Action.ACKNOWLEDGE else ours

    async def _speak(self, case: Case, decision: Decision, name: str, question: Question) -> Said:
        """Steps 4b and 5: the promise and the text."""
        tools, account = self.tools, self.tools.accounts[name]
        promise = await self._promise(case, account.settings.until_known)
        extra: dict[str, Any] = {}
        if tools.plugins.has("responder_words"):
            answers = await tools.plugins.ask_all("responder_words", case=case, decision=decision)
            extra = {answer.plugin: answer.value for answer in answers}
        reply = speech.reply_for(tools, case, decision, promise, account, extra)
        free_at = case.contact.next_send_at
        due = case.now + decision.wait
        if case.pending is not None:
            due = case.pending.due
        elif free_at is not None and free_at > due:
            due = free_at
        if due > case.now:
            reply["about"] = case.message.text[:4_000]
        delivery = self.store.new_id()
        token = None
        if due <= case.now and self._fuse is None and self.outbox.room(name, case.now):
            self.outbox.take_room(name)
            token = f"{delivery:x}.{token_hex(8)}"
        return Said(
            promise=promise,
            reply=reply,
            due=due,
            min_gap=account.abilities.min_gap,
            domain=question.domain,
            token=token,
            delivery=delivery,
            reminders=follow_up.plan(promise.due, case.now, self._warn_at(case.now, promise)),
        )

    async def _promise(self, case: Case, start: timedelta | None) -> Promise:
        plugins = self.tools.plugins
        if plugins.has("responder_promise"):
            promise = await plugins.ask_first("responder_promise", case=case)
            if isinstance(promise, Promise):
                return promise
        return self.tools.promiser.promise(case.message.account, case.now, start=start)

    def _warn_at(self, now: datetime, promise: Promise) -> datetime:
        """Return when staff are warned: when so much of the opening time up to the promise is gone."""
        return self.tools.promiser.part_of(now, promise.due, follow_up.share_gone(self.tools.settings.reminders))

    async def _trip(self, case: Case, decision: Decision) -> None:
        """Open the fuse: no automatic message leaves until it has rested, and staff are called."""
        if self._fuse is not None:
            return
        self._fuse = f"{case.message.account}: {decision.detail or decision.reason}"
        until = case.now + self.tools.settings.caps.fuse_rest
        await self.store.open_fuse(self._fuse, case.now, until)
        self._tell("fuse-open", f"the fuse is open until {until:%H:%M} UTC: {self._fuse}")

    def _decided(self, recorded: Recorded, change: Change, now: datetime) -> None:
        """Go on after the commit: send what was written as claimed, call off what a human made needless."""
        assert change.decided is not None
        decision = change.decided.decision
        self.counts[f"decided:{decision.action.value}"] += 1
        self.log.debug(
            "decided",
            step="decide",
            account=recorded.message.account,
            message=recorded.row,
            conversation=change.decided.conversation,
            action=decision.action.value,
            reason=decision.reason,
            rule=decision.rule,
        )
        if change.answer is not None:
            answer = change.answer
            self.tools.promiser.learn(answer.account, answer.arrived_at, answer.answered_at)
        if change.decided.author is Author.AGENT and change.conversation is not None:
            self.outbox.call_off(change.conversation.id)
        for delivery in change.deliveries:
            if delivery.token is not None:
                self.outbox.write_again(delivery.conversation)
                self.outbox.send([_claim(delivery, delivery.token, change, now)], reserved=True)
            else:
                self.planned(delivery.due)
        for reminder in change.reminders:
            self.planned(reminder.due)
        if self.tools.plugins.has("responder_happened"):
            self._tell_plugins(
                {
                    "event": "decided",
                    "account": recorded.message.account,
                    "message": recorded.row,
                    "conversation": change.decided.conversation,
                    "author": change.decided.author.value,
                    "action": decision.action.value,
                    "reason": decision.reason,
                    "rule": decision.rule,
                }
            )

    def _tell_plugins(self, event: Mapping[str, Any]) -> None:
        """Tell plugins after the commit, beside the flow: what they do with it holds nobody up."""
        task = asyncio.create_task(self.tools.plugins.ask_all("responder_happened", event=event))
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    def _again(self, recorded: Recorded, change: Change, tries: int) -> None:
        """A stale change: decide again on what is true now, or leave it to the store after a few tries."""
        for delivery in change.deliveries:
            if delivery.token is not None:
                self.outbox.give_back(delivery.account)
        if tries + 1 < _TRIES:
            self._wait(recorded, tries + 1)
        else:
            self._behind = True
            self._heard(recorded)

    # --- 6 delivered, 7 followed up -----------------------------------------------------------------------------

    async def tend(self) -> datetime | None:
        """Do all that is due now; return when something is due next, which may be now.

        A human wins: a colleague's answer that is recorded is decided first.
        """
        while True:
            await self._humans_heard.wait()
            now = self.clock.now()
            claimed = await self.deliver_due()
            unknown = await self.store.unknown(now, _PAGE)
            await self.outbox.settle(unknown)
            due = await self.store.due_reminders(now, _PAGE)
            if due:
                await self._follow_up(due, now)
            if claimed < _PAGE and not unknown and len(due) < _PAGE:
                return await self.store.next_due()

    async def deliver_due(self) -> int:
        """Claim what is due and fits, and start sending it; return how much that was."""
        if self._fuse is not None or self.human_waits:
            return 0
        now = self.clock.now()
        rooms = self.outbox.rooms(now)
        if not rooms:
            return 0
        crashpoints.reach("before-claim")
        claims = await self.store.claim(now, _PAGE, rooms)
        if claims:
            crashpoints.reach("claimed")
        for claim in claims:
            self.outbox.write_again(claim.conversation)
        self.outbox.send(claims)
        return len(claims)

    async def look_at_fuse(self) -> None:
        """Ask the store whether the fuse is open; ops may have closed it, or its rest may be over."""
        self._fuse = await self.store.fuse(self.clock.now())

    async def _follow_up(self, due: Sequence[DueReminder], now: datetime) -> None:
        seen: set[int] = set()
        changes: list[Change] = []
        for one in due:
            if one.conversation.id not in seen:  # two of one conversation: the second sees what the first did
                seen.add(one.conversation.id)
                changes.append(self._follow_up_one(one, now))
        crashpoints.reach("before-reminder")
        applied = await self.store.apply(changes)
        crashpoints.reach("reminder-fired")
        for change, done in zip(changes, applied, strict=True):
            if not done or change.reminder is None:
                continue
            self.counts[f"reminder:{change.reminder.state.value}"] += 1
            self.log.info(
                "reminder",
                step="follow-up",
                conversation=change.reminder.conversation,
                number=change.reminder.number,
                state=change.reminder.state.value,
                reason=change.reminder.reason,
            )
            for delivery in change.deliveries:
                self.planned(delivery.due)

    def _follow_up_one(self, due: DueReminder, now: datetime) -> Change:
        tools = self.tools
        account = tools.accounts.get(due.contact.account)
        window = None
        if account is not None and not account.abilities.template_outside_window:
            window = account.abilities.reply_window
        step = follow_up.step_for(due, now, tools.settings.reminders, tools.quiet, window)
        reminder = due.reminder
        change = Change(
            reminder=ReminderSettled(
                conversation=reminder.conversation,
                episode=reminder.episode,
                number=reminder.number,
                was_due=reminder.due,
                state=step.state,
                reason=step.reason,
            ),
            # writing the conversation back makes the change stale if a human answers at this very moment
            conversation=due.conversation if step.state is ReminderState.FIRED else None,
            reminders=tuple(
                NewReminder(
                    conversation=reminder.conversation,
                    episode=reminder.episode,
                    number=then.number,
                    kind=then.kind,
                    due=then.due,
                    promise=reminder.promise,
                )
                for then in step.then
            ),
        )
        if step.staff:
            change = self._warn_staff(change, due, step.staff, now)
        if step.customer and account is not None:
            change = self._retell(change, due, step.customer, now)
        return change

    def _warn_staff(self, change: Change, due: DueReminder, situation: str, now: datetime) -> Change:
        tools = self.tools
        staff = tools.settings.staff
        self._tell(
            situation,
            f"{due.contact.account}: conversation {due.conversation.id}, promised {due.promise_due}",
        )
        account = tools.accounts.get(due.contact.account)
        if staff.account not in tools.accounts or account is None:
            return change
        notice = speech.staff_notice(tools, due, situation, now, account)
        return replace(change, deliveries=(*change.deliveries, self._later(due, situation, staff.account, notice, now)))

    def _retell(self, change: Change, due: DueReminder, situation: str, now: datetime) -> Change:
        """Tell the customer a new time: a new promise takes the place of the old one, with reminders of its own."""
        tools, conversation = self.tools, due.conversation
        account = tools.accounts[due.contact.account]
        promise = tools.promiser.promise(account.name, now, start=account.settings.until_known)
        told = follow_up.told(due.reminder.number) + 1
        promise_id = self.store.new_id()
        reply = speech.follow_up_for(tools, due, situation, now, account, promise)
        plans = follow_up.plan(promise.due, now, self._warn_at(now, promise), told=told)
        return replace(
            change,
            conversation=replace(conversation, promise_id=promise_id, promise_due=promise.due),
            settled=PromiseSettled(id=conversation.promise_id, state=PromiseState.RETOLD, at=now)
            if conversation.promise_id is not None
            else None,
            promise=NewPromise(
                id=promise_id,
                account=account.name,
                conversation=conversation.id,
                episode=conversation.episode,
                made_at=now,
                due=promise.due,
                basis=promise.basis,
                zone=promise.zone,
            ),
            reminders=tuple(
                NewReminder(
                    conversation=conversation.id,
                    episode=conversation.episode,
                    number=p.number,
                    kind=p.kind,
                    due=p.due,
                    promise=promise_id,
                )
                for p in plans
            ),
            deliveries=(*change.deliveries, self._later(due, situation, account.name, reply, now)),
        )

    def _later(
        self, due: DueReminder, purpose: str, account: str, reply: Mapping[str, Any], now: datetime
    ) -> NewDelivery:
        return NewDelivery(
            id=self.store.new_id(),
            account=account,
            conversation=due.conversation.id,
            contact=due.contact.id,
            episode=due.reminder.episode,
            purpose=purpose,
            number=due.reminder.number,
            due=now,
            reply=reply,
            created_at=now,
        )


def _claim(delivery: NewDelivery, token: str, change: Change, now: datetime) -> Claim:
    conversation = change.conversation
    return Claim(
        delivery=delivery.id,
        account=delivery.account,
        conversation=delivery.conversation,
        contact=delivery.contact,
        episode=delivery.episode,
        purpose=delivery.purpose,
        token=token,
        tries=0,
        reply=delivery.reply,
        created_at=delivery.created_at,
        claimed_at=now,
        last_customer_at=conversation.last_customer_at if conversation else None,
    )

"""The life of a message: the seven steps, one call after the other. The only file that knows all seven.

`take` is steps 1 and 2 (comes in, recorded); `decide` is steps 3 to 5 (understood, decided, promised, rendered) and
ends in one transaction; `tend` is steps 6 and 7 (delivered, followed up) for whatever is due.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import datetime, timedelta
from typing import Any

from responder import crashpoints
from responder.clock import Clock
from responder.desk import Log
from responder.errors import StoreUnavailable
from responder.flow.beside import Beside
from responder.flow.cap_warnings import CapWarnings
from responder.flow.case import Case
from responder.flow.change import claim_for
from responder.flow.context import HOOK, hear_ahead
from responder.flow.deciding import Deciding, Lately, Stretch, hold
from responder.flow.deliver import Outbox, reply_of
from responder.flow.ending import called_off
from responder.flow.follow_up import DANGER
from responder.flow.following import FollowingUp
from responder.flow.learning import learn
from responder.flow.leaving import as_of_now
from responder.flow.neighbours import carried, decide_again, left_behind, undecided
from responder.flow.noted import line_of
from responder.flow.noticing import carriers
from responder.flow.person import met_before, without
from responder.flow.question import question_for
from responder.flow.recording import Recording
from responder.flow.tools import Tools
from responder.flow.trace import event_of
from responder.flow.unheard import key_of
from responder.flow.unproven import Unproven
from responder.flow.waiting import Waiting
from responder.model import Inbound, RawEvent
from responder.store import Store
from responder.store.claims import Claim
from responder.store.marks import EVERY, restored_until
from responder.store.recheck import CALL, STAFF
from responder.store.records import Change, DueReminder, NewDelivery, Question, Recorded
from responder.values import replace

__all__ = ["Flow", "Tools"]

BATCH = 32
_RESTING = timedelta(seconds=5)
_SLICE = 8  # words set on their way at a stretch
_PAGE = 128
_REMINDERS = 4  # a group that is small enough not to keep webhooks waiting
_BREATH = 0.01  # seconds between two full pages of reminders: nobody waits for them as for an answer


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
        self.waiting = Waiting()
        self.planned: Callable[[datetime], None] = lambda _: None  # told of every new due time
        self.stir: Callable[[], None] = lambda: None  # told that there is work
        self.note: Callable[[Sequence[Mapping[str, Any]]], None] | None = None  # logs a line for each decision
        self.make_way: Callable[[], Awaitable[None]] = _at_once  # returns when what is due may use the store
        self.counts: Counter[str] = Counter()
        self.patient = True  # who has waited already may wait for their minute
        self._fuse: str | None = None
        self._restored: datetime | None = None  # since when we know what was answered, where a backup was restored
        self._jumps = outbox.jumps
        warn = CapWarnings(tell)
        self._lately = Lately(Stretch(), warn, Unproven())
        self._following = FollowingUp(store, log, tell, warn)
        self._beside = Beside()
        self._recording = Recording(
            *(self.waiting, store, clock, log, self._jumps, self._beside, self.counts),
            tell=tell,
            planned=lambda due: self.planned(due),  # noqa: PLW0108 - the daemon exchanges it
        )
        outbox.key_of = lambda account, to: key_of(self.tools.settings.staff, account, to)
        self._called = True  # somebody may have named danger, and colleagues are not called yet
        self._purse = asyncio.Lock()

    # --- 1 comes in, 2 recorded ---------------------------------------------------------------------------------

    def take(
        self,
        account: str,
        events: Iterable[Inbound],
        cursor: Mapping[str, str] | None = None,
        came: RawEvent | None = None,
    ) -> Coroutine[Any, Any, int]:
        """Receive and record; durable when this returns. Returns how many messages were new.

        cursor: how far the account has read with them. came: what the events were read from; kept where something
        of it could not be read. Raises StoreUnavailable: nothing was recorded, and the platform must send it again.
        """
        return self._recording.take(self.tools, account, events, cursor, came)

    async def resume(self) -> None:
        """Take up what a former run recorded and did not decide."""
        await self._look_around()
        self.waiting.start_over()

    async def look_after_neighbours(self) -> None:
        """Take over what a daemon that died on the same database recorded and did not decide, and its calls."""
        await self._look_around()
        if not self.waiting.behind:  # else the store brings it with all the rest
            self.waiting.take_over(await left_behind(self.store, self.tools, self.clock.now()))

    async def _look_around(self) -> None:
        """Look at what others have done to the store, and for calls that nobody may know of."""
        self._fuse = await self.store.fuse(self.clock.now())
        self._restored = restored_until(await self.store.cursor(EVERY))
        self._look_for_calls(carriers(self.tools.settings.staff, self.tools.accounts))
        self._called = True

    # --- 3 understood, 4 decided, 5 rendered: one transaction ---------------------------------------------------

    async def decide_some(self) -> int:
        """Decide a batch of waiting messages; returns how many were looked at, 0 when none waits.

        Raises StoreUnavailable: nothing was decided, and the store brings the messages back.
        """
        changes: list[Change] = []
        self.stir()
        try:
            if not self.waiting and self.waiting.behind:
                self.waiting.behind = False
                self.waiting.take_up(await undecided(self.store, self.tools, self.clock.now()))
            batch = self.waiting.take(BATCH)
            if batch:
                async with self._paying():
                    await self._decide_batch(batch, changes)
        except Exception:
            for change in changes:
                self._give_back_places(change)
            self.waiting.start_over()
            raise
        return len(batch)

    async def _decide_batch(self, batch: Sequence[tuple[Recorded, int]], changes: list[Change]) -> None:
        crashpoints.reach("before-decide")
        now = self.clock.now()
        alone = len(self.tools.accounts) == 1
        questions = [self._question(recorded, now, alone=alone) for recorded, _ in batch]
        situations = await self.store.situations(questions, now)
        if later := met_before(questions, situations):
            for n in sorted(later):
                self.waiting.behind_others(batch[n])
            batch, questions, situations = without(batch, later), without(questions, later), without(situations, later)
        if self._fuse is not None:
            self._fuse = await self.store.fuse(now)
        ahead: dict[int, Case] = {}
        if self.tools.plugins.has(HOOK):
            ahead = await hear_ahead(self.tools, [r for r, _ in batch], questions, situations, now, self._fuse)
        deciding = self.deciding(now)
        asked = zip([recorded for recorded, _ in batch], questions, situations, strict=True)
        try:
            await deciding.decide(asked, ahead, changes)
        finally:
            self._fuse = deciding.fuse
        crashpoints.reach("decided")
        if deciding.later:
            if self.waiting.back_at is None:
                self.log.info("catching up with what was written before", waiting=len(deciding.later), step="decide")
            batch = self.waiting.postpone(batch, deciding.later, now)
            self.planned(self.waiting.back_at or now)
        await self._write(batch, changes, now)

    async def _write(self, batch: Sequence[tuple[Recorded, int]], changes: list[Change], now: datetime) -> None:
        """Write what was decided, and go on with what is committed."""
        applied = await self.store.apply(changes)
        crashpoints.reach("applied")
        decided, changes[:] = list(changes), []
        stale = []
        for (recorded, tries), change, done in zip(batch, decided, applied, strict=True):
            if done:
                self._decided(recorded, change, now)
                self.waiting.decided(recorded)
            else:
                self._give_back_places(change)
                stale.append((recorded, tries))
        if stale:
            await decide_again(self.store, self.waiting, stale, self._hold)
        if self.note is not None:
            ours = zip(batch, decided, applied, strict=True)
            self.note([line_of(recorded, change, self.tools.accounts) for (recorded, _), change, done in ours if done])

    async def _hold(self, hopeless: Sequence[Recorded]) -> None:
        """Hold messages whose decision never agrees with what is stored, so that the others get their turn."""
        why = "its decision is at odds with what is stored, however often it is made"
        await self.store.apply([hold(recorded, why, self.log, self._tell) for recorded in hopeless])
        self.counts["decided:held"] += len(hopeless)

    def _question(self, recorded: Recorded, now: datetime, *, alone: bool) -> Question:
        message = recorded.message
        toll = self.tools.tolls.ahead(message.account, message.handle, message.aliases, now)
        return question_for(recorded, alone=alone, toll=toll)

    def _paying(self) -> AbstractAsyncContextManager[object]:
        """Let answers and reminders count one after the other where both may reach a cap of what is paid for."""
        return self._purse if self.tools.tolls.watched else nullcontext()

    def deciding(self, now: datetime) -> Deciding:
        """Return what decides one batch."""
        tools = self.tools
        if self._restored is not None and now - self._restored <= tools.rules.oldest:  # what is older is too old anyway
            tools = replace(tools, rules=replace(tools.rules, restored=self._restored))
        if not (self.patient and self.waiting.patient):
            tools = replace(tools, rules=replace(tools.rules, patient=False))
        return Deciding(
            tools,
            self.store,
            self.outbox,
            self.clock,
            now=now,
            fuse=self._fuse,
            log=self.log,
            tell=self._tell,
            lately=self._lately,
        )

    def _decided(self, recorded: Recorded, change: Change, now: datetime) -> None:
        """Go on after the commit: send what was written as claimed, call off what a human made needless."""
        assert change.decided is not None
        self.counts[f"decided:{change.decided.decision.action}"] += 1
        learn(self.tools.promiser, change)
        for row, why in called_off(change):
            self.outbox.call_off(row, why)
        for delivery in change.deliveries:
            if delivery.token is not None:
                self.outbox.write_again(delivery.conversation)
                if change.contact is not None and change.contact.opted_out_at is None:
                    self.outbox.write_again(delivery.contact)
                self.outbox.send([claim_for(delivery, delivery.token, change.conversation, now)], reserved=True)
            else:
                self.planned(delivery.due)
                self._show_typing(delivery, now)
        self._called = self._called or change.call is not None
        for reminder in change.planned:
            self.planned(reminder.due)
        if self.tools.plugins.has("responder_happened"):
            event = event_of(recorded.message.account, change.decided)
            self._beside.run(self.tools.plugins.ask_all("responder_happened", event=event))

    def _show_typing(self, delivery: NewDelivery, now: datetime) -> None:
        """Show the customer that an answer is coming while it waits for the rest of a burst; beside the flow."""
        account = self.tools.accounts.get(delivery.account)
        if delivery.due <= now or account is None or not account.may_send(now):
            return  # it waits for the platform, not for them
        if account.abilities.typing and delivery.purpose == "acknowledgement":
            self._beside.run(account.channel.typing(reply_of(claim_for(delivery, "", None, delivery.created_at))))

    def _give_back_places(self, change: Change) -> None:
        """Return the places that were kept for deliveries which were not written after all."""
        for delivery in change.deliveries:
            if delivery.token is not None:
                self.outbox.give_back(delivery.account)

    # --- 6 delivered, 7 followed up -----------------------------------------------------------------------------

    async def tend(self) -> datetime | None:
        """Do all that is due now; return when something is due next, which may be now.

        A human wins: a colleague's answer that is recorded is decided first.
        """
        while True:
            if not await self.waiting.until_heard():
                return None
            self._jumps.look()
            if (back := self.waiting.bring_back(self.clock.now(), self.tools.settings.caps.account_minute)) is not None:
                self.planned(back)
            if self._called:
                await self.remind_due()  # a call is written before anything else takes the places
            now = self.clock.now()
            claimed = await self.deliver_due()
            await self.outbox.settling.look(self.tools.accounts)
            if claimed < _PAGE and not await self.remind_due():
                asked, ours = self.outbox.settling.rooms(self.tools.accounts), carried(self.tools, now)
                return self._next_look(await self.store.next_due(self.tools.accounts.held(), asked, ours), now)

    async def deliver_due(self) -> int:
        """Claim what is due and fits, and start sending it, calls to colleagues first; return how much that was.

        The fuse ends talk with customers that nobody listens to. What colleagues hear is no part of it, and goes on.
        """
        if not self.waiting.heard:
            return 0
        calls = await self._claim_calls() if self.outbox.calls else 0
        now = self.clock.now()
        if not (rooms := self.outbox.rooms(now)):
            return calls
        await self.make_way()
        crashpoints.reach("before-claim")
        only = "" if self._fuse is None else STAFF
        oldest = None if self._jumps.resting else now - self.tools.settings.delivery.max_age
        claims = await self.store.claim(self._jumps.due(now), _PAGE, rooms, only=only, oldest=oldest)
        if claims:
            crashpoints.reach("claimed")
        return calls + await self._send(claims)

    async def _claim_calls(self) -> int:
        """Claim the calls to colleagues that are due, and start sending them."""
        now = self.clock.now()
        rooms = self.outbox.rooms_for_calls(now)
        if not rooms:
            return 0
        for name in rooms:
            del self.outbox.calls[name]
        try:
            claims = await self.store.claim(now, _PAGE, rooms, only=CALL)
        except StoreUnavailable:
            self._look_for_calls(rooms)
            raise
        self._look_for_calls({claim.account for claim in claims})  # there may be more than fitted
        return await self._send(claims)

    def _look_for_calls(self, accounts: Iterable[str]) -> None:
        """Note that calls to colleagues may wait on these accounts."""
        for name in accounts:
            self.outbox.calls.setdefault(name, self.clock.now())

    async def _send(self, claims: list[Claim]) -> int:
        """Start sending what was claimed; return how much that was."""
        if claims:
            self.stir()
        for claim in claims:
            self.outbox.write_again(claim.conversation)
            self.outbox.write_again(claim.contact)
        claims = await as_of_now(self.tools, self.store, claims, self.clock.now(), resting=self._jumps.resting)
        for first in range(0, len(claims), _SLICE):
            self.outbox.send(claims[first : first + _SLICE])
            await asyncio.sleep(0)  # webhooks do not wait until all of them are on their way
        return len(claims)

    @property
    def resting(self) -> bool:
        """Tell whether the clock has just jumped ahead: what became due by that may not be so."""
        self._jumps.look()
        return self._jumps.resting

    async def look_at_fuse(self) -> None:
        """Ask the store whether the fuse is open; ops may have closed it, or its rest may be over."""
        self._fuse = await self.store.fuse(self.clock.now())

    def _next_look(self, due: datetime | None, now: datetime) -> datetime | None:
        """Return when to tend again: while follow-ups rest, or the fuse is open, not at once."""
        waits = self._jumps.resting or self._fuse is not None
        return max(due, now + _RESTING) if due is not None and waits else due

    async def remind_due(self) -> int:
        """Work off a page of reminders that are due, calls first; return how many were.

        While follow-ups rest, only calls are.
        """
        if not self.waiting.heard:
            return 0
        now = self.clock.now()
        due = await self._due_calls(now)
        if not due and not self._jumps.resting:
            due = await self.store.due_reminders(now, _REMINDERS, carried=carried(self.tools, now))
        if not due:
            return 0
        self.stir()
        async with self._paying():
            done = await self._following.work_off(self.tools, due, now, self.make_way)
        if len(due) == _REMINDERS:
            await asyncio.sleep(_BREATH)
        for followed in done:
            learn(self.tools.promiser, followed.change)
            self.counts[f"reminder:{followed.step.state.value}"] += 1
            self._look_for_calls([d.account for d in followed.change.deliveries if d.purpose == CALL])
            for delivery in followed.change.deliveries:
                self.planned(delivery.due)
        return len(done)

    async def _due_calls(self, now: datetime) -> list[DueReminder]:
        """Return calls to colleagues that are due, asked for only where there may be one."""
        if not self._called and not self._jumps.resting:
            return []
        self._called = False
        due = await self.store.due_reminders(now, _REMINDERS, DANGER)
        self._called = self._called or bool(due)
        return due


async def _at_once() -> None:
    """Wait for nobody: where no webhooks come in."""

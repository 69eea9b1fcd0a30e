"""Step 7 as it runs: due reminders are decided, those of one person are merged, and what changes is committed."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from responder import crashpoints
from responder.desk import Log
from responder.flow.cap_warnings import CapWarnings
from responder.flow.case import Contact
from responder.flow.decide.paid import day_reached
from responder.flow.follow_up import ORDER, Step
from responder.flow.follow_up.spread import Spread
from responder.flow.question import Tally
from responder.flow.reminding import change_of, get_ready, later, merged_change, needs_handles, new_time, step_of
from responder.flow.tools import Tools
from responder.model import Promise
from responder.store import Store
from responder.store.records import Change, DueReminder, Question
from responder.values import replace

Merged = tuple[DueReminder, Step, Promise | None]  # and the new time that the word it is merged into tells

_SLICE = 2  # words written, or told of, at a stretch


class Followed(NamedTuple):
    """A reminder that was worked off."""

    due: DueReminder
    step: Step
    change: Change


class FollowingUp:
    """Works off due reminders. All truth is in the store; what is here can be lost."""

    def __init__(
        self, store: Store, log: Log, tell: Callable[[str, str], None], warn: CapWarnings | None = None
    ) -> None:
        self._store, self._log, self._tell = store, log, tell
        self._warn = warn or CapWarnings(tell)
        self._spread = Spread()

    async def work_off(
        self,
        tools: Tools,
        due: Sequence[DueReminder],
        now: datetime,
        make_way: Callable[[], Awaitable[None]] | None = None,
    ) -> list[Followed]:
        """Work off one page; return what was done. What was stale meanwhile stays planned and is looked at again.

        make_way: awaited before the commit, so that others' commits can go first.
        """
        first = {one.conversation.id: one for one in reversed(due)}  # the second of a conversation sees what it did
        steps = await self._decided(tools, [(one, step_of(tools, one, now)) for one in reversed(first.values())], now)
        for one, step in steps:
            await get_ready(tools, one, step)
        silent = [(one, step) for one, step in steps if not step.customer]
        people: defaultdict[int, list[tuple[DueReminder, Step]]] = defaultdict(list)
        for one, step in steps:
            if step.customer:
                people[_hearer(one, step).id].append((one, step))
        speaking = [sorted(theirs, key=_urgency) for theirs in people.values()]
        new_id = self._store.new_id
        firsts: list[Followed] = [Followed(one, step, change_of(tools, one, step, now, new_id)) for one, step in silent]
        merged: list[list[Merged]] = [[] for _ in silent]
        for place, theirs in enumerate(speaking):
            if place % _SLICE == 0:
                await asyncio.sleep(0)  # webhooks and sends do not wait for the whole page
            one, step = theirs[0]
            turn = self._spread.turn(_hearer(one, step).account, now, tools.settings.follow_up.minute)
            if turn is not None:
                for other, its_step in theirs:
                    waits = later(other, its_step, turn)
                    firsts.append(Followed(other, waits, change_of(tools, other, waits, now, new_id)))
                    merged.append([])
                continue
            others = sum(its_step.customer == "retold" for _, its_step in theirs[1:])
            promise = new_time(tools, theirs, now) if step.customer == "retold" else None
            said = change_of(tools, one, step, now, new_id, promise=promise, others=others if promise else 0)
            firsts.append(Followed(one, step, said))
            merged.append([(*other, promise) for other in theirs[1:]])
        if make_way is not None:
            await make_way()
        return await self._commit(tools, firsts, merged, now)

    async def _decided(
        self, tools: Tools, steps: list[tuple[DueReminder, Step]], now: datetime
    ) -> list[tuple[DueReminder, Step]]:
        """Decide again about those whose reply window has closed, with what is known of where else to write to them."""
        places = [place for place, (due, step) in enumerate(steps) if needs_handles(due, step)]
        if places:
            people = [(c.id, c.identities) for c in (steps[place][0].contact for place in places)]
            for place, handles in zip(places, await self._store.other_handles(people), strict=True):
                due = replace(steps[place][0], handles=handles)
                steps[place] = due, step_of(tools, due, now)
        return await self._paid_for(tools, steps, now)

    async def _paid_for(
        self, tools: Tools, steps: list[tuple[DueReminder, Step]], now: datetime
    ) -> list[tuple[DueReminder, Step]]:
        """Decide again about those whose word goes over a cap where messages are paid for."""
        costly = ((place, _costs(tools, due, step, now)) for place, (due, step) in enumerate(steps))
        asked = [(place, question) for place, question in costly if question is not None]
        if not asked:
            return steps
        tally = Tally()
        found = await self._store.situations([question for _, question in asked], now)
        for (place, question), situation in zip(asked, found, strict=True):
            (due, step), toll = steps[place], question.toll
            counts = tally.on_top(situation.counts, question)
            assert toll is not None
            over = day_reached(toll, counts, tools.rules, question.account)
            if over is None:
                tally.add(question, new_contact=False, priority=None)
                if self._store.shared:
                    steps[place] = due, replace(step, counts=situation.counts)
                continue
            self._warn(question.account, toll, over)
            steps[place] = due, step_of(tools, due, now, over.reason)
        return steps

    async def _commit(
        self,
        tools: Tools,
        firsts: Sequence[Followed],
        merged: Sequence[Sequence[Merged]],
        now: datetime,
    ) -> list[Followed]:
        """What a word stands for is merged into it only once that word is certain."""
        crashpoints.reach("before-reminder")
        applied = await self._store.apply([one.change for one in firsts])
        crashpoints.reach("reminder-fired")
        done, rest = [], []
        for one, others, is_done in zip(firsts, merged, applied, strict=True):
            if is_done:
                done.append(one)
                new_id = self._store.new_id
                rest += [Followed(d, s, merged_change(tools, d, s, now, new_id, told)) for d, s, told in others]
            elif one.step.customer:
                self._spread.give_back(_hearer(one.due, one.step).account)
        if rest:
            applied = await self._store.apply([one.change for one in rest])
            done += [one for one, is_done in zip(rest, applied, strict=True) if is_done]
        for place, one in enumerate(done):
            if place % _SLICE == 0:
                await asyncio.sleep(0)
            self._tell_of(one)
        return done

    def _tell_of(self, followed: Followed) -> None:
        due, step, _ = followed
        reminder = due.reminder
        self._log.info(
            "reminder",
            step="follow-up",
            conversation=reminder.conversation,
            number=reminder.number,
            kind=reminder.kind,
            state=step.state.value,
            reason=step.reason,
        )
        if step.staff:
            where = f"{due.contact.account}: conversation {reminder.conversation}"
            self._tell(step.staff, f"{where}, promised {due.promise_due}")


def _costs(tools: Tools, due: DueReminder, step: Step, now: datetime) -> Question | None:
    """Return what is asked before a word to the customer that may be stopped by what it costs."""
    if not step.customer:
        return None
    to = _hearer(due, step)
    toll = tools.tolls.ahead(to.account, to.handle, to.aliases, now)
    if toll is None or not tools.tolls.stops(toll):
        return None
    return Question(
        row=0,
        account=to.account,
        handle=to.handle,
        aliases=(),
        conversation=due.conversation.key,
        thread_id=None,
        references=(),
        deliveries=(),
        text_hash="",
        domain="",
        toll=toll,
    )


def _hearer(due: DueReminder, step: Step) -> Contact:
    """Return the contact that hears it: the one that asked, or the same person's other one."""
    return due.contact if step.by is None else step.by.contact


def _urgency(followed: tuple[DueReminder, Step]) -> tuple[int, datetime, int]:
    due, _ = followed
    return ORDER[due.reminder.kind], due.reminder.due, due.reminder.conversation

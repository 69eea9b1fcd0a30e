"""Newer opening hours: who was promised an answer by a time at which nobody works any more hears a new time at once.

What stands is compared with the hours by which it was told, which the store keeps. A change plans a word for each
promise that lost its time, the earliest first; whether it is said, and when, is decided like that of a miss: see
`follow_up/closed.py`. A word that was planned and is needless now rests until its promise ends.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from responder.clock import to_micros
from responder.desk import Log
from responder.flow.change import reminder_after
from responder.flow.follow_up import CLOSED, MISSED
from responder.flow.follow_up.plan import closed_at
from responder.flow.promise.noted_hours import Effect, NotedHours
from responder.flow.tools import Tools
from responder.model import ReminderState
from responder.store import Store
from responder.store.records import Change
from responder.store.rules import Ahead, key_of

_PAGE, _BREATH = 50, 0.01  # promises, and seconds between two pages: nobody waits for this as for an answer
_ALL_DUE, _MOMENT = timedelta(seconds=1), timedelta(microseconds=1)  # due now, in the order of what was promised


def hours_of(tools: Tools, now: datetime) -> NotedHours:
    """Return the opening hours of every account, from today on."""
    return NotedHours.of({name: tools.promiser.calendar_of(name) for name in tools.accounts}, now)


async def follow_hours(
    store: Store, ours: NotedHours, now: datetime, log: Log, before_reload: NotedHours | None = None
) -> int:
    """Plan a word for every promise that lost its time by newer opening hours; return how many did.

    ours: from now on. before_reload: those of this daemon until now; where several share a store, another may have
    noted the new ones while this one still promised by the old. Reads through what stands, a page at a time, and only
    where hours differ. Each of several daemons may look: a promise has one such word. Raises StoreUnavailable.
    """
    told = NotedHours.load(await store.told_hours())
    befores = [one for one in (told, before_reload) if one is not None and one.differs(ours, now)]
    lost = await _all_that_stand(store, befores, ours, now) if befores else 0
    if told != ours:
        await store.told_hours(keep=ours.dump())
    if befores:
        log.info("opening hours have changed", promises=lost, step="follow-up")
    return lost


async def note_hours(store: Store, ours: NotedHours, now: datetime) -> None:
    """Note the hours of the days that have come into reach since; where another daemon has noted others, nothing."""
    told = NotedHours.load(await store.told_hours())
    if told is not None and told != ours and not told.differs(ours, now):
        await store.told_hours(keep=ours.dump())


async def _all_that_stand(store: Store, befores: list[NotedHours], ours: NotedHours, now: datetime) -> int:
    lost, after = 0, (to_micros(now), 0, 0, 0)
    while page := await store.ahead(after, _PAGE):
        changes: list[Change] = []
        for one in page:
            effects = {before.effect(ours, one.account, now, one.due) for before in befores}
            change = change_of(one, effects, now - _ALL_DUE + lost * _MOMENT)
            changes += [change] if change is not None else []
            lost += change is not None and change.call is not None
        await store.apply(changes)
        after = key_of(page[-1].reminder)
        await asyncio.sleep(_BREATH)
    return lost


def change_of(one: Ahead, effects: set[Effect], at: datetime) -> Change | None:
    """Return what the effects of newer hours on a promise change: a word at `at`, or none any more; or nothing."""
    reminder = one.reminder
    if Effect.TAKES in effects:
        if reminder.kind == MISSED:
            return Change(call=closed_at(reminder, at))
        return Change(reminder=reminder_after(reminder, ReminderState.PLANNED, "closed-then", at))
    if Effect.GIVES in effects and reminder.kind == CLOSED and reminder.due != one.due:
        return Change(reminder=reminder_after(reminder, ReminderState.PLANNED, "open-again", one.due))
    return None

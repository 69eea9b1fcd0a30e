"""Which messages, reminders and accounts are for this daemon to look after, where several share a database."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from responder.flow.tools import Tools
from responder.flow.waiting import HOPELESS, PAGE, Item, Waiting
from responder.store import Store
from responder.store.records import Recorded
from responder.store.rests import Carried, Ours

_FROZEN = timedelta(minutes=1)  # in which a neighbour that lives decides what it has recorded
_GIVEN_UP = timedelta(hours=1)  # after which nobody else looks after an account that we do not carry
_NOBODY = -1  # no daemon has this number


def carried(tools: Tools, now: datetime) -> Carried:
    """Return the accounts that are ours."""
    return Carried(tuple(tools.accounts), since=now - _GIVEN_UP)


async def undecided(store: Store, tools: Tools, now: datetime) -> list[Recorded]:
    """Return a page of what waits for its decision; of what neighbours have recorded only what they have left."""
    if not store.shared:
        return await store.undecided(PAGE)
    return await store.undecided_of(Ours(carried(tools, now), store.node, now - _FROZEN), PAGE)


async def left_behind(store: Store, tools: Tools, now: datetime) -> list[Recorded]:
    """Return a page of what others have recorded and will not decide any more."""
    return await store.undecided_of(Ours(carried(tools, now), _NOBODY, now - _FROZEN), PAGE)


async def decide_again(
    store: Store, waiting: Waiting, stale: Sequence[Item], hold: Callable[[Sequence[Recorded]], Awaitable[None]]
) -> None:
    """Queue again what rested on a state that had moved on, but for what waits no more.

    A neighbour has decided it meanwhile, or its sender was erased.
    hold: takes what was decided too often in vain.
    """
    rows = [recorded.row for recorded, _ in stale]
    waits = await store.still_undecided(rows)
    hopeless = [recorded for recorded, tries in stale if recorded.row in waits and tries + 1 >= HOPELESS]
    if hopeless:
        await hold(hopeless)
    ended = {recorded.row for recorded in hopeless}
    for recorded, tries in stale:
        if recorded.row in waits and recorded.row not in ended:
            waiting.again(recorded, tries)
        else:
            waiting.decided(recorded)

"""What is done once an hour, at a moment when no message waits."""

from __future__ import annotations

import asyncio

from responder.desk import Log
from responder.flow import Flow
from responder.flow.newer_hours import hours_of, note_hours
from responder.patience import patient
from responder.relearning import relearn

_EVERY = 3600.0  # seconds; after a start the clock of the machine has so long to be put right
_PATIENCE = 600  # seconds that we wait for such a moment


async def every_hour(flow: Flow, log: Log) -> None:
    """Learn from what people taught the FAQ, delete what is too old, and note the opening hours anew."""
    while True:
        await asyncio.sleep(_EVERY)
        await _quiet(flow)
        with patient(log, "relearn"):
            await relearn(flow)
        with patient(log, "retention"):
            await forget_what_is_old(flow, log)
        with patient(log, "hours"):
            now = flow.clock.now()
            await note_hours(flow.store, await asyncio.to_thread(hours_of, flow.tools, now), now)


async def forget_what_is_old(flow: Flow, log: Log) -> None:
    """Delete it; after a jump of the clock not before that is believed, since there is no way back."""
    from responder.config.limits import limits_of  # noqa: PLC0415 - once an hour

    if limits_of(flow.tools.settings) and not flow.resting:
        from responder.retention import forget_now  # noqa: PLC0415 - many deployments keep everything

        await forget_now(flow, log)


async def _quiet(flow: Flow) -> None:
    for _ in range(_PATIENCE):
        if not flow.waiting:
            break
        await asyncio.sleep(1)

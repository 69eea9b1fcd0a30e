"""Puts to use, now and then, what people have taught the FAQ since: the articles are built anew beside the flow."""

from __future__ import annotations

import asyncio

from responder.build import relearned
from responder.desk import Log
from responder.flow import Flow
from responder.patience import patient

_EVERY = 3600.0  # seconds between two looks
_PATIENCE = 600  # seconds that we wait for such a moment


async def keep_learning(flow: Flow, log: Log) -> None:
    """Look once an hour, at a moment when no message waits."""
    while True:
        await asyncio.sleep(_EVERY)
        for _ in range(_PATIENCE):
            if not flow.waiting:
                break
            await asyncio.sleep(1)
        with patient(log, "relearn"):
            await relearn(flow)


async def relearn(flow: Flow) -> bool:
    """Take what is new; return whether anything was. A reload meanwhile comes first, and knows it all already."""
    before = flow.tools
    after = await relearned(flow.store, before)
    if after is before or flow.tools is not before:
        return False
    flow.tools = after
    return True

"""The two rounds that the daemon makes until it stops: decide what was recorded, and tend what is due."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from responder.alarm import Alarm
from responder.clock import Clock
from responder.desk import Log
from responder.flow import Flow
from responder.patience import patient
from responder.rush import Rush
from responder.web import Web

_PATIENCE = timedelta(seconds=2)  # how long a recorded message may wait for a rush of webhooks
_COURTESY = 50  # milliseconds at most that what is due waits for webhooks under way to be answered
_WORK = 1.0  # seconds for which what is due is worked off before the next round begins


class Rounds:
    """Webhooks go first, answers second, and what is due last; nobody waits for ever."""

    def __init__(
        self, flow: Flow, web: Web, alarm: Alarm, clock: Clock, log: Log, *, look_at_store: Callable[[], None]
    ) -> None:
        self._flow, self._web, self._alarm, self._clock, self._log = flow, web, alarm, clock, log
        self._outbox = flow.outbox
        self._look_at_store = look_at_store
        self._rush = Rush(clock)
        self._ending = False

    def end(self) -> None:
        """Let the rounds under way be the last ones."""
        self._ending = True
        self._flow.waiting.end()
        self._alarm.ring()
        self._outbox.room_again.set()

    async def decide(self) -> None:
        """Decide what was recorded, batch after batch; a burst is recorded before it is worked off."""
        again = patient(self._log, "decide")
        while not self._ending:
            await self._flow.waiting.work.wait()
            await self._let_intake_go_first()
            if self._ending:
                return
            with again:
                await self._flow.decide_some()
            self._look_at_store()
            await asyncio.sleep(again.pause)

    async def _let_intake_go_first(self) -> None:
        """Wait while webhooks come in a rush."""
        waiting = self._flow.waiting
        while self._rush.is_on(self._web.asked, self._web.in_flight):
            oldest = waiting.oldest
            if oldest is None or self._clock.now() - oldest > _PATIENCE or not waiting.heard:
                break
            await asyncio.sleep(0.005)

    async def make_way(self) -> None:
        """Let the webhooks under way be recorded and answered before what is due takes the store for a while."""
        for _ in range(_COURTESY):
            if not self._web.in_flight or self._ending:
                break
            await asyncio.sleep(0.001)

    async def tend(self) -> None:
        """Deliver and follow up whatever is due, then sleep until the alarm rings or there is room again."""
        again = patient(self._log, "tend")
        while not self._ending:
            self._alarm.set(None)  # what is planned while this round runs rings too
            due = None
            with again:
                await self._flow.look_at_fuse()
                due = await self._flow.tend()
                if due is not None and due <= self._clock.now():
                    await self._work_off()
                    continue
            self._look_at_store()
            if again.pause:  # the round failed: once more, whatever is due
                await asyncio.sleep(again.pause)
                continue
            if due is not None:
                self._alarm.sooner(due)
            if not self._ending:
                await self._alarm.wait()

    async def _work_off(self) -> None:
        """Send many rows whenever half of the places are free, and look up what is unknown, for a while."""
        end = self._clock.monotonic() + _WORK
        while (left := end - self._clock.monotonic()) > 0 and not self._ending:
            self._outbox.room_again.clear()
            if not self._outbox.half_free():
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._outbox.room_again.wait(), left)
                continue
            settling = await self._outbox.settling.look(self._flow.tools.accounts)
            if not (await self._flow.deliver_due() or await self._flow.remind_due() or settling):
                await asyncio.sleep(min(left, 0.02))

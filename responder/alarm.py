"""Wakes the flow when something is due. APScheduler only rings; what is due is known by the store alone."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

_LONGEST = 30.0  # seconds


class Alarm:
    """One alarm clock: it can be set earlier, it rings late rather than never."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True})
        self._rung = asyncio.Event()
        self._at: datetime | None = None

    def start(self) -> None:
        """Start the scheduler on the running loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop the scheduler; nothing rings any more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def set(self, at: datetime | None) -> None:
        """Ring at `at`, and at no other time."""
        self._at = at
        if at is None:
            self._scheduler.remove_all_jobs()
            return
        self._scheduler.add_job(self._ring, DateTrigger(at), id="due", replace_existing=True)

    def sooner(self, at: datetime) -> None:
        """Ring at `at` if that is before the time the alarm is set to."""
        if self._at is None or at < self._at:
            self.set(at)

    def ring(self) -> None:
        """Ring now."""
        self._rung.set()

    async def _ring(self) -> None:
        self._at = None
        self._rung.set()

    async def wait(self) -> None:
        """Wait until it rings, half a minute at most: a clock that was put ahead does not make it ring sooner."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST):
                await self._rung.wait()
        self._rung.clear()

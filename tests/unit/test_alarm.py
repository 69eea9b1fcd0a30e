"""The alarm rings at a moment of the clock on the wall, and is looked at again when that clock has been set."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from responder import alarm


def test_nobody_sleeps_through_a_clock_that_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """The timer counts seconds that pass; a clock put ahead by a day does not shorten them."""
    monkeypatch.setattr(alarm, "_LONGEST", 0.05)

    async def story() -> None:
        bell = alarm.Alarm()
        bell.start()
        bell.set(datetime.now(UTC) + timedelta(hours=4))
        await asyncio.wait_for(bell.wait(), 5)
        bell.ring()
        await asyncio.wait_for(bell.wait(), 5)
        bell.stop()

    asyncio.run(story())

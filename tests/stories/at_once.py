"""Two daemons on one PostgreSQL that ask at the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from responder.clock import Clock
from responder.store.factory import open_store
from responder.store.records import Question, Situation
from responder.store.sql import SqlStore


class Slow(SqlStore):
    """A store whose situation is told only when both daemons have looked: the worst of all moments."""

    both: asyncio.Barrier
    looked = False  # once is enough: what is decided again does not wait

    async def situations(self, questions: Sequence[Question], now: datetime) -> list[Situation]:
        found = await super().situations(questions, now)
        if not self.looked:
            self.looked = True
            await self.both.wait()
        return found


def both_look_first(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next two shops keep what they know in this database, and neither decide before both have looked."""

    def on_postgres(_: str, clock: Clock, base: Path) -> Any:
        store = open_store(postgres_url, clock, base=base)
        store.__class__ = Slow
        return store

    Slow.both = asyncio.Barrier(2)
    monkeypatch.setattr("responder.scratch.open_store", on_postgres)

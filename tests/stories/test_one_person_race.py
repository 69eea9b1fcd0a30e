"""Two daemons on one PostgreSQL meet one person in the same millisecond: one promise, told on both channels."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from responder.clock import Clock
from responder.store.factory import open_store
from responder.store.records import Question, Situation
from responder.store.sql import SqlStore
from responder.testing import Shop, open_shop

from .test_one_person import CONFIG, MAIL, WHO, promised

pytestmark = pytest.mark.real


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


async def two_daemons(stack: AsyncExitStack) -> tuple[Shop, Shop]:
    return await stack.enter_async_context(open_shop(CONFIG)), await stack.enter_async_context(open_shop(CONFIG))


@pytest.mark.parametrize("round_", range(5))
def test_two_daemons_make_one_promise(postgres_url: str, monkeypatch: pytest.MonkeyPatch, round_: int) -> None:
    def on_postgres(_: str, clock: Clock, base: Path) -> Any:
        store = open_store(postgres_url, clock, base=base)
        store.__class__ = Slow
        return store

    async def story() -> None:
        Slow.both = asyncio.Barrier(2)
        async with AsyncExitStack() as stack:
            one, two = await two_daemons(stack)
            by_mail = one.customer("mail", MAIL, name="Lena Dekker", identities=WHO)
            by_chat = two.customer("chat", "lena-7", name="Lena", identities=WHO)

            await asyncio.gather(by_mail.says("Where is my bill, please?"), by_chat.says("I mailed you about a bill."))

            first, second = await by_mail.hears(), await by_chat.hears()
            assert promised(first) == promised(second)

    monkeypatch.setattr("responder.scratch.open_store", on_postgres)
    asyncio.run(story())

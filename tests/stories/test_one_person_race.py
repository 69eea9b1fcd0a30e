"""Two daemons on one PostgreSQL meet one person in the same millisecond: one promise, told on both channels."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest

from responder.testing import Shop, open_shop

from .at_once import both_look_first
from .test_one_person import CONFIG, MAIL, WHO, promised

pytestmark = pytest.mark.real


async def two_daemons(stack: AsyncExitStack) -> tuple[Shop, Shop]:
    return await stack.enter_async_context(open_shop(CONFIG)), await stack.enter_async_context(open_shop(CONFIG))


@pytest.mark.parametrize("round_", range(5))
def test_two_daemons_make_one_promise(postgres_url: str, monkeypatch: pytest.MonkeyPatch, round_: int) -> None:
    async def story() -> None:
        async with AsyncExitStack() as stack:
            one, two = await two_daemons(stack)
            by_mail = one.customer("mail", MAIL, name="Lena Dekker", identities=WHO)
            by_chat = two.customer("chat", "lena-7", name="Lena", identities=WHO)

            await asyncio.gather(by_mail.says("Where is my bill, please?"), by_chat.says("I mailed you about a bill."))

            first, second = await by_mail.hears(), await by_chat.hears()
            assert promised(first) == promised(second)

    both_look_first(postgres_url, monkeypatch)
    asyncio.run(story())

"""Two daemons on one PostgreSQL have one message left to pay for, and are asked for it in the same millisecond."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from .at_once import both_look_first
from .test_paid_caps import OPEN, asks, spent
from .world import CONFIG, world

pytestmark = pytest.mark.real
PRICED = CONFIG.replace('plugin = "whatsapp"\n', 'plugin = "whatsapp"\ncost = 0.1\nbudget_day = 0.2\n')


@pytest.mark.parametrize(
    ("caps", "reasons"),
    [
        ("new_contacts_day = 1", ["cap-new-contacts-day", "first-message"]),
        ("prefix_day = 1", ["cap-prefix-day", "first-message"]),
        ("", ["first-message", "first-message"]),  # the budget takes two
    ],
)
def test_two_daemons_keep_one_cap(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch, caps: str, reasons: list[str]
) -> None:
    async def story() -> None:
        async with shop("one") as one, shop("two") as two:
            events = await asyncio.gather(asks(one, "31600000001"), asks(two, "31600000002", 1))

            assert sorted(event["reason"] for event in events) == reasons
            assert await spent(one) == 100_000 * reasons.count("first-message")

    def shop(name: str) -> Any:
        (tmp_path / name).mkdir()
        return world(tmp_path / name, more=f"\n{OPEN}{caps}", config=PRICED)

    both_look_first(postgres_url, monkeypatch)
    asyncio.run(story())

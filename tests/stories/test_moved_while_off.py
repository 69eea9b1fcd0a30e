"""A promise is moved while its account is switched off: once it is on again, its miss is watched as any other."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from responder.flow.moving import By
from responder.model import Message

from .mortal import CHAT, Life, Mortal

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_colleagues_hear_when_it_passes(tmp_path: Path) -> None:
    async def story() -> None:
        shop = Mortal(tmp_path, MONDAY, "plain")
        await shop.start()
        asked = Message(
            account=CHAT, id="m1", handle="noor", sent_at=MONDAY, text="Can I come by tomorrow?", conversation="noor"
        )
        await shop.does(lambda life: life.flow.take(CHAT, [asked]))
        await shop.does(Life.decide)
        ((conversation,),) = shop.ask("select id from conversation")

        await shop.does(lambda life: life.reload("strict"))  # without the chat
        more = timedelta(hours=2)
        await shop.does(lambda life: life.faces.actions.move(conversation, By("Jan", "api"), span=more))
        await shop.does(lambda life: life.reload("plain"))
        shop.clock.move(hours=4)
        await shop.does(Life.tend)

        assert "staff-missed" in [reply.purpose for reply in shop.platforms.taken]
        await shop.stop()

    asyncio.run(story())

"""A day at the shop, and what the report makes of it: the flow and the report speak of the same things."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from responder.errors import Refused
from responder.model import Reply, Sent
from responder.report.build import Maker
from responder.report.figures import Report
from responder.store.report import Asked, read
from responder.store.sql import SqlStore

from .world import MONDAY, SUPPORT, World, world

PARCEL = "Goedemiddag, waar blijft mijn pakket? Mijn bestelling is nog niet binnen."


async def report(w: World) -> Report:
    store = w.scratch.store
    assert isinstance(store, SqlStore)
    asked = Asked(MONDAY - timedelta(days=1), w.now + timedelta(seconds=1))
    return await read(store, Maker(w.scratch.config.settings, asked, w.now))


def test_a_day_at_the_shop(tmp_path: Path) -> None:
    """Promised for 12:00: one answered in time, one too late after a new time, one not at all; one word of thanks."""

    async def day() -> Report:
        async with world(tmp_path) as w:
            await w.chats(PARCEL, sender="31600000001")
            await w.chats("Verhuren jullie ook fietsen?", sender="31600000002")
            late = await w.mails("Verhuren jullie ook fietsen voor een week?")
            await w.chats("Dankjewel!", sender="31600000003")
            await w.passes(minutes=20)
            await w.chat_answered("Morgen komt hij.", to="31600000001")
            await w.passes(hours=3)
            asked = late["message_id"]
            await w.mails("Ja hoor.", sender=SUPPORT, to="lena@post.example", answers=asked, folder="Sent")
            return await report(w)

    found = asyncio.run(day())
    total = found.total

    assert (total.made, total.kept, total.late, total.unanswered) == (3, 1, 1, 1)
    assert (total.retold, total.moved, total.last_kept, total.last_broken) == (2, 0, 2, 0)
    assert [(name, p.made, p.kept) for name, p in found.accounts] == [("mail", 1, 0), ("whatsapp", 2, 1)]
    assert {topic: p.made for topic, p in found.topics} == {"order": 1, None: 2}
    assert {i: p.made for i, p in enumerate(found.hours) if p.made} == {10: 3}
    assert found.acknowledgements.sent == 3
    assert [(s.action, s.reason, s.count) for s in found.silences] == [("silent", "thanks-only", 1)]
    assert (found.questions.looked_at, found.questions.groups[0].text) == (2, "Verhuren jullie ook fietsen")


def test_the_daemon_loads_nothing_of_it() -> None:
    """What a report needs would make the daemon start later."""
    code = "import sys, responder.cli.run, responder.daemon; print([m for m in sys.modules if 'report' in m])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "[]"


def test_a_new_time_that_never_left_was_not_told(tmp_path: Path) -> None:
    """Promised for 12:00; the word of the new time is refused, and the answer comes at 13:30."""

    async def day() -> Report:
        async with world(tmp_path) as w:
            asked = await w.mails("Verhuren jullie ook fietsen voor een week?")
            await w.passes(minutes=10)

            async def refuses(_: Reply) -> Sent:
                raise Refused("no such text")

            channel: Any = w.scratch.accounts["mail"].channel
            sends, channel.send = channel.send, refuses
            await w.passes(hours=2)
            channel.send = sends
            await w.passes(minutes=80)
            to = "lena@post.example"
            await w.mails("Ja hoor.", sender=SUPPORT, to=to, answers=asked["message_id"], folder="Sent")
            return await report(w)

    total = asyncio.run(day()).total

    assert (total.made, total.late, total.retold, total.moved) == (1, 1, 0, 0)
    assert (total.last_kept, total.last_broken) == (0, 1)

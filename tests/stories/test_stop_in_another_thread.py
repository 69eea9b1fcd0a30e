"""Somebody says "stop" in one mail thread, or their address is dead: what they waited for in others ends as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from responder.model import Bounced

from .customers import LENA
from .shown import decided, play
from .world import World

ASKED = "Kan ik morgen mijn fiets komen ophalen?"


@pytest.mark.parametrize("how", ["stop", "bounce"])
def test_nothing_stays_open_for_who_hears_no_more(tmp_path: Path, how: str) -> None:
    async def story(w: World) -> None:
        one = await w.mails(ASKED)
        [(_, ours)] = await w.passes(minutes=5)
        await w.mails("Waar blijft mijn pakket met nummer 4711?")
        await w.passes(minutes=5)
        assert (await w.states())["promises"] == {"open": 2}

        if how == "stop":
            assert decided(await w.mails("stop", subject="", answers=one["message_id"]))[1] == "opted-out"
        else:
            dead = Bounced(
                account="mail", id="b1", handle=LENA, permanent=True, status="5.1.1", deliveries=(ours.delivery,)
            )
            await w.scratch.feed_messages("mail", [dead])
        left = await w.passes(hours=50)

        assert left == []
        assert (await w.states())["promises"] == {"cancelled": 2}
        assert "planned" not in (await w.states())["reminders"]

    play(tmp_path, story)


def test_who_says_start_before_that_is_answered_as_was_promised(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        one = await w.mails(ASKED)
        await w.mails("Waar blijft mijn pakket met nummer 4711?")
        await w.passes(minutes=5)
        await w.mails("stop", subject="", answers=one["message_id"])
        await w.mails("start", subject="", answers=one["message_id"])

        left = await w.passes(hours=4)

        assert "retold" in [reply.purpose for _, reply in left]
        assert (await w.states())["promises"] == {"cancelled": 1, "retold": 2, "open": 2}

    play(tmp_path, story)

"""Opting out: confirmed once on a chat, met with silence by mail."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from responder.desk import Signer
from responder.model import Reply
from responder.scratch import KEY
from responder_email.ids import message_id

from .customers import LENA, NOOR
from .shown import decided, play
from .world import World


def texts(left: list[tuple[datetime, Reply]]) -> list[tuple[str, str]]:
    return [(reply.to, reply.purpose) for _, reply in left]


def test_opting_out_on_a_chat_is_confirmed_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=1)
        stop = await w.chats("STOP")
        assert decided(stop) == ("short", "opted-out")
        assert texts(await w.passes(minutes=1)) == [(NOOR, "opted-out")]
        assert decided(await w.chats("stop")) == ("silent", "still-opted-out")
        assert decided(await w.chats("Waar blijft mijn pakket?")) == ("silent", "still-opted-out")
        assert texts(await w.goes_on()) == []
        assert (await w.states())["promises"] == {"cancelled": 1}

    play(tmp_path, story)


def test_opting_out_with_the_first_word_is_confirmed_and_nobody_waits(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        assert decided(await w.chats("stop")) == ("short", "opted-out")
        assert texts(await w.goes_on()) == [(NOOR, "opted-out")]
        assert (await w.states()).get("promises", {}) == {}
        assert decided(await w.chats("start"))[0] != "held"

    play(tmp_path, story)


def test_two_robots_that_say_stop_and_start_come_to_rest(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        left = []
        for _ in range(12):
            await w.chats("stop")
            left += await w.passes(minutes=1)
            await w.chats("start")
            left += await w.passes(minutes=1)
        assert len([r for _, r in left if r.to == NOOR]) <= 3

    play(tmp_path, story)


@pytest.mark.parametrize("proven", [True, False])
def test_opting_out_by_mail_is_met_with_silence(tmp_path: Path, proven: bool) -> None:
    async def story(w: World) -> None:
        assert decided(await w.mails("stop", subject="", proven=proven)) == ("silent", "opted-out")
        assert texts(await w.goes_on()) == []

    play(tmp_path, story)


def test_a_mail_that_anybody_may_have_written_opts_nobody_out_and_nobody_in(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = "Kan ik morgen mijn fiets komen ophalen?"
        assert decided(await w.mails("stop", subject="", proven=False)) == ("silent", "opted-out")
        assert decided(await w.mails(asked))[0] == "acknowledge"
        assert [what for _, what in texts(await w.passes(minutes=1))] == ["acknowledgement"]
        await w.mails("stop", subject="", proven=False)
        assert "retold" in [what for _, what in texts(await w.passes(hours=3))]
        assert decided(await w.mails("stop", subject="")) == ("silent", "opted-out")
        assert decided(await w.mails("start", subject="", proven=False)) == ("silent", "still-opted-out")

    play(tmp_path, story)


@pytest.mark.parametrize("by_mail", [True, False], ids=["mail", "chat"])
@pytest.mark.parametrize("asked_before", [True, False], ids=["asked before", "stop comes first"])
def test_who_comes_back_is_told_anew_and_then_answered_as_before(
    tmp_path: Path, by_mail: bool, asked_before: bool
) -> None:
    """What was promised before the stop has ended with it, and with it its reminders."""

    async def story(w: World) -> None:
        async def says(text: str) -> list[str]:
            await (w.mails(text, subject="") if by_mail else w.chats(text))
            return [what for _, what in texts(await w.passes(minutes=1))]

        first = await says("Kan ik morgen mijn fiets komen ophalen?") if asked_before else ["acknowledgement"]
        assert first == ["acknowledgement"]
        assert await says("stop") == ([] if by_mail else ["opted-out"])
        assert await says("start") == ["acknowledgement"]
        await w.passes(hours=30)
        assert await says("Waar blijft mijn pakket met nummer 4711?") == ["acknowledgement"]

    play(tmp_path, story)


def test_who_comes_back_in_another_thread_is_answered_in_the_old_one_too(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        thread = asked["message_id"]
        await w.passes(hours=25)
        await w.mails("Dank!", answers=thread)
        await w.mails("stop", subject="", answers=thread)
        assert decided(await w.mails("start", subject=""))[0] == "acknowledge"
        await w.passes(minutes=2)

        again = await w.mails("Waar blijft mijn pakket met nummer 4711?", answers=thread)

        assert decided(again) == ("acknowledge", "new-episode")
        assert (LENA, "acknowledgement") in texts(await w.passes(minutes=2))

    play(tmp_path, story)


def test_an_answer_to_a_mail_of_ours_opts_out_also_where_nobody_verifies(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?", proven=False)
        [(_, ours)] = await w.passes(minutes=1)
        signed = message_id(ours, "shop.example", Signer(KEY))
        assert decided(await w.mails("stop", subject="", proven=False, answers=signed)) == ("silent", "opted-out")
        assert texts(await w.goes_on()) == []

    play(tmp_path, story)

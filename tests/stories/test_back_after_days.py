"""We were away when a promise passed, longer than `reminders.grace`: colleagues hear first, then who still waits."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from .customers import LENA, NOOR, QUESTION, Left, answers, heard, play
from .world import CONFIG, MONDAY, World

TEAM = "team@shop.example"
WEDNESDAY = MONDAY.replace(day=25)


async def away_until(w: World, back: datetime) -> None:
    """The daemon is down: nothing is done before `back`."""
    await w.passes(minutes=1)
    w.scratch.clock.move_to(back)


async def missed(w: World, asked: dict[str, object]) -> str:
    """What became of the first promise's miss."""
    story = await w.scratch.store.story(str(asked["id"]))
    assert story is not None
    [reason] = [r["reason"] for r in story.reminders if r["kind"] == "missed" and r["number"] < 10]
    return str(reason)


def new_times(left: Left, who: str = LENA) -> list[str]:
    return [at for at, purpose in heard(left, who) if purpose == "retold"]


@pytest.mark.parametrize(
    ("back", "word"),
    [
        (MONDAY.replace(hour=15), "Mon 16:00"),
        (WEDNESDAY.replace(hour=12, minute=30), "Wed 14:00"),
        (MONDAY.replace(day=24, hour=2), "Tue 10:00"),
        (MONDAY.replace(day=29, hour=18), "Mon 10:00"),
    ],
    ids=["three hours", "two days, back at lunch", "back at night", "back on Sunday"],
)
def test_who_still_waits_hears_a_new_time_when_colleagues_have_had_an_opening_hour(
    tmp_path: Path, back: datetime, word: str
) -> None:
    """Asked at ten, promised before twelve."""

    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await away_until(w, back)
        left = await w.passes(days=2)

        assert new_times(left) == [word]
        [text] = [reply.text for _, reply in left if reply.to == LENA and reply.purpose == "retold"]
        assert "niet gelukt" in text or "moeten zijn" in text  # it is not about to pass, it has passed
        [first, *_] = [at for at, reply in left if reply.purpose == "staff-missed"]
        assert first - back < timedelta(minutes=1)
        assert await missed(w, asked) == "colleagues-first"

    play(tmp_path, story)


@pytest.mark.parametrize("what", ["an answer by mail, from while we were away", "an answer in that hour", "stop"])
def test_who_waits_no_more_hears_nothing(tmp_path: Path, what: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await away_until(w, WEDNESDAY)
        left = await w.passes(minutes=5)
        assert [reply.purpose for _, reply in left if reply.to == TEAM].count("staff-missed") == 1
        if what == "stop":
            await w.mails("stop", subject="")
        else:
            await answers(w, asked)
        left = await w.goes_on()

        assert new_times(left) == []
        assert await missed(w, asked) == "colleagues-first"

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("more", "back", "reason"),
    [
        ("[reminders]\nretell = 0\n", WEDNESDAY, "promise-missed"),
        ("", MONDAY + timedelta(days=8), "too-late-for-the-customer"),
    ],
    ids=["ops want no new times", "eight days later"],
)
def test_sometimes_silence_is_right(tmp_path: Path, more: str, back: datetime, reason: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await away_until(w, back)
        left = await w.goes_on()

        assert new_times(left) == []
        assert await missed(w, asked) == reason

    play(tmp_path, story, more=more)


def test_after_a_closed_reply_window_colleagues_hear_once_that_the_customer_cannot_be_told(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.chats(QUESTION)
        await away_until(w, WEDNESDAY)
        left = await w.goes_on()

        assert new_times(left, NOOR) == []
        assert await missed(w, asked) == "reply-window-closed"
        assert [reply.purpose for _, reply in left if reply.to == TEAM].count("staff-missed") == 1

    play(tmp_path, story)


def test_a_daemon_that_goes_away_again_in_that_hour_still_says_one_word(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        await away_until(w, WEDNESDAY)
        await w.passes(minutes=10)
        w.scratch.clock.move(days=1)
        left = await w.passes(hours=5)

        assert new_times(left) == ["Thu 11:10"]

    play(tmp_path, story)


def test_many_hear_it_one_after_the_other(tmp_path: Path) -> None:
    config = CONFIG + "[caps]\nsame_text_hour = 99\n"

    async def story(w: World) -> None:
        for n in range(50):
            assert (await w.mails(QUESTION, sender=f"c@p{n}.example"))["decision"] == "acknowledge"
        await away_until(w, WEDNESDAY)
        left = await w.passes(hours=2)

        said = Counter(at.replace(second=0, microsecond=0) for at, reply in left if reply.purpose == "retold")
        assert sum(said.values()) == 50
        assert max(said.values()) <= 25

    play(tmp_path, story, config=config)

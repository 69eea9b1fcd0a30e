"""What a customer hears of a new time is later than what they heard before, and holds for all that it speaks of."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from responder.flow.promise.words import say

from .customers import LENA, QUESTION, heard, play
from .world import AMSTERDAM, CONFIG, MONDAY, World

ONE_AT_WORK = CONFIG.replace('until_known = "2h"', 'agents = 1\nhandling = "10 min"')


def test_before_the_miss_nothing_is_said_where_the_new_time_is_no_later(tmp_path: Path) -> None:
    """Asked at lunch for 15:00; at 13:00 two opening hours are still 15:00."""

    async def story(w: World) -> None:
        await w.mails(QUESTION)
        left = await w.goes_on()

        assert heard(left, LENA) == [("Mon 12:40", "acknowledgement"), ("Mon 15:00", "retold")]
        assert "vóór 17:00" in next(reply.text for _, reply in left if reply.purpose == "retold")

    noon = MONDAY.replace(hour=12, minute=40)
    play(tmp_path, story, noon, more='[reminders]\nretell_before = "2h"\n')


def test_one_word_about_two_questions_names_a_time_that_holds_for_both(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.mails(QUESTION, subject="Ophalen")
        second = await w.mails("Verkopen jullie ook fietstassen voor achterop?", subject="Tassen")
        w.scratch.clock.move(hours=2)  # as after an outage: all of them are due by now
        left = await w.passes(minutes=1)

        [told] = [reply for _, reply in left if reply.to == LENA and reply.purpose == "retold"]
        stories = [await w.scratch.store.story(asked["id"]) for asked in (first, second)]
        dues = {found.promises[-1]["due_at"] for found in stories if found is not None}
        assert len(dues) == 1
        due = datetime.fromisoformat(dues.pop())
        assert say(due, w.now, AMSTERDAM.key, "nl") in told.text

    play(tmp_path, story, config=ONE_AT_WORK)

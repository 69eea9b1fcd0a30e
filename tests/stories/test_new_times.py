"""What a customer hears of a new time is later than what they heard before, and holds for all that it speaks of."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from responder.demo.whatsapp_wire import customer_text
from responder.flow.promise.words import say
from responder.model import RawEvent

from .customers import LENA, NOOR, QUESTION, heard, play, reminders
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


def test_before_the_miss_what_was_promised_is_named_by_the_clock(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        left = await w.passes(hours=2)

        [told] = [reply.text for _, reply in left if reply.purpose == "retold"]
        assert "vandaag vóór 12:00 uur" in told
        assert "paar minuten" not in told

    play(tmp_path, story, more='[reminders]\nretell_before = "10 min"\n')


def test_colleagues_hear_the_promised_time_by_the_clock(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        left = await w.passes(hours=2)

        warned = [(at, reply.text) for at, reply in left if reply.purpose == "staff-before"]
        assert warned[0][0] == MONDAY.replace(hour=11, minute=54)
        assert "vandaag vóór 12:00 uur" in warned[0][1]

    play(tmp_path, story, more='[reminders]\nstaff_before = "5%"\n')


def test_the_end_of_the_reply_window_is_said_by_the_reader_s_clock_too_and_to_the_quarter(tmp_path: Path) -> None:
    monday = MONDAY.replace(hour=16, minute=10)

    async def story(w: World) -> None:
        w.scratch.clock.move(minutes=1)
        text = "Do you rent out bikes for a whole week?"
        by_number = json.loads(customer_text(text, sender="447911123456", message_id="w.1", at=w.now))
        value = by_number["entry"][0]["changes"][0]["value"]
        del value["messages"][0]["from_user_id"], value["contacts"][0]["user_id"]
        await w.feeds("whatsapp", RawEvent("webhook", json.dumps(by_number).encode()))
        left = await w.goes_on()

        [told] = [reply.text for _, reply in left if reply.purpose == "window"]
        assert "today at 4 pm our time (3 pm your time)" in told

    play(tmp_path, story, monday, config=CONFIG.replace('until_known = "2h"', 'until_known = "20h"'))


@pytest.mark.parametrize(("minutes", "said"), [(30, ["retold"]), (200, [])])
def test_an_account_that_is_off_for_a_while_tells_the_new_time_when_it_is_back(
    tmp_path: Path, minutes: int, said: list[str]
) -> None:
    async def story(w: World) -> None:
        asked = await w.chats(QUESTION)
        await w.passes(minutes=110)
        accounts = w.scratch.flow.tools.accounts.by_name
        whatsapp = accounts.pop("whatsapp")
        await w.passes(minutes=minutes)
        accounts["whatsapp"] = whatsapp
        left = await w.passes(minutes=30)

        assert [reply.purpose for _, reply in left if reply.to == NOOR] == said
        if not said:
            assert (await reminders(w, asked))["missed", "fired"] == "account-off"

    play(tmp_path, story)

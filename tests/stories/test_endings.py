"""Each way a promise can end, from the customer's first word to the last thing anybody hears of it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.config.settings import Hours
from responder.demo.whatsapp_wire import customer_text
from responder.flow.promise import BusinessCalendar
from responder.model import Bounced, RawEvent

from .customers import LENA, NOOR, QUESTION, answers, heard, play, reminders
from .world import MONDAY, World

# --- kept, missed, told anew ------------------------------------------------------------------------------------------


def test_kept(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=90)
        await answers(w, asked)

        assert await w.goes_on() == []
        assert (await w.states())["promises"] == {"kept": 1}

    play(tmp_path, story)


def test_told_anew_and_then_kept(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        left = await w.passes(hours=3)
        assert heard(left, LENA) == [("Mon 10:00", "acknowledgement"), ("Mon 12:00", "retold")]
        await answers(w, asked)

        assert await w.goes_on() == []
        assert (await w.states())["promises"] == {"kept": 1, "retold": 1}

    play(tmp_path, story)


def test_told_anew_before_the_miss(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        left = await w.goes_on()

        assert heard(left, LENA) == [("Mon 10:00", "acknowledgement"), ("Mon 11:40", "retold")]
        assert ("missed", "cancelled") in await reminders(w, asked)
        assert (await w.states())["promises"] == {"open": 1, "retold": 1}

    play(tmp_path, story, more='[reminders]\nretell_before = "20 min"\n')


def test_missed_at_night_is_told_in_the_morning(tmp_path: Path) -> None:
    evening = MONDAY.replace(hour=19)
    around_the_clock = '[reminders]\nquiet = "20:30-08:00"\n'

    async def story(w: World) -> None:
        w.scratch.flow.tools.promiser._calendars._teams[""] = open_all_day()
        await w.mails(QUESTION)
        left = await w.goes_on()

        assert heard(left, LENA) == [("Mon 19:00", "acknowledgement"), ("Tue 08:00", "retold")]
        assert heard(left, "team@shop.example")[1] == ("Mon 21:00", "staff-missed")

    play(tmp_path, story, evening, more=around_the_clock)


def open_all_day() -> Any:
    return BusinessCalendar.of(Hours(), "Europe/Amsterdam")


def test_quiet_hours_are_those_of_the_customer(tmp_path: Path) -> None:
    """16:00 in Amsterdam is midnight in Tokyo."""
    afternoon = MONDAY.replace(hour=14)

    async def story(w: World) -> None:
        body = customer_text("Kan ik mijn fiets morgen brengen?", sender="81900000001", message_id="w.1", at=w.now)
        by_number = json.loads(body)
        value = by_number["entry"][0]["changes"][0]["value"]
        del value["messages"][0]["from_user_id"], value["contacts"][0]["user_id"]
        await w.feeds("whatsapp", RawEvent("webhook", json.dumps(by_number).encode()))
        left = await w.goes_on()

        assert heard(left, "81900000001") == [("Mon 14:00", "acknowledgement"), ("Tue 00:00", "retold")]

    play(tmp_path, story, afternoon)


# --- the reply window -------------------------------------------------------------------------------------------------

FRIDAY = MONDAY - timedelta(days=3) + timedelta(hours=7, minutes=20)  # 17:20, ten minutes before we close
WEEKEND = '[hours.on]\n2026-11-21 = { open = [], say = "" }\n'


def test_the_promise_is_told_once_more_before_the_window_closes(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik mijn fiets morgen om tien uur langsbrengen?")
        left = await w.passes(days=2)

        assert heard(left, NOOR) == [("Fri 17:20", "acknowledgement"), ("Sat 16:30", "window")]
        assert "maandag vóór" in left[1][1].text

    play(tmp_path, story, FRIDAY, more=WEEKEND)


def test_beyond_the_window_only_staff_hear_of_the_miss(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik mijn fiets morgen om tien uur langsbrengen?")
        left = await w.goes_on()

        assert heard(left, NOOR) == [("Fri 17:20", "acknowledgement"), ("Sat 16:30", "window")]
        told = [situation for _, situation in heard(left, "team@shop.example")]
        assert "staff-missed" in told
        assert told[-1] == "staff-late"  # and again, until somebody answers
        assert (await w.states())["promises"] == {"open": 1}

    play(tmp_path, story, FRIDAY, more=WEEKEND)


def test_a_word_of_the_customer_keeps_the_window_open(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik mijn fiets morgen om tien uur langsbrengen?")
        await w.passes(hours=20)
        await w.chats("Of anders dinsdag, dat is ook goed.")
        left = await w.goes_on()

        assert heard(left, NOOR)[0] == ("Sun 12:30", "window")

    play(tmp_path, story, FRIDAY, more=WEEKEND)


def test_an_approved_template_carries_the_new_time(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        whatsapp = w.scratch.accounts["whatsapp"]
        assert whatsapp.abilities.template_outside_window
        await w.chats("Kan ik mijn fiets morgen om tien uur langsbrengen?")
        left = await w.goes_on()

        assert [purpose for _, purpose in heard(left, NOOR)] == ["acknowledgement", "retold"]
        last = [r for _, r in left if r.to == NOOR][-1]
        assert last.template is not None
        assert last.template.name == "we_are_late"

    template = """
[[channels.whatsapp.template]]
name = "we_are_late"
language = "nl"
parameters = { message = "text" }
"""
    play(tmp_path, story, FRIDAY, more=WEEKEND + template)


# --- nobody is to hear from us any more -------------------------------------------------------------------------------


def test_opted_out_in_another_conversation(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION, subject="Ophalen")
        await w.passes(minutes=10)
        await w.mails("stop", subject="")
        left = await w.goes_on()

        assert heard(left, LENA) == []

    play(tmp_path, story)


def test_bounced(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        [(_, first)] = await w.passes(minutes=10)
        bounce = Bounced(
            account="mail", id="<b1@mx>", handle=LENA, permanent=True, status="5.1.1", deliveries=(first.delivery,)
        )
        await w.scratch.flow.take("mail", [bounce])
        while await w.scratch.flow.decide_some():
            pass

        assert heard(await w.goes_on(), LENA) == []
        assert (await w.states())["promises"] == {"cancelled": 1}

    play(tmp_path, story)


def test_whose_mail_did_not_bounce_is_not_silenced_by_the_report_of_a_stranger(tmp_path: Path) -> None:
    """Everybody whom we answered can name a mail of ours that is real, and an address that is not theirs."""

    async def story(w: World) -> None:
        await w.mails("Wat kost een lekke band?", sender="mallory@elsewhere.example")
        [(_, theirs)] = await w.passes(minutes=1)
        await w.mails(QUESTION)
        await w.passes(minutes=1)
        forged = Bounced(
            account="mail", id="<b2@mx>", handle=LENA, permanent=True, status="5.1.1", deliveries=(theirs.delivery,)
        )
        await w.scratch.flow.take("mail", [forged])
        while await w.scratch.flow.decide_some():
            pass

        assert [what for _, what in heard(await w.goes_on(), LENA)] == ["retold"]
        assert (await w.states())["promises"] == {"open": 2, "retold": 2}

    play(tmp_path, story)


def test_erased(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=10)
        store = w.scratch.store
        exported = await store.export("mail", LENA)
        assert exported is not None
        assert exported["messages"][0]["body"]["text"].startswith(QUESTION)
        assert await store.erase("mail", LENA, w.now)

        assert await w.goes_on() == []
        assert (await w.states())["reminders"] == {"cancelled": 2}
        assert (await w.states())["promises"] == {"cancelled": 1}
        assert await store.export("mail", LENA) is None
        assert await store.story(asked["id"]) is None
        again = await w.mails("Goedemorgen, ik heb een nieuwe vraag over mijn band.")
        assert (again["decision"], again["reason"]) == ("acknowledge", "first-message")

    play(tmp_path, story)


# --- several at once, and too late ------------------------------------------------------------------------------------


def test_two_misses_of_one_person_at_one_moment_are_one_word(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION, subject="Ophalen")
        await w.mails("Verkopen jullie ook fietstassen voor achterop?", subject="Tassen")
        left = await w.passes(hours=3)

        told = [r for _, r in left if r.to == LENA and r.purpose == "retold"]
        assert len(told) == 1
        assert "je andere vraag" in told[0].text
        assert (await w.states())["promises"] == {"open": 2, "retold": 2}

    play(tmp_path, story)


def test_three_follow_ups_a_day_are_the_most_for_one_person(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        for n, text in enumerate(("fietstassen voor achterop", "een bel", "een slot")):
            await w.mails(f"Verkopen jullie ook {text}?", subject=text)
            await w.passes(minutes=20 + n)
        left = await w.goes_on()

        assert [purpose for _, purpose in heard(left, LENA)].count("retold") == 2
        assert (await w.states())["promises"] == {"open": 3, "retold": 2}

    play(tmp_path, story, more="[follow_up]\ncontact_day = 2\n")


@pytest.mark.parametrize(("hours", "told"), [(1.9, 1), (3.5, 0)])
def test_after_an_outage_a_late_word_is_said_up_to_a_limit(tmp_path: Path, hours: float, told: int) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        await w.passes(minutes=1)
        w.scratch.clock.move(hours=2 + hours)  # nobody looks after anything
        left = await w.passes(minutes=1)

        purposes = [r.purpose for _, r in left]
        assert purposes.count("retold") == told
        assert purposes.count("staff-missed") == 1

    play(tmp_path, story)

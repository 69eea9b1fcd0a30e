"""What happens to a customer, from the first word to the answer of a human."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.demo.whatsapp_wire import customer_text
from responder.errors import StoreUnavailable
from responder.model import RawEvent

from .world import AMSTERDAM, COLLEAGUE, MONDAY, SUPPORT, World, world

Story = Callable[[World], Coroutine[Any, Any, None]]


def play(folder: Path, story: Story, start: datetime = MONDAY, more: str = "") -> None:
    async def run() -> None:
        async with world(folder, start, more=more) as w:
            await story(w)

    asyncio.run(run())


def test_a_first_message_is_acknowledged_with_promise_article_and_reminders(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        event = await w.chats("Goedemiddag, waar blijft mijn pakket? Mijn bestelling is nog niet binnen.")

        assert (event["decision"], event["reason"], event["locale"]) == ("acknowledge", "first-message", "nl")
        assert event["promise"]["due"] == "2026-11-23T11:00:00+00:00"
        assert "vandaag vóór 12:00" in event["text"]
        assert "Met de link in de verzendmail zie je" in event["text"]
        assert "het serviceteam" in event["text"]
        assert [r["kind"] for r in event["reminders"]] == ["staff-before", "missed"]
        [(at, reply)] = await w.passes(minutes=1)
        assert (at, reply.to) == (MONDAY, "NL.31600000001")

    play(tmp_path, story)


def test_one_acknowledgement_in_an_episode(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Mijn fiets piept aan de voorkant, kan ik langskomen?")
        await w.passes(minutes=10)
        again = await w.mails("En de achterkant piept inmiddels ook een beetje.")

        assert again["decision"] == "acknowledge"  # a new thread is a new conversation
        first = again["message_id"]
        await w.passes(seconds=1)
        room = w.scratch.outbox.room("mail", w.now)
        in_thread = await w.mails("Nog iets vergeten te vertellen.", answers=first)

        assert (in_thread["decision"], in_thread["reason"]) == ("silent", "already-acknowledged")
        assert w.scratch.outbox.room("mail", w.now) == room  # silence takes no place

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("Fiets", "Re: Fiets"), ("AW: Re:  Fiets klaar?", "Re: Fiets klaar?"), ("x" * 300, "Re: " + "x" * 200)],
)
def test_an_answer_to_a_mail_bears_its_subject(tmp_path: Path, subject: str, expected: str) -> None:
    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject=subject)
        [(_, reply)] = await w.passes(minutes=1)

        assert reply.subject == expected

    play(tmp_path, story)


@pytest.mark.parametrize("by_phone", [False, True])
def test_a_colleague_on_whatsapp_cancels_everything(tmp_path: Path, *, by_phone: bool) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        assert len(await w.passes(minutes=20)) == 1
        answered = await w.chat_answered("Dag Noor, ja hoor, tot morgen!", by_phone=by_phone)

        assert (answered["author"], answered["decision"]) == ("agent", "silent")
        assert await w.goes_on() == []
        states = await w.states()
        assert states["reminders"] == {"cancelled": 2}
        assert states["promises"] == {"kept": 1}

    play(tmp_path, story)


@pytest.mark.parametrize("how", ["sent folder", "own address"])
def test_a_colleague_by_mail_cancels_everything(tmp_path: Path, how: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=20)
        folder, sender = ("Sent", SUPPORT) if how == "sent folder" else ("INBOX", COLLEAGUE)
        to = "lena@post.example" if how == "sent folder" else f"lena@post.example, {SUPPORT}"
        answer = await w.mails("Ja, tot morgen.", sender=sender, to=to, answers=asked["message_id"], folder=folder)

        assert answer["author"] == "agent"
        assert await w.goes_on() == []
        assert (await w.states())["reminders"] == {"cancelled": 2}

    play(tmp_path, story)


def test_staff_are_warned_and_the_customer_hears_a_new_time_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        left = await w.goes_on()

        told = [(at.astimezone(AMSTERDAM).strftime("%H:%M"), reply.to) for at, reply in left]
        assert told == [
            ("10:00", "lena@post.example"),
            ("11:30", "team@shop.example"),
            ("12:00", "team@shop.example"),
            ("12:00", "lena@post.example"),
            ("14:00", "team@shop.example"),
            ("14:30", "team@shop.example"),
            ("15:00", "team@shop.example"),
            ("16:30", "team@shop.example"),
            ("14:30", "team@shop.example"),
        ]
        assert "Sorry" in left[3][1].text or "spijt" in left[3][1].text
        assert asked["promise"]["due"] == "2026-11-23T11:00:00+00:00"
        assert (await w.states())["promises"] == {"open": 1, "retold": 1}

    play(tmp_path, story)


def test_nobody_is_woken_at_night(tmp_path: Path) -> None:
    late_shift = """
[reminders]
quiet = "11:00-15:00"
"""

    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        left = [(at, r) for at, r in await w.goes_on() if r.to == "lena@post.example"]

        times = [at.astimezone(AMSTERDAM).strftime("%H:%M") for at, _ in left]
        assert times == ["10:00", "15:00"]

    play(tmp_path, story, more=late_shift)


def test_a_burst_is_one_question(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.chats("Hoi")
        assert first["decision"] == "acknowledge"
        assert await w.passes(seconds=2) == []
        second = await w.chats("Waar blijft mijn pakket?")
        assert (second["decision"], second["reason"]) == ("acknowledge", "burst-joined")
        [(at, reply)] = await w.passes(seconds=30)

        assert at - MONDAY == timedelta(seconds=4)
        assert "Met de link in de verzendmail zie je" in reply.text
        assert "https://" not in reply.text  # the answer is here: no link sends anybody away

    play(tmp_path, story)


def test_a_message_that_says_what_it_wants_is_answered_at_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik mijn fiets morgen om tien uur langsbrengen voor een beurt?")

        assert len(await w.passes(seconds=0)) == 1

    play(tmp_path, story)


def test_three_acknowledgements_to_one_sender_a_day_and_one_to_the_same_text(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        reasons = []
        for text in ("eerste vraag over fietsen", "tweede vraag over banden", "tweede vraag over banden",
                     "derde vraag over lampen", "vierde vraag over sloten"):  # fmt: skip
            event = await w.mails(text, subject=text)
            reasons.append(event["reason"])
            await w.passes(minutes=30)

        assert reasons == [
            "first-message",
            "first-message",
            "cap-same-text-sender-day",
            "first-message",
            "cap-sender-day",
        ]

    play(tmp_path, story)


def test_stop_means_stop(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=1)
        stop = await w.chats("STOP")
        assert (stop["decision"], stop["reason"]) == ("short", "opted-out")
        assert (await w.states())["promises"] == {"cancelled": 1}
        assert [r.purpose for _, r in await w.goes_on()] == ["opted-out"]
        later = await w.chats("Waar blijft mijn pakket?")
        assert later["decision"] == "silent"

    play(tmp_path, story)


def test_the_answer_of_a_human_seen_before_the_question(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked_at = w.now
        w.scratch.clock.move(minutes=5)
        await w.chat_answered("Dag Noor, dat kan morgen.", at=w.now)
        body = customer_text("Kan dat morgen ook nog?", sender="31600000001", message_id="wamid.LATE", at=asked_at)
        [event] = await w.feeds("whatsapp", RawEvent("webhook", body))

        assert (event["decision"], event["reason"]) == ("silent", "human-answered-already")

    play(tmp_path, story)


def test_an_unproven_sender_gets_none_of_his_words_back(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        words = "Claim your prize at https://evil.example/win now, dear winner, and tell your friends"
        event = await w.mails(words, subject="You won a prize", sender="victim@post.example", proven=False)

        assert event["decision"] == "acknowledge"
        said = event["text"] + event["headers"]["Subject"]
        assert not [w for w in ("evil", "prize", "Lena", "winner") if w in said]

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"Auto-Submitted": "auto-replied (vacation)"}, "auto-submitted"),
        ({"Return-Path": "<>"}, "null-return-path"),
        ({"List-Id": "<news.example>"}, "mailing-list"),
        ({"Precedence": "bulk"}, "precedence"),
        ({"X-Autoreply": "yes"}, "auto-reply-header"),
        ({"From": f"Shop <{SUPPORT}>"}, "own-address"),
    ],
)
def test_machines_are_never_answered(tmp_path: Path, headers: dict[str, str], reason: str) -> None:
    async def story(w: World) -> None:
        event = await w.mails("I am away until Monday.", headers=headers)

        assert (event["decision"], event["reason"]) == ("silent", reason)
        assert await w.goes_on() == []

    play(tmp_path, story)


def test_an_absence_note_is_no_answer_of_a_human(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=1)
        await w.mails(
            "I am away.", sender=COLLEAGUE, answers=asked["message_id"], headers={"Auto-Submitted": "auto-replied"}
        )

        assert (await w.states())["reminders"] == {"planned": 2}

    play(tmp_path, story)


def test_a_new_episode_after_a_day_of_silence(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        await w.goes_on()
        w.scratch.clock.move(hours=30)
        event = await w.chats("Hallo, ik heb nog steeds niets gehoord over mijn fiets.")

        assert (event["decision"], event["reason"]) == ("acknowledge", "new-episode")

    play(tmp_path, story)


def test_after_a_human_answered_we_leave_the_conversation_to_them(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=5)
        await w.chat_answered("Ja hoor!")
        await w.passes(minutes=5)
        event = await w.chats("En mag mijn broer hem ook komen ophalen dan?")

        assert (event["decision"], event["reason"]) == ("silent", "human-is-on-it")

    play(tmp_path, story)


def test_the_same_person_under_a_new_handle_is_in_the_same_conversation(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        body = customer_text("Kan ik mijn fiets komen halen?", sender="31600000001", message_id="wamid.1", at=w.now)
        by_phone = json.loads(body)
        value = by_phone["entry"][0]["changes"][0]["value"]
        del value["messages"][0]["from_user_id"], value["contacts"][0]["user_id"]
        [first] = await w.feeds("whatsapp", RawEvent("webhook", json.dumps(by_phone).encode()))
        again = await w.chats("Of kan mijn broer hem komen halen?", sender="31600000001")

        assert first["decision"] == "acknowledge"
        assert (again["decision"], again["reason"]) == ("silent", "already-acknowledged")
        assert again["conversation"] == first["conversation"]

    play(tmp_path, story)


def test_a_colleague_who_is_quicker_than_we_are_is_not_talked_over(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hoi")
        w.scratch.clock.move(seconds=2)
        await w.chat_answered("Dag Noor, zeg het maar!")

        assert await w.goes_on() == []
        assert (await w.states())["deliveries"] == {"cancelled": 1}

    play(tmp_path, story)


def test_promises_follow_the_account_s_own_history(tmp_path: Path) -> None:
    quick = """
[conversation]
quiet_after_human = "0s"
"""

    async def story(w: World) -> None:
        for n in range(30):
            await w.chats(f"vraag over onderdeel {n} van mijn fiets alsjeblieft", sender=f"3161{n:07d}")
            await w.passes(minutes=3)
            await w.chat_answered("Dat kan!", to=f"3161{n:07d}")
            await w.passes(minutes=1)
        event = await w.chats("Kan ik mijn fiets komen ophalen vandaag?", sender="31699999999")

        assert event["promise"]["basis"].startswith("0 ahead")
        assert event["promise"]["due"] <= (w.now + timedelta(minutes=10)).isoformat()

    play(tmp_path, story, more=quick + "\n[caps]\nsame_text_hour = 100\n")


@pytest.mark.parametrize("when", ["undecided", "situations", "apply"])
def test_a_store_that_is_away_for_a_moment_loses_no_decision(tmp_path: Path, when: str) -> None:
    async def story(w: World) -> None:
        flow, store = w.scratch.flow, w.scratch.store
        working, room = getattr(store, when), w.scratch.outbox.room("whatsapp", w.now)

        async def away(*_: Any) -> Any:
            setattr(store, when, working)
            raise StoreUnavailable("the disk is full")

        if when == "undecided":
            await flow.resume()
        setattr(store, when, away)
        with pytest.raises(StoreUnavailable):
            await w.chats("Kan ik mijn fiets morgen om tien uur langsbrengen?")
        assert w.scratch.outbox.room("whatsapp", w.now) == room
        while await flow.decide_some():
            pass
        await w.scratch.outbox.drain(5)

        assert len(await w.passes(minutes=1)) == 1
        assert flow.waiting.heard

    play(tmp_path, story)


def test_in_a_chat_many_say_hi(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        said = []
        for n in range(25):
            said.append((await w.chats("Hallo! Kan ik meer informatie krijgen?", sender=f"3160000{n:04d}"))["decision"])
            await w.passes(minutes=1)
        assert said == ["acknowledge"] * 25

    play(tmp_path, story)


def test_by_mail_the_same_text_of_many_is_a_robots(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        said = []
        for n in range(22):
            said.append((await w.mails("Uw aanvraag is verwerkt", sender=f"bot@desk{n}.example"))["reason"])
            await w.passes(minutes=1)
        assert said == ["first-message"] * 20 + ["cap-same-text-hour"] * 2

    play(tmp_path, story)

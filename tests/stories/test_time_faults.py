"""What time does to promises, row by row: outages, clocks that jump, answers at the last moment.

test_time_index.py names for each row all tests that show it.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from responder.flow.following import FollowingUp
from responder.model import Bounced, Message, Receipt, ReceiptState, Reply

from .customers import LENA, QUESTION, answers, play, purposes
from .world import COLLEAGUE, CONFIG, MONDAY, World

STAFF = "team@shop.example"


# --- a human answers at the last moment -------------------------------------------------------------------------------


def test_d01_a_human_answers_just_before_the_reminder(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=119, seconds=59)
        w.scratch.clock.move(milliseconds=900)
        await answers(w, asked)

        assert await w.goes_on() == []

    play(tmp_path, story)


def test_d02_a_human_answers_while_the_word_is_claimed(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=119)
        w.scratch.clock.move(minutes=1)
        flow, store, outbox = w.scratch.flow, w.scratch.store, w.scratch.outbox
        await flow._following.work_off(flow.tools, await store.due_reminders(w.now, 10), w.now)
        claims = await store.claim(w.now, 10, outbox.rooms(w.now))
        assert {claim.purpose for claim in claims} == {"retold", "staff-missed"}
        w.scratch.clock.move(milliseconds=100)
        await answers(w, asked)
        outbox.send(claims)
        await outbox.drain(5)

        assert w.scratch.said_at_once() == []
        assert await w.goes_on() == []

    play(tmp_path, story)


def test_d03_an_answer_that_is_recorded_is_decided_before_anything_is_said(tmp_path: Path) -> None:
    """The daemon dies between recording the answer and deciding it; the reminder falls due meanwhile."""

    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=100)
        flow = w.scratch.flow
        working, flow.decide_some = flow.decide_some, nothing  # type: ignore[method-assign]
        await answers(w, asked)
        flow.waiting.take(10)  # what was in memory is lost
        w.scratch.clock.move(hours=1)
        await flow.resume()
        tending = asyncio.create_task(flow.tend())
        await asyncio.sleep(0)
        flow.decide_some = working  # type: ignore[method-assign]
        while await flow.decide_some():
            pass
        await tending

        assert await w.goes_on() == []
        assert (await w.states())["reminders"] == {"cancelled": 1, "fired": 1}

    play(tmp_path, story)


async def nothing() -> int:
    return 0


@pytest.mark.parametrize("apart", [timedelta(0), timedelta(minutes=5)], ids=["d04", "d08 clocks 5 minutes apart"])
def test_d04_d08_two_daemons_say_it_once(tmp_path: Path, apart: timedelta) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        await w.passes(minutes=119)
        w.scratch.clock.move(minutes=1)
        scratch = w.scratch
        ahead = w.now + apart
        other = FollowingUp(scratch.store, scratch._log, lambda *_: None)
        both = [await scratch.store.due_reminders(at, 10) for at in (w.now, ahead)]
        await scratch.flow._following.work_off(scratch.flow.tools, both[0], w.now)
        assert await other.work_off(scratch.flow.tools, both[1], ahead) == []
        claims = await scratch.store.claim(ahead, 10, scratch.outbox.rooms(ahead))
        assert await scratch.store.claim(w.now, 10, scratch.outbox.rooms(w.now)) == []

        assert Counter(claim.purpose for claim in claims) == {"retold": 1, "staff-missed": 1}

    play(tmp_path, story)


# --- outages and jumps ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("late", "said", "reason"),
    [
        (1.9, ["retold"], "promise-missed"),
        (2.6, [], "colleagues-first"),
        (24 * 8, [], "too-late-for-the-customer"),
    ],
)
def test_d05_after_an_outage_one_word_or_none(tmp_path: Path, late: float, said: list[str], reason: str) -> None:
    """Longer than the grace: none then, and colleagues hear of it. What comes later: test_back_after_days.py."""

    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        await w.passes(minutes=1)
        w.scratch.clock.move(hours=2 + late)
        left = await w.passes(minutes=1)

        assert [reply.purpose for _, reply in left if reply.to == LENA] == said
        assert purposes(left).count("staff-missed") == 1
        kept = await w.scratch.store.story(asked["id"])
        assert kept is not None
        first = {r["kind"]: r["reason"] for r in kept.reminders if r["number"] < 10}
        assert first["staff-before"] == "promise-passed"
        assert first["missed"] == reason

    play(tmp_path, story)


def test_d06_the_clock_jumps_back_an_hour(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        left = await w.passes(minutes=125)
        assert purposes(left).count("retold") == 1
        w.scratch.clock.move_to(w.now - timedelta(hours=1))
        again = await w.passes(hours=1, minutes=5)
        assert again == []
        new = await w.mails("Verkopen jullie ook fietstassen?", subject="Tassen")
        assert new["decision"] == "acknowledge"
        assert purposes(await w.passes(seconds=1)) == ["acknowledgement"]

    play(tmp_path, story)


def test_d06_what_was_to_be_tried_again_does_not_wait_for_the_hour(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hoi")  # waits four seconds for the rest of a burst
        await w.scratch.flow.tend()
        w.scratch.clock.move_to(w.now - timedelta(hours=1))
        w.scratch.clock.move(seconds=59)
        await w.scratch.flow.tend()
        await w.scratch.outbox.drain(5)

        assert [reply.purpose for reply in w.scratch.said_at_once()] == ["acknowledgement"]

    play(tmp_path, story)


def test_d07_what_waits_to_leave_is_not_given_up_for_a_jump_ahead(tmp_path: Path) -> None:
    """By the wall clock it is older than delivery.max_age, yet nobody has waited."""

    async def story(w: World) -> None:
        await w.chats("Hoi")  # waits four seconds for the rest of a burst
        await w.scratch.flow.tend()
        w.scratch.clock._now += timedelta(hours=5)
        await w.scratch.flow.tend()
        await w.scratch.outbox.drain(5)

        assert [reply.purpose for reply in w.scratch.said_at_once()] == ["acknowledgement"]

    play(tmp_path, story)


def test_d07_the_clock_jumps_ahead_a_day(tmp_path: Path) -> None:
    """Follow-ups that the jump made due rest for ten minutes, ops hear of it, answers go on."""

    async def story(w: World) -> None:
        await w.mails(QUESTION)
        await w.passes(minutes=1)
        flow, clock = w.scratch.flow, w.scratch.clock
        clock._now += timedelta(days=1)  # the wall clock alone
        look = await flow.tend()
        assert look is not None
        assert look > w.now
        assert any("clock-jumped" in str(alert) for alert in w.scratch.alerts.as_json())
        assert w.scratch.said_at_once() == []
        await w.mails("Verkopen jullie ook fietstassen?", subject="Tassen")
        assert [reply.purpose for reply in w.scratch.said_at_once()] == ["acknowledgement"]
        clock.move(minutes=9)
        await flow.tend()
        assert w.scratch.said_at_once() == []
        clock._now -= timedelta(days=1)  # put right again
        await flow.tend()
        clock.move(minutes=2)
        await flow.tend()
        assert w.scratch.said_at_once() == []
        assert purposes(await w.passes(hours=2)).count("retold") == 1

    play(tmp_path, story)


def test_d07_the_reply_window_does_not_close_by_a_jump_ahead(tmp_path: Path) -> None:
    """WhatsApp's 24 hours have passed by the wall clock alone: no refusal, and no template that costs money."""

    async def story(w: World) -> None:
        await w.chats("Hoi")
        await w.scratch.flow.tend()
        w.scratch.clock._now += timedelta(hours=25)
        await w.scratch.flow.tend()
        await w.scratch.outbox.drain(5)

        assert [(r.purpose, r.template) for r in w.scratch.said_at_once()] == [("acknowledgement", None)]

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("jump", "old", "reason"),
    [
        (25, 0, "first-message"),  # just written, and 25 hours old by our clock
        (25, 49, "too-old"),
        (0, 25, "too-old"),
        (2, 25, "too-old"),  # the clock is right again, and the message was kept back for long
    ],
)
def test_d07_what_is_as_old_as_the_jump_was_just_written(tmp_path: Path, jump: int, old: int, reason: str) -> None:
    """The platform's own time tells by how much our clock is ahead; "replies go on" holds for those who write now."""

    async def story(w: World) -> None:
        await w.scratch.flow.tend()
        right = w.now
        w.scratch.clock._now += timedelta(hours=jump)

        assert (await writes(w, right - timedelta(hours=old), 1)) == reason

        left = len(w.scratch.said_at_once())
        assert left == (reason == "first-message")
        w.scratch.clock.move(minutes=20)
        w.scratch.clock._now -= timedelta(hours=jump)  # put right
        assert (await writes(w, w.now, 2)) == "first-message"

    play(tmp_path, story)


async def writes(w: World, at: datetime, n: int) -> str:
    """A customer on WhatsApp writes at `at` by the platform's clock; return why they are answered or not."""
    handle = f"3160000000{n}"
    message = Message(
        account="whatsapp", id=f"m{n}", handle=handle, conversation=handle, sent_at=at, proven=True,
        text=f"Kan ik mijn fiets morgen om {n} uur langsbrengen?",
    )  # fmt: skip
    await w.scratch.feed_messages("whatsapp", [message])
    kept = await w.scratch.store.story(message.id)
    assert kept is not None
    assert kept.decision is not None
    return str(kept.decision["reason"])


def test_after_a_jump_back_the_platform_says_what_is_too_late(tmp_path: Path) -> None:
    """By our clock the customer has just written, so nothing is held back."""

    async def story(w: World) -> None:
        await w.chats("Hoi")
        w.scratch.clock.move_to(w.now - timedelta(days=2))
        await w.scratch.flow.tend()
        w.scratch.clock.move(seconds=5)
        await w.scratch.flow.tend()
        await w.scratch.outbox.drain(5)

        assert purposes([(w.now, reply) for reply in w.scratch.said_at_once()]) == ["acknowledgement"]

    play(tmp_path, story)


def test_an_answer_ends_the_promise_although_the_clock_was_put_back_since(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik mijn fiets morgen langsbrengen?")
        w.scratch.clock.move_to(w.now - timedelta(hours=3))
        await w.scratch.flow.tend()
        await w.chat_answered("Ja hoor, tot morgen!")

        assert (await w.states())["promises"] == {"kept": 1}
        assert "planned" not in (await w.states())["reminders"]

    play(tmp_path, story)


# --- times that platforms tell ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC), "first-message"),
        (datetime.max.replace(tzinfo=UTC), "first-message"),
        (datetime(1969, 12, 31, tzinfo=UTC), "too-old"),
        (datetime.min.replace(tzinfo=UTC), "too-old"),
    ],
)
def test_d18_impossible_times_hurt_nothing(tmp_path: Path, said: datetime, reason: str) -> None:
    async def story(w: World) -> None:
        message = Message(
            account="whatsapp", id="odd", handle="31600000001", conversation="31600000001", sent_at=said,
            text="Kan ik mijn fiets morgen om tien uur langsbrengen?", proven=True,
        )  # fmt: skip
        await w.scratch.flow.take("whatsapp", [message])
        while await w.scratch.flow.decide_some():
            pass
        kept = await w.scratch.store.story("odd")
        assert kept is not None
        assert kept.decision is not None
        assert kept.decision["reason"] == reason
        assert all(MONDAY <= at < MONDAY + timedelta(days=3) for at, _ in await w.goes_on())

    play(tmp_path, story)


# --- very many at once ------------------------------------------------------------------------------------------------


def test_d20_many_at_one_second_leave_within_the_cap(tmp_path: Path) -> None:
    people, minute = 150, 30

    async def story(w: World) -> None:
        for n in range(people):
            await w.mails(f"Kan ik fiets {n} morgen komen ophalen?", sender=f"p{n}@post{n}.example", subject=f"{n}")
        w.scratch.clock.move(hours=2)  # as after an outage: all of them are due by now
        told: list[datetime] = []
        while len(told) < people:
            left = await w.passes(seconds=30)
            told += [at for at, reply in left if reply.purpose == "retold"]
            new = await w.mails("En mag ik pinnen?", sender=f"new{len(told)}@later.example", subject=f"{w.now}")
            assert new["decision"] != "held"  # the fuse does not see them as a flood
            w.scratch.said_at_once()
            assert w.now - MONDAY < timedelta(hours=3)

        for at in told:
            assert sum(at - timedelta(minutes=1) < other <= at for other in told) <= minute
        assert told[-1] - told[0] <= timedelta(minutes=people / minute * 1.5)

    caps = "\n[caps]\naccount_minute = 999\nsame_text_domain_hour = 999\nsame_text_hour = 999\n"
    quick = CONFIG.replace('until_known = "2h"', 'agents = 150\nhandling = "10 min"')
    play(tmp_path, story, more=f"[follow_up]\nminute = {minute}\n" + caps, config=quick)


# --- nobody is to hear from us ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["answered", "erased", "opted out", "bounced"])
def test_d21_what_is_over_is_reminded_of_no_more(tmp_path: Path, end: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        [(_, first)] = await w.passes(minutes=30)
        if end == "answered":
            await answers(w, asked)
        elif end == "erased":
            assert await w.scratch.store.erase("mail", LENA, w.now)
        elif end == "opted out":
            await w.mails("stop", answers=asked["message_id"], subject="")
        else:
            await bounces(w, first)

        assert [reply for _, reply in await w.goes_on() if reply.to == LENA] == []
        assert "planned" not in (await w.states())["reminders"]

    play(tmp_path, story)


async def bounces(w: World, reply: Reply) -> None:
    bounce = Bounced(
        account="mail", id="<b@mx>", handle=reply.to, permanent=True, status="5.1.1", deliveries=(reply.delivery,)
    )
    await w.scratch.flow.take("mail", [bounce])
    while await w.scratch.flow.decide_some():
        pass


@pytest.mark.parametrize("what", ["absence note", "read receipt", "platform receipt"])
def test_d22_what_no_person_wrote_changes_no_reminder(tmp_path: Path, what: str) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(QUESTION)
        [(_, first)] = await w.passes(minutes=1)
        if what == "platform receipt":
            read = Receipt(account="mail", state=ReceiptState.READ, at=w.now, token=first.token)
            await w.scratch.flow.take("mail", [read])
        else:
            sender = COLLEAGUE if what == "absence note" else LENA
            marks = {"absence note": {"Auto-Submitted": "auto-replied"}, "read receipt": {"Return-Path": "<>"}}
            await w.mails("Ik ben er niet.", sender=sender, answers=asked["message_id"], headers=marks[what])

        assert (await w.states())["reminders"] == {"planned": 2}
        assert "retold" in purposes(await w.goes_on())

    play(tmp_path, story)

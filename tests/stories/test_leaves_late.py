"""A platform is away for a while, or we are: what leaves afterwards is true when it leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.errors import OutcomeUnknown, Refused, StoreUnavailable, TryLater
from responder.model import Reply

from .customers import LENA, NOOR, ORDER, QUESTION, answers, heard, play, reminders
from .world import CONFIG, MONDAY, World

ALWAYS = CONFIG.replace('mon-fri = ["09:00-12:30", "13:00-17:30"]\nsat = ["10:00-16:00"]', "")
Left = list[tuple[datetime, Reply]]


def away(
    w: World,
    minutes: float,
    why: Callable[[], Exception] = lambda: TryLater("away"),
    *,
    account: str = "mail",
    all_: bool = False,
) -> None:
    """The mail server takes nothing for a while, for one customer or for all."""
    channel: Any = w.scratch.accounts[account].channel
    send, until = channel.send, w.now + timedelta(minutes=minutes)

    async def sends(reply: Reply) -> Any:
        if w.now < until and (all_ or reply.to == LENA):
            raise why()
        return await send(reply)

    channel.send = sends


def texts(left: Left) -> list[str]:
    return [reply.text for _, reply in left if reply.to == LENA]


def promised(minutes: str) -> str:
    return CONFIG.replace('until_known = "2h"', f'until_known = "{minutes}"')


def test_what_was_promised_before_anybody_heard_of_it_is_promised_anew(tmp_path: Path) -> None:
    """Half an hour promised at 10:00, told at 11:40: one word, with a time that lies ahead."""

    async def story(w: World) -> None:
        away(w, 90)
        asked = await w.mails(QUESTION)
        left = await w.passes(hours=2)

        [(at, first)] = [(at, reply) for at, reply in left if reply.to == LENA]
        assert first.purpose == "acknowledgement"
        assert "10:30" not in first.text
        found = await w.scratch.store.story(asked["id"])
        assert found is not None
        [promise] = found.promises
        due = datetime.fromisoformat(promise["due_at"])
        assert at < due <= at + timedelta(minutes=35)
        assert f"{due.astimezone(MONDAY.tzinfo):%H:%M}" in first.text
        assert found.deliveries[0]["reply"]["text"] == first.text

        await answers(w, asked)
        assert (await w.states())["promises"] == {"kept": 1}

    play(tmp_path, story, config=promised("30 min"))


def test_a_promise_told_late_that_is_missed_is_told_anew_as_any_other(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        away(w, 90)
        await w.mails(QUESTION)
        left = await w.goes_on()

        assert [purpose for _, purpose in heard(left, LENA)] == ["acknowledgement", "retold"]
        staff = [purpose for _, purpose in heard(left, "team@shop.example")]
        assert staff.count("staff-missed") >= 1
        assert (await w.states())["promises"] == {"open": 1, "retold": 1}

    play(tmp_path, story, config=promised("30 min"))


def test_tomorrow_is_today_for_what_leaves_after_midnight(tmp_path: Path) -> None:
    night = MONDAY.replace(hour=23, minute=40)

    async def story(w: World) -> None:
        away(w, 30)
        await w.mails(QUESTION)
        [first] = texts(await w.passes(hours=2))

        assert "vandaag vóór 09:00 uur" in first
        assert "morgen" not in first

    play(tmp_path, story, night, config=ALWAYS.replace('until_known = "2h"', 'until_known = "9h"'))


def test_a_new_time_that_passes_before_it_leaves_is_another_new_time(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails(QUESTION)
        assert len(texts(await w.passes(minutes=20))) == 1
        away(w, 60)
        left = await w.passes(hours=2)

        [(at, told)] = [(at, reply) for at, reply in left if reply.to == LENA]
        assert told.purpose == "retold"
        assert "vandaag vóór 10:30" in told.text
        assert "vandaag vóór 11:00" not in told.text
        assert at >= MONDAY + timedelta(minutes=80)

    play(tmp_path, story, config=promised("30 min"))


def test_who_never_heard_of_a_promise_hears_of_no_new_one(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        away(w, 5, lambda: Refused("no such text"))
        asked = await w.mails(QUESTION)
        left = await w.goes_on()

        assert texts(left) == []
        assert (await reminders(w, asked))["missed", "fired"] == "never-told"
        assert "staff-missed" in [purpose for _, purpose in heard(left, "team@shop.example")]

    play(tmp_path, story)


@pytest.mark.parametrize("minutes", [15, 25, 100])
def test_a_daemon_that_was_down_says_a_time_that_lies_ahead(tmp_path: Path, minutes: int) -> None:
    async def story(w: World) -> None:
        away(w, 1)
        await w.mails(QUESTION)
        w.scratch.clock.move(minutes=minutes)
        [first] = texts(await w.passes(minutes=5))

        assert ("vóór 10:30" in first) is (minutes == 15)

    play(tmp_path, story, config=promised("30 min"))


def test_an_answer_meanwhile_comes_first(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        away(w, 90)
        asked = await w.mails(QUESTION)
        await w.passes(minutes=80)
        await answers(w, asked)

        assert texts(await w.goes_on()) == []

    play(tmp_path, story, config=promised("30 min"))


def test_what_may_have_arrived_says_the_same_again(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        away(w, 1.5, lambda: OutcomeUnknown("no answer"))
        asked = await w.mails(QUESTION)
        [(at, first)] = [(at, reply) for at, reply in await w.passes(minutes=4) if reply.to == LENA]

        assert at > MONDAY + timedelta(minutes=1)
        found = await w.scratch.store.story(asked["id"])
        assert found is not None
        assert found.promises[0]["due_at"] == (MONDAY + timedelta(minutes=5)).astimezone(UTC).isoformat()
        assert first.text == asked["text"]

    play(tmp_path, story, config=promised("5 min"))


def test_a_word_that_only_speaks_of_a_promise_does_not_leave_after_it(tmp_path: Path) -> None:
    """Asked at 10:00 for 12:00; at 11:50 we ask whether the article helped, and the mail server takes it at 12:30."""

    async def story(w: World) -> None:
        await w.mails(ORDER)
        await w.passes(minutes=100)
        away(w, 50)
        left = await w.passes(hours=2)

        assert [reply.purpose for _, reply in left if reply.to == LENA] == ["retold"]

    play(tmp_path, story, more='[follow_up]\nhelped_after = "110 min"\n')


def test_many_that_leave_late_leave_once_each_with_a_time_that_lies_ahead(tmp_path: Path) -> None:
    people = [f"p{n}@post{n}.example" for n in range(40)]
    caps = "\n[caps]\naccount_minute = 999\nsame_text_domain_hour = 999\nsame_text_hour = 999\n"

    async def story(w: World) -> None:
        away(w, 30, all_=True)
        for n, person in enumerate(people):
            await w.mails(f"Kan ik fiets {n} morgen komen ophalen?", sender=person, subject=f"{n}")
        store: Any = w.scratch.store
        stand, looks = store.as_they_stand, []

        async def counted(conversations: Sequence[int]) -> Any:
            looks.append(len(conversations))
            return await stand(conversations)

        store.as_they_stand = counted
        left = await w.passes(hours=2)

        assert max(looks) > 1  # all that leave together are looked at together
        first = [(at, reply) for at, reply in left if reply.purpose == "acknowledgement"]
        assert sorted(reply.to for _, reply in first) == sorted(people)
        assert all(at >= MONDAY + timedelta(minutes=30) for at, _ in first)
        assert not any("10:05" in reply.text for _, reply in first)

    play(tmp_path, story, more=caps, config=promised("5 min"))


@pytest.mark.parametrize("when", ["before it is said anew", "after it was said anew"])
def test_an_answer_while_it_is_said_anew_comes_first(tmp_path: Path, when: str) -> None:
    async def story(w: World) -> None:
        away(w, 1)
        asked = await w.mails(QUESTION)
        w.scratch.clock.move(minutes=40)
        store: Any = w.scratch.store
        stand, apply = store.as_they_stand, store.apply

        async def stand_then(conversations: Sequence[int]) -> Any:
            store.as_they_stand = stand
            if when.startswith("before"):
                await answers(w, asked)
            return await stand(conversations)

        async def apply_then(changes: Any) -> Any:
            done = await apply(changes)
            if when.startswith("after") and changes and changes[0].shifted:
                store.apply = apply
                await answers(w, asked)
            return done

        store.as_they_stand, store.apply = stand_then, apply_then
        assert texts(await w.passes(minutes=30)) == []
        assert (await w.states())["promises"] in ({"kept": 1}, {"missed": 1})

    play(tmp_path, story, config=promised("30 min"))


def test_what_is_claimed_leaves_while_the_store_is_away(tmp_path: Path) -> None:
    """With its old words: a claim that is not sent would wait for the next start."""

    async def story(w: World) -> None:
        away(w, 1)
        await w.mails(QUESTION)
        w.scratch.clock.move(minutes=40)
        store: Any = w.scratch.store
        stand = store.as_they_stand

        async def gone(_: Sequence[int]) -> Any:
            store.as_they_stand = stand
            raise StoreUnavailable("away")

        store.as_they_stand = gone
        [first, *_] = texts(await w.passes(minutes=1))
        assert "vóór 10:30" in first

    play(tmp_path, story, config=promised("30 min"))


def test_a_word_that_names_no_time_leaves_whenever_it_can(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        away(w, 20, account="whatsapp", all_=True)
        await w.chats("stop")
        left = await w.passes(hours=1)

        assert [reply.purpose for _, reply in left if reply.to == NOOR] == ["opted-out"]

    play(tmp_path, story)

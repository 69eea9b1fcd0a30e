"""Danger calls colleagues at once: at night, whatever is decided about an answer, and once in an episode."""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from responder.cli._narrate import tell_story
from responder.errors import TryLater
from responder.model import Reply

from .staff import Colleague, play
from .test_staff_webhook import secrets, shop  # noqa: F401 -- a fixture
from .world import MONDAY

GAS = "Het ruikt hier naar gas bij de ketel die jullie gisteren plaatsten."
QUESTION = "Kan ik morgen mijn fiets komen ophalen?"
TEAM = "team@shop.example"
WORDS = ("fiets", "band", "rem", "bel", "lamp", "ketting", "stuur", "zadel", "slot", "wiel")
NIGHT = timedelta(hours=16)  # after ten in the morning: at two, hours before anybody is in


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORY_READER", "r3ader")


def calls(left: list[tuple[datetime, Reply]]) -> list[tuple[datetime, str]]:
    """When colleagues were called, and where."""
    return [(at, reply.to) for at, reply in left if reply.purpose == "staff-danger"]


def test_danger_in_the_night_reaches_colleagues_in_the_same_moment(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.passes(seconds=NIGHT.total_seconds())
        named = c.w.now
        await c.w.mails(GAS)
        left = await c.w.passes(minutes=1)

        assert calls(left) == [(named, TEAM)]
        [notice] = [reply for _, reply in left if reply.purpose == "staff-danger"]
        assert notice.subject == "Gevaar gemeld op mail: graag nu kijken"
        assert "lena@post.example" in notice.text
        assert notice.text.count("https://shop.example/staff/") == 2  # answered, or taken: nobody needs more time

    play(tmp_path, story)


def test_danger_in_a_forwarded_mail_calls_colleagues(tmp_path: Path) -> None:
    forwarded = f"Wat vinden jullie hiervan?\n\n---------- Forwarded message ---------\nVan: Jan\n\n{GAS}"

    async def story(c: Colleague) -> None:
        event = await c.w.mails(forwarded, subject="Fwd: de ketel")

        assert event["mood"] == "neutral"
        assert len(calls(await c.w.passes(minutes=1))) == 1

    play(tmp_path, story)


def test_it_calls_once_and_later_words_of_danger_do_not(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        first = await c.w.mails(GAS)
        assert len(calls(await c.w.passes(minutes=1))) == 1
        await c.w.mails("Er staat nu ook brand in de keuken!", answers=first["message_id"])

        assert calls(await c.w.goes_on()) == []

    play(tmp_path, story)


@pytest.mark.parametrize("taken", [False, True])
def test_it_calls_where_the_first_answer_was_given_long_ago(tmp_path: Path, *, taken: bool) -> None:
    async def story(c: Colleague) -> None:
        first = await c.w.mails(QUESTION)
        await c.w.passes(minutes=30)
        if taken:
            status, _ = await c.ask("POST", f"/conversations/{first['conversation']}/take", {"who": "Jan"})
            assert status == 200
        later = await c.w.mails(GAS, answers=first["message_id"])
        assert later["reason"] == "already-acknowledged"

        assert len(calls(await c.w.passes(minutes=1))) == 1

    play(tmp_path, story)


def test_it_calls_for_somebody_who_wants_no_messages_of_ours(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.chats("stop")
        said = await c.w.chats(GAS)
        assert said["reason"] == "still-opted-out"

        assert len(calls(await c.w.passes(minutes=1))) == 1

    play(tmp_path, story)


def test_it_calls_after_a_colleague_has_answered_and_the_customer_writes_again(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.chats(QUESTION)
        await c.w.chat_answered("Ja hoor, tot morgen")
        await c.w.passes(hours=2)
        said = await c.w.chats(GAS)
        assert said["decision"] == "silent"

        assert len(calls(await c.w.passes(minutes=1))) == 1

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("danger", "expected"),
    [('["room"]', ["31600000009"]), ('["mail", "room"]', [TEAM, "31600000009"]), ("[]", [])],
)
def test_it_calls_those_whom_ops_named(tmp_path: Path, danger: str, expected: list[str]) -> None:
    async def story(c: Colleague) -> None:
        await c.w.mails(GAS)

        assert [to for _, to in calls(await c.w.passes(minutes=1))] == expected

    play(tmp_path, story, staff=f'danger = {danger}\nroom = {{ account = "whatsapp", to = "31600000009" }}')


def test_an_old_mail_that_is_read_for_the_first_time_calls_nobody(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        old = (MONDAY - timedelta(days=30)).strftime("%a, %d %b %Y %H:%M:%S +0100")
        said = await c.w.mails(GAS, headers={"Date": old})
        assert said["reason"] == "too-old"

        assert calls(await c.w.goes_on()) == []

    play(tmp_path, story)


def test_an_open_fuse_holds_what_customers_hear_and_no_call(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.mails(QUESTION, sender="noor@post.example")
        await c.w.passes(minutes=59)
        await c.w.scratch.store.open_fuse("two machines", c.w.now, c.w.now + timedelta(hours=1))
        await c.w.scratch.flow.look_at_fuse()
        named = c.w.now
        said = await c.w.mails(GAS)
        left = await c.w.passes(minutes=58)

        assert said["reason"] == "fuse-open"
        assert [(at, reply.purpose, reply.to) for at, reply in left] == [
            (named, "staff-danger", TEAM),
            (MONDAY + timedelta(minutes=90), "staff-before", TEAM),
        ]

    play(tmp_path, story)


def test_a_call_does_not_rest_after_a_jump_of_the_clock(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.mails(QUESTION, sender="noor@post.example")
        await c.w.passes(minutes=1)
        c.w.scratch.clock._now += timedelta(hours=5)  # the wall clock alone: the promise is missed by it
        named = c.w.now
        await c.w.mails(GAS)
        left = await c.w.passes(minutes=11)

        assert [(at, reply.purpose) for at, reply in left if reply.to == TEAM][:2] == [
            (named, "staff-danger"),
            (named + timedelta(minutes=10), "staff-missed"),
        ]

    play(tmp_path, story)


def test_a_call_goes_before_all_else_that_is_due(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        for number in range(9):
            await c.w.mails(f"Past onderdeel {number} op mijn fiets?", sender=f"customer{number}@post.example")
        c.w.scratch.clock.move(hours=3)  # all of them are missed, and nothing is done about it yet
        await c.w.mails(GAS)

        assert await c.w.scratch.flow.remind_due() == 1
        assert [r.reminder.kind for r in await c.w.scratch.store.due_reminders(c.w.now, 99)].count("staff-danger") == 0

    play(tmp_path, story)


def test_nobody_is_called_by_an_answer_to_a_call(tmp_path: Path) -> None:
    """A desk that answers by itself, and quotes what it was told, would call itself for ever."""

    async def story(c: Colleague) -> None:
        await c.w.mails(GAS)
        [call] = [reply for _, reply in await c.w.passes(minutes=1) if reply.purpose == "staff-danger"]
        await c.w.mails(f"Uw melding is geregistreerd.\n\n{GAS}\n{call.text}", sender=TEAM.upper(), subject="Ticket 1")

        assert calls(await c.w.passes(minutes=1)) == []

    play(tmp_path, story)


def test_why_tells_of_the_call(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        await c.w.mails(GAS)
        await c.w.passes(minutes=1)
        found = await c.w.scratch.store.story("last:mail")
        assert found is not None

        told = tell_story(asdict(found))
        assert 'danger 1: "ruikt hier naar gas" 1' in told
        assert "staff-danger at 2026-11-23 09:00:00+00:00: fired danger-named" in told

    play(tmp_path, story)


def test_a_program_hears_that_danger_was_named(tmp_path: Path) -> None:
    async def story() -> dict[str, Any]:
        async with shop(tmp_path) as (c, receiver):
            await c.w.mails(GAS)
            await c.w.passes(minutes=1)
            [(_, body)] = receiver.heard
            return dict(json.loads(body))

    event = asyncio.run(story())

    assert event["type"] == "danger.named"
    assert set(event["data"]["links"]) == {"more-time", "answered", "take"}


@pytest.mark.parametrize("fuse", [False, True])
def test_a_call_goes_before_all_else_that_waits_for_room(tmp_path: Path, *, fuse: bool) -> None:
    """The account that carries it sends one mail at a time, and ten answers are due before the call is written."""

    async def story(c: Colleague) -> None:
        account = c.w.scratch.accounts["mail"]
        account.abilities = replace(account.abilities, in_flight=1, spare=0)
        account.held = "resting"
        for number, word in enumerate(WORDS):
            await c.w.mails(f"Kan mijn {word} morgen gemaakt worden?", sender=f"lena@{word}.example")
            assert number < 1 or (await c.w.states())["deliveries"] == {"due": number + 1}
        await c.w.mails(GAS, sender="jan@elders.example")
        if fuse:
            await c.w.scratch.store.open_fuse("a test", c.w.now, c.w.now + timedelta(hours=1))
            await c.w.scratch.flow.look_at_fuse()
        account.held = ""

        first = (await c.w.passes(minutes=1))[0][1]
        assert (first.purpose, first.to) == ("staff-danger", TEAM)

    play(tmp_path, story)


def test_nobody_takes_the_place_that_a_call_waits_for(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        outbox = c.w.scratch.outbox
        await c.w.passes(seconds=1)
        outbox.calls["mail"] = c.w.now
        sent = outbox.counts["sent"]
        await c.w.mails(QUESTION)
        assert outbox.counts["sent"] == sent

        assert [reply.purpose for _, reply in await c.w.passes(seconds=1)] == ["acknowledgement"]
        assert outbox.calls == {}  # nobody waits: the next answer leaves in the moment in which it is written

    play(tmp_path, story)


def test_a_call_that_the_platform_puts_off_goes_first_when_it_may_leave(tmp_path: Path) -> None:
    async def story(c: Colleague) -> None:
        account, outbox = c.w.scratch.accounts["mail"], c.w.scratch.outbox
        send, refusals = account.channel.send, [TryLater("busy", after=timedelta(seconds=20))]

        async def busy(reply: Reply) -> Any:
            if reply.purpose == "staff-danger" and refusals:
                raise refusals.pop()
            return await send(reply)

        account.channel.send = busy  # type: ignore[method-assign]
        await c.w.mails(GAS)
        await c.w.passes(seconds=5)
        account.abilities = replace(account.abilities, in_flight=1, spare=0)
        account.held = "resting"
        for word in WORDS:
            await c.w.mails(f"Kan mijn {word} morgen gemaakt worden?", sender=f"lena@{word}.example")
        c.w.scratch.clock.move(minutes=2)
        account.held = ""

        assert outbox.calls
        assert (await c.w.passes(minutes=1))[0][1].purpose == "staff-danger"

    play(tmp_path, story)

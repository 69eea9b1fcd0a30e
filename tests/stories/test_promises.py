"""The promise follows the desk: who waits makes it longer, who is answered makes it shorter, and it says why."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from responder.demo.whatsapp_wire import customer_text
from responder.model import Message, RawEvent
from tests.stories.test_stories import play
from tests.stories.world import CONFIG, World, world

NO_CAPS = """
[conversation]
quiet_after_human = "0s"

[caps]
sender_day = 1000
same_text_hour = 1000
new_contacts_minute = 1000
account_minute = 1000
"""


def number(n: int) -> str:
    return f"3161{n:07d}"


async def asks(w: World, n: int) -> dict[str, Any]:
    return await w.chats(f"Ik heb een vraag over onderdeel {n} van mijn fiets, past dat?", sender=number(n))


async def a_calm_week(w: World) -> None:
    """Forty questions, each answered after some ten minutes."""
    for n in range(40):
        await asks(w, n)
        await w.passes(minutes=8 + n % 5)
        await w.chat_answered("Ja, dat past.", to=number(n))
        await w.passes(minutes=15)


def test_those_who_wait_make_it_longer_and_answers_make_it_shorter(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await a_calm_week(w)
        crowd = [await asks(w, 100 + n) for n in range(30)]
        dues = [event["promise"]["due"] for event in crowd]

        assert dues == sorted(dues)
        assert dues[0] < dues[-1]
        assert crowd[-1]["promise"]["basis"].startswith("29 ahead")
        for n in range(29):
            await w.chat_answered("Ja, dat past.", to=number(100 + n))
        calm = await asks(w, 900)
        assert calm["promise"]["due"] < dues[-1]
        assert calm["promise"]["basis"].startswith("1 ahead")

    play(tmp_path, story, more=NO_CAPS)


def test_who_comes_into_a_crowd_hears_that_it_is_busy(tmp_path: Path) -> None:
    busy = ("Er wachten nu meer mensen dan anders", "Het is drukker dan anders")

    async def story(w: World) -> None:
        await a_calm_week(w)
        first = await asks(w, 100)
        for n in range(1, 40):
            last = await asks(w, 100 + n)

        assert not any(sentence in first["text"] for sentence in busy)
        assert any(sentence in last["text"] for sentence in busy)

    play(tmp_path, story, more=NO_CAPS)


def test_what_colleagues_answer_first_counts_only_its_equals_ahead(tmp_path: Path) -> None:
    urgent = "Dit is spoed: ik sta stil langs de weg en heb nu meteen hulp nodig!"

    async def story(w: World) -> None:
        await a_calm_week(w)
        for n in range(30):
            await asks(w, 100 + n)
        first = await w.chats(urgent, sender=number(900))
        second = await w.chats(urgent + " Graag vandaag nog.", sender=number(901))
        calm = await asks(w, 902)

        assert first["promise"]["basis"].startswith("answered first: 0 ahead")
        assert second["promise"]["basis"].startswith("answered first: 1 ahead")
        assert calm["promise"]["basis"].startswith("32 ahead")
        assert first["promise"]["due"] < calm["promise"]["due"]

    async def run() -> None:
        first = CONFIG.replace("[promise]", '[promise]\nfirst = ["danger", "urgent"]')
        async with world(tmp_path, more=NO_CAPS, config=first) as w:
            await story(w)

    asyncio.run(run())


def test_what_comes_in_the_same_batch_counts_only_its_equals_ahead_too(tmp_path: Path) -> None:
    texts = [f"Ik heb een vraag over onderdeel {n} van mijn fiets, past dat?" for n in range(6)]
    texts += [f"Dit is spoed, nummer {n}: ik sta stil langs de weg en heb nu meteen hulp nodig!" for n in range(2)]
    texts += ["Ik heb nog een vraag over mijn fiets, welke band past daarop?"]

    async def run() -> None:
        first = CONFIG.replace("[promise]", '[promise]\nfirst = ["danger", "urgent"]')
        async with world(tmp_path, more=NO_CAPS, config=first) as w:
            await a_calm_week(w)
            messages = together(w, texts)
            await w.scratch.flow.take("whatsapp", messages)
            assert await w.scratch.flow.decide_some() == len(texts)

            stories = [await w.scratch.story(message) for message in messages]
            ahead = [story.promises[0]["basis"].partition(" ahead")[0] for story in stories]
            assert ahead == ["0", "1", "2", "3", "4", "5", "answered first: 0", "answered first: 1", "8"]

    asyncio.run(run())


def test_who_only_wants_to_hear_no_more_is_nobody_ahead(tmp_path: Path) -> None:
    texts = ["STOP", "STOP", "Ik heb een vraag over mijn fiets, welke band past daarop?"]

    async def run() -> None:
        async with world(tmp_path, more=NO_CAPS) as w:
            await a_calm_week(w)
            messages = together(w, texts)
            await w.scratch.flow.take("whatsapp", messages)
            assert await w.scratch.flow.decide_some() == len(texts)

            stories = [await w.scratch.story(message) for message in messages]
            assert [(story.decision or {}).get("reason") for story in stories[:2]] == ["opted-out", "opted-out"]
            assert stories[2].promises[0]["basis"].startswith("0 ahead")

    asyncio.run(run())


def together(w: World, texts: Sequence[str]) -> list[Message]:
    """Return messages of different people that come in one moment."""
    channel, messages = w.scratch.accounts["whatsapp"].channel, list[Message]()
    for n, text in enumerate(texts):
        body = customer_text(text, sender=number(200 + n), message_id=f"together.{n}", at=w.now)
        messages += [each for each in channel.parse(RawEvent("webhook", body)) if isinstance(each, Message)]
    return messages


def test_unless_ops_say_so_everybody_waits_in_one_queue(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await a_calm_week(w)
        for n in range(30):
            await asks(w, 100 + n)
        first = await w.chats("Dit is spoed: ik sta stil langs de weg en heb nu meteen hulp nodig!", sender=number(900))

        assert first["promise"]["basis"].startswith("30 ahead")

    play(tmp_path, story, more=NO_CAPS)


def test_who_wants_no_more_leaves_the_queue(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await a_calm_week(w)
        for n in range(6):
            await asks(w, 100 + n)
        for n in range(5):
            await w.chats("stop", sender=number(100 + n))

        assert (await asks(w, 900))["promise"]["basis"].startswith("1 ahead")

    play(tmp_path, story, more=NO_CAPS)


def test_a_new_time_for_two_questions_is_told_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Mijn fiets piept aan de voorkant, kan ik langskomen?")
        await w.mails("Hebben jullie ook kinderzitjes voor achterop?")
        left = [reply.text for _, reply in await w.passes(hours=3) if reply.purpose == "retold"]

        assert len(left) == 1
        assert "Dat geldt ook voor je andere vraag." in left[0]
        told = [alert.kind for alert in w.scratch.alerts.last]
        assert told == ["staff-before"] * 2 + ["staff-missed"] * 2  # ops hear of each

    play(tmp_path, story)

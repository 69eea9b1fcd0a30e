"""The FAQ learns from people: a colleague's link becomes an example, a link that did not help is not given again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from responder.errors import StoreUnavailable
from responder.relearning import relearn
from responder.store.records import Lesson

from .staff import API, PUBLIC, Colleague
from .staff import play as play_with_colleague
from .world import SUPPORT, World, world

LEARN = """
[[faq]]
id = "collect"
title = "Haal- en brengservice"
url = "https://shop.example/halen"
[[faq]]
id = "collect-en"
title = "We fetch it"
url = "https://shop.example/ophalen?lang=en"
locale = "en"
[[faq]]
id = "shared-1"
title = "Huren bij ons"
url = "https://shop.example/overig"
[[faq]]
id = "shared-2"
title = "Kopen bij ons"
url = "https://shop.example/overig"
[matching]
learn = {learn}
[follow_up]
helped_after = "1h"
"""
ASKED = "Hallo, kunnen jullie mijn fiets thuis komen ophalen voor onderhoud? Mijn nummer is 06 12345678."
AGAIN = "Kunnen jullie mijn fiets ophalen voor onderhoud?"
LINK = "Dat kan zeker! Kijk op https://www.shop.example/halen/?utm_source=mail. Groet, Jan"
CANCEL = "Mijn pakket is nog niet binnen en nu wil ik mijn bestelling annuleren"
PIET = "31600000002"


def play(folder: Path, story: Callable[[World], Coroutine[Any, Any, None]], *, learn: bool = True) -> None:
    async def run() -> None:
        async with world(folder, more=LEARN.format(learn=str(learn).lower())) as w:
            await story(w)

    asyncio.run(run())


def ids(event: dict[str, Any]) -> list[str]:
    return [topic["id"] for topic in event["topics"]]


async def lessons(w: World) -> list[tuple[str, str, str]]:
    return [(x.article, x.kind, x.text) for x in await w.scratch.store.lessons()]


async def no_help(w: World, said: str = "nee") -> dict[str, Any]:
    """Noor gets an article, is asked whether it helped, and says so."""
    assert ids(await w.chats(CANCEL)) == ["order"]
    left = await w.passes(minutes=90)
    assert "did-this-help" in [reply.purpose for _, reply in left]
    return await w.chats(said)


def test_a_colleagues_link_makes_the_question_an_example(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        assert ids(await w.chats(ASKED)) == []
        await w.passes(minutes=5)
        await w.chat_answered(LINK)

        text = "Hallo kunnen jullie mijn fiets thuis komen ophalen voor onderhoud"
        assert await lessons(w) == [("collect", "example", text)]
        assert ids(await w.chats(AGAIN, sender=PIET)) == []
        assert await relearn(w.scratch.flow)
        assert ids(await w.chats(AGAIN, sender="31600000003")) == ["collect"]
        assert not await relearn(w.scratch.flow)  # nothing is new

    play(tmp_path, story)


def test_a_refused_article_is_not_given_again_to_the_like(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        assert (await no_help(w))["reason"] == "not-helped"
        assert await lessons(w) == [("order", "refused", CANCEL)]
        assert await relearn(w.scratch.flow)

        again = await w.chats("Ik wil mijn bestelling annuleren, mijn pakket is nog niet binnen", sender=PIET)
        assert ids(again) == []
        assert any("not for this question: order" in note or "no article" in note for note in again["notes"])
        assert ids(await w.chats("mijn bestelling is nog niet binnen", sender="31600000003")) == ["order"]

    play(tmp_path, story)


def test_a_question_by_mail_is_learned_from_the_sent_folder(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(ASKED, subject="Ophalen")
        await w.passes(minutes=5)
        text = f"{LINK}\n\nOp ma 23 nov. 2026 schreef Lena <lena@post.example>:\n> https://shop.example/bestelling\n"
        await w.mails(text, sender=SUPPORT, to="lena@post.example", answers=asked["message_id"], folder="Sent")

        assert [(article, kind) for article, kind, _ in await lessons(w)] == [("collect", "example")]

    play(tmp_path, story)


def test_a_greeting_is_not_learned_what_came_after_it_is(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Goedemorgen!")
        await w.passes(minutes=5)
        await w.chats(AGAIN)
        await w.passes(minutes=5)
        await w.chat_answered(LINK)

        assert [text for _, _, text in await lessons(w)] == ["Kunnen jullie mijn fiets ophalen voor onderhoud"]

    play(tmp_path, story)


@pytest.mark.parametrize(
    "answer",
    [
        "Dat kan zeker, tot morgen!",
        "Kijk op https://elsewhere.example/halen",
        "Kijk op https://shop.example/overig",  # two articles share it
        "Kijk op https://shop.example",
        "https://[oops",
    ],
)
def test_what_names_no_article_teaches_nothing(tmp_path: Path, answer: str) -> None:
    async def story(w: World) -> None:
        await w.chats(ASKED)
        await w.passes(minutes=5)
        await w.chat_answered(answer)

        assert await lessons(w) == []

    play(tmp_path, story)


def test_nothing_is_learned_unless_ops_want_it(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(ASKED, sender=PIET)
        await w.chat_answered(LINK, to=PIET)
        answer = await no_help(w)
        kept = await w.scratch.store.story(answer["id"])

        assert await lessons(w) == []
        assert not await relearn(w.scratch.flow)
        assert kept is not None
        assert kept.decision is not None
        assert kept.decision["trace"]["helped"] == {"no": ["order"]}  # the report counts it all the same

    play(tmp_path, story, learn=False)


@pytest.mark.parametrize(("said", "kept"), [("ja, dank je", []), ("nee", ["refused"])])
def test_only_a_no_refuses(tmp_path: Path, said: str, kept: list[str]) -> None:
    async def story(w: World) -> None:
        await no_help(w, said)

        assert [kind for _, kind, _ in await lessons(w)] == kept

    play(tmp_path, story)


def test_the_customers_own_name_is_masked(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan Noor Visser de fiets laten ophalen?")
        await w.passes(minutes=5)
        await w.chat_answered(LINK)

        assert [text for _, _, text in await lessons(w)] == ["Kan … … de fiets laten ophalen"]

    play(tmp_path, story)


def test_a_person_who_is_erased_is_forgotten_here_too(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(ASKED)
        await w.chat_answered(LINK)
        (lesson,) = await w.scratch.store.lessons()
        shown = await w.scratch.store.export("whatsapp", "31600000001")
        await relearn(w.scratch.flow)

        assert shown is not None
        assert [each["text"] for each in shown["learned"]] == [lesson.text]
        await w.scratch.store.erase("whatsapp", "31600000001", w.now)
        assert await w.scratch.store.lessons() == []
        assert await relearn(w.scratch.flow)
        assert ids(await w.chats(AGAIN, sender=PIET)) == []

    play(tmp_path, story)


def test_a_store_that_is_away_costs_the_lesson_and_not_the_decision(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        async def away(*_: object) -> list[Lesson]:
            raise StoreUnavailable("away")

        await w.chats(ASKED)
        w.scratch.store.heard = away  # type: ignore[assignment,method-assign]
        assert (await w.chat_answered(LINK))["reason"] == "human-answered"
        assert await lessons(w) == []

    play(tmp_path, story)


def test_a_reload_while_we_build_comes_first(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        flow = w.scratch.flow
        await w.chats(ASKED)
        await w.chat_answered(LINK)
        learning = asyncio.create_task(relearn(flow))
        await asyncio.sleep(0)
        after = flow.tools = type(flow.tools)(
            **{name: getattr(flow.tools, name) for name in type(flow.tools).__slots__}
        )

        assert not await learning
        assert flow.tools is after

    play(tmp_path, story)


def test_programs_see_what_was_learned_and_forgetting_works_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STORY_READER", "r3ader")

    async def story(c: Colleague) -> None:
        await c.w.chats(ASKED)
        await c.w.chat_answered(LINK)
        await relearn(c.w.scratch.flow)
        status, told = await c.ask("GET", "/faq/learned")
        (item,) = told["items"]

        assert (status, item["article"], item["kind"]) == (200, "collect", "example")
        assert (await c.ask("GET", "/faq/learned", token="r3ader"))[0] == 403
        assert (await c.ask("DELETE", f"/faq/learned?lesson={item['id']}", token="r3ader"))[0] == 403
        assert (await c.ask("DELETE", "/faq/learned"))[0] == 422
        assert (await c.ask("DELETE", "/faq/learned?lesson=1&article=a"))[0] == 422
        assert await c.ask("DELETE", f"/faq/learned?lesson={item['id']}") == (200, {"forgotten": 1})
        assert await c.ask("DELETE", f"/faq/learned?lesson={item['id']}") == (200, {"forgotten": 0})
        assert c.w.scratch.flow.counts["asked:forgotten"] == 1
        assert c.w.scratch.flow.tools.lessons == ()
        assert ids(await c.w.chats(AGAIN, sender=PIET)) == []

    play_with_colleague(tmp_path, story, more=PUBLIC + API + LEARN.format(learn="true"))

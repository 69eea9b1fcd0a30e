"""In a chat people say "Hi", and then what they want. The question gets its article, once."""

from __future__ import annotations

from pathlib import Path

from .customers import NOOR
from .shown import decided
from .test_stories import play
from .world import World

WHERE = "Waar blijft mijn pakket?"
ANSWER = "Met de link in de verzendmail zie je waar je pakket is."


async def left(w: World, **span: float) -> list[str]:
    return [reply.purpose for _, reply in await w.passes(**span)]


def test_the_question_gets_its_article(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        assert decided(await w.chats("Hallo", sender=NOOR)) == ("acknowledge", "first-message")
        assert await left(w, seconds=20) == ["acknowledgement"]

        found = await w.chats(WHERE, sender=NOOR)
        assert decided(found) == ("short", "article-found")
        ((_, reply),) = await w.passes(seconds=20)
        assert reply.purpose == "article"
        assert ANSWER in reply.text
        assert "zoals beloofd" in reply.text.lower()

    play(tmp_path, story)


def test_it_is_said_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hoi", sender=NOOR)
        await left(w, seconds=20)
        await w.chats(WHERE, sender=NOOR)
        await left(w, seconds=20)
        again = await w.chats("Mijn bestelling is nog steeds niet binnen hoor", sender=NOOR)
        assert decided(again) == ("silent", "already-acknowledged")

    play(tmp_path, story)


def test_it_comes_with_the_first_message_that_an_article_answers(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Goedemorgen", sender=NOOR)
        await left(w, seconds=20)
        assert decided(await w.chats("Ik heb een vraagje voor jullie, als dat mag", sender=NOOR))[0] == "silent"
        assert decided(await w.chats(WHERE, sender=NOOR)) == ("short", "article-found")

    play(tmp_path, story)


def test_who_asked_with_the_first_message_has_been_told(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hebben jullie ook rode fietsen met een mandje?", sender=NOOR)
        await left(w, seconds=20)
        assert decided(await w.chats(WHERE, sender=NOOR)) == ("silent", "already-acknowledged")

    play(tmp_path, story)


def test_what_comes_in_one_burst_is_one_answer(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hallo", sender=NOOR)
        assert decided(await w.chats(WHERE, sender=NOOR)) == ("acknowledge", "burst-joined")
        ((_, reply),) = await w.passes(minutes=1)
        assert ANSWER in reply.text
        assert decided(await w.chats("Mijn bestelling is nog niet binnen", sender=NOOR))[0] == "silent"

    play(tmp_path, story)


def test_a_colleague_who_answered_ends_it(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hallo", sender=NOOR)
        await left(w, seconds=20)
        await w.chat_answered("Dag, waarmee kan ik helpen?", to=NOOR)
        await left(w, minutes=1)
        assert decided(await w.chats(WHERE, sender=NOOR)) == ("silent", "human-is-on-it")

    play(tmp_path, story)


def test_later_they_are_asked_whether_it_helped(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hallo", sender=NOOR)
        await left(w, seconds=20)
        await w.chats(WHERE, sender=NOOR)
        assert "did-this-help" in await left(w, hours=2)
        assert decided(await w.chats("Ja, bedankt", sender=NOOR)) == ("short", "closed-by-customer")

    play(tmp_path, story, more='[follow_up]\nhelped_after = "30 min"\n')


def test_who_greets_again_another_day_is_told_again(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        for _ in range(2):
            await w.chats("Hallo", sender=NOOR)
            await left(w, seconds=20)
            assert decided(await w.chats(WHERE, sender=NOOR)) == ("short", "article-found")
            await w.chat_answered("Morgen komt het.", to=NOOR)
            await w.passes(days=3)

    play(tmp_path, story)


def test_a_no_teaches_the_question_and_not_the_greeting(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hallo", sender=NOOR)
        await left(w, seconds=20)
        await w.chats(WHERE, sender=NOOR)
        await left(w, hours=1)
        assert decided(await w.chats("Nee", sender=NOOR)) == ("short", "not-helped")
        (lesson,) = await w.scratch.store.lessons()
        assert (lesson.article, lesson.text) == ("order", "Waar blijft mijn pakket")

    play(tmp_path, story, more='[follow_up]\nhelped_after = "30 min"\n[matching]\nlearn = true\n')

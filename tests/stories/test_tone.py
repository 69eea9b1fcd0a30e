"""How we sound: as ops set it, on each account, and never twice in the same words to one person."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.stories.test_stories import play
from tests.stories.world import World

QUESTION = "Goedemiddag, hebben jullie ook fietstassen in het blauw?"
COMPLAINT = "Dit is een grote schande, ik wil een klacht indienen!"
NO_CAPS = '[caps]\nsender_day = 50\nsame_text_sender_day = 50\n[conversation]\nquiet_after_human = "0s"\n'
WORDINGS = 2  # at least, of a greeting and of the last line


def paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


def alike(before: str, after: str) -> list[str]:
    """The sentences that two texts share."""
    sentences = [part for paragraph in paragraphs(before) for part in paragraph.split(". ")]
    return [part for part in sentences if part in after]


def test_who_writes_again_reads_other_words(tmp_path: Path) -> None:
    """A greeting, a receipt, a promise, a last line: each has several wordings, and all of them move on."""

    async def story(w: World) -> None:
        texts = []
        for number in range(8):
            event = await w.chats(f"{QUESTION} Vraag {number}.")
            texts.append(str(event["text"]))
            await w.passes(minutes=2)
            await w.chat_answered("Ja, die hebben we.")
            await w.passes(minutes=3)

        assert [alike(before, after) for before, after in pairwise(texts)] == [[]] * 7
        firsts = {paragraphs(text)[0] for text in texts}
        assert len(firsts) >= WORDINGS

    play(tmp_path, story, more=NO_CAPS)


def test_a_follow_up_is_a_turn_too(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = str((await w.chats(QUESTION))["text"])
        told = [reply.text for _, reply in await w.passes(hours=5) if "31600000001" in reply.to]
        texts = [first, *(text for text in told if text != first)]

        assert len(texts) >= 2
        assert [alike(before, after) for before, after in pairwise(texts)] == [[]] * len(texts[1:])

    play(tmp_path, story)


def test_the_same_story_is_told_in_the_same_words(tmp_path: Path) -> None:
    told: list[list[str]] = []

    async def story(w: World) -> None:
        texts = [str((await w.chats(QUESTION, sender=f"3160000000{number}"))["text"]) for number in range(6)]
        told.append(texts)
        assert len(set(texts)) > 1, "several people read several wordings"

    for name in "ab":
        (tmp_path / name).mkdir()
        play(tmp_path / name, story)

    assert told[0] == told[1]


def test_a_burst_is_one_text_and_one_turn(tmp_path: Path) -> None:
    """What takes in the rest of a burst has not left yet: it is said in the words of the same turn."""

    async def story(w: World) -> None:
        opening = str((await w.chats("Hoi"))["text"])
        assert (await w.chats(QUESTION))["reason"] == "burst-joined"
        [(_, reply)] = await w.passes(minutes=1)
        whole = reply.text

        assert paragraphs(opening)[0] == paragraphs(whole)[0]
        await w.chat_answered("Ja, die hebben we.")
        await w.passes(minutes=1)
        assert alike(whole, str((await w.chats("Nog een vraag: ook in het groen?"))["text"])) == []

    play(tmp_path, story, more=NO_CAPS)


@pytest.mark.parametrize(
    ("more", "asked", "said", "unsaid"),
    [
        ("", QUESTION, "je", "\nHet serviceteam"),
        ('[tone]\naddress = "formal"\n', QUESTION, "u", " je "),
        ('[tone]\naddress = "informal"\n[channels.whatsapp.tone]\naddress = "formal"\n', QUESTION, "u", " je "),
        ("[tone]\nemoji = true\n", QUESTION, "🙂", " u "),
        ("[tone]\nemoji = true\n", COMPLAINT, "spijt|vervelend|jammer", "🙂"),
        ('[tone]\nsignature = "team"\n', QUESTION, "\nHet serviceteam", " u "),
        ('[tone]\nsignature = "company"\n', QUESTION, "\nFietsenwinkel Jansen", "\nHet serviceteam"),
        ('[channels.whatsapp.tone]\nsignature = "Sanne"\n', QUESTION, "\nSanne", "\nHet serviceteam"),
        ('[tone]\nlength = "short"\nsignature = "team"\n', QUESTION, "serviceteam", "toevoegen"),
    ],
)
def test_ops_set_the_tone(tmp_path: Path, more: str, asked: str, said: str, unsaid: str) -> None:
    async def story(w: World) -> None:
        text = str((await w.chats(asked))["text"])

        assert any(word in text for word in said.split("|")), text
        assert unsaid not in text

    play(tmp_path, story, more=more)


def test_mails_are_signed_by_the_team_and_chats_are_not(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        mail, chat = str((await w.mails(QUESTION))["text"]), str((await w.chats(QUESTION))["text"])

        assert "\nHet serviceteam\n" in mail
        assert "\nHet serviceteam" not in chat

    play(tmp_path, story)


def test_short_is_three_sentences_at_most(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        for number in range(6):
            text = str((await w.chats(QUESTION, sender=f"3160000000{number}"))["text"])
            _, *rest = paragraphs(text)

            assert sum(part.count(". ") + part.endswith(".") for part in rest) <= 4
            assert len(text) < 260

    play(tmp_path, story, more='[tone]\nlength = "short"\n')


def test_a_team_without_a_name_in_a_language_is_the_company(tmp_path: Path) -> None:
    """A Dutch name in an English sentence is nobody's idea of a good letter."""

    async def story(w: World) -> None:
        english = "Hello, do you sell panniers in blue, and how much are they?"
        text = str((await w.chats(english, sender="31600000077"))["text"])

        assert "serviceteam" not in text
        assert "Fietsenwinkel Jansen" in text

    play(tmp_path, story)

"""What an article needs is asked for and noted once; who is this; opting out; a plugin's line of context."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from responder.cli.narrate import tell_story
from responder.demo.whatsapp_wire import customer_text
from responder.model import RawEvent, Reply

from .test_endings import LENA, NOOR, answers, heard
from .world import CONFIG, MONDAY, World, world

Story = Callable[[World], Coroutine[Any, Any, None]]
PARCEL = "Goedemiddag, waar blijft mijn pakket? Mijn bestelling is nog niet binnen."
NEEDS = (
    CONFIG
    + """needs = ["order"]

[[fact]]
name = "order"
say = { nl = "je bestelnummer", en = "your order number" }
kind = "order"
"""
)
# every word of ours on one line, so that a test sees what a template is told
TEMPLATE = """\
Subject: Ontvangen

asked={{ asked|join('+') }}; articles={{ articles|length }}; open={{ open_case }}; again={{ 1 if again else 0 }}; \
human={{ 1 if offer_human else 0 }}; context={{ context }}; {{ said }}
"""


def play(folder: Path, story: Story, start: datetime = MONDAY, *, config: str = NEEDS, more: str = "") -> None:
    (folder / "templates" / "nl").mkdir(parents=True)
    (folder / "templates" / "nl" / "acknowledgement.txt").write_text(TEMPLATE, encoding="utf-8")

    async def run() -> None:
        async with world(folder, start, config=config, more=more) as w:
            await story(w)

    asyncio.run(run())


def words(event: dict[str, Any]) -> dict[str, str]:
    """What the template was told."""
    return dict(part.strip().split("=", 1) for part in str(event["text"]).split(";") if "=" in part)


async def told(w: World, event: dict[str, Any]) -> dict[str, str]:
    """The facts that the conversation of a message knows."""
    story = await w.scratch.store.story(event["id"])
    assert story is not None
    assert story.conversation is not None
    return dict(story.conversation["facts"])


def decided(event: dict[str, Any]) -> tuple[str, str]:
    return event["decision"], event["reason"]


# --- asked, told, noted -----------------------------------------------------------------------------------------------


def test_asked_told_noted_and_silent_from_then_on(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.chats(PARCEL)
        assert words(asked)["asked"] == "je bestelnummer"
        assert await told(w, asked) == {"order": ""}
        await w.passes(minutes=5)

        noted = await w.chats("20331")
        assert decided(noted) == ("short", "fact-noted")
        assert "genoteerd: je bestelnummer" in noted["text"].lower()
        assert "20331" not in noted["text"]
        assert await told(w, noted) == {"order": "20331"}

        await w.passes(minutes=5)
        assert decided(await w.chats("of was het 20332?")) == ("silent", "already-acknowledged")
        left = await w.passes(minutes=5)
        assert heard(left, NOOR) == []
        assert (await w.states())["promises"] == {"open": 1}

    play(tmp_path, story)


def test_the_thanks_says_the_promise_that_stands(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        await w.passes(minutes=30)
        noted = await w.mails("Mijn bestelnummer is 20331.", answers=asked["message_id"])

        assert decided(noted) == ("short", "fact-noted")
        assert asked["promise"]["said"] in noted["text"]
        assert heard(await w.passes(minutes=1), LENA) == [("Mon 10:30", "noted")]

    play(tmp_path, story)


def test_what_comes_with_the_question_is_not_asked_for(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        event = await w.chats(f"{PARCEL} Bestelnummer 20331.")
        assert words(event)["asked"] == ""
        assert await told(w, event) == {"order": "20331"}

    play(tmp_path, story)


def test_another_question_is_not_asked_for_anything(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        event = await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        assert words(event)["asked"] == ""
        assert await told(w, event) == {}

    play(tmp_path, story)


def test_a_message_without_it_is_met_with_silence_and_the_next_one_may_bring_it(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(PARCEL)
        await w.passes(minutes=1)
        assert decided(await w.chats("Die moet ik even opzoeken, besteld in 2026")) == (
            "silent",
            "already-acknowledged",
        )
        await w.passes(minutes=20)
        assert decided(await w.chats("Ik heb hem: 20331")) == ("short", "fact-noted")

    play(tmp_path, story)


def test_what_comes_in_the_same_burst_is_asked_for_no_more(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Hoi")
        await w.passes(seconds=1)
        await w.chats(PARCEL)
        await w.passes(seconds=1)
        last = await w.chats("bestelnummer 20331")
        assert await told(w, last) == {"order": "20331"}
        left = await w.passes(minutes=1)
        assert heard(left, NOOR) == [("Mon 10:00", "acknowledgement")]
        assert "asked=;" in left[0][1].text

    play(tmp_path, story)


def test_a_person_who_has_answered_makes_it_needless(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(PARCEL)
        await w.passes(minutes=5)
        await w.chat_answered("Ik zie hem al staan, hij komt morgen.")
        await w.passes(minutes=5)
        event = await w.chats("20331")
        assert decided(event) == ("silent", "human-is-on-it")
        assert await told(w, event) == {"order": "20331"}

    play(tmp_path, story)


def test_a_promise_that_has_passed_is_not_told_again(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(PARCEL)
        await w.passes(hours=2, minutes=1)
        promised = (await w.states())["promises"]
        event = await w.chats("20331")
        if promised == {"open": 1}:
            assert decided(event) == ("silent", "already-acknowledged")
        assert (await told(w, event))["order"] == "20331"

    play(tmp_path, story, more="[reminders]\nretell = 0\n")


def test_what_was_told_lately_is_known_for_the_next_question_and_not_for_ever(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats(f"{PARCEL} Bestelnummer 20331.")
        await w.passes(days=3)
        assert words(await w.chats("Waar blijft mijn pakket nu? Het is nog niet binnen."))["asked"] == ""
        await w.passes(days=9)
        again = await w.chats("Waar blijft mijn pakket toch? Mijn bestelling is er niet.")
        assert words(again)["asked"] == "je bestelnummer"

    play(tmp_path, story)


def test_a_machine_that_answers_our_question_is_never_fed(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        automatic = {"Auto-Submitted": "auto-replied"}
        for _ in range(5):
            await w.passes(minutes=1)
            robot = await w.mails("Bestelnummer 20331", answers=asked["message_id"], headers=automatic)
            assert decided(robot) == ("silent", "auto-submitted")
        assert await told(w, asked) == {"order": ""}
        assert heard(await w.passes(minutes=1), LENA) == []

    play(tmp_path, story)


def test_a_machine_without_a_mark_hears_two_words_and_no_more(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        for n in range(30):
            await w.passes(minutes=2)
            await w.mails(f"Uw bericht {n}: bestelnummer 20331", answers=asked["message_id"], subject="Re: Vraag")
        left = await w.passes(minutes=2)
        assert left == []
        deliveries = (await w.states())["deliveries"]
        assert deliveries == {"sent": 2}

    play(tmp_path, story)


def test_thanks_count_for_the_cap_of_a_day(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.mails(PARCEL)
        second = await w.mails(PARCEL.replace("Goedemiddag", "Hallo"), subject="Nog een pakket")
        await w.passes(minutes=1)
        assert decided(await w.mails("20331", answers=first["message_id"])) == ("short", "fact-noted")
        assert decided(await w.mails("20332", answers=second["message_id"])) == ("silent", "already-acknowledged")
        assert await told(w, second) == {"order": "20332"}

    play(tmp_path, story)


def test_an_unproven_sender_hears_names_and_no_values(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL, proven=False)
        await w.passes(minutes=1)
        noted = await w.mails("bestelnummer EVIL20331", answers=asked["message_id"], proven=False)
        assert decided(noted) == ("short", "fact-noted")
        assert "20331" not in noted["text"]
        assert "Lena" not in noted["text"]
        assert "je bestelnummer" in noted["text"]

    play(tmp_path, story)


def test_who_is_erased_leaves_no_facts(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.mails(PARCEL)
        await w.passes(minutes=1)
        await w.mails("Bestelnummer 20331", answers=asked["message_id"])
        kept = await w.scratch.store.export("mail", LENA)
        assert kept is not None
        assert kept["conversations"][0]["facts"] == {"order": "20331"}

        erased = await w.scratch.store.erase("mail", LENA, w.now)
        assert erased is not None
        left = await w.scratch.store.export("mail", f"erased-{erased.contact}")
        assert left is not None
        assert "20331" not in json.dumps(left)
        assert left["contact"]["cases"] == []
        assert left["contact"]["machine_only"] == 0

    play(tmp_path, story)


def test_why_shows_what_was_told_and_what_was_missing(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        asked = await w.chats(PARCEL)
        await w.passes(minutes=1)
        noted = await w.chats("20331")
        first = await w.scratch.store.story(asked["id"])
        second = await w.scratch.store.story(noted["id"])
        assert first is not None
        assert second is not None
        assert "missing    order" in tell_story(vars_of(first))
        assert "told       order" in tell_story(vars_of(second))
        assert "20331" not in json.dumps(dict(second.decision or {}))

    play(tmp_path, story)


def vars_of(story: Any) -> dict[str, Any]:
    names = ("message", "decision", "conversation", "promises", "deliveries", "reminders")
    return {name: getattr(story, name) for name in names}


# --- who is this ------------------------------------------------------------------------------------------------------


def test_another_question_that_waits_is_known(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        first = await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject="Fiets")
        assert (words(first)["open"], words(first)["again"]) == ("", "0")
        await w.passes(minutes=20)

        second = await w.mails("Hebben jullie ook kinderzitjes op voorraad?", subject="Zitje")
        assert "10:00" in words(second)["open"]
        assert words(second)["again"] == "1"

        await answers(w, first)
        await answers(w, second)
        await w.passes(minutes=20)
        third = await w.mails("Wat kost een nieuwe ketting bij jullie?", subject="Ketting")
        assert (words(third)["open"], words(third)["again"]) == ("", "1")

    play(tmp_path, story)


def test_an_open_case_is_nobody_elses(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject="Fiets")
        other = await w.mails("Hebben jullie ook kinderzitjes?", subject="Zitje", sender="piet@post.example")
        assert (words(other)["open"], words(other)["again"]) == ("", "0")

    play(tmp_path, story)


def test_an_unproven_sender_hears_nothing_of_earlier_questions(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.mails("Kan ik morgen mijn fiets komen ophalen?", subject="Fiets")
        forged = await w.mails("Hebben jullie ook kinderzitjes?", subject="Zitje", proven=False)
        assert (words(forged)["open"], words(forged)["again"]) == ("", "0")

    play(tmp_path, story)


async def asks_for_days(w: World, texts: list[str]) -> list[dict[str, str]]:
    said = []
    for text in texts:
        said.append(words(await w.chats(text)))
        await w.passes(days=2)
    return said


THREE = [
    "Waar blijft mijn pakket? Het is nog niet binnen.",
    "Wanneer komt mijn pakket nu? Het is er nog niet.",
    "Mijn bestelling is nog steeds niet binnen, waar blijft mijn pakket?",
]


def test_after_two_questions_that_only_we_answered_a_person_comes_first(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        said = await asks_for_days(w, THREE)
        assert [each["human"] for each in said] == ["0", "0", "1"]
        assert [each["articles"] for each in said] == ["1", "1", "0"]
        assert [each["again"] for each in said] == ["0", "1", "1"]

    play(tmp_path, story, more="[reminders]\nretell = 0\n")


def test_a_persons_answer_begins_the_count_anew(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await asks_for_days(w, THREE[:2])
        await w.chat_answered("Ik zoek het voor je uit.")
        await w.passes(days=2)
        assert (await asks_for_days(w, THREE[2:]))[0]["human"] == "0"

    play(tmp_path, story, more="[reminders]\nretell = 0\n")


@pytest.mark.parametrize(("after", "human"), [(0, ["0", "0", "0"]), (1, ["0", "1", "1"])])
def test_ops_say_when_a_person_comes_first(tmp_path: Path, after: int, human: list[str]) -> None:
    async def story(w: World) -> None:
        assert [each["human"] for each in await asks_for_days(w, THREE)] == human

    play(tmp_path, story, more=f"[conversation]\noffer_human_after = {after}\n[reminders]\nretell = 0\n")


# --- opting out -------------------------------------------------------------------------------------------------------


def texts(left: list[tuple[datetime, Reply]]) -> list[tuple[str, str]]:
    return [(reply.to, reply.purpose) for _, reply in left]


def test_opting_out_on_a_chat_is_confirmed_once(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        await w.chats("Kan ik morgen mijn fiets komen ophalen?")
        await w.passes(minutes=1)
        stop = await w.chats("STOP")
        assert decided(stop) == ("short", "opted-out")
        assert texts(await w.passes(minutes=1)) == [(NOOR, "opted-out")]
        assert decided(await w.chats("stop")) == ("silent", "still-opted-out")
        assert decided(await w.chats("Waar blijft mijn pakket?")) == ("silent", "still-opted-out")
        assert texts(await w.goes_on()) == []
        assert (await w.states())["promises"] == {"cancelled": 1}

    play(tmp_path, story)


def test_opting_out_with_the_first_word_is_confirmed_and_nobody_waits(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        assert decided(await w.chats("stop")) == ("short", "opted-out")
        assert texts(await w.goes_on()) == [(NOOR, "opted-out")]
        assert (await w.states()).get("promises", {}) == {}
        assert decided(await w.chats("start"))[0] != "held"

    play(tmp_path, story)


def test_two_robots_that_say_stop_and_start_come_to_rest(tmp_path: Path) -> None:
    async def story(w: World) -> None:
        left = []
        for _ in range(12):
            await w.chats("stop")
            left += await w.passes(minutes=1)
            await w.chats("start")
            left += await w.passes(minutes=1)
        assert len([r for _, r in left if r.to == NOOR]) <= 3

    play(tmp_path, story)


@pytest.mark.parametrize("proven", [True, False])
def test_opting_out_by_mail_is_met_with_silence(tmp_path: Path, proven: bool) -> None:
    async def story(w: World) -> None:
        assert decided(await w.mails("stop", subject="", proven=proven)) == ("silent", "opted-out")
        assert texts(await w.goes_on()) == []

    play(tmp_path, story)


# --- a plugin's line --------------------------------------------------------------------------------------------------

PARCELS = """
import asyncio

from responder import Context, hookimpl

asked = []


@hookimpl
async def responder_context(case):
    asked.append(case.message.text)
    text = case.message.text
    if "traag" in text:
        await asyncio.sleep(5)
    if "kapot" in text:
        raise RuntimeError("no parcels today")
    if "vast" in text:
        return {"nl": "Je pakket is gisteren\\nvertrokken.", "en": "Your parcel left yesterday."}
    return Context("Je pakket ligt misschien nog hier.", certain=False)
"""


def with_plugin(folder: Path) -> None:
    (folder / "plugins").mkdir()
    (folder / "plugins" / "parcels.py").write_text(PARCELS, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "line", "note"),
    [
        ("waar is het vast", "Je pakket is gisteren vertrokken.", "parcels: said"),
        ("waar is het", "", "parcels: not certain"),
        ("waar is het traag", "", "parcels: no answer within 0.05 s"),
        ("waar is het kapot", "", "parcels: RuntimeError: no parcels today"),
    ],
)
def test_a_line_is_said_when_it_is_certain_and_in_time(tmp_path: Path, text: str, line: str, note: str) -> None:
    with_plugin(tmp_path)

    async def story(w: World) -> None:
        event = await w.mails(f"Goedemiddag, ik vraag mij af {text}, mijn pakket en mijn fiets?")
        assert words(event)["context"] == line
        found = await w.scratch.store.story(event["id"])
        assert found is not None
        assert (found.decision or {})["trace"]["context"] == note

    play(tmp_path, story, more='[plugins]\ncontext_wait = "50 ms"\n')


def test_an_unproven_sender_hears_no_line_and_nobody_is_asked(tmp_path: Path) -> None:
    with_plugin(tmp_path)

    async def story(w: World) -> None:
        event = await w.mails("Goedemiddag, waar is mijn pakket, dat vast al weg is?", proven=False)
        assert words(event)["context"] == ""
        robot = await w.mails("vast", headers={"Auto-Submitted": "auto-replied"})
        assert robot["decision"] == "silent"
        assert sys.modules["responder_local.parcels"].asked == []

    play(tmp_path, story)


def test_the_example_of_the_reference_says_its_line(tmp_path: Path) -> None:
    hooks = (Path(__file__).parents[2] / "docs" / "reference" / "hooks.md").read_text(encoding="utf-8")
    example = next(code for code in re.findall(r"```python\n(.*?)```", hooks, re.DOTALL) if "responder_context" in code)
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "parcels.py").write_text(example, encoding="utf-8")
    (tmp_path / "templates" / "en").mkdir(parents=True)
    (tmp_path / "templates" / "en" / "acknowledgement.txt").write_text(TEMPLATE, encoding="utf-8")

    async def story(w: World) -> None:
        known = await w.chats("Hello, where is the parcel that I ordered from you last week?")
        assert words(known)["context"] == "Your parcel left yesterday."
        stranger = await w.chats("Hello, where is the parcel that I am waiting for?", sender="31600000002")
        assert words(stranger)["context"] == ""

    play(tmp_path, story)


def test_a_slow_plugin_delays_a_whole_batch_by_one_limit(tmp_path: Path) -> None:
    with_plugin(tmp_path)

    async def story(w: World) -> None:
        channel = w.scratch.accounts["whatsapp"].channel
        events = []
        for n in range(30):
            text = f"Waar blijft mijn pakket zo traag, nummer {n} van de fietsen?"
            body = customer_text(text, sender=f"3160000{n:04d}", message_id=f"w.{n}", at=w.now)
            events += channel.parse(RawEvent("webhook", body))
        await w.scratch.flow.take("whatsapp", events)
        loop = asyncio.get_running_loop()
        begin = loop.time()
        assert await w.scratch.flow.decide_some() == 30
        assert loop.time() - begin < 30 * 0.2 / 3
        states = await w.scratch.store.status()
        assert states["messages"]["decided"] == 30
        plugin = w.scratch.plugins.states["parcels"]
        assert plugin.failures == 5  # the others were asked at the same moment: the plugin rests for half a minute

    play(
        tmp_path,
        story,
        more='[plugins]\ncontext_wait = "200 ms"\n[caps]\nsame_text_hour = 99\nnew_contacts_minute = 99\n',
    )

"""A plugin's line of context: said when it is certain and in time."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

import pytest

from responder.demo.whatsapp_wire import customer_text
from responder.model import RawEvent

from .shown import TEMPLATE, play, words
from .world import World

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

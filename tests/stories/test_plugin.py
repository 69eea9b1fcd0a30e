"""A drop-in plugin in the deployment's own folder takes part in the steps, within its limits."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from .world import world

PLUGIN = """
from responder import hookimpl
from responder.model import Action, Decision

heard = []


@hookimpl
def responder_decide(case):
    if "geheim" in case.message.text:
        return Decision(action=Action.SILENT, reason="vip", rule="plugin vip")
    return Decision(action=Action.ACKNOWLEDGE, reason="vip-first", rule="plugin vip", situation="acknowledgement")


@hookimpl
async def responder_words(case, decision):
    return {"line": "Je pakket is gisteren vertrokken."}


@hookimpl
def responder_happened(event):
    heard.append(event["reason"])
"""
BROKEN = "raise RuntimeError('this plugin cannot be loaded')\n"
TEMPLATE = """\
Subject: Hallo

{{ vip.line }} {{ company }} antwoordt {{ said }}. Dit is een automatisch bericht van {{ team }}.
"""


def test_a_plugin_silences_words_and_hears(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "vip.py").write_text(PLUGIN)
    (tmp_path / "plugins" / "broken.py").write_text(BROKEN)
    (tmp_path / "templates" / "nl").mkdir(parents=True)
    (tmp_path / "templates" / "nl" / "acknowledgement.txt").write_text(TEMPLATE)

    async def story() -> None:
        async with world(tmp_path) as w:
            states = {name: str(status.state) for name, status in w.scratch.plugins.states.items()}
            assert (states["vip"], states["broken"], states["email"]) == ("loaded", "failed", "loaded")

            answered = await w.mails("Hallo, waar is mijn pakket gebleven vandaag?")
            assert (answered["decision"], answered["rule"]) == ("acknowledge", "plugin vip")
            assert "Je pakket is gisteren vertrokken." in answered["text"]

            silent = await w.mails("Hallo, dit is geheim, zeg maar niets terug.", sender="ander@post.example")
            assert (silent["decision"], silent["reason"]) == ("silent", "vip")

            robot = await w.mails("Ik ben er niet.", headers={"Auto-Submitted": "auto-replied"})
            assert (robot["decision"], robot["reason"]) == ("silent", "auto-submitted")

            for _ in range(100):
                await asyncio.sleep(0.01)
                heard = sys.modules["responder_local.vip"].heard
                if len(heard) == 3:
                    break
            assert sorted(heard) == ["auto-submitted", "vip", "vip-first"]

    asyncio.run(story())

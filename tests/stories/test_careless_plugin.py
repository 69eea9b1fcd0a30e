"""A plugin that gives what no channel may give costs no message, stops no account, and says so."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from benchmarks.child import ROOT, Child
from benchmarks.machine import free_port

PLUGIN = """
from datetime import UTC, datetime
import responder
from responder import Abilities, Message, Sent

class Careless(responder.WebhookChannel[responder.ChannelSettings]):
    kind, title, settings_type, abilities = "careless", "Careless", responder.ChannelSettings, Abilities(longest=500)

    def verify(self, request):
        pass

    def parse(self, raw):
        event, at = responder.json_object(raw.body), datetime.now(UTC)
        good = Message(account=self.account, id=event["id"], handle="lena", conversation="lena", sent_at=at, text="Hi?")
        return PARSED

    async def send(self, reply):
        return SENT

@responder.hookimpl
def responder_channels():
    return [Careless]
"""
CONFIG = """
[company]
name = "Shop"
[server]
port = {port}
[conversation]
join = "0s"
[delivery]
unknown_wait = "1s"
[channels.careless]
plugin = "careless"
"""


@contextmanager
def daemon(folder: Path, parsed: str, sent: str = 'Sent("1")') -> Iterator[Child]:
    (folder / "plugins").mkdir()
    (folder / "plugins" / "careless.py").write_text(PLUGIN.replace("PARSED", parsed).replace("SENT", sent))
    port = free_port()
    (folder / "config.toml").write_text(CONFIG.format(port=port))
    command = ["responder", "run", "--config", str(folder / "config.toml")]
    with Child(command, port=port, ready_path="/readyz", log=folder / "log") as child:
        yield child


def status(folder: Path) -> Any:
    command = [sys.executable, "-m", "responder", "status", "--json", "--config", str(folder / "config.toml")]
    return json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, timeout=30, check=True).stdout)


def posts(child: Child) -> int:
    request = urllib.request.Request(f"{child.url}/hooks/careless", b'{"id": "m1"}')
    with urllib.request.urlopen(request, timeout=10) as answer:
        return int(answer.status)


@pytest.mark.parametrize(
    "bad",
    [
        "responder.values.replace(good, sent_at=datetime.now())",
        "responder.values.replace(good, sent_at=None)",
        "responder.values.replace(good, text=None)",
        "responder.values.replace(good, id=7)",
        "responder.values.replace(good, handle='')",
        "responder.Receipt(account='careless', state=responder.ReceiptState.READ, at=datetime.now(), token='x')",
        "'a message'",
        "None",
    ],
)
def test_one_event_that_is_none_is_kept_aside_and_the_others_are_answered(tmp_path: Path, bad: str) -> None:
    with daemon(tmp_path, f"[{bad}, good]") as child:
        assert posts(child) == 200

        found = status(tmp_path)
    assert (found["messages"]["recorded"] + found["messages"]["decided"], found["quarantine"]) == (1, 1)


@pytest.mark.parametrize("parsed", ["good", "None"])
def test_what_is_no_list_of_events_is_kept_aside_whole(tmp_path: Path, parsed: str) -> None:
    with daemon(tmp_path, parsed) as child:
        assert posts(child) == 200

        assert status(tmp_path)["quarantine"] == 1
    assert "plugin failed on an event" in (tmp_path / "log").read_text()


def test_a_send_that_says_nothing_is_of_unknown_outcome(tmp_path: Path) -> None:
    with daemon(tmp_path, "[good]", "None") as child:
        posts(child)
        end = time.monotonic() + 15
        while not status(tmp_path)["deliveries"]["held"] and time.monotonic() < end:
            time.sleep(0.2)

        assert status(tmp_path)["deliveries"]["held"] == 1
        assert "delivery-held" in (tmp_path / "log").read_text()

"""A plugin that gives what no channel may give costs no message, stops no account, and says so."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

import pytest

from benchmarks.child import ROOT, Child
from benchmarks.machine import free_port
from responder.api import local
from responder.clock import SystemClock

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


def health(child: Child) -> Any:
    return local.health(Path(child._command[-1]).parent / "data", SystemClock())


def kinds(child: Child) -> list[str]:
    return [alert["kind"] for alert in health(child)["alerts"]]


def until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 15
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


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


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("raise OSError('no ink')", "OSError: no ink"),
        (PLUGIN.replace("def responder_channels", "def responder_channel"), "did you mean responder_channels?"),
        (
            PLUGIN.replace(
                "    def verify", "    def __init__(self, *_):\n        raise KeyError('x')\n\n    def verify"
            ),
            "KeyError",
        ),
    ],
    ids=["cannot be imported", "offers nothing", "makes no channel"],
)
def test_an_account_whose_plugin_is_broken_is_told_and_its_platform_asked_to_come_again(
    tmp_path: Path, bad: str, why: str
) -> None:
    with daemon(tmp_path, "[good]") as child:
        plugin = tmp_path / "plugins" / "careless.py"
        good = plugin.read_text()
        plugin.write_text(bad)
        os.kill(child.pid, signal.SIGHUP)
        until(lambda: "reload-refused" in kinds(child))
        assert posts(child) == 200  # the one that works stays
        child.stop()

        child.start()
        with pytest.raises(HTTPError, match="503"):
            posts(child)
        assert kinds(child) == ["account-failed"]
        assert why in health(child)["accounts"]["careless"]["problem"]

        plugin.write_text(good)
        os.kill(child.pid, signal.SIGHUP)
        until(lambda: health(child)["accounts"]["careless"]["state"] == "waiting for webhooks")
        assert posts(child) == 200

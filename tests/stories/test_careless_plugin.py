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

def _cancelled():
    import asyncio
    raise asyncio.CancelledError

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
        "responder.values.replace(good, author='customer')",
        "responder.values.replace(good, account='another')",
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


def test_ops_hear_what_is_wrong_with_an_event_and_that_its_plugin_is_to_be_mended(tmp_path: Path) -> None:
    with daemon(tmp_path, "[responder.values.replace(good, sent_at=datetime.now())]") as child:
        posts(child)

        told = [alert["text"] for alert in health(child)["alerts"]]
    why = "from its plugin: the time of a message has no zone, expected one in UTC"
    assert told == [f"careless: 1 event could not be read, and kept aside; {why}; see: responder quarantine list"]


def test_a_mistake_in_send_is_told_with_the_plugin_and_the_line(tmp_path: Path) -> None:
    with daemon(tmp_path, "[good]", "1 / 0") as child:
        posts(child)
        until(lambda: "plugin failed while sending" in (tmp_path / "log").read_text())
    lines = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines() if line.startswith("{")]
    [told] = [line for line in lines if line["event"] == "plugin failed while sending"]

    where = f"(line 18 of {tmp_path}/plugins/careless.py)"
    assert (told["plugin"], told["error"]) == ("careless", f"ZeroDivisionError: division by zero {where}")


@pytest.mark.parametrize("answer", ["None", "_cancelled()"])
def test_a_send_that_says_nothing_is_of_unknown_outcome(tmp_path: Path, answer: str) -> None:
    with daemon(tmp_path, "[good]", answer) as child:
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


def test_an_account_without_its_secret_stands_still_until_it_is_there(tmp_path: Path) -> None:
    settings = "class Settings(responder.ChannelSettings):\n    secret: responder.Secret\n"
    signed = PLUGIN.replace("class Careless", f"{settings}\nclass Careless")
    signed = signed.replace("responder.ChannelSettings, Abilities", "Settings, Abilities")
    with daemon(tmp_path, "[good]") as child:
        child.stop()
        plugin, config = tmp_path / "plugins" / "careless.py", tmp_path / "config.toml"
        plugin.write_text(signed.replace("PARSED", "[good]").replace("SENT", 'Sent("1")'))
        config.write_text(f'{config.read_text()}secret = {{ file = "hush" }}\n')

        child.start()
        with pytest.raises(HTTPError, match="503"):
            posts(child)
        lacks = f"secret: {tmp_path}/hush: no such file or directory; write the secret into that file and chmod 600 it"
        assert health(child)["accounts"]["careless"]["problem"] == lacks
        assert [alert["text"] for alert in health(child)["alerts"]] == [f"careless cannot start: {lacks}"]
        assert f"Careless: cannot start: {lacks}" in (tmp_path / "log").read_text()

        (tmp_path / "hush").write_text("hush")
        (tmp_path / "hush").chmod(0o600)
        os.kill(child.pid, signal.SIGHUP)
        until(lambda: health(child)["accounts"]["careless"]["state"] == "waiting for webhooks")
        assert posts(child) == 200


def test_a_shipped_channel_that_could_not_start_is_started_by_a_reload(tmp_path: Path) -> None:
    port = free_port()
    (tmp_path / "config.toml").write_text(
        f'[company]\nname = "Shop"\n[server]\nport = {port}\n[channels.app]\nplugin = "http"\n'
        'url = "http://127.0.0.1:9/replies"\nsecret = { file = "hush" }\n'
    )
    command = ["responder", "run", "--config", str(tmp_path / "config.toml")]
    with Child(command, port=port, ready_path="/readyz", log=tmp_path / "log") as child:
        assert health(child)["accounts"]["app"]["state"] == "failed"

        (tmp_path / "hush").write_text("whsec_MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA=")
        (tmp_path / "hush").chmod(0o600)
        os.kill(child.pid, signal.SIGHUP)
        until(lambda: health(child)["accounts"]["app"]["state"] == "waiting for webhooks")
        assert health(child)["accounts"]["app"] == {"state": "waiting for webhooks", "problem": "", "paused": ""}


def test_a_plugin_that_keeps_the_event_loop_to_itself_is_named_with_its_account_and_line(tmp_path: Path) -> None:
    with daemon(tmp_path, "[good]", '__import__("time").sleep(2) or Sent("1")') as child:
        assert posts(child) == 200
        until(lambda: "loop-blocked" in kinds(child))
        told = [alert["text"] for alert in health(child)["alerts"] if alert["kind"] == "loop-blocked"]

    assert len(told) == 1
    assert "account careless, plugin careless, in send (line 18 of" in told[0]

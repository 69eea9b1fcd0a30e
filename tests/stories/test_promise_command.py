"""`responder promise …` and `contact …`: through the daemon where one runs, on the store itself where none does."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from benchmarks.child import ROOT
from benchmarks.daemon import Daemon
from benchmarks.messages import ACCOUNT, SECRET
from responder.clock import SystemClock
from responder.demo.whatsapp_standin import WhatsAppStandIn, customer_text, sign
from responder.store.factory import open_store

TOKEN = "an api token of some length"


def run(daemon: Daemon, *words: str, group: str = "promise") -> tuple[int, Any]:
    """Call the command; return its status and what it printed, as data where it is that."""
    command = [sys.executable, "-m", "responder", group, *words, "--config", str(daemon.config)]
    command += [] if words[0] in ("export", "same") else ["--json"]
    done = subprocess.run(
        command, cwd=ROOT, env=daemon._environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, json.loads(done.stdout) if done.returncode == 0 else done.stderr


def ask(daemon: Daemon, path: str, token: str = TOKEN) -> dict[str, Any]:
    request = Request(f"{daemon.url}/api/v1{path}", headers={"Authorization": f"Bearer {token}"})
    with urlopen(request, timeout=10) as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def write(daemon: Daemon, message_id: str, sender: str) -> None:
    """A customer writes on WhatsApp."""
    body = customer_text(
        "Can I fetch my bike tomorrow?", sender=sender, message_id=message_id, at=SystemClock().now(), name="Noor"
    )
    headers = {"X-Hub-Signature-256": sign(SECRET, body), "Content-Type": "application/json"}
    with urlopen(Request(f"{daemon.url}/hooks/{ACCOUNT}", data=body, headers=headers), timeout=10) as answer:
        assert answer.status == 200


def waiting(daemon: Daemon, most: float = 15) -> list[dict[str, Any]]:
    end = time.monotonic() + most
    while not (found := ask(daemon, "/conversations?open=true")["items"]):
        assert time.monotonic() < end
        time.sleep(0.05)
    return list(found)


def test_beside_the_daemon_and_without_it(tmp_path: Path) -> None:
    async def story() -> None:
        standin = WhatsAppStandIn(app_secret=SECRET)
        daemon = Daemon(tmp_path, await standin.start())
        text = daemon.config.read_text()
        daemon.config.write_text(text.replace("[log]", '[api]\ntokens = { env = "API_TOKEN" }\n\n[log]', 1))
        daemon._environment |= {"API_TOKEN": TOKEN}
        try:
            await asyncio.to_thread(steps, daemon)
        finally:
            await asyncio.to_thread(daemon.stop)
            await standin.stop()

    asyncio.run(story())


def steps(daemon: Daemon) -> None:
    daemon.start()
    write(daemon, "wamid.ONE", "31600000001")
    [before] = waiting(daemon)
    status, moved = run(daemon, "move", "wamid.ONE", "--by", "2h", "--who", "Jan")
    assert (status, moved["already"], moved["done_by"]) == (0, False, "Jan")
    assert moved["conversation"]["promise"]["due"] > before["promise"]["due"]
    assert run(daemon, "take", before["id"], "--who", "Jan")[1]["conversation"]["promise"]["taken_by"] == "Jan"
    history = ask(daemon, f"/conversations/{before['id']}")["history"]
    assert [(h["verb"], h["via"]) for h in history] == [("moved", "command"), ("taken", "command")]

    write(daemon, "wamid.TWO", "31600000002")
    status, kept = run(daemon, "export", "31600000002", group="contact")
    assert (status, kept["accounts"][ACCOUNT]["contact"]["name"]) == (0, "Noor")
    erased = {"handle": "31600000002", "erased": [ACCOUNT]}
    assert run(daemon, "erase", "31600000002", "--yes", group="contact") == (0, erased)
    for verb in ("export", "erase"):
        words = [verb, "31600000002", *(["--yes"] if verb == "erase" else [])]
        status, says = run(daemon, *words, group="contact")
        assert (status, "nobody known as '31600000002'" in says) == (1, True)
    no_text = "\udcff"  # as Python has a byte that is no UTF-8
    for words in (["erase", no_text, "--yes"], ["same", f"{ACCOUNT}:31600000001", f"{ACCOUNT}:{no_text}"]):
        status, says = run(daemon, *words, group="contact")
        assert (status, "known" in says) == (1, True)
    status, done = run(daemon, "take", before["id"], "--who", no_text)
    assert (status, done["done_by"]) == (0, "Jan")

    daemon.stop()
    status, done = run(daemon, "answered", "wamid.ONE", "--who", "Piet")
    assert (status, done["conversation"]["state"], done["already"]) == (0, "answered", False)
    assert run(daemon, "answered", "wamid.ONE")[1]["done_by"] == "Piet"
    status, says = run(daemon, "move", "wamid.ONE", "--by", "2h")
    assert (status, "No promise is open" in says) == (1, True)
    assert run(daemon, "answered", "nobody knows this")[0] == 1

    async def left() -> dict[str, Any]:
        store = open_store("sqlite:///data/responder.db", SystemClock(), base=daemon.config.parent, read_only=True)
        await store.open()
        try:
            return await store.status()
        finally:
            await store.close()

    counts = asyncio.run(left())
    assert counts["reminders"]["planned"] == 0
    assert counts["promises"] == counts["promises"] | {"open": 0, "kept": 1, "retold": 1}
    assert run(daemon, "erase", "31600000001", "--yes", group="contact")[1]["erased"] == [ACCOUNT]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["move", "1"], "give one of --by and --until"),
        (["move", "1", "--by", "2h", "--until", "2026-11-23 17:00"], "give one of"),
        (["move", "1", "--by", "soon"], "expected a span of time"),
        (["move", "1", "--until", "tomorrow"], "expected a time such as"),
    ],
)
def test_what_was_meant_is_said(tmp_path: Path, words: list[str], says: str) -> None:
    (tmp_path / "config.toml").write_text('[company]\nname = "Shop"\n', encoding="utf-8")
    command = [sys.executable, "-m", "responder", "promise", *words, "--config", str(tmp_path / "config.toml")]
    done = subprocess.run(
        command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, timeout=30, check=False
    )

    assert done.returncode == 2
    assert says in done.stderr

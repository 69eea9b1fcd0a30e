"""The daemon as a process of its own, on a real server of the Mastodon API (snac2)."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from benchmarks.machine import free_port
from responder import Reply, Secret, Sent
from responder.clock import SystemClock
from responder.http import Http
from responder.testing import NOON, make_desk
from responder_mastodon import Mastodon, MastodonSettings
from tests.real.snac import Snac, snac  # noqa: F401 - the fixture

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en", "nl"]

[server]
port = {web}

[conversation]
join = "0s"

[channels.social]
plugin = "mastodon"
api_url = "{url}"
access_token = {{ env = "SOCIAL_TOKEN" }}
every = "2s"
"""


class Running:
    """`responder run` on the server, as the account shop."""

    def __init__(self, server: Snac, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.config = folder / "config.toml"
        self.web = free_port()
        self.config.write_text(CONFIG.format(web=self.web, url=server.url))
        self.environment = {**os.environ, "SOCIAL_TOKEN": server.token("shop", "responder")}
        self.log = (folder / "log").open("wb")
        self.process = self._spawn("run", stdout=self.log, stderr=self.log)

    def _spawn(self, *arguments: str, **more: Any) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "responder", *arguments, "--config", str(self.config)]
        return subprocess.Popen(command, env=self.environment, **more)

    def call(self, *arguments: str) -> tuple[int, str]:
        process = self._spawn(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = process.communicate(timeout=60)
        return process.returncode, output.decode() or errors.decode()

    def status(self) -> dict[str, Any]:
        code, told = self.call("status", "--json")
        assert code == 0, told
        status: dict[str, Any] = json.loads(told)
        return status

    def listens(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.web}/readyz", timeout=5) as answer:
                return bool(json.load(answer)["accounts"]["social"]["state"] == "listening")
        except (HTTPError, URLError, ConnectionError, TimeoutError):
            return False

    def until(self, done: Callable[[], Any], what: str, seconds: float = 60) -> Any:
        end = time.monotonic() + seconds
        while not (found := done()):
            assert self.process.poll() is None, self.told()
            assert time.monotonic() < end, f"not {what}: {self.told()}"
            time.sleep(0.3)
        return found

    def told(self) -> str:
        return (self.folder / "log").read_text()

    def stop(self) -> int:
        self.process.terminate()
        status = self.process.wait(timeout=10)
        self.log.close()
        return status


@pytest.fixture
def daemon(snac: Snac, tmp_path: Path) -> Iterator[Running]:  # noqa: F811
    running = Running(snac, tmp_path)
    try:
        running.until(running.listens, "listening")
        yield running
    finally:
        status = running.stop()
    assert status == 0, running.told()


def answers(server: Snac, token: str, to: str) -> list[dict[str, Any]]:
    """Return what was said to a person under one of their statuses."""
    return [status for status in server.mentions(token) if status["in_reply_to_id"] == to]


def test_a_mention_is_answered_once_and_a_colleague_s_status_ends_it(daemon: Running) -> None:
    """Public and private; the second mention hears nothing; a colleague writes from the same account by hand."""
    server = daemon.server
    mia, tom = server.token("mia", "Tusky"), server.token("tom", "Tusky")
    colleague = server.token("shop", "Web")

    asked = server.write(mia, "@shop where is my parcel 8841?")["id"]
    private = server.write(tom, "@shop my frame is broken, please help me", visibility="direct")["id"]
    (public_answer,) = daemon.until(lambda: answers(server, mia, asked), "answered in public")
    (private_answer,) = daemon.until(lambda: answers(server, tom, private), "answered privately")

    assert public_answer["visibility"] == "public"  # snac2 knows no "unlisted"
    assert private_answer["visibility"] == "private"  # as it shows "direct"
    assert "@mia" in public_answer["content"]
    assert "automatic" in private_answer["content"]
    planned = daemon.status()["reminders"]["planned"]
    assert planned >= 1

    again = server.write(mia, "@shop hello? it is about parcel 8841", answers=asked)["id"]
    daemon.until(lambda: daemon.status()["messages"]["decided"] >= 3, "decided about the second mention")
    server.write(colleague, "@tom a new frame is on its way", visibility="direct", answers=private)
    server.write(colleague, "@mia it leaves today", answers=asked)
    daemon.until(lambda: daemon.status()["reminders"].get("planned", 0) == 0, "called off")

    assert daemon.status()["promises"].get("open", 0) == 0
    below = server.ask("GET", f"/api/v1/statuses/{asked}/context", token=colleague)["descendants"]
    assert [status["in_reply_to_id"] for status in below if "shop" in status["account"]["acct"]] == [asked, asked]
    assert again in {status["id"] for status in below}  # and nothing of ours stands under it
    code, told = daemon.call("check", "--online")
    assert code == 0, told


def test_a_repeat_after_a_lost_answer_is_one_status(snac: Snac, tmp_path: Path) -> None:  # noqa: F811
    """snac2 ignores Idempotency-Key: only looking under the mention keeps the customer from hearing us twice."""
    tom, shop = snac.token("tom", "Tusky"), snac.token("shop", "responder")
    asked = snac.write(tom, "@shop do you repair wheels?", visibility="direct")["id"]
    end = time.monotonic() + 60
    while asked not in {status["id"] for status in snac.mentions(shop)}:
        assert time.monotonic() < end, snac.log()
        time.sleep(0.3)

    async def scene() -> tuple[Sent, Sent | bool | None, Sent]:
        http = Http(total=10)
        await http.start()
        try:
            made = [social(snac, shop, http, tmp_path) for _ in range(2)]  # the second: after a crash
            to = {"status": asked, "mention": "@tom", "visibility": "direct"}
            fields: dict[str, Any] = {"account": "social", "delivery": 1, "token": "once", "to": "tom", "text": "Yes."}
            reply = Reply(**fields, written_at=NOON, reply_to=to)
            first = await made[0].send(reply)
            return first, await made[1].settle(reply), await made[1].send(replace(reply, tries=1))
        finally:
            await http.close()

    first, found, again = asyncio.run(scene())

    assert first == found == again
    below = snac.ask("GET", f"/api/v1/statuses/{asked}/context", token=shop)["descendants"]
    assert [status["id"] for status in below] == [first.id]


def social(server: Snac, token: str, http: Http, folder: Path) -> Mastodon:
    given = MastodonSettings(plugin="mastodon", api_url=server.url, access_token=Secret.of(token))
    return Mastodon("social", given, make_desk("social", http=http, clock=SystemClock(), folder=folder))

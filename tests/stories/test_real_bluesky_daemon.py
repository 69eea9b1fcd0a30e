"""The daemon as a process of its own, on a real PDS: it is asked in public and privately, answers, and is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from benchmarks.machine import free_port
from responder.model import Author
from responder.store import codes
from tests.real.bluesky import Network, Person

pytestmark = pytest.mark.real

CONFIG = """\
[company]
name = "Acme"
team = "Acme Help"
languages = ["en"]

[server]
port = {web}

[channels.sky]
plugin = "bluesky"
identifier = "{did}"
app_password = {{ env = "SKY_PASSWORD" }}
every = "3s"
api_url = "{pds}"
chat_service = "{chat}"

[store]
url = "{store}"
"""


class Daemon:
    """`responder run` on one account."""

    def __init__(self, network: Network, us: Person, folder: Path, store: str = "sqlite:///data/responder.db") -> None:
        self.us, self.log, self._network = us, folder / "log", network
        self._config = folder / "config.toml"
        chat = network.stub.did
        words = CONFIG.format(web=free_port(), did=us.did, pds=network.url, chat=chat, store=store)
        self._config.write_text(words)
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-m", "responder", "run", "--config", str(self._config)]
        with self.log.open("ab") as log:
            environment = {**os.environ, "SKY_PASSWORD": self.us.password}
            self._process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)

    def looks_again(self, times: int = 2) -> None:
        """Wait until it has looked, and once more; with others on the account, until they all have."""
        enough = self._looks() + times
        self.until(lambda: self._looks() >= enough, "looking")

    def _looks(self) -> int:
        return self._network.stub.calls.count(("chat.bsky.convo.getLog", self._network.stub.did))

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(10)

    def stop(self) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            self._process.wait(20)

    def until(self, done: Callable[[], object], what: str, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not done():
            assert self._process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, f"not {what}: {self.log.read_text()}"
            time.sleep(0.2)

    def why(self, message: str) -> str:
        command = [sys.executable, "-m", "responder", "why", message, "--config", str(self._config)]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60).stdout


@pytest.fixture
def daemon(bluesky_network: Network, tmp_path: Path) -> Iterator[Daemon]:
    running = Daemon(bluesky_network, bluesky_network.person("acme"), tmp_path)
    try:
        yield running
    finally:
        running.stop()


def test_asked_in_public_and_privately_it_answers_each_once_even_when_killed(
    daemon: Daemon,
    bluesky_network: Network,
) -> None:
    network, us = bluesky_network, daemon.us
    lena, noor = network.person("lena"), network.person("noor")
    daemon.looks_again()

    asked = lena.post("where is my parcel? It should have come on Friday.", to=us)
    convo = noor.says(us, "Hello, can I still change my order 8841?")
    daemon.until(lambda: us.posts() and noor.hears(convo), "both answered")
    daemon.kill()
    daemon.start()
    daemon.looks_again()

    (answer,) = us.posts()
    assert answer["value"]["reply"]["parent"] == asked
    assert len(answer["value"]["text"]) <= 300
    assert len(noor.hears(convo)) == 1


def test_who_was_answered_by_hand_hears_no_machine(
    daemon: Daemon,
    bluesky_network: Network,
) -> None:
    network, us = bluesky_network, daemon.us
    lena = network.person("lena")
    daemon.looks_again()
    asked = lena.post("is the shop open?", to=us)
    daemon.until(us.posts, "answered")
    by_hand = us.post("Yes, until nine!", asked)

    daemon.until(lambda: "human-answered" in daemon.why(by_hand["uri"]), "the colleague seen")


def test_two_daemons_on_one_account_know_each_other_s_words(
    bluesky_network: Network,
    postgres_url: str,
    tmp_path: Path,
) -> None:
    us, lena = bluesky_network.person("acme"), bluesky_network.person("lena")
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    daemons = [Daemon(bluesky_network, us, folder, postgres_url) for folder in folders]
    try:
        daemons[0].looks_again(4)
        convo = lena.says(us, "Hello, can I still change my order 8841?")
        lena.post("where is my parcel? It should have come on Friday.", to=us)
        daemons[0].until(lambda: us.posts() and lena.hears(convo), "both answered")
        daemons[0].looks_again(6)  # some of them by the other
    finally:
        for daemon in daemons:
            daemon.stop()

    assert (len(us.posts()), len(lena.hears(convo))) == (1, 1)
    with psycopg.connect(postgres_url) as connection:
        authors = [row[0] for row in connection.execute("SELECT author FROM message")]
    assert codes.AUTHOR[Author.AGENT] not in authors

"""What the daemon says of itself: to everybody whether it is ready, to ops all of it."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from benchmarks.daemon import Daemon
from benchmarks.messages import ACCOUNT

from .test_service import health, until


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    with Daemon(tmp_path, "http://127.0.0.1:9") as running:
        yield running


def test_strangers_hear_whether_it_is_ready_and_nothing_of_ours(daemon: Daemon) -> None:
    """What load balancers need; process numbers, and words that may name anything, are for ops."""
    good = daemon.config.read_text()
    daemon.config.write_text(good.replace("[promise]", "[promisse]"))
    os.kill(daemon.pid, signal.SIGHUP)
    until(lambda: health(daemon)["reload"]["count"] == 1, "refused")
    with urlopen(f"{daemon.url}/readyz", timeout=5) as answer:
        everybody = json.load(answer)
    forged = Request(f"{daemon.url}/readyz?x", headers={"Authorization": "Bearer local.9999999999.00"})
    with urlopen(forged, timeout=5) as answer:
        by_the_long_way = json.load(answer)

    assert everybody == {"ready": True, "accounts": {ACCOUNT: {"state": "waiting for webhooks"}}}
    assert by_the_long_way == everybody
    assert health(daemon)["pid"] == daemon.pid
    assert "promisse" in health(daemon)["reload"]["problem"]


def test_status_shows_what_the_daemon_says(daemon: Daemon) -> None:
    assert daemon.status()["daemon"]["pid"] == daemon.pid
    daemon.stop()
    assert daemon.status()["daemon"] is None

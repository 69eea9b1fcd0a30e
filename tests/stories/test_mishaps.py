"""Small mishaps of a deployment: each hurts only itself, and is told in its own words."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from benchmarks.child import ROOT
from benchmarks.daemon import Daemon
from benchmarks.messages import ACCOUNT, PATH

from .test_service import health, posted


def test_a_log_that_cannot_be_written_stops_nothing_and_is_counted(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path, "http://127.0.0.1:9")
    daemon._command = ["sh", "-c", 'exec "$0" "$@" 2> /dev/full', *daemon._command]
    with daemon:
        assert posted(daemon, "wamid.FULL") == 200
        with pytest.raises(HTTPError, match="401"):
            urlopen(Request(daemon.url + PATH, b"{}"), timeout=5)
        with urlopen(f"{daemon.url}/metrics", timeout=5) as answer:
            [line] = [line for line in answer.read().decode().splitlines() if line.startswith("responder_log_dropped")]
        assert float(line.split()[1]) > 0


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        ('host = "127.0.0.1"\nport = {port}', "server.port: found {port}, which another program uses, expected a free"
         " port; stop that program, or choose another port"),
        ('host = "10.255.255.1"\nport = 0', 'server.host: found "10.255.255.1", no address of this machine,'
         ' expected one such as "127.0.0.1" or "0.0.0.0"; write that'),
        ('host = "nowhere.invalid"\nport = 0', 'server.host: found "nowhere.invalid", no address of this machine,'
         ' expected one such as "127.0.0.1" or "0.0.0.0"; write that'),
    ],
    ids=["taken", "elsewhere", "no name"],
)  # fmt: skip
def test_a_door_that_cannot_be_opened_is_told_as_its_line(tmp_path: Path, server: str, expected: str) -> None:
    path = tmp_path / "config.toml"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        path.write_text(f'[company]\nname = "Shop"\n[server]\n{server.format(port=port)}\n')
        command = [sys.executable, "-m", "responder", "run", "--config", str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)

    line = 5 if "port: found" in expected else 4
    assert (done.returncode, done.stderr) == (1, f"{path}:{line}: {expected.format(port=port)}\n")


def test_a_key_that_was_cut_short_signs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[company]\nname = "Shop"\n[server]\nport = 0\n')
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "signing.key").touch()
    command = [sys.executable, "-m", "responder", "run", "--config", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)

    assert done.returncode == 1
    assert "signing.key: found 0 bytes, expected 32; " in done.stderr


def test_an_account_without_its_secret_hurts_only_itself(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path, "http://127.0.0.1:9")
    text = daemon.config.read_text()
    new = text[text.index(f"[channels.{ACCOUNT}]") : text.index("[[faq]]")].replace(ACCOUNT, "poor", 1)
    new = new.replace("BENCHMARK_APP_SECRET", "NOBODY_SET_THIS")
    daemon.config.write_text(text.replace("[[faq]]", f"{new}\n[[faq]]", 1))

    with daemon:
        accounts = health(daemon)["accounts"]

    assert accounts["poor"]["state"] == "failed"
    assert "NOBODY_SET_THIS" in accounts["poor"]["problem"]
    assert accounts[ACCOUNT]["state"] == "waiting for webhooks"

"""A real server of the Mastodon API for tests: snac2, unpacked into `.real-parts/`, on a free port.

Import the fixture `snac` into a conftest or a test; it starts once per session in a tenth of a second:

    from tests.real.snac import snac  # noqa: F401

What it is like: Idempotency-Key is ignored, there is no streaming and no /api/v2/instance, "direct" reads back as
"private", its own people are mentioned by name alone, and a mention takes seconds to arrive.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks.machine import free_port

ROOT = Path(__file__).resolve().parents[2]
PARTS = ROOT / ".real-parts"
BINARY = PARTS / "snac2" / "usr" / "bin" / "snac"
USERS = ("shop", "mia", "tom")
_NO_LIBRARY = 127
_OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"
_SOURCE = """\
Types: deb
URIs: http://deb.debian.org/debian
Suites: bookworm-backports
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
"""


def fetch_snac() -> None:
    """Download snac2 out of bookworm-backports and unpack it, with lists of packages of its own."""
    if BINARY.exists() or not shutil.which("apt-get"):
        return
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "lists" / "partial").mkdir(parents=True)
        (folder / "backports.sources").write_text(_SOURCE)
        options = (
            f"-oDir::Etc::sourcelist={folder}/backports.sources",
            "-oDir::Etc::sourceparts=-",
            f"-oDir::State::lists={folder}/lists",
        )
        _run("apt-get", *options, "update", "-q", cwd=folder)
        _run("apt-get", *options, "download", "-q", "snac2", cwd=folder)
        PARTS.mkdir(exist_ok=True)
        _run("dpkg", "-x", *(deb.name for deb in folder.glob("snac2_*.deb")), str(PARTS / "snac2"), cwd=folder)


def _run(*command: str, cwd: Path, given: str = "") -> str:
    done = subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True, timeout=120, input=given)
    return done.stdout + done.stderr


def missing() -> str:
    """Say what is missing on this machine, after trying to fetch it; empty when it is there and runs."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        fetch_snac()
    if not BINARY.exists():
        return f"snac2 was not unpacked into {PARTS} (bookworm-backports: apt-get download snac2, dpkg -x)"
    try:
        tried = subprocess.run([BINARY], check=False, capture_output=True, timeout=10)
    except (OSError, subprocess.SubprocessError) as error:
        return f"snac2 does not run here: {error}"
    return "snac2 does not run here: a library is missing (libcurl4)" if tried.returncode == _NO_LIBRARY else ""


class Snac:
    """One server with three people: shop, mia and tom. Everything here blocks for a short time."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="snac-"))
        self._data = self.folder / "data"
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self._passwords: dict[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make the people, start the server and wait until it answers."""
        answers = f"127.0.0.1\n{self.port}\nlocalhost:{self.port}\n\nadmin@a.test\n"
        _run(str(BINARY), "init", str(self._data), cwd=self.folder, given=answers)
        settings = self._data / "server.json"
        settings.write_text(json.dumps({**json.loads(settings.read_text()), "protocol": "http"}))
        for user in USERS:
            told = _run(str(BINARY), "adduser", str(self._data), user, cwd=self.folder)
            found = re.search(r"password is (\S+)", told)
            assert found is not None, told
            self._passwords[user] = found[1]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen([BINARY, "httpd", self._data], stdout=log, stderr=log)
        until = time.monotonic() + 10
        while True:
            with contextlib.suppress(OSError):
                self.ask("GET", "/api/v1/instance")
                return
            if time.monotonic() > until or self._process.poll() is not None:
                raise RuntimeError(f"snac2 does not start:\n{self.log()}")
            time.sleep(0.02)

    def stop(self) -> None:
        """Stop it and remove its folder."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(5)
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self) -> str:
        """Return what it wrote, for a failing test."""
        return (self.folder / "log").read_text(errors="replace")[-4000:]

    # --- what a test does -------------------------------------------------------------------------------------------

    def ask(self, method: str, path: str, form: Mapping[str, str] | None = None, token: str = "") -> Any:
        """Send one request on a connection of its own; returns the JSON, or the text where it is none."""
        body = urllib.parse.urlencode(form).encode() if form is not None else None
        request = urllib.request.Request(self.url + path, data=body, method=method)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        with urllib.request.urlopen(request, timeout=10) as answer:
            told = answer.read().decode()
        try:
            return json.loads(told)
        except ValueError:
            return told

    def token(self, user: str, app: str) -> str:
        """Return a token of an application, got as a person gets it: register, log in, allow, exchange the code."""
        made = self.ask(
            "POST",
            "/api/v1/apps",
            {"client_name": app, "redirect_uris": _OUT_OF_BAND, "scopes": "read write"},
        )
        wanted = {"client_id": made["client_id"], "redirect_uri": _OUT_OF_BAND, "response_type": "code"}
        page = self.ask("GET", "/oauth/authorize?" + urllib.parse.urlencode(wanted))
        hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
        action = re.search(r'action="([^"]*)"', page)
        assert action is not None, page
        form = {**hidden, "login": user, "passwd": self._passwords[user]}
        code = self.ask("POST", urllib.parse.urlparse(action[1]).path, form)
        exchange = {key: str(made[key]) for key in ("client_id", "client_secret")}
        exchange |= {"grant_type": "authorization_code", "code": str(code).strip(), "redirect_uri": _OUT_OF_BAND}
        return str(self.ask("POST", "/oauth/token", exchange)["access_token"])

    def write(self, token: str, text: str, *, visibility: str = "public", answers: str = "") -> dict[str, Any]:
        """Post a status, as a person's program does."""
        form = {"status": text, "visibility": visibility, **({"in_reply_to_id": answers} if answers else {})}
        posted: dict[str, Any] = self.ask("POST", "/api/v1/statuses", form, token)
        return posted

    def mentions(self, token: str) -> list[dict[str, Any]]:
        """Return the statuses that mention a person, newest first."""
        found = self.ask("GET", "/api/v1/notifications", token=token)
        return [item["status"] for item in found if item["type"] == "mention"]


@pytest.fixture(scope="session")
def snac() -> Iterator[Snac]:
    """Return a running server; skips with a clear line where it cannot be had."""
    if problem := missing():
        if os.environ.get("CI") == "true":
            pytest.fail(problem)
        pytest.skip(problem)
    server = Snac()
    try:
        server.start()
        yield server
    finally:
        server.stop()

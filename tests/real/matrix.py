"""A real Synapse, the homeserver that most of Matrix runs on, alone on a free port, with nothing outside.

tests/setup.sh installs it into `.real-parts/synapse`, an environment of its own (half a minute, 240 MB).
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import itertools
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

import pytest

from benchmarks.machine import free_port
from tests.real.mail import PARTS

PYTHON = PARTS / "synapse" / "bin" / "python"
SERVER = "m.test"
_ADMIN = "a secret for tests alone"
Json = dict[str, Any]
CONFIG = """
listeners:
  - {{ port: {port}, type: http, bind_addresses: ["127.0.0.1"], resources: [{{ names: [client] }}] }}
trusted_key_servers: []
federation_domain_whitelist: []
registration_shared_secret: "{secret}"
rc_login: {{ address: {many}, account: {many}, failed_attempts: {many} }}
rc_message: {many}
rc_registration: {many}
rc_invites: {{ per_room: {many}, per_user: {many}, per_issuer: {many} }}
rc_joins: {{ local: {many}, remote: {many} }}
"""
_MANY = "{ per_second: 1000, burst_count: 1000 }"
_numbers = itertools.count(1)


def missing() -> str:
    """Say what is missing on this machine; empty when all is there."""
    return "" if (PARTS / "synapse" / "ready").exists() else "no Synapse is installed: tests/setup.sh"


@dataclass
class Person:
    """Somebody with an account on the server, and what an app does for them."""

    server: Synapse
    user: str
    token: str

    def call(self, method: str, *parts: str, body: Json | None = None, **query: str) -> Json:
        """Call the client-server API; raises AssertionError for an answer that says no."""
        status, answer = self.server.call(method, parts, self.token, body, query)
        assert status == 200, f"{method} {parts}: {status} {answer}"
        return answer

    def creates(self, *invited: Person, direct: bool = False, encrypted: bool = False) -> str:
        """Create a room and invite others; returns its id."""
        body: Json = {"preset": "trusted_private_chat" if direct else "private_chat", "is_direct": direct}
        body["invite"] = [person.user for person in invited]
        if encrypted:
            content = {"algorithm": "m.megolm.v1.aes-sha2"}
            body["initial_state"] = [{"type": "m.room.encryption", "state_key": "", "content": content}]
        return str(self.call("POST", "createRoom", body=body)["room_id"])

    def joins(self, room: str) -> None:
        """Accept an invitation."""
        self.call("POST", "rooms", room, "join", body={})

    def says(self, room: str, text: str, **content: Any) -> str:
        """Write a message; returns the id of its event."""
        return self.puts(room, "m.room.message", {"msgtype": "m.text", "body": text, **content})

    def puts(self, room: str, kind: str, content: Json) -> str:
        """Send an event of any type; returns its id."""
        parts = ("rooms", room, "send", kind, f"t{next(_numbers)}")
        return str(self.call("PUT", *parts, body=content)["event_id"])

    def sees(self, room: str) -> list[Json]:
        """Return the messages of a room, oldest first."""
        chunk = self.call("GET", "rooms", room, "messages", dir="b", limit="100")["chunk"]
        return [event for event in reversed(chunk) if event["type"] == "m.room.message" and event["content"]]

    def hears(self, room: str, by: str, count: int = 1, seconds: float = 40) -> list[Json]:
        """Wait until `by` has said so many things in a room, and return the contents of their messages."""
        until = time.monotonic() + seconds
        while len(found := [event["content"] for event in self.sees(room) if event["sender"] == by]) < count:
            assert time.monotonic() < until, f"{by} said {found}"
            time.sleep(0.2)
        return found

    def members(self, room: str) -> set[str]:
        """Return who has joined a room."""
        return set(self.call("GET", "rooms", room, "joined_members")["joined"])


class Synapse:
    """The homeserver, running."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="synapse-"))
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self._admin: Person | None = None

    def start(self) -> None:
        """Make a configuration, start, and wait until the server answers."""
        base, ours = self.folder / "base.yaml", self.folder / "ours.yaml"
        command = [str(PYTHON), "-m", "synapse.app.homeserver", "-c", str(base)]
        made = ["--generate-config", "-H", SERVER, "--report-stats=no", "--data-directory", str(self.folder)]
        subprocess.run([*command, *made], check=True, capture_output=True, cwd=self.folder)
        ours.write_text(CONFIG.format(port=self.port, secret=_ADMIN, many=_MANY))
        with (self.folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [*command, "-c", str(ours)],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + 120
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"Synapse does not start:\n{self.log()}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.url}/_matrix/client/versions", timeout=5):
                return True
        except (URLError, OSError):
            return False

    def log(self) -> str:
        """Return the end of what Synapse wrote."""
        return (self.folder / "log").read_text(errors="replace")[-4000:]

    def stop(self) -> None:
        """Stop it and remove its folder."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(5)
        shutil.rmtree(self.folder, ignore_errors=True)

    def person(self, name: str, shown: str = "", *, admin: bool = False) -> Person:
        """Register somebody under a name that nobody has yet (Synapse's registration by shared secret)."""
        user, password = f"{name}{next(_numbers)}", "pw"
        with urlopen(f"{self.url}/_synapse/admin/v1/register", timeout=20) as answer:
            nonce = json.load(answer)["nonce"]
        signed = b"\0".join(part.encode() for part in (nonce, user, password, "admin" if admin else "notadmin"))
        mac = hmac.new(_ADMIN.encode(), signed, hashlib.sha1).hexdigest()
        body = {
            "nonce": nonce,
            "username": user,
            "password": password,
            "displayname": shown,
            "admin": admin,
            "mac": mac,
        }
        made = self._send("POST", f"{self.url}/_synapse/admin/v1/register", "", {**body, "mac": mac})[1]
        return Person(self, made["user_id"], made["access_token"])

    def slows_down(self, person: Person, *, a_second: int, burst: int) -> None:
        """Limit how many messages somebody may send."""
        if self._admin is None:
            self._admin = self.person("admin", admin=True)
        where = f"{self.url}/_synapse/admin/v1/users/{quote(person.user)}/override_ratelimit"
        body = {"messages_per_second": a_second, "burst_count": burst}
        status, answer = self._send("POST", where, self._admin.token, body)
        assert status == 200, answer

    def call(
        self, method: str, parts: tuple[str, ...], token: str, body: Json | None, query: Mapping[str, str]
    ) -> tuple[int, Json]:
        """Call the client-server API; returns the status and the answer."""
        path = "/".join(quote(part, safe="") for part in parts)
        return self._send(method, f"{self.url}/_matrix/client/v3/{path}?{urlencode(query)}", token, body)

    def _send(self, method: str, url: str, token: str, body: Json | None) -> tuple[int, Json]:
        content = None if body is None else json.dumps(body).encode()
        request = Request(url, content, {"Content-Type": "application/json"}, method=method)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        try:
            with urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except HTTPError as error:
            with error:
                return error.code, json.load(error)


@pytest.fixture(scope="session")
def matrix_server() -> Iterator[Synapse]:
    """A running Synapse; skips where it is not installed, and fails there in CI."""
    if problem := missing():
        if os.environ.get("CI") == "true":
            pytest.fail(problem)
        pytest.skip(problem)
    server = Synapse()
    try:
        server.start()
        yield server
    finally:
        with contextlib.suppress(OSError):
            server.stop()
